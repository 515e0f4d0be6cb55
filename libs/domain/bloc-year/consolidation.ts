// What the lead sends to the Board: the consolidated registrations, and the request to appraise Section III.
import { act, draft, type Known } from '../act.ts';
import { checkDocument } from '../document-check.ts';
import type { OfficialDocument } from '../official-document.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { ruleBook } from '../rule-book/publication.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { unitYear, type UnitYear } from '../unit-year/unit-year.ts';
import {
  blocYearStream,
  isRated,
  type AppraisalRequested,
  type BlocYear,
  type RegistrationsConsolidated,
} from './bloc-year.ts';

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
    'UNITS_MISSING',
    'NAMED_TWICE',
    'UNIT_OF_OTHER_BLOC',
    'NOT_REGISTERED',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocYearStream(input.year, input.bloc),
  decide: (input, known, circumstances) => (state) => {
    if (!state.opened) refuse('BLOC_YEAR_NOT_OPEN', 'year');
    const registrations = membersOf(input, known).map(({ stream, state: member }) => {
      const newest = member.registrations.at(-1);
      if (!newest) return refuse('NOT_REGISTERED', 'units', { id: stream });
      return { stream, revision: newest.revision };
    });
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
    if (!state.opened) return refuse('BLOC_YEAR_NOT_OPEN', 'year');
    if (!state.issued) return refuse('SCORECARD_NOT_ISSUED', 'year');
    const published = known.of(ruleBook, state.issued.ruleBook.stream).state.published;
    if (!published) return refuse('RULE_BOOK_UNKNOWN', 'year');
    if (!isRated(state.opened, published.book.rating.newBlocs))
      refuse('NOT_RATED_THIS_YEAR', 'year');
    const selfScores = membersOf(input, known).map(({ stream, state: member, revision }) => {
      if (member.selfScores.size === 0) {
        refuse('NOT_SELF_SCORED', 'units', { id: stream });
      }
      return { stream, revision };
    });
    checkDocument(input.document, circumstances, 'document');
    const { units, document } = input;
    return draft<AppraisalRequested>('AppraisalRequested', { units, selfScores, document });
  },
});

/** The unit-years named, each of which counts in the bloc. */
function membersOf(
  input: { readonly bloc: string; readonly year: number; readonly units: readonly string[] },
  known: Known,
): readonly { readonly stream: string; readonly state: UnitYear; readonly revision: number }[] {
  if (input.units.length === 0) refuse('UNITS_MISSING', 'units');
  requireDistinct(input.units, 'units');
  return input.units.map((id) => {
    const stream = unitYearStream({ unit: id, year: input.year });
    const { state, revision } = known.of(unitYear, stream);
    if (state.bloc !== input.bloc) refuse('UNIT_OF_OTHER_BLOC', 'units', { id });
    return { stream, state, revision };
  });
}
