// What a bloc's own stream tells of deadlines: when it was formed, which plans were adopted, whose it was on a day.
import { blocStream, type Bloc } from '../bloc/bloc.ts';
import { reconstitutions } from '../bloc/naming.ts';
import type { CivilDate } from '../civil-date.ts';
import { metOnDay, type Met } from './obligation.ts';

/**
 * The decisions that set the bloc up or reconstitute it: those of the year; else those before, for a bloc that is there
 * need not be formed again (d); else those that came too late.
 */
export function formations(bloc: Bloc, year: number): readonly Met[] {
  if (!bloc.setUp || bloc.entryAt === null) return [];
  const stream = blocStream(bloc.setUp.bloc);
  const all = [
    metOnDay({ stream, revision: bloc.entryAt }, bloc.setUp.setUpOn),
    ...reconstitutions(bloc).map(({ revision, data }) =>
      metOnDay({ stream, revision }, data.reconstitutedOn),
    ),
  ];
  const byTheEnd = all.filter(({ day }) => day <= `${year}-12-31`);
  const ofTheYear = byTheEnd.filter(({ day }) => day >= `${year}-01-01`);
  return [ofTheYear, byTheEnd].find((each) => each.length > 0) ?? all;
}

export function adoptedPlans(bloc: Bloc, year: number): readonly Met[] {
  const stream = blocStream(bloc.setUp?.bloc ?? '');
  const ofYear = new Set(
    bloc.implementationPlans.filter((each) => each.year === year).map(({ revision }) => revision),
  );
  return bloc.recorded
    .filter(({ revision }) => ofYear.has(revision))
    .map(({ revision, occurredOn }) => metOnDay({ stream, revision }, occurredOn));
}

/** The authority that the newest formation by a day names. */
export function authorityOn(bloc: Bloc, day: CivilDate, asOpened: string | null): string | null {
  if (!bloc.setUp) return asOpened;
  const named = [
    { from: bloc.setUp.setUpOn, authority: bloc.setUp.authority },
    ...reconstitutions(bloc).map(({ data }) => {
      return { from: data.reconstitutedOn, authority: data.authority };
    }),
  ].filter(({ from }) => from <= day);
  const last = named.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)).at(-1);
  return last?.authority ?? bloc.setUp.authority ?? asOpened;
}
