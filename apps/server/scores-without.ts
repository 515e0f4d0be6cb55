// What scores and ranks would be without an event and what rests on it: of every unit-year and bloc-year that it touches, within bounds.
import {
  influenceOf,
  readingWithout,
  type Influence,
} from '../../libs/domain/history/influence.ts';
import { scored, type Reading } from '../../libs/domain/history/compare.ts';
import { counted, type Counted } from '../../libs/domain/unit-year/counted.ts';
import { unitYearStream, type OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import { rankedOf, rankedRows, type RankedRow } from '../../projections/scoreboard.ts';
import { blocYearFold, ruleBookFold } from '../../projections/stream-folds.ts';
import { rowRead } from './board-in-effect.ts';
import type { LeftOut, LeftViews } from './left-out.ts';
import { basisAt, readingAt, type ReadUnitYear } from './unit-year-scores.ts';

/** Unit-years whose lines are compared; of more only whether anything moved is computed. */
export const comparedMax = 20;
/** Boards that are ranked anew. */
const boardsMax = 3;

/** One unit-year with the event and without it. */
export interface TouchedYear {
  readonly of: OfUnitYear;
  readonly read: ReadUnitYear;
  readonly without: Reading;
  /** Its row on a board, by what its facts give: an approval would hold both at what it froze. */
  readonly rows: { readonly with: Row | null; readonly without: Row | null };
}
type Row = Omit<RankedRow, 'rank'>;

/** What is asked of: the ledger at a point, and what is left of it. */
export interface Supposing {
  readonly views: Questions;
  readonly left: LeftViews;
  readonly leftOut: LeftOut;
  readonly asOf: number;
}

/** Every unit-year that loses an event, or whose bloc-year does, and whose row differs by it or whose lines may. */
export function touchedYears(at: Supposing): readonly TouchedYear[] {
  return touchedStreams(at).flatMap((stream): readonly TouchedYear[] => {
    const [, year = '', unit = ''] = /^unitYear-(\d{4})-(.+)$/u.exec(stream) ?? [];
    const of = { unit, year: Number(year) };
    const read = readingAt(at.views, of, { asOf: at.asOf, inEffectOn: null });
    if (!read) return [];
    const { without } = readingWithout(read.reading, removalOf(at, stream));
    const state = without.events.reduce(
      (held, each) => counted.evolve(held, each),
      counted.initial,
    );
    if (!canBeScored(at, state)) return [];
    const left = { ...read, reading: without, state };
    const rows = { with: rowOf(at, read), without: rowOf(at, left) };
    return [{ of, read, without, rows }];
  });
}

/** The lines that the event moves now. */
export function influenceOn(at: Supposing, { of, read }: TouchedYear): Influence {
  return influenceOf(read.reading, removalOf(at, unitYearStream(of)));
}

/** Whether anything of its result is another without the event. */
export function isMoved({ read, without, rows }: TouchedYear): boolean {
  if (rows.with === null || rows.without === null) return rows.with !== rows.without;
  const resultOf = ({ events, source }: Reading) => {
    const { lines, status } = scored({ events, source });
    return JSON.stringify([lines.map(({ id, counted: points }) => [id, points]), status]);
  };
  return resultOf(read.reading) !== resultOf(without);
}

function removalOf({ left, leftOut, asOf }: Supposing, stream: string) {
  return { revisions: [...(leftOut.revisions.get(stream) ?? [])], source: basisAt(left, asOf) };
}

function rowOf({ views, asOf }: Supposing, read: ReadUnitYear): Row | null {
  const row = rowRead(views, read, asOf);
  return row && { ...row, total: row.computed };
}

/** The unit-years that lose events, those of the event's own stream first; then those scored by a bloc-year that does. */
function touchedStreams(at: Supposing): readonly string[] {
  const { views, leftOut, asOf } = at;
  const streams = [...leftOut.revisions.keys()];
  const own = streams.filter((stream) => stream.startsWith('unitYear-'));
  const scoredIn = streams
    .filter((stream) => stream.startsWith('blocYear-'))
    .flatMap((stream) => {
      const { opened } = views.state(stream, blocYearFold, asOf);
      if (!opened || scoresAlike(at, stream)) return [];
      return rankedRows(views, opened, asOf).map(({ unit, year }) =>
        unitYearStream({ unit, year }),
      );
    });
  return [...new Set([...own, ...scoredIn])];
}

/** Of a bloc-year only its opening and its scorecard score anything. */
function scoresAlike({ views, left, asOf }: Supposing, stream: string): boolean {
  const scoring = (of: Pick<LeftViews, 'state'>) => {
    const { opened, issued } = of.state(stream, blocYearFold, asOf);
    return JSON.stringify([opened, issued]);
  };
  return scoring(views) === scoring(left);
}

/** What scores it is still there, or it names nothing that scores it. */
function canBeScored({ left, asOf }: Supposing, { facts: { applied } }: Counted): boolean {
  if (!applied) return true;
  const { opened, issued } = left.state(applied.scorecard.stream, blocYearFold, asOf);
  const { published } = left.state(applied.ruleBook.stream, ruleBookFold, asOf);
  return opened !== null && issued !== null && published !== null;
}

/** One bloc's board of one year with the event and without it. */
export interface BoardWithout {
  readonly bloc: string;
  readonly year: number;
  readonly with: readonly RankedRow[];
  readonly without: readonly RankedRow[];
}

export interface BoardsWithout {
  readonly boards: readonly BoardWithout[];
  /** False: more boards are touched than are ranked anew. */
  readonly complete: boolean;
}

/** The boards on which a row of a touched unit-year differs. */
export function boardsWithout(at: Supposing, touched: readonly TouchedYear[]): BoardsWithout {
  const places = new Map<string, { readonly bloc: string; readonly year: number }>();
  for (const { rows } of touched) {
    if (isSameRow(rows)) continue;
    for (const row of [rows.with, rows.without]) {
      if (row) places.set(`${row.year}/${row.bloc}`, { bloc: row.bloc, year: row.year });
    }
  }
  const boards = [...places.values()].slice(0, boardsMax).map((place) => {
    return { ...place, ...boardOf(at, touched, place) };
  });
  return { boards, complete: places.size <= boardsMax };
}

/** Since when a row holds is no part of what it says. */
function isSameRow({ with: is, without }: TouchedYear['rows']): boolean {
  const said = (row: Row | null) => JSON.stringify(row && { ...row, since: null });
  return said(is) === said(without);
}

function boardOf(
  { views, asOf }: Supposing,
  touched: readonly TouchedYear[],
  place: { readonly bloc: string; readonly year: number },
): Pick<BoardWithout, 'with' | 'without'> {
  const units = new Set(touched.flatMap(({ of }) => (of.year === place.year ? [of.unit] : [])));
  const others = rankedRows(views, place, asOf).filter(({ unit }) => !units.has(unit));
  const ranked = (side: 'with' | 'without'): readonly RankedRow[] => {
    const own = touched.flatMap(({ rows }) => rows[side] ?? []);
    const here = own.filter(({ bloc, year }) => bloc === place.bloc && year === place.year);
    return rankedOf([...others, ...here]);
  };
  return { with: ranked('with'), without: ranked('without') };
}
