// The acts on reorganisations and delegated blocs as a client sends them, after the year of `year-by-mutations.ts`.
import { legalBasis, paper, year, type Step } from '../year-by-mutations.ts';

/** The end of bloc k2: nothing is sent to it afterwards. */
export const reorganisationSteps: readonly Step[] = [
  ['dissolveBloc', { bloc: 'k2', lastDay: '2021-11-30', decision: paper('60') }],
  ['cutShortBlocYear', { bloc: 'k2', year, legalBasis }],
];
