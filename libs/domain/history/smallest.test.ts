// The smallest set of things whose removal has an effect: by size, in the order of their places, and told where it is not proven.
import { expect, test } from 'vitest';
import { callsMax, smallestSet } from './smallest.ts';

/** Works where one of these sets is among what is chosen. */
function byOneOf(...sets: readonly (readonly number[])[]): (places: readonly number[]) => boolean {
  return (places) => sets.some((set) => set.every((each) => places.includes(each)));
}

test('of several sets the smallest is found, and of those of one size the first', () => {
  expect(smallestSet(6, byOneOf([0, 1, 2], [3, 5], [4, 5]))).toEqual({
    places: [3, 5],
    proven: true,
  });
});

test('past the bound nothing of what is answered can be left out, whatever order it falls in', () => {
  const count = 30;
  let calls = 0;
  // Without 0 it works only while 29 is there or once 28 is gone: leaving out one lets another be left out.
  const works = (places: readonly number[]) => {
    calls += 1;
    const has = (place: number) => places.includes(place);
    const core = Array.from({ length: 6 }, (_, at) => at + 10).every(has);
    return core && (!has(28) || has(29) || has(0)) && (has(29) || !has(28));
  };
  const { places, proven } = smallestSet(count, works);
  expect(calls).toBeGreaterThan(callsMax);
  expect(proven).toBe(false);
  expect(works(places)).toBe(true);
  for (const each of places) expect(works(places.filter((other) => other !== each))).toBe(false);
});
