// The queries over real HTTP on a small year worked by hand: figures, points of the ledger, pages, clocks, refusals.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { codes, runServer, temporaryFolder, type ServerUnderTest } from './running-server.ts';
import { recordSeason } from './season.ts';

const folders: string[] = [];
let simulated: ServerUnderTest;
let machine: ServerUnderTest;

async function serverOn(clock: 'machine' | 'simulated'): Promise<ServerUnderTest> {
  const folder = temporaryFolder();
  folders.push(folder);
  const store = await openSqliteStore(folder, { mode: 'write' });
  await recordSeason(store, { clock });
  await store.close();
  const server = await runServer({ data: folder });
  // The last event of either year: readers wait for what they have to see.
  const last = clock === 'simulated' ? 'ledger@1' : 'unitYear-2021-stp@11';
  await server.ask({ query: '{ ledger { head } }' }, { 'x-wait-for': last });
  return server;
}

beforeAll(async () => {
  simulated = await serverOn('simulated');
  machine = await serverOn('machine');
});

afterAll(async () => {
  await simulated.stop();
  await machine.stop();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** The one field that a query asks for. */
async function ask<Value>(query: string, variables: object = {}, server = simulated) {
  const answer = await server.ask({ query, variables });
  expect(answer.body.errors).toBeUndefined();
  const [value] = Object.values(answer.body.data ?? {});
  return value as Value;
}

interface Held {
  readonly index: number;
  readonly time: string | null;
  readonly simulatedClock: boolean;
}
interface Page<Node> extends Held {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
interface Addressed {
  readonly address: string;
  readonly index: number;
}

/** The ledger index of an event, by its address. */
async function indexOf(address: string): Promise<number> {
  const [stream] = address.split('@');
  const page = await ask<Page<Addressed>>(
    `query($stream: String) { events(filter: {stream: $stream}) { edges { node { address index } } } }`,
    { stream },
  );
  return page.edges.find(({ node }) => node.address === address)!.node.index;
}

const board = `query($asOf: AsOf) { scoreboard(year: 2021, bloc: "k1", asOf: $asOf) {
  index time simulatedClock
  rows { rank unit name total sectionI sectionII sectionIII bonus deductions since marks { code vi en } }
} }`;

interface Board extends Held {
  readonly rows: readonly {
    readonly rank: number | null;
    readonly unit: string;
    readonly total: string;
    readonly since: number;
    readonly marks: readonly { readonly code: string; readonly vi: string }[];
  }[];
}

describe('the scoreboard', () => {
  test('shows each unit with its rank, figures and marks in words', async () => {
    const { rows } = await ask<Board>(board);
    expect(rows.map(({ rank, unit, total }) => [rank, unit, total])).toEqual([
      [1, 'stc', '95.00'],
      [2, 'stp', '93.50'],
      [3, 'snv', '87.50'],
    ]);
    expect(rows[0]).toMatchObject({
      name: 'Sở Tài chính',
      sectionI: '50.00',
      sectionII: '15.00',
      sectionIII: '29.00',
      bonus: '1.00',
      deductions: '0.00',
      marks: [],
    });
    expect(rows[1]).toMatchObject({ deductions: '-0.50' });
    expect(rows.map(({ marks }) => marks.map(({ code }) => code))).toEqual([
      [],
      ['approved', 'recordedAfterApproval'],
      ['provisional'],
    ]);
  });

  test('as of an index is the board of that moment, and says so', async () => {
    const criticism = await indexOf('unitYear-2021-stp@7');
    const before = await ask<Board>(board, { asOf: { index: criticism - 1 } });
    const after = await ask<Board>(board, { asOf: { index: criticism } });
    const totals = ({ rows }: Board) =>
      Object.fromEntries(rows.map(({ unit, total }) => [unit, total]));
    expect(before.index).toBe(criticism - 1);
    expect(totals(before)).toMatchObject({ stp: '95.00' });
    expect(totals(after)).toMatchObject({ stp: '94.50' });
    expect(after.rows.find(({ unit }) => unit === 'stp')?.since).toBe(criticism);
  });

  test('as of a time is as of the last event recorded by then', async () => {
    const criticism = await indexOf('unitYear-2021-stp@7');
    const then = { time: '2021-12-02T09:00:00+07:00' };
    const just = { time: '2021-12-02T08:59:59.999+07:00' };
    expect((await ask<Board>(board, { asOf: then })).index).toBe(criticism);
    expect((await ask<Board>(board, { asOf: just })).index).toBe(criticism - 1);
  });

  test('ranks nobody before there is a scorecard, and lists by name', async () => {
    const { rows } = await ask<Board>(board, { asOf: { time: '2021-01-07T00:00:00Z' } });
    expect(rows.map(({ rank, unit }) => [rank, unit])).toEqual([
      [null, 'snv'],
      [null, 'stc'],
      [null, 'stp'],
    ]);
    expect(rows[0]?.marks.map(({ code }) => code)).toContain('noScorecard');
  });

  test('of a bloc-year that is not open, or not open yet, is null', async () => {
    expect(await ask(`{ scoreboard(year: 2022, bloc: "k1") { index } }`)).toBeNull();
    expect(await ask(`{ scoreboard(year: 2021, bloc: "k9") { index } }`)).toBeNull();
    expect(await ask(board, { asOf: { index: 0 } })).toBeNull();
  });
});

describe('the point that an answer holds at', () => {
  test('says whether a simulated clock gave its times', async () => {
    const live = await ask<Board>(board);
    expect(live.simulatedClock).toBe(true);
    expect((await ask<Board>(board, {}, machine)).simulatedClock).toBe(false);
    const first = await ask<Board>(board, { asOf: { time: '2021-02-01T00:00:00Z' } });
    expect(first).toMatchObject({ simulatedClock: true, time: '2021-01-06T02:00:00.000Z' });
  });

  test('past the end of the ledger is its end', async () => {
    const live = await ask<Board>(board);
    expect((await ask<Board>(board, { asOf: { index: 1_000_000 } })).index).toBe(live.index);
  });

  test('is refused where both an index and a time are given, or neither', async () => {
    for (const asOf of [{}, { index: 1, time: '2021-01-06T02:00:00Z' }]) {
      const answer = await simulated.ask({ query: board, variables: { asOf } });
      expect(codes(answer)).toEqual(['INPUT_INVALID']);
      expect(answer.body.errors?.[0]?.extensions.field).toBe('asOf');
    }
    const negative = await simulated.ask({ query: board, variables: { asOf: { index: -1 } } });
    expect(codes(negative)).toEqual(['INPUT_INVALID']);
  });
});

describe('a score', () => {
  test('is told line by line, with the approval beside it', async () => {
    const score = await ask<{
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
    const score = await ask<{ readonly lines: readonly { readonly id: string }[] }>(
      `{ score(unit: "snv", year: 2021) { sectionII branch lines { id limits { code by vi } } } }`,
    );
    expect(score).toMatchObject({ sectionII: '7.50', branch: 'none' });
    expect(score.lines.find(({ id }) => id === 'II.limit')).toMatchObject({
      limits: [{ code: 'noOrganisation', by: '-7.50' }],
    });
  });

  test('as of an earlier index is the score of then; of an unopened unit-year, null', async () => {
    const query = `query($asOf: AsOf) { score(unit: "stc", year: 2021, asOf: $asOf) { index total provisional } }`;
    const result = await indexOf('unitYear-2021-stc@7');
    expect(await ask(query, { asOf: { index: result - 1 } })).toEqual({
      index: result - 1,
      total: '95.00',
      provisional: true,
    });
    expect(await ask(query, { asOf: { index: result } })).toMatchObject({ total: '96.00' });
    expect(await ask(query, { asOf: { index: 2 } })).toBeNull();
    expect(await ask(`{ score(unit: "khong-co", year: 2021) { total } }`)).toBeNull();
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
      const page: Replay = await ask<Replay>(replayQuery, { first: 5, after });
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

  test('says in both languages why a document moved the total', async () => {
    const { edges } = await ask<Replay>(replayQuery, { first: 12 });
    expect(edges[7]?.node).toMatchObject({
      type: 'CriticismDocumentRecorded',
      totalBefore: '95.00',
      totalAfter: '94.50',
      simulatedClock: true,
      actor: { account: 'tk-board', role: 'board' },
      changes: [{ id: 'deduction.criticism', by: '-0.50', before: null }],
    });
    expect(edges[7]?.node.why.vi).toContain('văn bản phê bình số 12/UBND-NC ngày 05/06/2021');
    expect(edges[7]?.node.why.en).toContain('the total changes by -0.50 to 94.50');
  });

  test('as of an index ends there', async () => {
    const index = await indexOf('unitYear-2021-stp@7');
    const replay = await ask<Replay>(replayQuery, { first: 50, asOf: { index } });
    expect(replay).toMatchObject({ index, stepsCount: 8, pageInfo: { hasNextPage: false } });
  });

  test('refuses pages of more than 50 steps and cursors that are none', async () => {
    const large = await simulated.ask({ query: replayQuery, variables: { first: 51 } });
    expect(codes(large)).toEqual(['INPUT_INVALID']);
    for (const key of ['["x"]', '[1.5]', '[1,2]', 'x']) {
      const after = Buffer.from(key).toString('base64url');
      const answer = await simulated.ask({ query: replayQuery, variables: { first: 5, after } });
      expect(codes(answer)).toEqual(['PAGE_INVALID']);
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
    expect(await ask(trail, { unit: 'snv', criterion: 'I.1' })).toMatchObject({
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
    const index = (await indexOf('unitYear-2021-snv@7')) - 1;
    const before = await ask(trail, { unit: 'snv', criterion: 'I.1', asOf: { index } });
    expect(before).toMatchObject({ index, evidence: [{ id: 'hs1', withdrawn: null }] });
    expect(await ask(trail, { unit: 'snv', criterion: 'I.9' })).toBeNull();
  });
});

describe('units, blocs and bloc-years', () => {
  const unitsQuery = `query($after: String, $kind: UnitKind, $bloc: ID, $asOf: AsOf) {
    units(first: 2, after: $after, kind: $kind, bloc: $bloc, asOf: $asOf) {
      index pageInfo { hasNextPage endCursor }
      edges { node { unit name kind housesBoard bloc years memberships { bloc from until } } } } }`;
  interface UnitNode {
    readonly unit: string;
  }
  const idsOf = ({ edges }: Page<UnitNode>) => edges.map(({ node }) => node.unit);

  test('units come by id, page by page', async () => {
    const first = await ask<Page<UnitNode>>(unitsQuery);
    expect(idsOf(first)).toEqual(['snv', 'stc']);
    expect(first.edges[0]?.node).toMatchObject({
      name: 'Sở Nội vụ',
      housesBoard: true,
      bloc: 'k1',
      years: [2021],
      memberships: [{ bloc: 'k1', from: '2020-12-31', until: null }],
    });
    const second = await ask<Page<UnitNode>>(unitsQuery, { after: first.pageInfo.endCursor });
    expect(idsOf(second)).toEqual(['stp']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('units are kept to a bloc, a kind, a point', async () => {
    expect(idsOf(await ask<Page<UnitNode>>(unitsQuery, { bloc: 'k1' }))).toEqual(['snv', 'stc']);
    expect(idsOf(await ask<Page<UnitNode>>(unitsQuery, { bloc: 'k2' }))).toEqual([]);
    expect(idsOf(await ask<Page<UnitNode>>(unitsQuery, { kind: 'commune' }))).toEqual([]);
    const index = await indexOf('unit-stc@0');
    expect(idsOf(await ask<Page<UnitNode>>(unitsQuery, { asOf: { index } }))).toEqual(['stc']);
  });

  test('a bloc is told with its leads', async () => {
    const page = await ask<Page<object>>(
      `{ blocs { edges { node { bloc name tier setUpOn leaderships { lead deputies } } } } }`,
    );
    expect(page.edges.map(({ node }) => node)).toEqual([
      {
        bloc: 'k1',
        name: 'Khối các sở',
        tier: 'provincial',
        setUpOn: '2020-05-01',
        leaderships: [{ lead: 'stp', deputies: ['stc'] }],
      },
    ]);
  });

  test('a bloc-year shows how far its scorecard has come, at every step', async () => {
    const query = `query($asOf: AsOf) { blocYears(year: 2021, asOf: $asOf) {
      edges { node { name scorecard opinion issuedRevision ruleBook { address } appraisalRequests } } } }`;
    const states = [];
    for (let revision = 1; revision <= 6; revision += 1) {
      const index = await indexOf(`blocYear-2021-k1@${revision}`);
      const page = await ask<Page<{ readonly scorecard: string }>>(query, { asOf: { index } });
      states.push(page.edges[0]?.node.scorecard);
    }
    const steps = ['none', 'drafted', 'agreed', 'opinionRequested', 'opinionGiven', 'issued'];
    expect(states).toEqual(steps);
    expect((await ask<Page<object>>(query)).edges[0]?.node).toMatchObject({
      name: 'Khối các sở',
      opinion: 'favourable',
      issuedRevision: 6,
      ruleBook: { address: 'ruleBook-qt-2021@0' },
      appraisalRequests: 3,
    });
    expect(
      (await ask<Page<object>>(`{ blocYears(year: 2020) { edges { cursor } } }`)).edges,
    ).toEqual([]);
  });
});

describe('the event history', () => {
  const eventsQuery = `query($filter: EventFilter, $first: Int!, $after: String, $asOf: AsOf) {
    events(filter: $filter, first: $first, after: $after, asOf: $asOf) {
      index pageInfo { hasNextPage endCursor }
      edges { node { address index stream revision type schema hash previous data commandId
        occurredOn recordedAt simulatedClock actor { account role } sentence { vi en } } } } }`;
  interface Event extends Addressed {
    readonly stream: string;
    readonly revision: number;
    readonly type: string;
    readonly hash: string;
    readonly previous: string | null;
    readonly simulatedClock: boolean;
    readonly actor: { readonly account: string };
    readonly sentence: { readonly vi: string; readonly en: string };
  }
  const history = (filter: object | null, more: object = {}) =>
    ask<Page<Event>>(eventsQuery, { filter, first: 100, ...more });

  test('holds every event in order, chained by hash, and tells each in both languages', async () => {
    const { edges, index } = await history(null);
    const events = edges.map(({ node }) => node);
    expect(events.map(({ index }) => index)).toEqual(events.map((_, place) => place));
    expect(events).toHaveLength(index + 1);
    for (const { previous, stream, revision, sentence } of events) {
      const before = events.find((e) => e.stream === stream && e.revision === revision - 1);
      expect(previous).toBe(before?.hash ?? null);
      expect(sentence.vi.length).toBeGreaterThan(5);
      expect(sentence.en.length).toBeGreaterThan(5);
    }
    expect(events.find(({ type }) => type === 'ScorecardIssued')?.sentence).toEqual({
      vi: 'Ban hành bảng chấm điểm theo quyết định số 2/UBND-NC ngày 02/03/2021',
      en: 'Issued the scorecard by decision no. 2/UBND-NC of 2021-03-02',
    });
    const machineTimes = events.filter(({ simulatedClock }) => !simulatedClock);
    expect(machineTimes.map(({ type }) => type)).toEqual(['MachineClockAdopted']);
  });

  test('comes in pages that neither repeat nor leave out', async () => {
    const seen: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page<Event> = await history(null, { first: 7, after });
      seen.push(...page.edges.map(({ node }) => node.index));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual((await history(null)).edges.map(({ node }) => node.index));
  });

  test('is filtered by unit, year, bloc, stream, type, actor, index and time', async () => {
    const streams = async (filter: object) =>
      [...new Set((await history(filter)).edges.map(({ node }) => node.stream))].toSorted();
    expect(await streams({ unit: 'stp' })).toEqual(['unit-stp', 'unitYear-2021-stp']);
    expect(await streams({ unit: 'stp', year: 2021 })).toEqual(['unitYear-2021-stp']);
    expect(await streams({ bloc: 'k1' })).toEqual(['bloc-k1']);
    expect(await streams({ bloc: 'k1', year: 2021 })).toEqual(['blocYear-2021-k1']);
    expect(await streams({ streamPrefix: 'unitYear-2021-' })).toHaveLength(3);
    expect(await streams({ stream: 'ledger' })).toEqual(['ledger']);
    expect(await streams({ types: ['UnitYearApproved'] })).toEqual(['unitYear-2021-stp']);
    const chairman = (await history({ actor: 'tk-chairman' })).edges;
    expect(chairman.map(({ node }) => node.type)).toEqual(['UnitYearApproved']);
    const span = (await history({ fromIndex: 3, toIndex: 5 })).edges;
    expect(span.map(({ node }) => node.index)).toEqual([3, 4, 5]);
    const day = { recordedFrom: '2021-12-20T00:00:00Z', recordedTo: '2021-12-21T00:00:00Z' };
    expect((await history(day)).edges.map(({ node }) => node.type)).toEqual(['UnitYearApproved']);
  });

  test('as of an index ends there', async () => {
    const page = await history(null, { asOf: { index: 9 } });
    expect(page.index).toBe(9);
    expect(page.edges).toHaveLength(10);
  });

  test('refuses filters that contradict themselves and pages of more than 100', async () => {
    const refused = async (variables: object) =>
      codes(await simulated.ask({ query: eventsQuery, variables }));
    expect(await refused({ first: 9, filter: { unit: 'stp', bloc: 'k1' } })).toEqual([
      'INPUT_INVALID',
    ]);
    expect(await refused({ first: 9, filter: { year: 2021 } })).toEqual(['INPUT_INVALID']);
    expect(await refused({ first: 101 })).toEqual(['INPUT_INVALID']);
  });
});
