// Cases of self-scores: submitted line by line, a line returned.
import { approved, casesOf, closed, notApplied, notOpen } from '../cases.contract.ts';
import { by } from '../given.contract.ts';
import { board, officer } from '../papers.contract.ts';
import { late, ofUnit, selfScore, stages } from '../year.contract.ts';

const [first] = selfScore;
const scorecard = { stream: 'blocYear-2021-khoi-1', revision: 6 } as const;
const returning = { criterion: 'I.1', reason: 'Hồ sơ chưa có quyết định giao chỉ tiêu' } as const;

export const selfScoreCases = [
  casesOf('submitSelfScore', {
    given: stages.filed,
    input: { ...ofUnit, lines: selfScore },
    by: by(officer, '2021-12-02'),
    then: ['SelfScored', { scorecard, lines: selfScore }],
    again: 'anew',
    refused: [
      notOpen,
      closed,
      notApplied,
      approved,
      { code: 'LINES_MISSING', field: 'lines', input: { lines: [] } },
      { code: 'NAMED_TWICE', field: 'lines', input: { lines: [first, first] } },
      {
        code: 'CRITERION_UNKNOWN',
        field: 'lines.criterion',
        input: { lines: [{ ...first, criterion: 'I.9' }] },
      },
      { code: 'SECTION_CLOSED', field: 'lines.criterion', given: late.agreedAndAppraised },
      {
        code: 'SECTION_CLOSED',
        field: 'lines.criterion',
        given: late.agreedAndAppraised,
        input: { lines: [{ ...first, criterion: 'III.1', points: 12_00 }] },
      },
      {
        code: 'POINTS_OUT_OF_RANGE',
        field: 'lines.points',
        input: { lines: [{ ...first, points: 40_01 }] },
      },
      {
        code: 'POINTS_OUT_OF_RANGE',
        field: 'lines.points',
        input: { lines: [{ ...first, points: -1 }] },
      },
      {
        code: 'EVIDENCE_OR_EXPLANATION_MISSING',
        field: 'lines.evidence',
        input: { lines: [{ ...first, evidence: [], explanation: ' ' }] },
      },
      {
        code: 'EVIDENCE_UNKNOWN',
        field: 'lines.evidence',
        input: { lines: [{ ...first, evidence: ['hs-1', 'hs-9'] }] },
      },
    ],
  }),
  casesOf('returnLine', {
    given: stages.selfScored,
    input: { ...ofUnit, ...returning },
    by: by(board, '2021-12-03'),
    then: ['LineReturned', returning],
    again: { code: 'LINE_ALREADY_RETURNED', field: 'criterion' },
    refused: [
      notOpen,
      closed,
      notApplied,
      approved,
      { code: 'CRITERION_UNKNOWN', field: 'criterion', input: { criterion: 'I.9' } },
      { code: 'NOT_SELF_SCORED', field: 'criterion', given: stages.filed },
      { code: 'SECTION_CLOSED', field: 'criterion', given: late.agreedAndAppraised },
      { code: 'REASON_MISSING', field: 'reason', input: { reason: '' } },
    ],
  }),
];
