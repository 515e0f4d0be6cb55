// The lock of an evidence folder, across processes: many put at once, and sweeping is alone.
//
// It is the lock of an SQLite file that is never written to, so the operating system gives it back when a process dies,
// however it dies. It is held for the few milliseconds in which names change, never while bytes stream.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { EvidenceRefused } from './refusals.ts';

export interface FolderLock {
  /** Beside others that share it, in this process or another. */
  readonly shared: <T>(work: () => Promise<T>) => Promise<T>;
  /** With nobody else in any process. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

const waitMs = 2;
const waitsMax = 5_000;
const sqliteBusy = 5;

export function openLock(folder: string): FolderLock {
  const file = join(folder, 'lock.sqlite');
  const sharing = new DatabaseSync(file, { timeout: 0 });
  const alone = new DatabaseSync(file, { timeout: 0 });
  // Held once for all who share it here: a count, and one attempt at a time to take it.
  let sharers = 0;
  let taking: Promise<void> = Promise.resolve();
  // Who sweeps here is let in before those who come after it, so that steady uploads cannot keep it out for ever.
  let sweeping: Promise<unknown> = Promise.resolve();

  const enter = async (): Promise<void> => {
    const turn = taking.then(async () => {
      if (sharers === 0) await take(sharing, 'BEGIN; SELECT count(*) FROM sqlite_schema');
      sharers += 1;
    });
    taking = turn.catch(() => undefined);
    return turn;
  };
  const leave = (): void => {
    sharers -= 1;
    if (sharers === 0) sharing.exec('COMMIT');
  };
  return {
    shared: async (work) => {
      await sweeping;
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
    exclusive: async (work) => {
      const turn = sweeping.then(async () => {
        await take(alone, 'BEGIN EXCLUSIVE');
        try {
          return await work();
        } finally {
          alone.exec('COMMIT');
        }
      });
      sweeping = turn.catch(() => undefined);
      return turn;
    },
    close: () => {
      sharing.close();
      alone.close();
    },
  };
}

/** Asks until it is given, without making this process stand still. */
async function take(database: DatabaseSync, statement: string): Promise<void> {
  for (let waits = 0; waits < waitsMax; waits += 1) {
    if (isTaken(database, statement)) return;
    await sleep(waitMs);
  }
  throw new EvidenceRefused('EVIDENCE_LOCKED');
}

function isTaken(database: DatabaseSync, statement: string): boolean {
  try {
    database.exec(statement);
    return true;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    if (error instanceof Error && 'errcode' in error && Number(error.errcode) % 256 === sqliteBusy)
      return false;
    throw error;
  }
}
