// What events of budgets, meetings, ballots and nominations say happened.
import type { BudgetMeetingsEvent } from '../../bloc-year/budget-meetings.ts';
import type { Deeds } from './deeds.ts';

export const budgetMeetingsDeeds: Deeds<BudgetMeetingsEvent> = {};
