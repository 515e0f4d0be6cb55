// Temporary folders of a run, all within one that is removed at its end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Folders {
  /** A new empty folder. */
  readonly next: () => string;
  /** Gives the room back before the run ends. */
  readonly drop: (folder: string) => void;
  readonly close: () => void;
}

export function openFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  return {
    next: () => mkdtempSync(join(root, 'f-')),
    drop: (folder) => rmSync(folder, { recursive: true, force: true }),
    close: () => rmSync(root, { recursive: true, force: true }),
  };
}
