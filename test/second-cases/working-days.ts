// Days counted on one's fingers: a day after a day, each looked up in the year's announcement.
import type { Clock } from '../../libs/domain/complaint-procedure/procedure.ts';
import { type Fact, inStream } from '../second-year/facts.ts';

export interface Pause {
  readonly from: string;
  /** Null: it goes on. */
  readonly resumedFrom: string | null;
}

export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

const names = (days: unknown): readonly string[] =>
  (days as readonly { readonly date: string }[]).map(({ date }) => date);

/** As announced last; a year that nothing was announced of has Saturdays and Sundays off. */
export function isDayOff(facts: readonly Fact[], day: string): boolean {
  const announced = inStream(facts, `workingCalendar-${day.slice(0, 4)}`).at(-1)?.data;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) {
    return !names(announced?.['workingWeekends'] ?? []).includes(day);
  }
  return names(announced?.['daysOff'] ?? []).includes(day);
}

export const isPaused = (day: string, pauses: readonly Pause[]): boolean =>
  pauses.some(
    ({ from, resumedFrom }) => from <= day && (resumedFrom === null || day < resumedFrom),
  );

type Row = Pick<Clock, 'counting' | 'endsOn' | 'stoppedBySuspension'>;

interface Span {
  readonly base: string;
  readonly days: number;
  readonly pauses: readonly Pause[];
}

const countedMost = 3_000;

/** The base itself is not counted; null where a pause that goes on keeps the end away. */
export function countedTo(
  facts: readonly Fact[],
  row: Row,
  { base, days, pauses }: Span,
): string | null {
  let day = base;
  let left = days;
  for (let walked = 0; left > 0; walked += 1) {
    if (walked > countedMost) return null;
    day = dayAfter(day);
    const skipped =
      (row.counting === 'working' && isDayOff(facts, day)) ||
      (row.stoppedBySuspension && isPaused(day, pauses));
    if (!skipped) left -= 1;
  }
  while (row.endsOn === 'nextWorkingDay' && isDayOff(facts, day)) day = dayAfter(day);
  return day;
}
