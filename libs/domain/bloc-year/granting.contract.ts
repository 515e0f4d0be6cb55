// Cases of award dossiers as they are judged: eligible, ineligible, awards granted, refused, revoked, and annulments.
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, board, chairman, lead, paper, tomorrowsPaper } from '../papers.contract.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import { sampleBook } from '../rule-book/sample-book.contract.ts';
import { yearActsOf } from '../rule-book/year-acts.ts';
import { ofBloc, stagesOf } from '../year.contract.ts';
import { holdYearEnd } from './convening.contract.ts';
import {
  annulment,
  blocYearNotOpen,
  byBoard,
  dossier,
  exclude,
  notBoard,
  receive,
  submit,
  submitted,
} from './dossier-given.contract.ts';
import { held } from './holding.contract.ts';

const id = dossier.dossier;
const unknown = '2021-khoi-1-99';
const nobodys = {
  unsigned: paper('900', 'QĐ-UBND', '2021-12-29', { signatory: null }),
  unnumbered: paper('900', 'QĐ-UBND', '2021-12-29', { number: null }),
} as const;

const eligible = {
  dossiers: [id],
  document: paper('96', 'BTĐKT-NV', '2021-12-28', { issuer: 'Ban Thi đua - Khen thưởng' }),
} as const;
/** The dossier of the department was received: revision 4 of the bloc-year. */
export const received: readonly Deed[] = [...submitted, receive];
export const findEligible = deed('findDossiersEligible', { ...ofBloc, ...eligible }, byBoard);

const ineligible = {
  dossiers: [{ dossier: id, reason: 'Chưa đủ thời gian giữ danh hiệu theo quy định' }],
  notice: paper('97', 'TB-BTĐKT', '2021-12-28', { issuer: 'Ban Thi đua - Khen thưởng' }),
} as const;
const findIneligible = deed('findDossiersIneligible', { ...ofBloc, ...ineligible }, byBoard);

const byChairman = by(chairman, '2021-12-30');
const award = '2021-khoi-1-kt-07';
export const granted = {
  awards: [{ award, dossier: id, name: dossier.award.name, registerNumber: '1207' }],
  level: 'provincial',
  decision: paper('901', 'QĐ-UBND', '2021-12-29'),
} as const;
const [one] = granted.awards;
const found: readonly Deed[] = [...received, findEligible];
const grant = deed('grantAwards', { ...ofBloc, ...granted }, byChairman);

const refused = {
  dossiers: [{ dossier: id, reason: 'Không đủ tỷ lệ theo quy định' }],
  level: 'provincial',
  document: paper('902', 'TB-UBND', '2021-12-29'),
} as const;
const refuseIt = deed('refuseAwards', { ...ofBloc, ...refused }, byChairman);

const revoked = {
  award,
  cause: 'falseDeclaration',
  effectiveFrom: null,
  legalBasis: basis,
  decision: paper('1001', 'QĐ-UBND', '2021-12-30'),
} as const;
const revoke = deed('revokeAward', { ...ofBloc, ...revoked }, byChairman);

/** The dossier found eligible under a book by which the Council votes on every dossier. */
function underVoting(): readonly Deed[] {
  const acts = yearActsOf(sampleBook);
  const yearActs = { ...acts, dossiers: { ...acts.dossiers, councilVoteNeeded: true } };
  const book: RuleBook = { ...sampleBook, form: 2, yearActs };
  return [...stagesOf({ book }).opened, holdYearEnd, submit, receive, findEligible];
}

const notDecider = {
  code: 'NOT_THE_DECIDER',
  field: 'actor.role',
  by: { actor: lead },
} as const;
export const stopped = (field: string) =>
  [
    { code: 'PROPOSAL_HELD', field, also: [held] },
    { code: 'EXCLUDED_FROM_CONSIDERATION', field, also: [exclude] },
  ] as const;

const findings = [
  casesOf('findDossiersEligible', {
    given: received,
    input: { ...ofBloc, ...eligible },
    by: byBoard,
    then: ['DossiersFoundEligible', eligible],
    again: { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossiers' },
    refused: [
      blocYearNotOpen,
      notBoard,
      { code: 'DOSSIERS_MISSING', field: 'dossiers', input: { dossiers: [] } },
      { code: 'NAMED_TWICE', field: 'dossiers', input: { dossiers: [id, id] } },
      { code: 'FACT_UNKNOWN', field: 'dossiers', input: { dossiers: [id, unknown] } },
      { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossiers', given: submitted },
      ...stopped('dossiers'),
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('findDossiersIneligible', {
    given: submitted,
    input: { ...ofBloc, ...ineligible },
    by: byBoard,
    then: ['DossiersFoundIneligible', ineligible],
    again: { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossiers' },
    refused: [
      blocYearNotOpen,
      notBoard,
      { code: 'DOSSIERS_MISSING', field: 'dossiers', input: { dossiers: [] } },
      {
        code: 'NAMED_TWICE',
        field: 'dossiers',
        input: { dossiers: [...ineligible.dossiers, ...ineligible.dossiers] },
      },
      {
        code: 'FACT_UNKNOWN',
        field: 'dossiers',
        input: { dossiers: [{ dossier: unknown, reason: 'Không có' }] },
      },
      {
        code: 'REASON_MISSING',
        field: 'dossiers',
        input: { dossiers: [{ dossier: id, reason: ' ' }] },
      },
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'notice.number',
        input: { notice: nobodys.unnumbered },
      },
      { code: 'DATE_IN_FUTURE', field: 'notice.date', input: { notice: tomorrowsPaper } },
    ],
  }),
];

const granting = casesOf('grantAwards', {
  given: found,
  input: { ...ofBloc, ...granted },
  by: byChairman,
  then: ['AwardsGranted', granted],
  again: { code: 'ID_TAKEN', field: 'awards' },
  refused: [
    blocYearNotOpen,
    notDecider,
    { code: 'DOSSIERS_MISSING', field: 'awards', input: { awards: [] } },
    { code: 'NAMED_TWICE', field: 'awards', input: { awards: [one, one] } },
    {
      code: 'NAMED_TWICE',
      field: 'awards',
      input: { awards: [one, { ...one, dossier: unknown }] },
    },
    {
      code: 'DOSSIER_ID_OF_OTHER_BLOC',
      field: 'awards',
      input: { awards: [{ ...one, award: 'kt-07' }] },
    },
    {
      code: 'FACT_UNKNOWN',
      field: 'awards',
      input: { awards: [{ ...one, dossier: unknown }] },
    },
    { code: 'LEVEL_DIFFERS', field: 'awards', input: { level: 'state' } },
    { code: 'COUNCIL_VOTE_MISSING', field: 'awards', given: underVoting() },
    { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'awards', also: [findIneligible] },
    ...stopped('awards'),
    {
      code: 'OWN_CASE',
      field: 'actor.unit',
      by: { actor: { ...chairman, unit: 'so-y-te' } },
    },
    {
      code: 'APPROVER_UNNAMED',
      field: 'decision.signatory',
      input: { decision: nobodys.unsigned },
    },
    {
      code: 'DOCUMENT_INCOMPLETE',
      field: 'decision.number',
      input: { decision: nobodys.unnumbered },
    },
    { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
  ],
});

const refusing = casesOf('refuseAwards', {
  given: received,
  input: { ...ofBloc, ...refused },
  by: byChairman,
  then: ['AwardsRefused', refused],
  again: { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossiers' },
  refused: [
    blocYearNotOpen,
    notDecider,
    { code: 'DOSSIERS_MISSING', field: 'dossiers', input: { dossiers: [] } },
    {
      code: 'NAMED_TWICE',
      field: 'dossiers',
      input: { dossiers: [...refused.dossiers, ...refused.dossiers] },
    },
    {
      code: 'FACT_UNKNOWN',
      field: 'dossiers',
      input: { dossiers: [{ dossier: unknown, reason: 'Không có' }] },
    },
    { code: 'LEVEL_DIFFERS', field: 'dossiers', input: { level: 'state' } },
    { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossiers', given: submitted },
    {
      code: 'REASON_MISSING',
      field: 'dossiers',
      input: { dossiers: [{ dossier: id, reason: ' ' }] },
    },
    {
      code: 'DOCUMENT_INCOMPLETE',
      field: 'document.number',
      input: { document: nobodys.unnumbered },
    },
    { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
  ],
});

const revoking = casesOf('revokeAward', {
  given: [...found, grant],
  input: { ...ofBloc, ...revoked },
  by: byChairman,
  then: ['AwardRevoked', revoked],
  again: { code: 'AWARD_ALREADY_REVOKED', field: 'award' },
  refused: [
    blocYearNotOpen,
    { code: 'FACT_UNKNOWN', field: 'award', input: { award: '2021-khoi-1-kt-99' } },
    notDecider,
    unfounded[0],
    {
      code: 'APPROVER_UNNAMED',
      field: 'decision.signatory',
      input: { decision: nobodys.unsigned },
    },
    {
      code: 'DOCUMENT_INCOMPLETE',
      field: 'decision.number',
      input: { decision: nobodys.unnumbered },
    },
    { code: 'DATE_IN_FUTURE', field: 'decision.date', input: { decision: tomorrowsPaper } },
  ],
});

/** A fact, who may not annul it, and what rests on it. */
function annulling(
  fact: { readonly fact: number; readonly factType: string },
  given: readonly Deed[],
  restingOn: Deed | null,
) {
  const dependants =
    restingOn && ({ code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [restingOn] } as const);
  return casesOf('annulBlocYearFact', {
    given,
    input: { ...ofBloc, ...fact, ...annulment },
    by: by({ ...board, role: 'complaintHandler' }, '2021-12-30'),
    then: ['BlocYearFactAnnulled', { ...fact, ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      { code: 'NOT_THE_RECORDER', field: 'actor.role', by: { actor: lead } },
      ...(dependants ? [dependants] : []),
      ...unfounded,
    ],
  });
}

export const awardCases = [
  ...findings,
  granting,
  refusing,
  revoking,
  annulling({ fact: 5, factType: 'DossiersFoundEligible' }, found, grant),
  annulling({ fact: 6, factType: 'AwardsGranted' }, [...found, grant], revoke),
  annulling({ fact: 5, factType: 'AwardsRefused' }, [...received, refuseIt], null),
];
