// Cases of award dossiers before they are judged: submitted, received, returned, withdrawn, annulled.
import { blocYearClosed } from '../bloc/dissolution.contract.ts';
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { lead, officer, tomorrowsPaper } from '../papers.contract.ts';
import { ofBloc, stages, stagesOf } from '../year.contract.ts';
import { holdYearEnd, recordYearEndMinutes } from './convening.contract.ts';
import { held } from './holding.contract.ts';
import { openOthers } from './tallying.contract.ts';
import {
  annulment,
  file,
  dossier,
  person,
  ofPerson,
  read,
  byLead,
  byBoard,
  concluded,
  submit,
  submitOfPerson,
  submitted,
  receipt,
  receive,
  returned,
  giveBack,
  withdrawn,
  withdraw,
  nominate,
  exclude,
  ofSubmission,
  notBoard,
  blocYearNotOpen,
  future,
} from './dossier-given.contract.ts';

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
