// Whether the store still holds the place to go on from: one that was put back, or another one, is told before it is read.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Position as StorePosition } from '@eventstore/db-client';
import type { Checkpoint } from '../port.ts';
import { isOfLedger } from './events.ts';
import { positionIn, positionText } from './position.ts';
import type { Reads } from './reads.ts';

/** How often a place is looked for that the store seems to have lost: a node that has just come back may lag. */
const looks = { times: 10, pauseMs: 500 } as const;

/** The place of a ledger event. */
export interface Place {
  readonly at: StorePosition;
  /** Number of ledger events up to and including it. */
  readonly index: number;
  /** Id of the event that stands there; null where only a checkpoint told of it. */
  readonly id: string | null;
}

/** @throws RangeError where the checkpoint is of another kind of store */
export function placeAt(checkpoint: Checkpoint): Place {
  return { at: positionIn(checkpoint), index: checkpoint.index, id: null };
}

/** @throws RangeError where no event of the ledger stands at the place, or another one than was there */
export async function standing(
  { reads, prefix }: { readonly reads: Reads; readonly prefix: string },
  place: Place,
  signal: AbortSignal | null,
): Promise<void> {
  for (let look = 1; ; look += 1) {
    const found = await reads.at(place.at);
    const isSame =
      found !== null && isOfLedger(found, prefix) && (place.id === null || found.id === place.id);
    if (isSame || signal?.aborted) return;
    if (look === looks.times) {
      throw new RangeError(
        `the store does not hold the event at ${positionText(place.at)}: it is another store or lost events`,
      );
    }
    await sleep(looks.pauseMs, undefined, { ...(signal && { signal }) }).catch(() => undefined);
  }
}
