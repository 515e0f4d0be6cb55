// The acts on reports as a client sends them, after the year of `year-by-mutations.ts`.
import { legalBasis, paper, year, type Step } from '../year-by-mutations.ts';

const file = { sha256: 'b'.repeat(64), sizeBytes: 90_000, mediaType: 'application/pdf' };
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
  scan: { ...file, name: 'Báo cáo tổng kết' },
  narrative: { file, sections: ['overview', 'tasks'] },
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

export const reportSteps: readonly Step[] = [
  ['receiveMemberReport', { ...ofSnv, report: 'bc1', ...memberReport }],
  ['correctMemberReportError', { ...ofSnv, report: 'bc1', ...memberReport, legalBasis }],
  ['amendMemberReport', { ...ofSnv, report: 'bc2', amends: 'bc1', ...memberReport }],
  ['annulMemberReport', { ...ofSnv, report: 'bc2', cause: 'recordedInError', legalBasis }],
];
