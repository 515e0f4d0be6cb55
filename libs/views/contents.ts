// The contents of one open view file, and the two steps that move them on: new events, and views that are behind.
import type { DatabaseSync } from 'node:sqlite';
import { type Builds, isBehind, type LiveBuild, openBuilds } from './builds.ts';
import { type EventCopy, openEventCopy, type UpTo } from './event-copy.ts';
import { inTransaction } from './file.ts';
import { type Fitting, openFitting } from './fitting.ts';
import { type FoldCache, openFoldCache } from './folds.ts';
import type { Projection, ViewEvent } from './projection.ts';

export interface Contents {
  readonly db: DatabaseSync;
  readonly copy: EventCopy;
  readonly builds: Builds;
  /** Says of each new event whether it fits what is copied. */
  readonly fitting: Fitting;
  /** States as of the last event copied. */
  readonly folds: FoldCache;
  /** Copies new events and hands them to every view that is up to date, in one transaction. */
  takeIn(events: readonly ViewEvent[], upTo: UpTo): void;
  /** One batch for the view that is furthest behind, if any is. */
  catchUp(eventsMax: number): void;
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

/** Builds that can go on and stand at one checkpoint: they are handed the same events. */
function targetsAt({ views }: Builds, checkpoint: number): readonly LiveBuild[] {
  return [...views.values()]
    .map(({ target }) => target)
    .filter((build) => build.stopped === null && build.checkpoint === checkpoint);
}

function furthestBehind({ views }: Builds, count: number): LiveBuild | null {
  const behind = [...views.values()]
    .filter((view) => isBehind(view, count))
    .map(({ target }) => target);
  behind.sort((a, b) => a.checkpoint - b.checkpoint);
  return behind[0] ?? null;
}

/** Builds that stand at different events meet where the one behind reaches the next, and go on together. */
function nextMeeting({ views }: Builds, from: number, count: number): number {
  const others = [...views.values()].map(({ target }) => target.checkpoint);
  return Math.min(count, ...others.filter((checkpoint) => checkpoint > from));
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
    builds.swap(copy.count());
    stale = false;
  }

  return {
    db,
    copy,
    builds,
    fitting: openFitting((stream) => copy.headOf(stream)),
    folds,
    isStale: () => stale,
    furthestBehind: () => furthestBehind(builds, copy.count()),
    takeIn(events, upTo) {
      const upToDate = targetsAt(builds, copy.count());
      commit(() => {
        copy.insert(events, upTo);
        builds.project(events, upToDate, folds);
      });
    },
    catchUp(eventsMax) {
      const behind = furthestBehind(builds, copy.count());
      if (behind === null) return;
      const from = behind.checkpoint;
      const first = Math.min(eventsMax, nextMeeting(builds, from, copy.count()) - from);
      const events = copy.read(from, first);
      const ownFolds = pass?.at === from ? pass.folds : openFoldCache(copy, foldedStreamsMax);
      commit(() => builds.project(events, targetsAt(builds, from), ownFolds));
      // A pass that has caught up gives its memory back.
      const at = from + events.length;
      pass = at < copy.count() ? { at, folds: ownFolds } : null;
    },
  };
}
