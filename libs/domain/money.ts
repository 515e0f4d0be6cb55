// Money: whole đồng.
import { whole, type Shape } from './shape.ts';

/** 0 to 10^13 đồng, ten thousand billion: above any budget of a bloc, and far below what a number holds exactly. */
export type Dong = number;

export const dong: Shape<Dong> = whole(0, 10 ** 13);

/** The sum of amounts, in đồng. */
export function sumDong(amounts: readonly Dong[]): Dong {
  return amounts.reduce((sum, each) => sum + each, 0);
}
