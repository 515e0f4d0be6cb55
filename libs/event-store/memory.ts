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

export function openMemoryStore(): EventStore {
  const all: LedgerEvent[] = [];
  const streams = new Map<string, LedgerEvent[]>();
  const ids = new Set<string>();
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

  function take(stream: string, expected: number, events: readonly AppendEvent[]): number {
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
    bell.ring(all.length);
    return kept.length - 1;
  }

  return {
    async append(stream, expected, events) {
      admit(stream, expected, events);
      head();
      return { revision: take(stream, expected, events) };
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
