// The case as its own events tell it: folded from the events of the file alone, as whoever receives it must be able to.
import type { Aggregate, Recorded } from '../domain/act.ts';
import { complaint, complaintStream, type Complaint } from '../domain/complaint/complaint.ts';
import { nameOn } from '../domain/unit/naming.ts';
import { unit, unitStream } from '../domain/unit/unit.ts';
import type { CaseEvent } from './contents.ts';

export interface CaseReading {
  readonly id: string;
  /** Of the case. */
  readonly stream: string;
  readonly state: Complaint;
  /** In the order of the ledger. */
  readonly events: readonly CaseEvent[];
  /** The events of one stream, by revision. */
  readonly of: (stream: string) => readonly Recorded[];
  readonly fold: <State>(aggregate: Aggregate<State>, stream: string) => State;
  /** As it was called on a day; its id where the file does not know. */
  readonly nameOf: (unitId: string, day: string) => string;
}

export function readCase(events: readonly CaseEvent[], id: string): CaseReading {
  const byStream = Map.groupBy(events, ({ stream }) => stream);
  const of = (stream: string) => (byStream.get(stream) ?? []).map(({ recorded }) => recorded);
  const fold = <State>(aggregate: Aggregate<State>, stream: string): State =>
    of(stream).reduce((state, event) => aggregate.evolve(state, event), aggregate.initial);
  const stream = complaintStream({ complaint: id });
  return {
    id,
    stream,
    events,
    of,
    fold,
    state: fold(complaint, stream),
    nameOf: (unitId, day) => nameOn(fold(unit, unitStream(unitId)), day) ?? unitId,
  };
}
