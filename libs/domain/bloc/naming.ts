// What a bloc is called through time: its setting up and each reconstitution that stands name it from their day on.
import type { Recorded } from '../act.ts';
import { standingFacts } from '../fact.ts';
import { periodOn, periodsOf } from '../periods.ts';
import type { Bloc, BlocReconstituted } from './bloc.ts';

/** Those that stand, in the order of recording. */
export function reconstitutions(
  bloc: Pick<Bloc, 'recorded' | 'annulled'>,
): readonly (Recorded & BlocReconstituted)[] {
  return standingFacts(bloc, bloc.recorded).filter(
    (each): each is Recorded & BlocReconstituted => each.type === 'BlocReconstituted',
  );
}

/** As the papers of a year bear it: its name on the last day of the year; null where it was not set up. */
export function blocNameOfYear(
  bloc: Pick<Bloc, 'setUp' | 'recorded' | 'annulled'>,
  year: number,
): string | null {
  if (!bloc.setUp) return null;
  const names = periodsOf([
    { value: bloc.setUp.name, from: bloc.setUp.setUpOn },
    ...reconstitutions(bloc).map(({ data }) => ({ value: data.name, from: data.reconstitutedOn })),
  ]);
  return periodOn(names, `${year}-12-31`)?.value ?? null;
}
