// Cases of the end of a bloc and of its year; and the closed year that other acts are refused in.
import { casesOf, unfounded } from '../cases.contract.ts';
import { deed, type Deed } from '../given.contract.ts';
import { basis, paper, tomorrowsPaper, usually } from '../papers.contract.ts';
import { ofBloc, stages } from '../year.contract.ts';

const dissolution = {
  until: '2021-11-30',
  successors: [],
  decision: paper('1660', 'QĐ-UBND', '2021-11-25', { summary: 'Giải thể khối thi đua' }),
  reorganisation: null,
} as const;
const dissolve = deed('dissolveBloc', { bloc: 'khoi-1', ...dissolution }, usually);

/** A bloc dissolved, and its year 2021 closed. */
export function cutShort(bloc: string): readonly Deed[] {
  return [
    deed('dissolveBloc', { bloc, ...dissolution }, usually),
    deed('cutShortBlocYear', { bloc, year: 2021, legalBasis: basis }, usually),
  ];
}

export const dissolutionCases = [
  casesOf('dissolveBloc', {
    given: stages.founded,
    input: { bloc: 'khoi-1', ...dissolution },
    by: usually,
    then: ['BlocDissolved', dissolution],
    again: { code: 'BLOC_DISSOLVED', field: 'bloc' },
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', given: [] },
      { code: 'BLOC_UNKNOWN', field: 'successors', input: { successors: ['khoi-9'] } },
      {
        code: 'REORGANISATION_UNKNOWN',
        field: 'reorganisation',
        input: { reorganisation: { stream: 'reorganisation-khong-co', revision: 0 } },
      },
      {
        code: 'REORGANISATION_UNKNOWN',
        field: 'reorganisation',
        input: { reorganisation: { stream: 'unit-so-y-te', revision: 0 } },
      },
      { code: 'PERIOD_REVERSED', field: 'until', input: { until: '2018-01-14' } },
      { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
    ],
  }),
  casesOf('cutShortBlocYear', {
    given: [...stages.founded, dissolve],
    input: { ...ofBloc, legalBasis: basis },
    by: usually,
    then: [
      'BlocYearCutShort',
      {
        until: '2021-11-30',
        dissolution: { stream: 'bloc-khoi-1', revision: 2 },
        legalBasis: basis,
      },
    ],
    again: { code: 'BLOC_YEAR_CLOSED', field: 'year' },
    refused: [
      {
        code: 'BLOC_YEAR_NOT_OPEN',
        field: 'year',
        given: [...stages.founded.slice(0, -1), dissolve],
      },
      { code: 'BLOC_NOT_DISSOLVED', field: 'bloc', given: stages.founded },
      {
        code: 'SEASON_WAS_OVER',
        field: 'year',
        given: [
          ...stages.founded,
          deed('dissolveBloc', { bloc: 'khoi-1', ...dissolution, until: '2021-12-31' }, usually),
        ],
      },
      ...unfounded,
    ],
  }),
];

/** Acts on a bloc-year that was closed are refused; those that wind it up are not. */
export const blocYearClosed = {
  code: 'BLOC_YEAR_CLOSED',
  field: 'year',
  also: cutShort('khoi-1'),
} as const;
