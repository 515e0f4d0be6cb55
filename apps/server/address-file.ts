// Where the running server is, written beside its data so that the command line finds it.
import { realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Written when the server listens; a crash may leave it behind, so readers check that the process lives and answers. */
export function writeAddress(folder: string, url: string): void {
  // The folder itself, so that a copy of it is not taken for the one that is served.
  const content = { url, pid: process.pid, folder: realpathSync(folder) };
  writeFileSync(join(folder, 'server.json'), `${JSON.stringify(content)}\n`);
}

export function removeAddress(folder: string): void {
  rmSync(join(folder, 'server.json'), { force: true });
}
