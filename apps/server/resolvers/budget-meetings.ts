// The resolvers of budgets, meetings, ballots and nominations.
import type { Type } from '@nestjs/common';
import { BallotMutations } from '../ballot.edge.ts';
import { BlocBudgetResolver } from '../bloc-budget.edge.ts';
import { BudgetMutations } from '../budget.edge.ts';
import { MeetingMutations } from '../meeting.edge.ts';
import { MeetingsResolver } from '../meetings.edge.ts';
import { NominationMutations } from '../nomination.edge.ts';
import { SettlementMutations } from '../settlement.edge.ts';

export const budgetMeetingResolvers: readonly Type[] = [
  BudgetMutations,
  SettlementMutations,

  MeetingMutations,
  BallotMutations,
  NominationMutations,
  MeetingsResolver,
  BlocBudgetResolver,
];
