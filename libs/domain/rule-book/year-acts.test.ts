// What a book says of the acts of a year that move no points: form 2 says it, form 1 reads as the defaults.
import { describe, expect, test } from 'vitest';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { ruleBookFaults } from './rule-book-check.ts';
import { yearActsOf } from './year-acts.ts';

const { yearActs, ...keys } = laoCai2021;
const ofForm1 = { ...keys, form: 1 } as const;

/** Clauses apart: a default cites no text. */
function settingsOf(book: Parameters<typeof yearActsOf>[0]): readonly string[] {
  return Object.entries(yearActsOf(book)).flatMap(([part, settings]) =>
    Object.entries(settings as object)
      .filter(([name]) => name !== 'clause')
      .map(([name, value]) => `${part}.${name}: ${JSON.stringify(value)}`),
  );
}

describe('a rule book of form 1', () => {
  test('may be published still, and reads as the defaults', () => {
    expect(ruleBookFaults(ofForm1)).toEqual([]);
    expect(settingsOf(ofForm1)).toEqual(settingsOf(laoCai2021));
  });

  test('says nothing of the acts of a year', () => {
    expect(ruleBookFaults({ ...ofForm1, yearActs })).toEqual([
      { code: 'KEY_UNKNOWN', path: '.yearActs' },
    ]);
  });
});

test('a rule book of form 2 says all of it', () => {
  expect(ruleBookFaults({ ...keys, form: 2 })).toEqual([
    { code: 'KEY_MISSING', path: '.yearActs' },
  ]);
});

test('a share of votes is a whole percentage', () => {
  const nomination = { ...yearActsOf(laoCai2021).nomination, leastForPercent: 101 };
  const wrong = { ...laoCai2021, yearActs: { ...yearActs, nomination } };
  expect(ruleBookFaults(wrong)).toEqual([
    { code: 'NUMBER_INVALID', path: '.yearActs.nomination.leastForPercent' },
  ]);
});
