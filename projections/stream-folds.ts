// The domain's folds as the views runtime takes them; one object each, because states at hand are kept by it.
import type { Aggregate } from '../libs/domain/act.ts';
import { decode } from '../libs/domain/aggregates.ts';
import { anyStream } from '../libs/domain/any-stream.ts';
import { bloc } from '../libs/domain/bloc/bloc.ts';
import { blocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { complaint } from '../libs/domain/complaint/complaint.ts';
import { complaintProcedure } from '../libs/domain/complaint-procedure/publication.ts';
import { reconstruction } from '../libs/domain/reconstruction/reconstruction.ts';
import { retention } from '../libs/domain/retention/retention.ts';
import { ruleBook } from '../libs/domain/rule-book/publication.ts';
import { genesis, type LedgerOpened } from '../libs/domain/ledger.ts';
import { unit } from '../libs/domain/unit/unit.ts';
import { counted, type Counted } from '../libs/domain/unit-year/counted.ts';
import { workingCalendar } from '../libs/domain/working-calendar/working-calendar.ts';
import type { Fold } from '../libs/views/projection.ts';

function foldOf<State>(aggregate: Aggregate<State>): Fold<State> {
  return {
    initial: aggregate.initial,
    evolve: (state, event) => aggregate.evolve(state, decode(event)),
  };
}

export const genesisFold = foldOf(genesis);
export const unitFold = foldOf(unit);
export const blocFold = foldOf(bloc);
export const blocYearFold = foldOf(blocYear);
export const ruleBookFold = foldOf(ruleBook);
export const retentionFold = foldOf(retention);
export const anyStreamFold = foldOf(anyStream);
export const complaintFold = foldOf(complaint);
export const complaintProcedureFold = foldOf(complaintProcedure);
export const workingCalendarFold = foldOf(workingCalendar);
export const reconstructionFold = foldOf(reconstruction);

/** What counts of a unit-year, and the bloc that its newest event took it out of. */
export interface UnitYearState {
  readonly counted: Counted;
  /** Null where the newest event left it in its bloc. */
  readonly movedFrom: string | null;
  /** The ledger index of each event of the stream, by its revision. */
  readonly indexes: readonly number[];
}

export const unitYearFold: Fold<UnitYearState> = {
  initial: { counted: counted.initial, movedFrom: null, indexes: [] },
  evolve({ counted: before, indexes }, event) {
    const after = counted.evolve(before, decode(event));
    const moved = after.facts.bloc !== before.facts.bloc;
    const movedFrom = moved ? before.facts.bloc : null;
    return { counted: after, movedFrom, indexes: [...indexes, event.index] };
  },
};

/** Ledger indexes of the events whose times a generator gave: from one up to, not including, another; both null: none. */
export interface SimulatedTimes {
  readonly from: number | null;
  /** Null while the generator still gives them. */
  readonly until: number | null;
}

/** Of the ledger's own stream. The event that ends the simulation was itself recorded at a time from the generator. */
export const simulatedTimesFold: Fold<SimulatedTimes> = {
  initial: { from: null, until: null },
  evolve(state, event) {
    const { type, data } = decode(event);
    if (type === 'MachineClockAdopted') return { ...state, until: event.index + 1 };
    const { clock } = data as LedgerOpened['data'];
    return clock === 'simulated' ? { from: event.index, until: null } : state;
  },
};
