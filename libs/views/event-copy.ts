// The copy of the events that each process keeps beside its views: every fold of one stream reads it.
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { EventContent } from '../ledger/event.ts';
import type { Checkpoint, LedgerEvent } from '../event-store/port.ts';
import { open } from '../ledger/seal.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { ViewEvent } from './projection.ts';

/** A stream is folded whole: past this many events it is a defect of the domain, not a question to answer. */
const streamEventsMax = 20_000;
/** Streams whose last revision is kept at hand; more are looked up again. */
const streamsAtHandMax = 20_000;

/** The store gave an event that does not fit what came before it, or that cannot be read. */
export class UnfitEvent extends Error {
  override readonly name = 'UnfitEvent';
}

interface Stream {
  readonly id: number;
  readonly revision: number;
}

/** Revisions from `from` on, not later than a ledger index nor, where told, than a revision. */
export interface StreamSpan {
  readonly from: number;
  readonly asOf: number;
  readonly upTo?: number;
}

export interface EventCopy {
  /** Number of events copied; the next one has this ledger index. */
  count(): number;
  checkpoint(): Checkpoint | null;
  /** Last revision of a stream, -1 where it has no events. */
  revisionOf(stream: string): number;
  /** Revision of a stream as of a ledger index; -1 where it has no events by then. */
  revisionAt(stream: string, asOf: number): number;
  /** Takes events in, in order and without gaps; the caller's transaction makes them one with their rows. */
  insert(events: readonly ViewEvent[], position: string): void;
  /** At most `first` events from a ledger index on. */
  read(from: number, first: number): readonly ViewEvent[];
  /** @throws RangeError where the stream is longer than any that is folded */
  stream(name: string, span: StreamSpan): readonly ViewEvent[];
  /** Index of the last event whose ledger time is not later; -1 before the first. */
  indexAt(timeMs: number): number;
  /** Ledger time of an event, in milliseconds. */
  timeOf(index: number): number;
}

const decoder = new TextDecoder();

/** Bytes in the copy were read once before they came in, so their envelope is not checked again. */
export function eventOfRow(row: Readonly<Record<string, SQLOutputValue>>): ViewEvent {
  const bytes = row['bytes'] as Uint8Array;
  const content = JSON.parse(decoder.decode(bytes)) as EventContent;
  return Object.assign(content, { index: Number(row['idx']), bytes });
}

/** @throws UnfitEvent where the bytes say something else than the store does */
export function takeIn(event: LedgerEvent): ViewEvent {
  try {
    const content = open(event.bytes);
    const agrees =
      content.stream === event.stream &&
      content.revision === event.revision &&
      content.type === event.type;
    if (!agrees) throw new Error('its bytes name another stream, revision or type');
    return Object.assign(content, { index: event.index, bytes: event.bytes });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const which = `event ${event.index} (${event.stream}@${event.revision})`;
    throw new UnfitEvent(`${which} cannot be read: ${why}`, { cause: error });
  }
}

const eventColumns = [
  'idx',
  'stream',
  'revision',
  'type',
  'actor',
  'recorded_at',
  'ledger_time',
  'bytes',
];

export function openEventCopy(db: DatabaseSync): EventCopy {
  const streams = new Map<string, Stream>();
  const insertEvents = bulkInsert(db, 'events', eventColumns);
  const findStream = db.prepare('select id, revision from streams where name = ?');
  const addStream = db.prepare('insert into streams (name, revision) values (?, -1)');
  const setRevision = db.prepare('update streams set revision = ? where id = ?');
  const setPosition = db.prepare(`insert or replace into meta values ('position', ?)`);
  const readFrom = db.prepare('select idx, bytes from events where idx >= ? order by idx limit ?');
  const readStream = db.prepare(`select idx, bytes from events
    where stream = ? and revision between ? and ? and idx <= ? order by revision limit ?`);
  const readRevision = db.prepare(`select revision from events
    where stream = ? and idx <= ? order by revision desc limit 1`);
  const findTime = db.prepare(`select idx from events
    where ledger_time <= ? order by ledger_time desc, idx desc limit 1`);
  const readTime = db.prepare('select ledger_time as time from events where idx = ?');

  const lastRow = db
    .prepare('select idx, ledger_time as time from events order by idx desc limit 1')
    .get();
  let count = lastRow === undefined ? 0 : Number(lastRow['idx']) + 1;
  let lastTime = lastRow === undefined ? Number.NEGATIVE_INFINITY : Number(lastRow['time']);

  function streamOf(name: string): Stream | null {
    const known = streams.get(name);
    if (known !== undefined) return known;
    const row = findStream.get(name);
    if (row === undefined) return null;
    const stream = { id: Number(row['id']), revision: Number(row['revision']) };
    if (streams.size >= streamsAtHandMax) streams.clear();
    streams.set(name, stream);
    return stream;
  }

  function advance(event: ViewEvent): Stream {
    const before = streamOf(event.stream) ?? {
      id: Number(addStream.run(event.stream).lastInsertRowid),
      revision: -1,
    };
    if (event.index !== count || event.revision !== before.revision + 1) {
      throw new UnfitEvent(
        `event ${event.index} (${event.stream}@${event.revision}) does not follow ${count - 1} and revision ${before.revision}`,
      );
    }
    const after = { id: before.id, revision: event.revision };
    streams.set(event.stream, after);
    count += 1;
    return after;
  }

  function insert(events: readonly ViewEvent[], position: string): void {
    const values: SQLInputValue[] = [];
    const touched = new Map<number, number>();
    for (const event of events) {
      const { id, revision } = advance(event);
      touched.set(id, revision);
      const recordedAt = Date.parse(event.metadata.recordedAt);
      lastTime = Math.max(lastTime, recordedAt);
      const account = event.metadata.actor.account;
      values.push(event.index, id, revision, event.type, account, recordedAt, lastTime);
      values.push(event.bytes);
    }
    insertEvents(values);
    for (const [id, revision] of touched) setRevision.run(revision, id);
    setPosition.run(position);
  }

  function stream(name: string, span: StreamSpan): readonly ViewEvent[] {
    const known = streamOf(name);
    if (known === null) return [];
    const upTo = span.upTo ?? known.revision;
    const rows = readStream.all(known.id, span.from, upTo, span.asOf, streamEventsMax + 1);
    if (rows.length > streamEventsMax) {
      throw new RangeError(`stream ${name} has more than ${streamEventsMax} events`);
    }
    return rows.map(eventOfRow);
  }

  function timeOf(index: number): number {
    const row = readTime.get(index);
    if (row === undefined) throw new RangeError(`there is no event ${index}`);
    return Number(row['time']);
  }

  function indexAt(timeMs: number): number {
    const row = findTime.get(timeMs);
    return row === undefined ? -1 : Number(row['idx']);
  }

  return {
    count: () => count,
    checkpoint: () => {
      const row = db.prepare(`select value from meta where name = 'position'`).get();
      return row === undefined ? null : { position: String(row['value']), index: count };
    },
    revisionOf: (name) => streamOf(name)?.revision ?? -1,
    revisionAt(name, asOf) {
      const known = streamOf(name);
      const row = known === null ? undefined : readRevision.get(known.id, asOf);
      return row === undefined ? -1 : Number(row['revision']);
    },
    insert,
    read: (from, first) => readFrom.all(from, first).map(eventOfRow),
    stream,
    indexAt,
    timeOf,
  };
}
