// The province at a glance: of each bloc-year how far it is, what is late, and how its totals lie; and of all together.
import { blocStream, type BlocTier } from '../libs/domain/bloc/bloc.ts';
import { blocNameOfYear } from '../libs/domain/bloc/naming.ts';
import {
  latenessOn,
  noDeadlines,
  stateOn,
  type Asking,
  type DeadlineCounts,
  type DeadlineState,
} from '../libs/domain/deadlines/standing-on.ts';
import type { DeadlineId } from '../libs/domain/deadline.ts';
import { isRanked } from '../libs/domain/scoring/rank.ts';
import { spreadOf, type Spread } from '../libs/domain/scoring/spread.ts';
import { nameOfYear } from '../libs/domain/unit/naming.ts';
import type { Projection } from '../libs/views/projection.ts';
import { rowsPageMax, type Questions } from '../libs/views/views.ts';
import { deadlineRows } from './deadlines-of-year.ts';
import type { DeadlineRow } from './deadline-rows.ts';
import { deadlines } from './deadlines.ts';
import { oneIndex } from './one-index.ts';
import {
  blocYearStepsScope,
  province,
  unitYearStepsScope,
  type BlocYearStepsRow,
  type UnitYearStepsRow,
} from './province.ts';
import { scoreboard, scoreboardScope, type ScoreboardRow } from './scoreboard.ts';
import { blocFold } from './stream-folds.ts';
import { units, unitsScope, type UnitRow } from './units.ts';
import { byNameThenId } from './vietnamese-order.ts';

/** Late obligations that a bloc names; all are counted. */
export const lateNamedMax = 20;

/** How many unit-years there are and, but for `closed`, how many of those not closed have come so far or stand so. */
export interface UnitYearCounts {
  readonly units: number;
  readonly closed: number;
  readonly registered: number;
  readonly selfScored: number;
  readonly appraisalAsked: number;
  readonly appraised: number;
  readonly agreed: number;
  readonly approved: number;
  readonly halfYearReports: number;
  readonly yearReports: number;
  readonly incomplete: number;
  readonly provisional: number;
  readonly excluded: number;
  readonly notRated: number;
}

/** What is late on the day: not there yet, or met too late. */
export interface LateObligation {
  readonly deadline: DeadlineId;
  /** Who owes it; null where nobody was approved to. */
  readonly unit: string | null;
  /** As on the last day of the year. */
  readonly unitName: string | null;
  readonly state: 'overdue' | 'metLate';
  /** Calendar days after the last day in time. */
  readonly days: number;
}

export interface ProvinceTotals {
  readonly counts: UnitYearCounts;
  readonly deadlines: DeadlineCounts;
  /** Of the totals that take a rank, provisional ones among them; null where none does. */
  readonly spread: Spread | null;
}

export interface ProvinceBloc extends ProvinceTotals {
  readonly bloc: string;
  /** As on the last day of the year. */
  readonly name: string;
  readonly tier: BlocTier;
  readonly steps: BlocYearStepsRow;
  /** The latest first, at most `lateNamedMax`. */
  readonly late: readonly LateObligation[];
}

export interface ProvinceAtAGlance {
  readonly index: number;
  /** By name. */
  readonly blocs: readonly ProvinceBloc[];
  readonly totals: ProvinceTotals;
}

/** What is read of one bloc-year, and of all of them for the totals. */
interface Read {
  readonly units: readonly UnitYearStepsRow[];
  readonly scores: readonly ScoreboardRow[];
  readonly owed: readonly DeadlineRow[];
  /** Units whose appraisal was asked for. */
  readonly asked: ReadonlySet<string>;
}

const read = [province, scoreboard, deadlines, units];

/** All parts hold at one index: the last that every view has come to. */
export function provinceAtAGlance(
  views: Questions,
  year: number,
  asOf: number | null,
  asking: Asking,
): ProvinceAtAGlance {
  const index = oneIndex(views, read, asOf);
  const rowsOf = (view: Projection, scope: string) => valuesOf(views, view, scope, index);
  const nameOf = (bloc: string) =>
    blocNameOfYear(views.state(blocStream(bloc), blocFold, index), year) ?? bloc;
  const stepped = rowsOf(province, unitYearStepsScope(year)) as readonly UnitYearStepsRow[];
  const unitsOf = Map.groupBy(stepped, ({ bloc }) => bloc);
  const entered = rowsOf(units, unitsScope) as readonly UnitRow[];
  const unitNames = new Map(entered.map((row) => [row.unit, nameOfYear(row, year)]));
  const owed = deadlineRows(views, { year, bloc: null }, index).rows.map(({ row }) => row);
  const owedOf = Map.groupBy(owed, ({ bloc }) => bloc);
  const steps = rowsOf(province, blocYearStepsScope(year)) as readonly BlocYearStepsRow[];
  const all = steps.map((each) => {
    const { bloc, appraisalAsked } = each;
    const of: Read = {
      units: unitsOf.get(bloc) ?? [],
      scores: rowsOf(scoreboard, scoreboardScope(year, bloc)) as readonly ScoreboardRow[],
      owed: owedOf.get(bloc) ?? [],
      asked: new Set(appraisalAsked),
    };
    const late = lateOf(of.owed, asking).map((owed) => named(owed, unitNames));
    return { of, row: { ...blocOf(each, of, nameOf(bloc), asking), late } };
  });
  const rows = all.map(({ row }) => row).toSorted((a, b) => byNameThenId(entry(a), entry(b)));
  return { index, blocs: rows, totals: together(all, asking) };
}

function entry({ bloc, name }: ProvinceBloc): { readonly id: string; readonly name: string } {
  return { id: bloc, name };
}

/** The caller names the type, because it knows the view. */
function valuesOf(
  views: Questions,
  view: Projection,
  scope: string,
  index: number,
): readonly object[] {
  const values: object[] = [];
  let after: string | null = '';
  do {
    const page = views.rows(view.name, scope, index, { first: rowsPageMax, after });
    for (const { value } of page.rows) values.push(value);
    after = page.next;
  } while (after !== null);
  return values;
}

function blocOf(
  steps: BlocYearStepsRow,
  of: Read,
  name: string,
  asking: Asking,
): Omit<ProvinceBloc, 'late'> {
  const { bloc, tier } = steps;
  return { bloc, name, tier, steps, ...totalsOf(of, asking) };
}

function totalsOf({ units, scores, owed, asked }: Read, asking: Asking): ProvinceTotals {
  const ranked = scores.filter(isRanked).map(({ total }) => total);
  return {
    counts: countsOf(units, scores, asked),
    deadlines: statesOf(owed, asking),
    spread: spreadOf(ranked),
  };
}

function countsOf(
  all: readonly UnitYearStepsRow[],
  scores: readonly ScoreboardRow[],
  asked: ReadonlySet<string>,
): UnitYearCounts {
  const units = all.filter(({ closed }) => !closed);
  const rows = scores.filter(({ closed }) => !closed);
  const count = <Row>(of: readonly Row[], is: (row: Row) => boolean) => of.filter(is).length;
  return {
    units: all.length,
    closed: all.length - units.length,
    registered: count(units, (each) => each.registered),
    selfScored: count(units, (each) => each.selfScored),
    appraisalAsked: count(units, ({ unit }) => asked.has(unit)),
    appraised: count(units, (each) => each.appraised),
    agreed: count(units, (each) => each.agreed),
    approved: count(rows, (each) => each.approved),
    halfYearReports: count(units, (each) => each.halfYearReport),
    yearReports: count(units, (each) => each.yearReport),
    incomplete: count(rows, (each) => each.incomplete),
    provisional: count(rows, (each) => each.provisional),
    excluded: count(rows, (each) => each.excluded),
    notRated: count(rows, (each) => !each.rated),
  };
}

function statesOf(owed: readonly DeadlineRow[], asking: Asking): DeadlineCounts {
  const counts: Record<DeadlineState, number> = { ...noDeadlines };
  for (const row of owed) counts[stateOn(row, asking)] += 1;
  return counts;
}

type Late = Omit<LateObligation, 'unitName'>;

function lateOf(owed: readonly DeadlineRow[], asking: Asking): readonly Late[] {
  const late = owed.flatMap((row): readonly Late[] => {
    const state = stateOn(row, asking);
    const lateness = latenessOn(row, asking);
    if (lateness === null || (state !== 'overdue' && state !== 'metLate')) return [];
    return [{ deadline: row.deadline, unit: row.from, state, days: lateness.days }];
  });
  return late.toSorted((a, b) => b.days - a.days).slice(0, lateNamedMax);
}

function named(late: Late, names: ReadonlyMap<string, string | null>): LateObligation {
  const { unit } = late;
  return { ...late, unitName: unit === null ? null : (names.get(unit) ?? unit) };
}

function together(
  all: readonly { readonly of: Read; readonly row: ProvinceBloc }[],
  asking: Asking,
) {
  const counts = all.map(({ row }) => row.counts).reduce(added, countsOf([], [], new Set()));
  const ranked = all.flatMap(({ of }) => of.scores.filter(isRanked)).map(({ total }) => total);
  const owed = all.flatMap(({ of }) => of.owed);
  return { counts, deadlines: statesOf(owed, asking), spread: spreadOf(ranked) };
}

function added(one: UnitYearCounts, other: UnitYearCounts): UnitYearCounts {
  const sums = Object.entries(one).map(([name, value]) => [
    name,
    Number(value) + other[name as keyof UnitYearCounts],
  ]);
  // Keyed by every count; Object.fromEntries forgets the keys.
  return Object.fromEntries(sums) as UnitYearCounts;
}
