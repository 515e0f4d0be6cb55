// Which days are worked, by the calendars at hand; a year without one has its Saturdays and Sundays off, and is told.
import { yearOf, type CivilDate } from '../civil-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A year's calendar as a clock reads it. */
export type DaysOfYear = Pick<WorkingCalendar, 'daysOff' | 'workingWeekends'>;

/** The calendar of a year; null where none was published. Asked for the years that are counted through, and no others. */
export type CalendarOf = (year: number) => DaysOfYear | null;

/** True for a Saturday or a Sunday. */
export function isWeekend(day: CivilDate): boolean {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

export interface WorkingDays {
  isWorked(day: CivilDate): boolean;
  /** The calendars that any question so far needed, in order: those at hand, and those that are missing. */
  years(): { readonly read: readonly number[]; readonly missing: readonly number[] };
}

/** Answers by the calendars that there are, and keeps which years it was asked for. */
export function workingDaysBy(calendarOf: CalendarOf): WorkingDays {
  const asked = new Map<number, DaysOfYear | null>();
  return {
    isWorked(day) {
      const year = yearOf(day);
      const calendar = asked.get(year) ?? calendarOf(year);
      asked.set(year, calendar);
      if (isWeekend(day)) return named(calendar?.workingWeekends ?? [], day);
      return !named(calendar?.daysOff ?? [], day);
    },
    years() {
      const years = [...asked.keys()].toSorted((one, other) => one - other);
      return {
        read: years.filter((year) => asked.get(year)),
        missing: years.filter((year) => !asked.get(year)),
      };
    },
  };
}

function named(days: DaysOfYear['daysOff'], day: CivilDate): boolean {
  return days.some((each) => each.date === day);
}
