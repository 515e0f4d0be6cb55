// A store that others share: what is not the ledger's is passed over, and what was done to the ledger's streams shows.
import { randomUUID } from 'node:crypto';
import { binaryEvent, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStoreServer } from '../../../test/eventstoredb/store-server.ts';
import { sha256Hex, uuidOfHash } from '../../ledger/hash.ts';
import { type LedgerEvent, StoreUnavailable } from '../port.ts';
import { collect, eventsIn, isCaughtUp, subscribeUntil, textOf } from '../store-events.contract.ts';
import type { EventStoreDb } from './eventstoredb.ts';
import { append, openStore, refusalOf } from './opened.contract.ts';

interface Target {
  readonly url: string;
  /** What a store writes for itself, where it can be made to. */
  noise(): Promise<void>;
  close(): Promise<void>;
}

async function openTestServer(): Promise<Target> {
  const server = await startStoreServer();
  return {
    url: server.url,
    noise: () => server.log.writeNoise(20),
    close: () => server.kill(),
  };
}

const real = process.env['EVENTSTORE_URL'];
const targets: readonly (readonly [string, () => Promise<Target>])[] = [
  ['the server of the tests', openTestServer],
  ...(real
    ? [
        [
          'the real server',
          async () => ({ url: real, noise: async () => undefined, close: async () => undefined }),
        ] as const,
      ]
    : []),
];

/** Its bytes are those that were appended: they make its id. */
const isTrue = ({ id, bytes }: LedgerEvent): boolean => uuidOfHash(sha256Hex(bytes)) === id;

if (!real)
  process.stdout.write(
    'EVENTSTORE_URL names no real server: foreign events were not tested on one\n',
  );

describe.each(targets)('on %s', (_, open) => {
  let target: Target;
  let administrator: EventStoreDBClient;
  let prefix: string;
  beforeAll(async () => {
    target = await open();
    administrator = EventStoreDBClient.connectionString(target.url);
  });
  afterAll(async () => {
    await administrator.dispose();
    await target.close();
  });

  async function opened(): Promise<EventStoreDb> {
    prefix = `foreign-${randomUUID()}.`;
    return openStore(target.url, { prefix });
  }
  /** Everything that the ledger has, read and followed: both must tell the same. */
  async function everything(store: EventStoreDb): Promise<readonly LedgerEvent[]> {
    const read = await collect(store.readAll(null));
    const followed = eventsIn(await subscribeUntil(store, null, isCaughtUp));
    expect(followed).toEqual(read);
    expect(read.map(({ index }) => index)).toEqual(read.map((__, at) => at));
    expect(await store.head()).toMatchObject({ index: read.length });
    return read;
  }

  test('what belongs to others, to the store or to its metadata is passed over and never counted', async () => {
    const store = await opened();
    const other = `other-${randomUUID()}`;
    for (let at = 0; at < 3; at += 1) {
      await target.noise();
      await append(store, 'a', at - 1, `text ${at}`);
      await administrator.appendToStream(other, jsonEvent({ type: 'moved', data: { at } }));
      // One whose name merely contains the prefix, and a link as projections write them.
      await administrator.appendToStream(
        `x${prefix}a`,
        binaryEvent({ type: 'n', data: Buffer.from('n') }),
      );
      const link = binaryEvent({ type: '$>', data: Buffer.from(`${at}@${prefix}a`) });
      await administrator.appendToStream(`links-${other}`, link);
      await administrator.setStreamMetadata(`${prefix}a`, { acl: { readRoles: ['$all'] } });
    }
    await target.noise();
    const all = await everything(store);
    expect(all.map(textOf)).toEqual(['text 0', 'text 1', 'text 2']);
    expect(all.every(isTrue)).toBe(true);
    const after = { position: all[1]?.position ?? '', index: 2 };
    expect((await collect(store.readAll(after))).map(textOf)).toEqual(['text 2']);
  });

  test('what somebody else wrote under the ledger’s name is told as it is, and its bytes do not make its id', async () => {
    const store = await opened();
    const stream = `${prefix}a`;
    await append(store, 'a', -1, 'one');
    await administrator.appendToStream(stream, [
      jsonEvent({ type: 'noted', data: { forged: true } }),
      jsonEvent({ type: 'noted', data: 'no object' }),
      binaryEvent({ type: '$>', data: Buffer.from(`0@${stream}`) }),
      binaryEvent({ type: 'noted', data: new Uint8Array() }),
    ]);
    await append(store, 'a', 4, 'two');
    const all = await everything(store);
    expect(all.map(({ revision }) => revision)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(all.map(isTrue)).toEqual([true, false, false, false, false, true]);
    expect(textOf(all[1]!)).toBe('{"forged":true}');
    expect((await collect(store.readStream('a'))).map(({ revision }) => revision)).toEqual(
      all.map(({ revision }) => revision),
    );
  });

  test.each([
    ['cut at its beginning', { truncateBefore: 2 }],
    ['limited to its newest events', { maxCount: 2 }],
  ])(
    'a stream that an administrator %s cannot be read as if it began there',
    async (__, metadata) => {
      const store = await opened();
      for (let at = 0; at < 4; at += 1) await append(store, 'a', at - 1, `text ${at}`);
      await append(store, 'b', -1, 'untouched');
      await administrator.setStreamMetadata(`${prefix}a`, metadata);
      const refusal = await refusalOf(collect(store.readStream('a')));
      expect(refusal).toBeInstanceOf(RangeError);
      expect(refusal.message).toMatch('revision 0');
      expect((await collect(store.readStream('a', { from: 2 }))).map(textOf)).toEqual([
        'text 2',
        'text 3',
      ]);
      expect((await collect(store.readStream('b'))).map(textOf)).toEqual(['untouched']);
      // Until the store is scavenged it still holds what it hides.
      expect((await everything(store)).map(textOf)).toEqual([
        'text 0',
        'text 1',
        'text 2',
        'text 3',
        'untouched',
      ]);
    },
  );

  test('a stream that an administrator deleted reads as one without events, and who appends to it as such is told', async () => {
    const store = await opened();
    await append(store, 'a', -1, 'one');
    await append(store, 'a', 0, 'two');
    await administrator.deleteStream(`${prefix}a`);
    expect(await collect(store.readStream('a'))).toEqual([]);
    expect((await everything(store)).map(textOf)).toEqual(['one', 'two']);
    const refusal = await refusalOf(append(store, 'a', -1, 'begins anew'));
    expect(refusal).toBeInstanceOf(RangeError);
    expect(refusal.message).toMatch(/deleted/);
    // The store numbers on, so that what was deleted is missing to every reader from now on.
    expect(await refusalOf(collect(store.readStream('a')))).toBeInstanceOf(RangeError);
    expect((await everything(store)).map(({ revision }) => revision)).toEqual([0, 1, 2]);
  });

  test('a stream that an administrator deleted for ever is told as deleted, and its end stands among the events', async () => {
    const store = await opened();
    await append(store, 'a', -1, 'one');
    await administrator.tombstoneStream(`${prefix}a`);
    for (const attempt of [
      () => collect(store.readStream('a')),
      () => append(store, 'a', 0, 'two'),
      () => append(store, 'a', -1, 'two'),
    ]) {
      const refusal = await refusalOf(attempt());
      expect(refusal).toBeInstanceOf(StoreUnavailable);
      expect(refusal.message).toMatch(/deleted/);
    }
    const all = await everything(store);
    expect(all.map(({ type }) => type)).toEqual(['noted', '$streamDeleted']);
    expect(all.map(isTrue)).toEqual([true, false]);
    expect(await append(store, 'b', -1, 'goes on')).toEqual({ revision: 0 });
  });
});
