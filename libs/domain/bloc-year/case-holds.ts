// The holds of a bloc-year that name the case which they are for, by whom they were placed, and what became of them.
import type { Aggregate, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { standingFacts, type FactAnnulment } from '../fact.ts';
import type { HoldEvent } from './hold.ts';

interface Placing {
  readonly revision: number;
  /** Placed or lifted by the ledger's own rule. */
  readonly byReactor: boolean;
}

export interface CaseHold extends Placing {
  readonly id: string;
  readonly unit: string;
  readonly case: Reference;
  readonly from: string;
}

interface Lifting extends Placing {
  readonly hold: string;
  /** The event of the case that ended it; null where a person named none. */
  readonly case: Reference | null;
}

interface Kept {
  readonly holds: readonly CaseHold[];
  readonly liftings: readonly Lifting[];
  readonly annulled: ReadonlyMap<number, number>;
}

export const caseHolds: Aggregate<Kept> = {
  category: 'blocYear',
  types: {},
  initial: { holds: [], liftings: [], annulled: new Map() },
  evolve(state, recorded) {
    if (recorded.type === 'BlocYearFactAnnulled') {
      const { fact } = recorded.data as FactAnnulment;
      return { ...state, annulled: new Map(state.annulled).set(fact, recorded.revision) };
    }
    return isOfHold(recorded) ? withHold(state, recorded) : state;
  },
};

function isOfHold(event: Recorded): event is Recorded & HoldEvent {
  return event.type === 'ProposalsHeld' || event.type === 'HoldLifted';
}

function withHold(state: Kept, event: Recorded & HoldEvent): Kept {
  const placing = { revision: event.revision, byReactor: event.actor.channel === 'reactor' };
  switch (event.type) {
    case 'ProposalsHeld': {
      const { hold: id, unit, case: opened, from } = event.data;
      if (opened === null) return state;
      const hold = { ...placing, id, unit, case: opened, from };
      return { ...state, holds: [...state.holds, hold] };
    }
    case 'HoldLifted': {
      const { hold, case: ended } = event.data;
      const lifting = { ...placing, hold, case: ended };
      return { ...state, liftings: [...state.liftings, lifting] };
    }
  }
}

export interface FoundHold extends CaseHold {
  readonly annulled: boolean;
  /** The lifting that stands. */
  readonly lifting: Lifting | null;
}

/** The holds of a unit for the case of a stream, annulled or not. */
export function holdsFor(state: Kept, stream: string, unit: string): readonly FoundHold[] {
  const liftings = standingFacts(state, state.liftings);
  return state.holds
    .filter((each) => each.case.stream === stream && each.unit === unit)
    .map((each) => ({
      ...each,
      annulled: state.annulled.has(each.revision),
      lifting: liftings.findLast(({ hold }) => hold === each.id) ?? null,
    }));
}
