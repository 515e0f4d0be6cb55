// The acts on budgets, meetings, ballots and nominations.
import { blocYear } from '../bloc-year/bloc-year.ts';
import { notifyBudget, submitBudgetEstimate } from '../bloc-year/budgeting.ts';
import { conveneMeeting, holdMeeting, recordMinutes } from '../bloc-year/convening.ts';
import { nominateUnits } from '../bloc-year/nominating.ts';
import { approveSettlement, settleBudget } from '../bloc-year/settling.ts';
import { tallyBallots } from '../bloc-year/tallying.ts';
import { of } from './tabled.ts';

export const budgetMeetingActs = {
  submitBudgetEstimate: of(blocYear, submitBudgetEstimate),
  notifyBudget: of(blocYear, notifyBudget),
  settleBudget: of(blocYear, settleBudget),
  approveSettlement: of(blocYear, approveSettlement),
  conveneMeeting: of(blocYear, conveneMeeting),
  holdMeeting: of(blocYear, holdMeeting),
  recordMinutes: of(blocYear, recordMinutes),
  tallyBallots: of(blocYear, tallyBallots),
  nominateUnits: of(blocYear, nominateUnits),
} as const;
