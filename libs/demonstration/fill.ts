// Fills an empty ledger with the demonstration, goes on where that was cut short, and leaves any other ledger as it is.
import { appendKept, type SendingLimits } from '../commands/append-kept.ts';
import { isEmpty, readGenesis } from '../commands/genesis.ts';
import { Conflict, StoreUnavailable, type EventStore } from '../event-store/port.ts';
import { generateDemonstration, type Batch } from './generate.ts';

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

export interface FillOptions {
  readonly seed: number;
  /** One append after another: for a store that may not keep the order of appends that are under way at once. */
  readonly oneByOne?: boolean;
  readonly onProgress?: (progress: Progress) => void;
}

/** Appends that are under way at once, so that a store can commit them as a group. */
const underWayMax = 64;
const sending: SendingLimits = { appendTimeoutMs: 30_000, sendsMax: 5, sendingMs: 60_000 };

/**
 * Answers how many events the demonstration has. Stopped halfway it leaves a ledger that is still simulated and takes no
 * commands; the same filling again goes on, for the same seed gives the same bytes and none of them happens twice.
 * @throws DemonstrationRefused where the store has other events, or all of these
 */
export async function fillDemonstration(
  store: EventStore,
  { seed, oneByOne = false, onProgress }: FillOptions,
): Promise<{ readonly events: number; readonly ledger: string }> {
  const begun = (await isEmpty(store)) ? null : await unfinishedIn(store);
  const { ledger, events, batches } = await generateDemonstration(seed);
  if (begun !== null && begun !== ledger) throw new DemonstrationRefused();
  let done = 0;
  onProgress?.({ done, total: events });
  // Alone: where another process opens a ledger of its own at this moment, nothing of this one stands beside it.
  const [opening, ...rest] = batches;
  for (const group of [[opening!], ...groupsOf(rest, oneByOne ? 1 : underWayMax)]) {
    await Promise.all(group.map((batch) => append(store, batch)));
    for (const batch of group) done += batch.events.length;
    onProgress?.({ done, total: events });
  }
  return { events, ledger };
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

/** A stream comes once in a group: no append waits for another that may not have happened. */
function groupsOf(batches: readonly Batch[], sizeMax: number): readonly (readonly Batch[])[] {
  const groups: Batch[][] = [];
  let streams = new Set<string>();
  for (const batch of batches) {
    const group = groups.at(-1);
    if (!group || group.length === sizeMax || streams.has(batch.stream)) {
      groups.push([batch]);
      streams = new Set();
    } else {
      group.push(batch);
    }
    streams.add(batch.stream);
  }
  return groups;
}

/** A conflict means that another process has opened the ledger, or writes to it. */
async function append(store: EventStore, { stream, expected, events }: Batch): Promise<void> {
  try {
    await appendKept(store, { stream, expected }, events, sending);
  } catch (error) {
    throw error instanceof Conflict ? new DemonstrationRefused() : error;
  }
}
