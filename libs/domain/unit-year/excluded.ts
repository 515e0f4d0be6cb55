// What keeps a unit-year out of consideration (không bình xét, suy tôn): a gate for ballots, nominations and ranks.
import type { RuleBook } from '../rule-book/rule-book.ts';
import { seriousDocuments } from '../scoring/deductions.ts';
import type { UnitYear } from './unit-year.ts';

/**
 * Revisions of the standing exclusion events and serious documents, ascending; none where the unit-year may be considered.
 * `book` tells which documents are of the year; null while no book is known: every serious document excludes.
 */
export function excludedBy(facts: UnitYear, book: RuleBook | null): readonly number[] {
  const serious = book
    ? seriousDocuments(facts, book)
    : facts.criticismDocuments.filter((each) => each.serious && each.annulledAt === null);
  const events = facts.exclusions.filter((each) => each.annulledAt === null);
  return [...serious, ...events].map((each) => each.revision).toSorted((a, b) => a - b);
}
