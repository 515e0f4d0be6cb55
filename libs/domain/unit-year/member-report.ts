// The reports of a unit (Mẫu số 01): received, sent again, put right where they were typed wrongly. They move no points.
import { act, draft, type Circumstances, type Recorded } from '../act.ts';
import type { Actor } from '../actor.ts';
import { civilDateOf, type CivilDate, type Instant } from '../civil-date.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { ReportPeriod } from '../report/figures.ts';
import { checkDays01, checkMau01, mau01Refusals } from '../report/mau-01-check.ts';
import { paperOf01, type Mau01 } from '../report/mau-01.ts';
import { checkReallyReceived } from '../report/receipt.ts';
import { annulling } from './annulling.ts';
import type { Registrations } from './registration.ts';
import type { Results } from './result.ts';
import { requireOpened, unitYearStream, type OfUnitYear, type Season } from './season.ts';
import {
  annul,
  requireFreeId,
  requireStanding,
  standing,
  type Annulment,
  type Standing,
} from './standing.ts';

// Events

/** The Board's receipt is the event's time of receipt: it decides whether the report was in time (Guidance IV). */
export interface MemberReportReceived {
  readonly type: 'MemberReportReceived';
  readonly data: Mau01 & { readonly report: string; readonly period: ReportPeriod };
}
/** The unit sent another version of it. */
export interface MemberReportAmended {
  readonly type: 'MemberReportAmended';
  readonly data: Mau01 & {
    readonly report: string;
    /** The report that it takes the place of. */
    readonly amends: string;
    readonly period: ReportPeriod;
  };
}
/** What was typed wrongly is put right: the whole paper as it is. */
export interface MemberReportErrorCorrected {
  readonly type: 'MemberReportErrorCorrected';
  readonly data: Mau01 & {
    readonly report: string;
    readonly period: ReportPeriod;
    /** When it was really received; null: as recorded. */
    readonly receivedAt: Instant | null;
    readonly legalBasis: LegalBasis;
  };
}
export interface MemberReportAnnulled {
  readonly type: 'MemberReportAnnulled';
  readonly data: Annulment & { readonly report: string };
}
export type MemberReportEvent =
  MemberReportReceived | MemberReportAmended | MemberReportErrorCorrected | MemberReportAnnulled;
export const memberReportTypes = {
  MemberReportReceived: 1,
  MemberReportAmended: 1,
  MemberReportErrorCorrected: 1,
  MemberReportAnnulled: 1,
} as const;

// State

export interface MemberReport extends Standing {
  readonly period: ReportPeriod;
  readonly amends: string | null;
  readonly receivedAt: Instant;
  readonly paper: Mau01;
  /** Revisions of the corrections of recording errors in it. */
  readonly corrections: readonly number[];
}
export interface MemberReports {
  /** In the order in which they were recorded, annulled and superseded ones too. */
  readonly memberReports: readonly MemberReport[];
}
export const noMemberReports: MemberReports = { memberReports: [] };

export function evolveMemberReports<State extends MemberReports>(
  state: State,
  event: Recorded & MemberReportEvent,
): State {
  const { revision } = event;
  switch (event.type) {
    case 'MemberReportReceived':
    case 'MemberReportAmended': {
      const { report: id, period } = event.data;
      const amends = event.type === 'MemberReportAmended' ? event.data.amends : null;
      const received = { id, revision, annulledAt: null, receivedAt: event.receivedAt };
      const paper = paperOf01(event.data);
      const added = { ...received, period, amends, paper, corrections: [] };
      return { ...state, memberReports: [...state.memberReports, added] };
    }
    case 'MemberReportErrorCorrected': {
      const memberReports = state.memberReports.map((each) =>
        each.id === event.data.report ? corrected(each, event.data, revision) : each,
      );
      return { ...state, memberReports };
    }
    case 'MemberReportAnnulled':
      return { ...state, memberReports: annul(state.memberReports, event.data.report, revision) };
  }
}

function corrected(
  report: MemberReport,
  data: MemberReportErrorCorrected['data'],
  revision: number,
): MemberReport {
  return {
    ...report,
    period: data.period,
    receivedAt: data.receivedAt ?? report.receivedAt,
    paper: paperOf01(data),
    corrections: [...report.corrections, revision],
  };
}

/** Standing versions of a period, the first received first: the first decides lateness, the last is the report. */
export function versionsOf(state: MemberReports, period: ReportPeriod): readonly MemberReport[] {
  return standing(state.memberReports).filter((each) => each.period === period);
}

// Decisions

type ReportState = Season & Registrations & Results & MemberReports;

/** The Board, the lead and the deputies receive it, and put right what they typed wrongly. */
function receives({ bloc }: Season, actor: Actor): boolean {
  if (actor.role === 'board') return true;
  const runsIt = actor.role === 'blocLead' || actor.role === 'blocDeputy';
  return runsIt && bloc !== null && actor.bloc === bloc;
}

/** The unit itself sends its report too. */
function requireForThisUnit({ unit }: OfUnitYear, state: Season, actor: Actor): void {
  const own = actor.role === 'unitOfficer' && actor.unit === unit;
  if (!own && !receives(state, actor)) refuse('NOT_FOR_THIS_UNIT', 'actor.role');
}

function dayOfReceipt({ receivedAt, now }: Circumstances): CivilDate {
  return civilDateOf(receivedAt ?? now);
}

export interface ReceiveMemberReport extends OfUnitYear, Mau01 {
  readonly report: string;
  readonly period: ReportPeriod;
}
export const receiveMemberReport = act<ReceiveMemberReport, ReportState>({
  name: 'receiveMemberReport',
  vi: 'Tiếp nhận báo cáo sơ kết, tổng kết của đơn vị (Mẫu 01)',
  en: 'Receive the report of a unit (form 01)',
  after: ['UnitYearOpened'],
  records: ['MemberReportReceived'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_UNIT',
    'REPORT_ALREADY_RECEIVED',
    'ID_TAKEN',
    ...mau01Refusals,
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpened(state);
    requireForThisUnit(input, state, circumstances.actor);
    const { report, period } = input;
    if (versionsOf(state, period).length > 0) refuse('REPORT_ALREADY_RECEIVED', 'period');
    requireFreeId(state.memberReports, report, 'report');
    checkMau01(input, { state, known, receivedOn: dayOfReceipt(circumstances) });
    checkDays01(input, circumstances);
    const data = { report, period, ...paperOf01(input) };
    return draft<MemberReportReceived>('MemberReportReceived', data);
  },
});

export interface AmendMemberReport extends ReceiveMemberReport {
  readonly amends: string;
}
export const amendMemberReport = act<AmendMemberReport, ReportState>({
  name: 'amendMemberReport',
  vi: 'Gửi lại báo cáo đã bổ sung, chỉnh sửa của đơn vị',
  en: 'Send an amended report of a unit',
  after: ['MemberReportReceived'],
  records: ['MemberReportAmended'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_UNIT',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'FACT_ALREADY_SUPERSEDED',
    'PERIOD_DIFFERS',
    'ID_TAKEN',
    ...mau01Refusals,
    'DATE_IN_FUTURE',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpened(state);
    requireForThisUnit(input, state, circumstances.actor);
    const { report, amends, period } = input;
    const amended = requireStanding(state.memberReports, amends, 'amends');
    if (amending(state, amends).length > 0) {
      refuse('FACT_ALREADY_SUPERSEDED', 'amends', { id: amends });
    }
    if (amended.period !== period) refuse('PERIOD_DIFFERS', 'period');
    requireFreeId(state.memberReports, report, 'report');
    checkMau01(input, { state, known, receivedOn: dayOfReceipt(circumstances) });
    checkDays01(input, circumstances);
    const data = { report, amends, period, ...paperOf01(input) };
    return draft<MemberReportAmended>('MemberReportAmended', data);
  },
});

/** Ids of the standing versions that take the place of the report of this id. */
function amending(state: MemberReports, id: string): readonly string[] {
  const versions = standing(state.memberReports).filter((each) => each.amends === id);
  return versions.map((each) => each.id);
}

export interface CorrectMemberReportError extends ReceiveMemberReport {
  /** When the report was really received; null: as recorded. */
  readonly reallyReceivedAt: Instant | null;
  readonly legalBasis: LegalBasis;
}
export const correctMemberReportError = act<CorrectMemberReportError, ReportState>({
  name: 'correctMemberReportError',
  vi: 'Đính chính sai sót khi ghi nhận báo cáo của đơn vị',
  en: 'Correct an error made in recording the report of a unit',
  after: ['MemberReportReceived'],
  records: ['MemberReportErrorCorrected'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_UNIT',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'PERIOD_DIFFERS',
    'REPORT_ALREADY_RECEIVED',
    ...mau01Refusals,
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
    'LEGAL_BASIS_MISSING',
  ],
  stream: unitYearStream,
  decide: (input, known, circumstances) => (state) => {
    requireOpened(state);
    if (!receives(state, circumstances.actor)) refuse('NOT_FOR_THIS_UNIT', 'actor.role');
    const { report, period, reallyReceivedAt: receivedAt, legalBasis } = input;
    const recorded = requireStanding(state.memberReports, report, 'report');
    if (recorded.period !== period) requireAlone(recorded, period, state);
    const receivedOn = civilDateOf(receivedAt ?? recorded.receivedAt);
    checkMau01(input, { state, known, receivedOn });
    checkReallyReceived(receivedAt, input.document, circumstances);
    checkDays01(input, circumstances);
    checkLegalBasis(legalBasis, circumstances);
    const data = { report, period, ...paperOf01(input), receivedAt, legalBasis };
    return draft<MemberReportErrorCorrected>('MemberReportErrorCorrected', data);
  },
});

/** A period typed wrongly is put right where no version of the report hangs on it and no report of that period is in. */
function requireAlone(report: MemberReport, period: ReportPeriod, state: MemberReports): void {
  if (report.amends !== null || amending(state, report.id).length > 0) {
    refuse('PERIOD_DIFFERS', 'period');
  }
  if (versionsOf(state, period).length > 0) refuse('REPORT_ALREADY_RECEIVED', 'period');
}

export interface AnnulMemberReport extends OfUnitYear, Annulment {
  readonly report: string;
}
export const annulMemberReport = annulling({
  name: 'annulMemberReport',
  vi: 'Huỷ báo cáo đã ghi nhận của đơn vị',
  en: 'Annul a recorded report of a unit',
  fact: 'MemberReportReceived',
  records: 'MemberReportAnnulled',
  noun: 'report',
  facts: (state: Season & MemberReports) => state.memberReports,
  restingOn: (state: Season & MemberReports, id) => amending(state, id),
});
