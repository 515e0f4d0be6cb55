// Opens the views of one process and keeps them going: one follower at a time, those who wait, the state it is in.
import type { EventStore } from '../event-store/port.ts';
import { type Contents, openContents } from './contents.ts';
import { closeFile, isCorruption, openFile, recreateFile } from './file.ts';
import { follow, type Following, isCopyOf, type Progress } from './follow.ts';
import type { Projection } from './projection.ts';
import { questionsOn } from './questions.ts';
import { viewStatuses } from './status.ts';
import type { Views, ViewsOptions } from './views.ts';
import { openWaiters } from './waiters.ts';

const defaults = { batchEventsMax: 1_024, foldedStreamsMax: 512 } as const;

interface Run {
  readonly store: EventStore;
  readonly signal: AbortSignal | null;
  readonly onProgress: (progress: Progress) => void;
}

/**
 * @param file where the views are kept, made anew where it is missing, broken or of another layout; `:memory:` keeps nothing
 * @throws ViewsInUse where another process has the file; NotAViewFile where it is a database of something else
 */
export function openViews(
  file: string,
  projections: readonly Projection[],
  options: ViewsOptions = {},
): Views {
  const { batchEventsMax, foldedStreamsMax } = { ...defaults, ...options };
  const openOn = (db: Contents['db']): Contents => openContents(db, projections, foldedStreamsMax);
  let contents = openFirst();
  const waiters = openWaiters();
  const state = {
    following: false,
    caughtUp: false,
    failure: null as string | null,
    behindSinceMs: null as number | null,
  };

  function openFirst(): Contents {
    const db = openFile(file);
    try {
      return openOn(db);
    } catch (error) {
      if (!isCorruption(error)) throw error;
      return openOn(recreateFile(file, db));
    }
  }

  function rebuildAll(): void {
    contents = openOn(recreateFile(file, contents.db));
  }

  function followingOf({ onProgress }: Run): Following {
    return {
      contents,
      batchEventsMax,
      onProgress,
      onArrival() {
        state.caughtUp = false;
        state.behindSinceMs ??= performance.now();
      },
      onHandled(events) {
        for (const { stream, revision } of events) waiters.handled(stream, revision);
      },
      onCaughtUp() {
        state.caughtUp = true;
        state.behindSinceMs = null;
      },
    };
  }

  /** A file that breaks while it is used is made anew once; the second time it is the disk that is broken. */
  async function runOnce(run: Run): Promise<void> {
    try {
      if (!(await isCopyOf(contents, run.store))) rebuildAll();
      await follow(followingOf(run), run.store, run.signal);
    } catch (error) {
      if (!isCorruption(error)) throw error;
      rebuildAll();
      await follow(followingOf(run), run.store, run.signal);
    }
  }

  async function run(what: Run): Promise<void> {
    if (state.following) throw new Error('these views follow a store already');
    Object.assign(state, { following: true, caughtUp: false, failure: null });
    state.behindSinceMs = performance.now();
    try {
      await runOnce(what);
    } catch (error) {
      state.failure = error instanceof Error ? error.message : String(error);
      state.caughtUp = false;
      if (contents.isStale()) contents = openOn(contents.db);
      throw error;
    } finally {
      state.following = false;
    }
  }

  return {
    ...questionsOn(() => contents),
    follow: (store, { signal, onProgress }) =>
      run({ store, signal, onProgress: onProgress ?? (() => {}) }),
    catchUp: (store, given) =>
      run({ store, signal: null, onProgress: given?.onProgress ?? (() => {}) }),
    async waitFor(stream, revision, timeoutMs) {
      if (contents.copy.revisionOf(stream) >= revision) return true;
      return waiters.wait(stream, revision, timeoutMs);
    },
    async lag(store) {
      const head = await store.head();
      const events = Math.max(0, (head?.index ?? 0) - contents.copy.count());
      if (events === 0) {
        state.behindSinceMs = null;
        return { events, seconds: 0 };
      }
      state.behindSinceMs ??= performance.now();
      return { events, seconds: (performance.now() - state.behindSinceMs) / 1000 };
    },
    status: () => ({
      index: contents.copy.count() - 1,
      following: state.following,
      caughtUp: state.caughtUp,
      failure: state.failure,
      views: viewStatuses(contents.builds),
    }),
    close() {
      if (state.following) throw new Error('these views still follow a store');
      waiters.close();
      closeFile(contents.db);
    },
  };
}
