// The cases that the tests of decisions on complaints begin from: who acts, the papers, and the deeds up to each step.
import type { Actor } from '../actor.ts';
import type { LodgeCase } from './lodging-case.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { lead, paper, tomorrowsPaper } from '../papers.contract.ts';
import { khieuNai2011 } from '../samples/khieu-nai-2011.ts';
import { stages } from '../year.contract.ts';

export const handler: Actor = {
  account: 'tk-0900',
  role: 'complaintHandler',
  unit: null,
  bloc: null,
  actingFor: null,
  appointment: null,
  channel: 'graphql',
};
/** Of the unit that lodged the case, in a role that settles cases. */
export const concernedHandler: Actor = { ...handler, unit: 'so-y-te' };
export const actingHandler: Actor = { ...handler, actingFor: 'so-y-te' };
export const outsider = { ...lead, unit: 'so-tai-chinh' };

export const published = deed(
  'publishComplaintProcedure',
  { complaintProcedure: 'khieu-nai-2011', procedure: khieuNai2011 },
  by(handler, '2021-12-01'),
);
export const procedure = { stream: 'complaintProcedure-khieu-nai-2011', revision: 0 } as const;

/** A year is open, and the procedure is published. */
export const before: readonly Deed[] = [...stages.opened, published];

export const letter = paper('45', 'SYT-VP', '2021-12-17', { issuer: 'Sở Y tế', type: 'Đơn' });
export const file = {
  sha256: 'e'.repeat(64),
  sizeBytes: 12_000,
  mediaType: 'application/pdf',
  name: 'Đơn khiếu nại',
  subject: null,
} as const;
export const sealedFile = { ...file, name: null, subject: 'nguoi-900' } as const;
export const wrongFile = { ...file, sha256: 'e'.repeat(63) } as const;
export const person = {
  subject: 'nguoi-900',
  ciphertext: `AQ${'k'.repeat(1_200)}`,
  commitment: 'd'.repeat(64),
} as const;

/** A complaint of the Department of Health against its own result. */
export const complaintInput = {
  complaint: 'kn-1',
  kind: 'complaint',
  instance: 'first',
  firstDecision: null,
  lodger: { kind: 'units', units: ['so-y-te'] },
  capacity: 'ownRight',
  representative: null,
  authorisation: null,
  against: { event: { stream: 'unitYear-2021-so-y-te', revision: 0 }, type: 'UnitYearOpened' },
  lines: ['III.1'],
  claims: 'Đề nghị xem lại điểm trừ của đơn vị',
  knownOn: '2021-12-10',
  area: 'ordinary',
  concerns: [{ unit: 'so-y-te', year: 2021 }],
  receivedFrom: null,
  follows: null,
  document: letter,
  letterDate: '2021-12-17',
  procedure: 'khieu-nai-2011',
  files: [file],
} as const satisfies LodgeCase;

export const received = by(handler, '2021-12-20');
export const lodged = (change: Partial<LodgeCase> = {}): Deed =>
  deed('lodgeCase', { ...complaintInput, ...change }, received);

/** By people, and by one who denounces. */
export const ofPeople = {
  complaint: 'kn-2',
  lodger: { kind: 'people', people: [person] },
  document: null,
  files: [sealedFile],
} as const;
export const ofDenouncer = {
  complaint: 'tc-0123456789abcdef',
  kind: 'denunciation',
  lodger: { kind: 'denouncer', person },
  against: null,
  lines: [],
  document: null,
  files: [sealedFile],
} as const;

export const ofCase = { complaint: 'kn-1' } as const;
export const ofPeoplesCase = { complaint: 'kn-2' } as const;
export const ofSecretCase = { complaint: 'tc-0123456789abcdef' } as const;

/** A notice of the body that settles it: it tells nobody of the lodger. */
export function notice(number: string, date: string, symbol = 'TB-UBND') {
  return paper(number, symbol, date, { recipients: [] });
}
export const telling = paper('60', 'TB-UBND', '2021-12-24', {
  recipients: [],
  summary: 'V/v thụ lý đơn của ông Nguyễn Văn An',
});

export const day = {
  accepted: by(handler, '2021-12-24'),
  january: by(handler, '2022-01-10'),
  february: by(handler, '2022-02-10'),
  march: by(handler, '2022-03-20'),
} as const;

export const acceptance = {
  complexity: 'ordinary',
  settledBy: { kind: 'body', body: 'Chủ tịch UBND tỉnh Lào Cai' },
  excusedLateness: null,
  document: notice('60', '2021-12-24'),
} as const;
export const accepted = (of: { readonly complaint: string } = ofCase): Deed =>
  deed('acceptCase', { ...of, ...acceptance }, day.accepted);

export const refusal = {
  reason: 'tooLate',
  explanation: 'Quá thời hiệu',
  document: notice('61', '2021-12-24'),
} as const;
export const refused = (of: { readonly complaint: string } = ofCase): Deed =>
  deed('refuseCase', { ...of, ...refusal }, day.accepted);

/** Up to each step: lodged, accepted; by units, by people, by a denouncer. */
export const course = {
  lodged: [...before, lodged()],
  ofPeople: [...before, lodged(ofPeople)],
  secret: [...before, lodged(ofDenouncer)],
  accepted: [...before, lodged(), accepted()],
  refused: [...before, lodged(), refused()],
  acceptedOfPeople: [...before, lodged(ofPeople), accepted(ofPeoplesCase)],
  acceptedSecret: [...before, lodged(ofDenouncer), accepted(ofSecretCase)],
} as const;

export const unissued = {
  code: 'DOCUMENT_INCOMPLETE',
  field: 'document.number',
  input: { document: { ...notice('60', '2021-12-24'), number: null } },
} as const;
export const tomorrow = {
  code: 'DATE_IN_FUTURE',
  field: 'document.date',
  input: { document: tomorrowsPaper },
} as const;
export const tells = {
  code: 'PAPER_TELLS_WHO',
  field: 'document.summary',
  input: { document: telling },
} as const;

// What many acts on a case are refused for

export const unknownCase = {
  code: 'CASE_UNKNOWN',
  field: 'complaint',
  input: { complaint: 'kn-9' },
} as const;
export const notHandled = [
  unknownCase,
  { code: 'NOT_THE_HANDLER', field: 'actor.role', by: { actor: outsider } },
  { code: 'OWN_CASE', field: 'actor.unit', by: { actor: concernedHandler } },
  { code: 'OWN_CASE', field: 'actor.actingFor', by: { actor: actingHandler } },
] as const;
export const ended = { code: 'CASE_ENDED', field: 'complaint', given: course.refused } as const;

export const unaccepted = {
  code: 'NOT_ACCEPTED',
  field: 'complaint',
  given: course.lodged,
} as const;
export const unhashed = {
  code: 'CONTENT_HASH_INVALID',
  field: 'files[0].sha256',
  input: { files: [wrongFile] },
} as const;
export const unsealed = {
  code: 'CASE_FILE_NOT_SEALED',
  field: 'files.0',
  input: { files: [file] },
} as const;
export const unit = { kind: 'unit', unit: 'so-tu-phap' } as const;
export const lodger = { kind: 'lodger' } as const;
export const body = { kind: 'body', body: 'Thanh tra tỉnh' } as const;
export const unknownUnit = { kind: 'unit', unit: 'so-la' } as const;

export const withdrawal = {
  part: null,
  document: paper('50', 'SYT-VP', '2022-01-05', { issuer: 'Sở Y tế' }),
  letterDate: '2022-01-05',
  files: [],
} as const;
export const withdrawn = (of: { readonly complaint: string } = ofCase): Deed =>
  deed('withdrawCase', { ...of, ...withdrawal }, day.january);

export const dialogue = {
  dialogue: 'dt-1',
  on: '2022-01-07',
  present: [lodger, unit],
  absent: [body],
  agreement: 'notAgreed',
  files: [file],
  document: notice('4', '2022-01-07', 'BB'),
} as const;
export const report = {
  report: 'bc-1',
  findings: 'partlyUpheld',
  differFromClaims: true,
  summary: 'Điểm trừ không có căn cứ một phần',
  files: [file],
  document: notice('5', '2022-01-08', 'BC'),
} as const;

export const heard: readonly Deed[] = [
  deed('reportVerification', { ...ofCase, ...report }, day.january),
  deed('holdDialogue', { ...ofCase, ...dialogue }, day.january),
];
export const orders = [
  { order: 'v-1', what: 'annulFact', stream: 'unitYear-2021-so-y-te', fact: 0, text: 'Huỷ' },
  { order: 'v-2', what: 'other', stream: null, fact: null, text: 'Xin lỗi bằng văn bản' },
] as const;
export const decision = {
  outcome: 'partlyUpheld',
  reasons: 'Một phần điểm trừ không có căn cứ',
  orders,
  document: notice('15', '2022-01-17', 'QĐ-UBND'),
} as const;
export const decide = (change: object = {}): Deed =>
  deed('decideCase', { ...ofCase, ...decision, ...change }, by(handler, '2022-01-18'));
export const caseDecided: readonly Deed[] = [...course.accepted, ...heard, decide()];
export const decided = { code: 'CASE_DECIDED', field: 'complaint', given: caseDecided } as const;

/** People's complaint, decided: nothing of it but the seals says who they are. */
export const peoplesCaseDecided: readonly Deed[] = [
  ...course.acceptedOfPeople,
  deed(
    'reportVerification',
    { ...ofPeoplesCase, ...report, differFromClaims: false, files: [sealedFile] },
    day.january,
  ),
  deed('decideCase', { ...ofPeoplesCase, ...decision }, by(handler, '2022-01-18')),
];
/** A denunciation, concluded. */
export const secretCaseDecided: readonly Deed[] = [
  ...course.acceptedSecret,
  deed('reportVerification', { ...ofSecretCase, ...report, files: [sealedFile] }, day.january),
  deed('decideCase', { ...ofSecretCase, ...decision, orders: [] }, by(handler, '2022-01-18')),
];

export const suspension = {
  suspension: 'td-1',
  from: '2022-01-05',
  reason: 'Chờ kết luận thanh tra',
  document: notice('90', '2022-01-05', 'QĐ-UBND'),
} as const;
export const suspended = (of: { readonly complaint: string } = ofCase): Deed =>
  deed('suspendCase', { ...of, ...suspension }, day.january);
export const noReason = {
  code: 'REASON_MISSING',
  field: 'reason',
  input: { reason: ' ' },
} as const;
