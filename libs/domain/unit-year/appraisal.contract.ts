// Cases of the Board's appraisal of Section III.
import { approved, casesOf, closed, notApplied, notOpen } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { board, council, lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { late, ofBloc, ofUnit, stages, stagesOf } from '../year.contract.ts';

const document = paper('90', 'BTĐKT-NV', '2021-12-12', { issuer: 'Ban Thi đua - Khen thưởng' });
const line = {
  criterion: 'III.1',
  points: 11_00,
  reason: 'Thiếu bài giới thiệu điển hình',
} as const;
const find = deed(
  'findLineNotApplicable',
  {
    ...ofUnit,
    finding: 'kps-3',
    criterion: 'III.2',
    points: 8_00,
    reason: 'Không phát sinh báo cáo chuyên đề',
    minutes: null,
  },
  by(lead, '2021-12-08'),
);
const newBloc = stagesOf({ setUpOn: '2021-04-01' });

/** The unit that houses the Board, its appraisal asked for. */
export const ownCase = { unit: 'so-noi-vu', year: 2021 } as const;
export const askOwnCase = deed(
  'requestAppraisal',
  { ...ofBloc, units: ['so-noi-vu'], document: paper('22', 'TTr-KTĐ', '2021-12-05') },
  by(lead, '2021-12-05'),
);

export const appraisalCases = [
  casesOf('appraiseSectionThree', {
    given: late.requested,
    input: { ...ofUnit, lines: [line], document },
    by: by(board, '2021-12-12'),
    then: [
      'SectionThreeAppraised',
      {
        scorecard: { stream: 'blocYear-2021-khoi-1', revision: 6 },
        request: { stream: 'blocYear-2021-khoi-1', revision: 7 },
        lines: [line],
        document,
      },
    ],
    again: 'anew',
    refused: [
      notOpen,
      closed,
      notApplied,
      approved,
      { code: 'NOT_RATED_THIS_YEAR', field: 'year', given: newBloc.selfScored },
      { code: 'APPRAISAL_NOT_REQUESTED', field: 'unit', given: stages.selfScored },
      { code: 'OWN_CASE', field: 'actor.unit', by: { actor: { ...board, unit: 'so-y-te' } } },
      {
        code: 'OWN_CASE_APPRAISER_UNNAMED',
        field: 'unit',
        given: [...stagesOf(ownCase).selfScored, askOwnCase],
        input: ownCase,
        by: { actor: council },
      },
      { code: 'NOT_THE_APPRAISER', field: 'actor.role', by: { actor: { ...officer, unit: null } } },
      { code: 'NAMED_TWICE', field: 'lines', input: { lines: [line, line] } },
      {
        code: 'CRITERION_UNKNOWN',
        field: 'lines.criterion',
        input: { lines: [{ ...line, criterion: 'III.9' }] },
      },
      {
        code: 'ONLY_SECTION_THREE_IS_APPRAISED',
        field: 'lines.criterion',
        input: { lines: [{ ...line, criterion: 'I.1' }] },
      },
      {
        code: 'LINE_NOT_APPLICABLE',
        field: 'lines.criterion',
        also: [find],
        input: { lines: [{ ...line, criterion: 'III.2' }] },
      },
      {
        code: 'POINTS_OUT_OF_RANGE',
        field: 'lines.points',
        input: { lines: [{ ...line, points: 12_01 }] },
      },
      {
        code: 'REASON_MISSING',
        field: 'lines.reason',
        input: { lines: [{ ...line, reason: '' }] },
      },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
];
