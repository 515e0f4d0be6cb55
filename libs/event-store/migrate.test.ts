// A ledger moved between stores: the same bytes in the same order, stopped and gone on, and refused where it must be.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sealedStream } from '../ledger/fixture.contract.ts';
import type { SealedEvent } from '../ledger/event.ts';
import { startStoreServer, type StoreServer } from '../../test/eventstoredb/store-server.ts';
import { openEventStoreDb } from './eventstoredb/eventstoredb.ts';
import { openMemoryStore } from './memory.ts';
import { migrate, type MigrationProgress } from './migrate.ts';
import { type EventStore, OutcomeUnknown, StoreUnavailable } from './port.ts';
import { openSqliteStore } from './sqlite.ts';
import { collect, timeoutMs } from './store-events.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'migrate-'));
const opened: EventStore[] = [];
let server: StoreServer;
beforeAll(async () => {
  server = await startStoreServer();
});
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close();
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

async function kept(opening: Promise<EventStore>): Promise<EventStore> {
  const store = await opening;
  opened.push(store);
  return store;
}

const real = process.env['EVENTSTORE_URL'];
process.stdout.write(
  `Migration between stores: on the server of the tests${real ? ' and on the real server' : '; EVENTSTORE_URL names no real one'}\n`,
);

function remote(connection: string): Promise<EventStore> {
  const prefix = `t-${randomUUID()}.`;
  return kept(openEventStoreDb({ connection, prefix, mode: 'write', allowDeletion: true }));
}

/** Every kind of store; each call opens an empty one. */
const kinds: Readonly<Record<string, () => Promise<EventStore>>> = {
  memory: () => kept(Promise.resolve(openMemoryStore())),
  sqlite: () => kept(openSqliteStore(join(folder, randomUUID()), { mode: 'write' })),
  eventstoredb: () => remote(server.url),
  'the real eventstoredb': () => remote(real ?? ''),
};

async function record(store: EventStore, events: readonly SealedEvent[]): Promise<void> {
  for (const { content, id, bytes } of events) {
    const { stream, revision, type } = content;
    await store.append(stream, revision - 1, [{ id, type, bytes }], { timeoutMs });
  }
}

/** Streams whose events come singly, in pairs and in a run longer than one append may hold. */
function smallLedger(ledger = 'ledger-1'): readonly SealedEvent[] {
  const [a, b, c] = ['a', 'b', 'c'].map((name, at) => sealedStream(name, [6, 6, 230][at]!, ledger));
  const woven = a!.flatMap((event, at) => [event, b![at]!]);
  return [...woven.slice(0, 5), ...c!.slice(0, 220), ...woven.slice(5), ...c!.slice(220)];
}

async function withLedger(open: () => Promise<EventStore>): Promise<EventStore> {
  const store = await open();
  await record(store, smallLedger());
  return store;
}

async function contents(store: EventStore): Promise<readonly object[]> {
  const events = await collect(store.readAll(null));
  return events.map(({ stream, revision, id, type, bytes, index }) => {
    return { stream, revision, id, type, index, text: Buffer.from(bytes).toString() };
  });
}

async function refusalOf(from: EventStore, to: EventStore): Promise<unknown> {
  const error: unknown = await migrate(from, to).catch((error: unknown) => error);
  return error instanceof Error && 'code' in error ? error.code : error;
}

const pairs: readonly (readonly [source: string, target: string])[] = [
  ['sqlite', 'eventstoredb'],
  ['eventstoredb', 'sqlite'],
  ['memory', 'sqlite'],
  ['eventstoredb', 'eventstoredb'],
];
const realPairs: typeof pairs = [
  ['sqlite', 'the real eventstoredb'],
  ['the real eventstoredb', 'sqlite'],
];

describe.each(real ? [...pairs, ...realPairs] : pairs)(
  'a ledger moved from %s to %s',
  (source, target) => {
    test('is the same there, byte for byte and in order, and moving it again does nothing', async () => {
      const from = await withLedger(kinds[source]!);
      const to = await kinds[target]!();
      const told: MigrationProgress[] = [];
      const moved = await migrate(from, to, { onProgress: (progress) => told.push(progress) });
      expect(moved).toMatchObject({
        ledger: 'ledger-1',
        events: 242,
        streams: 3,
        moved: 242,
        sourceGrew: false,
      });
      expect(await contents(to)).toEqual(await contents(from));
      expect(new Set(told.map(({ step }) => step))).toEqual(
        new Set(['checking', 'moving', 'verifying']),
      );
      const { moved: again, ...rest } = await migrate(from, to);
      expect(again).toBe(0);
      expect(rest).toEqual({ ...moved, moved: undefined });
    });

    test('goes on where it was stopped, at every append', async () => {
      const from = await withLedger(kinds[source]!);
      const to = await kinds[target]!();
      let runs = 0;
      for (let isDone = false; !isDone; runs += 1) {
        let appends = 0;
        const stopping: EventStore = {
          ...to,
          append(...args) {
            appends += 1;
            if (appends > 3) throw new StoreUnavailable('stopped');
            return to.append(...args);
          },
        };
        isDone = await migrate(from, stopping).then(
          () => true,
          (error: unknown) => {
            if (!(error instanceof StoreUnavailable)) throw error;
            return false;
          },
        );
      }
      expect(runs).toBeGreaterThan(3);
      expect(await contents(to)).toEqual(await contents(from));
    });
  },
);

describe('a migration', () => {
  test('puts neighbours of one stream into one append', async () => {
    const from = await withLedger(kinds['memory']!);
    const to = await kinds['memory']!();
    const sizes: number[] = [];
    const counting: EventStore = {
      ...to,
      append(stream, expected, events, options) {
        sizes.push(events.length);
        return to.append(stream, expected, events, options);
      },
    };
    await migrate(from, counting);
    expect(sizes).toEqual([1, 1, 1, 1, 1, 100, 100, 20, 1, 1, 1, 1, 1, 1, 1, 10]);
  });

  test('sends again what may have happened', async () => {
    const from = await withLedger(kinds['memory']!);
    const to = await kinds['memory']!();
    let appends = 0;
    const losing: EventStore = {
      ...to,
      async append(...args) {
        appends += 1;
        const answer = await to.append(...args);
        if (appends % 2 === 1) throw new OutcomeUnknown('lost');
        return answer;
      },
    };
    expect(await migrate(from, losing)).toMatchObject({ events: 242, moved: 242 });
  });

  test('of a source that grows meanwhile takes in what came, and says where more has come since', async () => {
    const from = await withLedger(kinds['memory']!);
    const to = await kinds['memory']!();
    const late = sealedStream('late', 3);
    const [first, second, third] = late;
    let isThere = 0;
    const growing: EventStore = {
      ...to,
      async append(...args) {
        if (isThere === 0) await record(from, [first!, second!]);
        isThere += 1;
        return to.append(...args);
      },
      async *readAll(after) {
        // The target is read twice: at the beginning and, when all is moved, to verify it.
        if (isThere > 0) await record(from, [third!]);
        yield* to.readAll(after);
      },
    };
    const moved = await migrate(from, growing);
    expect(moved).toMatchObject({ events: 244, moved: 244, sourceGrew: true });
    const rest = await migrate(from, to);
    expect(rest).toMatchObject({ events: 245, moved: 1, sourceGrew: false });
  });

  test('is refused into another ledger, and changes nothing there', async () => {
    const from = await withLedger(kinds['memory']!);
    const to = await kinds['memory']!();
    await record(to, smallLedger('ledger-2').slice(0, 3));
    expect(await refusalOf(from, to)).toBe('TARGET_FOREIGN');
    expect(await contents(to)).toHaveLength(3);
  });

  test('is refused into a target with events that the source lacks or has otherwise', async () => {
    const to = await withLedger(kinds['memory']!);
    const shorter = await kinds['memory']!();
    await record(shorter, smallLedger().slice(0, 100));
    expect(await refusalOf(shorter, to)).toBe('TARGET_AHEAD');
    const otherwise = await kinds['memory']!();
    const [a, b, ...rest] = smallLedger();
    await record(otherwise, [b!, a!, ...rest]);
    expect(await refusalOf(otherwise, to)).toBe('TARGET_DIFFERS');
    expect(await contents(to)).toHaveLength(242);
  });

  test.each([
    ['at the start', 0],
    ['in the middle', 120],
    ['at the end', 241],
  ])('of a source with one byte changed %s moves nothing and names the event', async (_, at) => {
    const from = await withLedger(kinds['memory']!);
    const to = await kinds['memory']!();
    const damaged: EventStore = {
      ...from,
      async *readAll(after) {
        for await (const event of from.readAll(after)) {
          const bytes = event.bytes.slice();
          if (event.index === at) bytes[bytes.length - 3]! ^= 1;
          yield { ...event, bytes };
        }
      },
    };
    const { stream, revision } = smallLedger()[at]!.content;
    await expect(migrate(damaged, to)).rejects.toMatchObject({
      code: 'SOURCE_DAMAGED',
      vi: expect.stringContaining(`${stream}@${revision}`) as string,
    });
    expect(await contents(to)).toHaveLength(0);
  });

  test('ends with a refusal where the target does not give back what was put in', async () => {
    const from = await withLedger(kinds['memory']!);
    const to = await kinds['memory']!();
    const forgetting: EventStore = {
      ...to,
      async *readAll(after) {
        for await (const event of to.readAll(after)) if (event.index !== 200) yield event;
      },
    };
    expect(await refusalOf(from, forgetting)).toBe('TARGET_DIFFERS');
  });

  test('is refused while another program writes to the target', async () => {
    const from = await withLedger(kinds['memory']!);
    const to = await kinds['memory']!();
    let appends = 0;
    const shared: EventStore = {
      ...to,
      async append(...args) {
        appends += 1;
        if (appends === 4) await record(to, sealedStream('b', 3, 'ledger-2').slice(1, 2));
        return to.append(...args);
      },
    };
    expect(await refusalOf(from, shared)).toBe('TARGET_WRITTEN');
  });

  test('of an empty source is refused', async () => {
    expect(await refusalOf(await kinds['memory']!(), await kinds['memory']!())).toBe(
      'SOURCE_EMPTY',
    );
  });
});
