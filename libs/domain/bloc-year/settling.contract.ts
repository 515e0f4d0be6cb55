// Cases of settling a bloc's budget, and of approving the settlement.
import { casesOf } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { board, lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { ofBloc } from '../year.contract.ts';
import {
  annulEstimate,
  annulFact,
  annulling,
  brokenFile,
  estimated,
  lines,
  unissued,
} from './budgeting.contract.ts';
import { unopened } from './opening.contract.ts';

const settlement = {
  settlement: 'qt-1',
  supersedes: null,
  estimate: 'dt-1',
  lines,
  total: 28_500_000,
  document: paper('60', 'STC-VP', '2021-12-15', { issuer: 'Sở Tài chính', type: 'Báo cáo' }),
  file: null,
} as const;
const byLead = by(lead, '2021-12-16');
const settle = (change: object = {}): Deed =>
  deed('settleBudget', { ...ofBloc, ...settlement, ...change }, byLead);
const resettle = settle({ settlement: 'qt-2', supersedes: 'qt-1' });

const approval = {
  settlement: 'qt-1',
  total: 28_000_000,
  document: paper('150', 'STC-QLNS', '2021-12-18', { issuer: 'Sở Tài chính', type: 'Thông báo' }),
} as const;
const byBoard = by(board, '2021-12-19');
const approve = deed('approveSettlement', { ...ofBloc, ...approval }, byBoard);

const notOpen = { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened } as const;
const annulSettlement = annulFact(2, 'BudgetSettled');

export const settlementCases = [
  casesOf('settleBudget', {
    given: estimated,
    input: { ...ofBloc, ...settlement },
    by: byLead,
    then: ['BudgetSettled', settlement],
    again: { code: 'ID_TAKEN', field: 'settlement' },
    refused: [
      notOpen,
      { code: 'NOT_FOR_THIS_BLOC', field: 'actor.role', by: { actor: officer } },
      { code: 'FACT_UNKNOWN', field: 'estimate', input: { estimate: 'khong-co' } },
      { code: 'FACT_UNKNOWN', field: 'supersedes', input: { supersedes: 'khong-co' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'estimate', also: [annulEstimate] },
      {
        code: 'FACT_ALREADY_SUPERSEDED',
        field: 'supersedes',
        also: [settle(), resettle],
        input: { settlement: 'qt-3', supersedes: 'qt-1' },
      },
      { code: 'NAMED_TWICE', field: 'lines', input: { lines: [...lines, lines[0]] } },
      { code: 'BUDGET_LINES_MISSING', field: 'lines', input: { lines: [] } },
      { code: 'TOTAL_DIFFERS', field: 'total', input: { total: 1 } },
      { code: 'CONTENT_HASH_INVALID', field: 'file.sha256', input: { file: brokenFile } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('approveSettlement', {
    given: [...estimated, settle()],
    input: { ...ofBloc, ...approval },
    by: byBoard,
    then: ['SettlementApproved', approval],
    again: { code: 'NOTHING_NEW', field: 'settlement' },
    refused: [
      notOpen,
      { code: 'FACT_UNKNOWN', field: 'settlement', input: { settlement: 'khong-co' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'settlement', also: [annulSettlement] },
      { code: 'FACT_ALREADY_SUPERSEDED', field: 'settlement', also: [resettle] },
      { code: 'NOTHING_NEW', field: 'settlement', also: [approve] },
      { code: 'DOCUMENT_INCOMPLETE', field: 'document.issuer', input: { document: unissued } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  annulling([1, 'BudgetEstimateSubmitted'], estimated, [[settle()]]),
  annulling([2, 'BudgetSettled'], [...estimated, settle()], [[resettle], [approve]]),
  annulling([3, 'SettlementApproved'], [...estimated, settle(), approve], []),
];
