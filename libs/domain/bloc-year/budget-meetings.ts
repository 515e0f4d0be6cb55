// A bloc's budget, meetings, ballots and nominations.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';

export type BudgetMeetingsEvent = never;

export const budgetMeetings = composed();
export type BudgetMeetings = StateOf<typeof budgetMeetings>;

export const budgetMeetingsAnnullable: readonly Annullable<BudgetMeetings & Facts>[] = [];
