// Rebuilding all views of a province's year from nothing, against writing the same rows and no more.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { openFile } from '../libs/views/file.ts';
import { openViews } from '../libs/views/open-views.ts';
import { projections } from '../projections/all.ts';
import { readViewRows, writeViewRows } from './bare-views.ts';
import type { BenchRun } from './bench-run.ts';
import { atLeast, perSecond, shown, type Figure } from './figure.ts';
import { compete, median, millisecondsOf } from './rounds.ts';

export async function benchViews(run: BenchRun): Promise<readonly Figure[]> {
  const store = await openSqliteStore(await run.ledgerFolder(), { mode: 'read' });
  const kept = join(run.folders.next(), 'views.sqlite');
  await build(kept, store);
  const fileMb = statSync(kept).size / 1e6;
  const db = openFile(kept);
  const rows = readViewRows(db);
  db.close();

  const again: number[] = [];
  let version = 1;
  const { ours, bound, ratio } = await compete(run.rounds, {
    ours: async () => {
      version += 1;
      again.push(await millisecondsOf(() => rebuild(kept, store, version)));
      return rows.events / (await inNewFile(run, (file) => build(file, store)));
    },
    bound: async () =>
      rows.events / (await inNewFile(run, async (file) => writeViewRows(file, rows))),
  });
  await store.close();
  return [
    {
      figure: 'rebuild of all views from an empty file, against set-based inserts of the same rows',
      goal: atLeast(0.5),
      value: ratio,
      measured: `${perSecond(ours * 1_000)} against ${perSecond(bound * 1_000, 'events')}`,
      told:
        `${(rows.versions / rows.events).toFixed(2)} versions an event, ${shown((fileMb * 1_000) / rows.events)} MB a thousand events; ` +
        `beside the live ones, from the copy: ${perSecond((rows.events * 1_000) / median(again), 'events')}`,
    },
  ];
}

async function build(file: string, store: EventStore): Promise<void> {
  const views = openViews(file, projections);
  await views.catchUp(store);
  views.close();
}

/** As after a change of every view: the events are there, the rows are made anew beside those that answer. */
async function rebuild(file: string, store: EventStore, version: number): Promise<void> {
  const views = openViews(
    file,
    projections.map((projection) => ({ ...projection, version })),
  );
  await views.catchUp(store);
  views.close();
}

/** Milliseconds; removing the file is not timed. */
async function inNewFile(
  { folders }: BenchRun,
  work: (file: string) => Promise<void>,
): Promise<number> {
  const folder = folders.next();
  const taken = await millisecondsOf(() => work(join(folder, 'views.sqlite')));
  folders.drop(folder);
  return taken;
}
