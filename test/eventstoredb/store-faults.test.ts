// The faults of the test server: each happens where it is said to, as often as it is said to, and can be taken back.
import type { ServiceError } from '@grpc/grpc-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import store from '@eventstore/db-client';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import { TOO_SLOW } from './faults.ts';
import { googleEmpty, streamIdentifier, streams, uuidMessage } from './protocol.ts';
import { startRandomFaults } from './random-faults.ts';
import { startStoreServer, type StoreServer } from './store-server.ts';
import { collect, connect, event, freshStream, openRaw, rejection } from './store-target.ts';

let server: StoreServer;
let client: EventStoreDBClient;

beforeEach(async () => {
  server = await startStoreServer();
  client = connect(server.url);
});

afterEach(async () => {
  await server.kill();
  await client.dispose();
});

const NAMES = { append: 'append', batch: 'batchAppend' } as const;

/** An append by the unary call, which has a time of its own. */
const unary = (stream: string, ...events: ReturnType<typeof event>[]) =>
  client.appendToStream(stream, events, {
    expectedRevision: store.NO_STREAM,
    credentials: { username: 'admin', password: 'changeit' },
    deadline: 500,
  });

const batch = (stream: string, ...events: ReturnType<typeof event>[]) =>
  client.appendToStream(stream, events, { expectedRevision: store.NO_STREAM });

/** Whether a promise settles within a moment. */
const settles = (promise: Promise<unknown>, withinMs: number): Promise<boolean> =>
  Promise.race([
    promise.then(
      () => true,
      () => true,
    ),
    new Promise<boolean>((resolve) => setTimeout(() => resolve(false), withinMs)),
  ]);

const stored = (stream: string) => server.log.streamRecords(stream).length;

describe.each([
  ['append', unary],
  ['batch', batch],
] as const)('an append (%s)', (path, append) => {
  const calls = [NAMES[path]];

  test.each([
    ['beforeCommit', 0],
    ['afterCommit', 1],
  ] as const)(
    'whose connection is dropped %s is unavailable, and written %i times',
    async (at, times) => {
      const stream = freshStream('drop');
      const fault = server.faults.add({ kind: 'drop', at, calls });
      expect(await rejection(append(stream, event()))).toMatchObject({ code: 14 });
      expect(fault.fired).toBe(1);
      expect(server.faults.counts.drop).toBe(1);
      expect(stored(stream)).toBe(times);
    },
  );

  test.each([
    ['beforeCommit', 0],
    ['afterCommit', 1],
  ] as const)('that hangs %s is not answered, and written %i times', async (at, times) => {
    const stream = freshStream('hang');
    const fault = server.faults.add({ kind: 'hang', at, calls, stream });
    const hanging = append(stream, event());
    await fault.happened;
    expect(await settles(hanging, 300)).toBe(false);
    expect(stored(stream)).toBe(times);
    expect((await append(freshStream('other'), event())).success).toBe(true);
    server.faults.cutConnections();
    await rejection(hanging);
  });

  test('dropped after its commit and sent again answers as the first time would have', async () => {
    const stream = freshStream('again');
    const events = [event(), event()];
    server.faults.add({ kind: 'drop', at: 'afterCommit', calls });
    await rejection(append(stream, ...events));
    expect((await append(stream, ...events)).nextExpectedRevision).toBe(1n);
    expect(stored(stream)).toBe(2);
  });

  test('that finds the server not ready says so, and is not written', async () => {
    const stream = freshStream('not-ready');
    server.faults.add({ kind: 'notReady', at: 'beforeCommit', calls });
    const error = await rejection(append(stream, event()));
    expect(String(error['message'])).toContain('Server Is Not Ready');
    expect(stored(stream)).toBe(0);
  });

  test('that is slow is written all the same', async () => {
    const stream = freshStream('slow');
    server.faults.add({ kind: 'delay', at: 'beforeCommit', calls, delayMs: 200 });
    const began = performance.now();
    await append(stream, event());
    expect(performance.now() - began).toBeGreaterThan(190);
  });
});

describe('a batch stream', () => {
  const request = (stream: string, id: string): BatchAppendReq => {
    const options = new streams.BatchAppendReq.Options();
    options.setStreamIdentifier(streamIdentifier(stream));
    options.setAny(new googleEmpty.Empty());
    const message = new streams.BatchAppendReq.ProposedMessage();
    message.setId(uuidMessage(id, false));
    message.getMetadataMap().set('type', 'Happened');
    message.getMetadataMap().set('content-type', 'application/octet-stream');
    message.setData(Buffer.from('x'));
    const append = new streams.BatchAppendReq();
    append.setCorrelationId(uuidMessage(id, false));
    append.setOptions(options);
    append.setProposedMessagesList([message]);
    append.setIsFinal(true);
    return append;
  };

  const open = (raw: ReturnType<typeof openRaw>) => {
    const call = raw.streams.batchAppend(raw.metadata);
    const answers: string[] = [];
    call.on('data', (response: BatchAppendResp) => {
      answers.push(response.getCorrelationId()!.getString());
    });
    const broken = new Promise<ServiceError>((resolve) => call.on('error', resolve));
    return { call, answers, broken };
  };

  test('is answered twice where a fault says so', async () => {
    const raw = openRaw({ url: server.url, isSecure: false });
    const { call, answers } = open(raw);
    server.faults.add({ kind: 'duplicate', at: 'afterCommit' });
    const id = crypto.randomUUID();
    call.write(request(freshStream('twice'), id));
    await expect.poll(() => answers).toEqual([id, id]);
    raw.streams.close();
    raw.users.close();
  });

  test('breaks alone: another one on the same connection lives', async () => {
    const raw = openRaw({ url: server.url, isSecure: false });
    const [breaking, living] = [open(raw), open(raw)];
    const stream = freshStream('breaks');
    server.faults.add({ kind: 'break', at: 'beforeCommit', stream });
    breaking.call.write(request(stream, crypto.randomUUID()));
    expect(await breaking.broken).toMatchObject({ code: 14 });
    const id = crypto.randomUUID();
    living.call.write(request(freshStream('lives'), id));
    await expect.poll(() => living.answers).toEqual([id]);
    raw.streams.close();
    raw.users.close();
  });
});

describe('a rule', () => {
  test('lets calls pass, happens as often as it says, and is then spent', async () => {
    const fault = server.faults.add({ kind: 'notReady', at: 'beforeCommit', skip: 1, times: 2 });
    const outcomes: boolean[] = [];
    for (let at = 0; at < 5; at += 1) {
      outcomes.push(
        await unary(freshStream('rule'), event()).then(
          () => true,
          () => false,
        ),
      );
    }
    expect(outcomes).toEqual([true, false, false, true, true]);
    expect(fault.fired).toBe(2);
  });

  test('concerns the streams that it says, until it is removed', async () => {
    const stream = freshStream('rule');
    const rule = { kind: 'notReady', at: 'beforeCommit', times: Infinity } as const;
    const fault = server.faults.add({ ...rule, stream: (each) => each === stream });
    expect((await unary(freshStream('other'), event())).success).toBe(true);
    await rejection(unary(stream, event()));
    fault.remove();
    expect((await unary(stream, event())).success).toBe(true);
  });

  test('before an event drops a subscription in its midst', async () => {
    const stream = freshStream('midst');
    await batch(stream, event(), event(), event());
    server.faults.add({ kind: 'drop', at: 'event', calls: ['subscribe'], skip: 2 });
    const revisions: bigint[] = [];
    const error = await rejection(
      (async () => {
        for await (const { event } of client.subscribeToStream(stream)) {
          revisions.push(event!.revision);
        }
      })(),
    );
    expect(error).toMatchObject({ code: 14 });
    expect(revisions.length).toBeLessThanOrEqual(2);
  });
});

test('a reader slower than its events is told so, and its subscription ends', async () => {
  const stream = freshStream('too-slow');
  await batch(stream, event());
  server.faults.add({ kind: 'break', at: 'event', calls: ['subscribe'], status: TOO_SLOW });
  const error = await rejection(collect(client.subscribeToStream(stream)));
  expect(error).toMatchObject({ type: 'timeout', code: 10 });
});

describe('a server', () => {
  test('that is frozen takes connections and answers nothing, until it thaws', async () => {
    const stream = freshStream('frozen');
    await batch(freshStream('before'), event());
    server.faults.freeze();
    const waiting = batch(stream, event());
    const late = connect(server.url);
    const read = collect(late.readAll());
    expect(await settles(waiting, 300)).toBe(false);
    expect(await settles(read, 100)).toBe(false);
    expect(stored(stream)).toBe(0);
    server.faults.thaw();
    expect((await waiting).success).toBe(true);
    expect((await read).length).toBeGreaterThan(1);
    await late.dispose();
  });

  test('that cuts its connections ends subscriptions, and takes the next call', async () => {
    const subscription = client.subscribeToAll();
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    const ended = rejection(collect(subscription));
    server.faults.cutConnections();
    expect(await ended).toMatchObject({ type: 'unavailable', code: 14 });
    expect((await batch(freshStream('after'), event())).success).toBe(true);
  });

  test('that stops refuses connections, and starts again with its data at its port', async () => {
    const stream = freshStream('restart');
    await batch(stream, event());
    const { port } = server;
    const subscription = client.subscribeToAll();
    await new Promise((resolve) => subscription.once('confirmation', resolve));
    const ended = rejection(collect(subscription));
    await server.stop();
    expect(await ended).toMatchObject({ code: 13 });
    expect(await rejection(collect(client.readStream(stream)))).toMatchObject({ code: 14 });
    await server.start();
    expect(server.port).toBe(port);
    expect(await collect(client.readStream(stream))).toHaveLength(1);
  });

  test('that was restarted knows a repetition by its revision, and no more by its ids alone', async () => {
    const stream = freshStream('restart');
    const same = event();
    await batch(stream, same);
    await server.restart();
    const after = connect(server.url);
    const first = await after.appendToStream(stream, same, { expectedRevision: store.NO_STREAM });
    expect(first.nextExpectedRevision).toBe(0n);
    const again = await after.appendToStream(stream, same, { expectedRevision: store.ANY });
    expect(again.nextExpectedRevision).toBe(1n);
    await after.dispose();
  });

  test('meets faults at random for the time that it is told, the same from the same seed', async () => {
    const schedule = {
      forMs: 600,
      seed: 7,
      everyMs: 40,
      kinds: ['cut', 'delay', 'freeze'],
    } as const;
    const first = startRandomFaults(server, schedule);
    await first.done;
    const second = startRandomFaults(server, schedule);
    await second.done;
    expect(first.begun.length).toBeGreaterThan(3);
    const shared = Math.min(first.begun.length, second.begun.length, 4);
    expect(first.begun.slice(0, shared)).toEqual(second.begun.slice(0, shared));
    expect((await batch(freshStream('after'), event())).success).toBe(true);
  });
});
