// A store that deeds of the domain's tests were recorded in: in their order, or at random where the rules allow.
import { given, when, type Deed, type Streams } from '../libs/domain/given.contract.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import type { EventStore } from '../libs/event-store/port.ts';

export interface DeedStore {
  readonly store: EventStore;
  /** What is recorded so far. */
  readonly streams: () => Streams;
  /** Records a deed; false where the rules refuse it. */
  readonly tryDeed: (deed: Deed) => Promise<boolean>;
}

/** A store in memory, where no other is given. */
export function openDeedStore(store: EventStore = openMemoryStore()): DeedStore {
  let streams: Streams = new Map();
  return {
    store,
    streams: () => streams,
    async tryDeed(deed) {
      if (when(streams, deed).refusal) return false;
      const next = given([deed], streams);
      for (const [stream, events] of next) {
        const known = streams.get(stream)?.length ?? 0;
        const added = events.slice(known).map(({ id, content, bytes }) => {
          return { id, type: content.type, bytes };
        });
        if (added.length > 0) await store.append(stream, known - 1, added, { timeoutMs: 1_000 });
      }
      streams = next;
      return true;
    },
  };
}
