// The one table of the embedded store, and the rules that it keeps by itself.
import { DatabaseSync } from 'node:sqlite';
import { StoreUnavailable } from './port.ts';

const version = 1;

/**
 * The triggers make the order part of the file: positions and revisions have no gaps, no id comes twice (also not by
 * INSERT OR REPLACE, which would delete without firing the trigger on DELETE), and nothing is changed or deleted.
 * Therefore the ledger index of an event is its position less one: it costs nothing to keep, and where somebody has removed
 * events behind the store's back a gap in the indexes shows it. The unique indexes are what the triggers search by.
 */
export const schema = `
  CREATE TABLE event (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    bytes BLOB NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE TRIGGER event_position_has_no_gap BEFORE INSERT ON event
    WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM event)
    BEGIN SELECT RAISE(ABORT, 'positions of the ledger have no gaps'); END;
  CREATE TRIGGER event_revision_has_no_gap BEFORE INSERT ON event
    WHEN NEW.revision IS NOT (SELECT coalesce(max(revision), -1) + 1 FROM event WHERE stream = NEW.stream)
    BEGIN SELECT RAISE(ABORT, 'revisions of a stream have no gaps'); END;
  CREATE TRIGGER event_id_is_new BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'an event is recorded once'); END;
  CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'events of the ledger are never changed'); END;
  CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'events of the ledger are never deleted'); END;
  PRAGMA user_version = ${version};
`;

/** Durable at every commit; a longer wait than any foreign reader or backup should need. */
export const writerSettings = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA cache_size = -16384;
  PRAGMA journal_size_limit = 67108864;
`;
export const writerWaitMs = 10_000;

/** Creates the table in a new file; refuses a file of another version, or one that has lost its last events. */
export function prepareFile(file: string): void {
  const database = new DatabaseSync(file, { timeout: writerWaitMs });
  try {
    database.exec(writerSettings);
    if (userVersion(database) === 0) database.exec(`BEGIN IMMEDIATE; ${schema} COMMIT;`);
    checkFile(database);
  } finally {
    database.close();
  }
}

/** The file ends before the last position that it gave. */
export class LastEventsRemoved extends StoreUnavailable {}

/** SQLite remembers the highest position ever given, also where rows were removed by other means than this store. */
export function checkFile(database: DatabaseSync): void {
  if (userVersion(database) !== version)
    throw new StoreUnavailable('the file is not a ledger of this version');
  const { head, given } = database
    .prepare(
      `SELECT coalesce((SELECT max(position) FROM event), 0) AS head,
        coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'event'), 0) AS given`,
    )
    .get() as { readonly head: number; readonly given: number };
  if (head !== given) {
    throw new LastEventsRemoved(
      `the ledger gave position ${given} but ends at ${head}: its last events were removed`,
    );
  }
}

function userVersion(database: DatabaseSync): unknown {
  return database.prepare('PRAGMA user_version').get()?.['user_version'];
}
