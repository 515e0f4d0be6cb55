// Where the running server is, written beside its data so that the command line finds it.
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { storeName, type StoreAddress } from '../../libs/event-store/store-address.ts';

/** Written when the server listens; a crash may leave it behind, so readers check that the process lives and answers. */
export function writeAddress(data: string, url: string, store: StoreAddress): void {
  // The folder itself, so that a copy of it is not taken for the one that is served.
  const folder = realpathSync(data);
  const content = { url, pid: process.pid, folder, store: storeName(store) };
  // Whoever waits for it reads it whole.
  const written = join(data, 'server.json.new');
  writeFileSync(written, `${JSON.stringify(content)}\n`);
  renameSync(written, join(data, 'server.json'));
}

export function removeAddress(folder: string): void {
  rmSync(join(folder, 'server.json'), { force: true });
}
