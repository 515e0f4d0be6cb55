// The case tables of the acts on budgets, meetings, ballots and nominations.
import { budgetCases } from '../bloc-year/budgeting.contract.ts';
import { meetingCases } from '../bloc-year/convening.contract.ts';
import { nominatingCases } from '../bloc-year/nominating.contract.ts';
import { settlementCases } from '../bloc-year/settling.contract.ts';
import { tallyingCases } from '../bloc-year/tallying.contract.ts';
import type { ActCases } from '../cases.contract.ts';

export const budgetMeetingCases: readonly ActCases[] = [
  ...budgetCases,
  ...settlementCases,
  ...meetingCases,
  ...tallyingCases,
  ...nominatingCases,
];
