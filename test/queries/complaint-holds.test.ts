// The holds that a case wants, over real HTTP: where each stands, and why the ledger could not place one until it could.
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openLedger } from '../../libs/commands/genesis.ts';
import {
  accepted,
  before,
  complaintInput,
  lodged,
  notice,
} from '../../libs/domain/complaint/case-given.contract.ts';
import { given } from '../../libs/domain/given.contract.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { seal } from '../../libs/ledger/seal.ts';
import { openDeedStore } from '../deed-store.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from '../running-server.ts';
import { clientOf, type Client } from '../server-client.ts';

const kept = 'complaint-kn-1';
const notOpen = { unit: 'so-tai-chinh', year: 2021 } as const;

/** A case that concerns a unit-year which nobody opened: an act refuses it, but a ledger of another time may have it. */
function caseOfUnopenedYear() {
  const deeds = [...before, lodged({ concerns: [complaintInput.concerns[0]] }), accepted()];
  const [first, second] = given(deeds)
    .get(kept)!
    .map(({ content }) => content);
  const concerns = [notOpen, ...complaintInput.concerns];
  const drafts = [
    { type: first!.type, schema: first!.schema, data: { ...first!.data, concerns } },
    { type: second!.type, schema: second!.schema, data: second!.data },
  ];
  const { ledger, metadata } = first!;
  return seal(drafts, { ledger, stream: kept, after: { revision: -1, hash: null }, metadata });
}

let folder: string;
let server: ServerUnderTest;
let client: Client;
beforeAll(async () => {
  folder = temporaryFolder();
  const store = await openSqliteStore(folder, { mode: 'write' });
  const opening = { ledger: 'so-cai-thi-dua-lao-cai', purpose: 'Thử', clock: 'machine' } as const;
  await openLedger(store, opening, '2021-01-04T02:00:00.000Z');
  const { tryDeed } = openDeedStore(store);
  for (const each of before) await tryDeed(each);
  const events = caseOfUnopenedYear().map(({ id, content, bytes }) => {
    return { id, type: content.type, bytes };
  });
  await store.append(kept, -1, events, { timeoutMs: 1_000 });
  await store.close();
  server = await runServer({ data: folder });
  client = clientOf(server);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

interface Hold {
  readonly unit: string;
  readonly state: string;
  readonly refusal: { readonly since: string; readonly triedAt: string } | null;
}
const query = `query($asOf: AsOf) { complaint(id: "kn-1", asOf: $asOf) { holds {
  state unit unitName year because clause { reference } event bloc from inForce lifting liftedFrom outcome
  refusal { code sentence { vi en } since triedAt retriedAfter retriedEverySeconds } } } }`;

async function holdsAt(asOf: object | null = null): Promise<readonly Hold[]> {
  const { complaint } = await client.query(query, { asOf });
  return (complaint as { readonly holds: readonly Hold[] }).holds;
}
const statesOf = (holds: readonly Hold[]) => holds.map(({ unit, state }) => [unit, state]);
const until = (...states: readonly (readonly string[])[]) =>
  vi.waitFor(async () => expect(statesOf(await holdsAt())).toEqual(states), 5_000);

test('a case that is only lodged wants no hold', async () => {
  expect(await holdsAt({ event: `${kept}@0` })).toEqual([]);
});

test('once accepted it holds what it can, and tells by which rule the other could not be placed', async () => {
  await until(['so-tai-chinh', 'missing'], ['so-y-te', 'inForce']);
  const [missing, placed] = await vi.waitFor(async () => {
    const holds = await holdsAt();
    expect(holds[0]?.refusal).not.toBeNull();
    return holds;
  }, 5_000);
  expect(missing).toMatchObject({
    because: `${kept}@1`,
    clause: { reference: expect.stringContaining('Luật') as string },
    event: null,
    bloc: null,
    from: '2021-12-24',
    inForce: false,
    refusal: {
      code: 'UNIT_OF_OTHER_BLOC',
      sentence: { vi: expect.stringContaining('so-tai-chinh') as string },
      retriedAfter: ['unitYear-2021-so-tai-chinh'],
      retriedEverySeconds: 30,
    },
  });
  expect(missing!.refusal!.since <= missing!.refusal!.triedAt).toBe(true);
  expect(placed).toMatchObject({
    unitName: 'Sở Y tế',
    year: 2021,
    because: `${kept}@1`,
    event: expect.stringMatching(/^blocYear-2021-khoi-1@\d+$/u) as string,
    bloc: 'khoi-1',
    from: '2021-12-24',
    inForce: true,
    refusal: null,
  });
});

test('about a point in the past it tells what was missing then, and nothing of what refuses it now', async () => {
  const then = await holdsAt({ event: `${kept}@1` });
  expect(statesOf(then)).toEqual([
    ['so-tai-chinh', 'missing'],
    ['so-y-te', 'missing'],
  ]);
  expect(then.map(({ refusal }) => refusal)).toEqual([null, null]);
});

test('what was refused is placed once the unit’s year is open', async () => {
  await client.mutate('openUnitYear', { ...notOpen, bloc: 'khoi-1' });
  await until(['so-tai-chinh', 'inForce'], ['so-y-te', 'inForce']);
  expect((await holdsAt()).map(({ refusal }) => refusal)).toEqual([null, null]);
});

test('its end lifts both, which stay visible with how it ended', async () => {
  const document = notice('70', '2022-01-10');
  const cause = { cause: 'beforeACourt', reason: 'Toà đã thụ lý', document };
  await client.mutate(
    'discontinueCase',
    { complaint: 'kn-1', ...cause },
    { role: 'complaintHandler' },
  );
  await until(['so-tai-chinh', 'lifted'], ['so-y-te', 'lifted']);
  expect((await holdsAt())[0]).toMatchObject({
    inForce: false,
    lifting: expect.stringMatching(/^blocYear-2021-khoi-1@\d+$/u) as string,
    liftedFrom: '2022-01-10',
    outcome: 'discontinued',
  });
});
