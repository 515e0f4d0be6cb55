// Facts that one act of their stream annuls: what stands afterwards, and what their ids and dependants allow.
import { describe, expect, test } from 'vitest';
import { bloc, leadershipOn } from './bloc/bloc.ts';
import { blocYear } from './bloc-year/bloc-year.ts';
import { appraisalRequests, newestConsolidation } from './bloc-year/consolidated.ts';
import { requireStandingFact, requireUnusedId, standingFacts } from './fact.ts';
import { by, deed, given, knownFrom, when, type Deed } from './given.contract.ts';
import { basis, board, lead, paper, usually } from './papers.contract.ts';
import { unit } from './unit/unit.ts';
import { late, ofBloc, stages } from './year.contract.ts';

const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;

function annulOfUnit(fact: number, factType: string): Deed {
  return deed('annulUnitFact', { unit: 'so-y-te', fact, factType, ...annulment }, usually);
}

describe('a leaving annulled', () => {
  const back = annulOfUnit(2, 'BlocLeft');

  test('opens the membership again, and lets it be left anew', () => {
    const streams = given([...late.left, back]);
    const { memberships } = knownFrom(streams).of(unit, 'unit-so-y-te').state;
    expect(memberships).toMatchObject([{ bloc: 'khoi-1', revision: 1, until: null, leftAt: null }]);
    const until = '2021-12-10';
    const decision = paper('701', 'QĐ-UBND', until);
    const leave = deed('leaveBloc', { unit: 'so-y-te', bloc: 'khoi-1', until, decision }, usually);
    expect(when(streams, leave).refusal).toBeNull();
  });

  test('cannot be annulled while a later joining stands', () => {
    const decision = paper('702', 'QĐ-UBND', '2021-12-06');
    const join = deed(
      'joinBloc',
      { unit: 'so-y-te', bloc: 'khoi-1', from: '2021-12-06', decision },
      usually,
    );
    const { refusal } = when(given([...late.left, join]), back);
    expect(refusal).toMatchObject({ code: 'FACT_HAS_DEPENDANTS', details: { id: 3 } });
    const annulled = [...late.left, join, annulOfUnit(3, 'BlocJoined')];
    expect(when(given(annulled), back).refusal).toBeNull();
  });
});

test('a leadership annulled never was: who led before leads', () => {
  const decision = paper('800', 'QĐ-UBND', '2021-05-30');
  const approval = { lead: 'so-y-te', deputies: [], from: '2021-06-01', until: null, decision };
  const approve = deed('approveBlocLead', { bloc: 'khoi-1', ...approval }, usually);
  const annul = deed(
    'annulBlocFact',
    { bloc: 'khoi-1', fact: 2, factType: 'BlocLeadApproved', ...annulment },
    usually,
  );
  const leads = (deeds: readonly Deed[]) => {
    const { state } = knownFrom(given(deeds)).of(bloc, 'bloc-khoi-1');
    return leadershipOn(state, '2021-07-01')?.lead;
  };
  expect(leads([...stages.founded, approve])).toBe('so-y-te');
  expect(leads([...stages.founded, approve, annul])).toBe('so-tai-chinh');
});

describe('a bloc-year', () => {
  const ask = deed(
    'requestAppraisal',
    { ...ofBloc, units: ['so-y-te'], document: paper('22', 'TTr-KTĐ', '2021-12-06') },
    by(lead, '2021-12-06'),
  );
  const twice = [...late.requested, ask];
  const stateAfter = (...deeds: readonly Deed[]) =>
    knownFrom(given(deeds)).of(blocYear, 'blocYear-2021-khoi-1').state;
  const annul = (fact: number) =>
    deed(
      'annulBlocYearFact',
      { ...ofBloc, fact, factType: 'AppraisalRequested', ...annulment },
      by(board, '2021-12-20'),
    );

  test('goes back to the request before the one annulled, and to none', () => {
    expect([...appraisalRequests(stateAfter(...twice))]).toEqual([['so-y-te', 8]]);
    expect([...appraisalRequests(stateAfter(...twice, annul(8)))]).toEqual([['so-y-te', 7]]);
    expect(appraisalRequests(stateAfter(...twice, annul(8), annul(7))).size).toBe(0);
    expect(newestConsolidation(stateAfter(...twice))).toBeNull();
  });
});

describe('a fact named by its id', () => {
  const facts = [
    { id: 'mot', revision: 3 },
    { id: 'hai', revision: 4 },
  ];
  const state = { annulled: new Map([[3, 5]]) };

  test('stands until it is annulled', () => {
    expect(standingFacts(state, facts)).toEqual([{ id: 'hai', revision: 4 }]);
    expect(requireStandingFact(state, facts, 'hai', 'plan').revision).toBe(4);
    expect(() => requireStandingFact(state, facts, 'mot', 'plan')).toThrow(
      expect.objectContaining({ code: 'FACT_ALREADY_ANNULLED', field: 'plan' }),
    );
    expect(() => requireStandingFact(state, facts, 'ba', 'plan')).toThrow(
      expect.objectContaining({ code: 'FACT_UNKNOWN', field: 'plan' }),
    );
  });

  test('keeps its id for ever, annulled or not', () => {
    expect(() => requireUnusedId(facts, 'ba', 'plan')).not.toThrow();
    for (const { id } of facts) {
      expect(() => requireUnusedId(facts, id, 'plan')).toThrow(
        expect.objectContaining({ code: 'ID_TAKEN', field: 'plan', details: { id } }),
      );
    }
  });
});
