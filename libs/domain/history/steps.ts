// The steps of a unit-year that one looks for: those that changed a line, those of some types of event.
import { replayAt, type ScoredStep } from '../replay/replay.ts';
import type { Reading } from './compare.ts';
import { placesConcerning } from './explain.ts';

/** Null does not limit; what is given holds together. */
export interface StepFilter {
  /** A line's id, or `exclusion`, the gate of review. */
  readonly line: string | null;
  readonly types: readonly string[] | null;
}

/** Places of the steps in the reading's events, ascending. */
export function stepsAsked(reading: Reading, { line, types }: StepFilter): readonly number[] {
  const { events, source } = reading;
  const concerning = line === null ? [...events.keys()] : placesConcerning(line, reading);
  const places = concerning.filter((place) => types?.includes(events[place]!.type) ?? true);
  if (line === null) return places;
  const steps = replayAt(events, source, new Set(places));
  return places.filter((_, at) => changes(steps[at]!, line));
}

function changes({ step, before, after }: ScoredStep, line: string): boolean {
  if (line === 'exclusion') return before.status.excluded !== after.status.excluded;
  return step.changes.some(({ id }) => id === line);
}
