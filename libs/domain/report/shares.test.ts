// Shares of reports are computed exactly, rounded half up, and never of what a report leaves unsaid.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { awardShares, awardsTogether, reachedOf, shareOf, sumOf } from './shares.ts';

describe('a share', () => {
  test.each([
    [7, 12, '58.33'],
    [1, 8, '12.50'],
    [1, 16, '6.25'],
    [1, 32, '3.13'],
    [0, 5, '0.00'],
    [3, 3, '100.00'],
    [9, 4, '225.00'],
  ])('of %i in %i is %s', (part, whole, share) => {
    expect(shareOf(part, whole)).toBe(share);
  });

  test('is none where the part or the whole is not stated, or there is no whole', () => {
    expect([shareOf(null, 3), shareOf(1, null), shareOf(0, 0)]).toEqual([null, null, null]);
  });

  test('is the exact quotient within half a hundredth, for any counts', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 10_000_000 }), (part, whole) => {
        const hundredths = BigInt(shareOf(part, whole)!.replace('.', ''));
        const off = 2n * (hundredths * BigInt(whole) - 10_000n * BigInt(part));
        expect(off <= BigInt(whole) && off > -BigInt(whole)).toBe(true);
      }),
    );
  });
});

test('a result is told as a share of the plan, of whatever sign and decimals', () => {
  expect(reachedOf('120.5', '110')).toBe('109.55');
  expect(reachedOf('0.000001', '3')).toBe('0.00');
  expect(reachedOf('-1', '8')).toBe('-12.50');
  expect(reachedOf('-1', '3')).toBe('-33.33');
  expect([reachedOf('5', null), reachedOf('5', '0'), reachedOf('5', '-2')]).toEqual([
    null,
    null,
    null,
  ]);
});

describe('awards of small collectives and direct workers', () => {
  const provincial = {
    level: 'provincial',
    submitted: { collectives: 6, individuals: 20 },
    eligible: { collectives: 7, individuals: 18 },
    smallCollectives: 4,
    directWorkers: 11,
  } as const;
  const state = { ...provincial, level: 'state', smallCollectives: null } as const;

  test('are shares of those decided, each apart and both together', () => {
    expect(awardShares(provincial)).toEqual({
      smallCollectives: '57.14',
      directWorkers: '61.11',
      together: '60.00',
    });
  });

  test('of all levels have no sum where one level does not state it', () => {
    const together = awardsTogether([provincial, state]);
    expect(together).toMatchObject({ smallCollectives: null, directWorkers: 22 });
    expect(together?.eligible).toEqual({ collectives: 14, individuals: 36 });
    expect(awardsTogether([])).toBeNull();
    expect(sumOf([])).toBe(0);
  });
});
