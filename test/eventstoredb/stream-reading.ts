// How the server reads its log: pages of a stream and of `$all`, in both directions, with what metadata hides.
import { refusals } from './protocol.ts';
import { lastRevision, type StoredRecord, type StoreLog } from './store-log.ts';
import { readMetadata, streamState } from './stream-metadata.ts';

/** Records that one page holds at most, and that a filter considers for one page unless told. */
export const PAGE = 32;

export type RecordFilter = (record: StoredRecord) => boolean;

export type StreamPage =
  | { readonly state: 'absent' }
  | { readonly state: 'deleted' }
  | {
      readonly state: 'present';
      readonly records: readonly StoredRecord[];
      readonly next: number;
      readonly last: number;
      readonly isEnd: boolean;
    };

export interface AllPage {
  readonly records: readonly StoredRecord[];
  /** Where the following page begins. */
  readonly next: Position;
  readonly isEnd: boolean;
  readonly considered: number;
}

export interface Position {
  readonly commit: number;
  readonly prepare: number;
}

export const START: Position = { commit: 0, prepare: 0 };

/** Events of every stream but the server's own book-keeping. */
export const inAll: RecordFilter = ({ stream }) =>
  !stream.startsWith('$') ||
  (stream !== '$epoch-information' && !stream.startsWith('$persistentsubscription-$all::'));

function visibleFrom(
  log: StoreLog,
  stream: string,
): { readonly first: number; readonly since: number } {
  const { maxCount, truncateBefore, maxAgeMs } = readMetadata(log, stream);
  const last = lastRevision(log.streamRecords(stream));
  const kept = maxCount === null ? 0 : last - maxCount + 1;
  return {
    first: Math.max(0, kept, truncateBefore ?? 0),
    since: maxAgeMs === null ? 0 : Date.now() - maxAgeMs,
  };
}

const isYoung = (since: number) => (record: StoredRecord) =>
  since === 0 || Number(record.created) / 10_000 >= since;

export function readStreamForwards(
  log: StoreLog,
  stream: string,
  from: number,
  count: number,
): StreamPage {
  const state = streamState(log, stream);
  if (state === 'absent' || state === 'deleted') return { state };
  const all = log.streamRecords(stream);
  const last = lastRevision(all);
  const { first, since } = visibleFrom(log, stream);
  const end = from + count - 1;
  const none: readonly StoredRecord[] = [];
  if (end < first) return { state, records: none, next: first, last, isEnd: false };
  const start = Math.max(from, first);
  if (start > last) return { state, records: none, next: last + 1, last, isEnd: true };
  const records = all.slice(start, end + 1).filter(isYoung(since));
  const next = (records.at(-1)?.revision ?? Math.min(end, last)) + 1;
  return { state, records, next, last, isEnd: end >= last };
}

export function readStreamBackwards(
  log: StoreLog,
  stream: string,
  from: number,
  count: number,
): StreamPage {
  const state = streamState(log, stream);
  if (state === 'absent' || state === 'deleted') return { state };
  const all = log.streamRecords(stream);
  const last = lastRevision(all);
  const end = from < 0 ? last : from;
  const { first, since } = visibleFrom(log, stream);
  if (end < first) return { state, records: [], next: -1, last, isEnd: true };
  const start = Math.max(end - count + 1, first);
  const records = all
    .slice(start, end + 1)
    .filter(isYoung(since))
    .toReversed();
  const isEnd =
    start <= first ||
    (start <= last && (records.length === 0 || records.at(-1)!.revision !== start));
  return { state, records, next: isEnd ? -1 : Math.min(start - 1, last), last, isEnd };
}

/** Within a record nothing can be read: the server fails there. */
function requireBoundary(log: StoreLog, index: number, commit: number): void {
  if (commit === 0 || commit === log.end || log.records[index]?.position === commit) return;
  throw refusals.unknown('Unexpected ReadAllResult: Error');
}

/** Reads `$all` from a position on, inclusive; `considered` counts what the filter looked at. */
export function readAllForwards(
  log: StoreLog,
  from: Position,
  limits: { readonly count: number; readonly window: number },
  filter: RecordFilter = inAll,
): AllPage {
  const records: StoredRecord[] = [];
  let index = log.indexAt(from.commit);
  // After the beginning of the last record nothing is looked for, not even whether the position is one.
  if (index < log.records.length) requireBoundary(log, index, from.commit);
  let next = from;
  let considered = 0;
  while (records.length < limits.count && considered < limits.window) {
    const record = log.records[index];
    if (record === undefined) return { records, next, isEnd: true, considered };
    index += 1;
    if (record.kind === 'blank') continue;
    if (record.position === from.commit && record.position < from.prepare) continue;
    considered += 1;
    if (filter(record)) records.push(record);
    next = { commit: record.end, prepare: 0 };
  }
  return { records, next, isEnd: false, considered };
}

/** Reads `$all` backwards from a position, exclusive; null is the end of the log. */
export function readAllBackwards(
  log: StoreLog,
  from: Position | null,
  limits: { readonly count: number; readonly window: number },
  filter: RecordFilter = inAll,
): AllPage {
  const position = from ?? { commit: log.end, prepare: log.end };
  const records: StoredRecord[] = [];
  let index = log.indexAt(position.commit);
  requireBoundary(log, index, position.commit);
  let next = position;
  let considered = 0;
  while (records.length < limits.count && considered < limits.window) {
    index -= 1;
    const record = log.records[index];
    if (record === undefined) return { records, next, isEnd: true, considered };
    if (record.kind === 'blank') continue;
    if (record.end === position.commit && record.end > position.prepare) continue;
    considered += 1;
    if (filter(record)) records.push(record);
    next = { commit: record.position, prepare: record.position };
  }
  return { records, next, isEnd: false, considered };
}
