// How the views behave where something goes wrong, changes or has to be waited for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { EventStore, LedgerEvent } from '../event-store/port.ts';
import { sha256Hex, uuidOfHash } from '../ledger/hash.ts';
import { UnfitEvent } from './fitting.ts';
import type { Progress } from './follow.ts';
import { openViews } from './open-views.ts';
import type { Projection } from './projection.ts';
import { added, broke, manyActs, shelves, sums, toyLedger } from './toy-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'views-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.sqlite`);

class NewerSchema extends Error {
  override readonly name = 'NewerSchema';
}

test('a view stops at an event that it cannot apply, says so, and the others go on', async () => {
  const ledger = toyLedger();
  await ledger.record([added(0, 5), broke(1), added(0, 7)]);
  const views = openViews(':memory:', [shelves, sums]);
  await views.catchUp(ledger.store);
  const [stopped, working] = views.status().views;
  expect(stopped).toMatchObject({ view: 'shelves', index: 0 });
  expect(stopped?.stopped).toEqual({
    index: 1,
    stream: 'counter-1',
    revision: 0,
    type: 'Broke',
    code: 'PROJECTION_FAILED',
    message: 'unknown event Broke',
  });
  expect(working).toMatchObject({ view: 'sums', index: 2, stopped: null });
  const answer = views.rows('shelves', 'shelf-0', null);
  expect(answer).toMatchObject({ index: 0, rows: [{ key: 'counter-0', value: { sum: 5 } }] });
  expect(views.rows('sums', 'all', null).index).toBe(2);
});

test('a stopped view goes on after a restart with a projection that can apply the event', async () => {
  const ledger = toyLedger();
  await ledger.record([added(0), added(1), added(2)]);
  const file = newFile();
  const refusing: Projection = {
    ...sums,
    project(event, folds) {
      if (event.index === 1) throw new Error('refused', { cause: new NewerSchema('schema 2') });
      return sums.project(event, folds);
    },
  };
  const before = openViews(file, [refusing, shelves]);
  await before.catchUp(ledger.store);
  expect(before.status().views[0]).toMatchObject({ index: 0, stopped: { code: 'NEWER_SCHEMA' } });
  before.close();
  const views = openViews(file, [sums, shelves]);
  await views.catchUp(ledger.store);
  expect(views.status().views[0]).toMatchObject({ index: 2, stopped: null });
  expect(views.rows('sums', 'all', null).rows).toHaveLength(3);
  views.close();
});

test('none of the rows of an event are kept where one of them is given twice', async () => {
  const ledger = toyLedger();
  await ledger.record([added(0)]);
  const twice: Projection = {
    name: 'twice',
    version: 1,
    project: () => ['a', 'b', 'a'].map((key) => ({ scope: 'all', key, value: {} })),
  };
  const views = openViews(':memory:', [twice]);
  await views.catchUp(ledger.store);
  expect(views.rows('twice', 'all', null)).toEqual({ index: -1, rows: [], next: null });
  expect(views.status().views[0]?.stopped?.message).toContain('given twice');
});

test('a row that is given again unchanged keeps the index from which it held', async () => {
  const ledger = toyLedger();
  await ledger.record([added(0, 5), added(0, 5), added(0, 6)]);
  const views = openViews(':memory:', [sums]);
  await views.catchUp(ledger.store);
  const since = [0, 1, 2].map((asOf) => views.row('sums', 'all', 'counter-0', asOf).row?.since);
  expect(since).toEqual([0, 0, 2]);
});

test('rows of a scope come in pages in the order of their keys, live and as of an index', async () => {
  const ledger = toyLedger();
  await ledger.record([...manyActs(7), added(2, 9)]);
  const views = openViews(':memory:', [sums]);
  await views.catchUp(ledger.store);
  for (const asOf of [null, 6]) {
    const first = views.rows('sums', 'all', asOf, { first: 4 });
    const second = views.rows('sums', 'all', asOf, { first: 4, after: first.next });
    const keys = [...first.rows, ...second.rows].map(({ key }) => key);
    expect(keys).toEqual([0, 1, 2, 3, 4, 5, 6].map((at) => `counter-${at}`));
    expect([first.next, second.next]).toEqual(['counter-3', null]);
  }
  expect(() => views.rows('sums', 'all', null, { first: 1_001 })).toThrow(RangeError);
  expect(() => views.events({}, { first: 201, asOf: null })).toThrow(RangeError);
});

test('events are found by actor and by when they were recorded, even out of order', async () => {
  const ledger = toyLedger();
  const act = { ...added(0), account: 'account-2' };
  await ledger.record([
    { ...act, atMs: 5_000 },
    { ...added(1), atMs: 1_000 },
    { ...act, atMs: 9_000 },
  ]);
  const views = openViews(':memory:', []);
  await views.catchUp(ledger.store);
  const found = (filter: object): readonly number[] =>
    views.events(filter, { first: 10, asOf: null }).events.map(({ index }) => index);
  expect(found({ actorAccount: 'account-2' })).toEqual([0, 2]);
  expect(found({ recordedFrom: '2021-01-01T00:00:02Z' })).toEqual([0, 2]);
  expect(found({ recordedTo: '2021-01-01T00:00:05Z' })).toEqual([0, 1]);
  expect(found({ fromIndex: 1, toIndex: 1 })).toEqual([1]);
  expect(() => found({ recordedTo: 'soon' })).toThrow(RangeError);
});

test('a follower sees what comes later, and one who waits hears when it is handled', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(3));
  const views = openViews(':memory:', [sums]);
  const stop = new AbortController();
  const following = views.follow(ledger.store, { signal: stop.signal });
  const waiting = views.waitFor('counter-9', 1, 5_000);
  await ledger.record([added(9, 1), added(9, 2)]);
  expect(await waiting).toBe(true);
  expect(views.row('sums', 'all', 'counter-9', null).row?.value).toEqual({ amount: 2 });
  expect(await views.waitFor('counter-9', 0, 5_000)).toBe(true);
  expect(await views.waitFor('counter-9', 2, 20)).toBe(false);
  expect(await views.lag(ledger.store)).toEqual({ events: 0, seconds: 0 });
  expect(views.status()).toMatchObject({ index: 4, following: true, caughtUp: true });
  stop.abort();
  await following;
  expect(views.status().following).toBe(false);
  await ledger.record([added(9, 3)]);
  expect(await views.lag(ledger.store)).toMatchObject({ events: 1 });
  views.close();
});

test('progress is told up to the number of events that there were', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(50));
  const views = openViews(':memory:', [sums], { batchEventsMax: 8 });
  const told: Progress[] = [];
  await views.catchUp(ledger.store, { onProgress: (progress) => told.push(progress) });
  expect(told.every(({ total }) => total === 50)).toBe(true);
  expect(told.at(-1)).toEqual({ view: null, handled: 50, total: 50 });
});

test('an event whose bytes say something else than the store ends the following there', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(5));
  const views = openViews(':memory:', [sums]);
  const lying: EventStore = {
    ...ledger.store,
    async *readAll(after) {
      for await (const event of ledger.store.readAll(after)) {
        yield event.index === 3 ? { ...event, type: 'Forged' } : event;
      }
    },
  };
  await expect(views.catchUp(lying)).rejects.toThrow(UnfitEvent);
  expect(views.status()).toMatchObject({ index: 2, caughtUp: false });
  expect(views.status().failure).toContain('event 3 (counter-3@0)');
  await views.catchUp(ledger.store);
  expect(views.status()).toMatchObject({ index: 4, failure: null });
});

/** A store whose third event of counter-0 was edited: the bytes hold another amount. */
function edited(
  store: EventStore,
  idOf: (event: LedgerEvent, bytes: Buffer) => string,
): EventStore {
  return {
    ...store,
    async *readAll(after) {
      for await (const event of store.readAll(after)) {
        const bytes = Buffer.from(Buffer.from(event.bytes).toString().replace(':55', ':99'));
        yield { ...event, bytes, id: idOf(event, bytes) };
      }
    },
  };
}

test.each([
  ['whose bytes were edited', (event: LedgerEvent) => event.id, 'counter-0', 2],
  [
    'after one that was edited together with its id',
    (_: LedgerEvent, bytes: Buffer) => uuidOfHash(sha256Hex(bytes)),
    'counter-0',
    3,
  ],
])('an event %s ends the following there', async (_, idOf, stream, revision) => {
  const ledger = toyLedger();
  await ledger.record([added(0), added(0), added(0, 55), added(1), added(0), added(0)]);
  const views = openViews(':memory:', [sums], { batchEventsMax: 2 });
  await expect(views.catchUp(edited(ledger.store, idOf))).rejects.toThrow(UnfitEvent);
  const { unfit, index } = views.status();
  expect(unfit).toMatchObject({ stream, revision });
  expect(index).toBe((unfit?.index ?? 0) - 1);
});

test('an event that comes after a restart has to fit the last one copied', async () => {
  const ledger = toyLedger();
  await ledger.record([added(0, 5), added(0, 55)]);
  const file = newFile();
  const rehashed = edited(ledger.store, (_, bytes) => uuidOfHash(sha256Hex(bytes)));
  const before = openViews(file, [sums]);
  await before.catchUp(rehashed);
  before.close();
  await ledger.record([added(0, 6)]);
  const views = openViews(file, [sums]);
  const rest: EventStore = {
    ...rehashed,
    async *readStream(stream, from) {
      for await (const event of ledger.store.readStream(stream, from)) {
        const bytes = Buffer.from(Buffer.from(event.bytes).toString().replace(':55', ':99'));
        yield { ...event, bytes };
      }
    },
  };
  await expect(views.catchUp(rest)).rejects.toThrow('does not fit the hash of revision 1');
  expect(views.status()).toMatchObject({ index: 1, unfit: { stream: 'counter-0', revision: 2 } });
  views.close();
});

test('a store that leaves an event out ends the following there', async () => {
  const ledger = toyLedger();
  await ledger.record([added(0), added(0), added(0)]);
  const views = openViews(':memory:', [sums]);
  const gapped: EventStore = {
    ...ledger.store,
    async *readAll(after) {
      for await (const event of ledger.store.readAll(after)) if (event.index !== 1) yield event;
    },
  };
  await expect(views.catchUp(gapped)).rejects.toThrow('does not follow');
  await views.catchUp(ledger.store);
  expect(views.rows('sums', 'all', null).index).toBe(2);
});

test('a point of the ledger is never past its end nor before its start', async () => {
  const ledger = toyLedger();
  const views = openViews(':memory:', [sums]);
  expect(views.resolveAsOf(null)).toBe(-1);
  expect(views.rows('sums', 'all', null)).toEqual({ index: -1, rows: [], next: null });
  await ledger.record(manyActs(3));
  await views.catchUp(ledger.store);
  const points = [{ index: -5 }, { index: 1 }, { index: 99 }, null];
  expect(points.map((point) => views.resolveAsOf(point))).toEqual([-1, 1, 2, 2]);
  expect(() => views.resolveAsOf({ index: 0.5 })).toThrow(RangeError);
  expect(() => views.resolveAsOf({ time: 'yesterday' })).toThrow(RangeError);
});
