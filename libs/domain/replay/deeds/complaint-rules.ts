// What events of complaint procedures and working calendars say happened.
import { formatCivilDateVi } from '../../civil-date.ts';
import type { ComplaintProcedureEvent } from '../../complaint-procedure/publication.ts';
import type {
  WorkingCalendar,
  WorkingCalendarEvent,
} from '../../working-calendar/working-calendar.ts';
import { sentence, type Sentence } from '../sentence.ts';
import type { Deeds } from './deeds.ts';

export const complaintRuleDeeds: Deeds<ComplaintProcedureEvent | WorkingCalendarEvent> = {
  ComplaintProcedurePublished: ({ procedure: { title, titleEn, effectiveFrom } }) =>
    sentence(
      `Ban hành “${title}”, áp dụng từ ngày ${formatCivilDateVi(effectiveFrom)}`,
      `Published the procedure “${titleEn}”, in force from ${effectiveFrom}`,
    ),
  ComplaintProcedureSuperseded: ({ by, from }) =>
    sentence(
      `Bộ quy tắc giải quyết được thay bằng ${by.stream} từ ngày ${formatCivilDateVi(from)}`,
      `The procedure was superseded by ${by.stream} from ${from}`,
    ),
  WorkingCalendarPublished: (data) => calendar(data, ['Công bố', 'Published']),
  WorkingCalendarAmended: (data) => calendar(data, ['Điều chỉnh', 'Amended']),
};

function calendar(
  { year, daysOff, workingWeekends, legalBasis }: WorkingCalendar,
  [vi, en]: readonly [string, string],
): Sentence {
  const days = `${daysOff.length} ngày nghỉ, ${workingWeekends.length} ngày làm việc bù`;
  return sentence(
    `${vi} lịch nghỉ lễ, Tết năm ${year} (${days}), căn cứ: ${legalBasis.text}`,
    `${en} the working calendar of ${year}: ${daysOff.length} days off, ${workingWeekends.length} weekends worked`,
  );
}
