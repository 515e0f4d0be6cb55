// Award dossiers of a bloc-year, holds on proposals, and awards.
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { awards, revocationsOf, type AwardEvent } from './award.ts';
import { council, type CouncilEvent } from './council.ts';
import { dossierFindings, type DossierFindingEvent } from './dossier-finding.ts';
import { dossiers, laterSteps, type DossierEvent } from './dossier.ts';
import { holds, holdsAnnullable, type HoldEvent } from './hold.ts';
import type { Nominations } from './nomination.ts';

export type AwardingEvent =
  HoldEvent | DossierEvent | DossierFindingEvent | CouncilEvent | AwardEvent;

export const awarding = composed(holds, dossiers, dossierFindings, council, awards);
export type Awarding = StateOf<typeof awarding>;

/** A submission recorded in error is put right by the Board: the submitter withdraws it instead. */
const byBoard = ['board', 'complaintHandler'] as const;
const byDecider = ['chairman', 'peoplesCommittee', 'complaintHandler'] as const;

export const awardingAnnullable: readonly Annullable<Awarding & Nominations & Facts>[] = [
  { type: 'UnitsNominated', by: 'thoseWhoRunTheBloc', restingOn: dossiersNaming },
  ...holdsAnnullable,
  {
    type: 'DossierSubmitted',
    by: byBoard,
    restingOn: (state, fact) => [...laterSteps(state, fact), ...holdsOf(state, fact)],
  },
  { type: 'DossierReceived', by: byBoard, restingOn: laterSteps },
  { type: 'DossierReturned', by: byBoard, restingOn: laterSteps },
  { type: 'DossierWithdrawn', by: byBoard, restingOn: laterSteps },
  { type: 'DossiersFoundEligible', by: byBoard, restingOn: laterSteps },
  { type: 'DossiersFoundIneligible', by: byBoard, restingOn: laterSteps },
  { type: 'DossiersPutToCouncil', by: byBoard, restingOn: laterSteps },
  { type: 'CouncilVoted', by: ['council', 'board'], restingOn: laterSteps },
  {
    type: 'AwardsGranted',
    by: byDecider,
    restingOn: (state, fact) => [...laterSteps(state, fact), ...revocationsOf(state, fact)],
  },
  { type: 'AwardsRefused', by: byDecider, restingOn: laterSteps },
  { type: 'AwardRevoked', by: byDecider },
];

/** Holds of the dossier that was submitted by this revision. */
function holdsOf(state: Awarding & Facts, fact: number): readonly number[] {
  const dossier = state.dossiers.find(({ revision }) => revision === fact);
  return standingFacts(state, state.holds)
    .filter((each) => dossier && each.dossier === dossier.id)
    .map(({ revision }) => revision);
}

/** Dossiers that name the nomination of this revision. */
function dossiersNaming(state: Awarding & Nominations & Facts, fact: number): readonly number[] {
  const nomination = state.nominations.find(({ revision }) => revision === fact);
  return standingFacts(state, state.dossiers)
    .filter((each) => nomination && each.nomination === nomination.id)
    .map(({ revision }) => revision);
}
