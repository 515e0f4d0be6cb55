// Cases of the acts on working calendars: published, amended.
import { casesOf, unfounded } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { basis, usually } from '../papers.contract.ts';
import { workingCalendar2022 } from '../samples/working-calendars.ts';
import type { NamedDay } from './working-calendar.ts';

const published = { ...workingCalendar2022, legalBasis: basis };
const publish = deed('publishWorkingCalendar', published, usually);
/** Monday 5 September is off, and Saturday 10 September is worked in its place. */
const exchanged: NamedDay = { date: '2022-09-05', name: 'Nghỉ hoán đổi' };
const worked: NamedDay = { date: '2022-09-10', name: 'Làm bù' };
const amended = {
  ...published,
  daysOff: [...published.daysOff, exchanged],
  workingWeekends: [worked],
};

function invalid(field: 'daysOff' | 'workingWeekends', date: string) {
  return {
    code: 'CALENDAR_DAY_INVALID',
    field,
    input: { [field]: [{ date, name: 'Nghỉ' }] },
  } as const;
}
const invalidDays = [
  invalid('daysOff', '2021-12-31'),
  invalid('daysOff', '2022-09-04'),
  invalid('workingWeekends', '2022-09-05'),
  invalid('workingWeekends', '2023-09-10'),
];
const twice = [
  { code: 'NAMED_TWICE', field: 'daysOff', input: { daysOff: [exchanged, exchanged] } },
  {
    code: 'NAMED_TWICE',
    field: 'daysOff',
    input: { daysOff: [worked], workingWeekends: [worked] },
  },
] as const;

export const workingCalendarCases = [
  casesOf('publishWorkingCalendar', {
    given: [],
    input: { ...published, daysOff: published.daysOff.toReversed() },
    by: usually,
    then: ['WorkingCalendarPublished', published],
    again: { code: 'WORKING_CALENDAR_EXISTS', field: 'year' },
    refused: [...invalidDays, ...twice, ...unfounded],
  }),
  casesOf('amendWorkingCalendar', {
    given: [publish],
    input: amended,
    by: usually,
    then: ['WorkingCalendarAmended', amended],
    again: { code: 'NOTHING_NEW', field: 'daysOff' },
    refused: [
      { code: 'WORKING_CALENDAR_UNKNOWN', field: 'year', given: [] },
      ...invalidDays,
      ...twice,
      ...unfounded,
    ],
  }),
];
