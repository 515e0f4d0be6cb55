// Opens the views of one process and keeps them going: one follower at a time, those who wait, the state it is in.
import type { DatabaseSync } from 'node:sqlite';
import type { EventStore } from '../event-store/port.ts';
import { type Contents, openContents } from './contents.ts';
import { closeFile, isCorruption, openFile, recreateFile } from './file.ts';
import { type EventAt, UnfitEvent } from './fitting.ts';
import { follow, type Following } from './follow.ts';
import { isCopyOf } from './place.ts';
import type { Projection, ViewEvent } from './projection.ts';
import { questionsOn } from './questions.ts';
import { type Lag, viewStatuses } from './status.ts';
import { openStoreHead, type StoreHead } from './store-head.ts';
import type { CatchUpOptions, Views, ViewsOptions } from './views.ts';
import { openWaiters, type Waiters } from './waiters.ts';

const defaults = { batchEventsMax: 1_024, foldedStreamsMax: 512 } as const;

/** What the process knows about its following, beside what the file holds. */
interface State {
  following: boolean;
  copied: boolean;
  caughtUp: boolean;
  failure: string | null;
  unfit: EventAt | null;
  behindSinceMs: number | null;
  /** Resolves once the copy is known to be of the store, so that its checkpoint means something there. */
  placed: PromiseWithResolvers<void> | null;
}

/** The open file; its contents change when it is made anew. */
interface Held {
  contents: Contents;
  rebuildAll(): void;
  reload(): void;
}

function openHeld(file: string, openOn: (db: DatabaseSync) => Contents): Held {
  function openFirst(): Contents {
    const db = openFile(file);
    try {
      return openOn(db);
    } catch (error) {
      if (!isCorruption(error)) throw error;
      return openOn(recreateFile(file, db));
    }
  }
  const held: Held = {
    contents: openFirst(),
    rebuildAll() {
      held.contents = openOn(recreateFile(file, held.contents.db));
    },
    reload() {
      held.contents = openOn(held.contents.db);
    },
  };
  return held;
}

interface Run {
  readonly store: EventStore;
  readonly signal: AbortSignal | null;
  readonly following: () => Following;
}

/** A file that breaks while it is used is made anew once; the second time it is the disk that is broken. */
async function runOnce(held: Held, state: State, run: Run): Promise<void> {
  const { store, signal, following } = run;
  try {
    if (!(await isCopyOf(held.contents, store, signal))) held.rebuildAll();
    if (signal?.aborted === true) return;
    state.placed?.resolve();
    await follow(following(), store, signal);
  } catch (error) {
    if (!isCorruption(error)) throw error;
    held.rebuildAll();
    state.placed?.resolve();
    await follow(following(), store, signal);
  }
}

async function runGuarded(held: Held, state: State, run: Run): Promise<void> {
  if (state.following) throw new Error('these views follow a store already');
  Object.assign(state, {
    following: true,
    copied: false,
    caughtUp: false,
    failure: null,
    unfit: null,
    placed: Promise.withResolvers<void>(),
  });
  state.behindSinceMs = performance.now();
  try {
    await runOnce(held, state, run);
  } catch (error) {
    state.failure = error instanceof Error ? error.message : String(error);
    state.unfit = error instanceof UnfitEvent ? error.event : null;
    state.caughtUp = false;
    if (held.contents.isStale()) held.reload();
    throw error;
  } finally {
    state.following = false;
    state.placed?.resolve();
  }
}

async function lagOf(
  held: Held,
  state: State,
  head: StoreHead,
  store: Pick<EventStore, 'head'>,
): Promise<Lag> {
  const had = await head.ask(async () => {
    await state.placed?.promise;
    return store.head(state.placed === null ? null : held.contents.copy.checkpoint());
  });
  if (had === null) return { events: null, seconds: head.silentMs() / 1000 };
  const events = Math.max(0, had - held.contents.copy.count());
  if (events === 0) {
    state.behindSinceMs = null;
    return { events, seconds: 0 };
  }
  state.behindSinceMs ??= performance.now();
  return { events, seconds: (performance.now() - state.behindSinceMs) / 1000 };
}

/** What the following tells the state and those who wait. */
function hearing(state: State, waiters: Waiters, head: StoreHead) {
  return {
    onArrival() {
      head.heard();
      state.caughtUp = false;
      state.behindSinceMs ??= performance.now();
    },
    onHandled(events: readonly ViewEvent[]) {
      for (const { stream, revision } of events) waiters.handled(stream, revision);
    },
    onCopied() {
      state.copied = true;
    },
    onCaughtUp() {
      state.caughtUp = true;
      state.behindSinceMs = null;
    },
  };
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
  const held = openHeld(file, (db) => openContents(db, projections, foldedStreamsMax));
  const waiters = openWaiters();
  const state: State = {
    following: false,
    copied: false,
    caughtUp: false,
    failure: null,
    unfit: null,
    behindSinceMs: null,
    placed: null,
  };
  const head = openStoreHead();

  function run(store: EventStore, signal: AbortSignal | null, given: CatchUpOptions) {
    const onProgress = given.onProgress ?? null;
    const heard = { batchEventsMax, onProgress, ...hearing(state, waiters, head) };
    const following = (): Following => ({ contents: held.contents, ...heard });
    return runGuarded(held, state, { store, signal, following });
  }

  return {
    ...questionsOn(() => held.contents),
    follow: (store, given) => run(store, given.signal, given),
    catchUp: (store, given) => run(store, null, given ?? {}),
    async waitFor(stream, revision, timeoutMs) {
      if (held.contents.copy.revisionOf(stream) >= revision) return true;
      return waiters.wait(stream, revision, timeoutMs);
    },
    lag: (store) => lagOf(held, state, head, store),
    status() {
      const { behindSinceMs: _, placed: __, ...known } = state;
      const { copy, builds } = held.contents;
      return { index: copy.count() - 1, ...known, views: viewStatuses(builds) };
    },
    close() {
      if (state.following) throw new Error('these views still follow a store');
      waiters.close();
      closeFile(held.contents.db);
    },
  };
}
