// Cases of a bloc's entry put right, its delegation, its leadership ended; and of what its year copied of it.
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { basis, board, officer, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import type { Actor } from '../actor.ts';
import { ofBloc, stages, stagesOf } from '../year.contract.ts';

const decision = paper('41', 'QĐ-UBND', '2018-01-15');
const bloc = { bloc: 'khoi-1' } as const;
const entry = {
  name: 'Khối thi đua số 1 các sở',
  tier: 'delegated',
  authority: 'so-noi-vu',
  setUpOn: '2018-02-01',
  decision,
} as const;
const correct = deed('correctBlocEntry', { ...bloc, ...entry, legalBasis: basis }, usually);
const tomorrows = {
  code: 'DATE_IN_FUTURE',
  field: 'decision.date',
  input: { decision: tomorrowsPaper },
} as const;

const correcting = [
  casesOf('correctBlocEntry', {
    given: stages.founded,
    input: { ...bloc, ...entry, legalBasis: basis },
    by: usually,
    then: ['BlocEntryCorrected', { ...entry, legalBasis: basis }],
    again: 'anew',
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', given: [] },
      {
        code: 'AUTHORITY_MISSING',
        field: 'authority',
        input: { tier: 'delegated', authority: null },
      },
      {
        code: 'AUTHORITY_OF_PROVINCIAL_BLOC',
        field: 'authority',
        input: { tier: 'provincial', authority: 'so-noi-vu' },
      },
      { code: 'DATE_IN_FUTURE', field: 'setUpOn', input: { setUpOn: '2021-12-21' } },
      tomorrows,
      ...unfounded,
    ],
  }),
  casesOf('correctBlocYearOpening', {
    given: [...stages.founded, correct],
    input: { ...ofBloc, legalBasis: basis },
    by: usually,
    then: [
      'BlocYearOpeningCorrected',
      {
        tier: 'delegated',
        authority: 'so-noi-vu',
        setUpOn: '2018-02-01',
        formation: { stream: 'bloc-khoi-1', revision: 2 },
        legalBasis: basis,
      },
    ],
    again: { code: 'NOTHING_NEW', field: 'bloc' },
    refused: [
      {
        code: 'BLOC_YEAR_NOT_OPEN',
        field: 'year',
        given: [...stages.founded.slice(0, -1), correct],
      },
      { code: 'NOTHING_NEW', field: 'bloc', given: stages.founded },
      ...unfounded,
    ],
  }),
];

const delegated = stagesOf({ authority: 'so-noi-vu' }).founded;
const delegation = {
  kind: 'subordinateUnits',
  authority: 'so-noi-vu',
  legalBasis: basis,
} as const;

const authority: Actor = {
  ...officer,
  account: 'tk-0501',
  role: 'delegatedAuthority',
  unit: 'so-noi-vu',
  bloc: null,
};
const plan = {
  plan: 'kh-2021',
  year: 2021,
  document: paper('30', 'KH-SNV', '2021-11-01', { issuer: 'Sở Nội vụ', type: 'Kế hoạch' }),
  file: null,
} as const;

const delegating = [
  casesOf('recordDelegation', {
    given: delegated,
    input: { ...bloc, ...delegation },
    by: usually,
    then: ['BlocDelegated', delegation],
    again: { code: 'NOTHING_NEW', field: 'kind' },
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', given: [] },
      { code: 'BLOC_NOT_DELEGATED', field: 'bloc', given: stages.founded },
      { code: 'AUTHORITY_DIFFERS', field: 'authority', input: { authority: 'so-y-te' } },
      {
        code: 'UNIT_UNKNOWN',
        field: 'authority',
        given: stagesOf({ authority: 'so-khong-co' }).founded,
        input: { authority: 'so-khong-co' },
      },
      ...unfounded,
    ],
  }),
  casesOf('adoptImplementationPlan', {
    given: delegated,
    input: { ...bloc, ...plan },
    by: by(authority, '2021-12-20'),
    then: ['ImplementationPlanAdopted', plan],
    again: { code: 'ID_TAKEN', field: 'plan' },
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', given: [] },
      { code: 'BLOC_NOT_DELEGATED', field: 'bloc', given: stages.founded },
      {
        code: 'NOT_THE_AUTHORITY',
        field: 'actor.role',
        by: { actor: { ...authority, unit: 'so-y-te' } },
      },
      { code: 'NOT_THE_AUTHORITY', field: 'actor.role', by: { actor: officer } },
      {
        code: 'ID_TAKEN',
        field: 'plan',
        also: [deed('adoptImplementationPlan', { ...bloc, ...plan, year: 2020 }, usually)],
      },
      {
        code: 'CONTENT_HASH_INVALID',
        field: 'file.sha256',
        input: {
          file: {
            sha256: 'khong-phai',
            sizeBytes: 1,
            mediaType: 'application/pdf',
            name: 'Kế hoạch',
            subject: null,
          },
        },
      },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
];

const ending = {
  approval: 1,
  until: '2021-08-31',
  decision: paper('1700', 'QĐ-UBND', '2021-08-30'),
} as const;

export const governingCases = [
  ...correcting,
  ...delegating,
  casesOf('endBlocLead', {
    given: stages.founded,
    input: { ...bloc, ...ending },
    by: by(board, '2021-12-20'),
    then: ['BlocLeadEnded', ending],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'approval' },
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', given: [] },
      { code: 'FACT_UNKNOWN', field: 'approval', input: { approval: 0 } },
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'approval',
        also: [
          deed(
            'annulBlocFact',
            {
              ...bloc,
              fact: 1,
              factType: 'BlocLeadApproved',
              cause: 'recordedInError',
              legalBasis: basis,
              effectiveFrom: null,
            },
            usually,
          ),
        ],
      },
      { code: 'NOTHING_NEW', field: 'until', input: { until: '2021-12-31' } },
      { code: 'PERIOD_REVERSED', field: 'until', input: { until: '2020-12-31' } },
      tomorrows,
    ],
  }),
];
