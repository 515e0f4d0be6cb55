// The ledger that this process serves: its store and its views, opened at the start and closed last.
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import {
  openCommands,
  type Answer,
  type Command,
  type Commands,
} from '../../libs/commands/carry-out.ts';
import { isEmpty, openLedger, readGenesis } from '../../libs/commands/genesis.ts';
import { NewerSchema, UnknownEvent } from '../../libs/domain/aggregates.ts';
import { ledgerStream, type Genesis } from '../../libs/domain/ledger.ts';
import type { EvidenceStore } from '../../libs/evidence/evidence.ts';
import type { KeyStore } from '../../libs/evidence/keys.ts';
import { openStore, type ChosenStore } from '../../libs/event-store/open-store.ts';
import { Conflict, StoreUnavailable, type EventStore } from '../../libs/event-store/port.ts';
import type { StoreAddress } from '../../libs/event-store/store-address.ts';
import { Unreadable } from '../../libs/ledger/seal.ts';
import type { Waiting } from '../../libs/reactors/place-file.ts';
import { openViews } from '../../libs/views/open-views.ts';
import type { Views } from '../../libs/views/views.ts';
import { genesisFold } from '../../projections/stream-folds.ts';
import { requireStored } from './evidence-files.store.ts';
import { openPeople, type People } from './people.ts';
import { projections } from './projections.ts';
import { EdgeRefusal, type EdgeCode } from './refusal.ts';
import { eventNamed, stoppedAt, type Stopped } from './stopped.ts';
import { tombstonesIn, type FindTombstone } from './tombstones.ts';

const purpose = 'Ghi nhận và chấm điểm thi đua của các khối thi đua';
const pollMs = 20;
const now = () => new Date().toISOString();

/** Which store, the folder of the views, the evidence files that commands may name, and the keys of people. */
export interface LedgerPlace {
  readonly store: StoreAddress;
  readonly data: string;
  readonly files: EvidenceStore;
  readonly keys: KeyStore;
}

interface Opening extends Pick<LedgerPlace, 'files' | 'keys'> {
  readonly atStart: Genesis | null;
}

export class OpenLedger {
  readonly store: EventStore;
  readonly views: Views;
  /** Seals and opens the people whom events name. */
  readonly people: People;
  readonly tombstoneOf: FindTombstone;
  /** Called once records were disposed of: what is to be deleted is deleted after the event. */
  disposed: () => void = () => {};
  /** What rules refused of the acts that the ledger does by itself, by the stream that asked for them. */
  waiting: () => Waiting = () => ({});
  /** Whether the store answered when it was last asked. */
  readonly availability: ChosenStore['availability'];
  private readonly atStart: Genesis | null;
  private readonly commands: Commands;
  private readonly stopping = new AbortController();
  private readonly following: Promise<void>;
  private hasCopied = false;
  private readonly copied: Promise<void>;
  /** Once the views have come to the head that they found, or have stopped; never rejects. */
  readonly caughtUp: Promise<void>;

  private constructor(
    { store, availability }: ChosenStore,
    views: Views,
    { atStart, files, keys }: Opening,
  ) {
    this.store = store;
    this.availability = availability;
    this.views = views;
    this.atStart = atStart;
    const ledgerId = () => this.genesis?.opened?.ledger ?? '';
    this.people = openPeople(keys, ledgerId);
    this.tombstoneOf = tombstonesIn(views, files);
    this.commands = openCommands({
      store,
      get ledger() {
        return ledgerId();
      },
      clock: now,
      ledgerTime: () => ledgerTimeOf(views),
      requireFiles: (input) => requireStored(files, this.tombstoneOf, input),
    });
    this.following = views
      .follow(store, { signal: this.stopping.signal })
      // The views say so themselves and the server is no longer ready; what they have is still answered.
      .catch((error: unknown) => new Logger('views').error(error));
    this.caughtUp = untilCaughtUp(views);
    this.copied = untilCopied(views).then(() => {
      this.hasCopied = true;
    });
  }

  /**
   * `prepare` may fill the store before anything reads it.
   * @throws FolderInUse, ViewsInUse where another process has the folder; StoreAway and the refusals of a remote store
   */
  static async open(
    place: LedgerPlace,
    prepare: (store: EventStore) => Promise<void> = async () => {},
  ): Promise<OpenLedger> {
    const chosen = await openStore(place.store, { mode: 'write' });
    try {
      await prepare(chosen.store);
      const genesis = await genesisOf(chosen.store);
      mkdirSync(place.data, { recursive: true });
      const views = openViews(join(place.data, 'views.sqlite'), projections);
      return new OpenLedger(chosen, views, { ...place, atStart: genesis });
    } catch (error) {
      await chosen.store.close();
      throw error;
    }
  }

  /**
   * What the ledger says of itself, as far as it is read here, so that it is known while the store is away; null where it does
   * not, or cannot be read. Another process may end a simulation, or open the ledger, after this one has started.
   */
  get genesis(): Genesis | null {
    const { atStart, views } = this;
    const isSettled = atStart?.opened && !atStart.simulating;
    if (isSettled || views.revisionOf(ledgerStream) < 0) return atStart;
    return ofReadable(() => views.state(ledgerStream, genesisFold, null));
  }

  /** Where the views stopped for good; null while they go on. */
  get stopped(): Stopped | null {
    return stoppedAt(this.views.status());
  }

  /** Why commands are refused; null where they are taken. Evidence is not added to a ledger whose evidence is in doubt. */
  get refusing(): EdgeRefusal | null {
    const notOpen = whyNotOpen(this.genesis);
    if (notOpen) return new EdgeRefusal(notOpen);
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
    const notOpen = whyNotOpen(this.genesis);
    if (notOpen) throw new EdgeRefusal(notOpen);
    // Before that the ledger's time is not known, and a clock that lags behind it could not be told.
    await this.copiedOrAway();
    const { refusing } = this;
    if (refusing) throw refusing;
    return this.commands.carryOut(command);
  }

  /** @throws StoreUnavailable where the store went away before the views had caught up: nobody knows for how long */
  private async copiedOrAway(): Promise<void> {
    while (!this.hasCopied) {
      if (!this.availability().available) throw new StoreUnavailable('the store is away');
      await Promise.race([this.copied, sleep(pollMs)]);
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

/** What the ledger in a store is; an empty store becomes one, by the machine's clock. */
async function genesisOf(store: EventStore): Promise<Genesis | null> {
  const found = await readableGenesis(store);
  if (found !== null || !(await isEmpty(store))) return found;
  try {
    await openLedger(store, { ledger: randomUUID(), purpose, clock: 'machine' }, now());
  } catch (error) {
    // Another server was started on the same empty store at the same moment: the ledger is the one that it opened.
    if (!(error instanceof Conflict)) throw error;
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

function ofReadable(read: () => Genesis): Genesis | null {
  try {
    return read();
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

/** A view that is rebuilt beside the old one keeps no command waiting. */
async function untilCopied(views: Views): Promise<void> {
  while (!views.status().copied && views.status().following) await sleep(pollMs);
}

/** Time of the newest event that the views have; null before the first. */
function ledgerTimeOf(views: Views): string | null {
  const last = views.resolveAsOf(null);
  return last < 0 ? null : views.timeOf(last);
}
