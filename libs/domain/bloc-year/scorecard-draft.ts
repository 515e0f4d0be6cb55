// A bloc's scorecard on its way: drafted, agreed by the members, the Board's opinion asked, given and answered, issued.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';
import type { Slice } from '../slice.ts';

// Events

export interface ScorecardDrafted {
  readonly type: 'ScorecardDrafted';
  readonly data: {
    readonly ruleBook: Reference;
    readonly contentHash: string;
    readonly scorecard: Scorecard;
  };
}
export interface ScorecardAgreed {
  readonly type: 'ScorecardAgreed';
  readonly data: {
    /** Revision of the draft. */
    readonly draft: number;
    /** The member units that agreed. */
    readonly members: readonly { readonly unit: string; readonly membership: Reference }[];
    readonly minutes: OfficialDocument | null;
  };
}
export interface BoardOpinionRequested {
  readonly type: 'BoardOpinionRequested';
  readonly data: { readonly draft: number; readonly request: OfficialDocument };
}
export interface BoardOpinionGiven {
  readonly type: 'BoardOpinionGiven';
  readonly data: {
    readonly draft: number;
    readonly opinion: 'favourable' | 'adverse';
    readonly text: string;
    readonly document: OfficialDocument;
  };
}
export interface AdverseOpinionAnswered {
  readonly type: 'AdverseOpinionAnswered';
  readonly data: {
    readonly draft: number;
    readonly text: string;
    readonly document: OfficialDocument;
  };
}
export interface ScorecardIssued {
  readonly type: 'ScorecardIssued';
  readonly data: {
    readonly draft: number;
    readonly contentHash: string;
    readonly ruleBook: Reference;
    readonly ruleBookHash: string;
    readonly decision: OfficialDocument;
  };
}
export type ScorecardDraftEvent =
  | ScorecardDrafted
  | ScorecardAgreed
  | BoardOpinionRequested
  | BoardOpinionGiven
  | AdverseOpinionAnswered
  | ScorecardIssued;

// State

export interface DraftedScorecard {
  readonly revision: number;
  readonly ruleBook: Reference;
  readonly contentHash: string;
  readonly scorecard: Scorecard;
  readonly agreed: boolean;
  readonly opinionRequested: boolean;
  readonly opinion: 'favourable' | 'adverse' | null;
  readonly answered: boolean;
}

export interface ScorecardDrafts {
  /** The newest draft; an earlier one can no longer be issued. */
  readonly draft: DraftedScorecard | null;
  readonly issued:
    (ScorecardIssued['data'] & { readonly revision: number; readonly scorecard: Scorecard }) | null;
}

export const scorecardDrafts: Slice<ScorecardDrafts> = {
  types: {
    ScorecardDrafted: 1,
    ScorecardAgreed: 1,
    BoardOpinionRequested: 1,
    BoardOpinionGiven: 1,
    AdverseOpinionAnswered: 1,
    ScorecardIssued: 1,
  },
  initial: { draft: null, issued: null },
  evolve(state, recorded) {
    const event = recorded as Recorded & ScorecardDraftEvent;
    switch (event.type) {
      case 'ScorecardDrafted':
        return { ...state, draft: drafted(event.data, event.revision) };
      case 'ScorecardAgreed':
        return ofDraft(state, event.data.draft, { agreed: true });
      case 'BoardOpinionRequested':
        return ofDraft(state, event.data.draft, { opinionRequested: true });
      case 'BoardOpinionGiven':
        return ofDraft(state, event.data.draft, { opinion: event.data.opinion, answered: false });
      case 'AdverseOpinionAnswered':
        return ofDraft(state, event.data.draft, { answered: true });
      case 'ScorecardIssued': {
        const scorecard = state.draft?.scorecard;
        if (!scorecard) throw new Error('a scorecard was issued without a draft');
        return { ...state, issued: { ...event.data, revision: event.revision, scorecard } };
      }
    }
  },
};

function drafted(data: ScorecardDrafted['data'], revision: number): DraftedScorecard {
  return {
    ...data,
    revision,
    agreed: false,
    opinionRequested: false,
    opinion: null,
    answered: false,
  };
}

function ofDraft<State extends ScorecardDrafts>(
  state: State,
  draft: number,
  change: Partial<DraftedScorecard>,
): State {
  if (state.draft?.revision !== draft) return state;
  return { ...state, draft: { ...state.draft, ...change } };
}
