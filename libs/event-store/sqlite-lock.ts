// One writer a folder: the right to write is an exclusive transaction on a file of its own.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process, or another store of this one, already writes to the folder. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';
  readonly vi: string;
  readonly en: string;
  constructor(folder: string, options: ErrorOptions) {
    const en = `The ledger folder "${folder}" is already open for writing by another program. Close that program, then try again.`;
    super(en, options);
    this.en = en;
    this.vi = `Thư mục sổ cái "${folder}" đang được một chương trình khác mở để ghi. Hãy đóng chương trình đó rồi thử lại.`;
  }
}

const sqliteBusy = 5;

/**
 * Takes the right to write and answers how to give it back. The operating system gives it back when the process dies,
 * however it dies, so no stale lock is ever left.
 * @throws FolderInUse at once
 */
export function lockFolder(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'writer.lock.sqlite'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    throw sqliteCode(error) === sqliteBusy ? new FolderInUse(folder, { cause: error }) : error;
  }
  return () => lock.close();
}

/** The primary result code of an SQLite error, null for any other. */
export function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error)) return null;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : null;
}
