// The ledger as it stood just after an event, as questions read it: streams folded, and which units had a year.
import type { Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Reading } from '../history/compare.ts';
import { inEffectOn } from '../history/effect.ts';
import { refuse } from '../refusal.ts';
import { ruleBook, ruleBookStream } from '../rule-book/publication.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import type { BasisSource } from '../scoring/score.ts';
import { counted, type Counted } from '../unit-year/counted.ts';
import { unitYearStream } from '../unit-year/season.ts';

/** The ledger up to and including an event, in the order of the whole ledger. */
export interface LedgerThen {
  /** Streams as they were known then. */
  readonly known: Known;
  /** Ledger time then: the latest time of recording up to there. */
  readonly time: Instant;
  /**
   * Ids of the units whose year was open by then, in any order: of all blocs, or at least of those that counted in the
   * named bloc after all that was known.
   */
  units(year: number, bloc: string | null): readonly string[];
}

/** The ledger at an event; null where it has no such event. */
export type LedgerAt = (event: Reference) => LedgerThen | null;

/** A rule book that an answer was computed by. */
export interface RuleBookRead {
  readonly ruleBook: Reference;
  readonly contentHash: string;
}

/** A ledger that keeps account of the rule books read from it. */
export interface Books {
  readonly read: Map<string, RuleBookRead>;
}

/** A unit-year as a question reads it. */
export interface ReadYear {
  readonly unit: string;
  readonly stream: string;
  readonly reading: Reading;
  /** What counts of the reading's events. */
  readonly state: Counted;
}

/** Null where the unit-year was not open by then, or not yet on the day. */
export function readYear(
  then: LedgerThen,
  of: { readonly unit: string; readonly year: number },
  day: CivilDate | null,
  books: Books,
): ReadYear | null {
  const stream = unitYearStream(of);
  const known = then.known.of(counted, stream).state;
  const events = day === null ? known.history : inEffectOn(known.history, day);
  const state =
    day === null
      ? known
      : events.reduce((folded, event) => counted.evolve(folded, event), counted.initial);
  if (state.facts.opened === null) return null;
  return { unit: of.unit, stream, state, reading: { events, source: sourceOf(then, books) } };
}

/** Scorecards and rule books stand for ever as issued; the opening of a bloc-year holds as corrected by then. */
function sourceOf({ known }: LedgerThen, books: Books): BasisSource {
  return (applied) => {
    const { opened, issued } = known.of(blocYear, applied.scorecard.stream).state;
    const book = bookOf(known, applied.ruleBook.stream, books);
    if (!opened || !issued || !book) {
      const { stream, revision } = applied.scorecard;
      throw new Error(`${stream}@${revision} issued no scorecard`);
    }
    return { book, scorecard: issued.scorecard, blocYear: opened };
  };
}

function bookOf(known: Known, stream: string, { read }: Books): RuleBook | null {
  const { published } = known.of(ruleBook, stream).state;
  if (!published) return null;
  const { revision, contentHash, book } = published;
  read.set(stream, { ruleBook: { stream, revision }, contentHash });
  return book;
}

/** The rule book that a question supposes. @throws DomainError FACT_UNKNOWN where it was not published by then */
export function supposedBook({ known }: LedgerThen, id: string, books: Books): RuleBook {
  return bookOf(known, ruleBookStream(id), books) ?? refuse('FACT_UNKNOWN', 'question.ruleBook');
}
