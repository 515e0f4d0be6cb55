// An emulation bloc (khối thi đua): how it was set up, and who leads it.
import type { Aggregate, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { foldingAnew, noFacts, type FactAnnulment, type KeptFacts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';

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
export type BlocEvent =
  BlocSetUp | BlocReconstituted | BlocLeadApproved | BlocDissolved | BlocFactAnnulled;

// State

export interface Leadership {
  readonly lead: string;
  readonly deputies: readonly string[];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  readonly revision: number;
}

export interface Bloc extends KeptFacts {
  readonly setUp: BlocSetUp['data'] | null;
  /** The name that holds now. */
  readonly name: string | null;
  readonly authority: string | null;
  /** Revision of the newest setting up or reconstitution. */
  readonly formation: number | null;
  /** In the order of approval; of two that overlap the later approved holds. */
  readonly leaderships: readonly Leadership[];
  readonly dissolved: { readonly until: CivilDate; readonly revision: number } | null;
}

const initial: Bloc = {
  ...noFacts,
  recorded: [],
  setUp: null,
  name: null,
  authority: null,
  formation: null,
  leaderships: [],
  dissolved: null,
};

export const bloc: Aggregate<Bloc> = {
  category: 'bloc',
  types: {
    BlocSetUp: 1,
    BlocReconstituted: 1,
    BlocLeadApproved: 1,
    BlocDissolved: 1,
    BlocFactAnnulled: 1,
  },
  initial,
  evolve: foldingAnew('BlocFactAnnulled', initial, evolve),
};

function evolve(state: Bloc, recorded: Recorded): Bloc {
  const event = recorded as Recorded & BlocEvent;
  switch (event.type) {
    case 'BlocSetUp': {
      const { name, authority } = event.data;
      return { ...state, setUp: event.data, name, authority, formation: event.revision };
    }
    case 'BlocReconstituted': {
      const { name, authority } = event.data;
      return { ...state, name, authority, formation: event.revision };
    }
    case 'BlocLeadApproved': {
      const { lead, deputies, from, until } = event.data;
      const leadership = { lead, deputies, from, until, revision: event.revision };
      return { ...state, leaderships: [...state.leaderships, leadership] };
    }
    case 'BlocDissolved': {
      const { until } = event.data;
      return { ...state, dissolved: { until, revision: event.revision } };
    }
    case 'BlocFactAnnulled':
      return state;
  }
}

export function blocStream(id: string): string {
  return `bloc-${id}`;
}

/** Who leads on a day; null where nobody was approved for it. */
export function leadershipOn(state: Bloc, day: CivilDate): Leadership | null {
  const standing = state.leaderships.filter(
    (each) => each.from <= day && (each.until === null || day <= each.until),
  );
  return standing.at(-1) ?? null;
}
