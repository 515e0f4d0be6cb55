// The unit-years that count in a bloc-year, as decisions name them by their units.
import type { Known } from '../act.ts';
import type { Reference } from '../actor.ts';
import { requireDistinct } from '../distinct.ts';
import { refuse } from '../refusal.ts';
import { unitYearStream } from '../unit-year/season.ts';
import { unitYear, type UnitYear } from '../unit-year/unit-year.ts';
import type { OfBlocYear } from './season.ts';

export interface MemberYear {
  readonly stream: string;
  readonly state: UnitYear;
  readonly revision: number;
}

/** The unit-years of the units that a field of the input names, each once, and each counting in the bloc. */
export function countedHere(
  input: OfBlocYear & { readonly units: readonly string[] },
  known: Known,
  field: string,
): readonly MemberYear[] {
  requireDistinct(input.units, field);
  return input.units.map((id) => {
    const stream = unitYearStream({ unit: id, year: input.year });
    const { state, revision } = known.of(unitYear, stream);
    if (state.bloc !== input.bloc) refuse('UNIT_OF_OTHER_BLOC', field, { id });
    return { stream, state, revision };
  });
}

/** The same, where at least one unit has to be named. */
export function namedHere(
  input: OfBlocYear & { readonly units: readonly string[] },
  known: Known,
  field: string,
): readonly MemberYear[] {
  if (input.units.length === 0) refuse('UNITS_MISSING', field);
  return countedHere(input, known, field);
}

/** The newest registration of each of the unit-years that the input names, at least one. */
export function registrationsHere(
  input: OfBlocYear & { readonly units: readonly string[] },
  known: Known,
): readonly Reference[] {
  return namedHere(input, known, 'units').map(({ stream, state }) => {
    const newest = state.registrations.at(-1);
    if (!newest) return refuse('NOT_REGISTERED', 'units', { id: stream });
    return { stream, revision: newest.revision };
  });
}
