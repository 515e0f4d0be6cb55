// The annulments of facts of units, blocs and bloc-years as a client sends them, after the year of `year-by-mutations.ts`.
import { legalBasis, year, type Step } from '../year-by-mutations.ts';

const annulment = { cause: 'recordedInError', legalBasis };

/** Registered for the wrong unit. */
const wrongly = { unit: 'stp', year, registration: 'dk8' };
const items = [{ item: 'nv1', kind: 'task', text: 'Xây dựng đề án' }];

export const annulmentSteps: readonly Step[] = [
  ['receiveRegistration', { ...wrongly, items }],
  ['annulRegistration', { ...wrongly, ...annulment }],
  ['annulUnitFact', { unit: 'snv', fact: 2, factType: 'BlocLeft', ...annulment }],
  ['annulBlocFact', { bloc: 'k2', fact: 1, factType: 'BlocReconstituted', ...annulment }],
  [
    'annulBlocYearFact',
    { bloc: 'k1', year, fact: 9, factType: 'RegistrationsConsolidated', ...annulment },
  ],
];
