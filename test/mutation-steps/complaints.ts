// The acts on complaints, petitions and denunciations as a client sends them, after the rules of complaint cases.
import { paper, year, type Step } from '../year-by-mutations.ts';

const today = paper('101');
const unit = { unit: 'stc' } as const;
const handler = { role: 'complaintHandler' } as const;
const kn = { complaint: 'kn-1' };

const letter: object = {
  kind: 'complaint',
  instance: 'first',
  lodger: { ofUnits: { units: ['stc'] } },
  capacity: 'ownRight',
  claims: 'Đề nghị xem lại điểm trừ của đơn vị',
  area: 'ordinary',
  concerns: [{ ...unit, year }],
  knownOn: '2021-02-20',
  procedure: 'kn-2',
};
const lodge = (complaint: string, change: object = {}): Step => [
  'lodgeCase',
  { complaint, ...letter, ...change },
  handler,
];
const excusedLateness = { reason: 'Thiên tai, đường sá bị chia cắt' };
const settledBy = { body: 'Thanh tra tỉnh' };
const accept = (complaint: string): Step => [
  'acceptCase',
  { complaint, complexity: 'ordinary', settledBy, excusedLateness, document: today },
  handler,
];

const untilDecision: readonly Step[] = [
  lodge('kn-1', {
    against: { event: { stream: `unitYear-${year}-stc`, revision: 0 }, type: 'UnitYearOpened' },
  }),
  [
    'requestEvidence',
    { ...kn, request: 'yc-1', from: unit, what: 'Bản tự chấm', due: '2021-03-20', document: today },
    handler,
  ],
  [
    'giveEvidence',
    { ...kn, evidence: 'cc-1', request: 'yc-1', by: unit, summary: 'Bản chấm' },
    handler,
  ],
  accept('kn-1'),
  [
    'assignVerification',
    {
      ...kn,
      verification: 'xm-1',
      to: settledBy,
      from: '2021-03-01',
      until: '2021-03-20',
      document: today,
    },
    handler,
  ],
  [
    'recordWorkingMinutes',
    { ...kn, minutes: 'bb-1', on: '2021-03-01', with: [{ lodger: true }], summary: 'Làm việc' },
    handler,
  ],
  [
    'suspendCase',
    { ...kn, suspension: 'td-1', from: '2021-03-01', reason: 'Chờ kết quả', document: today },
    handler,
  ],
  [
    'extendCase',
    {
      ...kn,
      extension: 'gh-1',
      complexity: 'complex',
      until: '2021-03-10',
      reason: 'Phức tạp',
      document: today,
    },
    handler,
  ],
  ['resumeCase', { ...kn, suspension: 'td-1', resumedFrom: '2021-03-01' }, handler],
  [
    'stayExecution',
    { ...kn, stay: 'th-1', from: '2021-03-01', reason: 'Khó khắc phục', document: today },
    handler,
  ],
  ['liftStay', { ...kn, stay: 'th-1', liftedFrom: '2021-03-01' }, handler],
  [
    'reportVerification',
    {
      ...kn,
      report: 'bc-1',
      findings: 'upheld',
      differFromClaims: true,
      summary: 'Đúng',
      document: today,
    },
    handler,
  ],
  [
    'holdDialogue',
    { ...kn, dialogue: 'dt-1', on: '2021-03-01', present: [{ lodger: true }], agreement: 'agreed' },
    handler,
  ],
  [
    'decideCase',
    {
      ...kn,
      outcome: 'upheld',
      reasons: 'Điểm trừ không có căn cứ',
      orders: [{ order: 'v-1', what: 'other', text: 'Công bố lại' }],
      document: today,
    },
    handler,
  ],
  [
    'deliverDecision',
    { ...kn, delivery: 'g-1', to: { lodger: true }, on: '2021-03-01', manner: 'post' },
    handler,
  ],
  ['publishDecision', { ...kn, publication: 'ck-1', on: '2021-03-01', manner: 'portal' }, handler],
];

const carriedOut: readonly Step[] = [
  ['recordTakingEffect', { ...kn, from: '2021-04-01' }, handler],
  ['completeCarryingOut', { ...kn, corrections: [{ order: 'v-1', document: today }] }, handler],
];

const reason = 'Không thuộc thẩm quyền';
const legalBasis = { text: 'Ghi nhầm' };

/** Handed over, decided, and complained of a second time. */
const second: readonly Step[] = [
  lodge('kn-4'),
  [
    'correctCaseEntry',
    {
      complaint: 'kn-4',
      claims: 'Đề nghị xem lại điểm của mục III',
      area: 'ordinary',
      concerns: [{ ...unit, year }],
      knownOn: '2021-02-20',
      reason: 'Ghi thiếu nội dung',
      legalBasis,
    },
    handler,
  ],
  accept('kn-4'),
  [
    'handOverCase',
    {
      complaint: 'kn-4',
      settledBy: { body: 'Sở Nội vụ' },
      reason: 'Sắp xếp',
      legalBasis,
      document: today,
    },
    handler,
  ],
  [
    'reportVerification',
    {
      complaint: 'kn-4',
      report: 'bc-1',
      findings: 'notUpheld',
      differFromClaims: false,
      summary: 'Sai',
      document: today,
    },
    handler,
  ],
  [
    'decideCase',
    { complaint: 'kn-4', outcome: 'notUpheld', reasons: 'Điểm trừ có căn cứ', document: today },
    handler,
  ],
  [
    'lodgeSecondComplaint',
    {
      complaint: 'kn-4',
      claims: 'Không đồng ý với lần đầu',
      capacity: 'ownRight',
      procedure: 'kn-2',
    },
    handler,
  ],
];

export const complaintSteps: readonly Step[] = [
  ...untilDecision,
  ...carriedOut,
  ...second,
  lodge('kn-2'),
  ['transferCase', { complaint: 'kn-2', to: settledBy, reason, document: today }, handler],
  ['receiveCaseBack', { complaint: 'kn-2', from: settledBy, reason }, handler],
  [
    'refuseCase',
    { complaint: 'kn-2', reason: 'notWithinCompetence', explanation: reason, document: today },
    handler,
  ],
  [
    'annulCaseFact',
    {
      complaint: 'kn-2',
      fact: 3,
      factType: 'CaseRefused',
      cause: 'recordedInError',
      legalBasis,
    },
    handler,
  ],
  lodge('kn-3', {
    kind: 'petition',
    lodger: { ofPeople: { people: [{ subject: 'nguoi-77', fullName: 'Trần Thị Hồng' }] } },
    concerns: [],
  }),
  ['withdrawCase', { complaint: 'kn-3' }, handler],
  [
    'discontinueCase',
    { complaint: 'kn-3', cause: 'withdrawn', reason: 'Rút đơn', document: today },
    handler,
  ],
];
