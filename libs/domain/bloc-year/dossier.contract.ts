// Cases of award dossiers before they are judged: submitted, received, returned, withdrawn, annulled.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, board, lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { ofBloc, ofUnit, stages, stagesOf } from '../year.contract.ts';
import { holdYearEnd, recordYearEndMinutes } from './convening.contract.ts';
import { held } from './holding.contract.ts';
import { unopened } from './opening.contract.ts';
import { openOthers } from './tallying.contract.ts';

const file = {
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

const read = [
  { stream: 'unitYear-2021-so-y-te', revision: 0 },
  { stream: 'unit-so-tai-chinh', revision: 1 },
  { stream: 'bloc-khoi-1', revision: 1 },
] as const;

const byLead = by(lead, '2021-12-24');
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

const receipt = {
  dossier: dossier.dossier,
  channel: 'portal',
  receiptNumber: 'H38.15-211224-0007',
  files: [],
} as const;
export const receive = deed('receiveDossier', { ...ofBloc, ...receipt }, byBoard);

const returned = {
  dossier: dossier.dossier,
  reason: 'Thiếu báo cáo thành tích có xác nhận của cấp trình',
  document: paper('95', 'BTĐKT-NV', '2021-12-27', { issuer: 'Ban Thi đua - Khen thưởng' }),
} as const;
const giveBack = deed('returnDossier', { ...ofBloc, ...returned }, byBoard);

const withdrawn = {
  dossier: dossier.dossier,
  reason: 'Đơn vị xin rút để bổ sung thành tích',
  document: null,
} as const;
const withdraw = deed('withdrawDossier', { ...ofBloc, ...withdrawn }, byLead);

/** The meeting nominates one unit; the minutes name it. */
function nominate(unit: string): Deed {
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
const ofSubmission = { fact: 3, factType: 'DossierSubmitted', ...annulment } as const;

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
const future = {
  code: 'DATE_IN_FUTURE',
  field: 'document.date',
  input: { document: tomorrowsPaper },
} as const;

const submission = casesOf('submitDossier', {
  given: concluded,
  input: { ...ofBloc, ...dossier },
  by: byLead,
  then: ['DossierSubmitted', { ...dossier, read }],
  again: { code: 'ID_TAKEN', field: 'dossier' },
  refused: [
    blocYearNotOpen,
    blocYearClosed,
    { code: 'NOT_THE_SUBMITTER', field: 'actor.role', by: { actor: officer } },
    { code: 'RULE_BOOK_NOT_PINNED', field: 'year', given: stages.founded },
    {
      code: 'NOT_RATED_THIS_YEAR',
      field: 'year',
      given: [...stagesOf({ setUpOn: '2021-10-15' }).opened, holdYearEnd],
    },
    { code: 'DOSSIER_ID_OF_OTHER_BLOC', field: 'dossier', input: { dossier: '07' } },
    { code: 'DOSSIER_ID_OF_OTHER_BLOC', field: 'dossier', input: { dossier: '2021-khoi-1-' } },
    { code: 'FACT_UNKNOWN', field: 'resubmits', input: { resubmits: '2021-khoi-1-99' } },
    { code: 'FACT_UNKNOWN', field: 'nomination', input: { nomination: 'st-99' } },
    {
      code: 'DOSSIER_NOT_RETURNED',
      field: 'resubmits',
      also: [submit],
      input: { dossier: '2021-khoi-1-09', resubmits: dossier.dossier },
    },
    {
      code: 'UNIT_OF_OTHER_BLOC',
      field: 'beneficiary.unit',
      input: { beneficiary: { kind: 'memberUnit', unit: 'so-tu-phap' } },
    },
    {
      code: 'SUBMITTER_NOT_ENTITLED',
      field: 'submitter',
      input: { submitter: { unit: 'so-tai-chinh', capacity: 'provincialAgency' } },
    },
    { code: 'MEETING_NOT_HELD', field: 'occasion', given: stages.opened },
    { code: 'EXCLUDED_FROM_CONSIDERATION', field: 'beneficiary.unit', also: [exclude] },
    { code: 'PROPOSAL_HELD', field: 'beneficiary.unit', also: [held] },
    {
      code: 'NOT_NOMINATED',
      field: 'nomination',
      also: [openOthers, recordYearEndMinutes, nominate('so-tai-chinh')],
      input: { nomination: 'st-so-tai-chinh' },
    },
    {
      code: 'CONTENT_HASH_INVALID',
      field: 'files[0].sha256',
      input: { files: [{ ...file, sha256: 'khong-phai' }] },
    },
    { code: 'DOSSIER_EMPTY', field: 'files', input: { files: [], unscannable: [] } },
    { code: 'DATE_IN_FUTURE', field: 'submission.date', input: { submission: tomorrowsPaper } },
  ],
});

const { beneficiary } = ofPerson;
const submissionOfPerson = casesOf('submitDossier', {
  given: concluded,
  input: { ...ofBloc, ...ofPerson },
  by: by(officer, '2021-12-24'),
  then: [
    'DossierSubmitted',
    { ...ofPerson, read: [read[0], { stream: 'unit-so-y-te', revision: 1 }] },
  ],
  again: { code: 'ID_TAKEN', field: 'dossier' },
  refused: [
    { code: 'NOT_THE_SUBMITTER', field: 'actor.role', by: { actor: lead } },
    { code: 'PROPOSAL_HELD', field: 'beneficiary.unit', also: [held] },
    {
      code: 'SEALED_INVALID',
      field: 'beneficiary.person.ciphertext',
      input: {
        beneficiary: { ...beneficiary, person: { ...person, ciphertext: 'Nguyễn Văn An' } },
      },
    },
    { code: 'FILE_NOT_SEALED', field: 'files', input: { files: [file] } },
    {
      code: 'FILE_NOT_SEALED',
      field: 'files',
      input: { files: [{ ...file, subject: person.subject }] },
    },
  ],
});

const receiving = casesOf('receiveDossier', {
  given: submitted,
  input: { ...ofBloc, ...receipt },
  by: byBoard,
  then: ['DossierReceived', receipt],
  again: { code: 'ALREADY_RECEIVED', field: 'channel' },
  refused: [
    blocYearNotOpen,
    notBoard,
    { code: 'FACT_UNKNOWN', field: 'dossier', input: { dossier: '2021-khoi-1-99' } },
    { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossier', also: [giveBack] },
    {
      code: 'CONTENT_HASH_INVALID',
      field: 'files[0].sha256',
      input: { files: [{ ...file, sha256: 'khong-phai' }] },
    },
    {
      code: 'FILE_NOT_SEALED',
      field: 'files',
      also: [submitOfPerson],
      input: { dossier: ofPerson.dossier, files: [file] },
    },
  ],
});

const returning = casesOf('returnDossier', {
  given: submitted,
  input: { ...ofBloc, ...returned },
  by: byBoard,
  then: ['DossierReturned', returned],
  again: { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossier' },
  refused: [
    blocYearNotOpen,
    notBoard,
    { code: 'FACT_UNKNOWN', field: 'dossier', input: { dossier: '2021-khoi-1-99' } },
    { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossier', also: [withdraw] },
    { code: 'REASON_MISSING', field: 'reason', input: { reason: ' ' } },
    future,
  ],
});

const withdrawing = casesOf('withdrawDossier', {
  given: submitted,
  input: { ...ofBloc, ...withdrawn },
  by: byLead,
  then: ['DossierWithdrawn', withdrawn],
  again: { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossier' },
  refused: [
    blocYearNotOpen,
    { code: 'FACT_UNKNOWN', field: 'dossier', input: { dossier: '2021-khoi-1-99' } },
    { code: 'NOT_THE_SUBMITTER', field: 'actor.role', by: { actor: officer } },
    { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossier', also: [giveBack] },
    { code: 'REASON_MISSING', field: 'reason', input: { reason: ' ' } },
    future,
  ],
});

const ofDossier = { ...held, input: { ...held.input, hold: 'td-2', dossier: dossier.dossier } };

const annulling = casesOf('annulBlocYearFact', {
  given: submitted,
  input: { ...ofBloc, ...ofSubmission },
  by: byBoard,
  then: ['BlocYearFactAnnulled', ofSubmission],
  again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
  refused: [
    { code: 'NOT_THE_RECORDER', field: 'actor.role', by: { actor: officer } },
    { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [receive] },
    { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [ofDossier] },
    ...unfounded,
  ],
});

/** Revisions 3 and 4 of the bloc-year: the minutes, and the nomination that a dossier names. */
const ofNomination = { fact: 4, factType: 'UnitsNominated', ...annulment } as const;
const nominated = { ...ofBloc, ...dossier, nomination: 'st-so-y-te' } as const;

const annullingNomination = casesOf('annulBlocYearFact', {
  given: [...concluded, recordYearEndMinutes, nominate('so-y-te')],
  input: { ...ofBloc, ...ofNomination },
  by: byLead,
  then: ['BlocYearFactAnnulled', ofNomination],
  again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
  refused: [
    {
      code: 'FACT_HAS_DEPENDANTS',
      field: 'fact',
      also: [deed('submitDossier', nominated, byLead)],
    },
  ],
});

export const dossierStepCases = [
  annullingNomination,
  submission,
  submissionOfPerson,
  receiving,
  returning,
  withdrawing,
  annulling,
];
