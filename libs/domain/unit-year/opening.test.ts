// A unit-year that moves to another bloc, and one that is closed.
import { describe, expect, test } from 'vitest';
import { by, deed, given, knownFrom, when, type Deed } from '../given.contract.ts';
import { basis, board, paper, usually } from '../papers.contract.ts';
import { late, ofUnit, stages } from '../year.contract.ts';
import { unitYearOpeningCases } from './opening.contract.ts';
import { deedOf } from '../cases.contract.ts';
import { unitYear } from './unit-year.ts';

const stream = 'unitYear-2021-so-y-te';
const decision = paper('703', 'QĐ-UBND', '2021-12-05');
const close = deed('closeUnitYear', { ...ofUnit, legalBasis: basis }, by(board, '2021-12-20'));

function join(bloc: string, from: string): readonly Deed[] {
  const [name, tier, authority, setUpOn] = ['Khối 2', 'provincial', null, '2018-01-15'] as const;
  return [
    deed('setUpBloc', { bloc, name, tier, authority, setUpOn, decision }, usually),
    deed('joinBloc', { unit: 'so-y-te', bloc, from, decision }, usually),
  ];
}

test('a transfer ends the lines of the old scorecard, and the facts follow the unit', () => {
  const transfer = unitYearOpeningCases.find((each) => each.act === 'transferUnitYear');
  if (!transfer) throw new Error('no cases of the transfer');
  const past = given([...transfer.given, deedOf(transfer)]);
  const { state } = knownFrom(past).of(unitYear, stream);
  expect(state).toMatchObject({
    bloc: 'khoi-2',
    applied: null,
    selfScores: new Map(),
    agreed: new Map(),
  });
  expect(state.registrations.map((each) => each.id)).toEqual(['dk-2021']);
  expect(state.evidence).toMatchObject([{ id: 'hs-1', criteria: [], annulledAt: null }]);
});

describe('a unit-year is closed', () => {
  test('by the leaving of its last bloc, where the unit joins another for the next year', () => {
    const { drafts } = when(given([...late.left, ...join('khoi-2', '2022-01-01')]), close);
    expect(drafts?.[0]?.data).toMatchObject({
      departure: { stream: 'unit-so-y-te', revision: 2 },
    });
  });

  test('not where the unit has joined another bloc by then', () => {
    const past = given([...late.left, ...join('khoi-2', '2021-12-20')]);
    expect(when(past, close).refusal?.code).toBe('STILL_IN_A_BLOC');
  });

  test('not before its membership begins: it has left nothing', () => {
    const early = deed(
      'closeUnitYear',
      { ...ofUnit, legalBasis: basis },
      {
        ...usually,
        occurredOn: '2018-01-14',
      },
    );
    expect(when(given(stages.opened), early).refusal?.code).toBe('STILL_IN_A_BLOC');
  });

  test('and its facts can still be put right', () => {
    const rectify = deed(
      'correctRegistrationError',
      {
        ...ofUnit,
        registration: 'dk-2021',
        items: [
          {
            item: 'nv-1',
            kind: 'task',
            text: 'Hoàn thành đề án y tế cơ sở',
            measure: null,
            value: null,
            direction: null,
          },
        ],
        titles: [],
        document: null,
        reallyReceivedAt: null,
        legalBasis: basis,
      },
      usually,
    );
    expect(when(given(late.closed), rectify).refusal).toBeNull();
  });
});
