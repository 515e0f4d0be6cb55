// How a unit ends or goes on in a reorganisation: merged, divided, dissolved, separated, succeeding others.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';

// Events

/** The decision that the event carries out, and the part of it. */
interface PartCarriedOut {
  readonly decision: OfficialDocument;
  readonly reorganisation: Reference;
  readonly part: string;
}
/** Sáp nhập: into a unit that goes on. Hợp nhất: with others into a new one. */
export interface UnitMerged {
  readonly type: 'UnitMerged';
  readonly data: PartCarriedOut & {
    readonly manner: 'merged' | 'consolidated';
    readonly successors: readonly string[];
    /** The last day of the unit. */
    readonly until: CivilDate;
  };
}
/** Chia: the unit ends in several. */
export interface UnitDivided {
  readonly type: 'UnitDivided';
  readonly data: PartCarriedOut & {
    readonly successors: readonly string[];
    readonly until: CivilDate;
  };
}
/** Giải thể: the unit ends without a successor. */
export interface UnitDissolved {
  readonly type: 'UnitDissolved';
  readonly data: PartCarriedOut & { readonly until: CivilDate };
}
/** Tách: a part of the unit goes to others; the unit goes on. */
export interface UnitSeparated {
  readonly type: 'UnitSeparated';
  readonly data: PartCarriedOut & {
    readonly recipients: readonly string[];
    readonly from: CivilDate;
  };
}
/** The other side: the unit, new or going on, takes over from others. */
export interface UnitSucceeded {
  readonly type: 'UnitSucceeded';
  readonly data: PartCarriedOut & {
    readonly predecessors: readonly string[];
    readonly from: CivilDate;
  };
}
export type SuccessionEvent =
  UnitMerged | UnitDivided | UnitDissolved | UnitSeparated | UnitSucceeded;

// State

export interface Succession {
  /** Units go on in their successors; memberships end with the unit. */
  readonly ended: {
    readonly until: CivilDate;
    readonly successors: readonly string[];
    readonly revision: number;
  } | null;
  readonly separations: readonly {
    readonly recipients: readonly string[];
    readonly from: CivilDate;
    readonly revision: number;
  }[];
  readonly predecessors: readonly string[];
}

export const succession: Slice<Succession> = {
  types: {
    UnitMerged: 1,
    UnitDivided: 1,
    UnitDissolved: 1,
    UnitSeparated: 1,
    UnitSucceeded: 1,
  },
  initial: { ended: null, separations: [], predecessors: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & SuccessionEvent;
    const { revision } = event;
    switch (event.type) {
      case 'UnitMerged':
      case 'UnitDivided': {
        const { until, successors } = event.data;
        return { ...state, ended: { until, successors, revision } };
      }
      case 'UnitDissolved':
        return { ...state, ended: { until: event.data.until, successors: [], revision } };
      case 'UnitSeparated': {
        const { recipients, from } = event.data;
        return { ...state, separations: [...state.separations, { recipients, from, revision }] };
      }
      case 'UnitSucceeded': {
        const predecessors = new Set([...state.predecessors, ...event.data.predecessors]);
        return { ...state, predecessors: [...predecessors] };
      }
    }
  },
};

/** The unit had ended before a day: its last day is a day of the unit. */
export function endedBefore({ ended }: Succession, day: CivilDate): boolean {
  return ended !== null && ended.until < day;
}
