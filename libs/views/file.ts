// The disposable database file: opening, recognising and dropping it.
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Raised with every change of a table in this folder: a file of another layout is dropped and rebuilt. */
const layout = 2;
/** Marks the file as views ("EmLV"), so that a wrong path never drops a file that is something else. */
const applicationId = 0x456d4c56;
const sqlite = { busy: 5, corrupt: 11, notADatabase: 26 } as const;

/** Each process keeps a view file of its own; this one is held by another. */
export class ViewsInUse extends Error {
  override readonly name = 'ViewsInUse';
}

/** The file is a database, and not one of views: it is left alone. */
export class NotAViewFile extends Error {
  override readonly name = 'NotAViewFile';
}

function errorCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error)) return 0;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}

export function isCorruption(error: unknown): boolean {
  const code = errorCode(error);
  return code === sqlite.corrupt || code === sqlite.notADatabase;
}

/** Changes with every start of the machine; where that cannot be told, with every call. */
function bootMark(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return randomUUID();
  }
}

function pragma(db: DatabaseSync, name: string): unknown {
  return Object.values(db.prepare(`pragma ${name}`).get() ?? {})[0];
}

function configure(db: DatabaseSync): void {
  db.exec(`pragma journal_mode = wal; pragma cache_size = -48000; pragma wal_autocheckpoint = 2000;
    pragma temp_store = memory;`);
}

/**
 * Nothing is synced while the file is open, so that a slow disk never stalls a query. A crash of the process loses
 * nothing by that; a crash of the machine may, and then the mark of its start differs and the file is dropped. So the
 * mark itself, and what says that the file is one of views, are on the disk before anything else is written.
 */
function markOpen(db: DatabaseSync, mark: string): void {
  db.prepare(`insert or replace into meta values ('open', ?)`).run(mark);
  db.exec(`pragma wal_checkpoint(truncate); pragma synchronous = off;`);
}

function createTables(db: DatabaseSync): void {
  db.exec(`begin exclusive;
    create table meta (name text primary key, value text not null) without rowid;
    create table streams (id integer primary key, name text not null unique, revision integer not null);
    create table events (
      idx integer primary key,
      stream integer not null,
      revision integer not null,
      type text not null,
      actor text not null,
      recorded_at integer not null,
      ledger_time integer not null,
      bytes blob not null
    );
    create index events_stream on events (stream, revision);
    create index events_type on events (type);
    create index events_actor on events (actor);
    create index events_recorded on events (recorded_at);
    create index events_time on events (ledger_time);
    create index events_at on events (idx, ledger_time);
    create table builds (
      id integer primary key,
      view text not null,
      version integer not null,
      checkpoint integer not null,
      serving integer not null,
      unique (view, version)
    );
    pragma application_id = ${applicationId};
    pragma user_version = ${layout};
    commit;`);
}

/**
 * Null where the file has to be dropped: another layout, or the machine went down while it was open. What the file is
 * is read before anything is set, for setting the journal would already change a file that is something else.
 */
function recognise(file: string, db: DatabaseSync): DatabaseSync | null {
  const fresh = pragma(db, 'page_count') === 0;
  if (!fresh && pragma(db, 'application_id') !== applicationId) {
    throw new NotAViewFile(
      `${file} is a database of something else; name another file for the views`,
    );
  }
  if (!fresh && pragma(db, 'user_version') !== layout) return null;
  db.exec(`pragma page_size = 8192; pragma locking_mode = exclusive; pragma synchronous = full;`);
  if (fresh) createTables(db);
  configure(db);
  const mark = bootMark();
  const left = db.prepare(`select value from meta where name = 'open'`).get()?.['value'];
  if (left !== undefined && left !== mark) return null;
  markOpen(db, mark);
  return db;
}

function filesOf(file: string): readonly string[] {
  return [file, `${file}-wal`, `${file}-shm`];
}

function drop(file: string): void {
  for (const path of filesOf(file)) rmSync(path, { force: true });
}

/** A file that cannot be read as a database may be anything: it is put aside, never deleted. */
function putAside(file: string): void {
  for (const path of filesOf(file)) if (existsSync(path)) renameSync(path, `${path}.broken`);
}

/** Opens the file, making it anew where it is missing, broken or of another layout. `:memory:` keeps nothing. */
export function openFile(file: string): DatabaseSync {
  for (let attempt = 0; ; attempt += 1) {
    const db = new DatabaseSync(file, { timeout: 500 });
    try {
      const recognised = recognise(file, db);
      if (recognised !== null) return recognised;
      db.close();
      drop(file);
    } catch (error) {
      db.close();
      if (errorCode(error) === sqlite.busy) {
        throw new ViewsInUse(`${file} is in use by another process`, { cause: error });
      }
      if (!isCorruption(error) || attempt > 0) throw error;
      putAside(file);
    }
  }
}

/** Closes a file that was opened here and makes it anew. */
export function recreateFile(file: string, db: DatabaseSync): DatabaseSync {
  db.close();
  if (file !== ':memory:') drop(file);
  return openFile(file);
}

/** Syncs what was left unsynced, then takes the mark away: from here a crash of the machine does no harm. */
export function closeFile(db: DatabaseSync): void {
  db.exec(`pragma synchronous = full; pragma wal_checkpoint(truncate);
    delete from meta where name = 'open'; pragma wal_checkpoint(truncate);`);
  db.close();
}

/** All or nothing; the body is synchronous, so that no query ever sees half of it. */
export function inTransaction(db: DatabaseSync, body: () => void): void {
  db.exec('begin immediate');
  try {
    body();
    db.exec('commit');
  } catch (error) {
    if (db.isTransaction) db.exec('rollback');
    throw error;
  }
}
