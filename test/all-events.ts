// Every event that views have copied, page after page.
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Questions } from '../libs/views/views.ts';

/** In the order of the ledger; of streams whose names begin so, where told. */
export function allEvents(views: Questions, streamPrefix = ''): readonly ViewEvent[] {
  const filter = streamPrefix === '' ? {} : { streamPrefix };
  const events: ViewEvent[] = [];
  for (let after: number | null = -1; after !== null;) {
    const page = views.events(filter, { first: 200, after, asOf: null });
    events.push(...page.events);
    after = page.next;
  }
  return events;
}
