// Chance that can be repeated: a seeded generator and the few ways in which the years ask it.

export interface Random {
  /** A whole number between both, ends included. */
  whole(from: number, until: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** Each item with the same probability, in their order. */
  some<Item>(items: readonly Item[], probability: number): readonly Item[];
  shuffled<Item>(items: readonly Item[]): readonly Item[];
}

/** The same seed gives the same numbers on every machine (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, until: number) => from + Math.floor(next() * (until - from + 1));
  const chance = (probability: number) => next() < probability;
  return {
    whole,
    chance,
    pick: (items) => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    some: (items, probability) => items.filter(() => chance(probability)),
    shuffled: (items) => {
      const left = [...items];
      for (let at = left.length - 1; at > 0; at -= 1) {
        const other = whole(0, at);
        [left[at], left[other]] = [left[other]!, left[at]!];
      }
      return left;
    },
  };
}
