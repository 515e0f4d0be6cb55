// How the file of the views is kept: a changed view, another ledger, a broken file, a file of something else.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from 'vitest';
import type { EventStore } from '../event-store/port.ts';
import { NotAViewFile, ViewsInUse } from './file.ts';
import { openViews } from './open-views.ts';
import type { Projection } from './projection.ts';
import {
  added,
  broke,
  comparisons,
  manyActs,
  projections,
  shelves,
  sums,
  toyLedger,
} from './toy-ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'views-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = (): string => join(folder, `${(files += 1)}.sqlite`);

test('the old version of a changed view answers until the new one has caught up', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(40));
  const file = newFile();
  const before = openViews(file, [sums]);
  await before.catchUp(ledger.store);
  before.close();
  const changed: Projection = {
    ...sums,
    version: 2,
    project: (event) => [{ scope: 'all', key: event.stream, value: { changed: event.index } }],
  };
  const views = openViews(file, [changed], { batchEventsMax: 10 });
  expect(views.status().views[0]).toMatchObject({
    version: 1,
    rebuilding: { version: 2, index: -1 },
  });
  const seen = new Map<number, string>();
  await views.catchUp(ledger.store, {
    onProgress({ view, handled }) {
      const [row] = views.rows('sums', 'all', null).rows;
      if (view !== null) seen.set(handled, Object.keys(row?.value ?? {}).join());
    },
  });
  // A batch has at most ten events, fewer where the machine is slow.
  const { 40: last, ...earlier } = Object.fromEntries(seen);
  expect(last).toBe('changed');
  expect(Object.keys(earlier).length).toBeGreaterThanOrEqual(3);
  expect(new Set(Object.values(earlier))).toEqual(new Set(['amount']));
  expect(views.status().views[0]).toMatchObject({ version: 2, index: 39, rebuilding: null });
  views.close();
  const db = new DatabaseSync(file);
  const tables = db.prepare(
    `select name from sqlite_schema where name like 'rows%' and type = 'table'`,
  );
  expect(tables.all()).toHaveLength(1);
  db.close();
});

test('a new version that stops leaves the old one answering, and both say where they are', async () => {
  const ledger = toyLedger();
  await ledger.record([...manyActs(5), broke(1)]);
  const file = newFile();
  const before = openViews(file, [sums]);
  await before.catchUp(ledger.store);
  before.close();
  const views = openViews(file, [{ ...shelves, name: 'sums', version: 2 }]);
  await views.catchUp(ledger.store);
  expect(views.status().views[0]).toMatchObject({
    version: 1,
    index: 5,
    stopped: null,
    rebuilding: { version: 2, index: 4, stopped: { index: 5 } },
  });
  views.close();
});

test('views of another ledger, or of a store put back to an earlier state, are built anew', async () => {
  const file = newFile();
  const build = async (store: EventStore): Promise<number> => {
    const views = openViews(file, projections);
    await views.catchUp(store);
    const { index } = views.rows('comparisons', 'all', null);
    expect(views.events({}, { first: 1, asOf: null }).events[0]?.ledger).toBe(
      views.events({}, { first: 200, asOf: null }).events.at(-1)?.ledger,
    );
    views.close();
    return index;
  };
  const one = toyLedger('one');
  await one.record(manyActs(9));
  expect(await build(one.store)).toBe(8);
  const other = toyLedger('other');
  await other.record(manyActs(12));
  expect(await build(other.store)).toBe(11);
  const restored = toyLedger('other');
  await restored.record(manyActs(4));
  expect(await build(restored.store)).toBe(3);
  await restored.record([added(0, 99)]);
  const diverged = toyLedger('other');
  await diverged.record([...manyActs(3), added(3, 77), added(4)]);
  expect(await build(diverged.store)).toBe(4);
});

test('a broken file, one of another layout and one left open when the machine went down are built anew', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(20));
  const file = newFile();
  const build = async (): Promise<number> => {
    const views = openViews(file, projections);
    const before = views.status().index;
    await views.catchUp(ledger.store);
    expect(views.rows('comparisons', 'all', null).rows).toHaveLength(7);
    views.close();
    return before;
  };
  expect(await build()).toBe(-1);
  expect(await build()).toBe(19);
  writeFileSync(file, 'not a database at all, but long enough to be read as one'.repeat(100));
  expect(await build()).toBe(-1);
  const damage = (sql: string): void => {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  };
  damage('pragma user_version = 999');
  expect(await build()).toBe(-1);
  damage(`insert or replace into meta values ('open', 'an earlier start of the machine')`);
  expect(await build()).toBe(-1);
  expect(await build()).toBe(19);
});

test('a file that breaks under a follower is built anew', async () => {
  const ledger = toyLedger();
  await ledger.record(manyActs(300));
  const file = newFile();
  const before = openViews(file, projections);
  await before.catchUp(ledger.store);
  before.close();
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xff, 4096 * 2));
  await ledger.record([added(0)]);
  const views = openViews(file, [comparisons]);
  await views.catchUp(ledger.store);
  expect(views.rows('comparisons', 'all', null)).toMatchObject({ index: 300 });
  views.close();
});

test('a database of something else is refused and left as it was; so is a file in use', () => {
  const file = newFile();
  const db = new DatabaseSync(file);
  db.exec('create table evidence (a); insert into evidence values (1)');
  db.close();
  const before = readFileSync(file);
  expect(() => openViews(file, [])).toThrow(NotAViewFile);
  expect(readFileSync(file).equals(before)).toBe(true);
  const used = newFile();
  const views = openViews(used, []);
  expect(() => openViews(used, [])).toThrow(ViewsInUse);
  views.close();
});
