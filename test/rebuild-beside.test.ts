// A server whose program changed a view and added one, over the view file of the program before: nothing fails meanwhile.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { progressLines } from '../apps/server/banner.ts';
import { defaultConfiguration } from '../apps/server/configuration.ts';
import { startServer, type RunningServer } from '../apps/server/start.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { Projection } from '../libs/views/projection.ts';
import { projections } from '../projections/all.ts';
import { province } from '../projections/province.ts';
import { scoreboard } from '../projections/scoreboard.ts';
import { codes, post, temporaryFolder, type Answer } from './running-server.ts';
import { recordSeason } from './season.ts';

const folder = temporaryFolder();
const registered = projections as Projection[];
const usual = [...projections];

/** The next version, which takes a while over every event, so that there is time to ask meanwhile. */
const changed: Projection = {
  ...scoreboard,
  version: scoreboard.version + 1,
  project(event, folds) {
    const until = performance.now() + 25;
    while (performance.now() < until);
    return scoreboard.project(event, folds);
  },
};

let server: RunningServer;
let events: number;

/** What the program before has left: no `province` yet, and the scoreboard that is changed since. */
async function leaveOldFile(): Promise<void> {
  const store = await openSqliteStore(folder, { mode: 'write' });
  await recordSeason(store, { clock: 'machine' });
  const views = openViews(
    join(folder, 'views.sqlite'),
    usual.filter(({ name }) => name !== province.name),
  );
  await views.catchUp(store);
  events = views.status().index + 1;
  views.close();
  await store.close();
}

beforeAll(async () => {
  await leaveOldFile();
  registered.splice(
    0,
    registered.length,
    ...usual.map((each) => (each.name === scoreboard.name ? changed : each)),
  );
  server = await startServer({
    ...defaultConfiguration,
    port: 0,
    logLevel: 'silent',
    data: folder,
    limits: { ...defaultConfiguration.limits, stopTimeoutMs: 300 },
  });
});
afterAll(async () => {
  registered.splice(0, registered.length, ...usual);
  await server.stop();
  rmSync(folder, { recursive: true });
});

const board = `{ scoreboard(year: 2021, bloc: "k1") { index rows { unit rank total } } }`;
const glance = `{ province(year: 2021) { index blocs { bloc } } }`;
const views = `{ ledger { views { name version index building { version handled total answers } } } }`;

interface ViewsAnswer {
  readonly views: readonly {
    readonly name: string;
    readonly version: number;
    readonly building: { readonly handled: number; readonly answers: boolean } | null;
  }[];
}

async function askAll() {
  const [scores, province, ledger, names] = await Promise.all(
    [board, glance, views, `{ blocs { edges { node { name } } } }`].map((query) =>
      post(server.url, JSON.stringify({ query })),
    ),
  );
  const health = await fetch(`${server.url}/health/ready`);
  const told = (await health.json()) as { readonly details: { readonly views: object } };
  return { scores, province, ledger, names, ready: health.status, told };
}

function found(answer: Answer | undefined, view: string) {
  const ledger = answer?.body.data?.['ledger'] as ViewsAnswer | undefined;
  return ledger?.views.find(({ name }) => name === view);
}

/** A command that is refused, so that no event comes in between. */
async function enterAgain(): Promise<Answer> {
  const about = 'name: "Sở Tư pháp", kind: department, housesBoard: false';
  const query = `mutation { enterUnit(input: { commandId: "c1", occurredOn: "2022-01-01", unit: "stp", ${about} }) { revision } }`;
  const headers = { 'x-actor-account': 'tk-1', 'x-actor-role': 'board' };
  return post(server.url, JSON.stringify({ query }), headers);
}

test('old rows answer, a new view says that it is being built, and progress is told, until all is built', async () => {
  const handled: number[] = [];
  const lines: string[] = [];
  const refused: string[] = [];
  const waiting: object[] = [];
  let first: Answer | undefined;
  let decided: Answer | undefined;
  let decidedMeanwhile = false;
  void enterAgain().then((answer) => (decided = answer));
  for (;;) {
    const { scores, province: glanced, ledger, names, ready, told } = await askAll();
    first ??= scores;
    expect(scores?.body).toEqual(first?.body);
    expect(names?.body.errors).toBeUndefined();
    const building = found(ledger, 'scoreboard')?.building ?? null;
    if (building === null) break;
    decidedMeanwhile ||= decided !== undefined;
    expect(found(ledger, 'scoreboard')).toMatchObject({ version: scoreboard.version });
    expect(building.answers).toBe(true);
    handled.push(building.handled);
    lines.push(progressLines(server.progress));
    refused.push(...(glanced ? codes(glanced) : []));
    waiting.push({ ready, ...told.details.views });
  }
  // A command waits for no view.
  expect(decidedMeanwhile).toBe(true);
  expect(decided?.body.errors?.[0]?.extensions.code).toBe('UNIT_EXISTS');
  expect(new Set(refused)).toEqual(new Set(['VIEW_BUILDING']));
  expect(waiting[0]).toMatchObject({ ready: 503, caughtUp: false });
  expect(handled.length).toBeGreaterThan(3);
  expect(handled).toEqual(handled.toSorted((a, b) => a - b));
  expect(handled.some((each) => each > 0 && each < events)).toBe(true);
  expect(lines[0]).toContain('Building view scoreboard');
  expect(lines[0]).toContain('Building view province');
});

test('once all is built the new version and the new view answer, and the server is ready', async () => {
  expect(await server.caughtUp()).toBe(events);
  const { scores, province: glanced, ledger, ready, told } = await askAll();
  expect(ready).toBe(200);
  expect(told.details.views).toMatchObject({ caughtUp: true, building: [] });
  expect(found(ledger, 'scoreboard')).toMatchObject({ version: changed.version, building: null });
  expect(scores?.body.data?.['scoreboard']).toMatchObject({ index: events - 1 });
  expect(glanced?.body.data?.['province']).toMatchObject({ blocs: [{ bloc: 'k1' }] });
  expect(progressLines(server.progress)).toContain(`${events} events read`);
});
