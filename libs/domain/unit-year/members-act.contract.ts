// Cases of the members' act on Sections I and II, and of lines that do not apply.
import { annulmentOf, approved, casesOf, closed, notApplied, notOpen } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { lead, paper, tomorrowsPaper } from '../papers.contract.ts';
import { late, ofUnit, stages, stagesOf } from '../year.contract.ts';

const byLead = by(lead, '2021-12-10');
const minutes = paper('5', 'BB-KTĐ', '2021-12-10', {
  issuer: 'Khối thi đua số 1',
  type: 'Biên bản',
});
const line = { criterion: 'I.1', points: 38_50, reason: 'Một chỉ tiêu chỉ đạt 96%' } as const;
const finding = {
  finding: 'kps-1',
  criterion: 'I.2',
  points: 18_00,
  reason: 'Năm 2021 tỉnh không chấm điểm cải cách hành chính của đơn vị',
  minutes,
} as const;
const find = deed('findLineNotApplicable', { ...ofUnit, ...finding }, byLead);
const newBloc = stagesOf({ setUpOn: '2021-04-01' });

export const membersActCases = [
  casesOf('agreeScores', {
    given: stages.selfScored,
    input: { ...ofUnit, lines: [line], minutes },
    by: byLead,
    then: [
      'MembersAgreed',
      { scorecard: { stream: 'blocYear-2021-khoi-1', revision: 6 }, lines: [line], minutes },
    ],
    again: 'anew',
    refused: [
      notOpen,
      closed,
      notApplied,
      approved,
      { code: 'NOT_RATED_THIS_YEAR', field: 'year', given: newBloc.selfScored },
      { code: 'NOT_SELF_SCORED', field: 'lines', given: stages.filed, input: { lines: [] } },
      { code: 'NAMED_TWICE', field: 'lines', input: { lines: [line, line] } },
      {
        code: 'CRITERION_UNKNOWN',
        field: 'lines.criterion',
        input: { lines: [{ ...line, criterion: 'I.9' }] },
      },
      {
        code: 'SECTION_THREE_IS_APPRAISED',
        field: 'lines.criterion',
        input: { lines: [{ ...line, criterion: 'III.1' }] },
      },
      {
        code: 'LINE_NOT_APPLICABLE',
        field: 'lines.criterion',
        also: [find],
        input: { lines: [{ ...line, criterion: 'I.2' }] },
      },
      {
        code: 'POINTS_OUT_OF_RANGE',
        field: 'lines.points',
        input: { lines: [{ ...line, points: 40_01 }] },
      },
      {
        code: 'REASON_MISSING',
        field: 'lines.reason',
        input: { lines: [{ ...line, reason: null }] },
      },
      { code: 'DATE_IN_FUTURE', field: 'minutes.date', input: { minutes: tomorrowsPaper } },
    ],
  }),
  casesOf('findLineNotApplicable', {
    given: stages.applied,
    input: { ...ofUnit, ...finding },
    by: byLead,
    then: ['LineFoundNotApplicable', finding],
    again: { code: 'ID_TAKEN', field: 'finding' },
    refused: [
      notOpen,
      closed,
      notApplied,
      approved,
      { code: 'CRITERION_UNKNOWN', field: 'criterion', input: { criterion: 'I.9' } },
      {
        code: 'LINE_NOT_APPLICABLE',
        field: 'criterion',
        also: [find],
        input: { finding: 'kps-2' },
      },
      { code: 'SECTION_CLOSED', field: 'criterion', given: late.agreedAndAppraised },
      { code: 'POINTS_OUT_OF_RANGE', field: 'points', input: { points: 20_01 } },
      { code: 'POINTS_OUT_OF_RANGE', field: 'points', input: { points: -1 } },
      { code: 'REASON_MISSING', field: 'reason', input: { reason: ' ' } },
      { code: 'DATE_IN_FUTURE', field: 'minutes.date', input: { minutes: tomorrowsPaper } },
    ],
  }),
  annulmentOf('annulNotApplicable', 'NotApplicableAnnulled', [...stages.applied, find], {
    finding: 'kps-1',
  }),
];
