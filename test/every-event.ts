// Every event that views hold, in order, for tests that fold them afresh.
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Questions } from '../libs/views/views.ts';

export function everyEvent(views: Pick<Questions, 'events'>): readonly ViewEvent[] {
  const events: ViewEvent[] = [];
  for (let after: number | null = -1; after !== null;) {
    const page = views.events({}, { first: 200, after, asOf: null });
    events.push(...page.events);
    after = page.next;
  }
  return events;
}
