// The scalars: exact on the way in, canonical on the way out, and refused with both sentences where they are wrong.
import fc from 'fast-check';
import { Kind } from 'graphql';
import { describe, expect, test } from 'vitest';
import { EdgeRefusal } from '../refusal.ts';
import { CivilDateScalar, InstantScalar, PointsScalar, QuantityScalar } from './scalars.ts';

describe('Points', () => {
  test.each([
    ['1.5', 150, '1.50'],
    ['-0.5', -50, '-0.50'],
    ['2', 200, '2.00'],
    ['0.05', 5, '0.05'],
    ['-0', 0, '0.00'],
  ])('%s is %i hundredths and is answered as %s', (text, hundredths, answered) => {
    expect(PointsScalar.parseValue(text)).toBe(hundredths);
    expect(PointsScalar.serialize(hundredths)).toBe(answered);
  });

  test('whatever is answered is read back as it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        expect(PointsScalar.parseValue(PointsScalar.serialize(hundredths))).toBe(hundredths);
      }),
    );
  });

  test.each(['1.234', '1,5', '1e2', ' 1', '+1', '.5', '', 1.5, 2, null])(
    '%j is refused',
    (value) => {
      expect(() => PointsScalar.parseValue(value)).toThrow(EdgeRefusal);
    },
  );

  test('a number in the query itself is refused, for it has been through a float elsewhere', () => {
    expect(() => PointsScalar.parseLiteral({ kind: Kind.FLOAT, value: '1.5' }, {})).toThrow(
      EdgeRefusal,
    );
    expect(PointsScalar.parseLiteral({ kind: Kind.STRING, value: '1.5' }, {})).toBe(150);
  });
});

describe('Quantity', () => {
  test.each([
    ['0012.50', '12.5'],
    ['123456789012345.123456', '123456789012345.123456'],
    ['-0.0', '0'],
  ])('%s is %s', (text, canonical) => {
    expect(QuantityScalar.parseValue(text)).toBe(canonical);
  });

  test.each(['1234567890123456', '0.1234567', '1e5', '1,5', 5])('%j is refused', (value) => {
    expect(() => QuantityScalar.parseValue(value)).toThrow(EdgeRefusal);
  });
});

describe('CivilDate', () => {
  test('a day that exists is itself', () => {
    expect(CivilDateScalar.parseValue('2024-02-29')).toBe('2024-02-29');
  });

  test.each(['2021-02-29', '2021-2-9', '29/02/2024', '2021-12-15T00:00:00Z'])(
    '%s is refused',
    (value) => {
      expect(() => CivilDateScalar.parseValue(value)).toThrow(EdgeRefusal);
    },
  );
});

describe('Instant', () => {
  test.each([
    ['2021-12-14T23:59:59+07:00', '2021-12-14T16:59:59.000Z'],
    ['2021-12-14T16:59:59Z', '2021-12-14T16:59:59.000Z'],
    ['2021-12-14T16:59:59.5Z', '2021-12-14T16:59:59.500Z'],
  ])('%s is %s', (text, utc) => {
    expect(InstantScalar.parseValue(text)).toBe(utc);
  });

  test.each([
    '2021-12-14T23:59:59',
    '2021-02-30T00:00:00Z',
    '2021-12-14T24:00:00Z',
    '2021-12-14T23:59:60Z',
    '2021-12-14 23:59:59Z',
    '2021-12-14T23:59:59.1234Z',
    '2021-12-14',
  ])('%s is refused', (value) => {
    expect(() => InstantScalar.parseValue(value)).toThrow(EdgeRefusal);
  });
});
