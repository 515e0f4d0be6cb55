// A unit that is renamed and reclassified, over real HTTP: what holds is told by the day that is asked about.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from '../running-server.ts';
import { recorder } from '../season-recorder.ts';
import { paper } from '../season-rules.ts';
import { recordSeason } from '../season.ts';

const folder = temporaryFolder();
let server: ServerUnderTest;

beforeAll(async () => {
  const store = await openSqliteStore(folder, { mode: 'write' });
  await recordSeason(store, { clock: 'machine' });
  const record = recorder(store);
  const change = { unit: 'snv', from: '2022-03-01', decision: paper('9', '2021-12-28') } as const;
  const name = 'Sở Nội vụ và Lao động';
  await record.do('2021-12-29T02:00:00.000Z', 'renameUnit', { ...change, name });
  await record.do('2021-12-29T03:00:00.000Z', 'reclassifyUnit', {
    ...change,
    kind: 'publicServiceUnit',
  });
  await record.do('2021-12-29T04:00:00.000Z', 'renameUnit', {
    ...change,
    from: '2199-01-01',
    name: 'Tên chưa dùng',
  });
  await store.close();
  server = await runServer({ data: folder });
  await server.ask({ query: '{ ledger { head } }' }, { 'x-wait-for': 'unit-snv@4' });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function ask(query: string, variables: object): Promise<unknown> {
  const { body } = await server.ask({ query, variables });
  expect(body.errors).toBeUndefined();
  return body.data;
}

const unitsQuery = `query($asOf: AsOf, $kind: UnitKind) {
  units(asOf: $asOf, kind: $kind) {
    edges { node { unit name kind from parent housesBoard ended { until successors } } } } }`;

interface Answer {
  readonly units: { readonly edges: readonly { readonly node: { readonly unit: string } }[] };
}

async function homeAffairs(variables: object): Promise<object | undefined> {
  const { units } = (await ask(unitsQuery, variables)) as Answer;
  return units.edges.find(({ node }) => node.unit === 'snv')?.node;
}

const before = { name: 'Sở Nội vụ', kind: 'department', from: null, housesBoard: true };

test('a unit is shown as it is today, and not as it will be', async () => {
  expect(await homeAffairs({})).toMatchObject({
    name: 'Sở Nội vụ và Lao động',
    kind: 'publicServiceUnit',
    from: '2022-03-01',
    parent: null,
    housesBoard: true,
    ended: null,
  });
});

test('on a day before the change begins it is shown as it was, though the change is recorded', async () => {
  const asOf = { time: '2022-02-28T00:00:00.000Z' };
  expect(await homeAffairs({ asOf })).toMatchObject(before);
  expect(await homeAffairs({ asOf: { index: 20 } })).toMatchObject(before);
});

test('at a time asked for it is shown as on that day, also where nothing was recorded since', async () => {
  const asOf = { time: '2022-03-01T00:00:00.000Z' };
  expect(await homeAffairs({ asOf })).toMatchObject({ name: 'Sở Nội vụ và Lao động' });
});

test('units are kept to a kind by the kind of the day', async () => {
  const asOf = { time: '2022-02-28T00:00:00.000Z' };
  expect(await homeAffairs({ kind: 'department' })).toBeUndefined();
  expect(await homeAffairs({ kind: 'department', asOf })).toMatchObject(before);
});

test('the score and the board of a year that ended before keep the name of that year', async () => {
  const query = `{ score(unit: "snv", year: 2021) { name }
    scoreboard(year: 2021, bloc: "k1") { rows { unit name } } }`;
  const { score, scoreboard } = (await ask(query, {})) as {
    readonly score: object;
    readonly scoreboard: { readonly rows: readonly object[] };
  };
  expect(score).toEqual({ name: 'Sở Nội vụ' });
  expect(scoreboard.rows).toContainEqual({ unit: 'snv', name: 'Sở Nội vụ' });
});
