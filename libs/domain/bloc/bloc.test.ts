// Who leads a bloc on a day, and what a reconstitution changes.
import { describe, expect, test } from 'vitest';
import { bloc, leadershipOn } from './bloc.ts';
import { deed, given, knownFrom, type Deed } from '../given.contract.ts';
import { paper, usually } from '../papers.contract.ts';
import { stages } from '../year.contract.ts';

function blocAfter(...deeds: readonly Deed[]) {
  return knownFrom(given([...stages.founded, ...deeds])).of(bloc, 'bloc-khoi-1').state;
}

function appoint(lead: string, from: string, until: string | null): Deed {
  const decision = paper('2400', 'QĐ-UBND', '2021-07-01');
  return deed(
    'approveBlocLead',
    { bloc: 'khoi-1', lead, deputies: [], from, until, decision },
    usually,
  );
}

describe('the lead of a bloc', () => {
  test('is the one approved for the day, from the first day to the last', () => {
    const days = ['2020-12-31', '2021-01-01', '2021-12-31', '2022-01-01'];
    expect(days.map((day) => leadershipOn(blocAfter(), day)?.lead)).toEqual([
      undefined,
      'so-tai-chinh',
      'so-tai-chinh',
      undefined,
    ]);
  });

  test('is the one approved later, where two appointments overlap', () => {
    const state = blocAfter(appoint('so-y-te', '2021-07-01', '2021-09-30'));
    const days = ['2021-06-30', '2021-07-01', '2021-10-01'];
    expect(days.map((day) => leadershipOn(state, day)?.lead)).toEqual([
      'so-tai-chinh',
      'so-y-te',
      'so-tai-chinh',
    ]);
  });

  test('may be appointed for days to come, or without an end', () => {
    const state = blocAfter(appoint('so-y-te', '2022-01-01', null));
    expect(leadershipOn(state, '2030-06-30')?.lead).toBe('so-y-te');
  });
});

test('a reconstituted bloc has a new name and formation, and the day on which it was set up', () => {
  const state = blocAfter(
    deed(
      'reconstituteBloc',
      {
        bloc: 'khoi-1',
        name: 'Khối thi đua các sở, ngành tổng hợp',
        authority: null,
        reconstitutedOn: '2021-10-20',
        decision: paper('3711', 'QĐ-UBND', '2021-10-20'),
      },
      usually,
    ),
  );
  expect(state).toMatchObject({ name: 'Khối thi đua các sở, ngành tổng hợp', formation: 2 });
  expect(state.setUp?.setUpOn).toBe('2018-01-15');
});

describe('an ended leadership', () => {
  const endLead = (approval: number, until: string) =>
    deed(
      'endBlocLead',
      { bloc: 'khoi-1', approval, until, decision: paper('2500', 'QĐ-UBND', '2021-09-30') },
      usually,
    );

  test('brings nobody approved earlier back', () => {
    const state = blocAfter(appoint('so-y-te', '2021-07-01', null), endLead(2, '2021-09-30'));
    const days = ['2021-06-30', '2021-09-30', '2021-10-01', '2022-06-01'];
    expect(days.map((day) => leadershipOn(state, day)?.lead)).toEqual([
      'so-tai-chinh',
      'so-y-te',
      undefined,
      undefined,
    ]);
  });

  test('gives way to an approval for later days', () => {
    const state = blocAfter(appoint('so-y-te', '2021-11-01', null), endLead(1, '2021-09-30'));
    const days = ['2021-09-30', '2021-10-31', '2021-11-01'];
    expect(days.map((day) => leadershipOn(state, day)?.lead)).toEqual([
      'so-tai-chinh',
      undefined,
      'so-y-te',
    ]);
  });
});

test('a corrected entry does not undo a reconstitution', () => {
  const decision = paper('3711', 'QĐ-UBND', '2021-10-20');
  const correct = deed(
    'correctBlocEntry',
    {
      bloc: 'khoi-1',
      name: 'Khối thi đua số 1',
      tier: 'provincial',
      authority: null,
      setUpOn: '2018-03-01',
      decision,
      legalBasis: { text: 'Công văn đính chính', document: null },
    },
    usually,
  );
  const reconstitute = deed(
    'reconstituteBloc',
    {
      bloc: 'khoi-1',
      name: 'Khối tổng hợp',
      authority: null,
      reconstitutedOn: '2021-10-20',
      decision,
    },
    usually,
  );
  const state = blocAfter(reconstitute, correct);
  expect(state).toMatchObject({ name: 'Khối tổng hợp', formation: 2 });
  expect(state.setUp).toMatchObject({ name: 'Khối thi đua số 1', setUpOn: '2018-03-01' });
  expect(blocAfter(correct)).toMatchObject({ name: 'Khối thi đua số 1', formation: 2 });
});
