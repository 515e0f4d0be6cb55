// A bloc-year's scorecard through its versions: each draft with every step that it took, who took it and by which paper.
import type { Recorded } from '../libs/domain/act.ts';
import type { Actor, Reference } from '../libs/domain/actor.ts';
import { decode } from '../libs/domain/aggregates.ts';
import {
  scorecardDrafts,
  type ScorecardDraftEvent,
} from '../libs/domain/bloc-year/scorecard-draft.ts';
import type { BlocYearOpened, RuleBookPinned } from '../libs/domain/bloc-year/season.ts';
import type { CivilDate, Instant } from '../libs/domain/civil-date.ts';
import type { OfficialDocument } from '../libs/domain/official-document.ts';
import type { Scorecard } from '../libs/domain/scorecard/scorecard.ts';
import type { Fold, ViewEvent } from '../libs/views/projection.ts';

export const scorecardSteps = [
  'drafted',
  'agreed',
  'opinionRequested',
  'opinionGiven',
  'adverseOpinionAnswered',
  'issued',
] as const;
export type ScorecardStepCode = (typeof scorecardSteps)[number];

export interface ScorecardStep {
  readonly step: ScorecardStepCode;
  readonly revision: number;
  readonly actor: Actor;
  readonly occurredOn: CivilDate;
  readonly recordedAt: Instant;
  /** Minutes, request, opinion, answer or decision. */
  readonly document: OfficialDocument | null;
  /** Of an opinion and of its answer. */
  readonly text: string | null;
  readonly opinion: 'favourable' | 'adverse' | null;
  /** The member units that agreed. */
  readonly members: readonly string[];
}

export interface ScorecardVersion {
  /** Revision of the draft, by which later steps name it. */
  readonly revision: number;
  /** The rule book that it was drafted under. */
  readonly ruleBook: Reference;
  readonly contentHash: string;
  readonly scorecard: Scorecard;
  /** In the order of recording; a step may be taken again. */
  readonly steps: readonly ScorecardStep[];
}

export interface ScorecardVersions {
  readonly opened: BlocYearOpened['data'] | null;
  /** The book that the bloc-year is pinned to. */
  readonly ruleBook: Reference | null;
  /** In the order of drafting; only the newest can be issued. */
  readonly versions: readonly ScorecardVersion[];
}

export const scorecardVersionsFold: Fold<ScorecardVersions> = {
  initial: { opened: null, ruleBook: null, versions: [] },
  evolve(state, event) {
    switch (event.type) {
      case 'BlocYearOpened':
        return { ...state, opened: event.data as BlocYearOpened['data'] };
      case 'RuleBookPinned':
        return { ...state, ruleBook: (event.data as RuleBookPinned['data']).ruleBook };
      default:
        return Object.hasOwn(scorecardDrafts.types, event.type) ? stepped(state, event) : state;
    }
  },
};

function stepped(state: ScorecardVersions, stored: ViewEvent): ScorecardVersions {
  const event = decode(stored) as Recorded & ScorecardDraftEvent;
  const step = stepOf(event);
  if (event.type === 'ScorecardDrafted') {
    const { ruleBook, contentHash, scorecard } = event.data;
    const { revision } = event;
    const version = { revision, ruleBook, contentHash, scorecard, steps: [step] };
    return { ...state, versions: [...state.versions, version] };
  }
  const { draft } = event.data;
  const versions = state.versions.map((each) =>
    each.revision === draft ? { ...each, steps: [...each.steps, step] } : each,
  );
  return { ...state, versions };
}

const untold = { document: null, text: null, opinion: null, members: [] } as const;

function stepOf(event: Recorded & ScorecardDraftEvent): ScorecardStep {
  const { revision, actor, occurredOn, recordedAt } = event;
  const taken = { ...untold, revision, actor, occurredOn, recordedAt };
  switch (event.type) {
    case 'ScorecardDrafted':
      return { ...taken, step: 'drafted' };
    case 'ScorecardAgreed': {
      const members = event.data.members.map(({ unit }) => unit);
      return { ...taken, step: 'agreed', members, document: event.data.minutes };
    }
    case 'BoardOpinionRequested':
      return { ...taken, step: 'opinionRequested', document: event.data.request };
    case 'BoardOpinionGiven': {
      const { opinion, text, document } = event.data;
      return { ...taken, step: 'opinionGiven', opinion, text, document };
    }
    case 'AdverseOpinionAnswered': {
      const { text, document } = event.data;
      return { ...taken, step: 'adverseOpinionAnswered', text, document };
    }
    case 'ScorecardIssued':
      return { ...taken, step: 'issued', document: event.data.decision };
  }
}
