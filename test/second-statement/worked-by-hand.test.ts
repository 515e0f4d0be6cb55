// Figures worked out by hand from the handbook's table, which the domain and the second statement must both give.
import { describe, expect, test } from 'vitest';
import type { RuleBook } from '../../libs/domain/rule-book/rule-book.ts';
import type { Scorecard } from '../../libs/domain/scorecard/scorecard.ts';
import type { IneligibleDossier } from '../../libs/domain/unit-year/ineligible-dossier.ts';
import {
  approval,
  book,
  criterion,
  document,
  expectBoth,
  full,
  legalBasis,
  revoked,
  scorecard,
  tell,
  year,
} from './by-hand.ts';
import { ranks, type Statement } from './score.ts';

const criticism = (id: number, parts: Partial<Parameters<typeof criticised>[0]> = {}) =>
  criticised({
    criticism: `vb${id}`,
    kind: 'criticism',
    issuingBody: 'provincialPeoplesCommittee',
    document: { ...document, number: String(id) },
    serious: false,
    extendsDeadlineTo: null,
    ...parts,
  });
const criticised = (data: Parameters<typeof tell<'CriticismDocumentRecorded'>>[1]) =>
  tell('CriticismDocumentRecorded', data);
const criticismAnnulled = (id: number) =>
  tell('CriticismDocumentAnnulled', { criticism: `vb${id}`, ...revoked });

const notice = (
  id: string,
  dossiers: readonly string[],
  level: IneligibleDossier['level'] = 'provincial',
) =>
  tell('IneligibleDossiersNotified', {
    notice: id,
    document: { ...document, number: id },
    dossiers: dossiers.map((dossier) => ({ dossier, level, submittedBy: 'dv', onBehalfOf: null })),
  });

describe('criticism and reminder documents', () => {
  const five = [criticism(1), criticism(2), criticism(3), criticism(4)];
  const extending = criticism(5, { extendsDeadlineTo: `${year}-12-01` });

  test('five, one of which extends the deadline, deduct 2', () => {
    expectBoth([...full(), ...five, extending], { criticism: 200, total: 9300 });
  });
  test('one of five annulled leaves 2', () => {
    expectBoth([...full(), ...five, extending, criticismAnnulled(1)], { criticism: 200 });
  });
  test('two more annulled leave 1', () => {
    const annulled = [criticismAnnulled(1), criticismAnnulled(2), criticismAnnulled(5)];
    expectBoth([...full(), ...five, extending, ...annulled], { criticism: 100, total: 9400 });
  });
  test('documents of an office, by order, of the Chairman and of another body deduct nothing', () => {
    const none = [
      criticism(1, { issuingBody: 'peoplesCommitteeOffice' }),
      criticism(2, { document: { ...document, number: '2', capacities: ['TUQ', 'KT'] } }),
      criticism(3, { issuingBody: 'peoplesCommitteeChairman' }),
      criticism(4, { issuingBody: 'otherBody' }),
    ];
    expectBoth([...full(), ...none], { criticism: 0, excluded: false });
  });
  test('a serious one deducts 0.5 and excludes; the score stands', () => {
    const serious = criticism(1, { serious: true });
    expectBoth([...full(), serious], { criticism: 50, total: 9450, excluded: true });
  });
  test('its annulment ends the exclusion, unless an exclusion event stands as well', () => {
    const serious = criticism(1, { serious: true });
    const exclusion = { exclusion: 'kbx', ground: 'Khoản 3 Điều 7', legalBasis, document: null };
    const event = tell('ExclusionRecorded', exclusion);
    const lifted = { exclusion: 'kbx', liftedFrom: `${year}-07-01`, legalBasis };
    const gone = [...full(), serious, event, criticismAnnulled(1)];
    expectBoth(gone, { criticism: 0, excluded: true });
    expectBoth([...gone, tell('ExclusionLifted', lifted)], { excluded: false });
  });
});

describe('ineligible dossiers', () => {
  const two = [notice('1', ['a', 'b', 'c']), notice('2', ['d', 'e', 'f'], 'state')];

  test('notices of 3 and 3 deduct 1.5', () => {
    expectBoth([...full(), ...two], { 'ineligible dossiers': 150, total: 9350 });
  });
  test('one of them annulled leaves 1', () => {
    const annulled = tell('IneligibleDossierNoticeAnnulled', { notice: '2', ...revoked });
    expectBoth([...full(), ...two, annulled], { 'ineligible dossiers': 100 });
  });
  test('eleven deduct 2, and one named twice is one', () => {
    const ten = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
    const eleven = [notice('1', ten), notice('2', ['a', 'b']), notice('3', ['k'])];
    expectBoth([...full(), ...eleven.slice(0, 2)], { 'ineligible dossiers': 150 });
    expectBoth([...full(), ...eleven], { 'ineligible dossiers': 200 });
  });
  test('what a lead submits for a member is not charged to the lead', () => {
    const forMember = {
      dossier: 'a',
      level: 'state',
      submittedBy: 'dv',
      onBehalfOf: 'dv2',
    } as const;
    const facts = [
      ...full(),
      tell('IneligibleDossiersNotified', { notice: '1', document, dossiers: [forMember] }),
    ];
    const { ineligibleDossiers } = book;
    const submitter: RuleBook = {
      ...book,
      ineligibleDossiers: { ...ineligibleDossiers, leadSubmissionsChargedTo: 'submitter' },
    };
    expectBoth(facts, { 'ineligible dossiers': 0 });
    expectBoth(facts, { 'ineligible dossiers': 100 }, submitter);
  });
  test('a dossier named at two levels is one at State level, whichever was recorded first', () => {
    const each: RuleBook = {
      ...book,
      ineligibleDossiers: { ...book.ineligibleDossiers, levels: 'each' },
    };
    const six = notice('1', ['a', 'b', 'c', 'd', 'e', 'f'], 'provincial');
    const sixth = notice('2', ['f'], 'state');
    // Five at the province's level and one at the State's: 1 + 1.
    expectBoth([...full(), six, sixth], { 'ineligible dossiers': 200 }, each);
    expectBoth([...full(), sixth, six], { 'ineligible dossiers': 200 }, each);
    expectBoth([...full(), six], { 'ineligible dossiers': 150 }, each);
  });
});

describe('organisations', () => {
  const has = (partyOrganisation: boolean, tradeUnion: boolean) =>
    tell('OrganisationsRecorded', { partyOrganisation, tradeUnion, reason: 'Theo báo cáo' });
  const rated = (organisation: 'party' | 'tradeUnion', official = true) =>
    tell('OrganisationRated', {
      ratingId: `${organisation}-${official}`,
      organisation,
      rating: 'Tốt',
      official,
      document: official ? document : null,
    });

  test('neither organisation and a ceiling of 15: at most 7.50', () => {
    expectBoth([...full(), has(false, false)], {
      'line II.1': 1000,
      'line II.2': 500,
      'section II': 750,
      branch: 'none',
    });
  });
  test('a trade union alone stands in at the criteria keyed to the Party', () => {
    expectBoth([...full(), has(false, true), rated('tradeUnion')], {
      'line II.1': 800,
      'line II.2': 300,
      'section II': 1100,
      branch: 'tradeUnionOnly',
    });
  });
  test('a rating of an organisation that the unit turns out not to have maps to nothing', () => {
    expectBoth([...full(), rated('party'), has(false, false)], { 'line II.1': 1000 });
  });
});

describe('lines', () => {
  const deducting: Scorecard = {
    ...scorecard,
    criteria: [
      criterion('I.1', 6500),
      criterion('II.1', 1000),
      criterion('II.2', 500),
      criterion('III.1', 1500),
    ],
  };
  const deducted = (id: string, points: number) =>
    tell('BlocDeductionRecorded', {
      deduction: id,
      criterion: 'II.2',
      rule: 't',
      points,
      reason: 'Vi phạm',
    });

  test("the bloc's own deductions take a criterion to 0 and no lower", () => {
    const facts = [...full(), deducted('1', 300), deducted('2', 300)];
    const below: RuleBook = { ...book, lines: { ...book.lines, floorAtZero: false } };
    expectBoth(facts, { 'line II.2': 0, 'section II': 1000 }, book, deducting);
    expectBoth(facts, { 'line II.2': -100, 'section II': 900 }, below, deducting);
  });
  test('a line that does not apply may be rescaled, rounded down', () => {
    const rescaled: RuleBook = { ...book, lines: { ...book.lines, notApplicable: 'rescaled' } };
    const lines = [{ criterion: 'II.1', points: 333, reason: 'Có lý do' }];
    const reference = { stream: 'blocYear', revision: 1 };
    const facts = [
      ...full(),
      tell('LineFoundNotApplicable', {
        finding: 'ka',
        criterion: 'II.2',
        points: 100,
        reason: 'Không phát sinh',
        minutes: null,
      }),
      tell('MembersAgreed', { scorecard: reference, lines, minutes: document }),
    ];
    expectBoth(facts, { 'line II.2': 100, 'section II': 433 });
    // 333 × 1500 ÷ (1500 − 500) = 499.5
    expectBoth(facts, { 'line II.2': 0, 'section II': 499 }, rescaled);
  });
});

describe('approval', () => {
  test('facts recorded after it do not count until a reopening admits them', () => {
    const base = [...full(), approval, criticism(1), criticism(2, { serious: true })];
    const reopening = (admits: readonly number[]) =>
      tell('UnitYearReopened', { legalBasis, admits });
    expectBoth(base, { total: 9500, excluded: false, recordedAfterApproval: '7 8' });
    expectBoth([...base, reopening([7])], { total: 9450, recordedAfterApproval: '8' });
    expectBoth([...base, reopening([7]), reopening([8])], { total: 9400, excluded: true });
  });
});

describe('ranks', () => {
  const member = (total: number, parts: Partial<Statement['status']> = {}) => ({
    total,
    status: {
      excluded: false,
      incomplete: false,
      provisional: false,
      rated: true,
      closed: false,
      branch: 'party' as const,
      approved: true,
      ...parts,
    },
  });

  test('ties share, and who has no rank takes none', () => {
    const members = [
      member(9000),
      member(9900, { excluded: true }),
      member(9000, { provisional: true }),
      member(9800, { incomplete: true }),
      member(8000),
      member(9700, { closed: true }),
    ];
    expect(ranks(members, 'unranked')).toEqual([1, null, 1, null, 3, null]);
    expect(ranks(members, 'ranked')).toEqual([2, null, 2, null, 4, 1]);
  });
});
