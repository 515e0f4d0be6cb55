// Places in a store: text and back, with both positions, in the order of the store.
import { expect, test } from 'vitest';
import { comparePositions, positionIn, positionText } from './position.ts';

test('a place keeps its commit and its prepare position apart', () => {
  const place = { commit: 9_007_199_254_740_993n, prepare: 12n };
  expect(positionText(place)).toBe('9007199254740993/12');
  expect(positionIn({ position: positionText(place) })).toEqual(place);
});

test('places are ordered by commit, then by prepare', () => {
  const ordered = [
    { commit: 5n, prepare: 3n },
    { commit: 5n, prepare: 5n },
    { commit: 12n, prepare: 4n },
  ];
  expect(ordered.toReversed().toSorted(comparePositions)).toEqual(ordered);
  expect(comparePositions(ordered[0]!, { commit: 5n, prepare: 3n })).toBe(0);
});

test.each(['7', '7/', '/7', '-1/2', '1/2/3', 'a/b'])('%s is no place of this store', (position) => {
  expect(() => positionIn({ position })).toThrow(RangeError);
});
