// One point for an answer that is made of several views, which may not have come equally far.
import type { Projection } from '../libs/views/projection.ts';
import type { Questions } from '../libs/views/views.ts';

/** The last index at which all of these views hold, not later than the one asked for (null: now). */
export function oneIndex(
  views: Questions,
  read: readonly Projection[],
  asOf: number | null,
): number {
  // Any row tells, one that does not exist as well.
  const held = read.map(({ name }) => views.row(name, 'held', 'held', asOf).index);
  return Math.min(...held);
}
