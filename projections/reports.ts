// Reports by form 01 and form 02: a row each that was ever received, in the bloc-year that it counts in, with all that it says.
import type { Actor } from '../libs/domain/actor.ts';
import type { Recorded } from '../libs/domain/act.ts';
import { decode } from '../libs/domain/aggregates.ts';
import {
  blocReports,
  standingReports,
  type BlocReportEvent,
} from '../libs/domain/bloc-year/bloc-report.ts';
import type { BlocYearFactAnnulled } from '../libs/domain/bloc-year/bloc-year.ts';
import type { CivilDate, Instant } from '../libs/domain/civil-date.ts';
import { standingFacts } from '../libs/domain/fact.ts';
import type { ReportPeriod } from '../libs/domain/report/figures.ts';
import type { Mau01 } from '../libs/domain/report/mau-01.ts';
import type { Mau02 } from '../libs/domain/report/mau-02.ts';
import {
  memberReportTypes,
  type MemberReportEvent,
} from '../libs/domain/unit-year/member-report.ts';
import { standing } from '../libs/domain/unit-year/standing.ts';
import type { Fold, Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { blocYearFold, unitYearFold } from './stream-folds.ts';

/** Mẫu số 01, of a unit; Mẫu số 02, of a bloc. */
export type ReportForm = 'mau01' | 'mau02';

/** `standing`: the report of its period. `superseded`: another version took its place. */
export type ReportState = 'standing' | 'superseded' | 'annulled';

/** What was done with a report. `correctionAnnulled`: a correction of it was taken back. */
export type ReportStep =
  'received' | 'amended' | 'errorCorrected' | 'correctionAnnulled' | 'annulled';

/** One event of a report's course. */
export interface ReportDeed {
  readonly step: ReportStep;
  readonly revision: number;
  readonly index: number;
  readonly occurredOn: CivilDate;
  readonly receivedAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
}

interface OfReport {
  readonly bloc: string;
  readonly year: number;
  readonly report: string;
  readonly period: ReportPeriod;
  readonly state: ReportState;
  /** The version that it takes the place of. */
  readonly amends: string | null;
  /** The standing version that took its place. */
  readonly amendedBy: string | null;
  /** When the Board received it, as corrected. */
  readonly receivedAt: Instant;
  /** The first standing version of its period: its receipt says whether the report was in time. */
  readonly decidesLateness: boolean;
  /** Revision of the event that says what the paper says: the receipt, or the newest correction that stands. */
  readonly paperAt: number;
  readonly course: readonly ReportDeed[];
}
export interface MemberReportRow extends OfReport {
  readonly form: 'mau01';
  readonly unit: string;
  readonly paper: Mau01;
}
export interface BlocReportRow extends OfReport {
  readonly form: 'mau02';
  readonly unit: null;
  readonly paper: Mau02;
}
/** What was received; whether it was late, and what it lacks, is asked of the rule book of the day. */
export type ReportRow = MemberReportRow | BlocReportRow;

/** The scope of the reports of one year. */
export function reportsScope(year: number): string {
  return `${year}`;
}

/** What all keys of a bloc's reports, of one form, of one unit begin with: they stand together, in the order of recording. */
export function reportsPrefix(bloc: string, form?: ReportForm, unit?: string): string {
  if (form === undefined) return `${bloc}/`;
  return unit === undefined ? `${bloc}/${form}/` : `${bloc}/${form}/${unit}/`;
}

export function reportKey({ bloc, form, unit, course }: ReportRow): string {
  const [received] = course;
  return `${reportsPrefix(bloc, form, unit ?? '')}${`${received?.revision}`.padStart(6, '0')}`;
}

/**
 * Row versions: one an event of a report and one of the version before it, whose place it takes or gives back; two for each
 * report of a unit-year that moves to another bloc.
 */
export const reports: Projection = { name: 'reports', version: 1, project };

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  if (event.stream.startsWith('unitYear-'))
    return changesMembers(event) ? ofUnit(event, folds) : [];
  if (!event.stream.startsWith('blocYear-') || !isOfBlocReports(event)) return [];
  return ofBloc(event, folds);
}

/** A reopening may admit a transfer that was recorded after the approval. */
function changesMembers({ type }: ViewEvent): boolean {
  return (
    Object.hasOwn(memberReportTypes, type) ||
    type === 'UnitYearTransferred' ||
    type === 'UnitYearReopened'
  );
}

function isOfBlocReports({ type, data }: Pick<ViewEvent, 'type' | 'data'>): boolean {
  if (type !== 'BlocYearFactAnnulled') return Object.hasOwn(blocReports.types, type);
  return Object.hasOwn(blocReports.types, (data as BlocYearFactAnnulled['data']).factType);
}

/** All reports of a unit-year, taken away where they stood while it counted in another bloc. */
function ofUnit({ stream }: ViewEvent, folds: StreamFolds): readonly Row[] {
  const { counted, movedFrom, indexes } = folds.state(stream, unitYearFold);
  const { opened, bloc, memberReports } = counted.facts;
  if (!opened || bloc === null) return [];
  const told = counted.history
    .filter(({ type }) => Object.hasOwn(memberReportTypes, type))
    .map((each) => ({ ...each, index: indexes[each.revision]! }));
  const inForce = standing(memberReports);
  const place = { year: opened.year, bloc, unit: opened.unit };
  return memberReports.flatMap(({ paper, annulledAt, corrections, ...version }) => {
    const course = told.filter(({ data }) => reportIn(data) === version.id).map(deedOfMember);
    const about = aboutReport(version, annulledAt !== null, inForce);
    const paperAt = corrections.at(-1) ?? version.revision;
    const value: ReportRow = { form: 'mau01', ...place, ...about, paperAt, course, paper };
    const row = rowAt(value);
    if (movedFrom === null) return [row];
    return [{ ...rowAt({ ...value, bloc: movedFrom }), value: null }, row];
  });
}

function ofBloc({ stream }: ViewEvent, folds: StreamFolds): readonly Row[] {
  const state = folds.state(stream, blocYearFold);
  const told = folds.state(stream, blocReportHistory);
  const { opened } = state;
  if (!opened) return [];
  const inForce = standingReports(state);
  const place = { year: opened.year, bloc: opened.bloc, unit: null };
  const corrections = standingFacts(state, state.blocReportCorrections);
  return state.blocReports.map((recorded): Row => {
    const report = inForce.find(({ id }) => id === recorded.id);
    const { paper, ...version } = report ?? recorded;
    const course = courseOfBloc(told, recorded.id);
    const about = aboutReport(version, report === undefined, inForce);
    const corrected = corrections.findLast((each) => each.report === recorded.id);
    const paperAt = corrected?.revision ?? recorded.revision;
    return rowAt({ form: 'mau02', ...place, ...about, paperAt, course, paper });
  });
}

function rowAt(value: ReportRow): Row {
  return { scope: reportsScope(value.year), key: reportKey(value), value };
}

interface Version {
  readonly id: string;
  readonly period: ReportPeriod;
  readonly amends: string | null;
  readonly receivedAt: Instant;
}

function aboutReport(
  { id: report, period, amends, receivedAt }: Version,
  annulled: boolean,
  inForce: readonly Version[],
): Omit<OfReport, 'bloc' | 'year' | 'paperAt' | 'course'> {
  const amendedBy = annulled ? null : (inForce.find((each) => each.amends === report)?.id ?? null);
  const first = inForce.find((each) => each.period === period);
  const state = annulled ? 'annulled' : amendedBy === null ? 'standing' : 'superseded';
  const decidesLateness = !annulled && first?.id === report;
  return { report, period, state, amends, amendedBy, receivedAt, decidesLateness };
}

// Their courses

interface Told extends Recorded {
  readonly index: number;
}

/** The events of a bloc-year's reports, annulments among them. */
const blocReportHistory: Fold<readonly Told[]> = {
  initial: [],
  evolve: (told, event) =>
    isOfBlocReports(event) ? [...told, { ...decode(event), index: event.index }] : told,
};

const steps: Readonly<Record<(MemberReportEvent | BlocReportEvent)['type'], ReportStep>> = {
  MemberReportReceived: 'received',
  MemberReportAmended: 'amended',
  MemberReportErrorCorrected: 'errorCorrected',
  MemberReportAnnulled: 'annulled',
  BlocReportReceived: 'received',
  BlocReportAmended: 'amended',
  BlocReportErrorCorrected: 'errorCorrected',
};

function reportIn(data: object): string | undefined {
  return (data as { readonly report?: string }).report;
}

function deedOfMember(told: Told): ReportDeed {
  return deed(told, steps[told.type as MemberReportEvent['type']]);
}

/** An annulment names a revision: of the report itself, or of a correction of it. */
function courseOfBloc(told: readonly Told[], id: string): readonly ReportDeed[] {
  const own = told.filter(({ data }) => reportIn(data) === id);
  return told.flatMap((each) => {
    if (each.type !== 'BlocYearFactAnnulled') {
      return own.includes(each) ? [deed(each, steps[each.type as BlocReportEvent['type']])] : [];
    }
    const { fact, factType } = each.data as BlocYearFactAnnulled['data'];
    if (!own.some(({ revision }) => revision === fact)) return [];
    const ofCorrection = factType === 'BlocReportErrorCorrected';
    return [deed(each, ofCorrection ? 'correctionAnnulled' : 'annulled')];
  });
}

function deed(told: Told, step: ReportStep): ReportDeed {
  const { revision, index, occurredOn, receivedAt, recordedAt, actor } = told;
  return { step, revision, index, occurredOn, receivedAt, recordedAt, actor };
}
