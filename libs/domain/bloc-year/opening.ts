// Opening a bloc-year and pinning it to a rule book.
import { act, draft } from '../act.ts';
import { bloc, blocStream } from '../bloc/bloc.ts';
import { yearOf } from '../civil-date.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { ruleBook, ruleBookStream } from '../rule-book/publication.ts';
import type { BlocYear } from './bloc-year.ts';
import {
  blocYearStream,
  streamOfBlocYear,
  type BlocYearOpened,
  type BlocYearOpeningCorrected,
  type OfBlocYear,
  type RuleBookPinned,
  requireBegunBlocYear,
  requireOpenBlocYear,
} from './season.ts';

export interface OpenBlocYear {
  readonly bloc: string;
  readonly year: number;
}
export const openBlocYear = act<OpenBlocYear, BlocYear>({
  name: 'openBlocYear',
  vi: 'Mở năm thi đua của khối',
  en: 'Open the year of a bloc',
  after: ['BlocSetUp'],
  records: ['BlocYearOpened'],
  refusals: ['BLOC_YEAR_EXISTS', 'BLOC_UNKNOWN', 'BLOC_DISSOLVED', 'BLOC_NOT_YET_FORMED'],
  stream: (input) => blocYearStream(input.year, input.bloc),
  decide: (input, known) => (state) => {
    if (state.opened) refuse('BLOC_YEAR_EXISTS', 'year');
    const stream = blocStream(input.bloc);
    const { setUp, authority, formation, dissolved } = known.of(bloc, stream).state;
    if (!setUp || formation === null) return refuse('BLOC_UNKNOWN', 'bloc');
    if (dissolved && yearOf(dissolved.until) < input.year) refuse('BLOC_DISSOLVED', 'bloc');
    if (yearOf(setUp.setUpOn) > input.year) refuse('BLOC_NOT_YET_FORMED', 'year');
    return draft<BlocYearOpened>('BlocYearOpened', {
      bloc: input.bloc,
      year: input.year,
      tier: setUp.tier,
      authority,
      setUpOn: setUp.setUpOn,
      formation: { stream, revision: formation },
    });
  },
});

export interface PinRuleBook {
  readonly bloc: string;
  readonly year: number;
  readonly ruleBook: string;
  /** Needed where the bloc-year is already pinned. */
  readonly legalBasis: LegalBasis | null;
}
export const pinRuleBook = act<PinRuleBook, BlocYear>({
  name: 'pinRuleBook',
  vi: 'Ấn định bộ quy tắc chấm điểm cho năm thi đua của khối',
  en: 'Pin a bloc-year to a rule book, or pin it again before its scorecard is issued',
  after: ['BlocYearOpened', 'RuleBookPublished'],
  records: ['RuleBookPinned'],
  refusals: [
    'BLOC_YEAR_NOT_OPEN',
    'BLOC_YEAR_CLOSED',
    'RULE_BOOK_UNKNOWN',
    'RULE_BOOK_OF_OTHER_YEARS',
    'SCORECARD_ALREADY_ISSUED',
    'RULE_BOOK_ALREADY_PINNED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => blocYearStream(input.year, input.bloc),
  decide: (input, known, circumstances) => (state) => {
    requireOpenBlocYear(state);
    const stream = ruleBookStream(input.ruleBook);
    const published = known.of(ruleBook, stream).state.published;
    if (!published) return refuse('RULE_BOOK_UNKNOWN', 'ruleBook');
    const { from, until } = published.book.years;
    if (input.year < from || (until !== null && input.year > until)) {
      refuse('RULE_BOOK_OF_OTHER_YEARS', 'ruleBook');
    }
    if (state.issued) refuse('SCORECARD_ALREADY_ISSUED', 'ruleBook');
    if (state.pinned?.ruleBook.stream === stream) refuse('RULE_BOOK_ALREADY_PINNED', 'ruleBook');
    if (state.pinned && !input.legalBasis) refuse('LEGAL_BASIS_MISSING', 'legalBasis');
    if (input.legalBasis) checkLegalBasis(input.legalBasis, circumstances);
    return draft<RuleBookPinned>('RuleBookPinned', {
      ruleBook: { stream, revision: published.revision },
      contentHash: published.contentHash,
      legalBasis: input.legalBasis,
    });
  },
});

export interface CorrectBlocYearOpening extends OfBlocYear {
  readonly legalBasis: LegalBasis;
}
/** The bloc's own entry is put right first; what the year copied of it follows by this act. */
export const correctBlocYearOpening = act<CorrectBlocYearOpening, BlocYear>({
  name: 'correctBlocYearOpening',
  vi: 'Đính chính thông tin mở năm thi đua của khối',
  en: 'Correct what the opening of a bloc-year says of its bloc',
  after: ['BlocYearOpened', 'BlocEntryCorrected'],
  records: ['BlocYearOpeningCorrected'],
  refusals: ['BLOC_YEAR_NOT_OPEN', 'NOTHING_NEW', 'LEGAL_BASIS_MISSING', 'DATE_IN_FUTURE'],
  stream: streamOfBlocYear,
  decide: (input, known, circumstances) => (state) => {
    const opened = requireBegunBlocYear(state);
    const stream = blocStream(input.bloc);
    const { setUp, authority, formation } = known.of(bloc, stream).state;
    const { tier, setUpOn } = setUp ?? opened;
    const same =
      opened.tier === tier && opened.authority === authority && opened.setUpOn === setUpOn;
    if (formation === null || same) return refuse('NOTHING_NEW', 'bloc');
    checkLegalBasis(input.legalBasis, circumstances);
    return draft<BlocYearOpeningCorrected>('BlocYearOpeningCorrected', {
      tier,
      authority,
      setUpOn,
      formation: { stream, revision: formation },
      legalBasis: input.legalBasis,
    });
  },
});
