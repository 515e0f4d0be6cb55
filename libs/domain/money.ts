// Money: whole đồng.
import { whole, type Shape } from './shape.ts';

/** 0 to 10^13 đồng, ten thousand billion: above any budget of a bloc, and far below what a number holds exactly. */
export type Dong = number;

export const dongMax = 10 ** 13;

export const dong: Shape<Dong> = whole(0, dongMax);

/** "12500000"; null for what is no whole amount of đồng within the bound. */
export function parseDong(text: string): Dong | null {
  const amount = /^(?:0|[1-9]\d{0,13})$/.test(text) ? Number(text) : null;
  return amount !== null && amount <= dongMax ? amount : null;
}

/** "12.500.000", as Vietnamese papers write it. */
export function formatDong(amount: Dong): string {
  return String(amount).replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
}

/** The sum of amounts, in đồng. */
export function sumDong(amounts: readonly Dong[]): Dong {
  return amounts.reduce((sum, each) => sum + each, 0);
}
