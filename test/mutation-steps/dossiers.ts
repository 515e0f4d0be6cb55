// The acts on award dossiers, holds and awards as a client sends them, after the year of `year-by-mutations.ts`.
import { legalBasis, year, type Step } from '../year-by-mutations.ts';

const of = { bloc: 'k1', year };

export const dossierSteps: readonly Step[] = [
  [
    'holdProposals',
    { ...of, hold: 'td1', unit: 'stc', cause: 'inspection', from: '2021-07-01', legalBasis },
  ],
  ['liftHold', { ...of, hold: 'td1', liftedFrom: '2021-08-01', outcome: 'notUpheld', legalBasis }],
];
