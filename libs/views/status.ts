// What a process can say about its views: how far they are, what stopped them, how late they are.
import type { Builds, View } from './builds.ts';
import type { EventAt } from './fitting.ts';
import type { Stop } from './projection.ts';

export interface ViewStatus {
  readonly view: string;
  /** The version that answers. */
  readonly version: number;
  /** Ledger index of the last event handled by the version that answers; -1 before the first. */
  readonly index: number;
  /** False where no version has come to the end of the ledger yet: the first one is being built. */
  readonly answers: boolean;
  /** Why the version that answers goes no further; null where it does. */
  readonly stopped: Stop | null;
  /** The version that is built beside it and will take its place. */
  readonly rebuilding: {
    readonly version: number;
    readonly index: number;
    readonly stopped: Stop | null;
  } | null;
}

export interface ViewsStatus {
  /** Ledger index of the last event copied; -1 before the first. */
  readonly index: number;
  readonly following: boolean;
  /** True once everything that the store had at the start is copied: the ledger's time is known, whatever the views do. */
  readonly copied: boolean;
  /** True where everything the store had when last heard of is handled, by every view that can go on. */
  readonly caughtUp: boolean;
  /** Why following ended, where it failed: an event that cannot be read, or a store that is away. */
  readonly failure: string | null;
  /** The event that following ended at; null where it goes on, or failed for another reason. */
  readonly unfit: EventAt | null;
  readonly views: readonly ViewStatus[];
}

export interface Lag {
  /** Events that the store has and the copy has not; null where the store does not answer. */
  readonly events: number | null;
  /** For how long there has been such an event, 0 where there is none; for how long the store was not heard of. */
  readonly seconds: number;
}

function statusOf({ name, target, old }: View): ViewStatus {
  const building = {
    version: target.version,
    index: target.checkpoint - 1,
    stopped: target.stopped,
  };
  if (old === null) {
    const answers = target.serving || target.stopped !== null;
    return { view: name, ...building, answers, rebuilding: null };
  }
  const { version, checkpoint } = old;
  const answering = { version, index: checkpoint - 1, answers: true };
  return { view: name, ...answering, stopped: null, rebuilding: building };
}

export function viewStatuses({ views }: Builds): readonly ViewStatus[] {
  return [...views.values()].map(statusOf);
}
