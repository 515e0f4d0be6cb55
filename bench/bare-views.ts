// The bound of a rebuild: the very rows of a view file, ready in memory, written set by set into the same tables and no more.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { bulkInsert } from '../libs/views/bulk-insert.ts';
import { inTransaction, openFile } from '../libs/views/file.ts';
import { createRowTables } from '../libs/views/row-versions.ts';

/** Rows that are committed together, as the runtime does at most. */
const batchRows = 1_024;

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SQLInputValue[])[];
}

/** Everything that a finished view file holds. */
export interface ViewRows {
  readonly tables: readonly Table[];
  readonly events: number;
  /** Rows of the views: those that hold now and those that they replaced. */
  readonly versions: number;
}

export function readViewRows(db: DatabaseSync): ViewRows {
  const builds = db.prepare('select id from builds').all();
  const names = builds.flatMap(({ id }) => [`rows_${Number(id)}`, `versions_${Number(id)}`]);
  const tables = ['streams', 'events', ...names].map((name) => tableOf(db, name));
  const rowsOf = (each: readonly Table[]): number =>
    each.reduce((sum, { rows }) => sum + rows.length, 0);
  const events = tables.filter(({ name }) => name === 'events');
  const ofViews = tables.filter(({ name }) => names.includes(name));
  return { tables, events: rowsOf(events), versions: rowsOf(ofViews) };
}

function tableOf(db: DatabaseSync, name: string): Table {
  const select = db.prepare(`select * from ${name}`);
  const columns = select.columns().map(({ column }) => column ?? '');
  const rows = select.all().map((row) => Object.values(row));
  return { name, columns, rows };
}

/** Writes all rows into a new file. Events go in as multi-row inserts, for JSON holds no bytes; the rest by `json_each`. */
export function writeViewRows(file: string, { tables }: ViewRows): void {
  const db = openFile(file);
  for (const { name } of tables) {
    const [, build] = /^rows_(\d+)$/.exec(name) ?? [];
    if (build !== undefined) createRowTables(db, Number(build));
  }
  for (const table of tables) {
    const write = table.name === 'events' ? writerOfValues(db, table) : writerOfJson(db, table);
    for (let at = 0; at < table.rows.length; at += batchRows) {
      const batch = table.rows.slice(at, at + batchRows);
      inTransaction(db, () => write(batch));
    }
  }
  db.close();
}

type Write = (rows: Table['rows']) => void;

function writerOfValues(db: DatabaseSync, { name, columns }: Table): Write {
  const insert = bulkInsert(db, name, columns);
  return (rows) => insert(rows.flat());
}

function writerOfJson(db: DatabaseSync, { name, columns }: Table): Write {
  const fields = columns.map((_, at) => `value ->> ${at}`).join(', ');
  const insert = db.prepare(
    `insert into ${name} (${columns.join(', ')}) select ${fields} from json_each(?)`,
  );
  return (rows) => void insert.run(JSON.stringify(rows));
}
