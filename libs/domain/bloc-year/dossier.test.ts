// Award dossiers: who submits them, what stops them on their way, and where an annulment takes them back to.
import { describe, expect, test } from 'vitest';
import { by, deed, given, knownFrom, when, type Deed } from '../given.contract.ts';
import { basis, board, chairman, lead, officer, paper } from '../papers.contract.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { sampleBook } from '../rule-book/sample-book.contract.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import { late, ofBloc, stages, stagesOf } from '../year.contract.ts';
import { blocYear } from './bloc-year.ts';
import { holdYearEnd } from './convening.contract.ts';
import {
  annulment,
  byBoard,
  concluded,
  dossier,
  ofPerson,
  receive,
  submit,
  submitOfPerson,
  submitted,
} from './dossier-given.contract.ts';
import { stepOf } from './dossier.ts';
import { findEligible, granted, received } from './granting.contract.ts';
import { held } from './holding.contract.ts';

function refusalOf(past: readonly Deed[], next: Deed): string | null {
  return when(given(past), next).refusal?.code ?? null;
}

function stepAfter(...deeds: readonly Deed[]): string | null {
  const { state } = knownFrom(given(deeds)).of(blocYear, 'blocYear-2021-khoi-1');
  return stepOf(state, dossier.dossier);
}

function annul(fact: number, factType: string): Deed {
  return deed('annulBlocYearFact', { ...ofBloc, fact, factType, ...annulment }, byBoard);
}

/** The sample book, which says otherwise of dossiers or holds. */
function bookWith(change: Partial<ReturnType<typeof yearActsOf>>): RuleBook {
  return { ...sampleBook, form: 2, yearActs: { ...yearActsOf(sampleBook), ...change } };
}

describe('a lead submits for a member', () => {
  const next = deed(
    'approveBlocLead',
    {
      bloc: 'khoi-1',
      lead: 'so-tu-phap',
      deputies: [],
      from: '2022-01-01',
      until: '2022-12-31',
      decision: paper('59', 'QĐ-UBND', '2021-12-20'),
    },
    by(chairman, '2021-12-22'),
  );
  const newLead = { ...lead, unit: 'so-tu-phap' };

  test('in January as the lead of the conference, though another leads then', () => {
    const late = {
      ...submit,
      circumstances: { ...submit.circumstances, ...by(lead, '2022-01-04') },
    };
    expect(refusalOf([...concluded, next], late)).toBeNull();
  });

  test('and the next lead does not', () => {
    const submitter = { ...dossier.submitter, unit: 'so-tu-phap' };
    const input = { ...ofBloc, ...dossier, submitter };
    const theirs = deed('submitDossier', input, by(newLead, '2022-01-04'));
    expect(refusalOf([...concluded, next], theirs)).toBe('SUBMITTER_NOT_ENTITLED');
  });

  test('before the conference only where the award is not the regular one', () => {
    const input = { ...ofBloc, ...dossier, occasion: 'adHoc' } as const;
    expect(refusalOf(stages.opened, submit)).toBe('MEETING_NOT_HELD');
    expect(
      refusalOf(stages.opened, deed('submitDossier', input, by(lead, '2021-12-24'))),
    ).toBeNull();
  });
});

describe('a department submits its own', () => {
  const collective = {
    kind: 'collective',
    unit: 'so-y-te',
    name: 'Chi cục Dân số',
    collectiveUnit: null,
    smallCollective: true,
  } as const;
  const of = (change: object, actor = officer) =>
    deed('submitDossier', { ...ofBloc, ...ofPerson, ...change }, by(actor, '2021-12-24'));

  test('collectives of points f and h, and never a person as one', () => {
    const category = 'article7Clause8PointH' as const;
    expect(refusalOf(concluded, of({ beneficiary: collective, category }))).toBeNull();
    expect(refusalOf(concluded, of({ category }))).toBe('SUBMITTER_NOT_ENTITLED');
  });

  test('but no other department’s, nor itself', () => {
    const other = { unit: 'so-tu-phap', capacity: 'provincialAgency' } as const;
    const clerk = { ...officer, unit: 'so-tu-phap' };
    expect(refusalOf(concluded, of({ submitter: other }, clerk))).toBe('SUBMITTER_NOT_ENTITLED');
    const { beneficiary } = dossier;
    expect(refusalOf(concluded, of({ beneficiary }))).toBe('SUBMITTER_NOT_ENTITLED');
  });
});

describe('a hold', () => {
  const { input } = held;
  const ofOne = { ...held, input: { ...input, dossier: dossier.dossier } };
  const lift = deed(
    'liftHold',
    {
      ...ofBloc,
      hold: 'td-1',
      liftedFrom: '2021-12-20',
      outcome: 'notUpheld',
      case: null,
      legalBasis: basis,
      document: null,
    },
    by(board, '2021-12-28'),
  );

  test('of one dossier stops that one, also when it comes again, and no other of the unit', () => {
    const past = [...submitted, ofOne, receive];
    expect(refusalOf(past, findEligible)).toBe('PROPOSAL_HELD');
    expect(refusalOf(past, submitOfPerson)).toBeNull();
    const back = deed(
      'returnDossier',
      { ...ofBloc, dossier: dossier.dossier, reason: 'Thiếu xác nhận', document: null },
      byBoard,
    );
    const again = { ...dossier, dossier: '2021-khoi-1-10', resubmits: dossier.dossier };
    const anew = deed('submitDossier', { ...ofBloc, ...again }, by(lead, '2021-12-29'));
    expect(refusalOf([...past, back], anew)).toBe('PROPOSAL_HELD');
    expect(refusalOf([...submitted, receive, back], anew)).toBeNull();
  });

  test('stops nothing once it is lifted, or annulled', () => {
    expect(refusalOf([...received, held, lift], findEligible)).toBeNull();
    expect(refusalOf([...received, held, annul(5, 'ProposalsHeld')], findEligible)).toBeNull();
  });

  test('goes with a unit that moves to another bloc', () => {
    const second = { bloc: 'khoi-2', year: 2021 } as const;
    const decision = paper('42', 'QĐ-UBND', '2018-01-15');
    const setUp = {
      bloc: 'khoi-2',
      name: 'Khối thi đua số 2',
      tier: 'provincial',
      authority: null,
      setUpOn: '2018-01-15',
      decision,
    } as const;
    const joined = { unit: 'so-y-te', bloc: 'khoi-2', from: '2021-12-05', decision };
    const moved = { ...second, unit: 'so-y-te', legalBasis: basis };
    const past = [
      deed('setUpBloc', setUp, byBoard),
      deed('openBlocYear', second, byBoard),
      deed('pinRuleBook', { ...second, ruleBook: 'lao-cai-2021', legalBasis: null }, byBoard),
      ...late.left.slice(-1),
      deed('joinBloc', joined, byBoard),
      deed('transferUnitYear', moved, byBoard),
    ];
    const theirs = { ...second, ...ofPerson, dossier: '2021-khoi-2-01' };
    const there = deed('submitDossier', theirs, by(officer, '2021-12-28'));
    expect(refusalOf([...stages.opened, ...past], there)).toBeNull();
    expect(refusalOf([...stages.opened, held, ...past], there)).toBe('PROPOSAL_HELD');
    const streams = given([...stages.opened, ...past]);
    const { drafts } = when(streams, there);
    const read = { stream: 'blocYear-2021-khoi-1', revision: 1 };
    expect(drafts?.[0]?.data).toMatchObject({ read: expect.arrayContaining([read]) });
  });

  test('stops its submission only, where the rule book says so', () => {
    const { clause } = yearActsOf(sampleBook).holds;
    const book = bookWith({ holds: { stop: 'submission', clause } });
    const under = [...stagesOf({ book }).opened, holdYearEnd];
    expect(refusalOf([...under, held], submit)).toBe('PROPOSAL_HELD');
    expect(refusalOf([...under, submit, receive, held], findEligible)).toBeNull();
  });
});

describe('the step of a dossier', () => {
  const grant = deed('grantAwards', { ...ofBloc, ...granted }, by(chairman, '2021-12-30'));
  const found = [...received, findEligible];

  test('is the last that stands: annulling one brings back the one before', () => {
    expect(stepAfter(...found, grant)).toBe('granted');
    const byHandler = by({ ...board, role: 'complaintHandler' }, '2021-12-30');
    const of = { fact: 6, factType: 'AwardsGranted', ...annulment } as const;
    const never = deed('annulBlocYearFact', { ...ofBloc, ...of }, byHandler);
    expect(stepAfter(...found, grant, never)).toBe('eligible');
    expect(stepAfter(...found, annul(5, 'DossiersFoundEligible'))).toBe('received');
    expect(stepAfter(...submitted, annul(3, 'DossierSubmitted'))).toBeNull();
  });

  test('stays granted where the award was revoked: it was one', () => {
    const revoke = deed(
      'revokeAward',
      {
        ...ofBloc,
        award: granted.awards[0].award,
        cause: 'laterFinding',
        effectiveFrom: null,
        legalBasis: basis,
        decision: paper('1001', 'QĐ-UBND', '2021-12-30'),
      },
      by(chairman, '2021-12-30'),
    );
    expect(stepAfter(...found, grant, revoke)).toBe('granted');
  });
});
