// Points rest on a sample where the book, one of its sections or the scorecard says so.
import { expect, test } from 'vitest';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { departments2021 } from '../samples/department-scorecards.ts';
import { isIllustrative } from './illustrative.ts';

const sections = laoCai2021.sections.map((each) => ({ ...each, illustrative: false }));
const book = { ...laoCai2021, illustrative: false, sections };
const scorecard = { ...departments2021, illustrative: false };
const [first, ...rest] = sections;

test('a book and a scorecard in force are no sample, nor is having none', () => {
  expect(isIllustrative(book, scorecard)).toBe(false);
  expect(isIllustrative(null, null)).toBe(false);
});

test.each([
  ['a book that is a sample as a whole', { ...book, illustrative: true }, scorecard],
  [
    'a book whose ceiling of one section is a sample',
    { ...book, sections: [...rest, { ...first!, illustrative: true }] },
    null,
  ],
  ['a scorecard that is a sample', book, { ...scorecard, illustrative: true }],
])('%s makes the points rest on a sample', (_, ofBook, ofScorecard) => {
  expect(isIllustrative(ofBook, ofScorecard)).toBe(true);
});
