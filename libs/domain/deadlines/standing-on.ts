// How an obligation stands on a day: met, late, coming; and the counts of many. No clock: the day is its reader's.
import type { CivilDate } from '../civil-date.ts';
import { isMetInTime, lastDayOf, type Met, type Obligation } from './obligation.ts';

export const deadlineStates = [
  'metInTime',
  'metLate',
  // Before the first day on which it may come.
  'metEarly',
  'overdue',
  'coming',
  'open',
  'noDayKnown',
  'notApplicable',
] as const;
export type DeadlineState = (typeof deadlineStates)[number];

/** The day of the question, and within how many days from it what is due is coming. */
export interface Asking {
  readonly on: CivilDate;
  readonly withinDays: number;
}

type Standing = Pick<Obligation, 'due' | 'met' | 'release'>;

const dayMs = 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;

/** Days from one civil day to another; negative where the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(`${to}T00:00:00.000Z`) - Date.parse(`${from}T00:00:00.000Z`)) / dayMs;
}

/** What had met it by the day: a receipt after the day is not there yet. */
export function metBy({ met }: Pick<Obligation, 'met'>, on: CivilDate): Met | null {
  return met !== null && met.day <= on ? met : null;
}

export function stateOn(obligation: Standing, { on, withinDays }: Asking): DeadlineState {
  const { due, release } = obligation;
  const released = release !== null && (release.from === null || release.from <= on);
  const met = metBy(obligation, on);
  if (met) {
    if (due.kind === 'notBefore' && met.day < due.day) return 'metEarly';
    if (isMetInTime(met, due)) return 'metInTime';
    return released && release.from === null ? 'notApplicable' : 'metLate';
  }
  if (released) return 'notApplicable';
  if (due.kind === 'unknown') return 'noDayKnown';
  const last = lastDayOf(due);
  if (last === null) return 'open';
  if (last < on) return 'overdue';
  return daysBetween(on, last) <= withinDays ? 'coming' : 'open';
}

export interface Lateness {
  /** Calendar days after the last day that is in time. */
  readonly days: number;
  /** Whole minutes after the first instant that is too late; null where only the day is known, or nothing came yet. */
  readonly minutes: number | null;
}

/** By how much it is late on a day; null where it is not. */
export function latenessOn(obligation: Standing, asking: Asking): Lateness | null {
  const { due } = obligation;
  const last = lastDayOf(due);
  const state = stateOn(obligation, asking);
  if (due.kind !== 'by' || last === null) return null;
  if (state === 'overdue') return { days: daysBetween(last, asking.on), minutes: null };
  if (state !== 'metLate' || !obligation.met) return null;
  const { day, at } = obligation.met;
  const minutes =
    at === null ? null : Math.floor((Date.parse(at) - Date.parse(due.tooLateFrom)) / minuteMs);
  return { days: daysBetween(last, day), minutes };
}

/** How many obligations stand in each state. */
export type DeadlineCounts = Readonly<Record<DeadlineState, number>>;

export const noDeadlines: DeadlineCounts = {
  metInTime: 0,
  metLate: 0,
  metEarly: 0,
  overdue: 0,
  coming: 0,
  open: 0,
  noDayKnown: 0,
  notApplicable: 0,
};
