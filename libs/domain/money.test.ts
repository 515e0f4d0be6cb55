// Amounts of money: read from digits alone, written as Vietnamese papers write them.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dongMax, formatDong, parseDong } from './money.ts';

test('an amount is read as it is written, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: dongMax }), (amount) => {
      expect(parseDong(String(amount))).toBe(amount);
      expect(formatDong(amount).replaceAll('.', '')).toBe(String(amount));
    }),
  );
});

test.each(['', '-1', '+1', '01', '1.5', '1.000', '1e3', ' 1', '10000000000001', '99999999999999'])(
  '“%s” is no amount',
  (text) => expect(parseDong(text)).toBeNull(),
);

test('thousands are told apart by dots', () => {
  expect([0, 999, 1_000, 12_500_000, dongMax].map(formatDong)).toEqual([
    '0',
    '999',
    '1.000',
    '12.500.000',
    '10.000.000.000.000',
  ]);
});
