// What drafts take from a bloc-year: what stands, once each, within the period; what nobody said stays open.
import { describe, expect, test } from 'vitest';
import type { Recorded } from '../act.ts';
import type { BlocYearEvent } from '../bloc-year/bloc-year.ts';
import { board, paper } from '../papers.contract.ts';
import { countedDossiers, decided, peopleIn } from './draft-awards.ts';
import { draftMau01 } from './draft-mau-01.ts';
import { draftMau02 } from './draft-mau-02.ts';
import { standingIn, type StandingStream } from './draft.ts';
import { unitYear } from '../unit-year/unit-year.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';

const year = 2021;
const stream = 'blocYear-2021-khoi-1';

/** Events of a bloc-year in their order, each on its day; data as far as drafts read it. */
function recorded(
  ...told: readonly (readonly [day: string, type: BlocYearEvent['type'], data: object])[]
): readonly Recorded[] {
  return told.map(([occurredOn, type, data], revision) => {
    const at = `${occurredOn}T02:00:00.000Z`;
    const when = { occurredOn, recordedAt: at, receivedAt: at };
    return { revision, type, data, ...when, actor: board, causation: null, correlation: null };
  });
}

function inPeriod(events: readonly Recorded[], period: 'halfYear' | 'year'): StandingStream {
  return { stream, events: standingIn(events, { year, period }) };
}

const award = { kind: 'form', name: 'Bằng khen' };
const dossier = (id: string, beneficiary: object, more: object = {}) => ({
  dossier: id,
  resubmits: null,
  beneficiary: { unit: 'so-y-te', ...beneficiary },
  level: 'provincial',
  occasion: 'regular',
  award,
  ...more,
});
const small = { kind: 'collective', name: 'Khoa', smallCollective: true };
const worker = { kind: 'individual', directWorker: true };
const grant = (...dossiers: readonly string[]) => ({
  level: 'provincial',
  awards: dossiers.map((each) => ({ award: `kt-${each}`, dossier: each, name: 'Bằng khen' })),
});

const events = recorded(
  ['2021-03-01', 'DossierSubmitted', dossier('1', small)],
  ['2021-03-01', 'DossierSubmitted', dossier('2', worker, { occasion: 'adHoc' })],
  ['2021-05-01', 'AwardsGranted', grant('1', '2')],
  ['2021-08-01', 'DossierSubmitted', dossier('3', { kind: 'memberUnit' })],
  ['2021-08-02', 'DossierReturned', { dossier: '3' }],
  ['2021-08-09', 'DossierSubmitted', dossier('4', { kind: 'memberUnit' }, { resubmits: '3' })],
  ['2021-08-10', 'DossierSubmitted', dossier('5', worker)],
  ['2021-08-11', 'DossierWithdrawn', { dossier: '5' }],
  ['2021-09-01', 'DossierSubmitted', dossier('6', { ...worker, directWorker: null })],
  ['2021-10-01', 'AwardsGranted', grant('6')],
  ['2021-11-01', 'AwardRevoked', { award: 'kt-2' }],
  ['2021-11-02', 'DossierSubmitted', dossier('7', worker, { level: 'state' })],
  ['2021-11-03', 'BlocYearFactAnnulled', { fact: 11, factType: 'DossierSubmitted' }],
  ['2021-11-04', 'DossierSubmitted', dossier('8', { ...worker, unit: 'so-tu-phap' })],
);

describe('award dossiers in a draft', () => {
  test('count once, however often they came; withdrawn and annulled ones do not', () => {
    const counted = countedDossiers(inPeriod(events, 'year'));
    expect(peopleIn(counted)).toEqual({ collectives: 2, individuals: 3 });
    expect(peopleIn(decided(counted))).toEqual({ collectives: 1, individuals: 1 });
  });

  test('count for a half-year as they stood at its end, before what came later', () => {
    const counted = countedDossiers(inPeriod(events, 'halfYear'));
    expect(peopleIn(counted)).toEqual({ collectives: 1, individuals: 1 });
    expect(peopleIn(decided(counted))).toEqual({ collectives: 1, individuals: 1 });
  });
});

function draftOf(period: 'halfYear' | 'year', kind: 'department' | 'commune' = 'department') {
  return draftMau01({
    unit: 'so-y-te',
    unitName: 'Sở Y tế',
    kind,
    year,
    period,
    stream: 'unitYear-2021-so-y-te',
    history: [],
    state: unitYear.initial,
    blocYears: [inPeriod(events, period)],
    rules: yearActsOf({ form: 1 }).reports,
  });
}

describe('the draft of a unit', () => {
  test('has the unit’s own awards by level, not stated where one dossier does not say', () => {
    const { paper: drafted, sources } = draftOf('year');
    expect(drafted.awards).toEqual([
      {
        level: 'provincial',
        submitted: { collectives: 2, individuals: 2 },
        eligible: { collectives: 1, individuals: 1 },
        smallCollectives: 1,
        directWorkers: null,
      },
    ]);
    expect(drafted.adHocAwards).toEqual({ collectives: 0, individuals: 0 });
    const { events: of } = sources.find(({ field }) => field === 'awards[0]')!;
    expect(of).toEqual([0, 2, 1, 5, 8, 9].map((revision) => `${stream}@${revision}`));
    expect(draftOf('halfYear').paper.adHocAwards).toEqual({ collectives: 0, individuals: 1 });
  });

  test('says of nothing that it is none, and lists what is to be filled in', () => {
    const { paper: drafted, toFillIn } = draftOf('year');
    const nobody = { collectives: null, individuals: null };
    expect(drafted).toMatchObject({ registered: nobody, complaints: null, narrative: null });
    expect(drafted.initiatives).toEqual({ considered: null, recognised: null });
    const fields = toFillIn.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['initiatives', 'registered', 'complaints']));
    const ofCommune = draftOf('year', 'commune').toFillIn.map(({ field }) => field);
    expect(ofCommune).not.toContain('complaints');
  });
});

describe('the draft of a bloc', () => {
  const ofBloc = (told: readonly Recorded[]) =>
    draftMau02({
      blocName: 'Khối 1',
      period: 'year',
      blocYear: inPeriod(told, 'year'),
      scorecard: null,
      members: [],
    });

  test('names who did not sign the pact, and not who signed later', () => {
    const signed = {
      pact: 'gu-1',
      signers: ['so-y-te'],
      nonSigners: [
        { unit: 'so-noi-vu', reason: null },
        { unit: 'so-tu-phap', reason: null },
      ],
    };
    const { paper: drafted, sources } = ofBloc(
      recorded(
        ['2021-02-01', 'PactSigned', signed],
        ['2021-02-20', 'PactSignatureAdded', { pact: 'gu-1', unit: 'so-noi-vu' }],
      ),
    );
    expect(drafted.pact).toEqual({ signers: 2, nonSigners: ['so-tu-phap'] });
    const { events: of } = sources.find(({ field }) => field === 'pact')!;
    expect(of).toEqual([`${stream}@0`, `${stream}@1`]);
  });

  test('leaves open what no event says', () => {
    const { paper: drafted } = ofBloc([]);
    expect(drafted.pact).toEqual({ signers: null, nonSigners: [] });
    expect(drafted.badge).toEqual({ considered: null, granted: null });
    expect(drafted.occasions.regular).toEqual({ collectives: null, individuals: null });
    expect(drafted.workforce).toBeNull();
  });

  test('counts the badge by itself, and other awards by level and name', () => {
    const badge = { award: { kind: 'provincialBadge', name: 'Huy hiệu' } };
    const { paper: drafted } = ofBloc(
      recorded(
        ['2021-03-01', 'DossierSubmitted', dossier('1', worker, badge)],
        ['2021-03-01', 'DossierSubmitted', dossier('2', worker, badge)],
        ['2021-03-01', 'DossierSubmitted', dossier('3', small, { occasion: 'campaign' })],
        ['2021-05-01', 'AwardsGranted', grant('1', '3')],
      ),
    );
    expect(drafted.badge).toEqual({ considered: 2, granted: 1 });
    expect(drafted.awards).toEqual([
      { level: 'provincial', name: 'Bằng khen', granted: { collectives: 1, individuals: 0 } },
    ]);
    expect(drafted.occasions.campaign).toEqual({ collectives: 1, individuals: 0 });
  });

  test('tells each fact under the section that may be written from it', () => {
    const launch = {
      title: 'Vì người nghèo',
      of: 'province',
      units: ['so-y-te'],
      movement: 'pt-1',
    };
    const { material } = ofBloc(
      recorded(
        ['2021-02-01', 'MovementLaunched', launch],
        [
          '2021-03-01',
          'ActivityPlanAdopted',
          { title: 'Kế hoạch năm', document: paper('1', 'KH', '2021-03-01') },
        ],
      ),
    );
    expect(material).toEqual([
      {
        section: 'provincialMovements',
        vi: 'Phong trào thi đua của tỉnh: Vì người nghèo',
        on: '2021-02-01',
        event: `${stream}@0`,
      },
      {
        section: 'planCarriedOut',
        vi: 'Ban hành Kế hoạch năm',
        on: '2021-03-01',
        event: `${stream}@1`,
      },
    ]);
  });
});
