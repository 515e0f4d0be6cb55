// Cases of the Council's vote on award dossiers.
import { casesOf } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { chairman, council, lead, paper, tomorrowsPaper } from '../papers.contract.ts';
import { ofBloc } from '../year.contract.ts';
import {
  annulment,
  blocYearNotOpen,
  byBoard,
  dossier,
  notBoard,
} from './dossier-given.contract.ts';
import { findEligible, granted, received, stopped } from './granting.contract.ts';

const id = dossier.dossier;
const unknown = '2021-khoi-1-99';
const put = { dossiers: [id], document: paper('98', 'TTr-BTĐKT', '2021-12-28') } as const;
const found: readonly Deed[] = [...received, findEligible];
const putIt = deed('putDossiersToCouncil', { ...ofBloc, ...put }, byBoard);
const putBefore: readonly Deed[] = [...found, putIt];

const votes = {
  dossier: id,
  ballotsIssued: 13,
  for: 11,
  against: 1,
  blank: 1,
  recommended: true,
} as const;
const vote = {
  vote: 'hd-2021-1',
  membersPresent: 13,
  dossiers: [votes],
  minutes: paper('44', 'BB-HĐTĐKT', '2021-12-29', { type: 'Biên bản' }),
} as const;
const byCouncil = by(council, '2021-12-29');
const voteOnIt = deed('recordCouncilVote', { ...ofBloc, ...vote }, byCouncil);
const byChairman = by(chairman, '2021-12-30');
const grant = deed('grantAwards', { ...ofBloc, ...granted }, byChairman);

/** Revision 7 of the bloc-year, after the finding and what put the dossier to the Council. */
const ofVote = { fact: 7, factType: 'CouncilVoted', ...annulment } as const;

export const councilCases = [
  casesOf('putDossiersToCouncil', {
    given: found,
    input: { ...ofBloc, ...put },
    by: byBoard,
    then: ['DossiersPutToCouncil', put],
    again: { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossiers' },
    refused: [
      blocYearNotOpen,
      notBoard,
      { code: 'DOSSIERS_MISSING', field: 'dossiers', input: { dossiers: [] } },
      { code: 'NAMED_TWICE', field: 'dossiers', input: { dossiers: [id, id] } },
      { code: 'FACT_UNKNOWN', field: 'dossiers', input: { dossiers: [unknown] } },
      { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossiers', given: received },
      ...stopped('dossiers'),
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('recordCouncilVote', {
    given: putBefore,
    input: { ...ofBloc, ...vote },
    by: byCouncil,
    then: ['CouncilVoted', vote],
    again: { code: 'ID_TAKEN', field: 'vote' },
    refused: [
      blocYearNotOpen,
      { code: 'NOT_THE_COUNCIL', field: 'actor.role', by: { actor: lead } },
      { code: 'DOSSIERS_MISSING', field: 'dossiers', input: { dossiers: [] } },
      { code: 'NAMED_TWICE', field: 'dossiers', input: { dossiers: [votes, votes] } },
      {
        code: 'FACT_UNKNOWN',
        field: 'dossiers',
        input: { dossiers: [{ ...votes, dossier: unknown }] },
      },
      { code: 'DOSSIER_NOT_AT_THIS_STEP', field: 'dossiers', given: found },
      ...stopped('dossiers'),
      { code: 'BALLOTS_EXCEED_PRESENT', field: 'dossiers', input: { membersPresent: 12 } },
      {
        code: 'VOTES_EXCEED_BALLOTS',
        field: 'dossiers',
        input: { dossiers: [{ ...votes, against: 2 }] },
      },
      {
        code: 'TALLY_HAS_NO_RECEIPT',
        field: 'receivedAt',
        by: { receivedAt: '2021-12-29T01:00:00.000Z' },
      },
      { code: 'DATE_IN_FUTURE', field: 'minutes.date', input: { minutes: tomorrowsPaper } },
    ],
  }),
  casesOf('annulBlocYearFact', {
    given: [...putBefore, voteOnIt],
    input: { ...ofBloc, ...ofVote },
    by: byCouncil,
    then: ['BlocYearFactAnnulled', ofVote],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      { code: 'NOT_THE_RECORDER', field: 'actor.role', by: { actor: chairman } },
      { code: 'FACT_HAS_DEPENDANTS', field: 'fact', also: [grant] },
    ],
  }),
];
