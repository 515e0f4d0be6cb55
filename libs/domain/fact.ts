// Facts of streams that are annulled by one event, whatever they are: what was recorded, what stands, what rests on what.
import type { Recorded } from './act.ts';
import type { Role } from './actor.ts';
import { refuse } from './refusal.ts';
import type { Annulment } from './unit-year/standing.ts';

/** What such an annulment says: facts of these streams are named by their revision, and the reader is told the type. */
export interface FactAnnulment extends Annulment {
  /** Revision in the same stream. */
  readonly fact: number;
  readonly factType: string;
}

/** An event as an annulment looks for it. */
export type RecordedFact = Pick<Recorded, 'revision' | 'type' | 'actor'>;

/** Part of the state of every aggregate whose facts are annulled so. */
export interface Facts {
  readonly recorded: readonly RecordedFact[];
  /** Revision of a fact → revision of its annulment. */
  readonly annulled: ReadonlyMap<number, number>;
}
export const noFacts: Facts = { recorded: [], annulled: new Map() };

interface OfRevision {
  readonly revision: number;
}

/** The facts that no annulment has taken back, in their order. */
export function standingFacts<Fact extends OfRevision>(
  { annulled }: Pick<Facts, 'annulled'>,
  facts: readonly Fact[],
): readonly Fact[] {
  return facts.filter(({ revision }) => !annulled.has(revision));
}

interface Named extends OfRevision {
  readonly id: string;
}

/** An id names one fact for ever, annulled or not. */
export function requireUnusedId(facts: readonly Named[], id: string, field: string): void {
  if (facts.some((each) => each.id === id)) refuse('ID_TAKEN', field, { id });
}

/** The fact of this id; refused where there is none or it was annulled. */
export function requireStandingFact<Fact extends Named>(
  state: Pick<Facts, 'annulled'>,
  facts: readonly Fact[],
  id: string,
  field: string,
): Fact {
  const fact = facts.find((each) => each.id === id);
  if (!fact) return refuse('FACT_UNKNOWN', field, { id });
  if (state.annulled.has(fact.revision)) refuse('FACT_ALREADY_ANNULLED', field, { id });
  return fact;
}

/** A kind of fact that can be annulled. */
export interface Annullable<State> {
  /** Its event type. */
  readonly type: string;
  /**
   * Who annuls it. `thoseWhoRunTheBloc`: they, or the complaint handler. `itsRecorder`: the role that recorded it, the
   * Board or the complaint handler. Else exactly these roles.
   */
  readonly by: 'thoseWhoRunTheBloc' | 'itsRecorder' | readonly Role[];
  /** Revisions of standing facts that rest on the fact of this revision: they have to be annulled before it. */
  readonly restingOn?: (state: State, fact: number) => readonly number[];
}

/** The facts of a short stream, kept whole. */
export interface KeptFacts extends Facts {
  readonly recorded: readonly Recorded[];
}

/**
 * The fold of a short stream whose facts can be annulled: it keeps every event, and an annulment folds the others anew, as
 * if the fact had never been.
 */
export function foldingAnew<State extends KeptFacts>(
  annulment: string,
  initial: State,
  evolve: (state: State, event: Recorded) => State,
): (state: State, event: Recorded) => State {
  return (state, event) => {
    const recorded = [...state.recorded, event];
    if (event.type !== annulment) return { ...evolve(state, event), recorded };
    const { fact } = event.data as FactAnnulment;
    const annulled = new Map(state.annulled).set(fact, event.revision);
    const standing = standingFacts({ annulled }, recorded).filter(({ type }) => type !== annulment);
    return { ...standing.reduce(evolve, initial), recorded, annulled };
  };
}
