// The bonus worked out by hand, which the domain and the second statement must both give.
import { describe, test } from 'vitest';
import type { BonusRule, Scorecard } from '../../libs/domain/scorecard/scorecard.ts';
import type { RegisteredItem } from '../../libs/domain/unit-year/registration.ts';
import {
  approval,
  book,
  expectBoth,
  full,
  legalBasis,
  revoked,
  scorecard,
  tell,
  year,
} from './by-hand.ts';

const item = (
  id: string,
  value: string,
  direction: RegisteredItem['direction'] = 'higherIsBetter',
) => ({ item: id, kind: 'target', text: 'Chỉ tiêu', measure: '%', value, direction }) as const;
const registered = (items: readonly RegisteredItem[], receivedAt = `${year}-03-01T00:00:00.000Z`) =>
  tell(
    'RegistrationReceived',
    { registration: 'dk', items, titles: [], document: null },
    receivedAt,
  );
const result = (id: string, of: string, value: string, assignedPlan: string | null = null) =>
  tell('ResultRecorded', {
    result: id,
    item: of,
    period: 'year',
    periodEnd: `${year}-12-31`,
    measure: '%',
    value,
    assignedPlan,
    previousValue: null,
    evidence: [],
  });

describe('bonus', () => {
  test('a result equal to the registration earns nothing, a millionth above earns 1', () => {
    const facts = [...full(['a']), registered([item('a', '12.5')])];
    expectBoth([...facts, result('1', 'a', '12.5')], { bonus: 0 });
    expectBoth([...facts, result('1', 'a', '12.500001')], { bonus: 100, total: 9600 });
  });
  test('where lower is better, below is above', () => {
    const facts = [...full(['a']), registered([item('a', '0.3', 'lowerIsBetter')])];
    expectBoth([...facts, result('1', 'a', '0.2')], { bonus: 100 });
    expectBoth([...facts, result('1', 'a', '0.4')], { bonus: 0 });
  });
  test('seven targets exceeded earn 5', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const results = ids.map((id, place) => result(String(place), id, '2'));
    const facts = [...full(ids), registered(ids.map((id) => item(id, '1'))), ...results];
    expectBoth(facts, { bonus: 500, total: 10_000 });
  });
  test('the baseline is what came in before 15/3 began in Lào Cai', () => {
    const facts = (receivedAt: string) => [
      ...full(['a']),
      registered([item('a', '1')], receivedAt),
      result('1', 'a', '2'),
    ];
    expectBoth(facts(`${year}-03-14T16:59:59.999Z`), { bonus: 100 });
    expectBoth(facts(`${year}-03-14T17:00:00.000Z`), { bonus: 0 });
  });
  test('a late amendment moves nothing, a correction moves the baseline', () => {
    const restated = { items: [item('a', '3')], titles: [], document: null };
    const amended = tell(
      'RegistrationAmended',
      { registration: 'dk2', amends: 'dk', ...restated },
      `${year}-04-01T00:00:00.000Z`,
    );
    const correction = { registration: 'dk', ...restated, receivedAt: null, legalBasis };
    const corrected = tell('RegistrationErrorCorrected', correction);
    const facts = [...full(['a']), registered([item('a', '1')]), result('1', 'a', '2')];
    expectBoth([...facts, amended], { bonus: 100 });
    expectBoth([...facts, amended, corrected], { bonus: 0 });
  });
  test('graded: the highest step reached, by percent of the registered value', () => {
    const bonus: BonusRule = {
      kind: 'graded',
      steps: [
        { overPercent: '0', points: 25 },
        { overPercent: '12.5', points: 60 },
      ],
    };
    const graded: Scorecard = {
      ...scorecard,
      criteria: scorecard.criteria.map((each) => (each.id === 'I.1' ? { ...each, bonus } : each)),
    };
    const facts = (value: string) => [
      ...full(['a']),
      registered([item('a', '-8')]),
      result('1', 'a', value),
    ];
    expectBoth(facts('-7.000001'), { bonus: 25 }, book, graded);
    expectBoth(facts('-7'), { bonus: 60 }, book, graded);
    expectBoth(facts('-8'), { bonus: 0 }, book, graded);
  });
  test('of two standing results of an item the newer counts', () => {
    // The annulment of the first was recorded after the approval and not admitted, so that both stand.
    const annulled = tell('ResultAnnulled', { result: '1', ...revoked });
    const reopened = tell('UnitYearReopened', { legalBasis, admits: [] });
    const facts = (first: string, second: string) => [
      ...full(['a']),
      registered([item('a', '1')]),
      result('1', 'a', first),
      { ...approval, data: { ...approval.data, total: first === '2' ? 9600 : 9500 } },
      annulled,
      reopened,
      result('2', 'a', second),
    ];
    expectBoth(facts('2', '1'), { bonus: 0 });
    expectBoth(facts('1', '2'), { bonus: 100 });
  });
});
