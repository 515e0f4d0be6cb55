// The transaction log of a store: records at byte-like positions, in memory and optionally in a file; it outlives the servers on it.
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fdatasync,
  ftruncateSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { DELETED_STREAM } from './protocol.ts';

/** What is to be written: an event, a tombstone, or a blank, the record of an append without events. */
export interface Draft {
  readonly kind: 'event' | 'tombstone' | 'blank';
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** A record as it stands: `position` is its first byte, `end` the first byte after it. */
export interface StoredRecord extends Draft {
  readonly position: number;
  readonly end: number;
  /** Ticks of 100 ns since 1970, as text. */
  readonly created: string;
}

export interface StoreLog {
  /** Every record, in the order of positions. */
  readonly records: readonly StoredRecord[];
  /** The position that the next record takes. */
  readonly end: number;
  /** Everything before it is on the disk: what stands there is committed. */
  readonly committed: number;
  /** Events and tombstone of a stream, by revision; an unknown stream has none. */
  streamRecords(stream: string): readonly StoredRecord[];
  /** Writes drafts as one transaction; they can be read at once and are on the disk when the promise resolves. */
  write(drafts: readonly Draft[]): {
    readonly stored: readonly StoredRecord[];
    readonly durable: Promise<void>;
  };
  /** Index in `records` of the first record at or after a position. */
  indexAt(position: number): number;
  /** Called after each write; returns how to stop it. */
  onWritten(listener: () => void): () => void;
  /** Other traffic of a real store: statistics with their metadata, an epoch, another application's events. */
  writeNoise(times: number): Promise<void>;
  close(): void;
}

const NO_BYTES = Buffer.alloc(0);

/** The first free position of a new store: a real one begins with an epoch and records of its own. */
const FIRST_POSITION = 548;

export function eventDraft(stream: string, revision: number, type: string, json: unknown): Draft {
  const data = Buffer.from(JSON.stringify(json));
  const id = randomUUID();
  return { kind: 'event', stream, revision, id, type, isJson: true, data, metadata: NO_BYTES };
}

/** Bytes that a record takes in the real server's log: fixed fields, the texts with their length, the payloads. */
function sizeOnDisk(draft: Draft): number {
  const text = (value: string): number => {
    const bytes = Buffer.byteLength(value);
    return bytes + (bytes < 128 ? 1 : bytes < 16_384 ? 2 : 3);
  };
  return 88 + text(draft.stream) + text(draft.type) + draft.data.length + draft.metadata.length;
}

interface Line {
  readonly p: number;
  readonly c: string;
  readonly k: Draft['kind'];
  readonly s: string;
  readonly r: number;
  readonly i: string;
  readonly t: string;
  readonly j: boolean;
  readonly d: string;
  readonly m: string;
}

function toLine(record: StoredRecord): Line {
  const { position: p, created: c, kind: k, stream: s, revision: r, id: i, type: t } = record;
  const d = record.data.toString('base64');
  return { p, c, k, s, r, i, t, j: record.isJson, d, m: record.metadata.toString('base64') };
}

function fromLine({ p, c, k, s, r, i, t, j, d, m }: Line): StoredRecord {
  const data = Buffer.from(d, 'base64');
  const metadata = Buffer.from(m, 'base64');
  const draft: Draft = {
    kind: k,
    stream: s,
    revision: r,
    id: i,
    type: t,
    isJson: j,
    data,
    metadata,
  };
  return { ...draft, position: p, end: p + sizeOnDisk(draft), created: c };
}

/** A line is a transaction; a last line without its end was never answered and is cut off. */
function readFile(path: string): { readonly records: StoredRecord[]; readonly length: number } {
  const bytes = existsSync(path) ? readFileSync(path) : NO_BYTES;
  const length = bytes.lastIndexOf(10) + 1;
  const records: StoredRecord[] = [];
  for (const line of bytes.subarray(0, length).toString('utf8').split('\n')) {
    if (line !== '') for (const each of JSON.parse(line) as Line[]) records.push(fromLine(each));
  }
  return { records, length };
}

/** Waits for the disk once for all transactions of a moment, so that many callers share one flush. */
function openFlusher(descriptor: number | null): () => Promise<void> {
  let next: Promise<void> | null = null;
  let running: Promise<void> = Promise.resolve();
  const flush = (): Promise<void> =>
    new Promise((resolve, reject) => {
      next = null;
      if (descriptor === null) setImmediate(resolve);
      else fdatasync(descriptor, (error) => (error === null ? resolve() : reject(error)));
    });
  return () => {
    next ??= running = running.then(flush);
    return next;
  };
}

/** Opens a log: in memory, or kept in a file to which every transaction is appended. */
export function openStoreLog(path: string | null = null): StoreLog {
  const { records, length } = path === null ? { records: [], length: 0 } : readFile(path);
  const descriptor = path === null ? null : openSync(path, 'a');
  if (descriptor !== null) ftruncateSync(descriptor, length);
  const byStream = new Map<string, StoredRecord[]>();
  const listeners = new Set<() => void>();
  const flushed = openFlusher(descriptor);
  let end = records.at(-1)?.end ?? FIRST_POSITION;
  let committed = end;

  const index = (record: StoredRecord): void => {
    if (record.kind === 'blank') return;
    const known = byStream.get(record.stream);
    if (known === undefined) byStream.set(record.stream, [record]);
    else known.push(record);
  };
  for (const record of records) index(record);

  const store = (draft: Draft): StoredRecord => {
    const position = end;
    end += sizeOnDisk(draft);
    return { ...draft, position, end, created: `${Date.now()}0000` };
  };

  const write: StoreLog['write'] = (drafts) => {
    const stored = drafts.map(store);
    if (descriptor !== null) writeSync(descriptor, `${JSON.stringify(stored.map(toLine))}\n`);
    for (const record of stored) {
      records.push(record);
      index(record);
    }
    for (const listener of listeners) listener();
    const until = end;
    const durable = flushed().then(() => {
      committed = Math.max(committed, until);
    });
    return { stored, durable };
  };

  const streamRecords = (stream: string): readonly StoredRecord[] => byStream.get(stream) ?? [];
  return {
    records,
    get end() {
      return end;
    },
    get committed() {
      return committed;
    },
    streamRecords,
    write,
    indexAt: (position) => firstAtOrAfter(records, position),
    onWritten: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    writeNoise: async (times) => {
      for (let done = 0; done < times; done += 1) {
        await write(noise((stream) => nextRevision(streamRecords(stream)))).durable;
      }
    },
    close: () => {
      if (descriptor !== null) closeSync(descriptor);
    },
  };
}

function firstAtOrAfter(records: readonly StoredRecord[], position: number): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (records[middle]!.position < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function lastRevision(records: readonly StoredRecord[]): number {
  const last = records.at(-1);
  if (last === undefined) return -1;
  return last.kind === 'tombstone' ? DELETED_STREAM : last.revision;
}

function nextRevision(records: readonly StoredRecord[]): number {
  return lastRevision(records) + 1;
}

function noise(revisionFor: (stream: string) => number): readonly Draft[] {
  const statistics = '$stats-127.0.0.1:2113';
  const other = 'shipment-42';
  return [
    eventDraft(`$$${statistics}`, revisionFor(`$$${statistics}`), '$metadata', { $maxAge: 86_400 }),
    eventDraft(statistics, revisionFor(statistics), '$statsCollected', { 'proc-mem': 1 }),
    eventDraft('$epoch-information', revisionFor('$epoch-information'), '$epoch-information', {}),
    eventDraft(other, revisionFor(other), 'ShipmentMoved', { by: 'another application' }),
  ];
}
