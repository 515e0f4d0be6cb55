// Counting a clock's days: the base day is excluded, the last day is whole, and what does not count is skipped day by day.
import { addDays, type CivilDate } from '../civil-date.ts';
import type { Clock } from '../complaint-procedure/procedure.ts';
import type { WorkingDays } from '../working-calendar/working-day.ts';

/** A suspension of the settlement: its days are those from `from` to the day before `resumedFrom`; open where that is null. */
export interface Suspension {
  readonly from: CivilDate;
  readonly resumedFrom: CivilDate | null;
}

/** A standing extension: the new last day as its document says. */
export interface ClockExtension {
  /** The date of that document: suspended days that come after it add to `until`. */
  readonly on: CivilDate;
  readonly until: CivilDate;
}

export interface Counted {
  readonly base: CivilDate;
  readonly extended: ClockExtension | null;
  readonly suspensions: readonly Suspension[];
}

/** How a clock counts, without how long it is. */
export type Counting = Pick<Clock, 'counting' | 'endsOn' | 'stoppedBySuspension'>;

/** Where a clock ends: null while an open suspension keeps its end away, or where its rule is not known. */
export type LastDay = CivilDate | null;

/** A century: a suspension that was recorded to end in the next one has no end that anybody waits for. */
const daysWalkedMax = 36_525;

/** The last day of a clock's days, or what an extension made of it; an extension holds where the rule is not known too. */
export function lastDayOf(
  row: Counting & Pick<Clock, 'days'>,
  { base, extended, suspensions }: Counted,
  calendar: WorkingDays,
): LastDay {
  const course = courseOf(row, suspensions, calendar);
  if (extended) {
    const lost = suspendedWithin(extended, course);
    if (lost === 0) return extended.until;
    return closed(row, counted(extended.until, lost, course), calendar);
  }
  return row.days === null ? null : closed(row, counted(base, row.days, course), calendar);
}

/** Days of one clock: which of them count, which would but are suspended, and where an open suspension ends them all. */
interface Course {
  /** Saturdays, holidays and their like do not count where working days are counted. */
  counts(day: CivilDate): boolean;
  isSuspended(day: CivilDate): boolean;
  readonly openFrom: CivilDate | null;
  /** True where neither calendar nor suspension can skip a day. */
  readonly plain: boolean;
}

function courseOf(row: Counting, all: readonly Suspension[], calendar: WorkingDays): Course {
  const suspensions = row.stoppedBySuspension ? all : [];
  const open = suspensions.filter((each) => each.resumedFrom === null).map((each) => each.from);
  return {
    counts: (day) => row.counting === 'calendar' || calendar.isWorked(day),
    isSuspended: (day) =>
      suspensions.some(
        ({ from, resumedFrom }) => from <= day && (resumedFrom === null || day < resumedFrom),
      ),
    openFrom: open.toSorted()[0] ?? null,
    plain: row.counting === 'calendar' && suspensions.length === 0,
  };
}

/** The day on which so many days after a day are over. */
function counted(after: CivilDate, days: number, course: Course): LastDay {
  if (course.plain) return addDays(after, days);
  let day = after;
  let left = days;
  for (let walked = 0; left > 0; walked += 1) {
    day = addDays(day, 1);
    if (walked === daysWalkedMax || (course.openFrom !== null && course.openFrom <= day))
      return null;
    if (!course.isSuspended(day) && course.counts(day)) left -= 1;
  }
  return day;
}

/** Days that an extension meant to give and a later suspension took. */
function suspendedWithin({ on, until }: ClockExtension, course: Course): number {
  if (course.plain) return 0;
  let lost = 0;
  for (let day = addDays(on, 1), walked = 0; day <= until && walked < daysWalkedMax; walked += 1) {
    if (course.isSuspended(day) && course.counts(day)) lost += 1;
    day = addDays(day, 1);
  }
  return lost;
}

/** A last day that is a day off, moved where the rule moves it. */
function closed({ endsOn }: Counting, last: LastDay, calendar: WorkingDays): LastDay {
  if (last === null || endsOn === 'thatDay') return last;
  let day = last;
  // No calendar has more days off than it can name, and weekends.
  for (let walked = 0; walked < 366 && !calendar.isWorked(day); walked += 1) day = addDays(day, 1);
  return day;
}
