// The acts on the rules of complaint cases as a client sends them, after the year of `year-by-mutations.ts`.
import { khieuNai2011 } from '../../libs/domain/samples/khieu-nai-2011.ts';
import { workingCalendar2021 } from '../../libs/domain/samples/working-calendars.ts';
import { legalBasis, type Step } from '../year-by-mutations.ts';

const next = { ...khieuNai2011, effectiveFrom: '2021-06-01' };
const calendar = { ...workingCalendar2021, legalBasis };
const workingWeekends = [{ date: '2021-09-11', name: 'Làm bù' }];

export const complaintRuleSteps: readonly Step[] = [
  ['publishComplaintProcedure', { complaintProcedure: 'kn-1', procedure: khieuNai2011 }],
  ['publishComplaintProcedure', { complaintProcedure: 'kn-2', procedure: next }],
  [
    'supersedeComplaintProcedure',
    { complaintProcedure: 'kn-1', by: 'kn-2', from: '2021-06-01', legalBasis },
  ],
  ['publishWorkingCalendar', calendar],
  ['amendWorkingCalendar', { ...calendar, workingWeekends }],
];
