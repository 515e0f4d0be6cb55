// The case tables of the acts on complaint procedures and working calendars.
import type { ActCases } from '../cases.contract.ts';
import { complaintProcedureCases } from '../complaint-procedure/publication.contract.ts';
import { workingCalendarCases } from '../working-calendar/publishing.contract.ts';

export const complaintRuleCases: readonly ActCases[] = [
  ...complaintProcedureCases,
  ...workingCalendarCases,
];
