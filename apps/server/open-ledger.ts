// The ledger that this process serves: its store and its views, opened at the start and closed last.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import {
  openCommands,
  type Answer,
  type Command,
  type Commands,
} from '../../libs/commands/carry-out.ts';
import { openLedger, readGenesis } from '../../libs/commands/genesis.ts';
import type { Genesis } from '../../libs/domain/ledger.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { openViews } from '../../libs/views/open-views.ts';
import type { Views } from '../../libs/views/views.ts';
import { projections } from './projections.ts';
import { EdgeRefusal } from './refusal.ts';

const purpose = 'Ghi nhận và chấm điểm thi đua của các khối thi đua';
const now = () => new Date().toISOString();

export class OpenLedger {
  readonly store: EventStore;
  readonly views: Views;
  private readonly commands: Commands | null;
  private readonly stopping = new AbortController();
  private readonly following: Promise<void>;

  private constructor(store: EventStore, views: Views, { opened, simulating }: Opened) {
    this.store = store;
    this.views = views;
    const ledgerTime = () => ledgerTimeOf(views);
    this.commands = simulating
      ? null
      : openCommands({ store, ledger: opened.ledger, clock: now, ledgerTime });
    this.following = views
      .follow(store, { signal: this.stopping.signal })
      // The views say so themselves and the server is no longer ready; what they have is still answered.
      .catch((error: unknown) => new Logger('views').error(error));
  }

  /** @throws FolderInUse, ViewsInUse where another process has the folder */
  static async open(folder: string): Promise<OpenLedger> {
    const store = await openSqliteStore(folder, { mode: 'write' });
    try {
      const genesis = await genesisOf(store);
      return new OpenLedger(store, openViews(join(folder, 'views.sqlite'), projections), genesis);
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** True where a generator gave the times and never handed over to the machine's clock: nothing is recorded. */
  get isSimulating(): boolean {
    return this.commands === null;
  }

  /** @throws EdgeRefusal LEDGER_SIMULATING, as long as a generator and not the machine's clock gives the times; as Commands */
  async carryOut(command: Command): Promise<Answer> {
    if (!this.commands) throw new EdgeRefusal('LEDGER_SIMULATING');
    return this.commands.carryOut(command);
  }

  /** After the last answer: the views stop at a commit, then the store writes what waits. */
  async close(): Promise<void> {
    this.stopping.abort();
    await this.following;
    this.views.close();
    await this.store.close();
  }
}

type Opened = Genesis & { readonly opened: NonNullable<Genesis['opened']> };

/** The ledger in a store: an empty store becomes one, by the machine's clock. */
async function genesisOf(store: EventStore): Promise<Opened> {
  if ((await store.head()) === null) {
    await openLedger(store, { ledger: randomUUID(), purpose, clock: 'machine' }, now());
  }
  const genesis = await readGenesis(store);
  if (!genesis?.opened) throw new Error('the store has events but none that opened the ledger');
  return { ...genesis, opened: genesis.opened };
}

/** Time of the newest event that the views have; null before the first. */
function ledgerTimeOf(views: Views): string | null {
  const last = views.resolveAsOf(null);
  return last < 0 ? null : views.timeOf(last);
}
