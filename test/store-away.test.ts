// A remote store that goes away and comes back under a running server, and servers that share one.
import { afterEach, describe, expect, test } from 'vitest';
import { openStore } from '../libs/event-store/open-store.ts';
import { startStoreServer, type StoreServer } from './eventstoredb/store-server.ts';
import { remoteAddress } from './remote-store.ts';
import { runServer, type ServerUnderTest } from './running-server.ts';
import { clientOf } from './server-client.ts';

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

async function startStore(): Promise<StoreServer> {
  const store = await startStoreServer();
  ends.push(() => store.stop());
  return store;
}

async function serve(store: StoreServer): Promise<ServerUnderTest> {
  const server = await runServer({ store: remoteAddress(store) });
  ends.push(() => server.stop());
  return server;
}

const unit = (id: string) => ({
  unit: id,
  name: `Đơn vị ${id}`,
  kind: 'department',
  housesBoard: false,
});

const lagQuery = '{ ledger { id head lag { events seconds } } }';

interface Ready {
  readonly status: number;
  readonly body: {
    readonly details: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}

async function readiness({ url }: ServerUnderTest): Promise<Ready> {
  const response = await fetch(`${url}/health/ready`);
  return { status: response.status, body: (await response.json()) as Ready['body'] };
}

async function untilReady(server: ServerUnderTest): Promise<void> {
  await expect.poll(async () => (await readiness(server)).status, { timeout: 20_000 }).toBe(200);
}

describe('a store that goes away', () => {
  test.each([
    ['stops', (store: StoreServer) => store.kill(), (store: StoreServer) => store.start()],
    [
      'hangs',
      async (store: StoreServer) => store.faults.freeze(),
      async (store: StoreServer) => store.faults.thaw(),
    ],
  ])(
    'because it %s is told by commands, readiness and lag, and taken up again without a restart',
    async (_, goAway, comeBack) => {
      const store = await startStore();
      const server = await serve(store);
      await untilReady(server);
      const client = clientOf(server);
      const entered = await client.mutate('enterUnit', unit('stc'));
      const before = await client.query(lagQuery, {}, { waitFor: entered });
      expect(before).toMatchObject({ ledger: { head: 2, lag: { events: 0, seconds: 0 } } });

      await goAway(store);
      await expect
        .poll(() => readiness(server), { timeout: 20_000 })
        .toMatchObject({
          status: 503,
          body: {
            details: {
              store: {
                status: 'down',
                code: 'STORE_UNAVAILABLE',
                forSeconds: expect.any(Number) as number,
              },
              views: { status: 'up', lagEvents: null },
              integrity: { status: 'up' },
            },
          },
        });
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
      // A store that hangs is known to be away once a call has waited for it in vain; from then on everything fails at once.
      await client.refused('enterUnit', unit('stp'));
      const started = performance.now();
      const refused = await client.refused('enterUnit', unit('stp'));
      expect(refused.extensions.code).toBe('STORE_UNAVAILABLE');
      expect(performance.now() - started).toBeLessThan(1_000);
      const { ledger, units } = (await client.query(
        `{ ledger { id head lag { events seconds } } units(first: 5) { edges { node { unit } } } }`,
      )) as {
        ledger: { id: string; lag: { seconds: number } };
        units: { edges: readonly object[] };
      };
      expect(ledger).toMatchObject({
        id: (before['ledger'] as { id: string }).id,
        head: 2,
        lag: { events: null },
      });
      expect(ledger.lag.seconds).toBeGreaterThan(0);
      expect(units.edges).toHaveLength(1);

      await comeBack(store);
      await untilReady(server);
      const again = await client.mutate('enterUnit', unit('stp'));
      expect(again).toEqual({ stream: 'unit-stp', revision: 0, repeated: false });
      const after = await client.query(lagQuery, {}, { waitFor: again });
      expect(after).toMatchObject({ ledger: { head: 3, lag: { events: 0 } } });
    },
    60_000,
  );

  test('with an append whose answer is lost is told as unknown, and the same command settles it', async () => {
    const store = await startStore();
    const server = await serve(store);
    await untilReady(server);
    const client = clientOf(server);
    const calls = ['append', 'batchAppend'] as const;
    const lost = store.faults.add({ kind: 'drop', at: 'afterCommit', calls });
    const gone = lost.happened.then(() => store.kill());
    const command = { ...unit('stc'), commandId: 'c-1' };
    const refused = await client.refused('enterUnit', command);
    expect(refused.extensions.code).toBe('OUTCOME_UNKNOWN');
    await gone;
    await store.start();
    await untilReady(server);
    const settled = await client.mutate('enterUnit', command);
    expect(settled).toEqual({ stream: 'unit-stc', revision: 0, repeated: true });
  });
});

describe('servers that share a store', () => {
  test('started at once on an empty one serve one ledger, and each shows what the other records', async () => {
    const store = await startStore();
    const [one, two] = await Promise.all([serve(store), serve(store)]);
    await untilReady(one);
    await untilReady(two);
    const idOf = async (server: ServerUnderTest) =>
      ((await clientOf(server).query('{ ledger { id } }'))['ledger'] as { id: string }).id;
    expect(await idOf(one)).toBe(await idOf(two));
    const waitFor = await clientOf(one).mutate('enterUnit', unit('stc'));
    const query = '{ units(first: 5) { edges { node { unit } } } }';
    expect(await clientOf(two).query(query, {}, { waitFor })).toEqual({
      units: { edges: [{ node: { unit: 'stc' } }] },
    });
    const refused = await clientOf(two).refused('enterUnit', unit('stc'));
    expect(refused.extensions.code).toBe('UNIT_EXISTS');
    const { store: reading } = await openStore(remoteAddress(store), { mode: 'read' });
    expect(await reading.head()).toMatchObject({ index: 2 });
    await reading.close();
  });
});
