// Publishing a year's working calendar, and amending it where days off are exchanged later.
import { act, draft } from '../act.ts';
import { yearOf } from '../civil-date.ts';
import { requireDistinct } from '../distinct.ts';
import { checkLegalBasis } from '../document-check.ts';
import { refuse } from '../refusal.ts';
import {
  workingCalendarStream,
  type NamedDay,
  type WorkingCalendar,
  type WorkingCalendarAmended,
  type WorkingCalendarPublished,
  type WorkingCalendarYear,
} from './working-calendar.ts';
import { isWeekend } from './working-day.ts';

export type PublishWorkingCalendar = WorkingCalendar;
export const publishWorkingCalendar = act<PublishWorkingCalendar, WorkingCalendarYear>({
  name: 'publishWorkingCalendar',
  vi: 'Công bố lịch nghỉ lễ, Tết và ngày làm việc bù',
  en: "Publish a year's working calendar",
  after: [],
  records: ['WorkingCalendarPublished'],
  refusals: [
    'WORKING_CALENDAR_EXISTS',
    'CALENDAR_DAY_INVALID',
    'NAMED_TWICE',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: ({ year }) => workingCalendarStream(year),
  inOrder: sorted,
  decide: (input, _known, circumstances) => (state) => {
    if (state.calendar) refuse('WORKING_CALENDAR_EXISTS', 'year');
    const calendar = calendarOf(input);
    checkDays(calendar);
    checkLegalBasis(calendar.legalBasis, circumstances);
    return draft<WorkingCalendarPublished>('WorkingCalendarPublished', calendar);
  },
});

export type AmendWorkingCalendar = WorkingCalendar;
export const amendWorkingCalendar = act<AmendWorkingCalendar, WorkingCalendarYear>({
  name: 'amendWorkingCalendar',
  vi: 'Điều chỉnh lịch nghỉ lễ, Tết',
  en: 'Amend a working calendar',
  after: ['WorkingCalendarPublished'],
  records: ['WorkingCalendarAmended'],
  refusals: [
    'WORKING_CALENDAR_UNKNOWN',
    'CALENDAR_DAY_INVALID',
    'NAMED_TWICE',
    'NOTHING_NEW',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: ({ year }) => workingCalendarStream(year),
  inOrder: sorted,
  decide: (input, known, circumstances) => (state) => {
    if (!state.calendar) return refuse('WORKING_CALENDAR_UNKNOWN', 'year');
    const calendar = calendarOf(input);
    checkDays(calendar);
    const before = calendarOf(state.calendar);
    if (known.digest(calendar) === known.digest(before)) refuse('NOTHING_NEW', 'daysOff');
    checkLegalBasis(calendar.legalBasis, circumstances);
    return draft<WorkingCalendarAmended>('WorkingCalendarAmended', calendar);
  },
});

/** Both lists are sets: in which order days were typed says nothing. */
function sorted<Input extends WorkingCalendar>(input: Input): Input {
  const { daysOff, workingWeekends } = input;
  return { ...input, daysOff: byDate(daysOff), workingWeekends: byDate(workingWeekends) };
}

function byDate(days: readonly NamedDay[]): readonly NamedDay[] {
  return days.toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** Its own keys alone, the days in order. */
function calendarOf(input: WorkingCalendar): WorkingCalendar {
  const { year, daysOff, workingWeekends, legalBasis, illustrative } = sorted(input);
  return { year, daysOff, workingWeekends, legalBasis, illustrative };
}

/** A weekend is off without being named; a day that is both off and worked would be either. */
function checkDays({ year, daysOff, workingWeekends }: WorkingCalendar): void {
  const worked = workingWeekends.map(({ date }) => date);
  const off = daysOff.map(({ date }) => date);
  const wrongOff = off.find(
    (date) => yearOf(date) !== year || (isWeekend(date) && !worked.includes(date)),
  );
  if (wrongOff !== undefined) refuse('CALENDAR_DAY_INVALID', 'daysOff', { id: wrongOff });
  const wrongWorked = worked.find((date) => yearOf(date) !== year || !isWeekend(date));
  if (wrongWorked !== undefined) {
    refuse('CALENDAR_DAY_INVALID', 'workingWeekends', { id: wrongWorked });
  }
  requireDistinct([...off, ...worked], 'daysOff');
}
