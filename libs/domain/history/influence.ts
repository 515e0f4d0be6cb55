// What one event does to its unit-year now: the reading with it against the reading without it and what presupposes it.
import { compareScores, type Reading, type ScoreComparison } from './compare.ts';
import { removedWith } from './presupposes.ts';

export interface Influence {
  /** The event and what presupposes it: all of them are gone without it. */
  readonly leftOut: readonly number[];
  readonly without: Reading;
  /** From the reading without the event to the one with it: what the event adds. Totals are the computed ones. */
  readonly comparison: ScoreComparison;
}

export function influenceOf(reading: Reading, revision: number): Influence {
  const leftOut = removedWith(reading.events, [revision]);
  const gone = new Set(leftOut);
  const events = reading.events.filter((each) => !gone.has(each.revision));
  const without = { ...reading, events };
  return { leftOut, without, comparison: compareScores(without, reading) };
}
