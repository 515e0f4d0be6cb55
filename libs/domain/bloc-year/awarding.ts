// Award dossiers of a bloc-year, holds on proposals, and awards.
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import { composed, type StateOf } from '../slice.ts';
import { dossiers, laterSteps, type DossierEvent } from './dossier.ts';
import { holds, holdsAnnullable, type HoldEvent } from './hold.ts';

export type AwardingEvent = HoldEvent | DossierEvent;

export const awarding = composed(holds, dossiers);
export type Awarding = StateOf<typeof awarding>;

/** A submission recorded in error is put right by the Board: the submitter withdraws it instead. */
const byBoard = ['board', 'complaintHandler'] as const;

export const awardingAnnullable: readonly Annullable<Awarding & Facts>[] = [
  ...holdsAnnullable,
  {
    type: 'DossierSubmitted',
    by: byBoard,
    restingOn: (state, fact) => [...laterSteps(state, fact), ...holdsOf(state, fact)],
  },
  { type: 'DossierReceived', by: byBoard, restingOn: laterSteps },
  { type: 'DossierReturned', by: byBoard, restingOn: laterSteps },
  { type: 'DossierWithdrawn', by: byBoard, restingOn: laterSteps },
];

/** Holds of the dossier that was submitted by this revision. */
function holdsOf(state: Awarding & Facts, fact: number): readonly number[] {
  const dossier = state.dossiers.find(({ revision }) => revision === fact);
  return standingFacts(state, state.holds)
    .filter((each) => dossier && each.dossier === dossier.id)
    .map(({ revision }) => revision);
}
