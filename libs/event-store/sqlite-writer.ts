// The writer thread of the embedded store: commits whatever has arrived as one group, so that many callers share one fsync.
import { availableParallelism } from 'node:os';
import { DatabaseSync } from 'node:sqlite';
import {
  type MessagePort,
  parentPort,
  receiveMessageOnPort,
  workerData,
} from 'node:worker_threads';
import { sqliteCode } from './sqlite-lock.ts';
import type { AppendBatch, FromWriter, ToWriter, WriterStart } from './sqlite-messages.ts';
import { writerSettings, writerWaitMs } from './sqlite-schema.ts';

/** Appends after which a group takes no further batch: keeps the wait of the first in it short. */
const groupAppends = 256;
const sqliteConstraint = 19;
/**
 * How long it stays awake for the next append after a commit: the callers just answered often send one within this time, and
 * to be woken takes about as long. Not on one core, where it would keep them from running.
 */
const wakefulMs = availableParallelism() > 1 ? 0.1 : 0;

interface Append {
  readonly stream: string;
  readonly expected: number;
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly bytes: readonly Uint8Array[];
}

interface Outcome {
  readonly accepted: boolean;
  readonly revision: number;
}

if (parentPort !== null) startWriting(parentPort, workerData as WriterStart);

/** Runs until told to finish. It sleeps on a number shared with the caller, which wakes it sooner than an event loop would. */
function startWriting(port: MessagePort, { file, sent }: WriterStart): void {
  const database = new DatabaseSync(file, { timeout: writerWaitMs });
  database.exec(writerSettings);
  const table = openTable(database);
  const tell = (message: FromWriter): void => port.postMessage(message);
  tell({ kind: 'ready' });
  for (;;) {
    const { appends, isLast } = receiveGroup(port, awaitMessage(port, sent));
    if (appends.length > 0 && !commit(appends)) return;
    if (isLast) {
      finish();
      return;
    }
  }

  /** False where the writer had to end. It never goes on after an error: a failed fsync may have lost pages for good. */
  function commit(appends: readonly Append[]): boolean {
    try {
      const outcomes = table.writeGroup(appends);
      const accepted = outcomes.map((outcome) => outcome.accepted);
      const revisions = outcomes.map((outcome) => outcome.revision);
      tell({ kind: 'committed', accepted, revisions, head: table.head() });
      return true;
    } catch (error) {
      tell({ kind: 'failed', begun: appends.length, reason: String(error) });
      end();
      return false;
    }
  }
  /** Moves the WAL into the ledger's one file; a reader in the way is not waited for, the next writer will do it. */
  function finish(): void {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    end();
  }
  /** Closing rolls back a transaction that is still open, then the thread has nothing left to wait for. */
  function end(): void {
    port.close();
    database.close();
  }
}

function awaitMessage(port: MessagePort, sent: Int32Array): ToWriter {
  for (;;) {
    // Read before looking: a message that comes after the look changes the number, and the wait ends at once.
    const seen = Atomics.load(sent, 0);
    const received = receiveMessageOnPort(port);
    if (received !== undefined) return received.message as ToWriter;
    const until = performance.now() + wakefulMs;
    while (Atomics.load(sent, 0) === seen && performance.now() < until);
    Atomics.wait(sent, 0, seen);
  }
}

/** Everything that has arrived by now, up to the size of a group; never waits. */
function receiveGroup(
  port: MessagePort,
  first: ToWriter,
): { readonly appends: readonly Append[]; readonly isLast: boolean } {
  const appends: Append[] = [];
  let message: ToWriter | undefined = first;
  while (message !== undefined && message !== 'finish') {
    appends.push(...appendsOf(message));
    if (appends.length >= groupAppends) break;
    message = receiveMessageOnPort(port)?.message as ToWriter | undefined;
  }
  return { appends, isLast: message === 'finish' };
}

function appendsOf(batch: AppendBatch): readonly Append[] {
  let next = 0;
  let offset = 0;
  return batch.counts.map((count, at) => {
    const bytes: Uint8Array[] = [];
    for (const size of batch.sizes.slice(next, next + count)) {
      bytes.push(batch.bytes.subarray(offset, offset + size));
      offset += size;
    }
    const ids = batch.ids.slice(next, next + count);
    const types = batch.types.slice(next, next + count);
    next += count;
    return {
      stream: batch.streams[at] ?? '',
      expected: batch.expected[at] ?? -1,
      ids,
      types,
      bytes,
    };
  });
}

interface EventTable {
  /** One transaction; one append refused does not touch the others. */
  readonly writeGroup: (appends: readonly Append[]) => readonly Outcome[];
  readonly head: () => number;
}

function openTable(database: DatabaseSync): EventTable {
  const insert = database.prepare(
    'INSERT INTO event (position, stream, revision, id, type, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const lastOfStream = database.prepare(
    'SELECT coalesce(max(revision), -1) AS revision FROM event WHERE stream = ?',
  );
  const idAt = database.prepare('SELECT id FROM event WHERE stream = ? AND revision = ?');
  const known = database.prepare('SELECT 1 FROM event WHERE id = ?');
  const last = database.prepare('SELECT coalesce(max(position), 0) AS position FROM event');
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  let head = Number(last.get()?.['position']);

  /** A lone event is a transaction by itself: begun and committed by its own statement. */
  function writeGroup(appends: readonly Append[]): readonly Outcome[] {
    if (appends.length === 1 && appends[0]?.ids.length === 1) return appends.map(write);
    begin.run();
    const outcomes = appends.map(write);
    commit.run();
    return outcomes;
  }

  /** The triggers of the table are the check: a stream is only asked where it stands when they have refused. */
  function write(append: Append): Outcome {
    const headBefore = head;
    const isOfSeveral = append.ids.length > 1;
    if (isOfSeveral) database.exec('SAVEPOINT append');
    try {
      insertAll(append);
    } catch (error) {
      if (sqliteCode(error) !== sqliteConstraint) throw error;
      if (isOfSeveral) database.exec('ROLLBACK TO append; RELEASE append');
      head = headBefore;
      return explainRefusal(append, error);
    }
    if (isOfSeveral) database.exec('RELEASE append');
    return { accepted: true, revision: append.expected + append.ids.length };
  }

  function insertAll({ stream, expected, ids, types, bytes }: Append): void {
    ids.forEach((id, at) => {
      insert.run(head + 1, stream, expected + 1 + at, id, types[at] ?? '', bytes[at] ?? null);
      head += 1;
    });
  }

  function explainRefusal({ stream, expected, ids }: Append, refusal: unknown): Outcome {
    const isRepeated = ids.every((id, at) => idAt.get(stream, expected + 1 + at)?.['id'] === id);
    if (isRepeated) return { accepted: true, revision: expected + ids.length };
    const revision = Number(lastOfStream.get(stream)?.['revision']);
    const isConflict = revision !== expected || ids.some((id) => known.get(id) !== undefined);
    // Neither the stream nor an id explains it: then the table is not what this writer believes, and it must stop.
    if (!isConflict) throw refusal;
    return { accepted: false, revision };
  }
  return { writeGroup, head: () => head };
}
