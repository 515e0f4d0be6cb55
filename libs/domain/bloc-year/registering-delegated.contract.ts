// Cases of a delegated bloc's registrations with the Provincial People's Committee: sent, sent again, annulled.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { lead, paper, usually } from '../papers.contract.ts';
import { ofBloc, stages, stagesOf } from '../year.contract.ts';
import { annulment, begun, file, unassigned, undue, unhashed } from './bloc-life.contract.ts';

const delegated = stagesOf({ authority: 'so-noi-vu' });
const authority = by(
  { ...lead, account: 'tk-0500', role: 'delegatedAuthority', unit: 'so-noi-vu', bloc: null },
  '2021-12-05',
);
const submission = {
  document: paper('301', 'SNV-TCCB', '2021-12-01', { issuer: 'Sở Nội vụ', type: 'Công văn' }),
  file,
} as const;
const input = { ...ofBloc, units: ['so-y-te'], ...submission };
const then = [
  'DelegatedRegistrationsSubmitted',
  { registrations: [{ stream: 'unitYear-2021-so-y-te', revision: 1 }], ...submission },
] as const;
const annulled = { fact: 2, factType: 'DelegatedRegistrationsSubmitted', ...annulment } as const;

export const delegatedRegistrationCases = [
  casesOf('submitDelegatedRegistrations', {
    given: delegated.registered,
    input,
    by: authority,
    then,
    again: 'anew',
    refused: [
      begun,
      blocYearClosed,
      { code: 'BLOC_NOT_DELEGATED', field: 'bloc', given: stages.registered },
      {
        code: 'NOT_THE_AUTHORITY',
        field: 'actor.role',
        by: { actor: { ...authority.actor, unit: 'so-tu-phap' } },
      },
      { code: 'NOT_THE_AUTHORITY', field: 'actor.role', by: { actor: lead } },
      ...unassigned,
      { code: 'NOT_REGISTERED', field: 'units', given: delegated.opened },
      unhashed,
      undue,
    ],
  }),
  // Received on paper, and recorded by the Board.
  casesOf('submitDelegatedRegistrations', {
    given: delegated.registered,
    input,
    by: usually,
    then,
    again: 'anew',
    refused: [],
  }),
  casesOf('annulBlocYearFact', {
    given: [...delegated.registered, deed('submitDelegatedRegistrations', input, authority)],
    input: { ...ofBloc, ...annulled },
    by: authority,
    then: ['BlocYearFactAnnulled', annulled],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [],
  }),
];
