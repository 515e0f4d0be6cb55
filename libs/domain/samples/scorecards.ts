// The sample scorecards that are shipped, each with the rule book that it keeps to.
import type { Scorecard } from '../scorecard/scorecard.ts';
import { communes2021 } from './commune-scorecard.ts';
import { departments2021, departments2022 } from './department-scorecards.ts';
import { enterprises2021 } from './enterprise-scorecard.ts';

export interface SampleScorecard {
  readonly id: string;
  /** Id of the rule book. */
  readonly ruleBook: string;
  readonly scorecard: Scorecard;
}

export const sampleScorecards: readonly SampleScorecard[] = [
  { id: 'so-ban-nganh-2021', ruleBook: 'lao-cai-2021', scorecard: departments2021 },
  { id: 'xa-phuong-thi-tran-2021', ruleBook: 'lao-cai-2021', scorecard: communes2021 },
  { id: 'doanh-nghiep-2021', ruleBook: 'lao-cai-2021', scorecard: enterprises2021 },
  { id: 'so-ban-nganh-2022', ruleBook: 'lao-cai-2022-minh-hoa', scorecard: departments2022 },
];
