// The streams that commands read and append to, kept folded in memory; bounded, and dropped on a conflict.
import type { EventStore } from '../event-store/port.ts';
import { opened, openStreamFold, type StreamFold } from './stream-fold.ts';

export interface StreamCache {
  /** The stream as far as this process has read it; read from the store where it is not kept. */
  load(stream: string): Promise<StreamFold>;
  /** Reads on from where the kept fold ends: another process may have appended. */
  refresh(stream: string): Promise<StreamFold>;
}

/** Keeps at most `streamsMax` streams, the least recently used goes first. */
export function openStreamCache(store: EventStore, streamsMax: number): StreamCache {
  const streams = new Map<string, StreamFold>();
  const reading = new Map<string, Promise<StreamFold>>();

  const keep = (fold: StreamFold) => {
    streams.delete(fold.stream);
    streams.set(fold.stream, fold);
    if (streams.size > streamsMax) {
      const [oldest] = streams.keys();
      if (oldest !== undefined) streams.delete(oldest);
    }
    return fold;
  };

  const readOn = async (stream: string): Promise<StreamFold> => {
    const fold = streams.get(stream) ?? openStreamFold(stream);
    for await (const event of store.readStream(stream, { from: fold.revision + 1 })) {
      fold.advance([opened(event)]);
    }
    return keep(fold);
  };

  const readOnce = (stream: string): Promise<StreamFold> => {
    const under = reading.get(stream);
    if (under) return under;
    const read = readOn(stream).finally(() => reading.delete(stream));
    reading.set(stream, read);
    return read;
  };

  return {
    load: async (stream) => {
      const fold = streams.get(stream);
      return fold ? keep(fold) : readOnce(stream);
    },
    refresh: readOnce,
  };
}
