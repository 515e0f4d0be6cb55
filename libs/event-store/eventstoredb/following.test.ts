// Following a store that is cut off, restarted, killed, frozen or put back: each event once, in order, or a refusal that says why.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TOO_SLOW } from '../../../test/eventstoredb/faults.ts';
import { openStoreLog, type StoreLog } from '../../../test/eventstoredb/store-log.ts';
import { startStoreServer, type StoreServer } from '../../../test/eventstoredb/store-server.ts';
import { type Checkpoint, StoreUnavailable } from '../port.ts';
import { collect, fill, textOf } from '../store-events.contract.ts';
import type { EventStoreDb } from './eventstoredb.ts';
import {
  append,
  appendWithin,
  type Follower,
  followed,
  killed,
  known,
  openStore,
  refusalOf,
  refuseUnheard,
  startServer,
} from './opened.contract.ts';

beforeEach(() => refuseUnheard());

/** Every event came once and in order, counted without a gap. */
async function expectAll(follower: Follower, texts: readonly string[]): Promise<void> {
  expect(follower.events.map(textOf)).toEqual(texts);
  expect(follower.events.map(({ index }) => index)).toEqual(texts.map((_, at) => at));
  await vi.waitFor(() => expect(follower.checkpoint()).toMatchObject({ index: texts.length }));
}

type Disturbance = (server: StoreServer, store: EventStoreDb) => Promise<unknown>;
const disturbances: readonly (readonly [string, Disturbance])[] = [
  ['its connection was cut', async ({ faults }) => faults.cutConnections()],
  ['the server was restarted', (server) => server.restart()],
  [
    'the server was killed and was away for a while',
    async (server, store) => {
      await killed(server, store);
      await server.start();
    },
  ],
  [
    'the server was stopped in good order',
    async (server) => {
      await server.stop();
      await server.start();
    },
  ],
  [
    'the server was frozen',
    async (server, store) => {
      server.faults.freeze();
      // It notices that nothing comes; of no effect when it comes through late.
      await refusalOf(appendWithin(200)(store, 'filled-0', -1, 'in conflict'));
      await known(store, false);
      server.faults.thaw();
      await known(store, true);
    },
  ],
];

describe('a follower goes on', () => {
  test.each(disturbances)('after %s', async (_, disturb) => {
    const server = await startServer();
    const store = await openStore(server.url);
    const follower = followed(store);
    const texts = await fill(store, 200);
    await follower.has(200);
    await disturb(server, store);
    await known(store, true);
    const before = follower.caughtUp();
    const writer = await openStore(server.url);
    for (let at = 0; at < 20; at += 1) {
      texts.push(`later ${at}`);
      await append(writer, 'later', at - 1, `later ${at}`);
    }
    await follower.has(texts.length);
    await follower.isCaughtUp(before + 1);
    await expectAll(follower, texts);
  });

  test('when its connection is cut in the middle of what it missed, again and again', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    const texts = await fill(store, 400);
    const cuts = server.faults.add({
      kind: 'drop',
      at: 'event',
      calls: ['subscribe'],
      skip: 90,
      times: 4,
    });
    const follower = followed(store);
    await follower.isCaughtUp(1);
    expect(cuts.fired).toBe(4);
    await expectAll(follower, texts);
  });

  test('when the server ends its subscription because it was too slow', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    const texts = await fill(store, 200);
    const broken = server.faults.add({
      kind: 'break',
      at: 'event',
      calls: ['subscribe'],
      skip: 150,
      status: TOO_SLOW,
    });
    const follower = followed(store);
    await follower.isCaughtUp(1);
    expect(broken.fired).toBe(1);
    await expectAll(follower, texts);
  });

  test('however slow it is, while connections are cut and events come', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    let handled = 0;
    const follower = followed(store, null, async () => {
      handled += 1;
      if (handled % 70 === 0) server.faults.cutConnections();
      await sleep(1);
    });
    const texts: string[] = [];
    const writer = await openStore(server.url);
    for (let at = 0; at < 300; at += 1) {
      texts.push(`slow ${at}`);
      await append(writer, 'slow', at - 1, `slow ${at}`);
    }
    await follower.has(300);
    await follower.isCaughtUp(1);
    await expectAll(follower, texts);
  });

  test('from each checkpoint that it was given, in another process as it were', async () => {
    const server = await startServer();
    const texts = await fill(await openStore(server.url), 300);
    let after: Checkpoint | null = null;
    const seen: string[] = [];
    while (seen.length < 300) {
      const store = await openStore(server.url);
      const stop = new AbortController();
      for await (const message of store.subscribeAll(after, { signal: stop.signal })) {
        if (message.kind === 'event') seen.push(textOf(message.event));
        if (message.kind !== 'checkpoint') continue;
        after = message.checkpoint;
        stop.abort();
      }
      await store.close();
    }
    expect(seen).toEqual(texts);
  });
});

describe('a follower ends', () => {
  test('without an error when it is aborted while the store is away', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    const follower = followed(store);
    await follower.isCaughtUp(1);
    await killed(server, store);
    follower.stop();
    expect(await follower.ended).toBeNull();
    const late = followed(store);
    await sleep(20);
    late.stop();
    expect(await late.ended).toBeNull();
  });

  test('as refused when its store is closed, be it away or there', async () => {
    const server = await startServer();
    for (const isAway of [false, true]) {
      const store = await openStore(server.url);
      const follower = followed(store);
      await follower.isCaughtUp(1);
      if (isAway) await killed(server, store);
      await store.close();
      expect(await follower.ended).toBeInstanceOf(StoreUnavailable);
      expect(await refusalOf(store.head())).toBeInstanceOf(StoreUnavailable);
    }
  });
});

/** The first records of a log in another one, at the same positions. */
async function firstOf(log: StoreLog, count: number): Promise<StoreLog> {
  const copy = openStoreLog();
  await copy.write(log.records.slice(0, count)).durable;
  return copy;
}

async function filled(log: StoreLog, stream: string, texts: readonly string[]): Promise<void> {
  const server = await startStoreServer({ log });
  const store = await openStore(server.url);
  for (const [at, text] of texts.entries()) {
    await append(store, stream, at - 1, text);
  }
  await store.close();
  await server.kill();
}

const others: readonly (readonly [string, (log: StoreLog) => Promise<StoreLog>])[] = [
  ['an earlier state of it', (log) => firstOf(log, 20)],
  [
    'an earlier state that has gone on beyond the place',
    async (log) => {
      const copy = await firstOf(log, 20);
      await filled(
        copy,
        'xx',
        Array.from({ length: 60 }, (_, at) => `another history ${at}`),
      );
      return copy;
    },
  ],
  [
    'another one, in which other events stand at the very same places',
    async (log) => {
      const copy = openStoreLog();
      await copy.write(log.records.slice(0, 1)).durable;
      await filled(
        copy,
        'other',
        Array.from({ length: 40 }, (_, at) => `b ${10 + at}`),
      );
      return copy;
    },
  ],
  ['an empty one', async () => openStoreLog()],
];

describe('a store that was replaced', () => {
  test.each(others)('by %s is refused, and nothing of it is delivered', async (_, replace) => {
    const server = await startServer();
    const { port } = server;
    const store = await openStore(server.url);
    const follower = followed(store);
    const texts = Array.from({ length: 40 }, (_, at) => `a ${10 + at}`);
    for (const [at, text] of texts.entries()) await append(store, 'other', at - 1, text);
    await follower.has(40);
    await killed(server, store);
    const replaced = await startServer({ port, log: await replace(server.log) });
    expect(replaced.port).toBe(port);
    expect(await follower.ended).toBeInstanceOf(RangeError);
    await expectAll(follower, texts);
  });

  test('is told by whoever goes on from a checkpoint of it, as is a checkpoint that is none', async () => {
    const [server, other] = [await startServer(), await startServer()];
    const store = await openStore(server.url);
    await fill(store, 100);
    const last = (await collect(store.readAll(null))).at(-1);
    const end = { position: last?.position ?? '', index: 100 };
    const [commit] = end.position.split('/').map(Number);
    const within = { position: `${(commit ?? 0) + 1}/${(commit ?? 0) + 1}`, index: 100 };
    const system = server.log.records[0]?.position ?? 0;
    const refused: readonly (readonly [string, Checkpoint])[] = [
      [server.url, { position: '1000000/1000000', index: 200 }],
      [server.url, within],
      [server.url, { position: `${system}/${system}`, index: 0 }],
      [other.url, end],
      [server.url, { position: '42', index: 42 }],
    ];
    const outcomes = refused.flatMap(([url, checkpoint]) => [
      openStore(url).then((fresh) => refusalOf(collect(fresh.readAll(checkpoint)))),
      openStore(url).then((fresh) => followed(fresh, checkpoint).ended),
    ]);
    for (const outcome of await Promise.all(outcomes)) expect(outcome).toBeInstanceOf(RangeError);
  });

  test('is not counted on from: the head is not told', async () => {
    const server = await startServer();
    const { port } = server;
    const store = await openStore(server.url);
    await fill(store, 100);
    expect(await store.head()).toMatchObject({ index: 100 });
    await killed(server, store);
    await startServer({ port, log: await firstOf(server.log, 20) });
    await known(store, true);
    expect(await refusalOf(store.head())).toBeInstanceOf(StoreUnavailable);
  });
});
