// An emulation bloc (khối thi đua): how it was set up, who leads it, whom it is delegated to, how it ended.
import type { Aggregate, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { foldingAnew, noFacts, type FactAnnulment, type KeptFacts } from '../fact.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { delegation, type Delegation, type DelegationEvent } from './delegation.ts';

export type BlocTier = 'provincial' | 'delegated';

// Events

/** Thành lập: from this day the bloc is new (Guidance I.1). */
export interface BlocSetUp {
  readonly type: 'BlocSetUp';
  readonly data: {
    readonly bloc: string;
    readonly name: string;
    readonly tier: BlocTier;
    /** Delegated blocs: the unit (department, district People's Committee) that sets it up and details its scorecard. */
    readonly authority: string | null;
    readonly setUpOn: CivilDate;
    readonly decision: OfficialDocument;
  };
}
/** Kiện toàn: an existing bloc goes on under a new decision; it is not new. */
export interface BlocReconstituted {
  readonly type: 'BlocReconstituted';
  readonly data: {
    readonly name: string;
    readonly authority: string | null;
    readonly reconstitutedOn: CivilDate;
    readonly decision: OfficialDocument;
  };
}
export interface BlocLeadApproved {
  readonly type: 'BlocLeadApproved';
  readonly data: {
    readonly lead: string;
    readonly deputies: readonly string[];
    readonly from: CivilDate;
    readonly until: CivilDate | null;
    readonly decision: OfficialDocument;
  };
}
/** Thôi giữ: the whole approval, lead and deputies, without a successor; of a deputy alone, or a change: a new approval. */
export interface BlocLeadEnded {
  readonly type: 'BlocLeadEnded';
  readonly data: {
    /** Revision of the approval. */
    readonly approval: number;
    readonly until: CivilDate;
    readonly decision: OfficialDocument;
  };
}
/** What the setting up was taken down as wrongly: the whole entry anew. */
export interface BlocEntryCorrected {
  readonly type: 'BlocEntryCorrected';
  readonly data: Omit<BlocSetUp['data'], 'bloc'> & { readonly legalBasis: LegalBasis };
}
/** Giải thể: the bloc ends. */
export interface BlocDissolved {
  readonly type: 'BlocDissolved';
  readonly data: {
    readonly until: CivilDate;
    readonly successors: readonly string[];
    readonly decision: OfficialDocument;
    readonly reorganisation: Reference | null;
  };
}
/** A fact of this stream is taken back, on a legal basis. */
export interface BlocFactAnnulled {
  readonly type: 'BlocFactAnnulled';
  readonly data: FactAnnulment;
}
type OwnEvent =
  | BlocSetUp
  | BlocEntryCorrected
  | BlocReconstituted
  | BlocLeadApproved
  | BlocLeadEnded
  | BlocDissolved
  | BlocFactAnnulled;
export type BlocEvent = OwnEvent | DelegationEvent;

// State

export interface Leadership {
  readonly lead: string;
  readonly deputies: readonly string[];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly revision: number;
}

export interface Bloc extends KeptFacts, Delegation {
  /** The setting up, as corrected. */
  readonly setUp: BlocSetUp['data'] | null;
  /** The name that holds now. */
  readonly name: string | null;
  readonly authority: string | null;
  /** Revision of the newest setting up or reconstitution. */
  readonly formation: number | null;
  /** Revision of the setting up, or of its newest correction. */
  readonly entryAt: number | null;
  /** In the order of approval; of two that overlap the later approved holds. */
  readonly leaderships: readonly Leadership[];
  /** Revisions of the approvals that were ended before their time. */
  readonly leadershipsEnded: readonly number[];
  readonly dissolved: { readonly until: CivilDate; readonly revision: number } | null;
}

const initial: Bloc = {
  ...noFacts,
  ...delegation.initial,
  recorded: [],
  setUp: null,
  name: null,
  authority: null,
  formation: null,
  entryAt: null,
  leaderships: [],
  leadershipsEnded: [],
  dissolved: null,
};

export const bloc: Aggregate<Bloc> = {
  category: 'bloc',
  types: {
    ...delegation.types,
    BlocSetUp: 1,
    BlocEntryCorrected: 1,
    BlocReconstituted: 1,
    BlocLeadApproved: 1,
    BlocLeadEnded: 1,
    BlocDissolved: 1,
    BlocFactAnnulled: 1,
  },
  initial,
  evolve: foldingAnew('BlocFactAnnulled', initial, (state, event) =>
    Object.hasOwn(delegation.types, event.type)
      ? delegation.evolve(state, event)
      : evolve(state, event),
  ),
};

function evolve(state: Bloc, recorded: Recorded): Bloc {
  const event = recorded as Recorded & OwnEvent;
  switch (event.type) {
    case 'BlocSetUp': {
      const { name, authority } = event.data;
      const { revision } = event;
      const setUp = event.data;
      return { ...state, setUp, name, authority, formation: revision, entryAt: revision };
    }
    case 'BlocEntryCorrected':
      return corrected(state, event.data, event.revision);
    case 'BlocReconstituted': {
      const { name, authority } = event.data;
      return { ...state, name, authority, formation: event.revision };
    }
    case 'BlocLeadApproved': {
      const { lead, deputies, from, until } = event.data;
      const leadership = { lead, deputies, from, until, revision: event.revision };
      return { ...state, leaderships: [...state.leaderships, leadership] };
    }
    case 'BlocLeadEnded':
      return ledUntil(state, event.data.until);
    case 'BlocDissolved': {
      const { until } = event.data;
      return { ...state, dissolved: { until, revision: event.revision } };
    }
    case 'BlocFactAnnulled':
      return state;
  }
}

/** A reconstitution is not undone by a correction of what was before it. */
function corrected(state: Bloc, data: BlocEntryCorrected['data'], revision: number): Bloc {
  const { legalBasis: _, ...entry } = data;
  const setUp = { bloc: state.setUp?.bloc ?? '', ...entry };
  if (state.formation !== state.entryAt) return { ...state, setUp, entryAt: revision };
  const { name, authority } = entry;
  return { ...state, setUp, name, authority, formation: revision, entryAt: revision };
}

/** Nobody approved earlier leads again: only an approval for later days does. */
function ledUntil(state: Bloc, until: CivilDate): Bloc {
  const ended = state.leaderships.filter(
    (each) => each.from <= until && (each.until === null || each.until > until),
  );
  return {
    ...state,
    leaderships: state.leaderships.map((each) =>
      ended.includes(each) ? { ...each, until } : each,
    ),
    leadershipsEnded: [...state.leadershipsEnded, ...ended.map(({ revision }) => revision)],
  };
}

export function blocStream(id: string): string {
  return `bloc-${id}`;
}

/** Who leads on a day; null where nobody was approved for it. */
export function leadershipOn(state: Pick<Bloc, 'leaderships'>, day: CivilDate): Leadership | null {
  const standing = state.leaderships.filter(
    (each) => each.from <= day && (each.until === null || day <= each.until),
  );
  return standing.at(-1) ?? null;
}
