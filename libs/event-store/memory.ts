// An event store in memory: a real one for tests and trials, which forgets everything when the process ends.
import { admit } from './admission.ts';
import { checkpointAt, follow, hangBell, pageEvents, readAllOf, readStreamOf } from './gapless.ts';
import {
  type AppendEvent,
  Conflict,
  type EventStore,
  type LedgerEvent,
  StoreUnavailable,
} from './port.ts';

interface Kept {
  readonly all: LedgerEvent[];
  readonly streams: Map<string, LedgerEvent[]>;
  readonly ids: Set<string>;
}

/** Takes all of the events or none of them; answers the revision of the last. */
function take(
  { all, streams, ids }: Kept,
  stream: string,
  expected: number,
  events: readonly AppendEvent[],
): number {
  const kept = streams.get(stream) ?? [];
  const actual = kept.length - 1;
  const isRepeated = events.every((event, at) => kept[expected + 1 + at]?.id === event.id);
  if (isRepeated) return expected + events.length;
  if (actual !== expected || events.some((event) => ids.has(event.id))) {
    throw new Conflict(stream, actual);
  }
  for (const { id, type, bytes } of events) {
    const index = all.length;
    const { position } = checkpointAt(index + 1);
    const revision = kept.length;
    const event = { stream, revision, id, type, bytes: bytes.slice(), index, position };
    all.push(event);
    kept.push(event);
    ids.add(id);
  }
  streams.set(stream, kept);
  return kept.length - 1;
}

export function openMemoryStore(): EventStore {
  const kept: Kept = { all: [], streams: new Map(), ids: new Set() };
  const { all, streams } = kept;
  const bell = hangBell(0);
  let isOpen = true;

  const head = (): number => {
    if (!isOpen) throw new StoreUnavailable('the store is closed');
    return all.length;
  };
  const log = {
    head,
    page: (after: number, upTo: number) => {
      head();
      return all.slice(after, Math.min(upTo, after + pageEvents));
    },
  };

  return {
    async append(stream, expected, events) {
      admit(stream, expected, events);
      head();
      const revision = take(kept, stream, expected, events);
      bell.ring(all.length);
      return { revision };
    },
    readStream(stream, options) {
      head();
      const page = (from: number): readonly LedgerEvent[] => {
        head();
        return (streams.get(stream) ?? []).slice(from, from + pageEvents);
      };
      return readStreamOf(page, options?.from ?? 0);
    },
    readAll: (after) => readAllOf(log, after),
    subscribeAll: (after, { signal }) => follow(log, bell, after, signal),
    async head() {
      return head() === 0 ? null : checkpointAt(head());
    },
    async close() {
      isOpen = false;
      bell.close();
    },
  };
}
