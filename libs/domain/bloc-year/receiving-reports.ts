// Receiving the reports of a bloc by form 02, other versions of them, and putting right what was typed wrongly.
import { act, draft } from '../act.ts';
import type { Actor } from '../actor.ts';
import type { Instant } from '../civil-date.ts';
import { checkDocument, checkLegalBasis } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireStandingFact, requireUnusedId } from '../fact.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { ReportPeriod } from '../report/figures.ts';
import { checkMau02, mau02Refusals } from '../report/mau-02-check.ts';
import { paperOf02, type Mau02 } from '../report/mau-02.ts';
import { checkReallyReceived } from '../report/receipt.ts';
import {
  amending,
  standingReports,
  versionsOf,
  type BlocReportAmended,
  type BlocReportErrorCorrected,
  type BlocReportReceived,
} from './bloc-report.ts';
import type { BlocYear } from './bloc-year.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';

/** Reports wind a year up: they are received in one that was closed too. */
function requireReporting(state: BlocYear, actor: Actor): void {
  requireRunsBloc(requireBegunBlocYear(state), actor);
}

export interface ReceiveBlocReport extends OfBlocYear, Mau02 {
  readonly report: string;
  readonly period: ReportPeriod;
}
export const receiveBlocReport = act<ReceiveBlocReport, BlocYear>({
  name: 'receiveBlocReport',
  vi: 'Tiếp nhận báo cáo sơ kết, tổng kết của khối (Mẫu 02)',
  en: 'Receive the report of a bloc (form 02)',
  after: ['BlocYearOpened'],
  records: ['BlocReportReceived'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_BLOC',
    'REPORT_ALREADY_RECEIVED',
    'ID_TAKEN',
    ...mau02Refusals,
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireReporting(state, circumstances.actor);
    const { report, period } = input;
    if (versionsOf(state, period).length > 0) refuse('REPORT_ALREADY_RECEIVED', 'period');
    requireUnusedId(state.blocReports, report, 'report');
    checkMau02(input, state, known);
    checkDocument(input.document, circumstances, 'document');
    const data = { report, period, ...paperOf02(input) };
    return draft<BlocReportReceived>('BlocReportReceived', data);
  },
});

export interface AmendBlocReport extends ReceiveBlocReport {
  readonly amends: string;
}
export const amendBlocReport = act<AmendBlocReport, BlocYear>({
  name: 'amendBlocReport',
  vi: 'Gửi lại báo cáo của khối đã bổ sung, chỉnh sửa',
  en: 'Send an amended report of a bloc',
  after: ['BlocReportReceived'],
  records: ['BlocReportAmended'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_BLOC',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'FACT_ALREADY_SUPERSEDED',
    'PERIOD_DIFFERS',
    'ID_TAKEN',
    ...mau02Refusals,
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireReporting(state, circumstances.actor);
    const { report, amends, period } = input;
    requireStandingFact(state, state.blocReports, amends, 'amends');
    if (amending(state, amends).length > 0) {
      refuse('FACT_ALREADY_SUPERSEDED', 'amends', { id: amends });
    }
    if (periodOf(state, amends) !== period) refuse('PERIOD_DIFFERS', 'period');
    requireUnusedId(state.blocReports, report, 'report');
    checkMau02(input, state, known);
    checkDocument(input.document, circumstances, 'document');
    const data = { report, amends, period, ...paperOf02(input) };
    return draft<BlocReportAmended>('BlocReportAmended', data);
  },
});

/** As corrected. */
function periodOf(state: BlocYear, id: string): ReportPeriod | undefined {
  return standingReports(state).find((each) => each.id === id)?.period;
}

export interface CorrectBlocReportError extends ReceiveBlocReport {
  /** When the report was really received; null: as recorded. */
  readonly reallyReceivedAt: Instant | null;
  readonly legalBasis: LegalBasis;
}
export const correctBlocReportError = act<CorrectBlocReportError, BlocYear>({
  name: 'correctBlocReportError',
  vi: 'Đính chính sai sót khi ghi nhận báo cáo của khối',
  en: 'Correct an error made in recording the report of a bloc',
  after: ['BlocReportReceived'],
  records: ['BlocReportErrorCorrected'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_BLOC',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'PERIOD_DIFFERS',
    'REPORT_ALREADY_RECEIVED',
    ...mau02Refusals,
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
    'LEGAL_BASIS_MISSING',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireReporting(state, circumstances.actor);
    const { report, period, reallyReceivedAt: receivedAt, legalBasis } = input;
    const { amends } = requireStandingFact(state, state.blocReports, report, 'report');
    if (periodOf(state, report) !== period) {
      // A version is of the period of the report that it takes the place of.
      if (amends !== null || amending(state, report).length > 0) {
        refuse('PERIOD_DIFFERS', 'period');
      }
      if (versionsOf(state, period).length > 0) refuse('REPORT_ALREADY_RECEIVED', 'period');
    }
    checkMau02(input, state, known);
    checkReallyReceived(receivedAt, input.document, circumstances);
    checkDocument(input.document, circumstances, 'document');
    checkLegalBasis(legalBasis, circumstances);
    const data = { report, period, ...paperOf02(input), receivedAt, legalBasis };
    return draft<BlocReportErrorCorrected>('BlocReportErrorCorrected', data);
  },
});
