// Where views go on: in the store that they were made of, wherever its positions lie, and also while it is away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  type Checkpoint,
  type EventStore,
  type LedgerEvent,
  StoreUnavailable,
} from '../event-store/port.ts';
import { openViews } from './open-views.ts';
import { added, manyActs, sums, toyLedger } from './toy-ledger.ts';
import type { Views } from './views.ts';

const folder = mkdtempSync(join(tmpdir(), 'views-place-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.sqlite`);

/**
 * A store whose positions lie `step` apart, as those of a store that holds other things too, and which cannot tell a position
 * of another store from its own. Checkpoints in band say `ahead`, where anything but the ledger has been passed over.
 */
function spaced(store: EventStore, step: number, ahead: number | null = null): EventStore {
  const within = (after: Checkpoint | null, head: number): Checkpoint => {
    const count = Math.min(Math.floor(Number(after?.position ?? 0) / step), head);
    return { position: String(count), index: count };
  };
  const placed = (event: LedgerEvent, shift: number): LedgerEvent => ({
    ...event,
    index: event.index + shift,
    position: String(Number(event.position) * step),
  });
  return {
    ...store,
    async *readAll(after) {
      const from = within(after, (await store.head())?.index ?? 0);
      const shift = (after?.index ?? 0) - from.index;
      for await (const event of store.readAll(from)) yield placed(event, shift);
    },
    async *subscribeAll(after, options) {
      const from = within(after, (await store.head())?.index ?? 0);
      const shift = (after?.index ?? 0) - from.index;
      for await (const message of store.subscribeAll(from, options)) {
        if (message.kind === 'event') yield { kind: 'event', event: placed(message.event, shift) };
        else if (message.kind === 'checkpoint' && ahead !== null)
          yield {
            kind: 'checkpoint',
            checkpoint: { position: String(ahead), index: message.checkpoint.index + shift },
          };
        else if (message.kind === 'caughtUp') yield message;
      }
    },
  };
}

async function followed(views: Views, store: EventStore, until: number): Promise<void> {
  const stop = new AbortController();
  const following = views.follow(store, { signal: stop.signal });
  await expect.poll(() => views.status().index).toBe(until);
  await expect.poll(() => views.status().caughtUp).toBe(true);
  stop.abort();
  await following;
}

test('views of a store whose positions lie apart go on where they were, without counting from the start', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(40));
  const file = newFile();
  const before = openViews(file, [sums]);
  await followed(before, spaced(ledger.store, 10), 39);
  before.close();
  await ledger.record(manyActs(3));
  const views = openViews(file, [sums]);
  let eventsRead = 0;
  const asked: (Checkpoint | null)[] = [];
  const store = spaced(ledger.store, 10);
  const watched: EventStore = {
    ...store,
    async head(known = null) {
      asked.push(known);
      return store.head();
    },
    async *subscribeAll(after, options) {
      for await (const message of store.subscribeAll(after, options)) {
        if (message.kind === 'event') eventsRead += 1;
        yield message;
      }
    },
  };
  await followed(views, watched, 42);
  expect(eventsRead).toBe(3);
  await views.lag(watched);
  expect(asked).toEqual([{ position: '430', index: 43 }]);
  views.close();
});

test('the same ledger in a store with other positions is told apart, and its views are built anew', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(40));
  for (const step of [7, 13]) {
    const file = newFile();
    const before = openViews(file, [sums]);
    await followed(before, spaced(ledger.store, 10), 39);
    before.close();
    const views = openViews(file, [sums]);
    await followed(views, spaced(ledger.store, step), 39);
    expect(views.rows('sums', 'all', null).rows).toHaveLength(7);
    views.close();
  }
});

test('a store put back from a backup, which writes on before the place last reached, loses no event', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(5));
  const file = newFile();
  const before = openViews(file, [sums]);
  await followed(before, spaced(ledger.store, 10, 1_000), 4);
  before.close();
  await ledger.record([added(50), added(51)]);
  const views = openViews(file, [sums]);
  await followed(views, spaced(ledger.store, 10), 6);
  expect(views.row('sums', 'all', 'counter-51', null).row).not.toBeNull();
  views.close();
});

test('a store that is away when following starts is waited for', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(5));
  const file = newFile();
  const before = openViews(file, [sums]);
  await before.catchUp(ledger.store);
  before.close();
  await ledger.record([added(9)]);
  let isAway = true;
  const store: EventStore = {
    ...ledger.store,
    readAll(after) {
      if (isAway) throw new StoreUnavailable('away');
      return ledger.store.readAll(after);
    },
  };
  const views = openViews(file, [sums]);
  const stop = new AbortController();
  const following = views.follow(store, { signal: stop.signal });
  await expect.poll(() => views.lag(store), { timeout: 5_000 }).toMatchObject({ events: null });
  expect(views.status()).toMatchObject({ following: true, caughtUp: false, failure: null });
  isAway = false;
  await expect.poll(() => views.status().index).toBe(5);
  stop.abort();
  await following;
  views.close();
});

test('following that is stopped while the store is away ends in order', async () => {
  const views = openViews(newFile(), [sums]);
  const ledger = toyLedger();
  await ledger.record(manyActs(2));
  await views.catchUp(ledger.store);
  const away: EventStore = {
    ...ledger.store,
    readAll() {
      throw new StoreUnavailable('away');
    },
  };
  const stop = new AbortController();
  const following = views.follow(away, { signal: stop.signal });
  stop.abort();
  await following;
  expect(views.status()).toMatchObject({ index: 1, following: false, failure: null });
  await expect(views.catchUp(away)).rejects.toBeInstanceOf(StoreUnavailable);
  views.close();
});

test.each([
  ['refuses', () => Promise.reject(new StoreUnavailable('away'))],
  ['never answers', () => new Promise<null>(() => undefined)],
])(
  'the lag behind a store that %s is unknown, with the time since it was heard',
  async (_, head) => {
    const ledger = toyLedger();
    await ledger.record(manyActs(5));
    const views = openViews(':memory:', [sums]);
    await views.catchUp(ledger.store);
    expect(await views.lag(ledger.store)).toEqual({ events: 0, seconds: 0 });
    const started = performance.now();
    const first = await views.lag({ head });
    expect(first.events).toBeNull();
    const later = await views.lag({ head });
    expect(later.seconds).toBeGreaterThan(first.seconds);
    expect(performance.now() - started).toBeLessThan(5_000);
    views.close();
  },
);
