// The bound of the event store: a bare `node:sqlite` loop on the same table, with the same indexes, triggers and settings.
import { DatabaseSync } from 'node:sqlite';
import { schema, writerSettings } from '../libs/event-store/sqlite-schema.ts';
import type { LedgerEvent } from '../libs/event-store/port.ts';

export interface BareLedger {
  /** Commits the rows in groups of the sizes given, over and over; every row is ready. */
  readonly write: (events: readonly LedgerEvent[], groups: readonly number[]) => void;
  /** Reads and parses every event; answers how many. */
  readonly readAll: () => number;
  readonly close: () => void;
}

export function openBareLedger(file: string): BareLedger {
  const database = new DatabaseSync(file);
  database.exec(writerSettings);
  const isNew = database.prepare('SELECT 1 FROM sqlite_master').get() === undefined;
  if (isNew) database.exec(schema);
  const insert = database.prepare(
    'INSERT INTO event (position, stream, revision, id, type, bytes) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const select = database.prepare(
    'SELECT position, stream, revision, id, type, bytes FROM event ORDER BY position',
  );
  select.setReturnArrays(true);
  const decoder = new TextDecoder();

  function insertAll(events: readonly LedgerEvent[]): void {
    for (const { index, stream, revision, id, type, bytes } of events) {
      insert.run(index + 1, stream, revision, id, type, bytes);
    }
  }
  return {
    write(events, groups) {
      for (let at = 0, turn = 0; at < events.length; turn += 1) {
        const size = groups[turn % groups.length] ?? 1;
        const group = events.slice(at, at + size);
        if (size > 1) begin.run();
        insertAll(group);
        if (size > 1) commit.run();
        at += size;
      }
    },
    readAll() {
      let events = 0;
      // The types of node:sqlite know rows as objects only; `setReturnArrays` makes them arrays.
      for (const row of select.iterate() as unknown as Iterable<readonly unknown[]>) {
        const content: unknown = JSON.parse(decoder.decode(row[5] as Uint8Array));
        if (content !== null) events += 1;
      }
      return events;
    },
    close: () => database.close(),
  };
}
