// Where the reading of the ledger stopped, if it did: what readiness, the start and a refused command say of it.
import type { EventAt } from '../../libs/views/fitting.ts';
import type { Stop } from '../../libs/views/projection.ts';
import type { ViewsStatus } from '../../libs/views/status.ts';

export interface Stopped {
  readonly code: Stop['code'] | 'EVENT_UNFIT' | 'STORE_FAILED';
  /** The event that could not be taken in or applied; null where it is the store that failed. */
  readonly event: EventAt | null;
}

/** The earliest stop, for nothing after it is vouched for; null where everything goes on. */
export function stoppedAt(status: ViewsStatus): Stopped | null {
  const stops = status.views.flatMap((view) => [view.stopped, view.rebuilding?.stopped ?? null]);
  const [first] = stops.filter((stop) => stop !== null).toSorted((a, b) => a.index - b.index);
  // A view is never ahead of the copy, so its stop comes before the one of the following.
  return first ? { code: first.code, event: first } : followingStopped(status);
}

/** Where the reading of the ledger ended, for every view at once; null while it goes on. */
export function followingStopped({ failure, unfit }: ViewsStatus): Stopped | null {
  if (unfit) return { code: 'EVENT_UNFIT', event: unfit };
  return failure === null ? null : { code: 'STORE_FAILED', event: null };
}

/** An event as people name it; null where the store failed. */
export function eventNamed({ event }: Stopped): string | null {
  return event && `${event.stream}@${event.revision}`;
}
