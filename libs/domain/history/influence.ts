// What events do to a unit-year now: the reading with them against the reading without them and what presupposes them.
import type { BasisSource } from '../scoring/score.ts';
import { compareScores, type Reading, type ScoreComparison } from './compare.ts';
import { removedWith } from './presupposes.ts';

/** What is supposed away: events of the unit-year, and what of other streams it would be scored by without them. */
export interface Removal {
  readonly revisions: readonly number[];
  /** The reading's own, where nothing that scores it is supposed away. */
  readonly source: BasisSource;
}

export interface Influence {
  /** The events and what presupposes them: all of these are gone. */
  readonly leftOut: readonly number[];
  readonly without: Reading;
  /** From the reading without the events to the one with them: what they add. Totals are the computed ones. */
  readonly comparison: ScoreComparison;
}

export function influenceOf(reading: Reading, removal: Removal): Influence {
  const { leftOut, without } = readingWithout(reading, removal);
  return { leftOut, without, comparison: compareScores(without, reading) };
}

/** The reading alone, where nobody asks which lines differ. */
export function readingWithout(
  reading: Reading,
  { revisions, source }: Removal,
): Omit<Influence, 'comparison'> {
  const leftOut = removedWith(reading.events, revisions);
  const gone = new Set(leftOut);
  const events = reading.events.filter((each) => !gone.has(each.revision));
  return { leftOut, without: { events, source } };
}
