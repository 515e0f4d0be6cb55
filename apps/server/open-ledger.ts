// The ledger that this process serves: its store, opened once at the start and closed last.
import type { OnApplicationShutdown } from '@nestjs/common';
import type { EventStore } from '../../libs/event-store/port.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';

export class OpenLedger implements OnApplicationShutdown {
  readonly store: EventStore;

  private constructor(store: EventStore) {
    this.store = store;
  }

  /** @throws FolderInUse where another process writes to the folder */
  static async open(folder: string): Promise<OpenLedger> {
    return new OpenLedger(await openSqliteStore(folder, { mode: 'write' }));
  }

  /** After the last answer: nothing asks for it any more. */
  async onApplicationShutdown(): Promise<void> {
    await this.store.close();
  }
}
