// Answers about one unit-year: its score, the story of a line, what differs between two points.
import type { CivilDate } from '../civil-date.ts';
import { compareScores, scored } from '../history/compare.ts';
import { explainLine, type LineStep } from '../history/explain.ts';
import { addressesIn, differencesForm, lineForm, scoreForm, type Address } from './answer-form.ts';
import { readYear, type Books, type LedgerThen, type ReadYear } from './ledger-then.ts';

export interface OfYear {
  readonly unit: string;
  readonly year: number;
}

/** A point of history with the ledger as it stood there. */
export interface PointRead {
  readonly then: LedgerThen;
  readonly day: CivilDate | null;
}

/** Null where the unit-year was not open at that point. */
export function scoreAnswer(of: OfYear, { then, day }: PointRead, books: Books): object | null {
  const read = readYear(then, of, day, books);
  return read && scoreForm(scored(read.reading), read, addressesIn(read.stream, []));
}

/** Null where the unit-year was not open at that point. */
export function explainAnswer(
  of: OfYear & { readonly line: string },
  { then, day }: PointRead,
  books: Books,
): object | null {
  const read = readYear(then, of, day, books);
  if (!read) return null;
  const address = addressesIn(read.stream, []);
  const { line, steps, excluded } = explainLine(of.line, read.reading);
  return {
    line: line && lineForm(line, address),
    excluded,
    steps: steps.map((each) => stepForm(each, address)),
  };
}

function stepForm({ step, before, after, by, withoutEffect }: LineStep, address: Address): object {
  return {
    event: address(step.revision),
    type: step.type,
    counts: step.counts,
    before: before?.counted ?? null,
    after: after?.counted ?? null,
    by,
    totalBefore: step.totalBefore,
    totalAfter: step.totalAfter,
    withoutEffect: withoutEffect?.code ?? null,
  };
}

/** Null where the unit-year was not open at the later point. */
export function comparisonAnswer(
  of: OfYear,
  [from, to]: readonly [PointRead, PointRead],
  books: Books,
): object | null {
  const after = readYear(to.then, of, to.day, books);
  if (!after) return null;
  const before = readYear(from.then, of, from.day, books);
  const comparison = compareScores(before?.reading ?? nothingOf(after), after.reading);
  const address = addressesIn(after.stream, []);
  return {
    from: before && scoreForm(comparison.before, before, address),
    to: scoreForm(comparison.after, after, address),
    ...differencesForm(comparison, address),
  };
}

/** The year before anything of it was known: what is later is compared with nothing. */
export function nothingOf({ reading }: ReadYear): ReadYear['reading'] {
  return { ...reading, events: [] };
}
