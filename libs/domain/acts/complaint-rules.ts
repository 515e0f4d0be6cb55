// The acts on the rules by which cases are settled: complaint procedures and working calendars.
import {
  complaintProcedure,
  publishComplaintProcedure,
  supersedeComplaintProcedure,
} from '../complaint-procedure/publication.ts';
import { amendWorkingCalendar, publishWorkingCalendar } from '../working-calendar/publishing.ts';
import { workingCalendar } from '../working-calendar/working-calendar.ts';
import { of } from './tabled.ts';

export const complaintRuleActs = {
  publishComplaintProcedure: of(complaintProcedure, publishComplaintProcedure),
  supersedeComplaintProcedure: of(complaintProcedure, supersedeComplaintProcedure),
  publishWorkingCalendar: of(workingCalendar, publishWorkingCalendar),
  amendWorkingCalendar: of(workingCalendar, amendWorkingCalendar),
} as const;
