// Names of units and blocs as the papers of a year bear them: those of its last day, as known at a point of the ledger.
import { blocStream } from '../../libs/domain/bloc/bloc.ts';
import { blocNameOfYear } from '../../libs/domain/bloc/naming.ts';
import { nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Questions } from '../../libs/views/views.ts';
import { blocFold, unitFold } from '../../projections/stream-folds.ts';

/** The id itself for a unit that was not entered by then. */
export function namesOfYear(
  views: Questions,
  year: number,
  asOf: number | null,
): (unit: string) => string {
  return (unit) => nameOfYear(views.state(unitStream(unit), unitFold, asOf), year) ?? unit;
}

/** The id itself for a bloc that was not set up by then. */
export function blocNamesOfYear(
  views: Questions,
  year: number,
  asOf: number | null,
): (bloc: string) => string {
  return (bloc) => blocNameOfYear(views.state(blocStream(bloc), blocFold, asOf), year) ?? bloc;
}
