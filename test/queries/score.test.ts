// One score over real HTTP: its lines, its replay step by step, and the trail of its evidence.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askTheSmallYear, type Asking, type Page } from './asking.ts';

let simulated: Asking;

beforeAll(async () => {
  simulated = await askTheSmallYear('simulated');
});
afterAll(async () => {
  await simulated.stop();
});

describe('a score', () => {
  test('is told line by line, with the approval beside it', async () => {
    const score = await simulated.ask<{
      readonly lines: readonly { readonly id: string; readonly counted: string }[];
      readonly scoreDigest: string;
    }>(`{ score(unit: "stp", year: 2021) {
      name bloc total computed alarm approved provisional excluded branch scoreDigest
      recordedAfterApproval scorecard { address } ruleBook { address } last { address }
      approval { total scoreDigest event decision { number signatory } read { address } }
      lines { id section counted claimed agreed appraised basis events evidence
        clause { reference vi } limits { code by vi en clause { reference } }
        marks { code vi } members { id event standing vi } }
    } }`);
    expect(score).toMatchObject({
      name: 'Sở Tư pháp',
      bloc: 'k1',
      total: '93.50',
      computed: '93.50',
      alarm: false,
      approved: true,
      branch: 'party',
      recordedAfterApproval: ['unitYear-2021-stp@11'],
      scorecard: { address: 'blocYear-2021-k1@6' },
      ruleBook: { address: 'ruleBook-qt-2021@0' },
      last: { address: 'unitYear-2021-stp@11' },
      approval: {
        total: '93.50',
        scoreDigest: score.scoreDigest,
        event: 'unitYear-2021-stp@10',
        decision: { number: '99', signatory: 'Nguyễn Văn A' },
      },
    });
    const counted = score.lines.map(({ counted }) => Math.round(Number(counted) * 100));
    expect(counted.reduce((sum, each) => sum + each, 0)).toBe(9350);
    expect(score.lines.find(({ id }) => id === 'III.1')).toMatchObject({
      claimed: '15.00',
      appraised: '14.00',
      basis: 'appraisal',
      events: ['unitYear-2021-stp@6', 'unitYear-2021-stp@9'],
    });
    expect(score.lines.find(({ id }) => id === 'deduction.criticism')).toMatchObject({
      counted: '-0.50',
      members: [{ id: 'vb1', event: 'unitYear-2021-stp@7', standing: 'counts', vi: 'Được tính' }],
    });
  });

  test('of a unit without Party and union says what cut Section II, and why', async () => {
    const score = await simulated.ask<{ readonly lines: readonly { readonly id: string }[] }>(
      `{ score(unit: "snv", year: 2021) { sectionII branch lines { id limits { code by vi } } } }`,
    );
    expect(score).toMatchObject({ sectionII: '7.50', branch: 'none' });
    expect(score.lines.find(({ id }) => id === 'II.limit')).toMatchObject({
      limits: [{ code: 'noOrganisation', by: '-7.50' }],
    });
  });

  test('as of an earlier index is the score of then; of an unopened unit-year, null', async () => {
    const query = `query($asOf: AsOf) { score(unit: "stc", year: 2021, asOf: $asOf) { index total provisional } }`;
    const result = await simulated.indexOf('unitYear-2021-stc@7');
    expect(await simulated.ask(query, { asOf: { index: result - 1 } })).toEqual({
      index: result - 1,
      total: '95.00',
      provisional: true,
    });
    expect(await simulated.ask(query, { asOf: { index: result } })).toMatchObject({
      total: '96.00',
    });
    expect(await simulated.ask(query, { asOf: { index: 2 } })).toBeNull();
    expect(await simulated.ask(`{ score(unit: "khong-co", year: 2021) { total } }`)).toBeNull();
  });
});

const replayQuery = `query($first: Int!, $after: String, $asOf: AsOf) {
  scoreReplay(unit: "stp", year: 2021, first: $first, after: $after, asOf: $asOf) {
    index stepsCount pageInfo { hasNextPage endCursor }
    edges { cursor node { address index type totalBefore totalAfter counts simulatedClock
      actor { account role } why { vi en } changes { id by before { counted } after { counted } } } }
  } }`;
interface Step {
  readonly address: string;
  readonly totalBefore: string;
  readonly totalAfter: string;
  readonly counts: boolean;
  readonly why: { readonly vi: string; readonly en: string };
}
type Replay = Page<Step> & { readonly stepsCount: number };

describe('the replay of a score', () => {
  test('pages through every step, each beginning where the one before ended', async () => {
    const steps: Step[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Replay = await simulated.ask<Replay>(replayQuery, { first: 5, after });
      steps.push(...page.edges.map(({ node }) => node));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(steps.map(({ address }) => address)).toEqual(
      Array.from({ length: 12 }, (_, revision) => `unitYear-2021-stp@${revision}`),
    );
    steps.slice(1).forEach((step, place) => {
      expect(step.totalBefore).toBe(steps[place]?.totalAfter);
    });
    expect(steps.at(-1)).toMatchObject({ totalAfter: '93.50', counts: false });
  });

  const filtered = `query($line: String, $types: [String!], $first: Int!, $after: String) {
    scoreReplay(unit: "stp", year: 2021, line: $line, types: $types, first: $first, after: $after) {
      stepsCount pageInfo { hasNextPage endCursor }
      edges { cursor node { address type changes { id } } } } }`;
  interface Filtered extends Page<{ readonly address: string; readonly type: string }> {
    readonly stepsCount: number;
  }

  test('is confined to the steps that changed one line, or to some types of event', async () => {
    const of = async (asked: object) => {
      const page = await simulated.ask<Filtered>(filtered, { first: 50, ...asked });
      expect(page.stepsCount).toBe(page.edges.length);
      return page.edges.map(({ node }) => `${node.address} ${node.type}`);
    };
    const criticism = { line: 'deduction.criticism' };
    expect(await of(criticism)).toEqual(['unitYear-2021-stp@7 CriticismDocumentRecorded']);
    expect(await of({ ...criticism, types: ['DisciplineBreachRecorded'] })).toEqual([]);
    const types = ['UnitYearOpened', 'UnitYearApproved'];
    const all = await simulated.ask<Filtered>(filtered, { first: 50 });
    const ofTypes = all.edges.filter(({ node }) => types.includes(node.type));
    expect(await of({ types })).toEqual(ofTypes.map(({ node }) => `${node.address} ${node.type}`));
    expect(ofTypes).toHaveLength(2);
  });

  test('pages through what a filter leaves, and counts it', async () => {
    const types = ['UnitYearOpened', 'SelfScored', 'UnitYearApproved'];
    const whole = await simulated.ask<Filtered>(filtered, { first: 50, types });
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Filtered = await simulated.ask<Filtered>(filtered, { first: 2, types, after });
      expect(page.stepsCount).toBe(whole.edges.length);
      seen.push(...page.edges.map(({ node }) => node.address));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(whole.edges.map(({ node }) => node.address));
    expect(seen).toHaveLength(3);
  });

  test('says in both languages why a document moved the total', async () => {
    const { edges } = await simulated.ask<Replay>(replayQuery, { first: 12 });
    expect(edges[7]?.node).toMatchObject({
      type: 'CriticismDocumentRecorded',
      totalBefore: '95.00',
      totalAfter: '94.50',
      simulatedClock: true,
      actor: { account: 'tk-board', role: 'board' },
      changes: [{ id: 'deduction.criticism', by: '-0.50', before: null }],
    });
    expect(edges[7]?.node.why.vi).toContain('văn bản phê bình số 12/UBND-NC ngày 05/06/2021');
    expect(edges[7]?.node.why.en).toMatch(/0\.50.* 94\.50/);
  });

  test('as of an index ends there', async () => {
    const index = await simulated.indexOf('unitYear-2021-stp@7');
    const replay = await simulated.ask<Replay>(replayQuery, { first: 50, asOf: { index } });
    expect(replay).toMatchObject({ index, stepsCount: 8, pageInfo: { hasNextPage: false } });
  });

  test('refuses pages of more than 50 steps and cursors that are none', async () => {
    expect(await simulated.refused(replayQuery, { first: 51 })).toEqual(['INPUT_INVALID first']);
    for (const key of ['["x"]', '[1.5]', '[1,2]', 'x']) {
      const after = Buffer.from(key).toString('base64url');
      expect(await simulated.refused(replayQuery, { first: 5, after })).toEqual([
        'PAGE_INVALID after',
      ]);
    }
  });
});

describe('the evidence trail', () => {
  const trail = `query($unit: ID!, $criterion: String!, $asOf: AsOf) {
    evidenceTrail(unit: $unit, year: 2021, criterion: $criterion, asOf: $asOf) {
      index line { id counted marks { code } }
      evidence { id title sha256 document { number }
        filed { event recordedAt counts actor { account unit } } withdrawn { event reason } } } }`;

  test('goes from a line to what was filed and withdrawn, by whom and when', async () => {
    expect(await simulated.ask(trail, { unit: 'snv', criterion: 'I.1' })).toMatchObject({
      line: { id: 'I.1', counted: '25.00' },
      evidence: [
        {
          id: 'hs1',
          title: 'Báo cáo số 1',
          document: { number: '100' },
          filed: {
            event: 'unitYear-2021-snv@3',
            recordedAt: '2021-06-01T02:00:00.000Z',
            counts: true,
            actor: { account: 'tk-unitOfficer', unit: 'snv' },
          },
          withdrawn: { event: 'unitYear-2021-snv@7', reason: 'Nộp nhầm' },
        },
      ],
    });
  });

  test('before the withdrawal shows evidence that stands; of an unknown line, null', async () => {
    const index = (await simulated.indexOf('unitYear-2021-snv@7')) - 1;
    const before = await simulated.ask(trail, { unit: 'snv', criterion: 'I.1', asOf: { index } });
    expect(before).toMatchObject({ index, evidence: [{ id: 'hs1', withdrawn: null }] });
    expect(await simulated.ask(trail, { unit: 'snv', criterion: 'I.9' })).toBeNull();
  });
});
