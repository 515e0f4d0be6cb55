// Cases of holds on award proposals: placed, lifted, and annulled where they were recorded in error.
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, board, officer, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';
import { unopened } from './opening.contract.ts';

const hold = {
  hold: 'td-1',
  unit: 'so-y-te',
  dossier: null,
  cause: 'inspection',
  case: null,
  from: '2021-12-01',
  legalBasis: basis,
  document: paper('410', 'QĐ-TTr', '2021-12-01', { issuer: 'Thanh tra tỉnh' }),
} as const;
const lifting = {
  hold: 'td-1',
  liftedFrom: '2021-12-18',
  outcome: 'notUpheld',
  case: null,
  legalBasis: basis,
  document: null,
} as const;

/** The proposals of the department are held: the last event of the bloc-year. */
export const held: Deed = deed('holdProposals', { ...ofBloc, ...hold }, by(board, '2021-12-01'));
const lifted = deed('liftHold', { ...ofBloc, ...lifting }, by(board, '2021-12-19'));
const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
/** Revision 2 of the bloc-year, after its opening and its rule book. */
const ofHold = { fact: 2, factType: 'ProposalsHeld', ...annulment } as const;

const future = [
  { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
  ...unfounded,
] as const;
const notEntitled = {
  code: 'NOT_ENTITLED_TO_HOLD',
  field: 'actor.role',
  by: { actor: officer },
} as const;

export const holdingCases = [
  casesOf('holdProposals', {
    given: stages.opened,
    input: { ...ofBloc, ...hold },
    by: usually,
    then: ['ProposalsHeld', hold],
    again: { code: 'ID_TAKEN', field: 'hold' },
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      notEntitled,
      { code: 'UNIT_OF_OTHER_BLOC', field: 'unit', input: { unit: 'so-tu-phap' } },
      { code: 'FACT_UNKNOWN', field: 'dossier', input: { dossier: '2021-khoi-1-99' } },
      { code: 'DATE_IN_FUTURE', field: 'from', input: { from: '2022-12-31' } },
      ...future,
    ],
  }),
  casesOf('liftHold', {
    given: [...stages.opened, held],
    input: { ...ofBloc, ...lifting },
    by: usually,
    then: ['HoldLifted', lifting],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'hold' },
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      notEntitled,
      { code: 'FACT_UNKNOWN', field: 'hold', input: { hold: 'td-9' } },
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'hold',
        also: [deed('annulBlocYearFact', { ...ofBloc, ...ofHold }, usually)],
      },
      { code: 'PERIOD_REVERSED', field: 'liftedFrom', input: { liftedFrom: '2021-11-30' } },
      { code: 'DATE_IN_FUTURE', field: 'liftedFrom', input: { liftedFrom: '2022-12-31' } },
      ...future,
    ],
  }),
  casesOf('annulBlocYearFact', {
    given: [...stages.opened, held],
    input: { ...ofBloc, ...ofHold },
    by: usually,
    then: ['BlocYearFactAnnulled', ofHold],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      { code: 'NOT_THE_RECORDER', field: 'actor.role', by: { actor: officer } },
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [lifted] },
      ...unfounded,
    ],
  }),
];
