// What a rule book says of a deadline in a year: the clause of the year, and whether the day is a sample.
import { describe, expect, test } from 'vitest';
import type { Clause } from '../rule-book/clause.ts';
import type { YearlyDeadline } from '../deadline.ts';
import { ruleIn } from './rule.ts';

const clause: Clause = { reference: 'mục I.2', vi: 'trước ngày 31/5' };
const own: Clause = { reference: 'mục IV', vi: 'trước ngày 15/12' };
const deadline: YearlyDeadline = {
  id: 'budgetEstimate',
  kind: 'yearly',
  boundary: 'before',
  monthDay: '05-31',
  exceptions: [{ year: 2021, date: '2021-12-15', clause: own, illustrative: true }],
  clause,
  illustrative: false,
};

describe('the rule of a deadline', () => {
  test('is that of the year, where the year has its own day', () => {
    const book = { illustrative: false };
    expect(ruleIn(book, deadline, 2021)).toEqual({ clause: own, illustrative: true });
    expect(ruleIn(book, deadline, 2022)).toEqual({ clause, illustrative: false });
  });

  test('is a sample in a rule book that is one, whatever the day by itself', () => {
    expect(ruleIn({ illustrative: true }, deadline, 2022)).toEqual({ clause, illustrative: true });
  });
});
