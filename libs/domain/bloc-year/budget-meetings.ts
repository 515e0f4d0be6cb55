// A bloc's budget, meetings, ballots and nominations.
import type { Annullable, Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { meetingAnnullable, meetings, type MeetingEvent } from './meeting.ts';

export type BudgetMeetingsEvent = MeetingEvent;

export const budgetMeetings = composed(meetings);
export type BudgetMeetings = StateOf<typeof budgetMeetings>;

export const budgetMeetingsAnnullable: readonly Annullable<BudgetMeetings & Facts>[] = [
  ...meetingAnnullable,
];
