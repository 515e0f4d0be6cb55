// What a schedule says of one record: how long it is kept, and whether it may be disposed of.
import type { Reference } from '../actor.ts';
import type { RecordKind } from './record-kind.ts';
import type { Retention } from './retention.ts';
import { classOf, type RetentionClass, type Schedule } from './schedule.ts';

/** An event that names a record. */
export interface Naming extends Reference {
  readonly kind: RecordKind;
  readonly year: number;
}

export interface Term {
  readonly kind: RecordKind;
  readonly class: string;
  /** The latest year of the events that name it. */
  readonly year: number;
  /** The last year of keeping it; null: permanent. */
  readonly until: number | null;
}

/**
 * How long a record is kept: by the longest class of all that name it, from the latest year of them.
 * @param namings at least one; `sha256` is null for a person
 * @returns null where the schedule has no class for a kind
 */
export function termOf(
  state: Retention,
  schedule: Schedule,
  sha256: string | null,
  namings: readonly Naming[],
): Term | null {
  const classed = namings.map((by) => {
    return { kind: by.kind, of: classOf(state, schedule, { sha256, by, kind: by.kind }) };
  });
  let longest: { readonly kind: RecordKind; readonly of: RetentionClass } | null = null;
  for (const { kind, of } of classed) {
    if (!of) return null;
    if (longest === null || isLonger(of, longest.of)) longest = { kind, of };
  }
  if (longest === null) return null;
  const { kind, of } = longest;
  const year = Math.max(...namings.map((each) => each.year));
  return { kind, class: of.class, year, until: of.years === null ? null : year + of.years };
}

function isLonger(one: RetentionClass, other: RetentionClass): boolean {
  if (other.years === null) return false;
  return one.years === null || one.years > other.years;
}
