// The resolvers of complaint procedures and working calendars.
import type { Type } from '@nestjs/common';
import { ComplaintRuleMutations } from '../complaint-rules.edge.ts';

export const complaintRuleResolvers: readonly Type[] = [ComplaintRuleMutations];
