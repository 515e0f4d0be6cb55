// What computes answers, as far as it can change them.
import { historyVersion } from '../history/version.ts';
import { scoringVersion } from '../scoring/score.ts';

export interface Versions {
  readonly scoring: string;
  readonly history: string;
}
export const versions: Versions = { scoring: scoringVersion, history: historyVersion };
