// A unit: its name, kind and membership of blocs; identified by an opaque id, never by its name.
import type { Aggregate, Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { foldingAnew, noFacts, type FactAnnulment, type KeptFacts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';

export const unitKinds = [
  'partyBody',
  'frontAndSocioPolitical',
  'department',
  'publicServiceUnit',
  'district',
  'commune',
  'centralBody',
  'socioProfessional',
  'enterprise',
] as const;
export type UnitKind = (typeof unitKinds)[number];

// Events

export interface UnitEntered {
  readonly type: 'UnitEntered';
  readonly data: {
    readonly unit: string;
    readonly name: string;
    readonly kind: UnitKind;
    /** True for the unit that houses the Board's standing office (Home Affairs). */
    readonly housesBoard: boolean;
    /** The unit above it; null for a body of the province itself. */
    readonly parent: string | null;
    /** The day from which name, kind and parent hold; null: not known. */
    readonly from: CivilDate | null;
  };
}
export interface BlocJoined {
  readonly type: 'BlocJoined';
  readonly data: {
    readonly bloc: string;
    readonly from: CivilDate;
    readonly decision: OfficialDocument;
  };
}
export interface BlocLeft {
  readonly type: 'BlocLeft';
  readonly data: {
    readonly bloc: string;
    /** The last day of membership. */
    readonly until: CivilDate;
    readonly decision: OfficialDocument;
  };
}
/** A fact of this stream is taken back, on a legal basis. */
export interface UnitFactAnnulled {
  readonly type: 'UnitFactAnnulled';
  readonly data: FactAnnulment;
}
export type UnitEvent = UnitEntered | BlocJoined | BlocLeft | UnitFactAnnulled;

// State

export interface Membership {
  readonly bloc: string;
  readonly from: CivilDate;
  readonly until: CivilDate | null;
  /** Revision of the event that began it. */
  readonly revision: number;
  /** Revision of the event that ended it. */
  readonly leftAt: number | null;
}

export interface Unit extends KeptFacts {
  readonly entered: UnitEntered['data'] | null;
  readonly memberships: readonly Membership[];
}

const initial: Unit = { ...noFacts, recorded: [], entered: null, memberships: [] };

export const unit: Aggregate<Unit> = {
  category: 'unit',
  types: { UnitEntered: 1, BlocJoined: 1, BlocLeft: 1, UnitFactAnnulled: 1 },
  initial,
  evolve: foldingAnew('UnitFactAnnulled', initial, evolve),
};

function evolve(state: Unit, recorded: Recorded): Unit {
  const event = recorded as Recorded & UnitEvent;
  switch (event.type) {
    case 'UnitEntered':
      return { ...state, entered: event.data };
    case 'BlocJoined': {
      const { bloc: id, from } = event.data;
      const membership = { bloc: id, from, until: null, revision: event.revision, leftAt: null };
      return { ...state, memberships: [...state.memberships, membership] };
    }
    case 'BlocLeft': {
      const { bloc: id, until } = event.data;
      const memberships = state.memberships.map((each) =>
        each.bloc === id && each.until === null ? { ...each, until, leftAt: event.revision } : each,
      );
      return { ...state, memberships };
    }
    case 'UnitFactAnnulled':
      return state;
  }
}

export function unitStream(id: string): string {
  return `unit-${id}`;
}

/** The membership that no leaving has ended, if any. */
export function openMembership(state: Unit): Membership | null {
  return state.memberships.find((each) => each.until === null) ?? null;
}

/** The membership that holds on a day, if any. */
export function membershipOn(state: Unit, day: CivilDate): Membership | null {
  return (
    state.memberships.find(
      (each) => each.from <= day && (each.until === null || day <= each.until),
    ) ?? null
  );
}

/** The last membership that had ended before a day, if any. */
export function membershipEndedBefore(state: Unit, day: CivilDate): Membership | null {
  const ended = state.memberships.filter((each) => each.until !== null && each.until < day);
  return ended.at(-1) ?? null;
}

/** The last membership of a bloc that meets a year, if any. */
export function membershipInYear(state: Unit, bloc: string, year: number): Membership | null {
  const meets = state.memberships.filter(
    (each) =>
      each.bloc === bloc &&
      each.from <= `${year}-12-31` &&
      (each.until === null || each.until >= `${year}-01-01`),
  );
  return meets.at(-1) ?? null;
}
