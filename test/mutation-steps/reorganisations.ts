// The acts on reorganisations and delegated blocs as a client sends them, after the year of `year-by-mutations.ts`.
import { legalBasis, paper, year, type Step } from '../year-by-mutations.ts';

const sth = { unit: 'sth', name: 'Sở Thử', kind: 'department', housesBoard: false } as const;
const since = { unit: 'sth', from: '2021-06-01', decision: paper('62') };

/** A unit of its own, so that the others' year goes on. */
const changes: readonly Step[] = [
  ['enterUnit', sth],
  ['joinBloc', { unit: 'sth', ...joined }],
  ['openUnitYear', { unit: 'sth', year, bloc: 'k2' }],
  ['renameUnit', { ...since, name: 'Sở Thử nghiệm' }],
  ['reparentUnit', { ...since, parent: 'snv' }],
  ['reclassifyUnit', { ...since, kind: 'publicServiceUnit' }],
  ['changeBoardSeat', { ...since, housesBoard: true }],
  ['correctUnitEntry', { ...sth, name: 'Sở Thử việc', legalBasis }],
];

const joined = { bloc: 'k2', from: '2021-01-01', decision: paper('64') };

const of = { reorganisation: 'sx1' };
const decided = { ...of, decision: paper('63'), effectiveFrom: '2021-09-01' };
const merger = [
  { part: '1', change: 'merged', unit: 'sth', counterparts: ['stv'] },
  { part: '2', change: 'succeeded', unit: 'stv', counterparts: ['sth'] },
];
const reorganisation: readonly Step[] = [
  ['decideReorganisation', { ...decided, title: 'Sắp xếp', parts: merger }],
  ['correctReorganisation', { ...decided, parts: merger, legalBasis }],
  ['carryOutReorganisation', { ...of, unit: 'sth', part: '1' }],
  ['cutShortUnitYear', { unit: 'sth', year, legalBasis }],
  ['annulUnitYearClosure', { unit: 'sth', year, closure: 1, cause: 'recordedInError', legalBasis }],
  ['annulReorganisation', { ...of, cause: 'recordedInError', legalBasis }],
];

/** The end of bloc k2: nothing is sent to it afterwards. */
const dissolution: readonly Step[] = [
  ['dissolveBloc', { bloc: 'k2', until: '2021-11-30', decision: paper('60') }],
  ['cutShortBlocYear', { bloc: 'k2', year, legalBasis }],
];

export const reorganisationSteps: readonly Step[] = [...changes, ...reorganisation, ...dissolution];
