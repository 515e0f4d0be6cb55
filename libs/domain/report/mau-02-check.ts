// What is looked for in a report by Mẫu số 02 before it is recorded.
import type { Known } from '../act.ts';
import type { BlocYear } from '../bloc-year/bloc-year.ts';
import type { OfBlocYear } from '../bloc-year/season.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse, type RefusalCode } from '../refusal.ts';
import { criterionOf } from '../scorecard/scorecard.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { unitYear, type UnitYear } from '../unit-year/unit-year.ts';
import { checkExemplarCounts, checkExemplarsSealed } from './exemplar.ts';
import {
  requireBase,
  requireFitting,
  requireQuantities,
  type Base,
  type ReportPeriod,
  type RowPlace,
} from './figures.ts';
import type { Mau02, TargetRow } from './mau-02.ts';
import { checkNarrative, checkReportFiles } from './narrative.ts';

/** In the order in which they are looked for. */
export const mau02Refusals: readonly RefusalCode[] = [
  'NAMED_TWICE',
  'UNIT_OF_OTHER_BLOC',
  'MOVEMENT_UNKNOWN',
  'CRITERION_UNKNOWN',
  'COMPARISON_WITHOUT_BASE',
  'QUANTITY_INVALID',
  'RESULT_UNKNOWN',
  'FIGURES_INCONSISTENT',
  'SEALED_INVALID',
  'CONTENT_HASH_INVALID',
  'REPORT_TOO_LARGE',
];

type Report = OfBlocYear & Mau02 & { readonly period: ReportPeriod };

/** Against the plan, else the year before; a half-year against its own half a year ago, and the plan of the full year. */
const basesOf: Readonly<Record<ReportPeriod, readonly Base[]>> = {
  year: ['assignedPlan', 'previousYearValue'],
  halfYear: ['samePeriodValue', 'fullYearPlan'],
};

/** @throws DomainError at the first thing that is wrong */
export function checkMau02(report: Report, state: BlocYear, known: Known): void {
  checkNames(report);
  const yearOf = (unit: string) => memberYear(unit, report, known);
  checkUnits(report, yearOf);
  for (const id of report.movements) {
    if (!state.movements.some((each) => each.id === id)) {
      refuse('MOVEMENT_UNKNOWN', 'movements', { id });
    }
  }
  checkCriteria(report, state);
  eachRow(report, (row, at) => requireBase(row, basesOf[report.period], at));
  eachRow(report, requireQuantities);
  eachRow(report, ({ unit, result }, { field }) => {
    if (result === null) return;
    const results = unit === null ? [] : yearOf(unit).results;
    if (!results.some((each) => each.id === result)) {
      refuse('RESULT_UNKNOWN', `${field}.result`, { id: result });
    }
  });
  checkExemplarCounts(report.exemplars);
  checkExemplarsSealed(report.exemplars);
  checkReportFiles(report);
  requireFitting(report, 'targets');
}

function checkNames(report: Mau02): void {
  checkNarrative(report.narrative);
  const { titles, movements, pact, unitsWithLivelyMovements, targets, awards } = report;
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ['titles', titles.map(({ title }) => title)],
    ['movements', movements],
    ['pact.nonSigners', pact.nonSigners],
    ['unitsWithLivelyMovements', unitsWithLivelyMovements],
    ['targets', targets.map(({ target }) => target)],
    ...targets.map(
      ({ rows }, place) => [`targets[${place}].rows`, rows.map(({ unit }) => unit ?? '')] as const,
    ),
    ['awards', awards.map(({ level, name }) => `${level} ${name}`)],
    ['exemplarsByUnit', report.exemplarsByUnit.map(({ unit }) => unit)],
  ];
  for (const [field, ids] of lists) requireDistinct(ids, field);
}

/** A unit that has left the bloc since counted in it for a part of the year. */
function checkUnits(report: Report, yearOf: (unit: string) => UnitYear): void {
  const named: readonly (readonly [string, string | null])[] = [
    ...report.pact.nonSigners.map((unit) => ['pact.nonSigners', unit] as const),
    ...report.unitsWithLivelyMovements.map((unit) => ['unitsWithLivelyMovements', unit] as const),
    ...report.targets.flatMap(({ rows }, place) =>
      rows.map(({ unit }) => [`targets[${place}].rows`, unit] as const),
    ),
    ...report.exemplarsByUnit.map(({ unit }) => ['exemplarsByUnit', unit] as const),
    ...report.exemplars.named.map(({ unit }) => ['exemplars.named', unit] as const),
  ];
  for (const [field, unit] of named) {
    if (unit !== null && !yearOf(unit).blocs.includes(report.bloc)) {
      refuse('UNIT_OF_OTHER_BLOC', field, { id: unit });
    }
  }
}

function memberYear(unit: string, { year }: OfBlocYear, known: Known): UnitYear {
  return known.of(unitYear, unitYearStream({ unit, year })).state;
}

/** Until a scorecard is issued nothing tells which criteria there are. */
function checkCriteria({ targets }: Mau02, { issued }: BlocYear): void {
  if (!issued) return;
  for (const [place, { criterion }] of targets.entries()) {
    if (criterion !== null && !criterionOf(issued.scorecard, criterion)) {
      refuse('CRITERION_UNKNOWN', `targets[${place}].criterion`, { id: criterion });
    }
  }
}

function eachRow({ targets }: Mau02, check: (row: TargetRow, at: RowPlace) => void): void {
  for (const [place, { target, rows }] of targets.entries()) {
    for (const [at, row] of rows.entries()) {
      check(row, { field: `targets[${place}].rows[${at}]`, id: target });
    }
  }
}
