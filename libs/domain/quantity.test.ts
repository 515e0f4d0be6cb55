// Quantities held to rational arithmetic written apart: digits over a power of ten, compared by cross multiplication.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  exceeds,
  exceedsByPercent,
  millionths,
  parseQuantity,
  type Direction,
} from './quantity.ts';

interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

function ratio(text: string): Ratio {
  const digits = text.replace('.', '');
  const point = text.indexOf('.');
  const places = point === -1 ? 0 : text.length - point - 1;
  return { over: BigInt(digits), under: 10n ** BigInt(places) };
}
const minus = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.under - b.over * a.under,
  under: a.under * b.under,
});
const times = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under });
const magnitude = (a: Ratio): Ratio => ({ over: a.over < 0n ? -a.over : a.over, under: a.under });
const atLeast = (a: Ratio, b: Ratio) => minus(a, b).over >= 0n;

/** Decimals as people type them: leading and trailing zeros, any sign. */
const decimal = fc
  .tuple(
    fc.boolean(),
    fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
    fc.nat(6),
    fc.nat(999_999),
  )
  .map(([negative, whole, places, rest]) => {
    const fraction = places === 0 ? '' : `.${String(rest).padStart(6, '0').slice(0, places)}`;
    return `${negative ? '-' : ''}${whole}${fraction}`;
  });
const small = fc
  .tuple(fc.integer({ min: -300, max: 300 }), fc.nat(2))
  .map(([value, places]) => (value / 10 ** places).toFixed(places));
const number = fc.oneof(decimal, small);
const quantity = number.map((text) => parseQuantity(text)!);
const percent = fc.constantFrom('0', '0.5', '2', '5', '10', '33.333333', '100', '250');
const direction = fc.constantFrom<Direction>('higherIsBetter', 'lowerIsBetter');

test('reading a decimal keeps its value', () => {
  fc.assert(
    fc.property(number, (text) => {
      const difference = minus(ratio(text), ratio(parseQuantity(text)!));
      expect(difference.over).toBe(0n);
    }),
  );
});

test('equal values have one spelling, and reading it again changes nothing', () => {
  fc.assert(
    fc.property(quantity, quantity, (a, b) => {
      expect(a === b).toBe(minus(ratio(a), ratio(b)).over === 0n);
      expect(parseQuantity(a)).toBe(a);
    }),
  );
  expect(parseQuantity('0012.50')).toBe('12.5');
  expect(parseQuantity('-0.000')).toBe('0');
});

test('millionths are the exact value', () => {
  fc.assert(
    fc.property(quantity, (text) => {
      const { over, under } = ratio(text);
      expect(millionths(text) * under).toBe(over * 1_000_000n);
    }),
  );
});

test.each(['', '.5', '5.', '1,5', '1e3', '+1', ' 1', '0.1234567', '1234567890123456', 'NaN'])(
  '"%s" is no quantity',
  (text) => {
    expect(parseQuantity(text)).toBeNull();
  },
);

describe('a result', () => {
  it('exceeds what was registered only where it is strictly better', () => {
    fc.assert(
      fc.property(quantity, quantity, direction, (actual, registered, better) => {
        const difference = minus(ratio(actual), ratio(registered)).over;
        const exact = better === 'higherIsBetter' ? difference > 0n : difference < 0n;
        expect(exceeds(actual, registered, better)).toBe(exact);
      }),
    );
  });

  it('that equals what was registered does not exceed it', () => {
    expect(exceeds('95.5', '95.5', 'higherIsBetter')).toBe(false);
    expect(exceeds('95.5', '95.5', 'lowerIsBetter')).toBe(false);
  });

  it('of fewer poor households exceeds where lower is better', () => {
    expect(exceeds('4.99', '5', 'lowerIsBetter')).toBe(true);
    expect(exceeds('5.01', '5', 'lowerIsBetter')).toBe(false);
  });

  it('exceeds by a percentage exactly as fractions say', () => {
    fc.assert(
      fc.property(quantity, quantity, direction, percent, (actual, registered, better, step) => {
        const higher = minus(ratio(actual), ratio(registered));
        const excess = better === 'higherIsBetter' ? higher : { ...higher, over: -higher.over };
        const needed = times(ratio(step), magnitude(ratio(registered)));
        const reached = atLeast(times(excess, { over: 100n, under: 1n }), needed);
        const ofZero = ratio(registered).over === 0n;
        const exact = excess.over > 0n && (ofZero ? ratio(step).over === 0n : reached);
        expect(exceedsByPercent(actual, registered, better, step)).toBe(exact);
      }),
      { numRuns: 500 },
    );
  });

  it('reaches a step at the step itself, where floats would miss it', () => {
    // 1.1 is ten per cent above 1, but 1.1 - 1 is not 0.1 in floats.
    expect(exceedsByPercent('1.1', '1', 'higherIsBetter', '10')).toBe(true);
    expect(exceedsByPercent('1.099999', '1', 'higherIsBetter', '10')).toBe(false);
    expect(exceedsByPercent('0.3', '0.1', 'higherIsBetter', '200')).toBe(true);
  });

  it('above a registered zero reaches the step at zero only', () => {
    expect(exceedsByPercent('1', '0', 'higherIsBetter', '0')).toBe(true);
    expect(exceedsByPercent('1', '0', 'higherIsBetter', '0.000001')).toBe(false);
  });
});
