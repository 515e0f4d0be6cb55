// Two servers on one store, writing to the same streams at once: every acknowledged command in order, once, and one ledger.
import { setTimeout as sleep } from 'node:timers/promises';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RemoteAddress } from '../libs/event-store/store-address.ts';
import {
  beforehand,
  contested,
  criticism,
  type Deed,
  evidence,
  mixedDeeds,
  type SentCommand,
  startLoad,
} from './command-load.ts';
import { startStoreServer } from './eventstoredb/store-server.ts';
import { answersOf, differences } from './ledger-answers.ts';
import { killLedgers, startLedger, verify } from './ledger-process.ts';
import { expectAcknowledged, type Ledger, readLedger } from './reckoning.ts';
import { remoteAddress } from './remote-store.ts';
import { runServer, type ServerUnderTest, temporaryFolder } from './running-server.ts';
import { startStoreProcess, type StoreProcess } from './store-process.ts';
import { clientOf, type RecordedAnswer } from './server-client.ts';
import { send, year } from './year-by-mutations.ts';

const callers = 12;
const loadMs = 2_000;

async function ledgerIdOf(server: ServerUnderTest): Promise<unknown> {
  return (await clientOf(server).query('{ ledger { id } }'))['ledger'];
}

describe('two servers that write to one store', () => {
  const place = temporaryFolder();
  let store: StoreProcess;
  let address: RemoteAddress;
  let servers: readonly [ServerUnderTest, ServerUnderTest];
  /** Commands that were acknowledged so far: one event each. */
  let recorded = 0;

  beforeAll(async () => {
    store = await startStoreProcess(join(place, 'store.log'));
    address = remoteAddress(store);
    servers = await Promise.all([
      startLedger(temporaryFolder(), address),
      startLedger(temporaryFolder(), address),
    ]);
  });
  afterAll(async () => {
    for (const server of servers) await server.stop();
    for (const { folder } of servers) rmSync(folder, { recursive: true });
    killLedgers();
    await store.kill();
    rmSync(place, { recursive: true });
  });

  test('and were started at once on an empty one, open one ledger', async () => {
    expect(await ledgerIdOf(servers[0])).toEqual(await ledgerIdOf(servers[1]));
    expect((await readLedger(address)).events).toBe(1);
    await send(clientOf(servers[0]), beforehand);
    recorded = 1 + beforehand.length;
  });

  /** Everything that was acknowledged is there, nothing else is, and both servers say the same of it. */
  async function expectOneHistory(sent: readonly SentCommand[]): Promise<void> {
    const ledger = await readLedger(address);
    expectAcknowledged(ledger, sent);
    recorded += sent.filter(({ answer }) => answer !== null).length;
    expect(ledger.events).toBe(recorded);
    const waitFor = lastOf(ledger);
    const subject = { year, blocs: ['k1', 'k2'], units: contested, asOf: [recorded - 20] };
    const [one, other] = await Promise.all(
      servers.map(async (server) => {
        await clientOf(server).query('{ ledger { id } }', {}, { waitFor });
        return answersOf(server, subject);
      }),
    );
    expect(differences(one!, other!)).toEqual([]);
  }

  test('write to one stream: each command once and in order, refused for what a rule says only', async () => {
    const serverOf = (number: number) => servers[number % 2]!;
    const load = startLoad({ callers, name: 'mot', deedsOf: rivalDeeds, serverOf });
    await sleep(loadMs);
    const sent = await load.stop();
    await expectOneHistory(sent);
    tell('one stream', sent);
    expectRefusals(sent, ['CONFLICT', 'ID_TAKEN']);
    // Of those who file evidence under one id, one does.
    const rivals = sent.filter(({ name, input }) => name === 'fileEvidence' && isShared(input));
    for (const own of Map.groupBy(rivals, ({ input }) => input['evidence']).values()) {
      expect(own.filter(({ answer }) => answer !== null)).toHaveLength(1);
    }
    const both = new Set(sent.filter(({ answer }) => answer).map(({ caller }) => caller));
    expect(both.size).toBe(callers);
  });

  test('write to many: each command finds what the other server recorded just before', async () => {
    let turn = 0;
    const serverOf = () => servers[(turn += 1) % 2]!;
    const load = startLoad({ callers, name: 'nhieu', deedsOf: mixedDeeds, serverOf });
    await sleep(loadMs);
    const sent = await load.stop();
    await expectOneHistory(sent);
    tell('many streams', sent);
    expectRefusals(sent, ['CONFLICT']);
    expect(sent.filter(({ answer }) => answer === null)).toEqual([]);
  });

  test('are sent the same command at once: it is recorded once, and both say where', async () => {
    for (let count = 1; count <= 20; count += 1) {
      const [name, input] = criticism('stp', `hai-noi-${count}`);
      const answers = await Promise.all(
        servers.map((server) =>
          clientOf(server).mutate(name, { ...input, commandId: `hai-${count}` }),
        ),
      );
      // Within one millisecond both make the same bytes, and the store gives both the one answer: neither is a repetition.
      expect(answers.map(({ repeated }) => repeated)).toContain(false);
      expect(new Set(answers.map(({ stream, revision }) => `${stream}@${revision}`)).size).toBe(1);
    }
    recorded += 20;
    await expectOneHistory([]);
    expect(await verify(servers[0].folder, address)).toMatchObject({
      intact: true,
      events: recorded,
    });
  });
});

/** On one unit-year: facts of the caller's own, and evidence under an id that every other caller takes too. */
function* rivalDeeds(caller: string): Generator<Deed, void, undefined> {
  for (let count = 1; ; count += 1) {
    yield criticism('stc', `${caller}-${count}`);
    yield evidence('stc', `chung-${count}`);
    yield evidence('stc', `${caller}-${count}`);
  }
}

function isShared({ evidence }: SentCommand['input']): boolean {
  return String(evidence).startsWith('hs-chung-');
}

function tell(what: string, sent: readonly SentCommand[]): void {
  const acknowledged = sent.filter(({ answer }) => answer !== null).length;
  const refusals = sent.flatMap(({ refusals }) => refusals);
  const counts = [...Map.groupBy(refusals, (code) => code)].map(
    ([code, all]) => `${all.length} × ${code}`,
  );
  process.stdout.write(
    `two servers on ${what}: ${acknowledged} commands acknowledged, refused ${counts.join(', ') || 'none'}\n`,
  );
}

/** `CONFLICT` is the one code that tells a caller of two servers to send again. */
function expectRefusals(sent: readonly SentCommand[], allowed: readonly string[]): void {
  const codes = new Set(sent.flatMap(({ refusals }) => refusals));
  expect([...codes].filter((code) => !allowed.includes(code))).toEqual([]);
}

function lastOf({ commands, events }: Ledger): Pick<RecordedAnswer, 'stream' | 'revision'> {
  const last = [...commands.values()].flat().find(({ index }) => index === events - 1);
  if (!last) throw new Error('the ledger has no last event');
  return last;
}

test('four servers started at once on an empty store open one ledger, and all of them serve it', async () => {
  const store = await startStoreServer();
  const address = remoteAddress(store);
  const four = Array.from({ length: 4 }, () => runServer({ store: address }));
  const servers = await Promise.all(four);
  expect((await readLedger(address)).events).toBe(1);
  const ids = await Promise.all(servers.map(ledgerIdOf));
  expect(ids).toEqual(ids.map(() => ids[0]));
  for (const [number, server] of servers.entries()) {
    const unit = { unit: `dv-${number}`, name: 'Đơn vị', kind: 'department', housesBoard: false };
    const answer = await clientOf(server).mutate('enterUnit', unit);
    expect(answer).toMatchObject({ revision: 0, repeated: false });
  }
  await Promise.all(servers.map((server) => server.stop()));
  await store.stop();
});
