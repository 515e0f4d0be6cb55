// The rules that cases are held to: a complaint procedure, the one that took its place, and the working calendars.
import type { ComplaintProcedure } from '../domain/complaint-procedure/procedure.ts';
import { khieuNai2011 } from '../domain/samples/khieu-nai-2011.ts';
import { workingCalendar2021, workingCalendar2022 } from '../domain/samples/working-calendars.ts';
import { administrator } from './actors.ts';
import type { Diary } from './diary.ts';
import { basis } from './papers.ts';

const first = 'khieu-nai-2011';
/** In force from 2022 on: every case of the demonstration is held to it. */
export const procedure = 'khieu-nai-2022';

const onWorkingDays: ReadonlySet<string> = new Set(['lodging', 'acceptance', 'settlement']);

/** Invented: what ends on a day off ends on the next working day, which Tết makes a week. */
export const procedure2022: ComplaintProcedure = {
  ...khieuNai2011,
  title: 'Bộ quy tắc giải quyết khiếu nại, kiến nghị, tố cáo năm 2022 (mẫu minh hoạ)',
  titleEn: 'Procedure for complaints, petitions and denunciations, 2022 (illustrative sample)',
  effectiveFrom: '2022-01-01',
  clocks: khieuNai2011.clocks.map((each) =>
    onWorkingDays.has(each.clock) ? { ...each, endsOn: 'nextWorkingDay' as const } : each,
  ),
};

export function enterComplaintRules(diary: Diary): void {
  const by = administrator;
  diary.enter({ on: '2021-01-06', by }, 'publishWorkingCalendar', workingCalendar2021);
  diary.enter({ on: '2021-01-06', by }, 'publishComplaintProcedure', {
    complaintProcedure: first,
    procedure: khieuNai2011,
  });
  const { daysOff } = workingCalendar2022;
  diary.enter({ on: '2021-12-06', by }, 'publishWorkingCalendar', {
    ...workingCalendar2022,
    daysOff: daysOff.filter(({ date }) => date !== '2022-01-03'),
  });
  // New Year's Day is a Saturday: the day off in its place came in a later announcement.
  diary.enter({ on: '2021-12-20', by }, 'amendWorkingCalendar', workingCalendar2022);
  diary.enter({ on: '2021-12-27', by }, 'publishComplaintProcedure', {
    complaintProcedure: procedure,
    procedure: procedure2022,
  });
  diary.enter({ on: '2021-12-27', by }, 'supersedeComplaintProcedure', {
    complaintProcedure: first,
    by: procedure,
    from: '2022-01-01',
    legalBasis: basis('Giả định để minh hoạ; không có hiệu lực'),
  });
}
