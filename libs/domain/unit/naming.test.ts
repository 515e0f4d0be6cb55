// What a unit is called on a day, and how its end ends its membership.
import { describe, expect, test } from 'vitest';
import { deed, given, knownFrom, when, type Deed } from '../given.contract.ts';
import { basis, paper, usually } from '../papers.contract.ts';
import { dissolving, ended, separating } from '../reorganisation/reorganisation.contract.ts';
import { partDone } from '../reorganisation/parts.ts';
import { late, ofUnit, stages } from '../year.contract.ts';
import { housesBoardOn, kindOn, namedSince, nameOfYear, nameOn, parentOn } from './naming.ts';
import { membershipOn, openMembership, unit } from './unit.ts';

const decision = paper('71', 'QĐ-UBND', '2021-06-20');

function rename(name: string, from: string): Deed {
  return deed('renameUnit', { unit: 'so-y-te', name, from, decision }, usually);
}

function health(deeds: readonly Deed[]) {
  return knownFrom(given(deeds)).of(unit, 'unit-so-y-te').state;
}

function annul(fact: number, factType: string): Deed {
  const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
  return deed('annulUnitFact', { unit: 'so-y-te', fact, factType, ...annulment }, usually);
}

describe('the name of a unit', () => {
  const renamed = [...stages.founded, rename('Sở Sức khoẻ', '2021-07-01')];

  test('of a year is the one on its last day', () => {
    const state = health([...renamed, rename('Sở Y tế và Dân số', '2022-01-01')]);
    expect([2020, 2021, 2022].map((year) => nameOfYear(state, year))).toEqual([
      'Sở Y tế',
      'Sở Sức khoẻ',
      'Sở Y tế và Dân số',
    ]);
  });

  test('holds with kind and parent since the last of them began', () => {
    const state = health(renamed);
    expect(namedSince(state, '2021-07-01')).toBe('2021-07-01');
    expect(namedSince(state, '2021-06-30')).toBe(state.entered?.from);
  });

  test('is the one that began last by the day, and before all of them the first', () => {
    const days = ['2014-12-31', '2021-06-30', '2021-07-01', '2022-01-01'];
    const state = health(renamed);
    expect(days.map((day) => nameOn(state, day))).toEqual([
      'Sở Y tế',
      'Sở Y tế',
      'Sở Sức khoẻ',
      'Sở Sức khoẻ',
    ]);
  });

  test('may be recorded for a day between two others', () => {
    const state = health([...renamed, rename('Sở Y tế tỉnh', '2020-01-01')]);
    const days = ['2019-12-31', '2020-01-01', '2021-07-01'];
    expect(days.map((day) => nameOn(state, day))).toEqual([
      'Sở Y tế',
      'Sở Y tế tỉnh',
      'Sở Sức khoẻ',
    ]);
  });

  test('is the later recorded of two for one day', () => {
    const state = health([...renamed, rename('Sở Y tế mới', '2021-07-01')]);
    expect(nameOn(state, '2021-07-01')).toBe('Sở Y tế mới');
  });

  test('is as before where the renaming is annulled', () => {
    const state = health([...renamed, annul(2, 'UnitRenamed')]);
    expect(nameOn(state, '2021-07-01')).toBe('Sở Y tế');
  });

  test('changes nothing else', () => {
    const state = health(renamed);
    const day = '2021-07-01';
    expect([parentOn(state, day), kindOn(state, day), housesBoardOn(state, day)]).toEqual([
      null,
      'department',
      false,
    ]);
  });

  test('stands where the entry is put right afterwards', () => {
    const entry = {
      name: 'Sở Y Tế',
      kind: 'department',
      housesBoard: false,
      parent: null,
    } as const;
    const corrected = deed(
      'correctUnitEntry',
      { unit: 'so-y-te', ...entry, from: null, legalBasis: basis },
      usually,
    );
    const state = health([...renamed, corrected]);
    expect([nameOn(state, '2015-01-01'), nameOn(state, '2021-07-01')]).toEqual([
      'Sở Y Tế',
      'Sở Sức khoẻ',
    ]);
  });
});

describe('the end of a unit', () => {
  test('ends its membership on its last day', () => {
    const state = health(ended);
    const days = ['2021-08-31', '2021-09-01'];
    expect(days.map((day) => membershipOn(state, day)?.bloc)).toEqual(['khoi-1', undefined]);
    expect(openMembership(state)).toBeNull();
  });

  test('is undone with its annulment, the membership too', () => {
    const state = health([...ended, annul(2, 'UnitDissolved')]);
    expect(state.ended).toBeNull();
    expect(openMembership(state)?.bloc).toBe('khoi-1');
  });

  test('lets a membership begin before it, which ends with it', () => {
    const left = deed(
      'leaveBloc',
      {
        unit: 'so-y-te',
        bloc: 'khoi-1',
        until: '2021-03-31',
        decision: paper('9', 'QĐ', '2021-03-30'),
      },
      usually,
    );
    const joined = deed(
      'joinBloc',
      { unit: 'so-y-te', bloc: 'khoi-1', from: '2021-05-01', decision },
      usually,
    );
    const state = health([...stages.founded, left, ...dissolving('2021-09-01'), joined]);
    expect(state.memberships.map(({ until }) => until)).toEqual(['2021-03-31', '2021-08-31']);
  });

  test('lets its year be closed as one that left all blocs', () => {
    const streams = given([...stages.selfScored, ...dissolving('2021-09-01')]);
    const close = deed('closeUnitYear', { ...ofUnit, legalBasis: basis }, usually);
    expect(when(streams, close).refusal).toBeNull();
  });
});

test('a part that was separated leaves the unit in its bloc', () => {
  const state = health([...stages.founded, ...separating]);
  expect([state.ended, openMembership(state)?.bloc]).toEqual([null, 'khoi-1']);
  expect(state.separations.map(({ recipients }) => recipients)).toEqual([['so-tu-phap']]);
});

describe('what is carried out of a decision', () => {
  const stream = 'reorganisation-sap-xep-2021';
  const done = (deeds: readonly Deed[], part: string, id: string) =>
    partDone(stream, { part, unit: id }, knownFrom(given(deeds)))?.revision;

  test('can be counted part by part', () => {
    const deeds = [...stages.founded, ...separating];
    expect([done(deeds, '1', 'so-y-te'), done(deeds, '2', 'so-tu-phap')]).toEqual([2, undefined]);
  });

  test('is missing again where the fact is annulled, and can be carried out anew', () => {
    const deeds = [...ended, annul(2, 'UnitDissolved')];
    const again = deed(
      'carryOutReorganisation',
      { unit: 'so-y-te', reorganisation: 'sap-xep-2021', part: '1' },
      usually,
    );
    expect(done(deeds, '1', 'so-y-te')).toBeUndefined();
    expect(when(given(deeds), again).refusal).toBeNull();
  });
});

test('a closing that is taken back lets the year go on', () => {
  const annulled = deed(
    'annulUnitYearClosure',
    { ...ofUnit, closure: 5, cause: 'recordedInError', legalBasis: basis, effectiveFrom: null },
    usually,
  );
  const close = deed('closeUnitYear', { ...ofUnit, legalBasis: basis }, usually);
  expect(when(given(late.closed), close).refusal?.code).toBe('UNIT_YEAR_CLOSED');
  expect(when(given([...late.closed, annulled]), close).refusal).toBeNull();
});
