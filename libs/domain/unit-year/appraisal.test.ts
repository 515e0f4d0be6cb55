// The unit that houses the Board is appraised by whom the rule book names, never by the Board itself.
import { expect, test } from 'vitest';
import { by, deed, given, when } from '../given.contract.ts';
import { board, council, paper } from '../papers.contract.ts';
import { sampleBook } from '../rule-book/sample-book.contract.ts';
import { stagesOf } from '../year.contract.ts';
import { askOwnCase, ownCase } from './appraisal.contract.ts';

const book = { ...sampleBook, appraisal: { ...sampleBook.appraisal, ownCase: 'council' } } as const;
const past = given([...stagesOf({ ...ownCase, book }).selfScored, askOwnCase]);
const input = { ...ownCase, lines: [], document: paper('91', 'HĐTĐKT', '2021-12-12') } as const;

test.each([
  ['the one whom the rule book names appraises it', council, null],
  ['the Board does not, for it sits there', board, 'OWN_CASE'],
  ['nor does the Board’s role from elsewhere', { ...board, unit: null }, 'NOT_THE_APPRAISER'],
  ['nor the one named, where he belongs to it', { ...council, unit: 'so-noi-vu' }, 'OWN_CASE'],
])('%s', (_, actor, code) => {
  const appraise = deed('appraiseSectionThree', input, by(actor, '2021-12-12'));
  expect(when(past, appraise).refusal?.code ?? null).toBe(code);
});
