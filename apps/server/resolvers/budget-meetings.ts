// The resolvers of budgets, meetings, ballots and nominations.
import type { Type } from '@nestjs/common';

export const budgetMeetingResolvers: readonly Type[] = [];
