// A unit-year as queries read it: its stream folded up to a point, and the scorecard and rule book that it is scored by.
import { isIllustrative } from '../../libs/domain/scoring/illustrative.ts';
import { score, type BasisSource, type Score } from '../../libs/domain/scoring/score.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Reading } from '../../libs/domain/history/compare.ts';
import { inEffectOn as eventsInEffectOn } from '../../libs/domain/history/effect.ts';
import { countedOf, type Counted } from '../../libs/domain/unit-year/counted.ts';
import { unitYearStream, type OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import {
  blocYearFold,
  ruleBookFold,
  unitYearFold,
  type UnitYearState,
} from '../../projections/stream-folds.ts';

/**
 * Scorecards and rule books as they stand at a point; once issued and published they never change. The opening of a
 * bloc-year may be corrected, and holds as corrected by that point.
 */
export function basisAt(views: Pick<Questions, 'state'>, asOf: number | null): BasisSource {
  return ({ scorecard, ruleBook }) => {
    const { opened, issued } = views.state(scorecard.stream, blocYearFold, asOf);
    const { published } = views.state(ruleBook.stream, ruleBookFold, asOf);
    if (!opened || !issued || !published) {
      throw new Error(`${scorecard.stream}@${scorecard.revision} issued no scorecard`);
    }
    return { book: published.book, scorecard: issued.scorecard, blocYear: opened };
  };
}

export interface ScoredUnitYear {
  readonly stream: string;
  /** Its last revision at that point. */
  readonly revision: number;
  readonly state: Counted;
  /** The ledger index of each of its events, by revision. */
  readonly indexes: readonly number[];
  readonly score: Score;
  /** The rule book or the scorecard applied is a sample. */
  readonly illustrative: boolean;
}

/** Which events a question reads: those known at a ledger index (null: now), and of these, where a day is named, those in effect on it. */
export interface Point {
  readonly asOf: number | null;
  readonly inEffectOn: CivilDate | null;
}

/** A unit-year as a question of history reads it. */
export interface ReadUnitYear {
  readonly stream: string;
  readonly reading: Reading;
  /** The ledger index of each of its events, by revision. */
  readonly indexes: readonly number[];
  /** What counts of the reading's events. */
  readonly state: Counted;
}

/** What was known at an earlier index is the beginning of what is known now, whose events are at hand and parsed. */
function knownBy(
  views: Questions,
  stream: string,
  asOf: number | null,
): Pick<UnitYearState, 'counted' | 'indexes'> {
  const now = views.state(stream, unitYearFold, null);
  const { history } = now.counted;
  const later = asOf === null ? -1 : now.indexes.findIndex((index) => index > asOf);
  if (later < 0) return now;
  return { counted: countedOf(history.slice(0, later)), indexes: now.indexes.slice(0, later) };
}

/** Null where the unit-year was not opened by then. */
export function readingAt(
  views: Questions,
  of: OfUnitYear,
  { asOf, inEffectOn }: Point,
): ReadUnitYear | null {
  const stream = unitYearStream(of);
  const { counted: known, indexes } = knownBy(views, stream, asOf);
  const source = basisAt(views, asOf);
  if (inEffectOn === null) {
    if (known.history.length === 0) return null;
    return { stream, indexes, state: known, reading: { events: known.history, source } };
  }
  const events = eventsInEffectOn(known.history, inEffectOn);
  const state = countedOf(events);
  // A paper may be dated before the year of the unit was opened; then there is nothing to score yet.
  if (state.facts.opened === null) return null;
  return { stream, indexes, state, reading: { events, source } };
}

/** Null where the unit-year was not opened by then. */
export function scoredAt(views: Questions, of: OfUnitYear, point: Point): ScoredUnitYear | null {
  const { asOf } = point;
  const read = readingAt(views, of, point);
  const last = read?.reading.events.at(-1);
  if (!read || !last) return null;
  const { stream, state, indexes } = read;
  const { applied } = state.facts;
  const basis = applied && basisAt(views, asOf)(applied);
  return {
    stream,
    revision: last.revision,
    state,
    indexes,
    score: score(state, basis),
    illustrative: isIllustrative(basis?.book ?? null, basis?.scorecard ?? null),
  };
}
