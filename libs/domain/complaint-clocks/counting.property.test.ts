// Whatever is counted and suspended: a clock's days are exactly those that count between its base and its last day.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type CivilDate } from '../civil-date.ts';
import { workingCalendar2021, workingCalendar2022 } from '../samples/working-calendars.ts';
import { isWeekend, workingDaysBy } from '../working-calendar/working-day.ts';
import { lastDayOf, type Suspension } from './counting.ts';
import { calendarOf } from './instance-days.contract.ts';

const calendars = [workingCalendar2021, workingCalendar2022];
const daysOff = new Set(calendars.flatMap((each) => each.daysOff.map(({ date }) => date)));

const day = fc.nat(500).map((after) => addDays('2021-01-01', after));
const suspension = fc.record({ from: day, days: fc.nat(40) }).map(({ from, days }): Suspension => {
  return { from, resumedFrom: addDays(from, days) };
});
const row = fc.record({
  days: fc.integer({ min: 1, max: 120 }),
  counting: fc.constantFrom('calendar', 'working'),
  endsOn: fc.constantFrom('thatDay', 'nextWorkingDay'),
  stoppedBySuspension: fc.boolean(),
});

function span(from: CivilDate, to: CivilDate): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let each = addDays(from, 1); each <= to; each = addDays(each, 1)) days.push(each);
  return days;
}
const isOff = (each: CivilDate) => isWeekend(each) || daysOff.has(each);

test('as many days as the rule gives lie between its base and its last day', () => {
  fc.assert(
    fc.property(row, day, fc.array(suspension, { maxLength: 3 }), (clock, base, suspensions) => {
      const counted = { base, extended: null, suspensions };
      const last = lastDayOf(clock, counted, workingDaysBy(calendarOf)) ?? '';
      const counts = (each: CivilDate) =>
        !(clock.counting === 'working' && isOff(each)) &&
        !(
          clock.stoppedBySuspension &&
          suspensions.some(({ from, resumedFrom }) => from <= each && each < (resumedFrom ?? ''))
        );
      const within = span(base, last).filter(counts);
      // A last day that is moved off a day off has the days that it was moved over behind its own.
      const moved = span(within[clock.days - 1] ?? '', last);
      expect(within.length).toBeGreaterThanOrEqual(clock.days);
      expect(moved.slice(0, -1).filter((each) => !isOff(each))).toEqual([]);
      expect(clock.endsOn === 'thatDay' && moved.length > 0).toBe(false);
      expect(clock.endsOn === 'nextWorkingDay' && isOff(last)).toBe(false);
    }),
    { numRuns: 500 },
  );
});
