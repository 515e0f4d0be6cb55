// Membership of a bloc through time.
import { describe, expect, test } from 'vitest';
import { deed, given, knownFrom, when } from '../given.contract.ts';
import { paper, usually } from '../papers.contract.ts';
import { membershipEndedBefore, membershipInYear, membershipOn, unit } from './unit.ts';
import { late, stages } from '../year.contract.ts';

const decision = paper('900', 'QĐ-UBND', '2021-12-10');
const rejoin = deed(
  'joinBloc',
  { unit: 'so-y-te', bloc: 'khoi-1', from: '2021-12-05', decision },
  usually,
);

function member(deeds: Parameters<typeof given>[0]) {
  return knownFrom(given(deeds)).of(unit, 'unit-so-y-te').state;
}

describe('a membership', () => {
  test('holds from its first day to its last, both included', () => {
    const state = member(late.left);
    const days = ['2018-01-14', '2018-01-15', '2021-12-04', '2021-12-05'];
    expect(days.map((day) => membershipOn(state, day)?.bloc)).toEqual([
      undefined,
      'khoi-1',
      'khoi-1',
      undefined,
    ]);
  });

  test('may begin again on the day after the last, as another membership', () => {
    const state = member([...late.left, rejoin]);
    expect(membershipOn(state, '2021-12-04')?.revision).toBe(1);
    expect(membershipOn(state, '2021-12-05')?.revision).toBe(3);
    expect(membershipInYear(state, 'khoi-1', 2021)?.revision).toBe(3);
  });

  test('meets the years that it touches by a day', () => {
    const state = member(late.left);
    const years = [2017, 2018, 2021, 2022];
    expect(years.map((year) => membershipInYear(state, 'khoi-1', year)?.revision)).toEqual([
      undefined,
      1,
      1,
      undefined,
    ]);
    expect(membershipInYear(state, 'khoi-2', 2021)).toBeNull();
  });

  test('has ended from the day after its last, by the event of leaving', () => {
    const state = member(late.left);
    expect(membershipEndedBefore(state, '2021-12-04')).toBeNull();
    expect(membershipEndedBefore(state, '2021-12-05')?.leftAt).toBe(2);
    expect(membershipEndedBefore(member(stages.founded), '2021-12-05')).toBeNull();
  });

  test('may be ended for a day to come', () => {
    const leave = deed(
      'leaveBloc',
      { unit: 'so-y-te', bloc: 'khoi-1', until: '2022-12-31', decision },
      usually,
    );
    const state = member([...stages.founded, leave]);
    expect(membershipOn(state, '2022-12-31')?.until).toBe('2022-12-31');
  });
});

test('two units may bear one name: the id tells them apart', () => {
  const ward = (id: string, parent: string) =>
    deed(
      'enterUnit',
      {
        unit: id,
        name: 'Phường Lào Cai',
        kind: 'commune',
        housesBoard: false,
        parent,
        from: null,
      },
      usually,
    );
  const { refusal } = when(given([ward('p-1', 'tp-lao-cai')]), ward('p-2', 'tinh-lao-cai'));
  expect(refusal).toBeNull();
});
