// Where a ledger of a test is: its store, the folder of the server on it, and what a second server reads the same ledger by.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { StoreAddress } from '../libs/event-store/store-address.ts';
import type { StoreServer } from './eventstoredb/store-server.ts';
import { remoteAddress } from './remote-store.ts';
import { temporaryFolder, type Told } from './running-server.ts';

export interface Ground {
  readonly address: StoreAddress;
  /** Of the server's own files, the views among them. */
  readonly folder: string;
  /** What a server with views of its own is told, to read the ledger as it stands now; nobody writes meanwhile. */
  beside(): Told;
  /** Removes every file. */
  clear(): void;
}

/** One folder has one server: another reads a copy, made of the files as a server that was killed left them. */
export function embeddedGround(): Ground {
  const folder = temporaryFolder();
  const folders = [folder];
  return {
    folder,
    address: { kind: 'folder', folder },
    beside() {
      const copy = temporaryFolder();
      folders.push(copy);
      for (const name of readdirSync(folder).filter((each) => each.startsWith('ledger.sqlite'))) {
        cpSync(join(folder, name), join(copy, name));
      }
      return { data: copy };
    },
    clear: () => folders.forEach((each) => rmSync(each, { recursive: true })),
  };
}

export function remoteGround(store: Pick<StoreServer, 'url' | 'caFile'>): Ground {
  const folder = temporaryFolder();
  const address = remoteAddress(store);
  return {
    folder,
    address,
    beside: () => ({ store: address }),
    clear: () => rmSync(folder, { recursive: true }),
  };
}
