// Measured values of targets and results: exact decimals kept as text, compared without floats.

/** A canonical decimal: optional sign, at most 15 integer digits, at most 6 decimals, no trailing zeros. */
export type Quantity = string;

const decimals = 6;

/** The canonical form of a decimal text ("0012.50" → "12.5"); null where it is not one. */
export function parseQuantity(text: string): Quantity | null {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,6}))?$/.exec(text);
  if (!match) return null;
  const whole = match[2]!.replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const magnitude = fraction === '' ? whole : `${whole}.${fraction}`;
  return match[1] === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude;
}

/** The value in millionths. */
export function millionths(quantity: Quantity): bigint {
  const negative = quantity.startsWith('-');
  const [whole = '0', fraction = ''] = (negative ? quantity.slice(1) : quantity).split('.');
  const magnitude = BigInt(whole + fraction.padEnd(decimals, '0'));
  return negative ? -magnitude : magnitude;
}

export type Direction = 'higherIsBetter' | 'lowerIsBetter';

/** True where `actual` is strictly better than `registered`; equal is not. */
export function exceeds(actual: Quantity, registered: Quantity, direction: Direction): boolean {
  const difference = millionths(actual) - millionths(registered);
  return direction === 'higherIsBetter' ? difference > 0n : difference < 0n;
}

/**
 * True where `actual` is better than `registered` by at least `percent` of the registered value's magnitude.
 * A registered value of zero has no percentage: only a step at 0 % is reached.
 */
export function exceedsByPercent(
  actual: Quantity,
  registered: Quantity,
  direction: Direction,
  percent: Quantity,
): boolean {
  if (!exceeds(actual, registered, direction)) return false;
  const base = millionths(registered);
  const step = millionths(percent);
  if (base === 0n) return step <= 0n;
  const difference = millionths(actual) - base;
  const better = direction === 'higherIsBetter' ? difference : -difference;
  const magnitude = base < 0n ? -base : base;
  return better * 100n * 1_000_000n >= step * magnitude;
}
