// A unit-year as queries read it: its stream folded up to a point, and the scorecard and rule book that it is scored by.
import { isIllustrative } from '../../libs/domain/scoring/illustrative.ts';
import { score, type BasisSource, type Score } from '../../libs/domain/scoring/score.ts';
import type { Counted } from '../../libs/domain/unit-year/counted.ts';
import { unitYearStream, type OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import { blocYearFold, ruleBookFold, unitYearFold } from '../../projections/stream-folds.ts';

/**
 * Scorecards and rule books as they stand at a point; once issued and published they never change. The opening of a
 * bloc-year may be corrected, and holds as corrected by that point.
 */
export function basisAt(views: Questions, asOf: number | null): BasisSource {
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

/** Null where the unit-year was not opened by then. */
export function scoredAt(
  views: Questions,
  of: OfUnitYear,
  asOf: number | null,
): ScoredUnitYear | null {
  const stream = unitYearStream(of);
  const { counted: state, indexes } = views.state(stream, unitYearFold, asOf);
  const last = state.history.at(-1);
  if (!last) return null;
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
