// Whether a file of views was made of this very store, and where in its order the file goes on.
import { setTimeout as sleep } from 'node:timers/promises';
import { type EventStore, type LedgerEvent, StoreUnavailable } from '../event-store/port.ts';
import type { Contents } from './contents.ts';
import type { ViewEvent } from './projection.ts';

/** Between two questions to a store that is away. */
const pauseMs = 200;

function isSame(stored: { readonly bytes: Uint8Array }, event: ViewEvent | undefined): boolean {
  return event !== undefined && Buffer.from(stored.bytes).equals(event.bytes);
}

async function isFirst(store: EventStore, event: ViewEvent | undefined): Promise<boolean> {
  if (event === undefined) return false;
  for await (const stored of store.readStream(event.stream, { from: event.revision })) {
    return stored.revision === event.revision && isSame(stored, event);
  }
  return false;
}

/** The event that follows where the copy says that only its last one does; null where the place is none of this store. */
async function lastIn(store: EventStore, { copy }: Contents): Promise<LedgerEvent | null> {
  const place = copy.beforeLast();
  if (place === null) return null;
  try {
    for await (const event of store.readAll(place.after)) return event;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return null;
}

async function isPlaced(contents: Contents, store: EventStore): Promise<boolean> {
  const { copy } = contents;
  const count = copy.count();
  if (count === 0) return true;
  const [[first], [last]] = [copy.read(0, 1), copy.read(count - 1, 1)];
  const found = await lastIn(store, contents);
  if (found === null || found.index !== count - 1 || !isSame(found, last)) return false;
  if (!(await isFirst(store, first))) return false;
  // What was noted may lie further on, past where a store that was put back from a backup writes next.
  if (copy.checkpoint()?.position !== found.position)
    contents.takeIn([], { position: found.position, beforeLast: null });
  return true;
}

/**
 * Whether the copy was made of this store: it has the first and the last event of the copy, the last one where the copy says.
 * A store put back from a backup, another ledger, or the same ledger moved to another store, is told from one that has merely
 * grown. From there on the copy's checkpoint is one of this store. Costs the same however many events there are. A store that
 * is away is waited for until the signal aborts, which is answered with true; without a signal that is an error.
 */
export async function isCopyOf(
  contents: Contents,
  store: EventStore,
  signal: AbortSignal | null,
): Promise<boolean> {
  for (;;) {
    try {
      return await isPlaced(contents, store);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || signal === null) throw error;
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return true;
    }
  }
}
