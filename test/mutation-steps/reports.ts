// The acts on reports as a client sends them, after the year of `year-by-mutations.ts`.
import { blocNarrative, memberNarrative, sampleFile } from '../sample-file.ts';
import { legalBasis, paper, year, type Step } from '../year-by-mutations.ts';

const exemplars = {
  all: { collectives: 2, individuals: 5 },
  newlyFound: { collectives: 1 },
  named: [{ name: 'Phòng Ngân sách', unit: 'snv', newlyFound: true }],
};

/** Its year was closed: reports wind a year up. */
const ofSnv = { unit: 'snv', year };
const memberReport = {
  period: 'year',
  document: paper('70'),
  scan: { ...sampleFile, name: 'Báo cáo tổng kết' },
  narrative: memberNarrative,
  registered: { collectives: 10, individuals: 120 },
  titles: [{ title: 'Lao động tiên tiến', registered: { individuals: 90 } }],
  initiatives: { recognised: 3 },
  complaints: { received: 1, resolved: 1 },
  comparison: [
    {
      line: '1',
      text: 'Thu ngân sách',
      criterion: 'I.1',
      measure: 'tỷ đồng',
      value: '120.5',
      assignedPlan: '110',
    },
  ],
  awards: [
    {
      level: 'provincial',
      submitted: { individuals: 4 },
      eligible: { individuals: 4 },
      directWorkers: 2,
    },
  ],
  exemplars,
  petitionsTo: ['council'],
};

const ofK1 = { bloc: 'k1', year };
const blocReport = {
  period: 'halfYear',
  document: paper('71'),
  scan: sampleFile,
  narrative: blocNarrative,
  members: 3,
  workforce: 900,
  pact: { signers: 2, nonSigners: ['stp'] },
  titles: [{ title: 'Cờ thi đua' }],
  unitsWithLivelyMovements: ['stc'],
  targets: [
    {
      target: '1',
      text: 'Thu ngân sách',
      criterion: 'I.1',
      measure: 'tỷ đồng',
      rows: [
        { unit: 'stc', result: 'kq2', value: '60', fullYearPlan: '110' },
        { value: '75', samePeriodValue: '70' },
      ],
    },
  ],
  awards: [{ level: 'state', name: 'Huân chương Lao động', granted: { individuals: 1 } }],
  badge: { granted: 1 },
  occasions: { adHoc: { individuals: 2 } },
  blocAwards: { collectives: 1, individuals: 0 },
  exemplars,
  exemplarsByUnit: [{ unit: 'stc', count: { collectives: 2 } }],
  membersTakingPart: 3,
};

export const reportSteps: readonly Step[] = [
  ['receiveMemberReport', { ...ofSnv, report: 'bc1', ...memberReport }],
  ['correctMemberReportError', { ...ofSnv, report: 'bc1', ...memberReport, legalBasis }],
  ['amendMemberReport', { ...ofSnv, report: 'bc2', amends: 'bc1', ...memberReport }],
  ['annulMemberReport', { ...ofSnv, report: 'bc2', cause: 'recordedInError', legalBasis }],
  ['receiveBlocReport', { ...ofK1, report: 'bck1', ...blocReport }],
  ['correctBlocReportError', { ...ofK1, report: 'bck1', ...blocReport, legalBasis }],
  ['amendBlocReport', { ...ofK1, report: 'bck2', amends: 'bck1', ...blocReport }],
];
