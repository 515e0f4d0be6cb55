// Exact fractions of whole numbers: the second statement's arithmetic for measured values.

export interface Fraction {
  readonly over: bigint;
  /** Always positive. */
  readonly under: bigint;
}

/** Reads a decimal text such as "-12.5". */
export function fraction(text: string): Fraction {
  const places = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return { over: BigInt(text.replace('.', '')), under: 10n ** BigInt(places) };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

export function magnitude(a: Fraction): Fraction {
  return a.over < 0n ? { over: -a.over, under: a.under } : a;
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = minus(a, b).over;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The greatest whole number that is not above over ÷ under; `under` is positive. */
export function roundedDown(over: number, under: number): number {
  const whole = BigInt(over) / BigInt(under);
  const exact = whole * BigInt(under) === BigInt(over);
  return Number(exact || over >= 0 ? whole : whole - 1n);
}
