// What every act (command) has in common: who, when, which stream, what it must know, and the decision.
import type { Actor, Reference } from './actor.ts';
import { civilDateOf, type CivilDate, type Instant } from './civil-date.ts';
import { refuse, type RefusalCode } from './refusal.ts';

/** The circumstances of one act; time and identity arrive here, a decision has none of its own. */
export interface Circumstances {
  readonly commandId: string;
  readonly actor: Actor;
  /** The civil day of the act itself. */
  readonly occurredOn: CivilDate;
  /** When the paper entered the designated system, where that was before the recording. */
  readonly receivedAt: Instant | null;
  /** The time of recording. */
  readonly now: Instant;
  /** The event that ordered this act: a decision recorded first and carried out by acts like this one. */
  readonly causation: Reference | null;
  /** What acts of one matter have in common, such as the stream of a complaint. */
  readonly correlation: string | null;
}

/** What a decision makes. */
export interface EventDraft {
  readonly type: string;
  readonly schema: number;
  readonly data: object;
}

/** An event as a fold sees it: its content, its place in its stream and its circumstances. */
export interface Recorded {
  readonly revision: number;
  readonly type: string;
  readonly data: object;
  readonly occurredOn: CivilDate;
  readonly recordedAt: Instant;
  /** When the paper was received: as stated, else when it was recorded. */
  readonly receivedAt: Instant;
  readonly actor: Actor;
  /** The event that ordered it; null where none did. */
  readonly causation: Reference | null;
  /** What events of one matter have in common, such as the stream of a complaint. */
  readonly correlation: string | null;
}

/** A stream's fold. `types` names every event type that it knows with the newest schema version. */
export interface Aggregate<State> {
  readonly category: string;
  readonly types: Readonly<Record<string, number>>;
  readonly initial: State;
  evolve(state: State, event: Recorded): State;
}

/** The facts of other streams, as they stood when the decision was made. */
export interface Known {
  /**
   * The folded state of another stream and its last revision (-1: no events).
   * Throws a signal, which only the handler catches, where that stream was not read yet: the handler reads it and
   * decides again, which a pure decision cannot tell.
   */
  of<State>(
    aggregate: Aggregate<State>,
    stream: string,
  ): { readonly state: State; readonly revision: number };
  /** SHA-256 (hex) of the canonical form of a value. */
  digest(value: unknown): string;
}

/** One act: its name, its stream, what it presupposes, when it is refused, and its decision. */
export interface Act<Input, State> {
  readonly name: string;
  readonly vi: string;
  readonly en: string;
  /** Event types that must have been recorded before; for the table of acts. */
  readonly after: readonly string[];
  /** Event types that it records. */
  readonly records: readonly string[];
  /** Codes of its refusals, in the order in which they are looked for. */
  readonly refusals: readonly RefusalCode[];
  stream(input: Input): string;
  /**
   * The input in an order of its own, for acts where the order in which things were typed would tell more than the fact:
   * whose votes were counted first, who came first. Taken before the command's digest, which would keep it otherwise.
   */
  inOrder?(input: Input): object;
  /** The event that ordered it, where the input names it: a decision recorded first, which acts like this one carry out. */
  causedBy?(input: Input): Reference;
  decide(
    input: Input,
    known: Known,
    circumstances: Circumstances,
  ): (state: State) => readonly EventDraft[];
}

/** Declares an act; the identity function, for the sake of inference. */
export function act<Input, State>(definition: Act<Input, State>): Act<Input, State> {
  return definition;
}

/** The one event of a decision, in schema version 1. */
export function draft<Event extends { readonly type: string; readonly data: object }>(
  type: Event['type'],
  data: Event['data'],
): readonly EventDraft[] {
  return [{ type, schema: 1, data }];
}

/** Occurred and received dates may not lie after the recording. */
export function checkCircumstances(circumstances: Circumstances): void {
  const today = civilDateOf(circumstances.now);
  if (circumstances.occurredOn > today) refuse('DATE_IN_FUTURE', 'occurredOn');
  const received = circumstances.receivedAt;
  if (received !== null && received > circumstances.now) refuse('DATE_IN_FUTURE', 'receivedAt');
}
