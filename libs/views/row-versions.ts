// The rows of one build of a view: live rows apart from the versions that they replaced.
import type { DatabaseSync, SQLInputValue, SQLOutputValue } from 'node:sqlite';
import { bulkInsert } from './bulk-insert.ts';

/** A row as it is held: `text` is its JSON, null where it was removed; `since` is the index that it holds from. */
export interface HeldRow {
  readonly id: number;
  readonly since: number;
  readonly text: string | null;
}

export interface RowVersion {
  readonly key: string;
  /** Ledger index of the event from which it held. */
  readonly since: number;
  readonly value: object;
}

/** What a batch changed: replaced versions, rows that are new, and rows that hold something else now. */
export interface RowWrites {
  /** Values of (row, since, value), one row after the other. */
  readonly replaced: readonly SQLInputValue[];
  /** Values of (id, scope, key, since, value). */
  readonly added: readonly SQLInputValue[];
  readonly changed: readonly HeldRow[];
}

export interface RowVersions {
  find(scope: string, key: string): HeldRow | null;
  nextId(): number;
  write(writes: RowWrites): void;
  /** At most `first` rows of a scope after a key (keys are never empty); `asOf` null reads the live rows alone. */
  page(
    scope: string,
    page: { readonly after: string; readonly first: number; readonly asOf: number | null },
  ): readonly RowVersion[];
  one(scope: string, key: string, asOf: number | null): RowVersion | null;
}

export function createRowTables(db: DatabaseSync, build: number): void {
  db.exec(`
    create table rows_${build} (
      id integer primary key, scope text not null, key text not null, since integer not null, value text
    );
    create unique index rows_${build}_key on rows_${build} (scope, key);
    create table versions_${build} (
      id integer primary key, row integer not null, since integer not null, value text
    );
    create unique index versions_${build}_since on versions_${build} (row, since);`);
}

export function dropRowTables(db: DatabaseSync, build: number): void {
  db.exec(`drop table if exists rows_${build}; drop table if exists versions_${build};`);
}

/**
 * A row that has not changed since `asOf` answers by itself; any other is sought once in the versions, by the last one
 * not later. Versions are appended and found by an index, for a table in their order is written five times slower.
 */
function asOfPageSelect(build: number): string {
  return `select r.key,
      iif(r.since <= ?1, r.since, v.since), iif(r.since <= ?1, r.value, v.value) as held
    from rows_${build} r left join versions_${build} v on v.id = iif(r.since <= ?1, null, (
      select h.id from versions_${build} h where h.row = r.id and h.since <= ?1
      order by h.since desc limit 1))
    where r.scope = ?2 and r.key > ?3 and held is not null order by r.key limit ?4`;
}

/** In the order in which every statement names them. */
type Fields = readonly [key: SQLOutputValue, since: SQLOutputValue, value: SQLOutputValue];

function versionOf([key, since, value]: Fields): RowVersion {
  return { key: String(key), since: Number(since), value: JSON.parse(String(value)) as object };
}

/**
 * A page is read as arrays, which takes a third less time with its parsing than objects; the types of node:sqlite know
 * rows as objects only.
 */
function versionsOf(rows: unknown): readonly RowVersion[] {
  return (rows as readonly Fields[]).map(versionOf);
}

export function openRowVersions(db: DatabaseSync, build: number): RowVersions {
  const rows = `rows_${build}`;
  const findRow = db.prepare(`select id, since, value from ${rows} where scope = ? and key = ?`);
  const changeRow = db.prepare(`update ${rows} set since = ?, value = ? where id = ?`);
  const addRows = bulkInsert(db, rows, ['id', 'scope', 'key', 'since', 'value']);
  const addVersions = bulkInsert(db, `versions_${build}`, ['row', 'since', 'value']);
  const livePage = db.prepare(`select key, since, value from ${rows}
    where scope = ? and key > ? and value is not null order by key limit ?`);
  const asOfPage = db.prepare(asOfPageSelect(build));
  const versionAt = db.prepare(`select since, value from versions_${build}
    where row = ? and since <= ? order by since desc limit 1`);
  livePage.setReturnArrays(true);
  asOfPage.setReturnArrays(true);
  const lastId = db.prepare(`select max(id) as id from ${rows}`).get();
  let nextId = Number(lastId?.['id'] ?? 0) + 1;

  function find(scope: string, key: string): HeldRow | null {
    const row = findRow.get(scope, key);
    if (row === undefined) return null;
    const { id, since, value } = row;
    return { id: Number(id), since: Number(since), text: value === null ? null : String(value) };
  }

  /** Two seeks by themselves take half the time of one statement with both. */
  function one(scope: string, key: string, asOf: number | null): RowVersion | null {
    const held = find(scope, key);
    if (held === null) return null;
    if (asOf === null || held.since <= asOf) {
      const { since, text } = held;
      return text === null ? null : versionOf([key, since, text]);
    }
    const version = versionAt.get(held.id, asOf);
    const { since = null, value = null } = version ?? {};
    return value === null ? null : versionOf([key, since, value]);
  }

  return {
    find,
    nextId: () => nextId++,
    write({ replaced, added, changed }) {
      addVersions(replaced);
      addRows(added);
      for (const { id, since, text } of changed) changeRow.run(since, text, id);
    },
    page(scope, { after, first, asOf }) {
      if (asOf === null) return versionsOf(livePage.all(scope, after, first));
      return versionsOf(asOfPage.all(asOf, scope, after, first));
    },
    one,
  };
}
