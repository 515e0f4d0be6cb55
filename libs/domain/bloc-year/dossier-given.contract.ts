// Award dossiers that cases begin from: what is submitted, and the deeds of its way.
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, board, lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { ofBloc, ofUnit, stages } from '../year.contract.ts';
import { holdYearEnd } from './convening.contract.ts';
import { unopened } from './opening.contract.ts';

export const file = {
  sha256: '3f79bb7b435b05321651daefd374cdc681dc06faa65e374e38337b88ca046dea',
  sizeBytes: 310_250,
  mediaType: 'application/pdf',
  name: 'Báo cáo thành tích.pdf',
  subject: null,
} as const;
const content = {
  award: { kind: 'form', name: 'Bằng khen của Chủ tịch UBND tỉnh' },
  category: 'other',
  level: 'provincial',
  nomination: null,
  submission: paper('33', 'TTr-KTĐ', '2021-12-23', { type: 'Tờ trình' }),
  unscannable: ['Kỷ yếu phong trào thi đua'],
} as const;

/** The lead proposes the department after the year-end conference. */
export const dossier = {
  ...content,
  dossier: '2021-khoi-1-07',
  resubmits: null,
  beneficiary: { kind: 'memberUnit', unit: 'so-y-te' },
  occasion: 'regular',
  submitter: { unit: 'so-tai-chinh', capacity: 'blocLead' },
  files: [file],
} as const;

export const person = {
  subject: 'nguoi-0001',
  ciphertext: `AQ${'x'.repeat(120)}`,
  commitment: 'b'.repeat(64),
} as const;
/** The department proposes one of its people. */
export const ofPerson = {
  ...content,
  dossier: '2021-khoi-1-08',
  resubmits: null,
  beneficiary: { kind: 'individual', unit: 'so-y-te', person, directWorker: true },
  occasion: 'campaign',
  submitter: { unit: 'so-y-te', capacity: 'provincialAgency' },
  files: [{ ...file, name: null, subject: person.subject }],
} as const;

export const read = [
  { stream: 'unitYear-2021-so-y-te', revision: 0 },
  { stream: 'unit-so-tai-chinh', revision: 1 },
  { stream: 'bloc-khoi-1', revision: 1 },
] as const;

export const byLead = by(lead, '2021-12-24');
export const byBoard = by(board, '2021-12-28');

/** The department's year is open and the year-end conference was held: revision 2 of the bloc-year. */
export const concluded = [...stages.opened, holdYearEnd];
export const submit = deed('submitDossier', { ...ofBloc, ...dossier }, byLead);
export const submitOfPerson = deed(
  'submitDossier',
  { ...ofBloc, ...ofPerson },
  by(officer, '2021-12-24'),
);
/** The dossier of the department is revision 3. */
export const submitted = [...concluded, submit];

export const receipt = {
  dossier: dossier.dossier,
  channel: 'portal',
  receiptNumber: 'H38.15-211224-0007',
  files: [],
} as const;
export const receive = deed('receiveDossier', { ...ofBloc, ...receipt }, byBoard);

export const returned = {
  dossier: dossier.dossier,
  reason: 'Thiếu báo cáo thành tích có xác nhận của cấp trình',
  document: paper('95', 'BTĐKT-NV', '2021-12-27', { issuer: 'Ban Thi đua - Khen thưởng' }),
} as const;
export const giveBack = deed('returnDossier', { ...ofBloc, ...returned }, byBoard);

export const withdrawn = {
  dossier: dossier.dossier,
  reason: 'Đơn vị xin rút để bổ sung thành tích',
  document: null,
} as const;
export const withdraw = deed('withdrawDossier', { ...ofBloc, ...withdrawn }, byLead);

/** The meeting nominates one unit; the minutes name it. */
export function nominate(unit: string): Deed {
  const nomination = {
    nomination: `st-${unit}`,
    meeting: 'tong-ket-2021',
    tally: null,
    nominees: [{ unit, award: content.award }],
    minutes: 'bb-tong-ket',
  } as const;
  return deed('nominateUnits', { ...ofBloc, ...nomination }, byLead);
}

export const exclude = deed(
  'recordExclusion',
  {
    ...ofUnit,
    exclusion: 'lt-1',
    ground: 'Có khiếu kiện đông người',
    legalBasis: basis,
    document: null,
  },
  byBoard,
);
export const annulment = {
  cause: 'recordedInError',
  legalBasis: basis,
  effectiveFrom: null,
} as const;
export const ofSubmission = { fact: 3, factType: 'DossierSubmitted', ...annulment } as const;

export const notBoard = {
  code: 'NOT_THE_BOARD',
  field: 'actor.role',
  by: { actor: lead },
} as const;
export const blocYearNotOpen = {
  code: 'BLOC_YEAR_NOT_OPEN',
  field: 'year',
  given: unopened,
} as const;
export const future = {
  code: 'DATE_IN_FUTURE',
  field: 'document.date',
  input: { document: tomorrowsPaper },
} as const;
