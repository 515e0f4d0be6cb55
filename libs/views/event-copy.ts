// The copy of the events that each process keeps beside its views: every fold of one stream reads it.
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { EventContent } from '../ledger/event.ts';
import type { Checkpoint } from '../event-store/port.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { StreamHead } from './fitting.ts';
import type { ViewEvent } from './projection.ts';

/** A stream is folded whole: past this many events it is a defect of the domain, not a question to answer. */
const streamEventsMax = 20_000;
/** Streams whose last revision is kept at hand; more are looked up again. */
const streamsAtHandMax = 20_000;

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

/** Where in the store's order the events that are taken in end. */
export interface UpTo {
  readonly position: string;
  /** Position of the event before the last one; null where there are fewer than two. */
  readonly beforeLast: string | null;
}

export interface EventCopy {
  /** Number of events copied; the next one has this ledger index. */
  count(): number;
  checkpoint(): Checkpoint | null;
  /**
   * A checkpoint that nothing but the last event copied follows (null: the start of the ledger): a store shows by reading on
   * from there whether it is the one that was copied. Null where the copy holds no event, or does not know.
   */
  beforeLast(): { readonly after: Checkpoint | null } | null;
  /** Last revision of a stream, -1 where it has no events. */
  revisionOf(stream: string): number;
  /** Revision of a stream as of a ledger index; -1 where it has no events by then. */
  revisionAt(stream: string, asOf: number): number;
  /** Ledger index of an event; -1 where it is not copied. */
  indexOf(stream: string, revision: number): number;
  /** The last event of a stream by its hash, computed anew from the bytes in the copy. */
  headOf(stream: string): StreamHead;
  /** Takes in events that fit (`fitting.ts`); the caller's transaction makes them one with their rows. */
  insert(events: readonly ViewEvent[], upTo: UpTo): void;
  /** At most `first` events from a ledger index on. */
  read(from: number, first: number): readonly ViewEvent[];
  /** The events of these ledger indexes that are copied, by index. */
  at(indexes: readonly number[]): ReadonlyMap<number, ViewEvent>;
  /** @throws RangeError where the stream is longer than any that is folded */
  stream(name: string, span: StreamSpan): readonly ViewEvent[];
  /** Index of the last event whose ledger time is not later; -1 before the first. */
  indexAt(timeMs: number): number;
  /** Ledger time of an event, in milliseconds. */
  timeOf(index: number): number;
}

const decoder = new TextDecoder();

/** Bytes in the copy were checked before they came in, and are not checked again: `thidua verify` looks at the ledger itself. */
export function eventOfRow(row: Readonly<Record<string, SQLOutputValue>>): ViewEvent {
  const bytes = row['bytes'] as Uint8Array;
  const content = JSON.parse(decoder.decode(bytes)) as EventContent;
  return Object.assign(content, { index: Number(row['idx']), bytes });
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

/** Streams of the copy by name: their numbers and last revisions. */
function openStreams(db: DatabaseSync) {
  const atHand = new Map<string, Stream>();
  const find = db.prepare('select id, revision from streams where name = ?');
  const add = db.prepare('insert into streams (name, revision) values (?, -1)');
  const setRevision = db.prepare('update streams set revision = ? where id = ?');

  function of(name: string): Stream | null {
    const known = atHand.get(name);
    if (known !== undefined) return known;
    const row = find.get(name);
    if (row === undefined) return null;
    const stream = { id: Number(row['id']), revision: Number(row['revision']) };
    if (atHand.size >= streamsAtHandMax) atHand.clear();
    atHand.set(name, stream);
    return stream;
  }

  return {
    of,
    /** The stream that the event goes to. */
    advance({ stream, revision }: ViewEvent): Stream {
      const id = of(stream)?.id ?? Number(add.run(stream).lastInsertRowid);
      const after = { id, revision };
      atHand.set(stream, after);
      setRevision.run(revision, after.id);
      return after;
    },
  };
}

function lastOf(db: DatabaseSync): { readonly count: number; readonly timeMs: number } {
  const row = db
    .prepare('select idx, ledger_time as time from events order by idx desc limit 1')
    .get();
  if (row === undefined) return { count: 0, timeMs: Number.NEGATIVE_INFINITY };
  return { count: Number(row['idx']) + 1, timeMs: Number(row['time']) };
}

type Intake = Pick<EventCopy, 'count' | 'checkpoint' | 'beforeLast' | 'insert'>;

function openPositions(db: DatabaseSync) {
  const find = db.prepare('select value from meta where name = ?');
  const set = db.prepare('insert or replace into meta values (?, ?)');
  return {
    of(name: 'position' | 'before last'): string | null {
      const row = find.get(name);
      return row === undefined ? null : String(row['value']);
    },
    set: (name: 'position' | 'before last', position: string) => void set.run(name, position),
  };
}

function openIntake(db: DatabaseSync, streams: ReturnType<typeof openStreams>): Intake {
  const insertEvents = bulkInsert(db, 'events', eventColumns);
  const positions = openPositions(db);
  let { count, timeMs } = lastOf(db);
  return {
    count: () => count,
    checkpoint() {
      const position = positions.of('position');
      return position === null ? null : { position, index: count };
    },
    beforeLast() {
      if (count === 1) return { after: null };
      const position = positions.of('before last');
      return count === 0 || position === null ? null : { after: { position, index: count - 1 } };
    },
    insert(events, upTo) {
      const values: SQLInputValue[] = [];
      for (const event of events) {
        const { index, type, metadata, bytes } = event;
        const { id, revision } = streams.advance(event);
        const recordedMs = Date.parse(metadata.recordedAt);
        timeMs = Math.max(timeMs, recordedMs);
        values.push(index, id, revision, type, metadata.actor.account, recordedMs, timeMs, bytes);
        count += 1;
      }
      insertEvents(values);
      // Before a single event stands whatever was reached last.
      const beforeLast = events.length === 1 ? positions.of('position') : upTo.beforeLast;
      if (events.length > 0 && beforeLast !== null) positions.set('before last', beforeLast);
      positions.set('position', upTo.position);
    },
  };
}

export function openEventCopy(db: DatabaseSync): EventCopy {
  const streams = openStreams(db);
  const from = db.prepare('select idx, bytes from events where idx >= ? order by idx limit ?');
  const ofIndexes = db.prepare(`select idx, bytes from events
    where idx in (select value from json_each(?))`);
  const ofStream = db.prepare(`select idx, bytes from events
    where stream = ? and revision between ? and ? and idx <= ? order by revision limit ?`);
  const indexAt = db.prepare('select idx from events where stream = ? and revision = ?');
  const bytesAt = db.prepare('select bytes from events where stream = ? and revision = ?');
  const revisionAsOf = db.prepare(`select revision from events
    where stream = ? and idx <= ? order by revision desc limit 1`);
  const atTime = db.prepare(`select idx from events
    where ledger_time <= ? order by ledger_time desc, idx desc limit 1`);
  // Every answer as of an index tells its time: of a narrow index, for events are wide and seldom at hand at an old index.
  const time = db.prepare(`select ledger_time as time from events indexed by events_at
    where idx = ?`);
  return {
    ...openIntake(db, streams),
    revisionOf: (name) => streams.of(name)?.revision ?? -1,
    headOf(name) {
      const known = streams.of(name);
      if (known === null) return { revision: -1, hash: null };
      const bytes = bytesAt.get(known.id, known.revision)?.['bytes'] as Uint8Array;
      return { revision: known.revision, hash: sha256Hex(bytes) };
    },
    revisionAt(name, asOf) {
      const known = streams.of(name);
      const row = known === null ? undefined : revisionAsOf.get(known.id, asOf);
      return row === undefined ? -1 : Number(row['revision']);
    },
    indexOf(name, revision) {
      const known = streams.of(name);
      const row = known === null ? undefined : indexAt.get(known.id, revision);
      return row === undefined ? -1 : Number(row['idx']);
    },
    read: (index, first) => from.all(index, first).map(eventOfRow),
    at(indexes) {
      const rows = ofIndexes.all(JSON.stringify(indexes)).map(eventOfRow);
      return new Map(rows.map((event) => [event.index, event]));
    },
    stream(name, span) {
      const known = streams.of(name);
      if (known === null) return [];
      const upTo = span.upTo ?? known.revision;
      const rows = ofStream.all(known.id, span.from, upTo, span.asOf, streamEventsMax + 1);
      if (rows.length > streamEventsMax) {
        throw new RangeError(`stream ${name} has more than ${streamEventsMax} events`);
      }
      return rows.map(eventOfRow);
    },
    indexAt: (timeMs) => Number(atTime.get(timeMs)?.['idx'] ?? -1),
    timeOf(index) {
      const row = time.get(index);
      if (row === undefined) throw new RangeError(`there is no event ${index}`);
      return Number(row['time']);
    },
  };
}
