// Points held to exact arithmetic: hundredths in, the same hundredths out.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPoints, formatPointsVi, parsePoints, sumPoints } from './points.ts';

const hundredths = fc.integer({ min: -99_999_999, max: 99_999_999 });

test('points read back as they were written', () => {
  fc.assert(fc.property(hundredths, (points) => parsePoints(formatPoints(points)) === points));
});

test('a decimal is read as exactly its hundredths', () => {
  const digits = fc.tuple(fc.boolean(), fc.nat(999_999), fc.nat(99));
  fc.assert(
    fc.property(digits, ([negative, whole, rest]) => {
      const text = `${negative ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`;
      const exact = (BigInt(whole) * 100n + BigInt(rest)) * (negative ? -1n : 1n);
      expect(BigInt(parsePoints(text)!)).toBe(exact);
    }),
  );
});

test('a sum is exact', () => {
  fc.assert(
    fc.property(fc.array(hundredths, { maxLength: 200 }), (points) => {
      const exact = points.reduce((sum, each) => sum + BigInt(each), 0n);
      expect(BigInt(sumPoints(points))).toBe(exact);
    }),
  );
});

test('one digit behind the point is tenths', () => {
  expect(parsePoints('1.5')).toBe(150);
  expect(parsePoints('1.05')).toBe(105);
  expect(parsePoints('0.07')).toBe(7);
  expect(parsePoints('2')).toBe(200);
});

test('there is one zero', () => {
  expect(Object.is(parsePoints('-0.00'), 0)).toBe(true);
});

test.each(['', '.5', '1.', '1.005', '1,5', '+1', ' 1', '1e2', '1234567', 'NaN', '--1', '1.5 '])(
  '"%s" are no points',
  (text) => {
    expect(parsePoints(text)).toBeNull();
  },
);

test('points are written with two decimals, by a point on the wire and a comma in Vietnamese', () => {
  expect(formatPoints(-5)).toBe('-0.05');
  expect(formatPoints(10_000)).toBe('100.00');
  expect(formatPointsVi(9550)).toBe('95,50');
});
