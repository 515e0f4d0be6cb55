// Settling a bloc's budget, and approving the settlement.
import { act, draft } from '../act.ts';
import { checkDocument, checkIssuedDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireUnusedId, standingFacts } from '../fact.ts';
import type { Dong } from '../money.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import type { BlocYear } from './bloc-year.ts';
import { requireDistinctLines, requireTotal, type BudgetLine } from './budget.ts';
import { requireBegunBlocYear, streamOfBlocYear, type OfBlocYear } from './season.ts';
import type { BudgetSettled, SettlementApproved } from './settlement.ts';
import { requireNamedStanding, requireNewest } from './versions.ts';

export interface SettleBudget extends OfBlocYear {
  readonly settlement: string;
  readonly supersedes: string | null;
  readonly estimate: string;
  readonly lines: readonly BudgetLine[];
  readonly total: Dong;
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
}
/** Possible in a year that was closed: what was spent is settled all the same. */
export const settleBudget = act<SettleBudget, BlocYear>({
  name: 'settleBudget',
  vi: 'Quyết toán kinh phí hoạt động',
  en: 'Settle the budget',
  after: ['BudgetEstimateSubmitted'],
  records: ['BudgetSettled'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'NOT_FOR_THIS_BLOC',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'ID_TAKEN',
    'FACT_ALREADY_SUPERSEDED',
    'NAMED_TWICE',
    'BUDGET_LINES_MISSING',
    'TOTAL_DIFFERS',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireRunsBloc(requireBegunBlocYear(state), circumstances.actor);
    const { settlement, supersedes, estimate, lines, total, document, file } = input;
    requireNamedStanding(state, [
      { among: state.estimates, id: estimate, field: 'estimate' },
      { among: state.settlements, id: supersedes, field: 'supersedes' },
    ]);
    requireUnusedId(state.settlements, settlement, 'settlement');
    requireNewest(state, state.settlements, supersedes, 'supersedes');
    requireDistinctLines(lines);
    if (lines.length === 0) refuse('BUDGET_LINES_MISSING', 'lines');
    requireTotal(lines, total);
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    const data = { settlement, supersedes, estimate, lines, total, document, file };
    return draft<BudgetSettled>('BudgetSettled', data);
  },
});

export interface ApproveSettlement extends OfBlocYear {
  readonly settlement: string;
  readonly total: Dong;
  readonly document: OfficialDocument;
}
export const approveSettlement = act<ApproveSettlement, BlocYear>({
  name: 'approveSettlement',
  vi: 'Duyệt quyết toán kinh phí',
  en: 'Approve the settlement',
  after: ['BudgetSettled'],
  records: ['SettlementApproved'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'FACT_ALREADY_SUPERSEDED',
    'NOTHING_NEW',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    const { settlement, total, document } = input;
    requireNamedStanding(state, [
      { among: state.settlements, id: settlement, field: 'settlement' },
    ]);
    requireNewest(state, state.settlements, settlement, 'settlement');
    const approved = standingFacts(state, state.settlementApprovals);
    if (approved.some((each) => each.settlement === settlement)) {
      refuse('NOTHING_NEW', 'settlement');
    }
    checkIssuedDocument(document, circumstances, 'document');
    return draft<SettlementApproved>('SettlementApproved', { settlement, total, document });
  },
});
