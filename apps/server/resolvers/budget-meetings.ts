// The resolvers of budgets, meetings, ballots and nominations.
import type { Type } from '@nestjs/common';
import { MeetingMutations } from '../meeting.edge.ts';

export const budgetMeetingResolvers: readonly Type[] = [MeetingMutations];
