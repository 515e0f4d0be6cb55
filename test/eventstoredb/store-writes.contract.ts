// What every server of the protocol answers to writes: revisions, repetition, sizes, deletion.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import store from '@eventstore/db-client';
import type { AppendExpectedRevision, EventStoreDBClient } from '@eventstore/db-client';
import {
  collect,
  connect,
  event,
  freshStream,
  rejection,
  type StoreTarget,
  urlFor,
} from './store-target.ts';

/** The client takes the batch call, or the unary one where a call brings its own credentials. */
function credentialsFor(path: 'batch' | 'unary', target: StoreTarget) {
  if (path === 'batch') return {};
  const { username, password } = new URL(urlFor(target, 'admin', 'changeit'));
  return { credentials: { username, password } };
}

export function describeWrites(open: () => Promise<StoreTarget>): void {
  let target: StoreTarget;
  let client: EventStoreDBClient;

  beforeAll(async () => {
    target = await open();
    client = connect(target.url);
  });

  afterAll(async () => {
    await client.dispose();
    await target.close();
  });

  describe.each(['batch', 'unary'] as const)('an append by the %s call', (path) => {
    const append = (
      stream: string,
      expectedRevision: AppendExpectedRevision,
      ...events: ReturnType<typeof event>[]
    ) =>
      client.appendToStream(stream, events, {
        expectedRevision,
        ...credentialsFor(path, target),
      });

    test('answers the revision and position of its last event', async () => {
      const stream = freshStream('append');
      const answer = await append(stream, store.NO_STREAM, event(), event(), event());
      const read = await collect(client.readStream(stream));
      expect(answer.success).toBe(true);
      expect(answer.nextExpectedRevision).toBe(2n);
      expect(answer.position).toEqual(read[2]!.event!.position);
      expect(answer.position!.commit).toBe(answer.position!.prepare);
    });

    test('gives every event a place of its own, with room between them', async () => {
      const stream = freshStream('append');
      await append(stream, store.NO_STREAM, event(), event());
      const [first, second] = await collect(client.readStream(stream));
      expect(second!.event!.position!.commit - first!.event!.position!.commit).toBeGreaterThan(90n);
    });

    test.each([
      ['a revision where there is no stream', [], 5n, { expected: 5n, actual: 'no_stream' }],
      ['a stream where there is none', [], store.STREAM_EXISTS, { actual: 'no_stream' }],
      ['no stream where there is one', [1, 2, 3], store.NO_STREAM, { actual: 2n }],
      ['a revision that was passed', [1, 2, 3], 0n, { expected: 0n, actual: 2n }],
      ['a revision ahead', [1, 2, 3], 9n, { expected: 9n, actual: 2n }],
    ] as const)('that expects %s is a conflict with the true revision', async (...given) => {
      const [, before, expected, told] = given;
      const stream = freshStream('conflict');
      if (before.length > 0) await append(stream, store.ANY, ...before.map(() => event()));
      const error = await rejection(append(stream, expected, event()));
      expect(error['type']).toBe('wrong-expected-version');
      expect(error['actualVersion']).toBe(told.actual);
      expect(error['expectedVersion']).toBe(expected);
    });

    test('repeated with its ids at its revision answers as the first time', async () => {
      const stream = freshStream('repeat');
      const events = [event(), event()];
      const first = await append(stream, store.NO_STREAM, ...events);
      await append(stream, 1n, event());
      expect(await append(stream, store.NO_STREAM, ...events)).toEqual(first);
      expect(await append(stream, store.ANY, ...events)).toEqual(first);
      expect(await collect(client.readStream(stream))).toHaveLength(3);
    });

    test('repeated in part answers for that part', async () => {
      const stream = freshStream('repeat');
      const events = [event(), event(), event()];
      await append(stream, store.NO_STREAM, ...events);
      const read = await collect(client.readStream(stream));
      const answer = await append(stream, store.NO_STREAM, ...events.slice(0, 2));
      expect(answer.nextExpectedRevision).toBe(1n);
      expect(answer.position).toEqual(read[1]!.event!.position);
    });

    test('that mixes known ids with new ones is a conflict', async () => {
      const stream = freshStream('repeat');
      const known = event();
      await append(stream, store.NO_STREAM, known);
      for (const expected of [store.NO_STREAM, store.ANY] as const) {
        const error = await rejection(append(stream, expected, known, event()));
        expect(error['type']).toBe('wrong-expected-version');
        expect(error['actualVersion']).toBe(0n);
      }
    });

    test('with a known id at the current revision is written again', async () => {
      const stream = freshStream('repeat');
      const known = event();
      await append(stream, store.NO_STREAM, known);
      expect((await append(stream, 0n, known)).nextExpectedRevision).toBe(1n);
    });

    test('may hold a mebibyte of data and not a byte more, whatever its metadata', async () => {
      const stream = freshStream('size');
      await append(stream, store.ANY, event('x'.repeat(1024 * 1024)));
      const error = await rejection(append(stream, store.ANY, event('x'.repeat(1024 * 1024 + 1))));
      expect(error['type']).toBe('maximum-append-size-exceeded');
      expect(error['maxAppendSize']).toBe(1024 * 1024);
      const halves = [event('x'.repeat(600_000)), event('x'.repeat(600_000))];
      expect((await rejection(append(stream, store.ANY, ...halves)))['type']).toBe(
        'maximum-append-size-exceeded',
      );
      const metadata = new Uint8Array(1_100_000);
      const heavy = store.binaryEvent({ type: 'Happened', data: Buffer.from('x'), metadata });
      expect((await append(stream, store.ANY, heavy)).success).toBe(true);
    });

    test('to a stream with a tombstone is refused', async () => {
      const stream = freshStream('tombstone');
      await append(stream, store.NO_STREAM, event());
      await client.tombstoneStream(stream);
      const error = await rejection(append(stream, store.ANY, event()));
      expect(error['type']).toBe('stream-deleted');
      expect(error['streamName']).toBe(stream);
    });

    test('to a softly deleted stream goes on with its numbers', async () => {
      const stream = freshStream('deleted');
      await append(stream, store.NO_STREAM, event(), event());
      await client.deleteStream(stream);
      const exists = await rejection(append(stream, store.STREAM_EXISTS, event()));
      expect(exists['type']).toBe('stream-deleted');
      const passed = await rejection(append(stream, 0n, event()));
      expect(passed['actualVersion']).toBe(1n);
      expect((await append(stream, store.NO_STREAM, event())).nextExpectedRevision).toBe(2n);
      const read = await collect(client.readStream(stream));
      expect(read.map(({ event }) => event!.revision)).toEqual([2n]);
    });

    test('without events leaves the revision as it was', async () => {
      const stream = freshStream('empty');
      await append(stream, store.NO_STREAM, event(), event());
      expect((await append(stream, 1n)).nextExpectedRevision).toBe(1n);
      expect((await rejection(append(stream, 0n)))['actualVersion']).toBe(1n);
    });
  });

  test('the same appends at once: the written one answers, the others are dropped or repeat it', async () => {
    const stream = freshStream('at-once');
    const same = event();
    const append = () => client.appendToStream(stream, same, { expectedRevision: store.NO_STREAM });
    const outcomes = await Promise.allSettled([append(), append(), append()]);
    const types = outcomes.map((each) =>
      each.status === 'fulfilled' ? 'written' : (each.reason as { type: string }).type,
    );
    expect(types).toContain('written');
    expect(['written', 'deadline-exceeded']).toEqual(expect.arrayContaining(types));
    expect(await collect(client.readStream(stream))).toHaveLength(1);
  });

  test('deleting at another revision, or what is not there, is a conflict', async () => {
    const stream = freshStream('deleted');
    const missing = await rejection(client.deleteStream(stream));
    expect(missing).toMatchObject({ type: 'wrong-expected-version', code: 9 });
    expect(missing).toMatchObject({ expectedVersion: -2n, actualVersion: -1n });
    await client.appendToStream(stream, [event(), event(), event()]);
    const error = await rejection(client.deleteStream(stream, { expectedRevision: 77n }));
    expect(error).toMatchObject({ expectedVersion: 77n, actualVersion: 2n });
  });

  test('a tombstone stands in all at the greatest number, and reading its stream is refused', async () => {
    const stream = freshStream('tombstone');
    await client.appendToStream(stream, event());
    const { position } = await client.tombstoneStream(stream);
    const [found] = await collect(client.readAll({ fromPosition: position!, maxCount: 1 }));
    expect(found!.event).toMatchObject({ streamId: stream, type: '$streamDeleted' });
    expect(found!.event!.revision).toBe(9_223_372_036_854_775_807n);
    const error = await rejection(collect(client.readStream(stream)));
    expect(error).toMatchObject({ type: 'stream-deleted', code: 9, streamName: stream });
  });

  test('metadata hides events from the reader of a stream, not from the reader of all', async () => {
    const stream = freshStream('hidden');
    const { position } = await client.appendToStream(
      stream,
      Array.from({ length: 5 }, () => event()),
    );
    const revisions = async () =>
      (await collect(client.readStream(stream))).map(({ event }) => event!.revision);
    await client.setStreamMetadata(stream, { maxCount: 2 });
    expect(await revisions()).toEqual([3n, 4n]);
    await client.setStreamMetadata(stream, { truncateBefore: 4 });
    expect(await revisions()).toEqual([4n]);
    await client.setStreamMetadata(stream, { truncateBefore: 100 });
    expect(await revisions()).toEqual([]);
    expect((await client.appendToStream(stream, event())).nextExpectedRevision).toBe(5n);
    const [inAll] = await collect(client.readAll({ fromPosition: position!, maxCount: 1 }));
    expect(inAll!.event!.revision).toBe(4n);
  });
}
