// Chance that a seed fixes: the same seed and purpose give the same draws on every machine.
import { sha256Hex } from '../ledger/hash.ts';

export interface Chance {
  /** A whole number from 0 to `below` − 1. */
  whole(below: number): number;
  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item;
  /** 64 hexadecimal digits, such as the hash of an invented file. */
  hash(): string;
}

/** A purpose (such as a unit) has draws of its own, so that a change in one story does not shake the others. */
export function chanceOf(seed: string, purpose: string): Chance {
  let drawn = 0;
  const hash = () => {
    drawn += 1;
    return sha256Hex(new TextEncoder().encode(`${seed}\n${purpose}\n${drawn}`));
  };
  const whole = (below: number) => Number.parseInt(hash().slice(0, 12), 16) % below;
  return {
    whole,
    hash,
    pick: (items) => {
      const item = items[whole(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}
