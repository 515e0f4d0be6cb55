// The streams that commands read and append to, kept folded in memory; bounded, and dropped on a conflict.
import type { EventStore } from '../event-store/port.ts';
import { opened, openStreamFold, type StreamFold } from './stream-fold.ts';

export interface StreamCache {
  /** The stream as far as this process has read it; read from the store where it is not kept. */
  load(stream: string): Promise<StreamFold>;
  /** Reads on from where the kept fold ends: another process may have appended. */
  refresh(stream: string): Promise<StreamFold>;
  /** An append to it may have happened: who loads it next reads on first. */
  doubt(stream: string): void;
}

/** A fold with the number of its events when it was last asked for. */
interface Kept {
  readonly fold: StreamFold;
  readonly events: number;
}

/** Keeps streams of at most `eventsMax` events together, and always the newest; the least recently used go first. */
export function openStreamCache(store: EventStore, eventsMax: number): StreamCache {
  const streams = new Map<string, Kept>();
  const doubted = new Set<string>();
  let kept = 0;

  const drop = (stream: string): void => {
    kept -= streams.get(stream)?.events ?? 0;
    streams.delete(stream);
  };

  // A fold grows after it was kept: it is counted anew each time it is asked for, so the bound holds by a little.
  const keep = (fold: StreamFold) => {
    drop(fold.stream);
    const events = fold.revision + 1;
    streams.set(fold.stream, { fold, events });
    kept += events;
    for (const [oldest] of streams) {
      if (kept <= eventsMax || oldest === fold.stream) break;
      drop(oldest);
    }
    return fold;
  };

  const readOn = async (stream: string): Promise<StreamFold> => {
    const fold = streams.get(stream)?.fold ?? openStreamFold(stream);
    for await (const event of store.readStream(stream, { from: fold.revision + 1 })) {
      fold.advance([opened(event)]);
    }
    return keep(fold);
  };

  const { join, begin } = openReadings(readOn);

  return {
    load: async (stream) => {
      const fold = doubted.has(stream) ? null : streams.get(stream)?.fold;
      if (fold) return keep(fold);
      const read = await (doubted.has(stream) ? begin(stream) : join(stream));
      doubted.delete(stream);
      return read;
    },
    refresh: begin,
    doubt: (stream) => void doubted.add(stream),
  };
}

/** Streams are read by one at a time. */
function openReadings(readOn: (stream: string) => Promise<StreamFold>) {
  const reading = new Map<string, Promise<StreamFold>>();

  /** The reading under way, or one of its own. */
  const join = (stream: string): Promise<StreamFold> => {
    const under = reading.get(stream);
    if (under) return under;
    const read = readOn(stream).finally(() => reading.delete(stream));
    reading.set(stream, read);
    return read;
  };

  /** One that began after the call: one under way may have passed the end before what the caller has to see. */
  const begin = async (stream: string): Promise<StreamFold> => {
    const under = reading.get(stream);
    if (under) await under.catch(() => undefined);
    return join(stream);
  };
  return { join, begin };
}
