// Holds on disposal: while a case is pending nothing that it may need is disposed of, however old it is.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { standingFacts, type Facts } from '../fact.ts';
import type { LegalBasis } from '../official-document.ts';
import type { Slice } from '../slice.ts';

export type DisposalHoldCause =
  'complaint' | 'denunciation' | 'inspection' | 'litigation' | 'disciplinaryCase' | 'other';

// Events

export interface DisposalHeld {
  readonly type: 'DisposalHeld';
  readonly data: {
    readonly hold: string;
    /** Whatever an event of these streams names is kept. */
    readonly streams: readonly string[];
    /** SHA-256 of single files. */
    readonly files: readonly string[];
    readonly cause: DisposalHoldCause;
    /** The event that opened the case, where the ledger has it. */
    readonly case: Reference | null;
    readonly since: CivilDate;
    readonly legalBasis: LegalBasis;
  };
}
export interface DisposalHoldLifted {
  readonly type: 'DisposalHoldLifted';
  readonly data: {
    readonly hold: string;
    readonly liftedFrom: CivilDate;
    /** The event that ended the case, where the ledger has it. */
    readonly case: Reference | null;
    readonly legalBasis: LegalBasis;
  };
}
export type DisposalHoldEvent = DisposalHeld | DisposalHoldLifted;

// State

export interface DisposalHold extends Omit<DisposalHeld['data'], 'hold'> {
  readonly id: string;
  readonly revision: number;
}

/** Everything that was recorded, annulled or not; `standingDisposalHolds` tells what holds. */
export interface DisposalHolds {
  readonly holds: readonly DisposalHold[];
  /** No lifting is annulled: what was lifted in error is held anew. */
  readonly liftings: readonly {
    readonly hold: string;
    readonly liftedFrom: CivilDate;
    readonly revision: number;
  }[];
}

export const disposalHolds: Slice<DisposalHolds> = {
  types: { DisposalHeld: 1, DisposalHoldLifted: 1 },
  initial: { holds: [], liftings: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & DisposalHoldEvent;
    const { revision } = event;
    switch (event.type) {
      case 'DisposalHeld': {
        const { hold: id, ...rest } = event.data;
        return { ...state, holds: [...state.holds, { id, revision, ...rest }] };
      }
      case 'DisposalHoldLifted': {
        const { hold, liftedFrom } = event.data;
        return { ...state, liftings: [...state.liftings, { hold, liftedFrom, revision }] };
      }
    }
  },
};

/** The holds that neither a lifting nor an annulment has ended. */
export function standingDisposalHolds(state: DisposalHolds & Facts): readonly DisposalHold[] {
  const lifted = new Set(state.liftings.map(({ hold }) => hold));
  return standingFacts(state, state.holds).filter(({ id }) => !lifted.has(id));
}

/** A record as a hold looks at it: the files that it is, and the events that name it. */
export interface Holdable {
  readonly files: readonly string[];
  readonly namedBy: readonly Reference[];
}

/** The standing hold that keeps a record from disposal, if there is one. */
export function holdOn(
  state: DisposalHolds & Facts,
  { files, namedBy }: Holdable,
): DisposalHold | undefined {
  return standingDisposalHolds(state).find(
    (hold) =>
      files.some((each) => hold.files.includes(each)) ||
      namedBy.some(({ stream }) => hold.streams.includes(stream)),
  );
}
