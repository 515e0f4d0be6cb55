// How totals lie, worked by hand and held against exact fractions.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadOf } from './spread.ts';

test('nothing has no spread, and one total lies nowhere but at itself', () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([9_350])).toEqual({
    count: 1,
    average: 9_350,
    lowest: 9_350,
    highest: 9_350,
    deviation: 0,
  });
});

test('worked by hand: 95.00, 93.50 and 87.50 average 92.00 and deviate by 3.24', () => {
  // (9500 + 9350 + 8750) / 3 = 9200; squares 300², 150², 450² → 315000 / 3 = 105000; √105000 = 324.04
  expect(spreadOf([9_500, 9_350, 8_750])).toEqual({
    count: 3,
    average: 9_200,
    lowest: 8_750,
    highest: 9_500,
    deviation: 324,
  });
});

test('halves of a hundredth are rounded up', () => {
  expect(spreadOf([1, 2])).toMatchObject({ average: 2, deviation: 1 });
  expect(spreadOf([0, 1, 0, 0])).toMatchObject({ average: 0, deviation: 0 });
  expect(spreadOf([0, 3])).toMatchObject({ average: 2, deviation: 2 });
});

const totals = fc.array(fc.integer({ min: -500, max: 10_500 }), { minLength: 1, maxLength: 200 });

test('the rounded figures are the nearest hundredths to the exact ones, halves up', () => {
  fc.assert(
    fc.property(totals, (all) => {
      const spread = spreadOf(all);
      if (!spread) throw new Error('there are totals');
      const { average, deviation, count } = spread;
      const n = BigInt(count);
      const sum = all.reduce((added, each) => added + BigInt(each), 0n);
      // average − ½ ≤ sum / n < average + ½
      expect((2n * BigInt(average) - 1n) * n <= 2n * sum).toBe(true);
      expect(2n * sum < (2n * BigInt(average) + 1n) * n).toBe(true);
      const scaled = all.reduce((added, each) => added + (n * BigInt(each) - sum) ** 2n, 0n) / n;
      // deviation − ½ ≤ √scaled / n < deviation + ½, in squares
      const [low, high] = [(2n * BigInt(deviation) - 1n) * n, (2n * BigInt(deviation) + 1n) * n];
      expect(low < 0n || low ** 2n <= 4n * scaled).toBe(true);
      expect(4n * scaled < high ** 2n).toBe(true);
    }),
  );
});

test('no order and no doubling of the totals changes how they lie', () => {
  fc.assert(
    fc.property(totals, (all) => {
      const once = spreadOf(all);
      expect(spreadOf(all.toReversed())).toEqual(once);
      expect(spreadOf([...all, ...all])).toEqual(once && { ...once, count: 2 * once.count });
    }),
  );
});
