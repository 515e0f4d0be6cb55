// Cases of opening a bloc-year and pinning it to a rule book.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf } from '../cases.contract.ts';
import { deed, digestOf } from '../given.contract.ts';
import { basis, noBasis, paper, tomorrowsBasis, usually } from '../papers.contract.ts';
import { sampleBook } from '../rule-book/sample-book.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';

/** The deeds before the bloc-year was opened. */
export const unopened = stages.founded.slice(0, -1);

/** Another book of the same year, to pin the year to again. */
export const otherBook = deed(
  'publishRuleBook',
  { ruleBook: 'lao-cai-2021-b', book: { ...sampleBook, title: 'Bộ quy tắc sửa đổi' } },
  usually,
);
const nextYearsBook = deed(
  'publishRuleBook',
  { ruleBook: 'lao-cai-2022', book: { ...sampleBook, years: { from: 2022, until: null } } },
  usually,
);

export const pinning = {
  ruleBook: { stream: 'ruleBook-lao-cai-2021', revision: 0 },
  contentHash: digestOf(sampleBook),
} as const;

export const openingCases = [
  casesOf('openBlocYear', {
    given: unopened,
    input: ofBloc,
    by: usually,
    then: [
      'BlocYearOpened',
      {
        ...ofBloc,
        tier: 'provincial',
        authority: null,
        setUpOn: '2018-01-15',
        formation: { stream: 'bloc-khoi-1', revision: 0 },
      },
    ],
    again: { code: 'BLOC_YEAR_EXISTS', field: 'year' },
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', input: { bloc: 'khoi-9' } },
      {
        code: 'BLOC_DISSOLVED',
        field: 'bloc',
        input: { year: 2021 },
        also: [
          deed(
            'dissolveBloc',
            {
              bloc: 'khoi-1',
              until: '2020-12-31',
              successors: [],
              decision: paper('1660', 'QĐ-UBND', '2020-12-25'),
              reorganisation: null,
            },
            usually,
          ),
        ],
      },
      { code: 'BLOC_NOT_YET_FORMED', field: 'year', input: { year: 2017 } },
    ],
  }),
  casesOf('pinRuleBook', {
    given: stages.founded,
    input: { ...ofBloc, ruleBook: 'lao-cai-2021', legalBasis: null },
    by: usually,
    then: ['RuleBookPinned', { ...pinning, legalBasis: null }],
    again: { code: 'RULE_BOOK_ALREADY_PINNED', field: 'ruleBook' },
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      blocYearClosed,
      { code: 'RULE_BOOK_UNKNOWN', field: 'ruleBook', input: { ruleBook: 'khong-co' } },
      {
        code: 'RULE_BOOK_OF_OTHER_YEARS',
        field: 'ruleBook',
        also: [nextYearsBook],
        input: { ruleBook: 'lao-cai-2022' },
      },
      {
        code: 'SCORECARD_ALREADY_ISSUED',
        field: 'ruleBook',
        given: [...stages.issued, otherBook],
        input: { ruleBook: 'lao-cai-2021-b', legalBasis: basis },
      },
      {
        code: 'LEGAL_BASIS_MISSING',
        field: 'legalBasis',
        given: [...stages.pinned, otherBook],
        input: { ruleBook: 'lao-cai-2021-b', legalBasis: null },
      },
      { code: 'LEGAL_BASIS_MISSING', field: 'legalBasis.text', input: { legalBasis: noBasis } },
      {
        code: 'DATE_IN_FUTURE',
        field: 'legalBasis.document.date',
        input: { legalBasis: tomorrowsBasis },
      },
    ],
  }),
];
