// What can be asked of the views of one process, and how they are fed.
import type { EventStore } from '../event-store/port.ts';
import type { EventFilter, EventPage } from './event-pages.ts';
import type { Progress } from './follow.ts';
import type { Fold, ViewEvent } from './projection.ts';
import type { RowVersion } from './row-versions.ts';
import type { Lag, ViewsStatus } from './status.ts';
import type { SoughtWord } from './word-index.ts';

export const rowsPageMax = 1_000;

/** A point of the ledger: its last event by index or by ledger time (ISO 8601), or null for now. */
export type AsOf = { readonly index: number } | { readonly time: string } | null;

export interface RowPage {
  /** The ledger index that the answer holds at: the one asked for, or the last that the view has handled. */
  readonly index: number;
  readonly rows: readonly RowVersion[];
  /** Give it as `after` for the next page; null where this is the last one. */
  readonly next: string | null;
}

/** A text of an event, by its place among the texts that the projection gave. */
export interface FoundAt {
  readonly event: ViewEvent;
  readonly place: number;
}

export interface FoundPage {
  /** The ledger index that the answer holds at. */
  readonly index: number;
  /** The newest first. */
  readonly found: readonly FoundAt[];
  /** There are older ones. */
  readonly more: boolean;
}

export interface ViewsOptions {
  /** Most events that are committed together; 1,024 unless told. Fewer are where they take long. */
  readonly batchEventsMax?: number;
  /** Streams whose folded state is kept at hand; 512 unless told. */
  readonly foldedStreamsMax?: number;
}

export interface CatchUpOptions {
  readonly onProgress?: (progress: Progress) => void;
}

export interface FollowOptions extends CatchUpOptions {
  readonly signal: AbortSignal;
}

/**
 * All `asOf: number | null` are ledger indexes as `resolveAsOf` gives them; null reads what holds now. What is asked of the
 * rows of a view may throw ViewBuilding.
 */
export interface Questions {
  /** Rows of a scope in the order of their keys' bytes. @throws RangeError for an unknown view or too large a page */
  rows(
    view: string,
    scope: string,
    asOf: number | null,
    page?: { readonly first?: number; readonly after?: string | null },
  ): RowPage;
  /** `row` is null where it does not exist at that point. */
  row(
    view: string,
    scope: string,
    key: string,
    asOf: number | null,
  ): { readonly index: number; readonly row: RowVersion | null };
  /** Texts of a kind that hold all the words, in a view that is searched. @throws RangeError for another view, or a page too large */
  find(
    view: string,
    sought: {
      readonly kind: string;
      readonly words: readonly SoughtWord[];
      readonly first: number;
    },
    asOf: number | null,
  ): FoundPage;
  /** Events of one stream in order; none for an unknown stream. */
  stream(name: string, asOf: number | null): readonly ViewEvent[];
  /** Folded state of one stream, from memory where it is asked for as it is now. */
  state<State>(stream: string, fold: Fold<State>, asOf: number | null): State;
  /** Last revision of a stream that is copied; -1 for an unknown stream. */
  revisionOf(stream: string): number;
  /** Ledger index of an event; -1 where it is not copied. */
  indexOf(stream: string, revision: number): number;
  events(
    filter: EventFilter,
    page: { readonly first: number; readonly after?: number | null; readonly asOf: number | null },
  ): EventPage;
  /**
   * The ledger index that a point means: for a time, the last event whose ledger time is not later; -1 before the
   * first event; never past the last one copied. @throws RangeError
   */
  resolveAsOf(asOf: AsOf): number;
  /** Ledger time of an event (ISO 8601, UTC). @throws RangeError for an index that is not copied */
  timeOf(index: number): string;
}

/** The views of one process, on a file that is its own and that may be deleted whenever it does not run. */
export interface Views extends Questions {
  /**
   * Takes in what the store has, then what comes, until the signal aborts. Where the file was made of another ledger,
   * or the store was put back to an earlier state, everything is built anew.
   * @throws UnfitEvent at an event that cannot be read or does not follow; what the store throws
   */
  follow(store: EventStore, options: FollowOptions): Promise<void>;
  /** Takes in what the store has now, once. @throws as `follow` */
  catchUp(store: EventStore, options?: CatchUpOptions): Promise<void>;
  /**
   * Waits until the event is copied and handled by every view that is up to date; false where the time is over first.
   * Views that have stopped or are still catching up are not waited for: their answers name their own index.
   */
  waitFor(stream: string, revision: number, timeoutMs: number): Promise<boolean>;
  /** Never throws, and answers within two seconds, also where the store does not. */
  lag(store: Pick<EventStore, 'head'>): Promise<Lag>;
  status(): ViewsStatus;
  /** Only after `follow` has ended. */
  close(): void;
}
