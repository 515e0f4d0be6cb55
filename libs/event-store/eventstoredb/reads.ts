// Reading: streams by their revisions, and everything in the store's order, counted into the ledger's own.
import {
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  type Position as StorePosition,
  type ReadStreamOptions,
  type ResolvedEvent,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { type Checkpoint, type LedgerEvent, type StoredEvent, StoreUnavailable } from '../port.ts';
import { batchesOf, type Bounds } from './batches.ts';
import type { Connection } from './connection.ts';
import type { Count } from './count.ts';
import { isOfLedger, ledgerEvent, storedEvent } from './events.ts';
import { failureOf } from './failures.ts';
import { comparePositions, positionIn, positionText } from './position.ts';

/** Most that a read may be silent before the store counts as away. */
const stallMs = 5_000;

export interface Reads {
  stream(stream: string, from: number): AsyncGenerator<StoredEvent, void, undefined>;
  /** The last event of a stream; null for a stream without events. The store keeps no other of a stream of metadata. */
  newest(stream: string): Promise<StoredEvent | null>;
  /** Where everything ends now, other applications' events too; null for a store without events. */
  end(): Promise<StorePosition | null>;
  /** Batches of ledger events after a checkpoint; `upTo` a position, or null for what there is when the read gets there. */
  all(
    after: Checkpoint | null,
    upTo: StorePosition | null,
  ): AsyncGenerator<readonly LedgerEvent[], void, undefined>;
  /** Counts on from a checkpoint to the end; false where somebody else has counted farther meanwhile: go on from there. */
  countOn(from: Checkpoint | null): Promise<boolean>;
  /** The event that stands at a position exactly; null where none does. */
  at(position: StorePosition): Promise<AllStreamRecordedEvent | null>;
}

export function openReads(connection: Connection, prefix: string, count: Count): Reads {
  return {
    stream: (stream, from) => streamOf(connection, prefix, stream, from),
    newest: (stream) => newestOf(connection, prefix, stream),
    async end() {
      return (await one(connection, 'backwards', 'end'))?.position ?? null;
    },
    all: (after, upTo) => everythingOf({ connection, prefix, count }, after, upTo),
    countOn: (from) => countOn({ connection, prefix, count }, from),
    at: (position) => eventAt(connection, position),
  };
}

interface Reading<Item> {
  readonly batches: AsyncIterable<readonly Item[]>;
  readonly cancel: () => Promise<void>;
}

/** Hands on what the client gives, and says of its errors what they mean. */
async function* guarded<Item>(
  connection: Connection,
  open: (bounds: Bounds) => Reading<Item>,
): AsyncGenerator<readonly Item[], void, undefined> {
  const until = connection.lost();
  let reading: Reading<Item> | null = null;
  try {
    reading = open({ until, stallMs });
    yield* reading.batches;
    // A read that its client's end cut short looks like one that came to the end.
    if (until.aborted) throw new Error('the store was lost');
  } catch (error) {
    throw failureOf(error, connection, 'read');
  } finally {
    void reading?.cancel().catch(() => undefined);
  }
}

interface Span {
  readonly direction: 'forwards' | 'backwards';
  readonly fromPosition: StorePosition | 'start' | 'end';
  readonly maxCount?: number;
}

function everything(connection: Connection, span: Span) {
  return guarded(connection, (bounds) => {
    const reading = connection.client().readAll(span, { highWaterMark: 512 });
    return {
      batches: batchesOf<AllStreamResolvedEvent>(reading, bounds),
      cancel: () => reading.cancel(),
    };
  });
}

async function one(
  connection: Connection,
  direction: Span['direction'],
  fromPosition: StorePosition | 'end',
): Promise<AllStreamRecordedEvent | null> {
  for await (const [first] of everything(connection, { direction, fromPosition, maxCount: 1 })) {
    return first?.event ?? null;
  }
  return null;
}

async function eventAt(
  connection: Connection,
  position: StorePosition,
): Promise<AllStreamRecordedEvent | null> {
  try {
    const event = await one(connection, 'forwards', position);
    return event && comparePositions(event.position, position) === 0 ? event : null;
  } catch (error) {
    // Within an event: the store is not this one.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function eventsOf(connection: Connection, stream: string, span: ReadStreamOptions) {
  return guarded(connection, (bounds) => {
    const events = connection.client().readStream(stream, span);
    return {
      batches: orNothing(batchesOf<ResolvedEvent>(events, bounds)),
      cancel: () => events.cancel(),
    };
  });
}

async function newestOf(
  connection: Connection,
  prefix: string,
  stream: string,
): Promise<StoredEvent | null> {
  const span = { direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;
  for await (const [first] of eventsOf(connection, prefix + stream, span)) {
    return first?.event ? storedEvent(first.event, prefix) : null;
  }
  return null;
}

async function* streamOf(
  connection: Connection,
  prefix: string,
  stream: string,
  from: number,
): AsyncGenerator<StoredEvent, void, undefined> {
  const span = { direction: 'forwards', fromRevision: BigInt(from) } as const;
  let next = from;
  for await (const batch of eventsOf(connection, prefix + stream, span)) {
    for (const { event } of batch) {
      if (!event) continue;
      const stored = storedEvent(event, prefix);
      if (stored.revision !== next) throw lost(stream, next);
      next += 1;
      yield stored;
    }
  }
}

function lost(stream: string, revision: number): RangeError {
  return new RangeError(
    `the store lacks the event of ${stream} at revision ${revision}: it was deleted or truncated`,
  );
}

interface Counting {
  readonly connection: Connection;
  readonly prefix: string;
  readonly count: Count;
}

async function countOn(
  { connection, prefix, count }: Counting,
  from: Checkpoint | null,
): Promise<boolean> {
  const start = from && positionIn(from);
  let index = from?.index ?? 0;
  let newest: StorePosition | null = null;
  for await (const batch of everything(connection, {
    direction: 'forwards',
    fromPosition: start ?? 'start',
  })) {
    newest = batch.at(-1)?.event?.position ?? newest;
    const events = batch.flatMap(({ event }) => (event && isAfter(event, start) ? [event] : []));
    const last = events.at(-1);
    if (!last) continue;
    const ours = events.filter((event) => isOfLedger(event, prefix));
    index += ours.length;
    const head = ours.at(-1);
    count.passed(last.position, index, head ? positionText(head.position) : null);
    const known = count.known();
    if (known && comparePositions(positionIn(known), last.position) > 0) return false;
  }
  requireReached(newest, start);
  return true;
}

function isAfter({ position }: AllStreamRecordedEvent, place: StorePosition | null): boolean {
  return place === null || comparePositions(position, place) > 0;
}

async function* everythingOf(
  { connection, prefix, count }: Counting,
  after: Checkpoint | null,
  upTo: StorePosition | null,
): AsyncGenerator<readonly LedgerEvent[], void, undefined> {
  const from = after && positionIn(after);
  const isWithin = (event: AllStreamRecordedEvent): boolean =>
    isAfter(event, from) && !(upTo && comparePositions(event.position, upTo) > 0);
  let index = after?.index ?? 0;
  let newest: StorePosition | null = null;
  for await (const batch of everything(connection, {
    direction: 'forwards',
    fromPosition: from ?? 'start',
  })) {
    const recorded = batch.flatMap(({ event }) => (event && isWithin(event) ? [event] : []));
    const events = recorded
      .filter((event) => isOfLedger(event, prefix))
      .map((event, at) => ledgerEvent(event, prefix, index + at));
    index += events.length;
    const last = recorded.at(-1);
    if (last) count.passed(last.position, index, events.at(-1)?.position ?? null);
    if (events.length > 0) yield events;
    newest = batch.at(-1)?.event?.position ?? newest;
    if (upTo && newest && comparePositions(newest, upTo) >= 0) return;
  }
  requireReached(newest, upTo ?? from);
}

/** A read begins with the event at its place. One that ends early is of a node that lags, or of a store put back. */
function requireReached(newest: StorePosition | null, least: StorePosition | null): void {
  if (least && !(newest && comparePositions(newest, least) >= 0)) {
    throw new StoreUnavailable('the store ends before the place that it was asked to reach');
  }
}

/** A stream without events is not found; to a reader it is one that has none. */
async function* orNothing<Item>(
  batches: AsyncIterable<readonly Item[]>,
): AsyncGenerator<readonly Item[], void, undefined> {
  try {
    yield* batches;
  } catch (error) {
    if (!(error instanceof StreamNotFoundError)) throw error;
  }
}
