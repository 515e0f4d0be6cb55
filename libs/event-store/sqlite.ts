// The embedded event store: one SQLite file in a folder, written by one thread of one process and read by any.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointAt, follow, hangBell, readAllOf, readStreamOf } from './gapless.ts';
import { type EventStore, StoreUnavailable } from './port.ts';
import { lockFolder } from './sqlite-lock.ts';
import { startWriter, type WriteQueue, type WriterCounts } from './sqlite-queue.ts';
import { openReads } from './sqlite-reads.ts';
import { prepareFile } from './sqlite-schema.ts';

export { FolderInUse } from './sqlite-lock.ts';
export type { WriterCounts } from './sqlite-queue.ts';

export interface SqliteStore extends EventStore {
  /** All zero in read mode. */
  readonly counts: () => WriterCounts;
}

export interface SqliteOptions {
  /** `write` takes the folder for itself; `read` opens beside a writer, and needs that one has been there. */
  readonly mode: 'write' | 'read';
  /** Appends that may wait for their commit; 1,000 unless told. */
  readonly queueMax?: number;
}

/** How often a reader looks for commits of another process. */
const pollMs = 100;

/**
 * Opens the store of a folder, made where it is missing in write mode. An open store keeps its process alive.
 * @throws FolderInUse where another writer has the folder; StoreUnavailable where the file is missing, damaged or of another version
 */
export async function openSqliteStore(
  folder: string,
  options: SqliteOptions,
): Promise<SqliteStore> {
  const file = join(folder, 'ledger.sqlite');
  if (options.mode === 'read') return readingStore(file);
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    prepareFile(file);
    return await writingStore(file, options.queueMax ?? 1_000, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

async function writingStore(
  file: string,
  queueMax: number,
  unlock: () => void,
): Promise<SqliteStore> {
  const reads = openReads(file);
  const bell = hangBell(reads.head());
  let queue: WriteQueue;
  try {
    queue = await startWriter(file, queueMax, bell.ring);
  } catch (error) {
    reads.close();
    throw error;
  }
  let closing: Promise<void> | null = null;

  async function close(): Promise<void> {
    await queue.close();
    bell.close();
    reads.close();
    unlock();
  }
  return {
    append: (stream, expected, events, { timeoutMs }) =>
      queue.append(stream, expected, events, timeoutMs),
    readStream: (stream, { from = 0 } = {}) =>
      readStreamOf((next) => reads.streamPage(stream, next), from),
    readAll: (after) => readAllOf(reads, after),
    subscribeAll: (after, { signal }) => follow(reads, bell, after, signal),
    head: async () => headOf(reads.head()),
    counts: queue.counts,
    close: () => (closing ??= close()),
  };
}

function readingStore(file: string): SqliteStore {
  const reads = openReads(file);
  const bell = hangBell(reads.head());
  const poll = setInterval(() => {
    if (bell.waiting() === 0) return;
    try {
      bell.ring(reads.head());
    } catch (error) {
      bell.close(error);
    }
  }, pollMs);
  return {
    async append() {
      throw new StoreUnavailable('this store is open for reading only');
    },
    readStream: (stream, { from = 0 } = {}) =>
      readStreamOf((next) => reads.streamPage(stream, next), from),
    readAll: (after) => readAllOf(reads, after),
    subscribeAll: (after, { signal }) => follow(reads, bell, after, signal),
    head: async () => headOf(reads.head()),
    counts: () => ({ appends: 0, commits: 0, waitingAppends: 0, waitingBytes: 0 }),
    async close() {
      clearInterval(poll);
      bell.close();
      reads.close();
    },
  };
}

function headOf(position: number): ReturnType<typeof checkpointAt> | null {
  return position === 0 ? null : checkpointAt(position);
}
