// Deadlines: a row an obligation of a bloc-year, a unit-year or a dossier; how it stands is told for a day, when asked.
import { blocStream } from '../libs/domain/bloc/bloc.ts';
import { blocYearStream, type BlocYearOpened } from '../libs/domain/bloc-year/season.ts';
import { unitStream } from '../libs/domain/unit/unit.ts';
import type { UnitYearOpened, UnitYearTransferred } from '../libs/domain/unit-year/season.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { concernedBy, noted } from './concerned.ts';
import { blocRows, dossierRows, leftRows, unitRows } from './deadline-rows.ts';

/**
 * Row versions: about four a unit-year and ten a bloc-year when its book is pinned, one a paper that meets a deadline, one
 * a dossier submitted and one received; what moves many (a meeting, a lead, a pinning anew, an annulment) changes only
 * those that it moves. And one a bloc-year and two a unit-year, of the view's own.
 */
export const deadlines: Projection = { name: 'deadlines', version: 1, project };

const ofUnitYears: ReadonlySet<string> = new Set([
  'UnitYearOpened',
  'UnitYearTransferred',
  'UnitYearClosed',
  'UnitYearCutShort',
  'UnitYearClosureAnnulled',
  'RegistrationReceived',
  'RegistrationAmended',
  'RegistrationErrorCorrected',
  'RegistrationAnnulled',
  'MemberReportReceived',
  'MemberReportAmended',
  'MemberReportErrorCorrected',
  'MemberReportAnnulled',
]);

type Concern = 'bloc' | 'dossiers' | 'units';

/** Which rows of a bloc-year its events concern; an annulment may be of anything. */
const ofBlocYears: Readonly<Record<string, readonly Concern[]>> = {
  RuleBookPinned: ['bloc', 'dossiers', 'units'],
  BlocYearOpeningCorrected: ['bloc', 'dossiers', 'units'],
  BlocYearCutShort: ['bloc', 'units'],
  BlocYearFactAnnulled: ['bloc', 'dossiers', 'units'],
  RegistrationsConsolidated: ['bloc'],
  DelegatedRegistrationsSubmitted: ['bloc'],
  BudgetEstimateSubmitted: ['bloc'],
  BudgetSettled: ['bloc'],
  BlocReportReceived: ['bloc'],
  BlocReportAmended: ['bloc'],
  BlocReportErrorCorrected: ['bloc'],
  MeetingHeld: ['bloc', 'dossiers'],
  UnitsNominated: ['bloc'],
  PactSigned: ['units'],
  PactSignatureAdded: ['units'],
};

const ofDossiers: ReadonlySet<string> = new Set([
  'DossierSubmitted',
  'DossierReceived',
  'DossierWithdrawn',
]);

/** Which rows of all its years a bloc's events concern. */
const ofBlocs: Readonly<Record<string, readonly Concern[]>> = {
  BlocReconstituted: ['bloc'],
  BlocEntryCorrected: ['bloc'],
  BlocLeadApproved: ['bloc'],
  BlocLeadEnded: ['bloc'],
  ImplementationPlanAdopted: ['bloc'],
  BlocDissolved: ['units'],
  BlocFactAnnulled: ['bloc', 'units'],
};

const ofUnits: ReadonlySet<string> = new Set([
  'BlocJoined',
  'BlocLeft',
  'UnitMerged',
  'UnitDivided',
  'UnitDissolved',
  'UnitFactAnnulled',
]);

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const { stream, type } = event;
  if (stream.startsWith('unitYear-')) {
    return ofUnitYears.has(type) ? afterUnitYearEvent(event, folds) : [];
  }
  if (stream.startsWith('blocYear-')) return afterBlocYearEvent(event, folds);
  if (stream.startsWith('bloc-')) {
    const concerns = ofBlocs[type] ?? [];
    if (concerns.length === 0) return [];
    return concernedBy(stream, folds).flatMap((each) => rowsOf(each, concerns, folds));
  }
  if (!stream.startsWith('unit-') || !ofUnits.has(type)) return [];
  return concernedBy(stream, folds).flatMap((each) => unitRows(each, folds));
}

function afterUnitYearEvent(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const { stream, type, data } = event;
  const rows = unitRows(stream, folds);
  if (type === 'UnitYearOpened') {
    const { unit, year, bloc } = data as UnitYearOpened['data'];
    const own = noted(unitStream(unit), stream, folds);
    return [...rows, ...own, ...noted(blocYearStream(year, bloc), stream, folds)];
  }
  if (type !== 'UnitYearTransferred') return rows;
  const { blocYear } = data as UnitYearTransferred['data'];
  return [...rows, ...leftRows(stream, folds), ...noted(blocYear.stream, stream, folds)];
}

function afterBlocYearEvent(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const { stream, type, data } = event;
  if (type === 'BlocYearOpened') {
    return noted(blocStream((data as BlocYearOpened['data']).bloc), stream, folds);
  }
  if (!ofDossiers.has(type)) return rowsOf(stream, ofBlocYears[type] ?? [], folds);
  const { dossier, resubmits } = data as { readonly dossier: string; readonly resubmits?: string };
  const ids = new Set([dossier, ...(resubmits ? [resubmits] : [])]);
  return [...blocRows(stream, folds), ...dossierRows(stream, folds, ids)];
}

function rowsOf(
  blocYear: string,
  concerns: readonly Concern[],
  folds: StreamFolds,
): readonly Row[] {
  const rows: Readonly<Record<Concern, () => readonly Row[]>> = {
    bloc: () => blocRows(blocYear, folds),
    dossiers: () => dossierRows(blocYear, folds, null),
    units: () => concernedBy(blocYear, folds).flatMap((each) => unitRows(each, folds)),
  };
  return concerns.flatMap((each) => rows[each]());
}
