// How far every unit-year and every bloc-year has come: a row each, of all blocs of a year, for the province at a glance.
import type { BlocTier } from '../libs/domain/bloc/bloc.ts';
import { standingReports } from '../libs/domain/bloc-year/bloc-report.ts';
import type { BlocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { appraisalRequests, newestConsolidation } from '../libs/domain/bloc-year/consolidated.ts';
import { stepOf, type DossierStep } from '../libs/domain/bloc-year/dossier.ts';
import { lastYearEndMeeting } from '../libs/domain/bloc-year/meeting.ts';
import { standingFacts } from '../libs/domain/fact.ts';
import type { ReportPeriod } from '../libs/domain/report/figures.ts';
import { memberReportTypes } from '../libs/domain/unit-year/member-report.ts';
import { registrationTypes } from '../libs/domain/unit-year/registration.ts';
import { seasonTypes } from '../libs/domain/unit-year/season.ts';
import { standing } from '../libs/domain/unit-year/standing.ts';
import type { UnitYear } from '../libs/domain/unit-year/unit-year.ts';
import type { Projection, Row, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import { blocYearFold, unitYearFold } from './stream-folds.ts';

/** The steps that a unit-year has made, as far as they count. */
export interface UnitYearStepsRow {
  readonly bloc: string;
  readonly unit: string;
  readonly closed: boolean;
  readonly registered: boolean;
  readonly selfScored: boolean;
  readonly agreed: boolean;
  readonly appraised: boolean;
  readonly halfYearReport: boolean;
  readonly yearReport: boolean;
}

/** The steps that a bloc-year has made, as far as they stand. */
export interface BlocYearStepsRow {
  readonly bloc: string;
  readonly tier: BlocTier;
  readonly authority: string | null;
  readonly closed: boolean;
  readonly ruleBookPinned: boolean;
  readonly scorecardIssued: boolean;
  readonly pactSigned: boolean;
  /** Registrations in the newest consolidation that was sent; null: none was sent. */
  readonly consolidatedRegistrations: number | null;
  /** The units whose appraisal was asked for, by id. */
  readonly appraisalAsked: readonly string[];
  /** The last day of the last year-end conference; null: none was held. */
  readonly yearEndMeeting: string | null;
  readonly nominations: number;
  readonly dossiers: DossiersByStep;
  readonly awards: number;
  readonly halfYearReport: boolean;
  readonly yearReport: boolean;
}

/** Standing dossiers by the last step that stands; steps that none stands at are left out. */
export type DossiersByStep = Readonly<Partial<Record<DossierStep, number>>>;

/** The unit-years of a year; keys begin with the bloc. */
export function unitYearStepsScope(year: number): string {
  return `${year}/units`;
}

export function unitYearStepsKey(of: { readonly bloc: string; readonly unit: string }): string {
  return `${of.bloc}/${of.unit}`;
}

/** The bloc-years of a year, by their blocs. */
export function blocYearStepsScope(year: number): string {
  return `${year}/blocs`;
}

/** Row versions: one a step of a bloc-year or a unit-year, two where a unit-year moves to another bloc. */
export const province: Projection = { name: 'province', version: 1, project };

/** A reopening may admit anything that was recorded after the approval. */
const unitYearTypes: ReadonlySet<string> = new Set([
  ...Object.keys(seasonTypes),
  ...Object.keys(registrationTypes),
  ...Object.keys(memberReportTypes),
  'SelfScored',
  'MembersAgreed',
  'SectionThreeAppraised',
  'UnitYearReopened',
]);

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const { stream, type } = event;
  if (stream.startsWith('blocYear-')) return blocYearRows(stream, folds);
  if (!stream.startsWith('unitYear-') || !unitYearTypes.has(type)) return [];
  return unitYearRows(stream, folds);
}

function unitYearRows(stream: string, folds: StreamFolds): readonly Row[] {
  const { counted, movedFrom } = folds.state(stream, unitYearFold);
  const { opened, bloc } = counted.facts;
  if (!opened || bloc === null) return [];
  const { unit, year } = opened;
  const scope = unitYearStepsScope(year);
  const value = unitYearSteps(counted.facts, { bloc, unit });
  const row = { scope, key: unitYearStepsKey(value), value };
  if (movedFrom === null) return [row];
  return [{ scope, key: unitYearStepsKey({ bloc: movedFrom, unit }), value: null }, row];
}

function unitYearSteps(
  facts: UnitYear,
  of: { readonly bloc: string; readonly unit: string },
): UnitYearStepsRow {
  const { closed, registrations, selfScores, agreedAt, appraisedAt, memberReports } = facts;
  const has = (period: ReportPeriod) =>
    standing(memberReports).some((report) => report.period === period);
  return {
    ...of,
    closed: Boolean(closed),
    registered: registrations.length > 0,
    selfScored: selfScores.size > 0,
    agreed: agreedAt !== null,
    appraised: appraisedAt !== null,
    halfYearReport: has('halfYear'),
    yearReport: has('year'),
  };
}

function blocYearRows(stream: string, folds: StreamFolds): readonly Row[] {
  const state = folds.state(stream, blocYearFold);
  const { opened } = state;
  if (!opened) return [];
  const value = blocYearSteps(state, opened);
  return [{ scope: blocYearStepsScope(opened.year), key: opened.bloc, value }];
}

function blocYearSteps(
  state: BlocYear,
  { bloc, tier, authority }: NonNullable<BlocYear['opened']>,
): BlocYearStepsRow {
  const reports = standingReports(state);
  return {
    bloc,
    tier,
    authority,
    closed: state.closed !== null,
    ruleBookPinned: state.pinned !== null,
    scorecardIssued: state.issued !== null,
    pactSigned: standingFacts(state, state.pacts).length > 0,
    consolidatedRegistrations: newestConsolidation(state)?.registrations.length ?? null,
    appraisalAsked: [...appraisalRequests(state).keys()].toSorted(),
    yearEndMeeting: lastYearEndMeeting(state)?.until ?? null,
    nominations: standingFacts(state, state.nominations).length,
    dossiers: dossiersByStep(state),
    awards: standingAwards(state),
    halfYearReport: reports.some(({ period }) => period === 'halfYear'),
    yearReport: reports.some(({ period }) => period === 'year'),
  };
}

function dossiersByStep(state: BlocYear): DossiersByStep {
  const counts: Partial<Record<DossierStep, number>> = {};
  for (const { id } of standingFacts(state, state.dossiers)) {
    const step = stepOf(state, id);
    if (step !== null) counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

/** What was granted and not revoked since. */
function standingAwards(state: BlocYear): number {
  const revoked = new Set(standingFacts(state, state.revocations).map(({ award }) => award));
  return standingFacts(state, state.awards).filter(({ id }) => !revoked.has(id)).length;
}
