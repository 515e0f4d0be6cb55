// How a clock of a case stands on a day: met, late, coming, kept away by a suspension. No clock of the machine: the day is its reader's.
import type { CivilDate } from '../civil-date.ts';
import { daysBetween, type Asking } from '../deadlines/standing-on.ts';
import type { ClockReading } from './clocks.ts';

export const clockStates = [
  'notBegun',
  'metInTime',
  'metLate',
  'overdue',
  'lapsed',
  'coming',
  'open',
  'suspended',
  'mayTakeEffect',
  'noDayKnown',
] as const;
export type ClockState = (typeof clockStates)[number];

export interface ClockStanding {
  readonly state: ClockState;
  /** Null: not met by that day. */
  readonly metOn: CivilDate | null;
  /** Whole days after the last day; 0: in time; null: nothing can be late. */
  readonly lateDays: number | null;
  /** Days from the day asked for to the last one; negative after it; null where it is met, or has no last day. */
  readonly daysLeft: number | null;
}

/** What met it after the day is not there yet. The reading is asked for the same day. */
export function clockStanding(reading: ClockReading, { on, withinDays }: Asking): ClockStanding {
  const metOn = reading.metOn !== null && reading.metOn <= on ? reading.metOn : null;
  const { tooLateFrom, lastDay } = reading;
  const limit = tooLateFrom === null ? null : lastDay;
  const daysLeft = metOn !== null || limit === null ? null : daysBetween(on, limit);
  const state = stateOf({ ...reading, metOn }, daysLeft, { on, withinDays });
  if (metOn !== null) return { state, metOn, lateDays: reading.lateDays, daysLeft };
  const isLate = state === 'overdue' && daysLeft !== null;
  const inTime = limit === null || reading.clock === 'secondLodging' ? null : 0;
  return { state, metOn, lateDays: isLate ? -daysLeft : inTime, daysLeft };
}

function stateOf(
  { clock, base, metOn, lateDays, suspended, notBefore }: ClockReading,
  daysLeft: number | null,
  { on, withinDays }: Asking,
): ClockState {
  if (metOn !== null) return (lateDays ?? 0) > 0 ? 'metLate' : 'metInTime';
  if (suspended) return 'suspended';
  if (base === null || base > on) return 'notBegun';
  if (notBefore !== null) return notBefore <= on ? 'mayTakeEffect' : 'open';
  if (daysLeft === null) return 'noDayKnown';
  if (daysLeft < 0) return clock === 'secondLodging' ? 'lapsed' : 'overdue';
  return daysLeft <= withinDays ? 'coming' : 'open';
}
