// Which days are worked, by the calendars at hand; a year without one has its Saturdays and Sundays off, and is told.
import { yearOf, type CivilDate } from '../civil-date.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** A year's calendar as a clock reads it. */
export type DaysOfYear = Pick<WorkingCalendar, 'year' | 'daysOff' | 'workingWeekends'>;

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

/** Answers by the calendars at hand, and keeps which years it was asked for. */
export function workingDaysBy(calendars: readonly DaysOfYear[]): WorkingDays {
  const asked = new Set<number>();
  const of = (year: number) => calendars.find((each) => each.year === year);
  return {
    isWorked(day) {
      const year = yearOf(day);
      asked.add(year);
      const calendar = of(year);
      if (isWeekend(day)) return named(calendar?.workingWeekends ?? [], day);
      return !named(calendar?.daysOff ?? [], day);
    },
    years() {
      const inOrder = [...asked].toSorted((one, other) => one - other);
      return {
        read: inOrder.filter((year) => of(year) !== undefined),
        missing: inOrder.filter((year) => of(year) === undefined),
      };
    },
  };
}

function named(days: DaysOfYear['daysOff'], day: CivilDate): boolean {
  return days.some((each) => each.date === day);
}
