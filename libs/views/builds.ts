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

function openTarget(db: DatabaseSync, projection: Projection): LiveBuild {
  const { name: view, version } = projection;
  const find = db.prepare('select id, checkpoint from builds where view = ? and version = ?');
  let row = find.get(view, version);
  if (row === undefined) {
    const served = db.prepare('select 1 from builds where view = ? and serving = 1').get(view);
    db.prepare('insert into builds (view, version, checkpoint, serving) values (?, ?, 0, ?)').run(
      view,
      version,
      served === undefined ? 1 : 0,
    );
    row = find.get(view, version);
    createRowTables(db, Number(row?.['id']));
    createWordTables(db, Number(row?.['id']), projection.searched?.kinds ?? []);
  }
  const id = Number(row?.['id']);
  const table = openRowVersions(db, id);
  const checkpoint = Number(row?.['checkpoint']);
  const changes = openRowChanges(table);
  const words = openWordIndex(db, id);
  return { id, view, version, table, words, checkpoint, projection, changes, stopped: null };
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
        if (view.old === null || view.target.checkpoint < count) continue;
        const { old, target } = view;
        inTransaction(db, () => {
          dropBuild(db, old.id);
          serve.run(target.id);
        });
        view.old = null;
      }
    },
  };
}

export function isBehind({ target }: View, count: number): boolean {
  return target.stopped === null && target.checkpoint < count;
}
