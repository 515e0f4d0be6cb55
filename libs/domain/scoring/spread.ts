// How totals lie: their average, the lowest, the highest and the standard deviation, in whole hundredths of a point.
import { sumPoints, type Points } from '../points.ts';

export interface Spread {
  /** How many totals there are. */
  readonly count: number;
  /** Halves of a hundredth are rounded up, also below 0, where a rule book lets totals fall. */
  readonly average: Points;
  readonly lowest: Points;
  readonly highest: Points;
  /** Of all these totals, none drawn from others (the population's, divided by their number); halves rounded up. */
  readonly deviation: Points;
}

/**
 * Null where there is no total. All is integer arithmetic: two readers come to the same hundredth.
 * @throws RangeError where the sums are too large to be exact, past some hundred thousand totals
 */
export function spreadOf(totals: readonly Points[]): Spread | null {
  const count = totals.length;
  if (count === 0) return null;
  const sum = sumPoints(totals);
  const ofSquares = totals.reduce((all, each) => all + BigInt(each) * BigInt(each), 0n);
  if (!Number.isSafeInteger(sum)) throw new RangeError('too many totals to add up');
  // The variance of all, times the square of their number.
  const scaled = BigInt(count) * ofSquares - BigInt(sum) * BigInt(sum);
  return {
    count,
    average: Math.floor((2 * sum + count) / (2 * count)),
    lowest: totals.reduce((least, each) => Math.min(least, each)),
    highest: totals.reduce((most, each) => Math.max(most, each)),
    deviation: rootOver(scaled, BigInt(count)),
  };
}

/** The root of a whole number divided by another, rounded to a whole number, halves up. */
function rootOver(square: bigint, divisor: bigint): number {
  // round(√s / d) = ⌊(⌊√(4s)⌋ + d) / 2d⌋, since what the inner floor leaves out never reaches the next step.
  return Number((flooredRoot(4n * square) + divisor) / (2n * divisor));
}

/** Newton's way from above, which stops at the floor. */
function flooredRoot(square: bigint): bigint {
  if (square < 2n) return square;
  let root = square;
  let next = (root + 1n) / 2n;
  while (next < root) {
    root = next;
    next = (root + square / root) / 2n;
  }
  return root;
}
