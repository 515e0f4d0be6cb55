// Answers about the board of one bloc-year, and about a unit-year as its bloc's board would rank it.
import { compareScores, scored } from '../history/compare.ts';
import { ranks } from '../scoring/rank.ts';
import { scoreOf, type Score } from '../scoring/score.ts';
import { counted, type Counted } from '../unit-year/counted.ts';
import { addressesIn, differencesForm, scoreForm } from './answer-form.ts';
import { readYear, type Books, type ReadYear } from './ledger-then.ts';
import type { Supposed } from './question.ts';
import { supposedYear, type SupposedYear } from './supposing.ts';
import { nothingOf, type OfYear, type PointRead } from './unit-answers.ts';

interface OfBloc {
  readonly bloc: string;
  readonly year: number;
}

/** A unit-year on a board; `rank` is null where it takes none. */
interface BoardRow {
  readonly unit: string;
  readonly rank: number | null;
  readonly score: Score;
  readonly read: ReadYear;
}

/** By unit id: the answer names no unit, so it has no order of names. */
export function scoreboardAnswer(of: OfBloc, point: PointRead, books: Books): object {
  return { rows: board(yearsAt(of, point, books), of.bloc).map(rowForm) };
}

/** Units whose points, rank or eligibility differ between two boards, each with the events behind it. */
export function boardComparisonAnswer(
  of: OfBloc,
  [from, to]: readonly [PointRead, PointRead],
  books: Books,
): object {
  // Of all blocs: a unit that moved between the points counts in this one at one of them only.
  const ofAll = { bloc: null, year: of.year };
  const [before, after] = [yearsAt(ofAll, from, books), yearsAt(ofAll, to, books)];
  const [was, is] = [board(before, of.bloc), board(after, of.bloc)];
  const rows = [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((unit) => {
    const sides = { was: rowOf(was, unit), is: rowOf(is, unit) };
    const [earlier, later] = [before.get(unit), after.get(unit)];
    const read = later ?? earlier;
    if (!read || (!sides.was && !sides.is)) return [];
    const nothing = nothingOf(read);
    const comparison = compareScores(earlier?.reading ?? nothing, later?.reading ?? nothing);
    const differences = differencesForm(comparison, addressesIn(read.stream, []));
    const [rowWas, rowIs] = [sides.was && rowForm(sides.was), sides.is && rowForm(sides.is)];
    const isSame = comparison.lines.length === 0 && isEqual(rowWas, rowIs);
    return isSame ? [] : [{ unit, from: rowWas, to: rowIs, ...differences }];
  });
  return { rows };
}

/** Null where the unit-year was not open at that point. */
export function whatIfAnswer(
  of: OfYear,
  { supposed, point, books }: { supposed: Supposed; point: PointRead; books: Books },
): object | null {
  const read = readYear(point.then, of, point.day, books);
  if (!read) return null;
  const year = supposedYear(read, supposed, { then: point.then, books });
  const { bloc } = read.state.facts;
  const years = bloc === null ? new Map() : yearsAt({ bloc, year: of.year }, point, books);
  return supposedForm(year, boardsOf(bloc, years, [year]));
}

export function whatIfScoreboardAnswer(
  of: OfBloc,
  { supposed, point, books }: { supposed: Supposed; point: PointRead; books: Books },
): object {
  const years = yearsAt(of, point, books);
  const rows = board(years, of.bloc).map(({ read }) =>
    supposedYear(read, supposed, { then: point.then, books }),
  );
  const boards = boardsOf(of.bloc, years, rows);
  return {
    rows: rows.map((each) => ({ unit: each.read.unit, ...supposedForm(each, boards) })),
  };
}

type Years = ReadonlyMap<string, ReadYear>;

/** Of the units that count in a bloc, and maybe of others; `bloc` null: of all. */
function yearsAt(
  { bloc, year }: { readonly bloc: string | null; readonly year: number },
  { then, day }: PointRead,
  books: Books,
): Years {
  // A day may lie before a move: then the unit counts elsewhere than it does now.
  const units = then.units(year, day === null ? bloc : null);
  return new Map(
    units.toSorted().flatMap((unit) => {
      const read = readYear(then, { unit, year }, day, books);
      return read ? [[unit, read] as const] : [];
    }),
  );
}

function board(years: Years, bloc: string): readonly BoardRow[] {
  const of = [...years.values()].filter(({ state }) => state.facts.bloc === bloc);
  return rankedRows(of.map((read) => ({ read, score: scoreOf(read.state, read.reading.source) })));
}

function rankedRows(
  rows: readonly { readonly read: ReadYear; readonly score: Score }[],
): readonly BoardRow[] {
  const rankOf = ranks(
    rows.map(({ read, score }) => ({
      ...score.status,
      total: score.total,
      leaversRanked: !score.status.cutShort && leaversAreRanked(read),
    })),
  );
  return rows.map((row, place) => ({
    ...row,
    unit: row.read.unit,
    rank: rankOf[place] ?? null,
  }));
}

function leaversAreRanked({ state, reading }: ReadYear): boolean {
  const { applied } = state.facts;
  return applied !== null && reading.source(applied).book.rating.leavers === 'ranked';
}

interface Boards {
  readonly actual: readonly BoardRow[];
  readonly supposed: readonly BoardRow[];
}

/** The board as it was, and with some unit-years as supposed, ranked anew. */
function boardsOf(bloc: string | null, years: Years, supposed: readonly SupposedYear[]): Boards {
  if (bloc === null) return { actual: [], supposed: [] };
  const actual = board(years, bloc);
  const by = new Map(supposed.map((each) => [each.read.unit, asSupposed(each)]));
  return { actual, supposed: rankedRows(actual.map((row) => by.get(row.unit) ?? row)) };
}

/** An approval froze what was known; what would be is what the facts give. */
function asSupposed({ read, hypothesis }: SupposedYear): { read: ReadYear; score: Score } {
  const { reading } = hypothesis;
  const state = folded(reading.events);
  const score = scoreOf(state, reading.source);
  return { read: { ...read, reading, state }, score: { ...score, total: score.computed } };
}

function folded(events: ReadYear['reading']['events']): Counted {
  return events.reduce((state, event) => counted.evolve(state, event), counted.initial);
}

function supposedForm({ read, hypothesis }: SupposedYear, boards: Boards): object {
  const { reading, leftOut, supposed } = hypothesis;
  const address = addressesIn(read.stream, supposed);
  const would = { ...read, reading, state: folded(reading.events) };
  const comparison = compareScores(read.reading, reading);
  return {
    leftOut: leftOut.map(address),
    supposed: supposed.map(({ revision, type }) => ({ event: address(revision), type })),
    rankBefore: rowOf(boards.actual, read.unit)?.rank ?? null,
    rankAfter: rowOf(boards.supposed, read.unit)?.rank ?? null,
    actual: scoreForm(scored(read.reading), read, address),
    would: scoreForm(comparison.after, would, address),
    ...differencesForm(comparison, address),
  };
}

function rowForm({ unit, rank, score, read }: BoardRow): object {
  const { total, computed, alarm, sections, bonus, deductions, status } = score;
  const { excluded, incomplete, provisional, rated, closed, approved } = status;
  const last = read.reading.events.at(-1);
  return {
    unit,
    rank,
    total,
    computed,
    alarm,
    sections,
    bonus,
    deductions,
    excluded,
    incomplete,
    provisional,
    rated,
    closed,
    approved,
    last: last === undefined ? null : `${read.stream}@${last.revision}`,
  };
}

function rowOf(rows: readonly BoardRow[], unit: string): BoardRow | null {
  return rows.find((each) => each.unit === unit) ?? null;
}

/** Both are made by `rowForm`, so their keys stand in one order; `last` alone is no difference. */
function isEqual(one: object | null, other: object | null): boolean {
  const without = (row: object | null) => JSON.stringify(row && { ...row, last: null });
  return without(one) === without(other);
}
