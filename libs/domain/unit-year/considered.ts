// The gate of proposals: a unit-year that is excluded (không bình xét, suy tôn) is not voted on, nominated or proposed.
import type { Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { refuse } from '../refusal.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { counted } from './counted.ts';
import { excludedBy } from './excluded.ts';
import { unitYearStream, type OfUnitYear } from './season.ts';
import { unitYear } from './unit-year.ts';

/**
 * Refuses `EXCLUDED_FROM_CONSIDERATION`; answers where the unit-year stood when it was looked up. An approval freezes the
 * score, not this gate: what was recorded after it excludes too, and what counts excludes until a reopening admits its end.
 */
export function requireConsidered(
  of: OfUnitYear,
  book: RuleBook,
  known: Known,
  field: string,
): Reference {
  const stream = unitYearStream(of);
  const { state, revision } = known.of(unitYear, stream);
  const { facts } = known.of(counted, stream).state;
  if (excludedBy(state, book).length > 0 || excludedBy(facts, book).length > 0) {
    refuse('EXCLUDED_FROM_CONSIDERATION', field, { id: of.unit });
  }
  return { stream, revision };
}
