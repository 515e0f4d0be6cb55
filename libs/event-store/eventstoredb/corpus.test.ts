// The bytes read are the bytes appended: of every event that was ever recorded in a schema of its own, and of any others within the limits.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startStoreServer } from '../../../test/eventstoredb/store-server.ts';
import { sha256Hex, uuidOfHash } from '../../ledger/hash.ts';
import { type AppendEvent, limits } from '../port.ts';
import {
  collect,
  eventOfBytes,
  eventsIn,
  isCaughtUp,
  subscribeUntil,
} from '../store-events.contract.ts';
import { type EventStoreDb, openEventStoreDb } from './eventstoredb.ts';

interface Target {
  readonly url: string;
  close(): Promise<void>;
}

async function openTestServer(): Promise<Target> {
  const server = await startStoreServer();
  return { url: server.url, close: () => server.kill() };
}

const real = process.env['EVENTSTORE_URL'];
if (!real) {
  process.stdout.write('EVENTSTORE_URL names no real server: the corpus was not kept by one\n');
}
const targets: readonly (readonly [string, () => Promise<Target>])[] = [
  ['the server of the tests', openTestServer],
  ...(real
    ? [['the real server', async () => ({ url: real, close: async () => undefined })] as const]
    : []),
];

const corpus = readFileSync(new URL('../../domain/corpus/events.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, -1);

function eventOfText(text: string): AppendEvent {
  const { type } = JSON.parse(text) as { readonly type: string };
  return eventOfBytes(new TextEncoder().encode(text), type);
}

/** As a reader sees them; the bytes as plain ones, whatever view the client gives on its packets. */
const plain = ({ id, type, bytes }: AppendEvent) => ({ id, type, bytes: Uint8Array.from(bytes) });
const timeoutMs = 20_000;

describe.each(targets)('%s keeps', (_, open) => {
  let target: Target;
  let store: EventStoreDb;
  beforeAll(async () => {
    target = await open();
    store = await openEventStoreDb({
      connection: target.url,
      prefix: `corpus-${randomUUID()}.`,
      mode: 'write',
      allowDeletion: true,
    });
  });
  afterAll(async () => {
    await store.close();
    await target.close();
  });

  test('every event of the corpus byte for byte, read by its stream, with everything and by following', async () => {
    const events = corpus.map(eventOfText);
    expect(events.length).toBeGreaterThan(50);
    for (let at = 0; at < events.length; at += 20) {
      await store.append('corpus', at - 1, events.slice(at, at + 20), { timeoutMs });
    }
    const appended = events.map(plain);
    expect((await collect(store.readStream('corpus'))).map(plain)).toEqual(appended);
    expect((await collect(store.readAll(null))).map(plain)).toEqual(appended);
    const followed = eventsIn(await subscribeUntil(store, null, isCaughtUp));
    expect(followed.map(plain)).toEqual(appended);
    for (const { id, bytes } of followed) expect(uuidOfHash(sha256Hex(bytes))).toBe(id);
  });

  test('any bytes, also those that look like something else', async () => {
    const lookalikes = [
      '',
      '{}',
      '{"b":1,"a":2}',
      ' {"a": 1.0}\n',
      'null',
      '"\u0000"',
      '\uFEFFx',
      '\uFFFD',
    ]
      .map((text) => new TextEncoder().encode(text))
      .concat([new Uint8Array([0xff, 0xfe, 0x00, 0x80]), new Uint8Array([0])]);
    const events = lookalikes.map((bytes) => eventOfBytes(bytes, 'giống'));
    await store.append('lookalikes', -1, events, { timeoutMs });
    expect((await collect(store.readStream('lookalikes'))).map(plain)).toEqual(events.map(plain));
    let stream = 0;
    const contents = fc.array(fc.uint8Array({ maxLength: 5_000 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(contents, async (all) => {
        stream += 1;
        // A counter before each content keeps ids apart where two random contents are alike.
        const some = all.map((each, at) =>
          eventOfBytes(new Uint8Array([stream >> 8, stream, at, ...each])),
        );
        await store.append(`any-${stream}`, -1, some, { timeoutMs });
        expect((await collect(store.readStream(`any-${stream}`))).map(plain)).toEqual(
          some.map(plain),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('the largest event, the largest append and the longest names', async () => {
    const name = 'Đ'.repeat(limits.streamNameMax);
    const type = 'ệ'.repeat(limits.typeNameMax);
    const bytes = (size: number, seed: number) => {
      const made = new Uint8Array(size);
      for (let at = 0; at < size; at += 1) made[at] = (at * 31 + seed * 7 + (at >> 8)) & 255;
      return made;
    };
    const heavy = Array.from({ length: 15 }, (__, at) =>
      eventOfBytes(bytes(limits.eventBytesMax, at), type),
    );
    const many = Array.from({ length: limits.appendEventsMax }, (__, at) =>
      eventOfBytes(bytes(9_000, 100 + at)),
    );
    expect(await store.append(name, -1, heavy, { timeoutMs })).toEqual({ revision: 14 });
    expect(await store.append(name, 14, many, { timeoutMs })).toEqual({ revision: 114 });
    const kept = await collect(store.readStream(name));
    expect(kept.map(plain)).toEqual([...heavy, ...many].map(plain));
    expect(kept.every(({ stream }) => stream === name)).toBe(true);
  });

  test('the place of each event by its commit and its prepare position, both in what a reader goes on from', async () => {
    await store.append('places', -1, [eventOfBytes(new Uint8Array([1, 2, 3, 4]))], { timeoutMs });
    const messages = await subscribeUntil(store, null, isCaughtUp);
    const all = eventsIn(messages);
    const places = all.map(({ position }) => position.split('/').map(BigInt));
    for (const [at, place] of places.entries()) {
      expect(place).toHaveLength(2);
      const [commit = 0n, prepare = 0n] = place;
      expect(commit).toBeGreaterThan(places[at - 1]?.[0] ?? -1n);
      expect(prepare).toBeGreaterThan(places[at - 1]?.[1] ?? -1n);
    }
    const last = messages.findLast(({ kind }) => kind === 'checkpoint');
    const end = { position: all.at(-1)?.position, index: all.length };
    expect(last).toEqual({ kind: 'checkpoint', checkpoint: end });
    expect(await store.head()).toEqual(end);
  });
});
