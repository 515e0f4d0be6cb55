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

/** Appends that are under way at once, so that a store can commit them as a group. */
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
  for (const group of groupsOf(batches)) {
    await Promise.all(group.map((batch) => append(store, batch)));
    for (const batch of group) done += batch.events.length;
    onProgress?.({ done, total: events });
  }
  return { events, ledger };
}

/** A stream comes once in a group: no append waits for another that may not have happened. */
function groupsOf(batches: readonly Batch[]): readonly (readonly Batch[])[] {
  const groups: Batch[][] = [];
  let streams = new Set<string>();
  for (const batch of batches) {
    const group = groups.at(-1);
    if (!group || group.length === underWayMax || streams.has(batch.stream)) {
      groups.push([batch]);
      streams = new Set();
    } else {
      group.push(batch);
    }
    streams.add(batch.stream);
  }
  return groups;
}

async function append(store: EventStore, { stream, expected, events }: Batch): Promise<void> {
  await store.append(stream, expected, events, { timeoutMs: appendTimeoutMs });
}
