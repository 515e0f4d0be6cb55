// Cases of the acts on blocs: set up, reconstituted, led.
import { casesOf } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { paper, tomorrowsPaper, usually } from '../papers.contract.ts';

const decision = paper('2210', 'QĐ-UBND', '2021-05-18', { summary: 'Thành lập khối thi đua' });
const setting = {
  bloc: 'khoi-1',
  name: 'Khối thi đua số 1 các sở, ngành',
  tier: 'provincial',
  authority: null,
  setUpOn: '2021-05-18',
  decision,
} as const;
const setUp = deed('setUpBloc', setting, usually);
const setUpDelegated = deed(
  'setUpBloc',
  { ...setting, tier: 'delegated', authority: 'ubnd-huyen-bao-thang' },
  usually,
);
const reconstitution = {
  name: 'Khối thi đua các sở, ngành tổng hợp',
  authority: null,
  reconstitutedOn: '2021-10-20',
  decision: paper('3711', 'QĐ-UBND', '2021-10-20', { summary: 'Kiện toàn khối thi đua' }),
} as const;
const leadership = {
  lead: 'so-tai-chinh',
  deputies: ['so-tu-phap', 'so-y-te'],
  from: '2021-06-01',
  until: '2022-12-31',
  decision: paper('2305', 'QĐ-UBND', '2021-05-30'),
} as const;
const tomorrows = {
  code: 'DATE_IN_FUTURE',
  field: 'decision.date',
  input: { decision: tomorrowsPaper },
} as const;

/** The bloc had ended before what is recorded of it. */
const dissolved = {
  code: 'BLOC_DISSOLVED',
  field: 'bloc',
  also: [
    deed(
      'dissolveBloc',
      {
        bloc: 'khoi-1',
        until: '2021-05-20',
        successors: [],
        decision: paper('2215', 'QĐ-UBND', '2021-05-20'),
        reorganisation: null,
      },
      usually,
    ),
  ],
} as const;

export const blocCases = [
  casesOf('setUpBloc', {
    given: [],
    input: setting,
    by: usually,
    then: ['BlocSetUp', setting],
    again: { code: 'BLOC_EXISTS', field: 'bloc' },
    refused: [
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
    ],
  }),
  casesOf('reconstituteBloc', {
    given: [setUp],
    input: { bloc: 'khoi-1', ...reconstitution },
    by: usually,
    then: ['BlocReconstituted', reconstitution],
    again: 'anew',
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', given: [] },
      { ...dissolved, input: { reconstitutedOn: reconstitution.reconstitutedOn } },
      {
        code: 'AUTHORITY_MISSING',
        field: 'authority',
        given: [setUpDelegated],
        input: { authority: null },
      },
      {
        code: 'AUTHORITY_OF_PROVINCIAL_BLOC',
        field: 'authority',
        input: { authority: 'so-noi-vu' },
      },
      {
        code: 'PERIOD_REVERSED',
        field: 'reconstitutedOn',
        input: { reconstitutedOn: '2021-05-17' },
      },
      {
        code: 'DATE_IN_FUTURE',
        field: 'reconstitutedOn',
        input: { reconstitutedOn: '2021-12-21' },
      },
      tomorrows,
    ],
  }),
  casesOf('approveBlocLead', {
    given: [setUp],
    input: { bloc: 'khoi-1', ...leadership },
    by: usually,
    then: ['BlocLeadApproved', leadership],
    again: 'anew',
    refused: [
      { code: 'BLOC_UNKNOWN', field: 'bloc', given: [] },
      dissolved,
      { code: 'PERIOD_REVERSED', field: 'until', input: { until: '2021-05-31' } },
      { code: 'LEAD_IS_DEPUTY', field: 'deputies', input: { deputies: ['so-tai-chinh'] } },
      tomorrows,
    ],
  }),
];
