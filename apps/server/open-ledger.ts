// The ledger that this process serves: its store and its views, opened at the start and closed last.
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { EventStore } from '../../libs/event-store/port.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { openViews } from '../../libs/views/open-views.ts';
import type { Views } from '../../libs/views/views.ts';
import { projections } from './projections.ts';

export class OpenLedger {
  readonly store: EventStore;
  readonly views: Views;
  private readonly stopping = new AbortController();
  private readonly following: Promise<void>;

  private constructor(store: EventStore, views: Views) {
    this.store = store;
    this.views = views;
    this.following = views
      .follow(store, { signal: this.stopping.signal })
      // The views say so themselves and the server is no longer ready; what they have is still answered.
      .catch((error: unknown) => new Logger('views').error(error));
  }

  /** @throws FolderInUse, ViewsInUse where another process has the folder */
  static async open(folder: string): Promise<OpenLedger> {
    const store = await openSqliteStore(folder, { mode: 'write' });
    try {
      return new OpenLedger(store, openViews(join(folder, 'views.sqlite'), projections));
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** After the last answer: the views stop at a commit, then the store writes what waits. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.following;
    this.views.close();
    await this.store.close();
  }
}
