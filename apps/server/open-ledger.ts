// The ledger that this process serves: its store and its views, opened at the start and closed last.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  openCommands,
  type Answer,
  type Command,
  type Commands,
} from '../../libs/commands/carry-out.ts';
import { openLedger, readGenesis } from '../../libs/commands/genesis.ts';
import { NewerSchema, UnknownEvent } from '../../libs/domain/aggregates.ts';
import type { Genesis } from '../../libs/domain/ledger.ts';
import type { EventStore } from '../../libs/event-store/port.ts';
import { openSqliteStore } from '../../libs/event-store/sqlite.ts';
import { Unreadable } from '../../libs/ledger/seal.ts';
import { openViews } from '../../libs/views/open-views.ts';
import type { Views } from '../../libs/views/views.ts';
import { projections } from './projections.ts';
import { EdgeRefusal, type EdgeCode } from './refusal.ts';
import { eventNamed, stoppedAt, type Stopped } from './stopped.ts';

const purpose = 'Ghi nhận và chấm điểm thi đua của các khối thi đua';
const pollMs = 20;
const now = () => new Date().toISOString();

export class OpenLedger {
  readonly store: EventStore;
  readonly views: Views;
  private readonly notOpen: EdgeCode | null;
  private readonly commands: Commands;
  private readonly stopping = new AbortController();
  private readonly following: Promise<void>;
  /** Once the views have come to the head that they found, or have stopped; never rejects. */
  readonly caughtUp: Promise<void>;

  private constructor(store: EventStore, views: Views, genesis: Genesis | null) {
    this.store = store;
    this.views = views;
    this.notOpen = whyNotOpen(genesis);
    this.commands = openCommands({
      store,
      ledger: genesis?.opened?.ledger ?? '',
      clock: now,
      ledgerTime: () => ledgerTimeOf(views),
    });
    this.following = views
      .follow(store, { signal: this.stopping.signal })
      // The views say so themselves and the server is no longer ready; what they have is still answered.
      .catch((error: unknown) => new Logger('views').error(error));
    this.caughtUp = untilCaughtUp(views);
  }

  /**
   * `prepare` may fill the store before anything reads it.
   * @throws FolderInUse, ViewsInUse where another process has the folder
   */
  static async open(
    folder: string,
    prepare: (store: EventStore) => Promise<void> = async () => {},
  ): Promise<OpenLedger> {
    const store = await openSqliteStore(folder, { mode: 'write' });
    try {
      await prepare(store);
      const genesis = await genesisOf(store);
      return new OpenLedger(store, openViews(join(folder, 'views.sqlite'), projections), genesis);
    } catch (error) {
      await store.close();
      throw error;
    }
  }

  /** What the ledger says of itself, as it stands now; null where it does not, or cannot be read. */
  genesis(): Promise<Genesis | null> {
    return readableGenesis(this.store);
  }

  /** Where the views stopped for good; null while they go on. */
  get stopped(): Stopped | null {
    return stoppedAt(this.views.status());
  }

  /** Why commands are refused; null where they are taken. Evidence is not added to a ledger whose evidence is in doubt. */
  get refusing(): EdgeRefusal | null {
    if (this.notOpen) return new EdgeRefusal(this.notOpen);
    const { stopped } = this;
    if (stopped === null) return null;
    const event = eventNamed(stopped);
    return new EdgeRefusal(
      'LEDGER_STOPPED',
      event === null ? {} : { vi: `Sự kiện: ${event}.`, en: `The event: ${event}.` },
    );
  }

  /** @throws EdgeRefusal LEDGER_NOT_OPENED, LEDGER_SIMULATING, LEDGER_STOPPED; as `Commands.carryOut` */
  async carryOut(command: Command): Promise<Answer> {
    if (this.notOpen) throw new EdgeRefusal(this.notOpen);
    // Before that the ledger's time is not known, and a clock that lags behind it could not be told.
    await this.caughtUp;
    const { refusing } = this;
    if (refusing) throw refusing;
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

/** What the ledger in a store is; an empty store becomes one, by the machine's clock. */
async function genesisOf(store: EventStore): Promise<Genesis | null> {
  if ((await store.head()) === null) {
    await openLedger(store, { ledger: randomUUID(), purpose, clock: 'machine' }, now());
  }
  return readableGenesis(store);
}

/** null also where the events that say it cannot be read. */
async function readableGenesis(store: EventStore): Promise<Genesis | null> {
  try {
    return await readGenesis(store);
  } catch (error) {
    if (isOfTheEvents(error)) return null;
    throw error;
  }
}

/** What the events of the ledger's own stream are at fault for: the views stop at the same one and name it. */
function isOfTheEvents(error: unknown): boolean {
  return (
    error instanceof Unreadable || error instanceof UnknownEvent || error instanceof NewerSchema
  );
}

/** A damaged store, or one whose generator never handed over to the machine's clock, is served for reading only. */
function whyNotOpen(genesis: Genesis | null): EdgeCode | null {
  if (!genesis?.opened) return 'LEDGER_NOT_OPENED';
  return genesis.simulating ? 'LEDGER_SIMULATING' : null;
}

async function untilCaughtUp(views: Views): Promise<void> {
  while (!views.status().caughtUp && views.status().following) await sleep(pollMs);
}

/** Time of the newest event that the views have; null before the first. */
function ledgerTimeOf(views: Views): string | null {
  const last = views.resolveAsOf(null);
  return last < 0 ? null : views.timeOf(last);
}
