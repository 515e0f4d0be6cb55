// Multi-row inserts: several rows a statement cost about half of a statement a row.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

const rowsAtOnce = 16;

function insertOf(db: DatabaseSync, table: string, columns: readonly string[], rows: number) {
  const places = `(${columns.map(() => '?').join(', ')})`;
  const values = Array.from({ length: rows }, () => places).join(', ');
  return db.prepare(`insert into ${table} (${columns.join(', ')}) values ${values}`);
}

/** Takes the values of all rows one after the other, `columns.length` a row. */
export function bulkInsert(db: DatabaseSync, table: string, columns: readonly string[]) {
  const many = insertOf(db, table, columns, rowsAtOnce);
  const one = insertOf(db, table, columns, 1);
  const width = columns.length;
  return (values: readonly SQLInputValue[]): void => {
    let at = 0;
    for (; at + width * rowsAtOnce <= values.length; at += width * rowsAtOnce) {
      many.run(...values.slice(at, at + width * rowsAtOnce));
    }
    for (; at < values.length; at += width) one.run(...values.slice(at, at + width));
  };
}
