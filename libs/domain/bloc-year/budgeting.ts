// Submitting a bloc's budget estimate, and notifying what is supported.
import { act, draft, type Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { bloc, blocStream, leadershipOn } from '../bloc/bloc.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkDocument, checkIssuedDocument } from '../document-check.ts';
import { requireRunsBloc } from '../entitled.ts';
import { requireUnusedId } from '../fact.ts';
import type { Dong } from '../money.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { ruleBook } from '../rule-book/publication.ts';
import { yearActsOf, type YearActs } from '../rule-book/year-acts.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import { kindOn } from '../unit/naming.ts';
import { unit, unitStream } from '../unit/unit.ts';
import type { BlocYear } from './bloc-year.ts';
import {
  requireDistinctLines,
  requireTotal,
  type BudgetEstimateSubmitted,
  type BudgetLine,
  type BudgetNotified,
  type Payee,
} from './budget.ts';
import {
  requireBegunBlocYear,
  requireOpenBlocYear,
  streamOfBlocYear,
  type OfBlocYear,
} from './season.ts';
import { requireNamedStanding, requireNewest } from './versions.ts';

export interface SubmitBudgetEstimate extends OfBlocYear {
  readonly estimate: string;
  readonly supersedes: string | null;
  readonly lead: string;
  readonly payee: Payee;
  readonly lines: readonly BudgetLine[];
  readonly total: Dong;
  readonly document: OfficialDocument | null;
  readonly file: StoredFile | null;
}
export const submitBudgetEstimate = act<SubmitBudgetEstimate, BlocYear>({
  name: 'submitBudgetEstimate',
  vi: 'Trưởng khối nộp dự toán kinh phí hoạt động',
  en: 'The lead submits the budget estimate',
  after: ['BlocYearOpened', 'BlocLeadApproved'],
  records: ['BudgetEstimateSubmitted'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'NOT_FOR_THIS_BLOC',
    'LEAD_NOT_APPROVED',
    'NOT_THE_LEAD_UNIT',
    'PAYEE_OF_OTHER_KIND',
    'ID_TAKEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'FACT_ALREADY_SUPERSEDED',
    'NAMED_TWICE',
    'BUDGET_LINES_MISSING',
    'TOTAL_DIFFERS',
    'CONTENT_HASH_INVALID',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    requireRunsBloc(requireOpenBlocYear(state), circumstances.actor);
    const day = circumstances.occurredOn;
    const { estimate, supersedes, lead, payee, lines, total, document, file } = input;
    const leadership = requireLead(input, day, known);
    requirePayee(input, day, bookActs(state, known).budget, known);
    requireUnusedId(state.estimates, estimate, 'estimate');
    requireNamedStanding(state, [{ among: state.estimates, id: supersedes, field: 'supersedes' }]);
    requireNewest(state, state.estimates, supersedes, 'supersedes');
    requireDistinctLines(lines);
    if (lines.length === 0) refuse('BUDGET_LINES_MISSING', 'lines');
    requireTotal(lines, total);
    checkFile(file, 'file');
    checkDocument(document, circumstances, 'document');
    const of = { estimate, supersedes, lead, leadership };
    const data = { ...of, payee, lines, total, document, file };
    return draft<BudgetEstimateSubmitted>('BudgetEstimateSubmitted', data);
  },
});

/** The estimate follows the approval of the lead (Guidance I.2): the unit is the lead on the day. */
function requireLead(input: SubmitBudgetEstimate, day: CivilDate, known: Known): Reference {
  const stream = blocStream(input.bloc);
  const leadership = leadershipOn(known.of(bloc, stream).state, day);
  if (!leadership) return refuse('LEAD_NOT_APPROVED', 'lead');
  if (leadership.lead !== input.lead) refuse('NOT_THE_LEAD_UNIT', 'lead');
  return { stream, revision: leadership.revision };
}

/** The estimate may precede the pinning of a rule book: then what books of form 1 are read as holds. */
function bookActs({ pinned }: BlocYear, known: Known): YearActs {
  const published = pinned && known.of(ruleBook, pinned.ruleBook.stream).state.published;
  return yearActsOf(published?.book ?? { form: 1 });
}

function requirePayee(
  { lead, payee }: SubmitBudgetEstimate,
  day: CivilDate,
  { enterpriseFieldsFor }: YearActs['budget'],
  known: Known,
): void {
  const { state } = known.of(unit, unitStream(lead));
  const kind = kindOn(state, day) ?? state.entered?.kind ?? null;
  const isEnterprise = kind !== null && enterpriseFieldsFor.includes(kind);
  if (isEnterprise !== (payee.kind === 'enterprise')) refuse('PAYEE_OF_OTHER_KIND', 'payee');
}

export interface NotifyBudget extends OfBlocYear {
  readonly notice: string;
  readonly supersedes: string | null;
  readonly estimate: string;
  readonly lines: readonly BudgetLine[];
  readonly total: Dong;
  readonly document: OfficialDocument;
}
export const notifyBudget = act<NotifyBudget, BlocYear>({
  name: 'notifyBudget',
  vi: 'Thông báo kinh phí được hỗ trợ',
  en: 'Notify the budget granted',
  after: ['BudgetEstimateSubmitted'],
  records: ['BudgetNotified'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'FACT_UNKNOWN',
    'FACT_ALREADY_ANNULLED',
    'ID_TAKEN',
    'FACT_ALREADY_SUPERSEDED',
    'NAMED_TWICE',
    'TOTAL_DIFFERS',
    'DOCUMENT_INCOMPLETE',
    'DATE_IN_FUTURE',
  ],
  stream: streamOfBlocYear,
  decide: (input, _known, circumstances) => (state) => {
    requireBegunBlocYear(state);
    const { notice, supersedes, estimate, lines, total, document } = input;
    requireNamedStanding(state, [
      { among: state.estimates, id: estimate, field: 'estimate' },
      { among: state.budgetNotices, id: supersedes, field: 'supersedes' },
    ]);
    requireUnusedId(state.budgetNotices, notice, 'notice');
    requireNewest(state, state.estimates, estimate, 'estimate');
    requireNewest(state, state.budgetNotices, supersedes, 'supersedes');
    requireDistinctLines(lines);
    // A notice may state its total alone.
    if (lines.length > 0) requireTotal(lines, total);
    checkIssuedDocument(document, circumstances, 'document');
    const data = { notice, supersedes, estimate, lines, total, document };
    return draft<BudgetNotified>('BudgetNotified', data);
  },
});
