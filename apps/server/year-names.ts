// Names of units as the papers of a year bear them: those of its last day, as known at a point of the ledger.
import { nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import { unitFold } from '../../projections/stream-folds.ts';

/** The id itself for a unit that was not entered by then. */
export function namesOfYear(
  views: Questions,
  year: number,
  asOf: number | null,
): (unit: string) => string {
  return (unit) => nameOfYear(views.state(unitStream(unit), unitFold, asOf), year) ?? unit;
}
