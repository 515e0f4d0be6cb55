// A store that is away: what was not sent is refused, what was sent is never called refused, and it is taken up again.
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startStoreCluster, type StoreCluster } from '../../../test/eventstoredb/store-cluster.ts';
import { OutcomeUnknown, StoreUnavailable } from '../port.ts';
import { collect, eventOf, textOf } from '../store-events.contract.ts';
import { openAppends } from './appends.ts';
import { reachOf } from './connection-string.ts';
import { connect } from './connection.ts';
import { type EventStoreDb, openEventStoreDb } from './eventstoredb.ts';
import {
  append,
  appendWithin,
  followed,
  killed,
  known,
  openStore,
  refusalOf,
  refuseUnheard,
  startServer,
  took,
} from './opened.contract.ts';

beforeEach(() => refuseUnheard());

const textsOf = async (store: EventStoreDb, stream: string) =>
  (await collect(store.readStream(stream))).map(textOf);

describe('an append when the store is killed', () => {
  test('is refused as not taken in where it could not be sent, long before its time is over', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    await server.kill();
    // The connection is gone, and nothing has told the store so yet.
    await sleep(50);
    expect(store.availability().available).toBe(true);
    const elapsedMs = await took(async () => {
      expect(await refusalOf(append(store, 'a', -1, 'one'))).toBeInstanceOf(StoreUnavailable);
    });
    expect(elapsedMs).toBeLessThan(2_000);
    await server.start();
    await known(store, true);
    expect(await collect(store.readAll(null))).toEqual([]);
  });

  test.each(['beforeCommit', 'afterCommit'] as const)(
    'succeeds once the store is back, where it was sent and its time is not over (killed %s)',
    async (at) => {
      const server = await startServer();
      const store = await openStore(server.url);
      await append(store, 'a', -1, 'one');
      const fault = server.faults.add({ kind: 'hang', at, calls: ['batchAppend'] });
      const waiting = append(store, 'a', 0, 'two');
      await fault.happened;
      await killed(server, store);
      await server.start();
      expect(await waiting).toEqual({ revision: 1 });
      expect(await textsOf(store, 'a')).toEqual(['one', 'two']);
    },
  );

  test.each(['beforeCommit', 'afterCommit'] as const)(
    'is unknown when its time is over, where it was sent, and the same bytes settle it (killed %s)',
    async (at) => {
      const server = await startServer();
      const store = await openStore(server.url);
      await append(store, 'a', -1, 'one');
      const fault = server.faults.add({ kind: 'hang', at, calls: ['batchAppend'] });
      const waiting = refusalOf(appendWithin(800)(store, 'a', 0, 'two'));
      await fault.happened;
      await killed(server, store);
      expect(await waiting).toBeInstanceOf(OutcomeUnknown);
      await server.start();
      await known(store, true);
      expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
      expect(await textsOf(store, 'a')).toEqual(['one', 'two']);
    },
  );
});

describe('while the store is away', () => {
  test('appends, reads and the head fail at once, and why and for how long is told without secrets', async () => {
    const server = await startServer({ tls: true });
    const store = await openStore(server.urlFor('admin', 'changeit'));
    await append(store, 'a', -1, 'one');
    expect(store.availability()).toMatchObject({ available: true, reason: null });
    await killed(server, store);
    const secrets = /changeit|YWRtaW46/;
    for (const attempt of [
      () => append(store, 'a', 0, 'two'),
      () => collect(store.readStream('a')),
      () => collect(store.readAll(null)),
      () => store.head(),
    ]) {
      const started = performance.now();
      const refusal = await refusalOf(attempt());
      expect(performance.now() - started).toBeLessThan(200);
      expect(refusal).toBeInstanceOf(StoreUnavailable);
      expect(inspect(refusal, { depth: 10, showHidden: true })).not.toMatch(secrets);
    }
    const { available, sinceMs, reason } = store.availability();
    expect(available).toBe(false);
    expect(reason).toMatch(/ECONNREFUSED|ECONNRESET|closed|dropped/i);
    expect(reason).not.toMatch(secrets);
    await vi.waitFor(() => expect(store.availability().sinceMs).toBeGreaterThan(sinceMs + 50));
  });

  test('a follower waits, and everything goes on when it comes back, without reopening', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    const follower = followed(store);
    for (const [at, text] of ['one', 'two', 'three'].entries()) {
      await append(store, 'a', at - 1, text);
      await killed(server, store);
      await server.start();
      await known(store, true);
    }
    expect(await append(store, 'a', 2, 'four')).toEqual({ revision: 3 });
    expect(await textsOf(store, 'a')).toEqual(['one', 'two', 'three', 'four']);
    expect(await store.head()).toMatchObject({ index: 4 });
    await follower.has(4);
    expect(follower.events.map(textOf)).toEqual(['one', 'two', 'three', 'four']);
    expect(store.availability()).toMatchObject({ available: true, reason: null });
  });
});

describe('a store that is there', () => {
  test.each([
    ['a connection is cut', (cluster: StoreCluster) => cluster.nodes[0]?.faults.cutConnections()],
    ['another node leads', (cluster: StoreCluster) => cluster.elect(1)],
  ])('is not called away when %s: nothing is refused', async (_, disturb) => {
    const cluster = await startStoreCluster();
    onTestFinished(() => cluster.stop());
    const connection = connect(reachOf({ connection: cluster.url }), true);
    onTestFinished(() => connection.close());
    const doubts: boolean[] = [];
    connection.onSettled((available) => doubts.push(available));
    const appends = openAppends(connection, { prefix: 'thidua.', queueMax: 10 });
    const send = (at: number) =>
      appends.append({ stream: 'a', expected: at - 1, events: [eventOf(`text ${at}`)] }, 5_000);
    expect(await send(0)).toEqual({ revision: 0 });
    await disturb(cluster);
    expect(await send(1)).toEqual({ revision: 1 });
    expect(doubts.length).toBeGreaterThan(0);
    expect(doubts).not.toContain(false);
  });
});

describe('a server that accepts and answers nothing', () => {
  test('is known to be away after an append’s time, and is taken up again when it answers', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    await append(store, 'a', -1, 'one');
    server.faults.freeze();
    expect(await refusalOf(appendWithin(300)(store, 'a', 0, 'two'))).toBeInstanceOf(OutcomeUnknown);
    await known(store, false);
    expect(store.availability().reason).toMatch(/silent/);
    const elapsedMs = await took(() => refusalOf(append(store, 'b', -1, 'three')));
    expect(elapsedMs).toBeLessThan(200);
    server.faults.thaw();
    await known(store, true);
    expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
    expect(await append(store, 'a', 1, 'three')).toEqual({ revision: 2 });
    expect(await textsOf(store, 'a')).toEqual(['one', 'two', 'three']);
  });

  test('is refused at opening within the time that was given', async () => {
    const server = await startServer();
    server.faults.freeze();
    const options = { connection: server.url, mode: 'write', openTimeoutMs: 500 } as const;
    const elapsedMs = await took(async () => {
      expect(await refusalOf(openEventStoreDb(options))).toBeInstanceOf(StoreUnavailable);
    });
    expect(elapsedMs).toBeLessThan(1_000);
    server.faults.thaw();
    await vi.waitFor(() => expect(server.connections().open).toBe(0));
  });
});

describe('a server that says that it is not ready', () => {
  test('did not take the append in, which is told at once', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    server.faults.add({ kind: 'notReady', at: 'beforeCommit', calls: ['batchAppend'] });
    expect(await refusalOf(append(store, 'a', -1, 'one'))).toBeInstanceOf(StoreUnavailable);
    expect(await collect(store.readAll(null))).toEqual([]);
    expect(await append(store, 'a', -1, 'one')).toEqual({ revision: 0 });
  });

  test('is not available to those who ask, until it is ready', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    const readings = server.faults.add({
      kind: 'notReady',
      at: 'open',
      calls: ['read'],
      times: 1_000,
    });
    server.faults.add({ kind: 'notReady', at: 'beforeCommit', calls: ['batchAppend'] });
    await refusalOf(append(store, 'a', -1, 'one'));
    await known(store, false);
    expect(store.availability().reason).toMatch(/not ready/i);
    readings.remove();
    await known(store, true);
  });

  test('by ending the calls as unavailable: an append is sent again and happens once, a read is refused', async () => {
    const server = await startServer();
    const store = await openStore(server.url);
    const breaking = server.faults.add({
      kind: 'break',
      at: 'beforeCommit',
      calls: ['batchAppend'],
      times: 3,
    });
    expect(await append(store, 'a', -1, 'one')).toEqual({ revision: 0 });
    expect(breaking.fired).toBe(3);
    server.faults.add({ kind: 'break', at: 'event', calls: ['read'], stream: 'thidua.a' });
    expect(await refusalOf(collect(store.readStream('a')))).toBeInstanceOf(StoreUnavailable);
    await known(store, true);
    expect(await textsOf(store, 'a')).toEqual(['one']);
  });
});
