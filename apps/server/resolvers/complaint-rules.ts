// The resolvers of complaint procedures and working calendars.
import type { Type } from '@nestjs/common';
import { ComplaintProceduresResolver } from '../complaint-procedures.edge.ts';
import { ComplaintRuleMutations } from '../complaint-rules.edge.ts';
import { WorkingCalendarResolver } from '../working-calendar.edge.ts';

export const complaintRuleResolvers: readonly Type[] = [
  ComplaintRuleMutations,
  ComplaintProceduresResolver,
  WorkingCalendarResolver,
];
