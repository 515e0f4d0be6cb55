// Cases of a bloc's budget: its estimate, and the notice of what is supported.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, board, lead, officer, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import { unopened } from './opening.contract.ts';

const payee = {
  kind: 'administrative',
  unitName: 'Sở Tài chính',
  levelOneBudgetAccount: '9523.3.1042667',
  stateTreasury: 'Kho bạc Nhà nước Lào Cai',
  budgetRelationCode: '1042667',
  chapterCode: '418',
  // The estimate does not state it.
  budgetClauseCode: null,
  economicSectorCode: '341',
} as const;
const enterprise = {
  kind: 'enterprise',
  unitName: 'Sở Tài chính',
  accountNumber: '8800 201 000 123',
  bank: 'Agribank Lào Cai',
} as const;

export const lines = [
  { line: 'hoi-nghi', text: 'Tổ chức hội nghị tổng kết', amount: 25_000_000 },
  { line: 'in-an', text: 'In ấn tài liệu', amount: 3_500_000 },
] as const;
const total = 28_500_000;

const estimate = {
  estimate: 'dt-1',
  supersedes: null,
  lead: 'so-tai-chinh',
  payee,
  lines,
  total,
  document: paper('44', 'STC-VP', '2021-11-01', { issuer: 'Sở Tài chính', type: 'Công văn' }),
  file: null,
} as const;
const leadership = { stream: 'bloc-khoi-1', revision: 1 } as const;
const byLead = by(lead, '2021-11-02');
const submit = (change: object = {}): Deed =>
  deed('submitBudgetEstimate', { ...ofBloc, ...estimate, ...change }, byLead);

/** The bloc-year with its estimate: its first event after the opening. */
export const estimated = [...stages.founded, submit()];
export const resubmit = submit({ estimate: 'dt-2', supersedes: 'dt-1' });

const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
export const annulFact = (fact: number, factType: string): Deed =>
  deed('annulBlocYearFact', { ...ofBloc, fact, factType, ...annulment }, usually);
export const annulEstimate = annulFact(1, 'BudgetEstimateSubmitted');

const notice = {
  notice: 'tb-1',
  supersedes: null,
  estimate: 'dt-1',
  lines: [lines[0]],
  total: 25_000_000,
  document: paper('120', 'SNV-TĐKT', '2021-11-20', { issuer: 'Sở Nội vụ', type: 'Thông báo' }),
} as const;
const byBoard = by(board, '2021-11-20');
const notify = (change: object = {}): Deed =>
  deed('notifyBudget', { ...ofBloc, ...notice, ...change }, byBoard);

export const unissued = { ...notice.document, issuer: null };
export const brokenFile = {
  sha256: 'khong-phai',
  sizeBytes: 1,
  mediaType: 'application/pdf',
  name: null,
  subject: null,
} as const;

/** The units of the bloc without an approval of its lead. */
const leadless = stages.founded.filter(({ act }) => act !== 'approveBlocLead');

/** What a fact of this revision is annulled as, and what rests on it. */
export const annulling = (
  [fact, factType]: readonly [number, string],
  given: readonly Deed[],
  restingOn: readonly (readonly Deed[])[],
) =>
  casesOf('annulBlocYearFact', {
    given,
    input: { ...ofBloc, fact, factType, ...annulment },
    by: usually,
    then: ['BlocYearFactAnnulled', { fact, factType, ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: restingOn.map((also) => ({
      code: 'FACT_HAS_DEPENDANTS' as const,
      field: 'fact',
      also,
    })),
  });

export const budgetCases = [
  casesOf('submitBudgetEstimate', {
    given: stages.founded,
    input: { ...ofBloc, ...estimate },
    by: byLead,
    then: ['BudgetEstimateSubmitted', { ...estimate, leadership }],
    again: { code: 'ID_TAKEN', field: 'estimate' },
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      blocYearClosed,
      { code: 'NOT_FOR_THIS_BLOC', field: 'actor.role', by: { actor: officer } },
      { code: 'LEAD_NOT_APPROVED', field: 'lead', given: leadless },
      { code: 'LEAD_NOT_APPROVED', field: 'lead', by: { occurredOn: '2020-12-31' } },
      { code: 'NOT_THE_LEAD_UNIT', field: 'lead', input: { lead: 'so-y-te' } },
      { code: 'PAYEE_OF_OTHER_KIND', field: 'payee', input: { payee: enterprise } },
      { code: 'FACT_UNKNOWN', field: 'supersedes', input: { supersedes: 'khong-co' } },
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'supersedes',
        also: [submit(), annulEstimate],
        input: { estimate: 'dt-3', supersedes: 'dt-1' },
      },
      {
        code: 'FACT_ALREADY_SUPERSEDED',
        field: 'supersedes',
        also: [submit(), resubmit],
        input: { estimate: 'dt-3', supersedes: 'dt-1' },
      },
      { code: 'NAMED_TWICE', field: 'lines', input: { lines: [...lines, lines[0]] } },
      { code: 'BUDGET_LINES_MISSING', field: 'lines', input: { lines: [] } },
      { code: 'TOTAL_DIFFERS', field: 'total', input: { total: 28_500_001 } },
      { code: 'CONTENT_HASH_INVALID', field: 'file.sha256', input: { file: brokenFile } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('submitBudgetEstimate', {
    given: estimated,
    input: { ...ofBloc, ...estimate, estimate: 'dt-2', supersedes: 'dt-1' },
    by: byLead,
    then: [
      'BudgetEstimateSubmitted',
      { ...estimate, estimate: 'dt-2', supersedes: 'dt-1', leadership },
    ],
    again: { code: 'ID_TAKEN', field: 'estimate' },
    refused: [],
  }),
  casesOf('notifyBudget', {
    given: estimated,
    input: { ...ofBloc, ...notice },
    by: byBoard,
    then: ['BudgetNotified', notice],
    again: { code: 'ID_TAKEN', field: 'notice' },
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      { code: 'FACT_UNKNOWN', field: 'estimate', input: { estimate: 'khong-co' } },
      { code: 'FACT_UNKNOWN', field: 'supersedes', input: { supersedes: 'khong-co' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'estimate', also: [annulEstimate] },
      { code: 'FACT_ALREADY_SUPERSEDED', field: 'estimate', also: [resubmit] },
      {
        code: 'FACT_ALREADY_SUPERSEDED',
        field: 'supersedes',
        also: [notify(), notify({ notice: 'tb-2', supersedes: 'tb-1' })],
        input: { notice: 'tb-3', supersedes: 'tb-1' },
      },
      { code: 'NAMED_TWICE', field: 'lines', input: { lines: [lines[0], lines[0]] } },
      { code: 'TOTAL_DIFFERS', field: 'total', input: { total: 1 } },
      { code: 'DOCUMENT_INCOMPLETE', field: 'document.issuer', input: { document: unissued } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  // Money given once more is another notice; a notice may state its total alone.
  casesOf('notifyBudget', {
    given: [...estimated, notify()],
    input: { ...ofBloc, ...notice, notice: 'tb-2', lines: [] },
    by: byBoard,
    then: ['BudgetNotified', { ...notice, notice: 'tb-2', lines: [] }],
    again: { code: 'ID_TAKEN', field: 'notice' },
    refused: [],
  }),
  annulling([1, 'BudgetEstimateSubmitted'], estimated, [[resubmit], [notify()]]),
  annulling(
    [2, 'BudgetNotified'],
    [...estimated, notify()],
    [[notify({ notice: 'tb-2', supersedes: 'tb-1' })]],
  ),
];
