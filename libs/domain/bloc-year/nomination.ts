// Nominations of members (suy tôn, đề nghị khen thưởng) by a bloc's year-end meeting.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { Slice } from '../slice.ts';
import type { AwardSought } from './award-sought.ts';

/** A member and the award that it is nominated for. */
export interface Nominee {
  readonly unit: string;
  readonly award: AwardSought;
}

// Events

/** The rank is not read, and no machine breaks a tie: whom the meeting nominated is what its minutes say. */
export interface UnitsNominated {
  readonly type: 'UnitsNominated';
  readonly data: {
    readonly nomination: string;
    readonly meeting: string;
    /** The standing tally that it rests on, where there was a ballot. */
    readonly tally: string | null;
    /** Sorted by unit, then by award. */
    readonly nominees: readonly Nominee[];
    /** The recorded minutes of the meeting, which name the nominees. */
    readonly minutes: string;
    /** The nominees' unit-years, where exclusion was looked up. */
    readonly read: readonly Reference[];
  };
}

// State

export type Nomination = UnitsNominated['data'] & {
  readonly id: string;
  readonly revision: number;
};

/** In the order of recording, annulled ones too. */
export interface Nominations {
  readonly nominations: readonly Nomination[];
}

export const nominations: Slice<Nominations> = {
  types: { UnitsNominated: 1 },
  initial: { nominations: [] },
  evolve(state, recorded) {
    const { data, revision } = recorded as Recorded & UnitsNominated;
    const nomination = { ...data, id: data.nomination, revision };
    return { ...state, nominations: [...state.nominations, nomination] };
  },
};
