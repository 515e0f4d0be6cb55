// The contents of one open view file, and the two steps that move them on: new events, and views that are behind.
import type { DatabaseSync } from 'node:sqlite';
import { type Builds, isBehind, type LiveBuild, openBuilds } from './builds.ts';
import { type EventCopy, openEventCopy } from './event-copy.ts';
import { inTransaction } from './file.ts';
import { type FoldCache, openFoldCache } from './folds.ts';
import type { Projection, ViewEvent } from './projection.ts';

export interface Contents {
  readonly db: DatabaseSync;
  readonly copy: EventCopy;
  readonly builds: Builds;
  /** States as of the last event copied. */
  readonly folds: FoldCache;
  /** Copies new events and hands them to every view that is up to date, in one transaction. */
  takeIn(events: readonly ViewEvent[], position: string): void;
  /** One batch for the view that is furthest behind; false where none is. */
  catchUp(eventsMax: number): boolean;
  /** True after a batch that failed: what it left in memory is not what the file holds. */
  isStale(): boolean;
  /** The view furthest behind, for telling progress. */
  furthestBehind(): LiveBuild | null;
}

/** A pass of its own for builds that are behind: its folds stand at its own index. */
interface Pass {
  readonly at: number;
  readonly folds: FoldCache;
}

export function openContents(
  db: DatabaseSync,
  projections: readonly Projection[],
  foldedStreamsMax: number,
): Contents {
  const copy = openEventCopy(db);
  const builds = openBuilds(db, projections);
  const folds = openFoldCache(copy, foldedStreamsMax);
  let pass: Pass | null = null;
  let stale = false;

  function commit(body: () => void): void {
    stale = true;
    inTransaction(db, body);
    stale = false;
  }

  function targetsAt(checkpoint: number): readonly LiveBuild[] {
    return [...builds.views.values()]
      .map(({ target }) => target)
      .filter((build) => build.stopped === null && build.checkpoint === checkpoint);
  }

  function furthestBehind(): LiveBuild | null {
    const behind = [...builds.views.values()]
      .filter((view) => isBehind(view, copy.count()))
      .map(({ target }) => target);
    behind.sort((a, b) => a.checkpoint - b.checkpoint);
    return behind[0] ?? null;
  }

  /** Builds that stand at different events meet where the one behind reaches the next, and go on together. */
  function nextMeeting(from: number): number {
    const ahead = [...builds.views.values()].map(({ target }) => target.checkpoint);
    return Math.min(copy.count(), ...ahead.filter((checkpoint) => checkpoint > from));
  }

  function catchUp(eventsMax: number): boolean {
    const behind = furthestBehind();
    if (behind === null) {
      pass = null;
      return false;
    }
    const from = behind.checkpoint;
    const events = copy.read(from, Math.min(eventsMax, nextMeeting(from) - from));
    const passFolds = pass?.at === from ? pass.folds : openFoldCache(copy, foldedStreamsMax);
    commit(() => builds.project(events, targetsAt(from), passFolds));
    pass = { at: from + events.length, folds: passFolds };
    builds.swap(copy.count());
    return true;
  }

  return {
    db,
    copy,
    builds,
    folds,
    takeIn(events, position) {
      const upToDate = targetsAt(copy.count());
      commit(() => {
        copy.insert(events, position);
        builds.project(events, upToDate, folds);
      });
      builds.swap(copy.count());
    },
    catchUp,
    isStale: () => stale,
    furthestBehind,
  };
}
