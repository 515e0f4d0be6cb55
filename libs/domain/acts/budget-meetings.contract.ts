// The case tables of the acts on budgets, meetings, ballots and nominations.
import { meetingCases } from '../bloc-year/convening.contract.ts';
import { nominatingCases } from '../bloc-year/nominating.contract.ts';
import { tallyingCases } from '../bloc-year/tallying.contract.ts';
import type { ActCases } from '../cases.contract.ts';

export const budgetMeetingCases: readonly ActCases[] = [
  ...meetingCases,
  ...tallyingCases,
  ...nominatingCases,
];
