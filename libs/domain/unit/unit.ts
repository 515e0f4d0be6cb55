// A unit: its name and kind, its membership of blocs, its end; identified by an opaque id, never by its name.
import type { Aggregate, Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { foldingAnew, noFacts, type FactAnnulment, type KeptFacts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { composed, type Slice } from '../slice.ts';
import { naming, type Naming, type NamingEvent } from './naming.ts';
import { succession, type Succession, type SuccessionEvent } from './succession.ts';

export { unitKinds, type UnitKind } from './kind.ts';

// Events

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
type MembershipEvent = BlocJoined | BlocLeft;
export type UnitEvent = NamingEvent | MembershipEvent | SuccessionEvent | UnitFactAnnulled;

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

interface Memberships {
  readonly memberships: readonly Membership[];
}

/** A part of a reorganisation that an event of this stream carried out. */
export interface PartDone {
  /** The stream of the decision. */
  readonly reorganisation: string;
  readonly part: string;
  readonly revision: number;
}

export interface Unit extends KeptFacts, Naming, Memberships, Succession {
  readonly partsDone: readonly PartDone[];
}

const memberships: Slice<Memberships> = {
  types: { BlocJoined: 1, BlocLeft: 1 },
  initial: { memberships: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & MembershipEvent;
    switch (event.type) {
      case 'BlocJoined': {
        const { bloc: id, from } = event.data;
        const membership = { bloc: id, from, until: null, revision: event.revision, leftAt: null };
        return { ...state, memberships: [...state.memberships, membership] };
      }
      case 'BlocLeft': {
        const { bloc: id, until } = event.data;
        const ended = state.memberships.map((each) =>
          each.bloc === id && each.until === null
            ? { ...each, until, leftAt: event.revision }
            : each,
        );
        return { ...state, memberships: ended };
      }
    }
  },
};

const slices = composed<[Naming, Memberships, Succession]>(naming, memberships, succession);
const initial: Unit = { ...noFacts, recorded: [], ...slices.initial, partsDone: [] };

export const unit: Aggregate<Unit> = {
  category: 'unit',
  types: { ...slices.types, UnitFactAnnulled: 1 },
  initial,
  evolve: foldingAnew('UnitFactAnnulled', initial, evolve),
};

function evolve(before: Unit, event: Recorded): Unit {
  const state = slices.evolve(before, event);
  return {
    ...state,
    memberships: endingWithTheUnit(state),
    partsDone: [...state.partsDone, ...partDone(event)],
  };
}

/** One fact, one event: a unit's end ends its membership too, also one that was begun after the decision was recorded. */
function endingWithTheUnit({ memberships: all, ended }: Unit): readonly Membership[] {
  if (!ended) return all;
  const { until, revision } = ended;
  return all.map((each) =>
    each.until === null || each.until > until ? { ...each, until, leftAt: revision } : each,
  );
}

function partDone({ data, revision }: Recorded): readonly PartDone[] {
  const { reorganisation, part } = data as Partial<SuccessionEvent['data']>;
  return reorganisation && part ? [{ reorganisation: reorganisation.stream, part, revision }] : [];
}

export function unitStream(id: string): string {
  return `unit-${id}`;
}

/** The membership that no leaving has ended, if any. */
export function openMembership(state: Unit): Membership | null {
  return state.memberships.find((each) => each.until === null) ?? null;
}

/** The membership that holds on a day, if any. */
export function membershipOn(state: Pick<Unit, 'memberships'>, day: CivilDate): Membership | null {
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
