// What deadlines would be without an event and what rests on it: due on another day, met by nothing, owed no longer or again.
import { civilDateOf, yearOf, type CivilDate } from '../../libs/domain/civil-date.ts';
import { blocYearStream } from '../../libs/domain/bloc-year/season.ts';
import { stateOn } from '../../libs/domain/deadlines/standing-on.ts';
import { unitYearStream } from '../../libs/domain/unit-year/season.ts';
import type { StreamFolds } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { blocYears, blocYearsScope } from '../../projections/bloc-years.ts';
import {
  blocRows,
  deadlinesScope,
  dossierRows,
  unitRows,
  type DeadlineRow,
} from '../../projections/deadline-rows.ts';
import { deadlineRows } from '../../projections/deadlines-of-year.ts';
import { rankedRows } from '../../projections/scoreboard.ts';
import { units, unitsScope, type UnitRow } from '../../projections/units.ts';
import { unitYearFold } from '../../projections/stream-folds.ts';
import { shownDeadlines, type DeadlineShown } from './deadlines.shown.ts';
import type { LeftViews } from './left-out.ts';
import type { Supposing } from './scores-without.ts';

/** Bloc-years whose deadlines are all read anew. */
const blocYearsMax = 3;
/** Years around an event in which a bloc is looked for. */
const yearsMax = 12;

export interface DeadlineMoved {
  readonly with: DeadlineShown | null;
  readonly without: DeadlineShown | null;
}

export interface DeadlinesMoved {
  readonly moved: readonly DeadlineMoved[];
  /** False: more bloc-years are touched than are read anew. */
  readonly complete: boolean;
}

/** As they stand on the day of the point asked for. */
export function deadlinesMoved(at: Supposing, since: CivilDate): DeadlinesMoved {
  const on = civilDateOf(at.views.timeOf(at.asOf));
  const touched = touchedBlocYears(at, { since, on });
  const read = touched.slice(0, blocYearsMax);
  const moved = read.flatMap((of) => movedIn(at, of, on));
  return { moved, complete: touched.length <= blocYearsMax };
}

/** What of a bloc-year is read anew: the deadlines of some units, or all. */
interface Touched {
  readonly bloc: string;
  readonly year: number;
  /** Null: all of them, and the bloc's own. */
  readonly units: ReadonlySet<string> | null;
}

interface Days {
  readonly since: CivilDate;
  readonly on: CivilDate;
}

function touchedBlocYears(at: Supposing, days: Days): readonly Touched[] {
  const places = new Map<string, Touched>();
  for (const { bloc, year, unit } of [...at.leftOut.revisions.keys()].flatMap(placesOf(at, days))) {
    const key = blocYearStream(year, bloc);
    const known = places.get(key);
    const all = unit === null || known?.units === null;
    const named = all ? null : new Set([...(known?.units ?? []), unit]);
    places.set(key, { bloc, year, units: named });
  }
  return [...places.values()];
}

interface Place {
  readonly bloc: string;
  readonly year: number;
  readonly unit: string | null;
}

function placesOf(at: Supposing, days: Days): (stream: string) => readonly Place[] {
  return (stream) => {
    const [, category, rest = ''] = /^(\w+)-(.+)$/u.exec(stream) ?? [];
    const [year = '', ...id] = rest.split('-');
    if (category === 'blocYear') return [{ bloc: id.join('-'), year: Number(year), unit: null }];
    if (category === 'unitYear') return yearsOfUnit(at, id.join('-'), [Number(year)]);
    if (category === 'bloc') return yearsOfBloc(at, rest, days);
    if (category !== 'unit') return [];
    const { row } = at.views.row(units.name, unitsScope, rest, at.asOf);
    return row ? yearsOfUnit(at, rest, (row.value as UnitRow).years) : [];
  };
}

/** The blocs that its years count in, with the event and without it. */
function yearsOfUnit(
  { views, left, asOf }: Supposing,
  unit: string,
  years: readonly number[],
): readonly Place[] {
  return years.flatMap((year) =>
    [views, left].flatMap((each) => {
      const stream = unitYearStream({ unit, year });
      const { bloc } = each.state(stream, unitYearFold, asOf).counted.facts;
      return bloc === null ? [] : [{ bloc, year, unit }];
    }),
  );
}

function yearsOfBloc(
  { views, asOf }: Supposing,
  bloc: string,
  { since, on }: Days,
): readonly Place[] {
  const first = yearOf(since) - 1;
  const count = Math.min(yearsMax, Math.max(0, yearOf(on) + 2 - first));
  const years = Array.from({ length: count }, (_, place) => first + place);
  return years.flatMap((year) => {
    const { row } = views.row(blocYears.name, blocYearsScope(year), bloc, asOf);
    return row ? [{ bloc, year, unit: null }] : [];
  });
}

type Rows = ReadonlyMap<string, DeadlineRow>;

function movedIn(at: Supposing, of: Touched, on: CivilDate): readonly DeadlineMoved[] {
  const { views, asOf } = at;
  const is = rowsNow(at, of);
  const would = rowsWithout(at, of, is);
  const asking = { on, withinDays: 0 };
  const show = shownDeadlines(views, of.year, asOf, asking);
  const shown = (rows: Rows, key: string) => {
    const row = rows.get(key);
    return row ? show({ key, row, state: stateOn(row, asking) }) : null;
  };
  return [...new Set([...is.keys(), ...would.keys()])]
    .filter((key) => JSON.stringify(is.get(key)) !== JSON.stringify(would.get(key)))
    .map((key) => ({ with: shown(is, key), without: shown(would, key) }))
    .filter((each) => JSON.stringify(each.with) !== JSON.stringify(each.without));
}

function rowsNow({ views, asOf }: Supposing, { bloc, year, units: named }: Touched): Rows {
  const { rows } = deadlineRows(views, { bloc, year }, asOf);
  const own = rows.filter(
    ({ row: { unitYear } }) => named === null || (unitYear !== null && named.has(unitYear)),
  );
  return new Map(own.map(({ key, row }) => [key, row]));
}

/** As the view would have given them, had it never seen what is left out; nothing is owed where the bloc-year is gone. */
function rowsWithout(at: Supposing, of: Touched, is: Rows): Rows {
  const folds = foldsOf(at.left, at.views, at.asOf);
  const stream = blocYearStream(of.year, of.bloc);
  const inIt = [...is.values()].flatMap(({ unitYear }) => unitYear ?? []);
  // What is not owed now may be owed under the rules before: the units are those of the board.
  const members = of.units === null ? rankedRows(at.views, of, at.asOf) : [];
  const rows = [
    ...(of.units === null ? [...blocRows(stream, folds), ...dossierRows(stream, folds, null)] : []),
    ...[...new Set([...inIt, ...members.map(({ unit }) => unit), ...(of.units ?? [])])].flatMap(
      (unit) => unitRows(unitYearStream({ unit, year: of.year }), folds),
    ),
  ];
  const own = rows.filter(
    ({ scope, value }) =>
      scope === deadlinesScope(of.year) && (value as DeadlineRow | null)?.bloc === of.bloc,
  );
  return new Map(own.map(({ key, value }) => [key, value as DeadlineRow]));
}

/** The folds of what is left, at the point asked for; the view's own rows are not asked for. */
function foldsOf(left: LeftViews, views: Questions, asOf: number): StreamFolds {
  return {
    state: (stream, fold, revision) =>
      left.state(stream, fold, revision === undefined ? asOf : views.indexOf(stream, revision)),
    row: () => null,
  };
}
