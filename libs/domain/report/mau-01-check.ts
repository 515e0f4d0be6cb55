// What is looked for in a report by Mẫu số 01 before it is recorded.
import type { Circumstances, Known } from '../act.ts';
import { blocYear } from '../bloc-year/bloc-year.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { requireDistinct } from '../distinct.ts';
import { checkDocument } from '../document-check.ts';
import { refuse, type RefusalCode } from '../refusal.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import { criterionOf } from '../scorecard/scorecard.ts';
import { kindOn } from '../unit/naming.ts';
import { unit, unitStream } from '../unit/unit.ts';
import type { Registrations } from '../unit-year/registration.ts';
import type { Results } from '../unit-year/result.ts';
import { pinnedBook, type OfUnitYear, type Season } from '../unit-year/season.ts';
import { checkExemplarCounts, checkExemplarsSealed } from './exemplar.ts';
import {
  bases,
  requireBase,
  requireFitting,
  requireNoMore,
  requireQuantities,
  type RowPlace,
} from './figures.ts';
import type { ComparisonLine, Mau01 } from './mau-01.ts';
import { checkNarrative, checkReportFiles } from './narrative.ts';

/** In the order in which they are looked for. */
export const mau01Refusals: readonly RefusalCode[] = [
  'COMPLAINTS_OF_OTHER_KIND',
  'COMPARISON_MISSING',
  'NAMED_TWICE',
  'COMPARISON_WITHOUT_BASE',
  'QUANTITY_INVALID',
  'RESULT_UNKNOWN',
  'ITEM_UNKNOWN',
  'CRITERION_UNKNOWN',
  'FIGURES_INCONSISTENT',
  'SEALED_INVALID',
  'CONTENT_HASH_INVALID',
  'REPORT_TOO_LARGE',
];

type OfReport = Season & Registrations & Results;

/** What a report is judged by: its unit-year, other streams, and the day on which it was received. */
export interface ReportBasis {
  readonly state: OfReport;
  readonly known: Known;
  readonly receivedOn: CivilDate;
}

/** @throws DomainError at the first thing that is wrong */
export function checkMau01(report: OfUnitYear & Mau01, basis: ReportBasis): void {
  const { state, known } = basis;
  checkKind(report, basis);
  checkNames(report);
  eachLine(report, (line, at) => requireBase(line, bases, at));
  eachLine(report, requireQuantities);
  checkOrigins(report, state, known);
  for (const [place, { eligible, ...of }] of report.awards.entries()) {
    const field = `awards[${place}]`;
    requireNoMore(of.smallCollectives, eligible.collectives, `${field}.smallCollectives`);
    requireNoMore(of.directWorkers, eligible.individuals, `${field}.directWorkers`);
  }
  checkExemplarCounts(report.exemplars);
  checkExemplarsSealed(report.exemplars);
  checkReportFiles(report);
  requireFitting(report, 'comparison');
}

/** Neither the paper nor its way to the lead may be dated after the recording. */
export function checkDays01(
  { document, receivedByLeadOn }: Mau01,
  circumstances: Circumstances,
): void {
  checkDocument(document, circumstances, 'document');
  if (receivedByLeadOn !== null && receivedByLeadOn > civilDateOf(circumstances.now)) {
    refuse('DATE_IN_FUTURE', 'receivedByLeadOn');
  }
}

/**
 * What the form asks of some kinds of unit only, by the rule book that the year is pinned to. The unit's kind is the one
 * on the day of receipt: a unit that was reclassified later reported as what it was.
 */
function checkKind(report: OfUnitYear & Mau01, { state, known, receivedOn }: ReportBasis): void {
  const kind = kindOn(known.of(unit, unitStream(report.unit)).state, receivedOn);
  const { reports } = yearActsOf(pinnedBook(state, known) ?? { form: 1 });
  if (!kind) return;
  if (report.complaints && !reports.complaintsFrom.includes(kind)) {
    refuse('COMPLAINTS_OF_OTHER_KIND', 'complaints');
  }
  if (report.comparison.length === 0 && reports.comparisonFrom.includes(kind)) {
    refuse('COMPARISON_MISSING', 'comparison');
  }
}

function checkNames({ narrative, comparison, titles, awards, petitionsTo }: Mau01): void {
  checkNarrative(narrative);
  requireDistinct(
    titles.map(({ title }) => title),
    'titles',
  );
  requireDistinct(
    comparison.map(({ line }) => line),
    'comparison',
  );
  requireDistinct(
    awards.map(({ level }) => level),
    'awards',
  );
  requireDistinct(petitionsTo, 'petitionsTo');
}

/** A line may name what it was drafted from; what it names must exist, annulled since or not. */
function checkOrigins(report: Mau01, state: OfReport, known: Known): void {
  eachLine(report, ({ result }, { field }) => {
    if (result !== null && !state.results.some((each) => each.id === result)) {
      refuse('RESULT_UNKNOWN', `${field}.result`, { id: result });
    }
  });
  eachLine(report, ({ item }, { field }) => {
    const registered = state.registrations.flatMap(({ items }) => items);
    if (item !== null && !registered.some((each) => each.item === item)) {
      refuse('ITEM_UNKNOWN', `${field}.item`, { id: item });
    }
  });
  const issued = state.applied && known.of(blocYear, state.applied.scorecard.stream).state.issued;
  if (!issued) return;
  eachLine(report, ({ criterion }, { field }) => {
    if (criterion !== null && !criterionOf(issued.scorecard, criterion)) {
      refuse('CRITERION_UNKNOWN', `${field}.criterion`, { id: criterion });
    }
  });
}

function eachLine(
  { comparison }: Mau01,
  check: (line: ComparisonLine, at: RowPlace) => void,
): void {
  for (const [place, line] of comparison.entries()) {
    check(line, { field: `comparison[${place}]`, id: line.line });
  }
}
