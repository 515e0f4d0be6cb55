// The port to an event store: what every adapter (memory, sqlite, a remote store) promises.
// Nothing here assumes that the store is in this process or on this machine.

/** Opaque place in a store's global order; only its own adapter can read it. */
export type Position = string;

/** How far a reader has come: a position and the number of ledger events up to and including it. */
export interface Checkpoint {
  readonly position: Position;
  /** Number of ledger events handled; the next event has this ledger index. */
  readonly index: number;
}

export interface AppendEvent {
  /** UUID (version 8) of the bytes' SHA-256. */
  readonly id: string;
  readonly type: string;
  /** Canonical bytes, at most `limits.eventBytesMax`. */
  readonly bytes: Uint8Array;
}

export interface StoredEvent {
  readonly stream: string;
  /** Starts at 0. */
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** The bytes as they were appended; never serialised again. */
  readonly bytes: Uint8Array;
}

export interface LedgerEvent extends StoredEvent {
  /** Number of ledger events before this one in the global order. */
  readonly index: number;
  readonly position: Position;
}

export type SubscriptionMessage =
  | { readonly kind: 'event'; readonly event: LedgerEvent }
  /** In band: every event before it in the iteration is covered by it. */
  | { readonly kind: 'checkpoint'; readonly checkpoint: Checkpoint }
  | { readonly kind: 'caughtUp' };

export const limits = {
  eventBytesMax: 60 * 1024,
  appendEventsMax: 100,
  appendBytesMax: 900 * 1024,
  streamNameMax: 200,
  typeNameMax: 200,
} as const;

/** The stream was not at the expected revision. `actual` is its last revision, -1 when it has no events. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly stream: string;
  readonly actual: number;
  constructor(stream: string, actual: number) {
    super(`stream ${stream} is at revision ${actual}`);
    this.stream = stream;
    this.actual = actual;
  }
}

/** The append may or may not have happened: send the same bytes again at the same expected revision. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';
}

/** Too many appends wait: nothing was taken in, try again later. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull';
}

/** An event or an append passes a limit in bytes: nothing was taken in, and sending it again changes nothing. */
export class AppendTooLarge extends RangeError {
  override readonly name = 'AppendTooLarge';
}

/** The store is away or closed: nothing was taken in. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export interface EventStore {
  /**
   * Appends all events or none, durably, after `expected` (the stream's last revision, -1 for a stream without events).
   * Repeating the same ids at the same expected revision answers as the first time.
   * @throws Conflict, OutcomeUnknown, QueueFull, StoreUnavailable, AppendTooLarge; RangeError where another limit is passed
   */
  append(
    stream: string,
    expected: number,
    events: readonly AppendEvent[],
    options: { readonly timeoutMs: number },
  ): Promise<{ readonly revision: number }>;
  /** Events of one stream in order, from a revision (default 0); nothing for an unknown stream. */
  readStream(stream: string, options?: { readonly from?: number }): AsyncIterable<StoredEvent>;
  /**
   * Every ledger event in global order after a checkpoint (null: from the start) up to the head, which is fixed between
   * the call and the first event.
   */
  readAll(after: Checkpoint | null): AsyncIterable<LedgerEvent>;
  /** Every ledger event after a checkpoint, then new ones as they come, until the signal aborts. */
  subscribeAll(
    after: Checkpoint | null,
    options: { readonly signal: AbortSignal },
  ): AsyncIterable<SubscriptionMessage>;
  /**
   * Checkpoint of the last ledger event; null for an empty store. `known` is one of this very ledger that the caller vouches
   * for: a remote store that has not counted so far goes on from it, instead of from the start.
   */
  head(known?: Checkpoint | null): Promise<Checkpoint | null>;
  close(): Promise<void>;
}
