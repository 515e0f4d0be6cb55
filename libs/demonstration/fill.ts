// Fills an empty ledger with the demonstration, and leaves one that has events as it is.
import type { EventStore } from '../event-store/port.ts';
import { generateDemonstration, type Batch } from './generate.ts';

/** The ledger has events: the demonstration is for an empty one. */
export class DemonstrationRefused extends Error {
  override readonly name = 'DemonstrationRefused';
  readonly vi =
    'Sổ cái đã có dữ liệu nên không nạp dữ liệu minh hoạ; hãy chọn một thư mục trống (--data).';
  readonly en =
    'The ledger has data, so the demonstration is not filled in: choose an empty folder (--data).';
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
  readonly onProgress?: (progress: Progress) => void;
}

/** Appends that are under way at once; a store takes those of one caller in the order of the calls. */
const underWayMax = 64;
const appendTimeoutMs = 30_000;

/**
 * Answers how many events it appended. Stopped halfway it leaves a ledger that is still simulated: empty the folder and
 * fill it anew.
 * @throws DemonstrationRefused where the store has events
 */
export async function fillDemonstration(
  store: EventStore,
  { seed, onProgress }: FillOptions,
): Promise<{ readonly events: number; readonly ledger: string }> {
  if ((await store.head()) !== null) throw new DemonstrationRefused();
  const { ledger, events, batches } = await generateDemonstration(seed);
  let done = 0;
  onProgress?.({ done, total: events });
  for (let from = 0; from < batches.length; from += underWayMax) {
    const underWay = batches.slice(from, from + underWayMax);
    await Promise.all(underWay.map((batch) => append(store, batch)));
    for (const batch of underWay) done += batch.events.length;
    onProgress?.({ done, total: events });
  }
  return { events, ledger };
}

async function append(store: EventStore, { stream, expected, events }: Batch): Promise<void> {
  await store.append(stream, expected, events, { timeoutMs: appendTimeoutMs });
}
