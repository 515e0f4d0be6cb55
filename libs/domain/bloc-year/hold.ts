// Holds on award proposals: while a complaint, an inspection or a case is pending, no award is proposed.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';

/** What is pending. A denunciation's hold says nothing of who denounced. */
export type HoldCause = 'complaint' | 'denunciation' | 'inspection' | 'disciplinaryCase' | 'other';

/** How what was pending ended. */
export type HoldOutcome =
  'notUpheld' | 'upheld' | 'partlyUpheld' | 'withdrawn' | 'discontinued' | 'ended';

// Events

export interface ProposalsHeld {
  readonly type: 'ProposalsHeld';
  readonly data: {
    readonly hold: string;
    readonly unit: string;
    /** Null: every proposal of the unit, its collectives and its people. */
    readonly dossier: string | null;
    readonly cause: HoldCause;
    /** The event that opened the case, where the ledger has it. */
    readonly case: Reference | null;
    readonly from: CivilDate;
    readonly legalBasis: LegalBasis;
    readonly document: OfficialDocument | null;
  };
}
/** It held until then: what was recorded in error is annulled instead. */
export interface HoldLifted {
  readonly type: 'HoldLifted';
  readonly data: {
    readonly hold: string;
    readonly liftedFrom: CivilDate;
    readonly outcome: HoldOutcome;
    /** The event that ended the case, where the ledger has it. */
    readonly case: Reference | null;
    readonly legalBasis: LegalBasis;
    readonly document: OfficialDocument | null;
  };
}
export type HoldEvent = ProposalsHeld | HoldLifted;

// State

export interface Hold {
  readonly id: string;
  readonly revision: number;
  readonly unit: string;
  readonly dossier: string | null;
  readonly from: CivilDate;
}

/** Everything that was recorded, annulled or not; `standingHolds` tells what holds. */
export interface Holds {
  readonly holds: readonly Hold[];
  readonly liftings: readonly { readonly hold: string; readonly revision: number }[];
}

export const holds: Slice<Holds> = {
  types: { ProposalsHeld: 1, HoldLifted: 1 },
  initial: { holds: [], liftings: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & HoldEvent;
    const { revision } = event;
    switch (event.type) {
      case 'ProposalsHeld': {
        const { hold: id, unit, dossier, from } = event.data;
        return { ...state, holds: [...state.holds, { id, revision, unit, dossier, from }] };
      }
      case 'HoldLifted': {
        const lifting = { hold: event.data.hold, revision };
        return { ...state, liftings: [...state.liftings, lifting] };
      }
    }
  },
};

/** The holds that neither a lifting nor an annulment has ended. */
export function standingHolds(state: Holds & Facts): readonly Hold[] {
  return standingFacts(state, state.holds).filter(({ id }) => liftingsOf(state, id).length === 0);
}

export function liftingsOf(
  state: Holds & Facts,
  hold: string,
): readonly { readonly revision: number }[] {
  return standingFacts(state, state.liftings).filter((each) => each.hold === hold);
}

export const holdsAnnullable: readonly Annullable<Holds & Facts>[] = [
  {
    type: 'ProposalsHeld',
    by: 'itsRecorder',
    restingOn: (state, fact) =>
      state.holds
        .filter(({ revision }) => revision === fact)
        .flatMap(({ id }) => liftingsOf(state, id).map(({ revision }) => revision)),
  },
  { type: 'HoldLifted', by: 'itsRecorder' },
];
