// Ranks within a bloc-year: ties share (1, 1, 3); nobody breaks a tie by machine, and the top rank is no award.
import type { Points } from '../points.ts';

export interface Rankable {
  readonly total: Points;
  readonly excluded: boolean;
  readonly incomplete: boolean;
  readonly rated: boolean;
  readonly closed: boolean;
  /** Closed unit-years take part all the same (a rule-book key). */
  readonly leaversRanked: boolean;
}

/** Excluded, incomplete, not rated and closed unit-years have no rank and take none. */
export function isRanked(each: Rankable): boolean {
  if (each.excluded || each.incomplete || !each.rated) return false;
  return !each.closed || each.leaversRanked;
}

/** The rank of each, in the order given; null where it has none. */
export function ranks(rankables: readonly Rankable[]): readonly (number | null)[] {
  const totals = rankables
    .filter(isRanked)
    .map((each) => each.total)
    .toSorted((a, b) => b - a);
  const rankOf = new Map<Points, number>();
  totals.forEach((total, place) => {
    if (!rankOf.has(total)) rankOf.set(total, place + 1);
  });
  return rankables.map((each) => (isRanked(each) ? (rankOf.get(each.total) ?? null) : null));
}
