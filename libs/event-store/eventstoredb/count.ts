// How many ledger events stand before a position: counted once, kept, and never taken on trust against what was counted.
import type { Position as StorePosition } from '@eventstore/db-client';
import type { Checkpoint, Position } from '../port.ts';
import { comparePositions, positionIn, positionText } from './position.ts';

export interface Count {
  /** Everything up to a position was read: `index` ledger events, the last of them at `last` where one was among it. */
  passed(upTo: StorePosition, index: number, last: Position | null): void;
  /** How far it was counted: from here the next reader goes on. */
  known(): Checkpoint | null;
  /** The last ledger event that was counted; null before the first. */
  head(): Checkpoint | null;
  /** @throws RangeError where a checkpoint counts otherwise than what was counted here */
  check(checkpoint: Checkpoint): void;
}

export function openCount(): Count {
  let counted: { readonly at: StorePosition; readonly index: number } | null = null;
  let head: Checkpoint | null = null;
  return {
    passed(upTo, index, last) {
      if (last !== null && index > (head?.index ?? 0)) head = { position: last, index };
      if (counted === null || comparePositions(upTo, counted.at) > 0) counted = { at: upTo, index };
    },
    known: () => counted && { position: positionText(counted.at), index: counted.index },
    head: () => head,
    check(checkpoint) {
      const at = positionIn(checkpoint);
      if (counted === null) return;
      const order = comparePositions(at, counted.at);
      const { index } = checkpoint;
      const fits =
        order === 0
          ? index === counted.index
          : order < 0
            ? index <= counted.index
            : index >= counted.index;
      if (!fits) {
        throw new RangeError(
          `the checkpoint counts ${index} events where ${counted.index} were counted: it is of another store, or events were lost`,
        );
      }
    },
  };
}
