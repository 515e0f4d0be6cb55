// Points are integers of hundredths: 150 is one and a half points. Never floats.

/** Hundredths of a point. */
export type Points = number;

/** Reads "1.5", "-0.50" or "2" as hundredths; null where the text is not a decimal of at most two places. */
export function parsePoints(text: string): Points | null {
  const match = /^(-?)(\d{1,6})(?:\.(\d{1,2}))?$/.exec(text);
  if (!match) return null;
  const magnitude = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' && magnitude !== 0 ? -magnitude : magnitude;
}

/** "1.50": always two decimals, a point as the separator (the wire form). */
export function formatPoints(points: Points): string {
  const magnitude = Math.abs(points);
  const whole = Math.floor(magnitude / 100);
  const rest = String(magnitude % 100).padStart(2, '0');
  return `${points < 0 ? '-' : ''}${whole}.${rest}`;
}

/** "1,50": the way a Vietnamese document writes it. */
export function formatPointsVi(points: Points): string {
  return formatPoints(points).replace('.', ',');
}

export function sumPoints(points: Iterable<Points>): Points {
  let sum = 0;
  for (const each of points) sum += each;
  return sum;
}
