// Fills an empty ledger with the demonstration, goes on where that was cut short, and leaves any other ledger as it is.
import { appendKept, type SendingLimits } from '../commands/append-kept.ts';
import { isEmpty, readGenesis } from '../commands/genesis.ts';
import { Conflict, StoreUnavailable, type EventStore } from '../event-store/port.ts';
import { generateDemonstration, type Batch, type DemonstrationOf } from './generate.ts';
import { demonstrationFiles, type DemonstrationFile } from './province/files.ts';

/** The ledger has events: the demonstration is for an empty one. */
export class DemonstrationRefused extends Error {
  override readonly name = 'DemonstrationRefused';
  readonly vi =
    'Sổ cái đã có dữ liệu nên không nạp dữ liệu minh hoạ; hãy chọn một thư mục trống (--data) hoặc một kho trống (--store).';
  readonly en =
    'The ledger has data, so the demonstration is not filled in: choose an empty folder (--data) or an empty store (--store).';
  constructor() {
    super('the ledger has events');
  }
}

export interface Progress {
  /** Events appended. */
  readonly done: number;
  readonly total: number;
}

export interface FillOptions extends DemonstrationOf {
  /** One append after another: for a store that may not keep the order of appends that are under way at once. */
  readonly oneByOne?: boolean;
  readonly onProgress?: (progress: Progress) => void;
  /** Keeps a file that events of the demonstration name; asked before any of them is appended. */
  readonly keepFile?: (file: DemonstrationFile) => Promise<void>;
}

/** Appends that are under way at once, so that a store can commit them as a group. */
const underWayMax = 64;
const sending: SendingLimits = { appendTimeoutMs: 30_000, sendsMax: 5, sendingMs: 60_000 };

/**
 * Answers how many events the demonstration has. Stopped halfway it leaves a ledger that is still simulated and takes no
 * commands; the same filling again goes on, for the same seed gives the same bytes and none of them happens twice. Events
 * are decided while those before them are on their way to the disk.
 * @throws DemonstrationRefused where the store has other events, or all of these
 */
export async function fillDemonstration(
  store: EventStore,
  options: FillOptions,
): Promise<{ readonly events: number; readonly ledger: string }> {
  const { oneByOne = false, onProgress, keepFile, extent } = options;
  const begun = (await isEmpty(store)) ? null : await unfinishedIn(store);
  const { ledger, events, batches } = generateDemonstration(options);
  if (begun !== null && begun !== ledger) throw new DemonstrationRefused();
  let done = 0;
  onProgress?.({ done, total: events });
  if (extent === 'province') for (const file of demonstrationFiles) await keepFile?.(file);
  let underWay: Promise<unknown> = Promise.resolve();
  for await (const group of groupsOf(batches, oneByOne ? 1 : underWayMax)) {
    await underWay;
    const told = done;
    underWay = Promise.all(group.map((batch) => append(store, batch))).then(() => {
      onProgress?.({ done: told + eventsIn(group), total: events });
    });
    // Awaited in the next turn; that nobody waits for it meanwhile is no unhandled rejection.
    underWay.catch(() => undefined);
    done += eventsIn(group);
  }
  await underWay;
  return { events, ledger };
}

function eventsIn(group: readonly Batch[]): number {
  return group.reduce((sum, { events }) => sum + events.length, 0);
}

/** The ledger in the store, where its times are still simulated. @throws DemonstrationRefused */
async function unfinishedIn(store: EventStore): Promise<string> {
  const genesis = await readGenesis(store).catch((error: unknown) => {
    if (error instanceof StoreUnavailable) throw error;
    return null;
  });
  if (genesis?.opened && genesis.simulating) return genesis.opened.ledger;
  throw new DemonstrationRefused();
}

/**
 * A stream comes once in a group: no append waits for another that may not have happened. The first stands alone: where
 * another process opens a ledger of its own at this moment, nothing of this one stands beside it.
 */
async function* groupsOf(
  batches: AsyncIterable<Batch>,
  sizeMax: number,
): AsyncGenerator<readonly Batch[], void, undefined> {
  let group: Batch[] = [];
  let streams = new Set<string>();
  let isFirst = true;
  for await (const batch of batches) {
    if (group.length === sizeMax || isFirst || streams.has(batch.stream)) {
      if (group.length > 0) {
        yield group;
        isFirst = false;
      }
      group = [];
      streams = new Set();
    }
    group.push(batch);
    streams.add(batch.stream);
  }
  if (group.length > 0) yield group;
}

/** A conflict means that another process has opened the ledger, or writes to it. */
async function append(store: EventStore, { stream, expected, events }: Batch): Promise<void> {
  try {
    await appendKept(store, { stream, expected }, events, sending);
  } catch (error) {
    throw error instanceof Conflict ? new DemonstrationRefused() : error;
  }
}
