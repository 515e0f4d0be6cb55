// A bloc's year: its opening and rule book, its scorecard from draft to issue, and what its lead sends to the Board.
import type { Aggregate, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { BlocTier } from '../bloc.ts';
import { yearOf, type CivilDate } from '../civil-date.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Scorecard } from '../scorecard/scorecard.ts';

// Events

export interface BlocYearOpened {
  readonly type: 'BlocYearOpened';
  readonly data: {
    readonly bloc: string;
    readonly year: number;
    readonly tier: BlocTier;
    /** Delegated blocs: the unit that details and issues the scorecard. */
    readonly authority: string | null;
    readonly setUpOn: CivilDate;
    /** The newest setting up or reconstitution of the bloc. */
    readonly formation: Reference;
  };
}
export interface RuleBookPinned {
  readonly type: 'RuleBookPinned';
  readonly data: {
    readonly ruleBook: Reference;
    readonly contentHash: string;
    /** Null for the first pinning; pinning again needs one. */
    readonly legalBasis: LegalBasis | null;
  };
}
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
export interface RegistrationsConsolidated {
  readonly type: 'RegistrationsConsolidated';
  readonly data: {
    /** The standing registration of each unit, as stream@revision. */
    readonly registrations: readonly Reference[];
    readonly document: OfficialDocument;
  };
}
export interface AppraisalRequested {
  readonly type: 'AppraisalRequested';
  readonly data: {
    readonly units: readonly string[];
    /** The self-scores that the request covers, as stream@revision of each unit-year. */
    readonly selfScores: readonly Reference[];
    readonly document: OfficialDocument;
  };
}
export type BlocYearEvent =
  | BlocYearOpened
  | RuleBookPinned
  | ScorecardDrafted
  | ScorecardAgreed
  | BoardOpinionRequested
  | BoardOpinionGiven
  | AdverseOpinionAnswered
  | ScorecardIssued
  | RegistrationsConsolidated
  | AppraisalRequested;

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

export interface BlocYear {
  readonly opened: BlocYearOpened['data'] | null;
  readonly pinned: (RuleBookPinned['data'] & { readonly revision: number }) | null;
  /** The newest draft; an earlier one can no longer be issued. */
  readonly draft: DraftedScorecard | null;
  readonly issued:
    (ScorecardIssued['data'] & { readonly revision: number; readonly scorecard: Scorecard }) | null;
  readonly consolidated: readonly RegistrationsConsolidated['data'][];
  /** Unit → revision of the newest request for its appraisal. */
  readonly appraisalRequests: ReadonlyMap<string, number>;
}

export const blocYear: Aggregate<BlocYear> = {
  category: 'blocYear',
  types: {
    BlocYearOpened: 1,
    RuleBookPinned: 1,
    ScorecardDrafted: 1,
    ScorecardAgreed: 1,
    BoardOpinionRequested: 1,
    BoardOpinionGiven: 1,
    AdverseOpinionAnswered: 1,
    ScorecardIssued: 1,
    RegistrationsConsolidated: 1,
    AppraisalRequested: 1,
  },
  initial: {
    opened: null,
    pinned: null,
    draft: null,
    issued: null,
    consolidated: [],
    appraisalRequests: new Map(),
  },
  evolve,
};

function evolve(state: BlocYear, recorded: Recorded): BlocYear {
  const event = recorded as Recorded & BlocYearEvent;
  switch (event.type) {
    case 'BlocYearOpened':
      return { ...state, opened: event.data };
    case 'RuleBookPinned':
      return { ...state, pinned: { ...event.data, revision: event.revision } };
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
    case 'RegistrationsConsolidated':
      return { ...state, consolidated: [...state.consolidated, event.data] };
    case 'AppraisalRequested': {
      const requests = new Map(state.appraisalRequests);
      for (const unit of event.data.units) requests.set(unit, event.revision);
      return { ...state, appraisalRequests: requests };
    }
  }
}

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

function ofDraft(state: BlocYear, draft: number, change: Partial<DraftedScorecard>): BlocYear {
  if (state.draft?.revision !== draft) return state;
  return { ...state, draft: { ...state.draft, ...change } };
}

export function blocYearStream(year: number, bloc: string): string {
  return `blocYear-${year}-${bloc}`;
}

/**
 * True where the rule book lets units of this bloc be rated for this year: a bloc newly set up (not reconstituted) in
 * the year itself is rated from the next year on where the book says so (Guidance I.1).
 */
export function isRated(opened: BlocYearOpened['data'], newBlocs: 'nextYear' | 'atOnce'): boolean {
  const newThisYear = yearOf(opened.setUpOn) === opened.year;
  return newBlocs === 'atOnce' || !newThisYear;
}
