// Cases of the acts that annul facts of units, blocs and bloc-years; packages of acts add tables of their own facts.
import { casesOf, unfounded } from './cases.contract.ts';
import { by, deed, type Deed } from './given.contract.ts';
import { basis, board, chairman, lead, officer, paper, usually } from './papers.contract.ts';
import { ofBloc, stages } from './year.contract.ts';
import { unopened } from './bloc-year/opening.contract.ts';

const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;

/** A fact of another type stands at the revision, or nothing does. */
function unknown(factType: string) {
  return [
    { code: 'FACT_UNKNOWN', field: 'fact', input: { fact: 99 } },
    { code: 'FACT_UNKNOWN', field: 'fact', input: { fact: 0, factType } },
  ] as const;
}

/** A fact that ended is no fact that never was. */
const revoked = [
  { code: 'FACT_NOT_ANNULLABLE', field: 'cause', input: { cause: 'revoked' } },
  { code: 'FACT_NOT_ANNULLABLE', field: 'effectiveFrom', input: { effectiveFrom: '2021-06-01' } },
] as const;

const decision = paper('700', 'QĐ-UBND', '2021-12-04');
const left = deed(
  'leaveBloc',
  { unit: 'so-y-te', bloc: 'khoi-1', until: '2021-12-04', decision },
  by(board, '2021-12-04'),
);
const joining = { fact: 1, factType: 'BlocJoined', ...annulment } as const;

/** The lead approved anew by an act of the Chairman's own: revision 2 of the bloc. */
const approved = deed(
  'approveBlocLead',
  {
    bloc: 'khoi-1',
    lead: 'so-y-te',
    deputies: [],
    from: '2021-06-01',
    until: null,
    decision: paper('800', 'QĐ-UBND', '2021-05-30'),
  },
  by(chairman, '2021-11-01'),
);
const leadership = { fact: 2, factType: 'BlocLeadApproved', ...annulment } as const;

const consolidation = deed(
  'sendConsolidation',
  { ...ofBloc, units: ['so-y-te'], document: paper('8', 'TTr-KTĐ', '2021-10-23') },
  by(lead, '2021-10-24'),
);
const sent: readonly Deed[] = [...stages.registered, consolidation];
const consolidated = { fact: 2, factType: 'RegistrationsConsolidated', ...annulment } as const;

export const annulmentCases = [
  casesOf('annulUnitFact', {
    given: stages.founded,
    input: { unit: 'so-y-te', ...joining },
    by: usually,
    then: ['UnitFactAnnulled', joining],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      { code: 'UNIT_UNKNOWN', field: 'unit', given: [] },
      { code: 'NOT_THE_RECORDER', field: 'actor.role', by: { actor: officer } },
      ...unknown('BlocJoined'),
      {
        code: 'FACT_NOT_ANNULLABLE',
        field: 'factType',
        input: { fact: 0, factType: 'UnitEntered' },
      },
      ...revoked,
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [left] },
      ...unfounded,
    ],
  }),
  casesOf('annulBlocFact', {
    given: [...stages.founded, approved],
    input: { bloc: 'khoi-1', ...leadership },
    by: by(chairman, '2021-12-20'),
    then: ['BlocFactAnnulled', leadership],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', given: [] },
      { code: 'NOT_THE_RECORDER', field: 'actor.role', by: { actor: lead } },
      ...unknown('BlocLeadApproved'),
      {
        code: 'FACT_NOT_ANNULLABLE',
        field: 'factType',
        input: { fact: 0, factType: 'BlocSetUp' },
      },
      {
        code: 'FACT_HAS_DEPENDANTS',
        field: 'fact',
        also: [
          deed(
            'endBlocLead',
            { bloc: 'khoi-1', approval: 2, until: '2021-10-31', decision },
            by(chairman, '2021-12-10'),
          ),
        ],
      },
      ...revoked,
      ...unfounded,
    ],
  }),
  casesOf('annulBlocYearFact', {
    given: sent,
    input: { ...ofBloc, ...consolidated },
    by: by(lead, '2021-12-20'),
    then: ['BlocYearFactAnnulled', consolidated],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened },
      { code: 'NOT_FOR_THIS_BLOC', field: 'actor.role', by: { actor: officer } },
      ...unknown('RegistrationsConsolidated'),
      {
        code: 'FACT_NOT_ANNULLABLE',
        field: 'factType',
        input: { fact: 0, factType: 'BlocYearOpened' },
      },
      ...unfounded,
    ],
  }),
];
