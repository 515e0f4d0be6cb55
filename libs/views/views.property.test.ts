// Laws of the views: whatever the events, the batches and the restarts, an answer as of a point is a fresh fold up to it.
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { openViews } from './open-views.ts';
import type { Projection, Row, ViewEvent } from './projection.ts';
import { type Act, comparisons, counterFold, freshRows, projections } from './toy-ledger.ts';
import { shelves, startMs, toyLedger } from './toy-ledger.ts';
import type { Views } from './views.ts';

const folder = mkdtempSync(join(tmpdir(), 'views-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.sqlite`);

const act = fc.record({
  counter: fc.integer({ min: 0, max: 3 }),
  type: fc.constantFrom('Added', 'Added', 'Moved', 'Emptied'),
  amount: fc.integer({ min: 0, max: 3 }),
  atMs: fc.integer({ min: 0, max: 50 }),
}) satisfies fc.Arbitrary<Act>;
const acts = fc.array(act, { minLength: 1, maxLength: 40 });
const settings = { numRuns: 60 };

function allEvents(views: Views): readonly ViewEvent[] {
  return views.events({}, { first: 200, asOf: null }).events;
}

/** Rows of a view as a map like that of a fresh fold, read scope by scope. */
function rowsAt(views: Views, projection: Projection, asOf: number | null) {
  const scopes = ['all', 'where', ...[0, 1, 2, 3].map((shelf) => `shelf-${shelf}`)];
  const rows = new Map<string, { since: number; value: object }>();
  for (const scope of scopes) {
    for (const { key, since, value } of views.rows(projection.name, scope, asOf).rows) {
      rows.set(`${scope} ${key}`, { since, value });
    }
  }
  return rows;
}

function expectFresh(views: Views, projection: Projection): void {
  const events = allEvents(views);
  for (let index = -1; index < events.length; index += 1) {
    const fresh = freshRows(projection, events.slice(0, index + 1));
    expect(rowsAt(views, projection, index)).toEqual(fresh);
    for (const [name, { since, value }] of fresh) {
      const [scope = '', key = ''] = name.split(' ');
      expect(views.row(projection.name, scope, key, index).row).toEqual({ key, since, value });
    }
  }
  expect(rowsAt(views, projection, null)).toEqual(freshRows(projection, events));
}

test('rows as of every index equal a fresh fold of the events up to it', async () => {
  const law = fc.asyncProperty(acts, fc.integer({ min: 1, max: 9 }), async (given, batch) => {
    const ledger = toyLedger();
    await ledger.record(given);
    const views = openViews(':memory:', projections, { batchEventsMax: batch });
    await views.catchUp(ledger.store);
    for (const projection of projections) expectFresh(views, projection);
    expect(views.status()).toMatchObject({ index: given.length - 1, caughtUp: true });
    views.close();
  });
  await fc.assert(law, settings);
});

/** The files as a killed process leaves them: whatever was committed is in them, nothing was closed. */
function asKilled(file: string): string {
  const left = newFile();
  for (const suffix of ['', '-wal']) copyFileSync(`${file}${suffix}`, `${left}${suffix}`);
  return left;
}

test('a restart at any point changes nothing, closed or killed, with few folded states at hand', async () => {
  const part = fc.record({ given: acts, isKilled: fc.boolean() });
  const law = fc.asyncProperty(fc.array(part, { minLength: 2, maxLength: 4 }), async (parts) => {
    const ledger = toyLedger();
    let file = newFile();
    let copied = -1;
    for (const { given, isKilled } of parts) {
      await ledger.record(given);
      const views = openViews(file, projections, { batchEventsMax: 5, foldedStreamsMax: 1 });
      expect(views.status().index).toBe(copied);
      await views.catchUp(ledger.store);
      for (const projection of projections) expectFresh(views, projection);
      copied = views.status().index;
      if (isKilled) file = asKilled(file);
      views.close();
    }
  });
  await fc.assert(law, { numRuns: 25 });
});

test('a view that is added or rebuilt beside others ends with the rows of a fresh one', async () => {
  const dotted = (row: Row): Row => ({ scope: row.scope, key: `${row.key}.`, value: row.value });
  const twice: Projection = {
    ...shelves,
    version: 2,
    project: (event, folds) =>
      shelves
        .project(event, folds)
        .map((row) => (row.value !== null && 'sum' in row.value ? dotted(row) : row)),
  };
  const moved: Projection = { ...comparisons, version: 7 };
  const law = fc.asyncProperty(acts, acts, fc.integer({ min: 1, max: 9 }), async (a, b, batch) => {
    const ledger = toyLedger();
    const file = newFile();
    await ledger.record(a);
    const before = openViews(file, [shelves]);
    await before.catchUp(ledger.store);
    before.close();
    await ledger.record(b);
    const views = openViews(file, [moved, twice], { batchEventsMax: batch });
    await views.catchUp(ledger.store);
    expect(views.status().views.map(({ version, rebuilding }) => [version, rebuilding])).toEqual([
      [7, null],
      [2, null],
    ]);
    expectFresh(views, moved);
    expect(rowsAt(views, twice, null)).toEqual(freshRows(twice, allEvents(views)));
    views.close();
  });
  await fc.assert(law, { numRuns: 25 });
});

test('the folded state of a stream as of every index equals folding its events up to it', async () => {
  const law = fc.asyncProperty(acts, async (given) => {
    const ledger = toyLedger();
    await ledger.record(given);
    const views = openViews(':memory:', projections, { foldedStreamsMax: 2 });
    await views.catchUp(ledger.store);
    const events = allEvents(views);
    for (const asOf of [...events.keys(), -1, null]) {
      for (const stream of ['counter-0', 'counter-1', 'counter-9']) {
        const past = events.filter((e) => e.stream === stream && e.index <= (asOf ?? e.index));
        expect(views.stream(stream, asOf)).toEqual(past);
        const fresh = past.reduce((state, e) => counterFold.evolve(state, e), counterFold.initial);
        expect(views.state(stream, counterFold, asOf)).toEqual(fresh);
      }
    }
    views.close();
  });
  await fc.assert(law, settings);
});

test('a time means the last event whose running maximum of recording times is not later', async () => {
  const law = fc.asyncProperty(acts, async (given) => {
    const ledger = toyLedger();
    await ledger.record(given);
    const views = openViews(':memory:', []);
    await views.catchUp(ledger.store);
    let latest = 0;
    const times = given.map(({ atMs }) => (latest = Math.max(latest, atMs)));
    for (let ms = -1; ms <= 51; ms += 1) {
      const time = new Date(startMs + ms).toISOString();
      expect(views.resolveAsOf({ time })).toBe(times.findLastIndex((at) => at <= ms));
    }
    times.forEach((at, index) => expect(Date.parse(views.timeOf(index))).toBe(startMs + at));
    views.close();
  });
  await fc.assert(law, settings);
});

test('pages of events in any size give the events of the filter in the order of the ledger', async () => {
  const law = fc.asyncProperty(
    acts,
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 0, max: 45 }),
    async (given, first, asOf) => {
      const ledger = toyLedger();
      await ledger.record(given);
      const views = openViews(':memory:', []);
      await views.catchUp(ledger.store);
      const filter = {
        streamPrefix: 'counter-',
        streams: ['counter-1', 'counter-2'],
        types: ['Added'],
      };
      const found: number[] = [];
      let after: number | null = null;
      do {
        const page = views.events(filter, { first, after, asOf });
        expect(page.events.length).toBeLessThanOrEqual(first);
        found.push(...page.events.map(({ index }) => index));
        after = page.next;
      } while (after !== null);
      const wanted = given.flatMap(({ counter, type }, index) =>
        index <= asOf && type === 'Added' && (counter === 1 || counter === 2) ? [index] : [],
      );
      expect(found).toEqual(wanted);
      views.close();
    },
  );
  await fc.assert(law, settings);
});
