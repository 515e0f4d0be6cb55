// What the two threads of the embedded store say to each other.

/**
 * The appends of one turn of the event loop, in order. Columns, and the bytes of all events in one array: cloning an object
 * an append costs twice as much.
 */
export interface AppendBatch {
  readonly streams: readonly string[];
  readonly expected: readonly number[];
  /** Number of events of each append; the next three run over the events of all appends. */
  readonly counts: readonly number[];
  readonly ids: readonly string[];
  readonly types: readonly string[];
  readonly sizes: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What the writer thread is started with. */
export interface WriterStart {
  readonly file: string;
  /** Shared by the threads: its one number grows with every message to the writer, which sleeps on it. */
  readonly sent: Int32Array<SharedArrayBuffer>;
}

/** `finish`: write what was sent before, then end. */
export type ToWriter = AppendBatch | 'finish';

export type FromWriter =
  | { readonly kind: 'ready' }
  /** Answers to the first appends not yet answered, all committed in one transaction. */
  | {
      readonly kind: 'committed';
      readonly accepted: readonly boolean[];
      /** The stream's last revision: after the append where it was accepted, as it stood where not. */
      readonly revisions: readonly number[];
      readonly head: number;
    }
  /** The writer has ended. Of the first `begun` appends not yet answered it is unknown whether they happened; the rest did not. */
  | { readonly kind: 'failed'; readonly begun: number; readonly reason: string };
