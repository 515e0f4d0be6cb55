// The demonstration's complaint ends with the figures that the README works out by hand, and leaves the reactor nothing to do.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { examples } from '../apps/server/explorer-examples.ts';
import { gatherCase, writeCaseFile } from '../libs/case-file/case-file.ts';
import type { Command } from '../libs/commands/carry-out.ts';
import { openStreamCache } from '../libs/commands/stream-cache.ts';
import { fillDemonstration } from '../libs/demonstration/fill.ts';
import { demonstrationSeed } from '../libs/demonstration/generate.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { complaintHolds } from '../libs/reactors/complaint-holds.ts';
import { runReactor } from '../libs/reactors/reactor.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from './running-server.ts';

const data = temporaryFolder();
const own = 'unitYear-2021-so-van-hoa-the-thao';
let server: ServerUnderTest;
let filled = 0;

beforeAll(async () => {
  const store = await openSqliteStore(data, { mode: 'write' });
  filled = (await fillDemonstration(store, { seed: demonstrationSeed, extent: 'small' })).events;
  await store.close();
  server = await runServer({ data });
  const ready = async () => expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
  await vi.waitFor(ready, 20_000);
}, 60_000);
afterAll(() => server.stop());

async function asked(query: string): Promise<Readonly<Record<string, unknown>>> {
  const { body } = await server.ask({ query });
  expect(body.errors).toBeUndefined();
  return body.data ?? {};
}

async function standingAfter(revision: number) {
  const at = `asOf: { event: "${own}@${revision}" }`;
  const { score, scoreboard } = (await asked(`{
    score(unit: "so-van-hoa-the-thao", year: 2021, ${at}) { total deductions }
    scoreboard(year: 2021, bloc: "khoi-so-nganh", ${at}) { rows { unit rank } }
  }`)) as {
    score: { total: string; deductions: string };
    scoreboard: { rows: readonly { unit: string; rank: number | null }[] };
  };
  const row = scoreboard.rows.find(({ unit }) => unit === 'so-van-hoa-the-thao');
  return [score.deductions, score.total, row?.rank];
}

test('the table worked by hand: approved, disputed, put right', async () => {
  expect(await standingAfter(113)).toEqual(['0.00', '89.50', 5]);
  expect(await standingAfter(117)).toEqual(['-1.00', '88.50', 7]);
  expect(await standingAfter(121)).toEqual(['-0.50', '89.00', 6]);
});

test('without the letter the disputed result is what was ordered', async () => {
  const { whatIf } = await asked(`{ whatIf(unit: "so-van-hoa-the-thao", year: 2021,
    asOf: { event: "${own}@117" }, without: ["${own}@115"])
    { hypothetical actual { total rank } supposed { total rank } by } }`);
  expect(whatIf).toEqual({
    hypothetical: true,
    actual: { total: '88.50', rank: 7 },
    supposed: { total: '89.00', rank: 6 },
    by: '0.50',
  });
});

test('the case tells then and now, what was put right by whose order, and what it held', async () => {
  const { complaint } = await asked(`{ complaint(id: "khieu-nai-2022-01") { state
    pin { event then { total } now { total } differences { id by } }
    corrections { event type } holds { from liftedFrom outcome } } }`);
  expect(complaint).toEqual({
    state: 'carriedOut',
    pin: {
      event: `${own}@117`,
      then: { total: '88.50' },
      now: { total: '89.00' },
      differences: [{ id: 'deduction.criticism', by: '0.50' }],
    },
    corrections: [
      { event: `${own}@118`, type: 'UnitYearReopened' },
      { event: `${own}@119`, type: 'CriticismDocumentAnnulled' },
      { event: `${own}@120`, type: 'CriticismDocumentRecorded' },
      { event: `${own}@121`, type: 'UnitYearApproved' },
    ],
    holds: [{ from: '2022-02-07', liftedFrom: '2022-03-30', outcome: 'partlyUpheld' }],
  });
});

test('Tết moves the last day of acceptance, and a pending case shows its day and its hold', async () => {
  const days = async (more: string) =>
    (
      (await asked(
        `{ complaintDeadlines(on: "2022-03-31", ${more}) { edges { node { complaint clock lastDay state } } } }`,
      )) as { complaintDeadlines: { edges: readonly { node: unknown }[] } }
    ).complaintDeadlines.edges.map(({ node }) => node);
  expect(await days('id: "khieu-nai-2022-01"')).toContainEqual({
    complaint: 'khieu-nai-2022-01',
    clock: 'acceptance',
    lastDay: '2022-02-07',
    state: 'metInTime',
  });
  expect(await days('first: 5')).toContainEqual({
    complaint: 'khieu-nai-2022-04',
    clock: 'settlement',
    lastDay: '2022-05-04',
    state: 'open',
  });
  const { complaint } = await asked(
    '{ complaint(id: "khieu-nai-2022-04") { state holds { unit inForce } } }',
  );
  expect(complaint).toEqual({ state: 'accepted', holds: [{ unit: 'xa-po-hai', inForce: true }] });
});

test.each(examples.filter(({ query }) => /^ {2}complaint\w*\(/m.test(query)))(
  'the example “$name” answers with data',
  async ({ query }) => {
    const [answer] = Object.values(await asked(query));
    expect(answer).toBeTruthy();
    expect(answer).not.toMatchObject({ edges: [] });
  },
);

test('the holds are there already: the reactor goes through all of it and sends nothing', async () => {
  const store = openMemoryStore();
  await fillDemonstration(store, { seed: demonstrationSeed, extent: 'small' });
  const cache = openStreamCache(store, 5_000);
  const sent: Command[] = [];
  const looked: string[] = [];
  const holds = complaintHolds({
    read: (stream) => cache.refresh(stream),
    carryOut(command) {
      sent.push(command);
      throw new Error('the demonstration left something to do');
    },
  });
  const react = (stream: string) => {
    looked.push(stream);
    return holds.react(stream);
  };
  const file = join(temporaryFolder(), 'place.json');
  const options = { store, file, retryMs: 60_000, told: () => undefined };
  const running = runReactor({ ...holds, react }, options);
  await vi.waitFor(() => expect(running.handled).toBe(filled), 10_000);
  await running.stop();
  expect(new Set(looked).size).toBe(6);
  expect(running.waiting).toEqual({});
  expect(sent).toEqual([]);
});

test('the README says so', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  expect(readme).toContain(`${filled.toLocaleString('en')} events`);
});

test('the page of its file names the papers by their numbers, as the letters do', async () => {
  const store = await openSqliteStore(server.folder, { mode: 'read' });
  const asked = {
    complaint: 'khieu-nai-2022-01',
    evidence: join(server.folder, 'evidence'),
    now: '2022-04-01T02:00:00.000Z',
    onProgress: () => undefined,
  };
  const events = await gatherCase(store, asked);
  await store.close();
  const folder = join(temporaryFolder(), 'ho-so');
  await writeCaseFile(folder, events ?? [], asked);
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('Huỷ ghi nhận văn bản số 5477/UBND-TH ngày 28/12/2021');
  expect(page).not.toContain('văn bản vb-');
});
