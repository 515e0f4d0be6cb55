// Consequences hold at every index the events that name an event as what ordered them, found one by one.
import { describe, expect, test } from 'vitest';
import type { Reference } from '../libs/domain/actor.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { everyEvent } from '../test/every-event.ts';
import { organisationHistory } from '../test/years/organisation.ts';
import { consequences, consequencesOf } from './consequences.ts';

const seeds = Array.from({ length: 8 }, (_, place) => place + 1);
const met = { ordered: 0, several: 0 };

function carriesOut({ data }: ViewEvent, { stream, revision }: Reference): boolean {
  const { reorganisation } = data as { readonly reorganisation?: Reference | string | null };
  if (typeof reorganisation !== 'object' || reorganisation === null) return false;
  return reorganisation.stream === stream && reorganisation.revision === revision;
}

describe.each(seeds)('in the random history %i', (seed) => {
  test('the events that a decision had carried out, as of every index', async () => {
    const views = openViews(':memory:', [consequences]);
    const { store } = await organisationHistory(seed);
    await views.catchUp(store);
    expect(views.status().views.map(({ stopped }) => stopped)).toEqual([null]);
    const events = everyEvent(views);
    const decided = events.filter(({ stream }) => stream.startsWith('reorganisation-'));
    for (const cause of decided) {
      for (const index of events.keys()) {
        const past = events.slice(0, index + 1).filter((each) => carriesOut(each, cause));
        const held = consequencesOf(views, cause, { asOf: index, first: 200 });
        expect(held).toEqual({
          events: past.map(({ stream, revision }) => ({ stream, revision })),
          complete: true,
        });
        met.ordered += Math.sign(past.length);
        met.several += Number(past.length > 1);
      }
    }
    views.close();
  });
});

test('decisions with one part carried out, and with several, are met', () => {
  expect(Math.min(met.ordered, met.several)).toBeGreaterThan(0);
});
