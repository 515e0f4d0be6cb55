// Whether points rest on a sample: a rule book or a scorecard that says of itself that it is a "mẫu minh hoạ".
import type { RuleBook } from '../rule-book/rule-book.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';

/** The book as a whole, or the ceiling of one of its sections: either moves every total that is reached by it. */
export function isIllustrative(book: RuleBook | null, scorecard: Scorecard | null): boolean {
  const ofBook = book !== null && (book.illustrative || book.sections.some(isSample));
  return ofBook || (scorecard !== null && scorecard.illustrative);
}

function isSample({ illustrative }: { readonly illustrative: boolean }): boolean {
  return illustrative;
}
