// The smallest set of things whose joint removal has an effect: by size, so that the first found is the smallest.

export interface Smallest {
  /** Places in the candidates, ascending. */
  readonly places: readonly number[];
  /** True: every smaller set was tried. False: none of these can be left out, but a smaller set was not ruled out. */
  readonly proven: boolean;
}

/** Calls that one search may take; what it does not settle by then is told as not proven. */
export const callsMax = 600;

/**
 * The smallest set of candidates for which `works`, where all of them together do. Sets of one size are tried in the
 * order of their places, so the answer is always the same.
 */
export function smallestSet(
  count: number,
  works: (places: readonly number[]) => boolean,
): Smallest {
  let calls = 0;
  for (let size = 1; size < count; size += 1) {
    for (const places of combinations(count, size)) {
      if (calls >= callsMax) return { places: withoutIdle(count, works), proven: false };
      calls += 1;
      if (works(places)) return { places, proven: true };
    }
  }
  return { places: Array.from({ length: count }, (_, place) => place), proven: true };
}

function* combinations(count: number, size: number): Generator<readonly number[]> {
  const places = Array.from({ length: size }, (_, place) => place);
  while (true) {
    yield [...places];
    let last = size - 1;
    while (last >= 0 && places[last] === count - size + last) last -= 1;
    if (last < 0) return;
    let next = (places[last] ?? 0) + 1;
    for (; last < size; last += 1) {
      places[last] = next;
      next += 1;
    }
  }
}

/** Leaves out, the last first, whatever it works without, until nothing more can be left out: one may become idle by another. */
function withoutIdle(
  count: number,
  works: (places: readonly number[]) => boolean,
): readonly number[] {
  let kept = Array.from({ length: count }, (_, place) => place);
  let before: number;
  do {
    before = kept.length;
    for (const place of kept.toReversed()) {
      const fewer = kept.filter((each) => each !== place);
      if (works(fewer)) kept = fewer;
    }
  } while (kept.length < before);
  return kept;
}
