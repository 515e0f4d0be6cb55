// Who owes what in a year, worked by hand on the deeds of a bloc: leads that change, members that come, move and go.
import { describe, expect, test } from 'vitest';
import { by, deed } from '../given.contract.ts';
import { basis, lead, paper, usually } from '../papers.contract.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { ofBloc, registration, stagesOf } from '../year.contract.ts';
import { one, owedAfter } from './owed.contract.ts';
import { stateOn } from './standing-on.ts';

const decision = paper('58', 'QĐ-UBND', '2021-02-01');
const { founded, opened } = stagesOf({ book: laoCai2021 });
const delegated = stagesOf({ book: laoCai2021, authority: 'so-noi-vu' });
const later = { on: '2022-01-31', withinDays: 15 } as const;

describe('the lead of the day', () => {
  const changed = [
    ...opened,
    deed(
      'approveBlocLead',
      {
        bloc: 'khoi-1',
        lead: 'so-y-te',
        deputies: [],
        from: '2021-07-01',
        until: null,
        decision,
      },
      usually,
    ),
  ];

  test.each([
    ['budgetEstimate', 'so-tai-chinh'],
    ['registrationConsolidation', 'so-tai-chinh'],
    ['blocYearReport', 'so-y-te'],
    ['yearEndMeeting', 'so-y-te'],
    // No day is fixed: the last lead of the year.
    ['budgetSettlement', 'so-y-te'],
  ] as const)('owes %s: %s', (id, unitId) => {
    expect(one(owedAfter(changed), id)).toMatchObject({ capacity: 'lead', from: unitId });
  });

  test('who is approved after 30/5 owes no estimate of that day', () => {
    const ended = deed(
      'endBlocLead',
      { bloc: 'khoi-1', approval: 1, until: '2021-05-01', decision },
      usually,
    );
    const estimate = one(owedAfter([...changed, ended]), 'budgetEstimate');
    expect(estimate).toMatchObject({ from: 'so-y-te', release: { cause: 'leadApprovedLater' } });
    expect(stateOn(estimate, later)).toBe('notApplicable');
  });
});

describe('a delegated bloc', () => {
  const bodies = owedAfter(delegated.opened);

  test('owes its registration, formation and plan by its authority, a provincial one none of them', () => {
    for (const id of ['delegatedRegistration', 'delegatedBlocFormation', 'delegatedBlocPlan']) {
      expect(one(bodies, id)).toMatchObject({ capacity: 'authority', from: 'so-noi-vu' });
      expect(owedAfter(opened).map(({ deadline }) => deadline)).not.toContain(id);
    }
  });

  test('set up years ago is there already; its plan of the year is owed to the end of 31/12/2021', () => {
    expect(one(bodies, 'delegatedBlocFormation').met).toMatchObject({ day: '2018-01-15' });
    expect(stateOn(one(bodies, 'delegatedBlocPlan'), { ...later, on: '2021-12-31' })).toBe(
      'coming',
    );
    expect(stateOn(one(bodies, 'delegatedBlocPlan'), { ...later, on: '2022-01-01' })).toBe(
      'overdue',
    );
  });

  test('reconstituted by another authority owes by the authority of the last day', () => {
    const reconstitute = deed(
      'reconstituteBloc',
      {
        bloc: 'khoi-1',
        name: 'Khối 1',
        authority: 'so-tu-phap',
        reconstitutedOn: '2021-11-01',
        decision,
      },
      usually,
    );
    const owed = owedAfter([...delegated.opened, reconstitute]);
    expect(one(owed, 'delegatedBlocFormation')).toMatchObject({
      from: 'so-tu-phap',
      met: { day: '2021-11-01' },
    });
    expect(one(owed, 'delegatedBlocPlan')).toMatchObject({ from: 'so-tu-phap' });
  });

  test('that nobody leads owes the conference by its authority, and no estimate', () => {
    const end = deed(
      'endBlocLead',
      { bloc: 'khoi-1', approval: 1, until: '2021-01-31', decision },
      usually,
    );
    const owed = owedAfter([...delegated.opened, end]);
    expect(one(owed, 'yearEndMeeting')).toMatchObject({
      capacity: 'authority',
      from: 'so-noi-vu',
    });
    expect(owed.map(({ deadline }) => deadline)).not.toContain('budgetEstimate');
    const provincial = owedAfter([...opened, end]);
    expect(one(provincial, 'budgetEstimate')).toMatchObject({ capacity: 'lead', from: null });
  });

  test('of 2022 is not asked to be formed or planned again', () => {
    const book = { ...laoCai2021, deadlines: laoCai2021.deadlines.map(withoutExceptions) };
    const ids = owedAfter(delegated.opened, { book }).map(({ deadline }) => deadline);
    expect(ids).not.toContain('delegatedBlocPlan');
    expect(ids).toContain('delegatedRegistration');
  });
});

function withoutExceptions(deadline: RuleBook['deadlines'][number]): RuleBook['deadlines'][number] {
  return deadline.kind === 'yearly' ? { ...deadline, exceptions: [] } : deadline;
}

describe('a member', () => {
  const leave = deed(
    'leaveBloc',
    { unit: 'so-y-te', bloc: 'khoi-1', until: '2021-12-04', decision },
    usually,
  );
  const close = deed('closeUnitYear', { unit: 'so-y-te', year: 2021, legalBasis: basis }, usually);

  test('that left all blocs on 4/12 owes no report before 15/12, and stays late with its registration', () => {
    const owed = owedAfter([...opened, leave, close]);
    const report = one(owed, 'memberYearReport');
    expect(report.release).toEqual({ cause: 'leftAllBlocs', from: '2021-12-05' });
    expect(stateOn(report, { ...later, on: '2021-12-04' })).toBe('coming');
    expect(stateOn(report, later)).toBe('notApplicable');
    expect(stateOn(one(owed, 'registrationByMember'), later)).toBe('overdue');
  });

  test('owes it again where the closing is annulled', () => {
    const annul = deed(
      'annulUnitYearClosure',
      {
        unit: 'so-y-te',
        year: 2021,
        closure: 1,
        cause: 'recordedInError',
        legalBasis: basis,
        effectiveFrom: null,
      } as const,
      usually,
    );
    const owed = owedAfter([...opened, leave, close, annul]);
    expect(stateOn(one(owed, 'memberYearReport'), later)).toBe('overdue');
  });

  test('that moves takes its registration along, and is judged by the book of its new bloc', () => {
    const moved = [
      ...stagesOf({ book: laoCai2021 }).registered,
      leave,
      deed(
        'setUpBloc',
        {
          bloc: 'khoi-2',
          name: 'Khối 2',
          tier: 'provincial',
          authority: null,
          setUpOn: '2018-01-15',
          decision,
        } as const,
        usually,
      ),
      deed('openBlocYear', { bloc: 'khoi-2', year: 2021 }, usually),
      deed(
        'pinRuleBook',
        { bloc: 'khoi-2', year: 2021, ruleBook: 'lao-cai-2021', legalBasis: null },
        usually,
      ),
      deed('joinBloc', { unit: 'so-y-te', bloc: 'khoi-2', from: '2021-12-05', decision }, usually),
      deed(
        'transferUnitYear',
        { unit: 'so-y-te', year: 2021, bloc: 'khoi-2', legalBasis: basis },
        usually,
      ),
    ];
    const registered = one(owedAfter(moved), 'registrationByMember');
    expect(registered.met).toMatchObject({ event: { stream: 'unitYear-2021-so-y-te' } });
    expect(stateOn(registered, later)).toBe('metInTime');
  });

  test('that joined after 14/3 is not late with its registration, sent or not', () => {
    const joined = stagesOf({ book: laoCai2021, setUpOn: '2021-10-14' }).opened;
    expect(stateOn(one(owedAfter(joined), 'registrationByMember'), later)).toBe('notApplicable');
    const register = deed(
      'receiveRegistration',
      { unit: 'so-y-te', year: 2021, ...registration },
      usually,
    );
    const sent = one(owedAfter([...joined, register]), 'registrationByMember');
    expect(sent.met).not.toBeNull();
    expect(stateOn(sent, later)).toBe('notApplicable');
    const consolidation = one(owedAfter(joined), 'registrationConsolidation');
    expect(consolidation.release?.cause).toBe('blocSetUpLater');
  });

  test('signs the pact with it or later; one that is named for not signing owes it still', () => {
    const pact = deed(
      'signPact',
      {
        ...ofBloc,
        pact: 'gu',
        signers: ['so-tai-chinh'],
        document: null,
        file: null,
        nonSigners: [{ unit: 'so-y-te', reason: null }],
      },
      by(lead, '2021-12-20'),
    );
    const sign = deed(
      'addPactSignature',
      { ...ofBloc, pact: 'gu', unit: 'so-y-te', document: null },
      by(lead, '2021-12-22'),
    );
    expect(stateOn(one(owedAfter([...opened, pact]), 'pactSigning'), later)).toBe('noDayKnown');
    const signed = one(owedAfter([...opened, pact, sign]), 'pactSigning');
    expect(signed.met).toMatchObject({ day: '2021-12-22', at: null });
    expect(stateOn(signed, later)).toBe('metInTime');
  });
});

test('before a bloc-year has its members nothing but its own is owed', () => {
  expect(owedAfter(founded).map(({ deadline }) => deadline)).toContain('blocYearReport');
});
