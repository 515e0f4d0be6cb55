// Deadlines: rule data, and the one function that says whether a paper came in time.
import { addDays, startOfDay, type CivilDate, type Instant } from './civil-date.ts';
import type { Clause } from './rule-book/clause.ts';

export type DeadlineId =
  | 'registrationByMember'
  | 'registrationConsolidation'
  | 'budgetEstimate'
  | 'memberHalfYearReport'
  | 'memberYearReport'
  | 'blocHalfYearReport'
  | 'blocYearReport'
  | 'yearEndMeeting'
  | 'awardDossiers'
  | 'delegatedBlocFormation'
  | 'delegatedBlocPlan'
  | 'delegatedRegistration'
  | 'pactSigning'
  | 'budgetSettlement';

/** `before` excludes the day itself ("trước ngày 15/3"); `onOrBefore` includes it. */
export type Boundary = 'before' | 'onOrBefore';

export interface YearlyDeadline {
  readonly id: DeadlineId;
  readonly kind: 'yearly';
  readonly boundary: Boundary;
  /** MM-DD within the year of emulation; null where the rule fixing it is not known. */
  readonly monthDay: string | null;
  /** A year that has its own day. */
  readonly exceptions: readonly {
    readonly year: number;
    readonly date: CivilDate;
    readonly clause: Clause;
    readonly illustrative: boolean;
  }[];
  readonly clause: Clause;
  readonly illustrative: boolean;
}

/**
 * So many calendar days after an act, counted from the day after it. "Sau 05 ngày" can be read in two ways: `within` makes
 * the last day the deadline, counted in; `notBefore` makes it the first day on which the paper may come, with no deadline.
 */
export interface DeadlineAfterAct {
  readonly id: DeadlineId;
  readonly kind: 'afterAct';
  readonly act: 'yearEndMeeting';
  readonly days: number;
  readonly reading: 'within' | 'notBefore';
  readonly clause: Clause;
  readonly illustrative: boolean;
}

export type Deadline = YearlyDeadline | DeadlineAfterAct;

/** The first instant that is too late; null where the rule book does not know the day. */
export function tooLateFrom(
  deadline: Deadline,
  year: number,
  actDay: CivilDate | null = null,
): Instant | null {
  if (deadline.kind === 'afterAct') {
    if (deadline.reading === 'notBefore' || actDay === null) return null;
    return startOfDay(addDays(actDay, deadline.days + 1));
  }
  const exception = deadline.exceptions.find((each) => each.year === year);
  const day = exception?.date ?? (deadline.monthDay && `${year}-${deadline.monthDay}`);
  if (!day) return null;
  return startOfDay(deadline.boundary === 'before' ? day : addDays(day, 1));
}

/** True where the paper was received in time, or where no deadline is known. */
export function isOnTime(
  deadline: Deadline,
  year: number,
  receivedAt: Instant,
  actDay: CivilDate | null = null,
): boolean {
  const late = tooLateFrom(deadline, year, actDay);
  return late === null || receivedAt < late;
}
