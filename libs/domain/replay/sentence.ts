// A sentence in the two languages of the ledger.
import { formatPoints, formatPointsVi, type Points } from '../points.ts';

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

export function sentence(vi: string, en: string): Sentence {
  return { vi, en };
}

/** Points as either language writes them. */
export function pointsIn(points: Points): Sentence {
  return { vi: formatPointsVi(points), en: formatPoints(points) };
}
