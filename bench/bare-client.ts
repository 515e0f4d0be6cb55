// The bound of a remote store: its client as it goes by default, on the same server by the same connection string.
import { randomUUID } from 'node:crypto';
import {
  type AllStreamResolvedEvent,
  binaryEvent,
  EventStoreDBClient,
  NO_STREAM,
  type Position,
} from '@eventstore/db-client';
import { closeClient } from '../libs/event-store/eventstoredb/client-internals.ts';
import { reachOf } from '../libs/event-store/eventstoredb/connection-string.ts';
import type { StoredEvent } from '../libs/event-store/port.ts';

export interface BareClient {
  /** One event after the one before it in its stream, by the client's batch stream; answers where it stands. */
  readonly append: (stream: string, event: StoredEvent) => Promise<Position>;
  /** The same with credentials of its own, which makes it a call apart. */
  readonly appendApart: (stream: string, event: StoredEvent) => Promise<Position>;
  /** Listens from a position on until it has met so many events of streams under a prefix: the fastest way there is. */
  readonly read: Read;
  /** The same by `for await`. */
  readonly iterate: Read;
  readonly close: () => void;
}

type Read = (from: Position, prefix: string, count: number) => Promise<void>;

/** Where the connection names no account the server asks for none, and reads none. */
const anyone = { username: 'anyone', password: randomUUID() };

export function openBareClient(connection: string): BareClient {
  const client = EventStoreDBClient.connectionString(connection);
  const credentials = reachOf({ connection }).account ?? anyone;

  async function appendWith(
    stream: string,
    { revision, id, type, bytes }: StoredEvent,
    options: { readonly credentials?: typeof credentials },
  ): Promise<Position> {
    const expectedRevision = revision === 0 ? NO_STREAM : BigInt(revision - 1);
    const event = binaryEvent({ id, type, data: bytes });
    const answer = await client.appendToStream(stream, event, { expectedRevision, ...options });
    if (answer.position === undefined) throw new Error('the store did not say where it appended');
    return answer.position;
  }
  return {
    append: (stream, event) => appendWith(stream, event, {}),
    appendApart: (stream, event) => appendWith(stream, event, { credentials }),
    async read(fromPosition, prefix, count) {
      const reading = client.readAll({ fromPosition });
      let met = 0;
      await new Promise((resolve, reject) => {
        reading.on('error', reject).on('end', resolve);
        reading.on('data', ({ event }) => {
          if (event?.streamId.startsWith(prefix)) met += 1;
          if (met === count) resolve(null);
        });
      });
      await reading.cancel();
      insistAll(met, count);
    },
    async iterate(fromPosition, prefix, count) {
      const reading = client.readAll({ fromPosition });
      let met = 0;
      // The types of the client know the streams of an older Node.
      for await (const { event } of reading as AsyncIterable<AllStreamResolvedEvent>) {
        if (event?.streamId.startsWith(prefix)) met += 1;
        if (met === count) break;
      }
      await reading.cancel();
      insistAll(met, count);
    },
    // Not waited for: the client would wait without end for a read that was left with something unread.
    close: () => void closeClient(client),
  };
}

function insistAll(met: number, count: number): void {
  if (met < count) throw new Error(`${met} of ${count} events came back`);
}
