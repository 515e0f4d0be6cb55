// What a stream of the client gives, in the batches in which it comes: a reader is never left waiting on a silent store.

import { setImmediate } from 'node:timers/promises';

const batchMax = 1_024;

/** What is needed of a readable stream; those of the client are typed for an older Node. */
interface Source<Item> {
  on(event: 'data', listener: (item: Item) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: unknown) => void): unknown;
  off(event: 'data' | 'end' | 'close', listener: (item: Item) => void): unknown;
  pause(): unknown;
  resume(): unknown;
}

export interface Bounds {
  /** Aborted: the batches end without an error. */
  readonly until: AbortSignal;
  /** Most that may pass without anything coming; null where silence is no fault. */
  readonly stallMs: number | null;
}

/** Nothing came in time. */
export class Silence extends Error {
  override readonly name = 'Silence';
}

/** @throws what the stream fails with; Silence */
export async function* batchesOf<Item>(
  stream: Source<Item>,
  { until, stallMs }: Bounds,
): AsyncGenerator<readonly Item[], void, undefined> {
  const inbox = openInbox<Item>(stream);
  const wake = () => inbox.wake();
  until.addEventListener('abort', wake);
  try {
    while (!until.aborted) {
      const batch = inbox.take();
      if (batch.length > 0) yield batch;
      else if (inbox.isDone()) return;
      else {
        await inbox.more(stallMs);
        // What came in the same packet is taken with it: one by one, every event would be a batch.
        await setImmediate();
      }
    }
  } finally {
    until.removeEventListener('abort', wake);
    inbox.close();
  }
}

function openInbox<Item>(stream: Source<Item>) {
  let items: Item[] = [];
  let ended = false;
  let failure: { readonly error: unknown } | null = null;
  let wake = () => {};
  const onData = (item: Item): void => {
    items.push(item);
    if (items.length === batchMax) stream.pause();
    wake();
  };
  const onEnd = (): void => {
    ended = true;
    wake();
  };
  stream.on('data', onData);
  stream.on('end', onEnd);
  stream.on('close', onEnd);
  // Left on for good: an error that comes after the reader has gone would end the process.
  stream.on('error', (error: unknown) => {
    failure ??= { error };
    wake();
  });
  return {
    wake: () => wake(),
    isDone() {
      if (failure !== null) throw failure.error;
      return ended;
    },
    take() {
      const taken = items;
      items = [];
      if (taken.length >= batchMax) stream.resume();
      return taken;
    },
    more(stallMs: number | null): Promise<void> {
      return new Promise((resolve, reject) => {
        const timer =
          stallMs === null
            ? undefined
            : setTimeout(() => reject(new Silence('the store fell silent')), stallMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    close() {
      stream.off('data', onData);
      stream.off('end', onEnd);
      stream.off('close', onEnd);
      // Drained, not paused: a call that the store has ended already can no longer be cancelled, and until the last of it is
      // taken the client holds it, and waits for it without end when it is closed.
      stream.resume();
    },
  };
}
