// Reports over real HTTP: every version, in time or late by which clause, whole, as of any point.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  hostile,
  memberReport,
  ofStc,
  reportYear,
  uploadedNarrative,
  type ReportedYear,
} from '../reported-year.ts';
import { narrativeOf, stored } from '../sample-file.ts';
import { board, headersOf } from '../server-client.ts';
import { paper, year } from '../year-by-mutations.ts';
import type { Page } from './asking.ts';

let reported: ReportedYear;
beforeAll(async () => {
  reported = await reportYear();
});
afterAll(() => reported.server.stop());

interface Told {
  readonly form: string;
  readonly unit: string | null;
  readonly report: string;
  readonly state: string;
  readonly course: readonly { readonly step: string; readonly index: number }[];
}

const listed = `query($bloc: ID, $unit: ID, $form: ReportForm, $period: ResultPeriod, $first: Int, $after: String, $asOf: AsOf) {
  reports(year: 2021, bloc: $bloc, unit: $unit, form: $form, period: $period, first: $first, after: $after, asOf: $asOf) {
    index pageInfo { hasNextPage endCursor }
    edges { node { form bloc blocName unit unitName period report state amends amendedBy receivedAt decidesLateness event
      timeliness { late lastDay daysLate illustrative clause { reference } }
      course { step event index receivedAt actor { role } } } } } }`;

async function list(variables: object = {}): Promise<Page<Told>> {
  return (await reported.client.query(listed, { first: 50, ...variables }))[
    'reports'
  ] as Page<Told>;
}
const namesOf = ({ edges }: Page<Told>) =>
  edges.map(({ node: { form, unit, report, state } }) => [form, unit, report, state].join(' '));

describe('the list of reports', () => {
  test('has every version, standing, superseded or annulled, by form, unit and order of recording', async () => {
    expect(namesOf(await list())).toEqual([
      'mau01 stc bc1 superseded',
      'mau01 stc bc2 standing',
      'mau01 stp bc1 annulled',
      'mau02  bck1 standing',
    ]);
  });

  test('is kept to a bloc, a unit, a form, a period', async () => {
    expect(namesOf(await list({ bloc: 'k1', form: 'mau02' }))).toEqual(['mau02  bck1 standing']);
    expect(namesOf(await list({ bloc: 'k2' }))).toEqual([]);
    expect(namesOf(await list({ unit: 'stp' }))).toEqual(['mau01 stp bc1 annulled']);
    expect(namesOf(await list({ unit: 'stp', form: 'mau02' }))).toEqual([]);
    expect(namesOf(await list({ unit: 'khong-co' }))).toEqual([]);
    expect(namesOf(await list({ period: 'halfYear' }))).toEqual([]);
    expect(namesOf(await list({ form: 'mau02' }))).toEqual(['mau02  bck1 standing']);
  });

  test('comes page by page', async () => {
    const first = await list({ bloc: 'k1', first: 2 });
    const second = await list({ bloc: 'k1', first: 2, after: first.pageInfo.endCursor });
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect([...namesOf(first), ...namesOf(second)]).toEqual(namesOf(await list()));
  });

  test('shows a report as it stood at any point', async () => {
    const [superseded] = (await list({ unit: 'stc' })).edges;
    const [received, corrected] = superseded!.node.course;
    const at = async (index: number) => {
      const page = await list({ unit: 'stc', asOf: { index } });
      expect(page.index).toBe(index);
      return page.edges.map(({ node }) => node);
    };
    expect(await at(received!.index - 1)).toEqual([]);
    const late = { late: true, lastDay: '2021-12-14', daysLate: 1 };
    expect(await at(received!.index)).toMatchObject([{ state: 'standing', timeliness: late }]);
    const inTime = { late: false, lastDay: '2021-12-14', daysLate: 0 };
    expect(await at(corrected!.index)).toMatchObject([{ state: 'standing', timeliness: inTime }]);
  });
});

describe('a report', () => {
  test('is late by its first standing version alone, by the clause of the rule book', async () => {
    const [first, second] = (await list({ unit: 'stc' })).edges.map(({ node }) => node);
    expect(first).toMatchObject({
      blocName: 'Khối k1',
      unitName: 'Sở stc',
      amendedBy: 'bc2',
      decidesLateness: true,
      receivedAt: '2021-12-14T16:59:59.000Z',
      timeliness: { late: false, illustrative: true },
      course: [
        { step: 'received', receivedAt: '2021-12-14T17:00:00.000Z', actor: { role: 'board' } },
        { step: 'errorCorrected' },
      ],
    });
    expect(JSON.stringify(first)).toContain('mục IV');
    expect(second).toMatchObject({
      amends: 'bc1',
      decidesLateness: false,
      timeliness: { late: true },
      course: [{ step: 'amended' }],
    });
  });

  test('by form 01 says every field of the form, with percentages computed', async () => {
    const people = '{ collectives individuals }';
    const { reports } = await reported.client.query(`{ reports(year: 2021, unit: "stc", first: 2) {
      edges { node { mau02 { members } mau01 {
        document { number place recipients } scan { sha256 name mediaType } receivedByLeadOn
        narrative { file { sha256 mediaType } sections }
        registered ${people} titles { title registered ${people} }
        initiatives { considered recognised } complaints { received resolved }
        comparison { line text item criterion result measure direction value assignedPlan previousYearValue
          samePeriodValue fullYearPlan percentOfPlan percentOfPreviousYear percentOfSamePeriod percentOfFullYearPlan }
        awards { level submitted ${people} eligible ${people} smallCollectives directWorkers
          smallCollectivesPercent directWorkersPercent togetherPercent }
        awardsTogether { eligible ${people} togetherPercent }
        adHocAwards ${people}
        exemplars { all ${people} newlyFound ${people} onPortal ${people}
          named { kind unit name newlyFound onPortal person { subject state fullName } } }
        petitionsTo missingSections figureNotes } } } } }`);
    const [, last] = (reports as Page<{ readonly mau01: object; readonly mau02: null }>).edges;
    expect(last?.node.mau02).toBeNull();
    const { scan, narrative, titles, ...figures } = last!.node.mau01 as typeof memberReport;
    expect(scan).toMatchObject({ name: 'Báo cáo tổng kết', mediaType: 'application/pdf' });
    expect(narrative).toMatchObject({ sections: ['overview', 'tasks'] });
    expect(titles).toEqual([
      { title: 'Lao động tiên tiến', registered: { collectives: null, individuals: 90 } },
    ]);
    expect(figures).toMatchObject({
      document: { number: '70', place: 'Lào Cai', recipients: ['Như trên', 'Ban TĐKT tỉnh'] },
      receivedByLeadOn: '2021-12-13',
      registered: { collectives: 10, individuals: 120 },
      initiatives: { considered: 2, recognised: 3 },
      complaints: { received: 1, resolved: 1 },
      comparison: [
        {
          value: '120.5',
          assignedPlan: '110',
          percentOfPlan: '109.55',
          percentOfPreviousYear: '122.65',
          percentOfSamePeriod: null,
        },
      ],
      awards: [
        {
          level: 'provincial',
          smallCollectivesPercent: '57.14',
          directWorkersPercent: '61.11',
          togetherPercent: '60.00',
        },
      ],
      awardsTogether: { eligible: { collectives: 7, individuals: 18 }, togetherPercent: '60.00' },
      petitionsTo: ['council'],
      figureNotes: ['initiatives.recognised'],
    });
    const missing = figures['missingSections'] as readonly string[];
    expect(missing).toContain('petitions');
    expect(missing).toContain('complaints');
    expect(missing).not.toContain('overview');
    expect(figures['exemplars']).toMatchObject({
      onPortal: { collectives: 0, individuals: null },
      named: [
        { kind: 'collective', name: hostile, person: null },
        { kind: 'individual', name: null, person: { subject: 'nguoi-1', state: 'sealed' } },
      ],
    });
  });

  test('names its people to those who act, from whichever event holds them', async () => {
    const query = `{ reports(year: 2021, first: 9) { edges { node {
      mau01 { exemplars { named { person { fullName } } } }
      mau02 { exemplars { named { person { fullName } } } } } } } }`;
    const { text } = await reported.server.ask({ query }, headersOf(board));
    expect(text.match(/Lý Thị Mẩy/g)).toHaveLength(4);
    expect((await reported.server.ask({ query })).text).not.toContain('Lý Thị Mẩy');
  });

  test('by form 02 says every field of the form', async () => {
    const people = '{ collectives individuals }';
    const { reports } = await reported.client.query(`{ reports(year: 2021, form: mau02, first: 1) {
      edges { node { mau01 { missingSections } mau02 {
        document { number } scan { sha256 } narrative { sections }
        members workforce pact { signers nonSigners } titles { title registered ${people} }
        movements unitsWithLivelyMovements
        targets { target text criterion measure direction
          rows { unit result value assignedPlan previousYearValue percentOfPlan percentOfPreviousYear } }
        awards { level name granted ${people} } badge { considered granted }
        occasions { regular ${people} campaign ${people} adHoc ${people} } blocAwards ${people}
        exemplars { all ${people} } exemplarsByUnit { unit count ${people} }
        membersTakingPart missingSections figureNotes } } } } }`);
    const [only] = (reports as Page<{ readonly mau02: object }>).edges;
    expect(only?.node).toMatchObject({
      mau01: null,
      mau02: {
        document: { number: '71' },
        members: 3,
        workforce: 900,
        pact: { signers: 2, nonSigners: ['stp'] },
        movements: ['pt1'],
        unitsWithLivelyMovements: ['stc'],
        targets: [
          {
            criterion: 'I.1',
            rows: [
              { unit: 'stc', percentOfPlan: '109.09', percentOfPreviousYear: null },
              { unit: null, percentOfPlan: null, percentOfPreviousYear: '107.14' },
            ],
          },
        ],
        awards: [{ level: 'state', granted: { collectives: null, individuals: 1 } }],
        badge: { considered: 4, granted: 1 },
        occasions: { adHoc: { individuals: 2 }, regular: { individuals: null } },
        blocAwards: { collectives: 1, individuals: 0 },
        membersTakingPart: 3,
        figureNotes: [],
      },
    });
    expect(JSON.stringify(only)).toContain('"strengths"');
  });
});

describe('the words of a report', () => {
  const input = { ...ofStc, report: 'bc9', ...memberReport, period: 'halfYear' };
  const refusalOf = async (narrative: object) => {
    const sent = { ...input, narrative, document: paper('73') };
    const { extensions } = await reported.client.refused('receiveMemberReport', sent);
    return `${extensions.code} ${extensions.field}`;
  };
  const url = () => reported.server.url;

  test('are refused where the report names other sections than its file has', async () => {
    const words = await uploadedNarrative(url(), { overview: 'Có', tasks: 'Có' });
    const fewer = { ...words, sections: ['overview'] };
    expect(await refusalOf(fewer)).toBe('NARRATIVE_INVALID narrative.sections');
    const others = { ...words, sections: ['overview', 'petitions'] };
    expect(await refusalOf(others)).toBe('NARRATIVE_INVALID narrative.sections');
  });

  test.each([
    ['a text that is none', { overview: ' ' }],
    ['a text that is too long', { overview: 'ă'.repeat(20_001) }],
    ['a section that is no text', { overview: 7 }],
  ])('are refused where the file has %s', async (_what, texts) => {
    const words = await uploadedNarrative(url(), texts);
    expect(await refusalOf(words)).toBe('NARRATIVE_INVALID narrative.file');
  });

  test('are refused where the file is another one, or not said to be words', async () => {
    const file = await stored(url(), Buffer.from('{"form": 2}'), { type: 'application/json' });
    const mediaType = 'application/vnd.thidua.narrative+json';
    const other = { file: { ...file, mediaType }, sections: ['overview'] };
    expect(await refusalOf(other)).toBe('NARRATIVE_INVALID narrative.file');
    const plain = await stored(url(), narrativeOf({ tasks: 'Có' }), { type: 'application/json' });
    const unsaid = { file: plain, sections: ['tasks'] };
    expect(await refusalOf(unsaid)).toBe('NARRATIVE_INVALID narrative.file.mediaType');
  });

  test('are taken where they name a person, sealed under that person’s key', async () => {
    const texts = { overview: 'Gương sáng: chị Lý Thị Mẩy' };
    const narrative = await uploadedNarrative(url(), texts, { subject: 'nguoi-1' });
    expect(narrative.file.subject).toBe('nguoi-1');
    const sent = { ...input, narrative, comparison: [], document: paper('74') };
    const answer = await reported.client.mutate('receiveMemberReport', sent);
    expect(answer.stream).toBe(`unitYear-${year}-stc`);
  });
});
