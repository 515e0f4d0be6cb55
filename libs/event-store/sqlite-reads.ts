// Reading the embedded store: a connection of its own on the caller's thread, which never writes.
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { checkpointAt, type GaplessLog, pageEvents } from './gapless.ts';
import { type LedgerEvent, type StoredEvent, StoreUnavailable } from './port.ts';
import { checkFile } from './sqlite-schema.ts';

export interface SqliteReads extends GaplessLog {
  /** At most `pageEvents` events of a stream, from a revision. */
  readonly streamPage: (stream: string, from: number) => readonly StoredEvent[];
  readonly close: () => void;
}

/** The order of the columns that `eventOf` reads; arrays are read half as fast again as objects. */
const columns = 'stream, revision, id, type, bytes, position';

/** Opens an existing file. Each page is one short read transaction, so that readers never hold back a checkpoint of the WAL. */
export function openReads(file: string): SqliteReads {
  const database = openExisting(file);
  const head = database.prepare('SELECT coalesce(max(position), 0) AS head FROM event');
  const page = database.prepare(
    `SELECT ${columns} FROM event WHERE position > ? AND position <= ? ORDER BY position LIMIT ${pageEvents}`,
  );
  const streamPage = database.prepare(
    `SELECT ${columns} FROM event WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ${pageEvents}`,
  );
  page.setReturnArrays(true);
  streamPage.setReturnArrays(true);
  const insistOpen = (): void => {
    if (!database.isOpen) throw new StoreUnavailable('the store is closed');
  };
  return {
    head() {
      insistOpen();
      return Number(head.get()?.['head']);
    },
    page(after, upTo) {
      insistOpen();
      return rows(page.all(after, upTo)).map(eventOf);
    },
    streamPage(stream, from) {
      insistOpen();
      return rows(streamPage.all(stream, from)).map(eventOf);
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function openExisting(file: string): DatabaseSync {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(file, { readOnly: true, timeout: 5_000 });
    checkFile(database);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof StoreUnavailable) throw cause;
    throw new StoreUnavailable(`no ledger can be read at ${file}`, { cause });
  }
}

type Row = readonly SQLOutputValue[];

/** The types of node:sqlite know rows as objects only; `setReturnArrays` makes them arrays. */
function rows(found: unknown): readonly Row[] {
  return found as readonly Row[];
}

function eventOf(row: Row): LedgerEvent {
  const position = row[5] as number;
  return {
    stream: row[0] as string,
    revision: row[1] as number,
    id: row[2] as string,
    type: row[3] as string,
    bytes: row[4] as Uint8Array,
    index: position - 1,
    position: checkpointAt(position).position,
  };
}
