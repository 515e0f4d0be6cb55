// The reports of a bloc (Mẫu số 02): what was received, in which versions, and what was put right in the recording.
import type { Recorded } from '../act.ts';
import type { Instant } from '../civil-date.ts';
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import type { LegalBasis } from '../official-document.ts';
import type { ReportPeriod } from '../report/figures.ts';
import { paperOf02, type Mau02 } from '../report/mau-02.ts';
import type { Slice } from '../slice.ts';

// Events

/** The Board's receipt is the event's time of receipt: it decides whether the report was in time (Guidance IV). */
export interface BlocReportReceived {
  readonly type: 'BlocReportReceived';
  readonly data: Mau02 & { readonly report: string; readonly period: ReportPeriod };
}
/** Another version of it was sent. */
export interface BlocReportAmended {
  readonly type: 'BlocReportAmended';
  readonly data: Mau02 & {
    readonly report: string;
    /** The report that it takes the place of. */
    readonly amends: string;
    readonly period: ReportPeriod;
  };
}
/** What was typed wrongly is put right: the whole paper as it is. */
export interface BlocReportErrorCorrected {
  readonly type: 'BlocReportErrorCorrected';
  readonly data: Mau02 & {
    readonly report: string;
    readonly period: ReportPeriod;
    /** When it was really received; null: as recorded. */
    readonly receivedAt: Instant | null;
    readonly legalBasis: LegalBasis;
  };
}
export type BlocReportEvent = BlocReportReceived | BlocReportAmended | BlocReportErrorCorrected;

// State

export interface BlocReport {
  readonly id: string;
  readonly revision: number;
  readonly period: ReportPeriod;
  readonly amends: string | null;
  readonly receivedAt: Instant;
  readonly paper: Mau02;
}
export interface BlocReportCorrection {
  readonly report: string;
  readonly revision: number;
  readonly period: ReportPeriod;
  readonly receivedAt: Instant | null;
  readonly paper: Mau02;
}
/** In the order in which they were recorded, annulled ones too. */
export interface BlocReports {
  readonly blocReports: readonly BlocReport[];
  readonly blocReportCorrections: readonly BlocReportCorrection[];
}

export const blocReports: Slice<BlocReports> = {
  types: { BlocReportReceived: 1, BlocReportAmended: 1, BlocReportErrorCorrected: 1 },
  initial: { blocReports: [], blocReportCorrections: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & BlocReportEvent;
    const { revision } = event;
    const { period } = event.data;
    const paper = paperOf02(event.data);
    switch (event.type) {
      case 'BlocReportReceived':
      case 'BlocReportAmended': {
        const { receivedAt } = event;
        const amends = event.type === 'BlocReportAmended' ? event.data.amends : null;
        const added = { id: event.data.report, revision, period, amends, receivedAt, paper };
        return { ...state, blocReports: [...state.blocReports, added] };
      }
      case 'BlocReportErrorCorrected': {
        const { report, receivedAt } = event.data;
        const added = { report, revision, period, receivedAt, paper };
        return { ...state, blocReportCorrections: [...state.blocReportCorrections, added] };
      }
    }
  },
};

/** The reports that stand, each as its newest standing correction has it. */
export function standingReports(state: BlocReports & Facts): readonly BlocReport[] {
  const corrections = standingFacts(state, state.blocReportCorrections);
  return standingFacts(state, state.blocReports).map((report) => {
    const own = corrections.filter((each) => each.report === report.id);
    const newest = own.at(-1);
    if (!newest) return report;
    const receivedAt = own.findLast((each) => each.receivedAt !== null)?.receivedAt;
    const { period, paper } = newest;
    return { ...report, period, paper, receivedAt: receivedAt ?? report.receivedAt };
  });
}

/** Standing versions of a period, the first received first: the first decides lateness, the last is the report. */
export function versionsOf(
  state: BlocReports & Facts,
  period: ReportPeriod,
): readonly BlocReport[] {
  return standingReports(state).filter((each) => each.period === period);
}

/** Standing versions that take the place of the report of this id. */
export function amending(state: BlocReports & Facts, id: string): readonly BlocReport[] {
  return standingFacts(state, state.blocReports).filter((each) => each.amends === id);
}

/** A report is annulled after its corrections and the versions that took its place. */
function restingOnReport(state: BlocReports & Facts, revision: number): readonly number[] {
  const report = state.blocReports.find((each) => each.revision === revision);
  if (!report) return [];
  const corrections = standingFacts(state, state.blocReportCorrections);
  const own = corrections.filter((each) => each.report === report.id);
  return [...own, ...amending(state, report.id)].map((each) => each.revision);
}

/** A correction that moved the report to another period: without it, nothing may stand in its way there. */
function restingOnCorrection(state: BlocReports & Facts, revision: number): readonly number[] {
  const correction = state.blocReportCorrections.find((each) => each.revision === revision);
  const report = state.blocReports.find((each) => each.id === correction?.report);
  if (!correction || !report || correction.period === report.period) return [];
  const inItsWay = [...amending(state, report.id), ...versionsOf(state, report.period)];
  return inItsWay.map((each) => each.revision);
}

export const blocReportAnnullable: readonly Annullable<BlocReports & Facts>[] = [
  { type: 'BlocReportReceived', by: 'thoseWhoRunTheBloc', restingOn: restingOnReport },
  { type: 'BlocReportAmended', by: 'thoseWhoRunTheBloc', restingOn: restingOnReport },
  {
    type: 'BlocReportErrorCorrected',
    by: 'thoseWhoRunTheBloc',
    restingOn: restingOnCorrection,
  },
];
