// A sentence in the two languages of the ledger.
import { formatPoints, formatPointsVi, type Points } from '../points.ts';

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

export function sentence(vi: string, en: string): Sentence {
  return { vi, en };
}

/** Points as either language writes them; signed: with a plus where they add. */
export function pointsIn(points: Points, { signed = false } = {}): Sentence {
  const plus = signed && points > 0 ? '+' : '';
  return { vi: plus + formatPointsVi(points), en: plus + formatPoints(points) };
}
