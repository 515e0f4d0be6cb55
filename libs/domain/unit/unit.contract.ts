// Cases of the acts on units: entered in the ledger, joining a bloc, leaving it.
import { casesOf } from '../cases.contract.ts';
import { deed } from '../given.contract.ts';
import { ended } from '../reorganisation/reorganisation.contract.ts';
import { paper, tomorrowsPaper, usually } from '../papers.contract.ts';

const health = {
  unit: 'so-y-te',
  name: 'Sở Y tế',
  kind: 'department',
  housesBoard: false,
  parent: null,
  from: '2015-01-01',
} as const;
const decision = paper('41', 'QĐ-UBND', '2018-01-15', { summary: 'Kiện toàn các khối thi đua' });
const bloc = {
  bloc: 'khoi-1',
  name: 'Khối thi đua số 1 các sở, ngành',
  tier: 'provincial',
  authority: null,
  setUpOn: '2018-01-15',
  decision,
} as const;
const joining = { unit: 'so-y-te', bloc: 'khoi-1', from: '2018-01-15', decision } as const;
const leavingPaper = paper('700', 'QĐ-UBND', '2021-06-25');
const leaving = {
  unit: 'so-y-te',
  bloc: 'khoi-1',
  until: '2021-06-30',
  decision: leavingPaper,
} as const;

const enter = deed('enterUnit', health, usually);
const setUp = deed('setUpBloc', bloc, usually);
const join = deed('joinBloc', joining, usually);
const leave = deed('leaveBloc', leaving, usually);

export const unitCases = [
  casesOf('enterUnit', {
    given: [],
    input: health,
    by: usually,
    then: ['UnitEntered', health],
    again: { code: 'UNIT_EXISTS', field: 'unit' },
    refused: [],
  }),
  casesOf('joinBloc', {
    given: [enter, setUp],
    input: joining,
    by: usually,
    then: ['BlocJoined', { bloc: 'khoi-1', from: '2018-01-15', decision }],
    again: { code: 'ALREADY_IN_A_BLOC', field: 'bloc' },
    refused: [
      { code: 'UNIT_UNKNOWN', field: 'unit', given: [setUp] },
      { code: 'BLOC_UNKNOWN', field: 'bloc', input: { bloc: 'khoi-9' } },
      {
        code: 'UNIT_ENDED',
        field: 'unit',
        given: ended,
        input: { from: '2021-09-01' },
      },
      {
        code: 'BLOC_DISSOLVED',
        field: 'bloc',
        input: { from: '2021-02-01' },
        also: [
          deed(
            'dissolveBloc',
            {
              bloc: 'khoi-1',
              until: '2021-01-31',
              successors: [],
              decision: paper('9', 'QĐ', '2018-01-15'),
              reorganisation: null,
            },
            usually,
          ),
        ],
      },
      {
        code: 'PERIODS_OVERLAP',
        field: 'from',
        also: [join, leave],
        input: { from: '2021-06-30' },
      },
      { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
    ],
  }),
  casesOf('leaveBloc', {
    given: [enter, setUp, join],
    input: leaving,
    by: usually,
    then: ['BlocLeft', { bloc: 'khoi-1', until: '2021-06-30', decision: leavingPaper }],
    again: { code: 'NOT_IN_THIS_BLOC', field: 'bloc' },
    refused: [
      { code: 'NOT_IN_THIS_BLOC', field: 'bloc', input: { bloc: 'khoi-2' } },
      { code: 'PERIOD_REVERSED', field: 'until', input: { until: '2018-01-14' } },
      { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
    ],
  }),
];
