// Global order of the stores of this process: positions run 1, 2, 3 … without a gap, so a position is also a count.
import {
  type Checkpoint,
  type LedgerEvent,
  StoreUnavailable,
  type SubscriptionMessage,
} from './port.ts';

/** Events read at once: bounds memory (at most 15 MiB of events at their largest) and how long a read holds the thread. */
export const pageEvents = 256;

/** What reading and following need of a store; `position` is the number of events up to and including one. */
export interface GaplessLog {
  /** The position of the last event, 0 for none. Throws StoreUnavailable once the store is closed. */
  readonly head: () => number;
  /** At most `pageEvents` events in order: those after one position, up to and including another. */
  readonly page: (after: number, upTo: number) => readonly LedgerEvent[];
}

export function checkpointAt(position: number): Checkpoint {
  return { position: String(position), index: position };
}

/**
 * The position of a checkpoint.
 * @throws RangeError where it is not one of this store, or lies beyond its head: then this is another store, or it lost events
 */
export function positionOf(after: Checkpoint | null, head: number): number {
  if (after === null) return 0;
  if (String(after.index) !== after.position)
    throw new RangeError('the checkpoint is not of this store');
  if (after.index > head) {
    throw new RangeError(
      `the checkpoint is at ${after.index}, the store ends at ${head}: it is another store or lost events`,
    );
  }
  return after.index;
}

/** Reads up to the head at the time of the call. */
export function readAllOf(log: GaplessLog, after: Checkpoint | null): AsyncIterable<LedgerEvent> {
  const head = log.head();
  let position = positionOf(after, head);
  return eachOf(() => {
    const page = position < head ? log.page(position, head) : [];
    position += page.length;
    return page;
  });
}

/** Events of one stream in order, from a revision; `page` answers at most `pageEvents` of them. */
export function readStreamOf<Event>(
  page: (from: number) => readonly Event[],
  from: number,
): AsyncIterable<Event> {
  let next = from;
  let isLast = false;
  return eachOf(() => {
    if (isLast) return [];
    const events = page(next);
    next += events.length;
    isLast = events.length < pageEvents;
    return events;
  });
}

/**
 * Iterates page by page, until one is empty. The next page is read when the reader gets there, after a turn of the event
 * loop. Written out instead of as an async generator, which costs 0.2 µs more an event, a tenth of reading one.
 */
function eachOf<Event>(readPage: () => readonly Event[]): AsyncIterableIterator<Event> {
  let page: readonly Event[] = [];
  let at = 0;
  let isDone = false;

  async function turnPage(): Promise<IteratorResult<Event, undefined>> {
    await nextTurn();
    // Asked again, because a caller may ask for several events at once: a page must never replace one not yet read.
    if (at >= page.length && !isDone) {
      page = readPage();
      at = 0;
      isDone = page.length === 0;
    }
    return answer();
  }
  function answer(): IteratorResult<Event, undefined> {
    const value = page[at];
    at += 1;
    return value === undefined ? { done: true, value: undefined } : { done: false, value };
  }
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => (at < page.length || isDone ? Promise.resolve(answer()) : turnPage()),
    return() {
      isDone = true;
      page = [];
      return Promise.resolve({ done: true, value: undefined });
    },
  };
}

/** Rung at every growth of the log; keeps the last head, so that no ring is missed between reading and waiting. */
export interface Bell {
  readonly ring: (head: number) => void;
  /** Resolves once the head is beyond a position or the signal aborts; rejects when the store closes. */
  readonly beyond: (position: number, signal: AbortSignal) => Promise<void>;
  readonly waiting: () => number;
  readonly close: (cause?: unknown) => void;
}

export function hangBell(initialHead: number): Bell {
  const waiters = new Set<() => void>();
  let head = initialHead;
  let closed: StoreUnavailable | null = null;
  const wakeAll = (): void => {
    for (const wake of waiters) wake();
  };
  return {
    ring(to) {
      head = to;
      wakeAll();
    },
    async beyond(position, signal) {
      while (closed === null && !signal.aborted && head <= position) {
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            waiters.delete(wake);
            signal.removeEventListener('abort', wake);
            resolve();
          };
          waiters.add(wake);
          signal.addEventListener('abort', wake);
        });
      }
      if (closed !== null) throw closed;
    },
    waiting: () => waiters.size,
    close(cause) {
      closed ??= new StoreUnavailable('the store was closed', { cause });
      wakeAll();
    },
  };
}

/**
 * Every event after a checkpoint, then new ones as they come, until the signal aborts. A checkpoint follows every page that
 * it covers; `caughtUp` is told each time everything there is has been delivered.
 */
export async function* follow(
  log: GaplessLog,
  bell: Bell,
  after: Checkpoint | null,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  let head = log.head();
  let position = positionOf(after, head);
  while (!signal.aborted) {
    if (position === head) {
      yield { kind: 'caughtUp' };
      await bell.beyond(position, signal);
      // Not asked for an aborted reader, whose store may be closed by now.
      if (!signal.aborted) head = log.head();
      continue;
    }
    const page = log.page(position, head);
    for (const event of page) {
      if (signal.aborted) return;
      yield { kind: 'event', event };
    }
    position += page.length;
    yield { kind: 'checkpoint', checkpoint: checkpointAt(position) };
    await nextTurn();
  }
}

/** Readers of ready data would else run in microtasks alone and starve timers and sockets. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
