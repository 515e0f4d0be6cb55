// Cases of a season cut short by the end of its unit or bloc, or by a part given away; and of a closing taken back.
import { approved, casesOf, closed, notOpen, unfounded } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, board, paper, usually } from '../papers.contract.ts';
import { dissolving, separating } from '../reorganisation/reorganisation.contract.ts';
import { sampleBook } from '../rule-book/sample-book.contract.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import { ofUnit, stages, stagesOf } from '../year.contract.ts';

const decision = paper('1662', 'QĐ-UBND', '2021-08-25');
const dissolveBloc = deed(
  'dissolveBloc',
  { bloc: 'khoi-1', until: '2021-10-31', successors: [], decision, reorganisation: null },
  usually,
);

/** The bloc ended, and the unit went on in another. */
const wentOn: readonly Deed[] = [
  deed('leaveBloc', { unit: 'so-y-te', bloc: 'khoi-1', until: '2021-10-31', decision }, usually),
  deed(
    'setUpBloc',
    {
      bloc: 'khoi-2',
      name: 'Khối thi đua số 2 các sở, ngành',
      tier: 'provincial',
      authority: null,
      setUpOn: '2018-01-15',
      decision,
    },
    usually,
  ),
  deed('joinBloc', { unit: 'so-y-te', bloc: 'khoi-2', from: '2021-11-01', decision }, usually),
];

const { seasons, ...rest } = yearActsOf(sampleBook);
const cutting = stagesOf({
  book: {
    ...sampleBook,
    form: 2,
    yearActs: { ...rest, seasons: { ...seasons, separatedUnit: 'cutShort' } },
  },
});

const cutShort = deed('cutShortUnitYear', { ...ofUnit, legalBasis: basis }, usually);
const closedOnce: readonly Deed[] = [...stages.selfScored, ...dissolving('2021-09-01'), cutShort];
const annulment = {
  closure: 5,
  cause: 'recordedInError',
  legalBasis: basis,
  effectiveFrom: null,
} as const;

export const closingCases = [
  casesOf('cutShortUnitYear', {
    given: [...stages.selfScored, ...dissolving('2021-09-01'), dissolveBloc],
    input: { ...ofUnit, legalBasis: basis },
    by: usually,
    then: [
      'UnitYearCutShort',
      {
        until: '2021-08-31',
        ending: { stream: 'unit-so-y-te', revision: 2 },
        legalBasis: basis,
      },
    ],
    again: { code: 'UNIT_YEAR_CLOSED', field: 'year' },
    refused: [
      notOpen,
      closed,
      approved,
      { code: 'NOT_REORGANISED', field: 'unit', given: stages.selfScored },
      // It gave a part away, and by the rule book goes on.
      { code: 'NOT_REORGANISED', field: 'unit', given: [...stages.selfScored, ...separating] },
      {
        code: 'SEASON_WAS_OVER',
        field: 'year',
        given: [...stages.selfScored, ...dissolving('2022-01-01')],
      },
      ...unfounded,
    ],
  }),
  casesOf('cutShortUnitYear', {
    given: [...stages.selfScored, dissolveBloc],
    input: { ...ofUnit, legalBasis: basis },
    by: usually,
    then: [
      'UnitYearCutShort',
      {
        until: '2021-10-31',
        ending: { stream: 'bloc-khoi-1', revision: 2 },
        legalBasis: basis,
      },
    ],
    again: { code: 'UNIT_YEAR_CLOSED', field: 'year' },
    refused: [{ code: 'STILL_IN_A_BLOC', field: 'unit', also: wentOn }, ...unfounded],
  }),
  casesOf('cutShortUnitYear', {
    given: [...cutting.selfScored, ...separating],
    input: { ...ofUnit, legalBasis: basis },
    by: usually,
    then: [
      'UnitYearCutShort',
      {
        until: '2021-08-31',
        ending: { stream: 'unit-so-y-te', revision: 2 },
        legalBasis: basis,
      },
    ],
    again: { code: 'UNIT_YEAR_CLOSED', field: 'year' },
    refused: [...unfounded],
  }),
  casesOf('annulUnitYearClosure', {
    given: closedOnce,
    input: { ...ofUnit, ...annulment },
    by: by(board, '2021-12-20'),
    then: ['UnitYearClosureAnnulled', annulment],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'closure' },
    refused: [
      notOpen,
      { code: 'FACT_UNKNOWN', field: 'closure', input: { closure: 99 } },
      { code: 'FACT_UNKNOWN', field: 'closure', input: { closure: 4 } },
      ...unfounded,
    ],
  }),
];
