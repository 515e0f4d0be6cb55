// The disputed result then and now, line by line, with what is behind each difference; and what was recorded since.
import type { Reference } from '../domain/actor.ts';
import type { Recorded } from '../domain/act.ts';
import { compareScores, type ScoreComparison } from '../domain/history/compare.ts';
import type { Points } from '../domain/points.ts';
import { ledgerOf } from '../domain/reconstruction/ledger-of-events.ts';
import { readYear, type ReadYear } from '../domain/reconstruction/ledger-then.ts';
import { yearOfStream } from '../domain/reconstruction/question.ts';
import type { ScoreLine } from '../domain/scoring/score-line.ts';
import { digestOf } from './answers.ts';
import type { CaseReading } from './reading.ts';

export interface LineThenAndNow {
  readonly id: string;
  readonly line: ScoreLine;
  readonly then: Points | null;
  readonly now: Points | null;
  /** Events behind the difference; empty where the line is the same. */
  readonly causes: readonly Recorded[];
}

export interface ResultThenAndNow {
  readonly stream: string;
  readonly unit: string;
  readonly year: number;
  readonly pin: Reference;
  readonly comparison: ScoreComparison;
  readonly lines: readonly LineThenAndNow[];
  /** What was recorded in its stream after the disputed event: not known then. */
  readonly later: readonly Recorded[];
}

/** Null where no result of a unit is disputed, or its year is not in the file. */
export function resultOf(reading: CaseReading, pin: Reference): ResultThenAndNow | null {
  const year = yearOfStream(pin.stream);
  const last = reading.events.at(-1);
  if (year?.category !== 'unitYear' || !last) return null;
  const of = { unit: year.id, year: year.year };
  const then = yearAt(reading, of, pin);
  const now = yearAt(reading, of, { stream: last.stream, revision: last.recorded.revision });
  if (!now) return null;
  const before = then?.reading ?? { ...now.reading, events: [] };
  const comparison = compareScores(before, now.reading);
  const events = reading.of(pin.stream);
  return {
    ...of,
    stream: pin.stream,
    pin,
    comparison,
    lines: linesOf(comparison, events),
    later: events.slice(pin.revision + 1),
  };
}

function yearAt(
  { events }: CaseReading,
  of: { readonly unit: string; readonly year: number },
  at: Reference,
): ReadYear | null {
  const then = ledgerOf(events, digestOf)(at);
  return then && readYear(then, of, null, { read: new Map() });
}

function linesOf(
  { before, after, lines: differing }: ScoreComparison,
  events: readonly Recorded[],
): readonly LineThenAndNow[] {
  const was = new Map(before.lines.map((line) => [line.id, line]));
  const is = new Map(after.lines.map((line) => [line.id, line]));
  const moved = new Set(differing.filter(({ by }) => by !== 0).map(({ id }) => id));
  const ids = [...new Set([...moved, ...is.keys(), ...was.keys()])];
  return ids.flatMap((id) => {
    const line = is.get(id) ?? was.get(id);
    if (!line) return [];
    const difference = differing.find((each) => each.id === id);
    const revisions = difference ? [...difference.causes.added, ...difference.causes.left] : [];
    const causes = revisions.flatMap((revision) => events[revision] ?? []);
    return [
      {
        id,
        line,
        then: was.get(id)?.counted ?? null,
        now: is.get(id)?.counted ?? null,
        causes,
      },
    ];
  });
}
