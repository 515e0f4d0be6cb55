// Clocks within a decision: by the procedure and the calendars as they stood when it was made, which its event names.
import type { Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { complaintProcedure } from '../complaint-procedure/publication.ts';
import { workingCalendar, workingCalendarStream } from '../working-calendar/working-calendar.ts';
import type { ClockReading, ClockRules } from './clocks.ts';

/** The rules that an instance pins, and the calendars, as known. @throws Error for a procedure that was never published */
export function clockRulesBy(known: Known, procedure: Reference, on: CivilDate): ClockRules {
  const { published } = known.of(complaintProcedure, procedure.stream).state;
  if (!published) throw new Error(`${procedure.stream} was never published`);
  return {
    procedure: published.procedure,
    calendarOf: (year) => calendarBy(known, year),
    on,
  };
}

/** What a decision that went by these readings names as read: the procedure, then each year's calendar as it stood. */
export function readFor(
  readings: readonly Pick<ClockReading, 'calendarsRead'>[],
  procedure: Reference,
  known: Known,
): readonly Reference[] {
  const years = [...new Set(readings.flatMap((each) => each.calendarsRead))];
  const calendars = years
    .toSorted((one, other) => one - other)
    .flatMap((year) => {
      const calendar = calendarBy(known, year);
      return calendar ? [{ stream: workingCalendarStream(year), revision: calendar.revision }] : [];
    });
  return [procedure, ...calendars];
}

function calendarBy(known: Known, year: number) {
  return known.of(workingCalendar, workingCalendarStream(year)).state.calendar;
}
