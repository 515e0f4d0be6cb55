// Cases of the acts on rule books: published, superseded.
import { casesOf, unfounded } from '../cases.contract.ts';
import { deed, digestOf } from '../given.contract.ts';
import { basis, usually } from '../papers.contract.ts';
import { sampleBook } from './sample-book.contract.ts';

const publication = { ruleBook: 'lao-cai-2021', book: sampleBook } as const;
const next = { ...sampleBook, years: { from: 2022, until: null } };
const publish = deed('publishRuleBook', publication, usually);
const publishNext = deed('publishRuleBook', { ruleBook: 'lao-cai-2022', book: next }, usually);

export const ruleBookCases = [
  casesOf('publishRuleBook', {
    given: [],
    input: publication,
    by: usually,
    then: ['RuleBookPublished', { ...publication, contentHash: digestOf(sampleBook) }],
    again: { code: 'RULE_BOOK_EXISTS', field: 'ruleBook' },
    refused: [
      {
        code: 'RULE_BOOK_INVALID',
        field: 'book.total.points',
        input: { book: { ...sampleBook, total: { ...sampleBook.total, points: 99_00 } } },
      },
    ],
  }),
  casesOf('supersedeRuleBook', {
    given: [publish, publishNext],
    input: {
      ruleBook: 'lao-cai-2021',
      by: 'lao-cai-2022',
      from: '2022-01-01',
      legalBasis: basis,
    },
    by: usually,
    then: [
      'RuleBookSuperseded',
      {
        by: { stream: 'ruleBook-lao-cai-2022', revision: 0 },
        from: '2022-01-01',
        legalBasis: basis,
      },
    ],
    again: { code: 'RULE_BOOK_ALREADY_SUPERSEDED', field: 'ruleBook' },
    refused: [
      { code: 'RULE_BOOK_UNKNOWN', field: 'ruleBook', given: [publishNext] },
      { code: 'RULE_BOOK_UNKNOWN', field: 'by', input: { by: 'lao-cai-2030' } },
      { code: 'RULE_BOOK_SUPERSEDES_ITSELF', field: 'by', input: { by: 'lao-cai-2021' } },
      ...unfounded,
    ],
  }),
];
