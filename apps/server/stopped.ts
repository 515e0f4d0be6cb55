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
export function stoppedAt({ failure, unfit, views }: ViewsStatus): Stopped | null {
  const stops = views.flatMap(({ stopped, rebuilding }) => [stopped, rebuilding?.stopped ?? null]);
  const [first] = stops.filter((stop) => stop !== null).toSorted((a, b) => a.index - b.index);
  // A view is never ahead of the copy, so its stop comes before the one of the following.
  if (first) return { code: first.code, event: first };
  if (unfit) return { code: 'EVENT_UNFIT', event: unfit };
  return failure === null ? null : { code: 'STORE_FAILED', event: null };
}

/** An event as people name it; null where the store failed. */
export function eventNamed({ event }: Stopped): string | null {
  return event && `${event.stream}@${event.revision}`;
}
