// What a projection is: a pure fold from ledger events to rows, and what it may read while it folds.
import type { EventContent } from '../ledger/event.ts';

/** A ledger event as a view sees it: parsed once for all views, with the bytes that are the evidence. */
export interface ViewEvent extends EventContent {
  /** Number of ledger events before this one. */
  readonly index: number;
  /** The bytes as they were appended. */
  readonly bytes: Uint8Array;
}

/** One row as it holds from the event that gave it; `value: null` says that it no longer exists. */
export interface Row {
  readonly scope: string;
  readonly key: string;
  readonly value: object | null;
}

/**
 * A pure fold of one stream. Give the same object each time: states are kept by its identity.
 * `evolve` leaves the state that it is given untouched, for others may hold it.
 */
export interface Fold<State> {
  readonly initial: State;
  readonly evolve: (state: State, event: ViewEvent) => State;
}

/** What a projection may know besides the event: the past up to and including it, and nothing else. */
export interface StreamFolds {
  /**
   * State of a stream as of the event that is being projected (included), or at an earlier, fixed revision.
   * A stream without events has the fold's initial state.
   * @throws Error where the fixed revision does not exist as of this event, or the fold throws
   */
  state<State>(stream: string, fold: Fold<State>, revision?: number): State;
  /**
   * Own row as it held before the event that is being projected, else null: private state that has no one stream.
   * The caller names the type, because the row is what the same projection gave.
   */
  row(scope: string, key: string): object | null;
}

/** A text as it is searched: its words between spaces. */
export interface SearchedText {
  readonly kind: string;
  readonly words: string;
}

export interface Searched {
  /** Names of lower-case letters. */
  readonly kinds: readonly string[];
  /** The texts of an event, in an order that never changes. */
  texts(event: ViewEvent): readonly SearchedText[];
}

/**
 * Events to rows. The rows of one event name each (scope, key) once; a row whose bytes have not changed costs a
 * comparison and stores nothing. Any change of what it would give needs a new `version`.
 */
export interface Projection {
  readonly name: string;
  readonly version: number;
  project(event: ViewEvent, folds: StreamFolds): readonly Row[];
  /** What of the events is searched; most views are not. */
  readonly searched?: Searched;
}

/** Why a view stopped, and at which event. */
export interface Stop {
  readonly index: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly code: 'NEWER_SCHEMA' | 'PROJECTION_FAILED';
  readonly message: string;
}

/** The error may have been wrapped with the step; the schema error is known by its name, for the domain is not known here. */
function isNewerSchema(error: unknown): boolean {
  let cause = error;
  for (let depth = 0; depth < 8 && cause instanceof Error; depth += 1) {
    if (cause.name === 'NewerSchema') return true;
    cause = cause.cause;
  }
  return false;
}

export function stopAt(event: ViewEvent, error: unknown): Stop {
  return {
    index: event.index,
    stream: event.stream,
    revision: event.revision,
    type: event.type,
    code: isNewerSchema(error) ? 'NEWER_SCHEMA' : 'PROJECTION_FAILED',
    message: error instanceof Error ? error.message : String(error),
  };
}
