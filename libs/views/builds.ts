// Builds of views: which version of which view the file holds, how far each has come, and which one answers.
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from './file.ts';
import {
  type Projection,
  type Stop,
  type StreamFolds,
  stopAt,
  type ViewEvent,
} from './projection.ts';
import { openRowChanges, type RowChanges } from './row-changes.ts';
import {
  createRowTables,
  dropRowTables,
  openRowVersions,
  type RowVersions,
} from './row-versions.ts';
import type { FoldCache } from './folds.ts';
import { createWordTables, dropWordTables, openWordIndex, type WordIndex } from './word-index.ts';

/** One version of a view in the file. */
export interface Build {
  readonly id: number;
  readonly view: string;
  readonly version: number;
  readonly table: RowVersions;
  /** Null where the view is not searched. */
  readonly words: WordIndex | null;
  /** Number of events handled. */
  checkpoint: number;
}

/** A build whose projection this process knows; the one that events are given to. */
export interface LiveBuild extends Build {
  readonly projection: Projection;
  readonly changes: RowChanges;
  stopped: Stop | null;
  /** Whether it ever came to the end of the ledger: until then its rows are of long ago, and nobody is answered by them. */
  serving: boolean;
}

/** `old` answers until `target` has caught up; it cannot be advanced, for its projection is gone. */
export interface View {
  readonly name: string;
  readonly target: LiveBuild;
  old: Build | null;
}

export interface Builds {
  readonly views: ReadonlyMap<string, View>;
  /** Hands the events to builds that stand at the first of them, then writes rows and checkpoints. */
  project(events: readonly ViewEvent[], builds: readonly LiveBuild[], folds: FoldCache): void;
  /** Lets every build that has come to `count` answer for its view, and drops the one that it replaces. */
  swap(count: number): void;
}

/** Of the older versions the one that answered last is kept, whatever else the file holds is dropped. */
function keptOld(db: DatabaseSync, projection: Projection): Build | null {
  const row = db
    .prepare(
      'select id, version, checkpoint from builds where view = ? and version <> ? and serving = 1',
    )
    .get(projection.name, projection.version);
  if (row === undefined) return null;
  const id = Number(row['id']);
  return {
    id,
    view: projection.name,
    version: Number(row['version']),
    checkpoint: Number(row['checkpoint']),
    table: openRowVersions(db, id),
    words: openWordIndex(db, id),
  };
}

function dropBuild(db: DatabaseSync, id: number): void {
  dropRowTables(db, id);
  dropWordTables(db, id);
  db.prepare('delete from builds where id = ?').run(id);
}

/** A view that is new on a file with events has no rows to answer with before it has handled them. */
function addBuild(db: DatabaseSync, { name: view, version, searched }: Projection): void {
  const isEmpty = db.prepare('select 1 from events limit 1').get() === undefined;
  db.prepare('insert into builds (view, version, checkpoint, serving) values (?, ?, 0, ?)').run(
    view,
    version,
    isEmpty ? 1 : 0,
  );
  const added = db.prepare('select max(id) as id from builds').get();
  createRowTables(db, Number(added?.['id']));
  createWordTables(db, Number(added?.['id']), searched?.kinds ?? []);
}

function openTarget(db: DatabaseSync, projection: Projection): LiveBuild {
  const { name: view, version } = projection;
  const find = db.prepare(
    'select id, checkpoint, serving from builds where view = ? and version = ?',
  );
  if (find.get(view, version) === undefined) addBuild(db, projection);
  const row = find.get(view, version);
  const id = Number(row?.['id']);
  const table = openRowVersions(db, id);
  return {
    id,
    view,
    version,
    table,
    words: openWordIndex(db, id),
    checkpoint: Number(row?.['checkpoint']),
    projection,
    changes: openRowChanges(table),
    stopped: null,
    serving: Number(row?.['serving']) === 1,
  };
}

function openView(db: DatabaseSync, projection: Projection): View {
  const target = openTarget(db, projection);
  return { name: projection.name, target, old: keptOld(db, projection) };
}

/** What a projection may read, at the event that `at` holds. */
function foldsFor(build: LiveBuild, folds: FoldCache, at: { index: number }): StreamFolds {
  return {
    state: (stream, fold, revision) =>
      revision === undefined
        ? folds.head(stream, fold, at.index)
        : folds.fixed(stream, fold, { revision, asOf: at.index }),
    row: (scope, key) => {
      const text = build.changes.textOf(scope, key);
      return text === null ? null : (JSON.parse(text) as object);
    },
  };
}

function checkNames(projections: readonly Projection[]): void {
  const names = new Set(projections.map(({ name }) => name));
  if (names.size !== projections.length) throw new RangeError('two views have one name');
}

export function openBuilds(db: DatabaseSync, projections: readonly Projection[]): Builds {
  checkNames(projections);
  const views = new Map<string, View>();
  inTransaction(db, () => {
    for (const projection of projections) views.set(projection.name, openView(db, projection));
    const kept = new Set(
      [...views.values()].flatMap((v) => [v.target.id, v.old?.id ?? v.target.id]),
    );
    for (const { id } of db.prepare('select id from builds').all()) {
      if (!kept.has(Number(id))) dropBuild(db, Number(id));
    }
  });
  const setCheckpoint = db.prepare('update builds set checkpoint = ? where id = ?');
  const serve = db.prepare('update builds set serving = 1 where id = ?');

  function projectOne(build: LiveBuild, event: ViewEvent, folds: StreamFolds): void {
    if (build.stopped !== null) return;
    try {
      const rows = build.projection.project(event, folds);
      const texts = build.projection.searched?.texts(event) ?? [];
      build.changes.record(event.index, rows);
      build.words?.add(event.index, texts);
      build.checkpoint = event.index + 1;
    } catch (error) {
      build.stopped = stopAt(event, error);
    }
  }

  return {
    views,
    project(events, builds, folds) {
      const at = { index: -1 };
      const readers = builds.map((build) => ({ build, folds: foldsFor(build, folds, at) }));
      for (const event of events) {
        at.index = event.index;
        folds.advance(event);
        for (const reader of readers) projectOne(reader.build, event, reader.folds);
      }
      for (const build of builds) {
        build.changes.flush();
        build.words?.flush();
        setCheckpoint.run(build.checkpoint, build.id);
      }
    },
    swap(count) {
      for (const view of views.values()) {
        const { old, target } = view;
        if ((old === null && target.serving) || target.checkpoint < count) continue;
        inTransaction(db, () => {
          if (old !== null) dropBuild(db, old.id);
          serve.run(target.id);
        });
        target.serving = true;
        view.old = null;
      }
    },
  };
}

export function isBehind({ target }: View, count: number): boolean {
  return target.stopped === null && target.checkpoint < count;
}
