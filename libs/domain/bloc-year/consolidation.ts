// What the lead sends to the Board: the consolidated registrations, and the request to appraise Section III.
import { act, draft } from '../act.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { namedHere, registrationsHere } from './member-years.ts';
import { ruleBook } from '../rule-book/publication.ts';
import type { BlocYear } from './bloc-year.ts';
import type { AppraisalRequested, RegistrationsConsolidated } from './consolidated.ts';
import { blocYearStream, isRated, requireOpenBlocYear } from './season.ts';

export interface SendConsolidation {
  readonly bloc: string;
  readonly year: number;
  readonly units: readonly string[];
  readonly document: OfficialDocument;
}
export const sendConsolidation = act<SendConsolidation, BlocYear>({
  name: 'sendConsolidation',
  vi: 'Trưởng khối tổng hợp, gửi đăng ký thi đua về Ban Thi đua - Khen thưởng',
  en: 'The lead sends the consolidated registrations to the Board',
  after: ['BlocYearOpened', 'RegistrationReceived'],
  records: ['RegistrationsConsolidated'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'NOT_REGISTERED',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocYearStream(input.year, input.bloc),
  decide: (input, known, circumstances) => (state) => {
    requireOpenBlocYear(state);
    const registrations = registrationsHere(input, known);
    checkDocument(input.document, circumstances, 'document');
    const { document } = input;
    return draft<RegistrationsConsolidated>('RegistrationsConsolidated', {
      registrations,
      document,
    });
  },
});

export interface RequestAppraisal {
  readonly bloc: string;
  readonly year: number;
  readonly units: readonly string[];
  readonly document: OfficialDocument;
}
export const requestAppraisal = act<RequestAppraisal, BlocYear>({
  name: 'requestAppraisal',
  vi: 'Trưởng khối tổng hợp kết quả tự chấm điểm, xin ý kiến thẩm định Mục III',
  en: 'The lead consolidates the self-scores and asks for the appraisal of Section III',
  after: ['ScorecardIssued', 'SelfScored'],
  records: ['AppraisalRequested'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'SCORECARD_NOT_ISSUED',
    'NOT_RATED_THIS_YEAR',
    'UNITS_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'NOT_SELF_SCORED',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocYearStream(input.year, input.bloc),
  decide: (input, known, circumstances) => (state) => {
    const opened = requireOpenBlocYear(state);
    if (!state.issued) return refuse('SCORECARD_NOT_ISSUED', 'year');
    const published = known.of(ruleBook, state.issued.ruleBook.stream).state.published;
    if (!published) return refuse('RULE_BOOK_UNKNOWN', 'year');
    if (!isRated(opened, published.book.rating.newBlocs)) refuse('NOT_RATED_THIS_YEAR', 'year');
    const selfScores = namedHere(input, known, 'units').map(
      ({ stream, state: member, revision }) => {
        if (member.selfScores.size === 0) {
          refuse('NOT_SELF_SCORED', 'units', { id: stream });
        }
        return { stream, revision };
      },
    );
    checkDocument(input.document, circumstances, 'document');
    const { units, document } = input;
    return draft<AppraisalRequested>('AppraisalRequested', { units, selfScores, document });
  },
});
