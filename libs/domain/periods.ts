// Periods made of what holds from a day on: each lasts to the day before the next begins.
import { addDays, type CivilDate } from './civil-date.ts';
import type { Since } from './unit/naming.ts';

/** From its first day to its last, both included; null: from ever, for ever. */
export type Period<Each extends Since<unknown>> = Each & { readonly until: CivilDate | null };

/**
 * The first is how it was entered: it holds before all the others too. Of two that begin on one day the later recorded
 * holds, and the other never did.
 */
export function periodsOf<Each extends Since<unknown>>(
  values: readonly Each[],
): readonly Period<Each>[] {
  const sorted = values.toSorted((a, b) => compare(a.from ?? '', b.from ?? ''));
  const begun = sorted.filter((each, place) => sorted[place + 1]?.from !== each.from);
  const [entry] = values;
  const all = entry && begun[0] !== entry ? [{ ...entry, from: null }, ...begun] : begun;
  return all.map((each, place) => {
    const next = all[place + 1]?.from ?? null;
    return { ...each, until: next === null ? null : addDays(next, -1) };
  });
}

/** The period that a day lies in; before all of them the first, and null where there is none. */
export function periodOn<Each extends Since<unknown>>(
  periods: readonly Period<Each>[],
  day: CivilDate,
): Period<Each> | null {
  const begun = periods.findLast(({ from }) => from === null || from <= day);
  return begun ?? periods[0] ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
