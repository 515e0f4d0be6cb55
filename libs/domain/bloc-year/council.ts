// The Council's vote on award dossiers: put to it by the Board, then voted on in secret.
import type { Recorded } from '../act.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Count } from '../people-count.ts';
import type { Slice } from '../slice.ts';
import { taken, type DossierSteps } from './dossier.ts';

/** How the Council voted on one dossier: totals alone. */
export interface DossierVotes {
  readonly dossier: string;
  readonly ballotsIssued: Count;
  readonly for: Count;
  readonly against: Count;
  readonly blank: Count;
  /** What the minutes conclude; no share of votes is read here. */
  readonly recommended: boolean;
}

// Events

export interface DossiersPutToCouncil {
  readonly type: 'DossiersPutToCouncil';
  readonly data: { readonly dossiers: readonly string[]; readonly document: OfficialDocument };
}
/** As secret as the ballots of a bloc: one event, sorted by dossier, of a day and no hour, without ballot papers. */
export interface CouncilVoted {
  readonly type: 'CouncilVoted';
  readonly data: {
    readonly vote: string;
    readonly membersPresent: Count;
    readonly dossiers: readonly DossierVotes[];
    readonly minutes: OfficialDocument;
  };
}
export type CouncilEvent = DossiersPutToCouncil | CouncilVoted;

// State

export interface CouncilVotes extends DossierSteps {
  readonly councilVotes: readonly { readonly id: string; readonly revision: number }[];
}

export const council: Slice<CouncilVotes> = {
  types: { DossiersPutToCouncil: 1, CouncilVoted: 1 },
  initial: { steps: [], councilVotes: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & CouncilEvent;
    const { revision } = event;
    switch (event.type) {
      case 'DossiersPutToCouncil':
        return taken(state, event.data.dossiers, 'putToCouncil', revision);
      case 'CouncilVoted': {
        const { vote: id, dossiers } = event.data;
        const voted = { ...state, councilVotes: [...state.councilVotes, { id, revision }] };
        return dossiers.reduce(
          (before, { dossier, recommended }) =>
            taken(before, [dossier], recommended ? 'recommended' : 'notRecommended', revision),
          voted,
        );
      }
    }
  },
};
