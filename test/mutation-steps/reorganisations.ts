// The acts on reorganisations and delegated blocs as a client sends them, after the year of `year-by-mutations.ts`.
import { legalBasis, paper, year, type Step } from '../year-by-mutations.ts';

const sth = { unit: 'sth', name: 'Sở Thử', kind: 'department', housesBoard: false } as const;
const since = { unit: 'sth', from: '2021-06-01', decision: paper('62') };

const joined = { bloc: 'k2', from: '2021-01-01', decision: paper('64') };

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

/** A bloc of another tier, as it turned out. */
const bloc = { bloc: 'k3', name: 'Khối ba', setUpOn: '2020-05-01', decision: paper('65') };
const delegation = { tier: 'delegated', authority: 'snv' };
const leading = { bloc: 'k3', from: '2021-01-01', decision: paper('66') };
const delegated: readonly Step[] = [
  ['setUpBloc', { ...bloc, tier: 'provincial' }],
  ['openBlocYear', { bloc: 'k3', year }],
  ['correctBlocEntry', { ...bloc, ...delegation, legalBasis }],
  ['correctBlocYearOpening', { bloc: 'k3', year, legalBasis }],
  ['recordDelegation', { bloc: 'k3', kind: 'subordinateUnits', authority: 'snv', legalBasis }],
  ['adoptImplementationPlan', { bloc: 'k3', plan: 'kh', year, document: paper('67') }],
  ['approveBlocLead', { ...leading, lead: 'stc', deputies: [] }],
  ['endBlocLead', { bloc: 'k3', approval: 4, until: '2021-06-30', decision: paper('68') }],
];

/** The end of bloc k2: nothing is sent to it afterwards. */
const dissolution: readonly Step[] = [
  ['dissolveBloc', { bloc: 'k2', until: '2021-11-30', decision: paper('60') }],
  ['cutShortBlocYear', { bloc: 'k2', year, legalBasis }],
];

export const reorganisationSteps: readonly Step[] = [
  ...changes,
  ...reorganisation,
  ...delegated,
  ...dissolution,
];
