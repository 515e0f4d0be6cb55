// Scorecards through their versions agree at every point with the bloc-year's own fold, and leave no step out.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import { blocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { stagesOf } from '../libs/domain/year.contract.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { allEvents } from '../test/all-events.ts';
import { openDeedStore } from '../test/deed-store.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { randomDeeds } from '../test/random-deeds.ts';
import { scorecardStory } from '../test/scorecard-story.ts';
import {
  scorecardVersionsFold,
  type ScorecardStepCode,
  type ScorecardVersion,
} from './scorecard-versions.ts';

const typeOf: Readonly<Record<ScorecardStepCode, string>> = {
  drafted: 'ScorecardDrafted',
  agreed: 'ScorecardAgreed',
  opinionRequested: 'BoardOpinionRequested',
  opinionGiven: 'BoardOpinionGiven',
  adverseOpinionAnswered: 'AdverseOpinionAnswered',
  issued: 'ScorecardIssued',
};
const met = { drafts: 0, adverse: 0, issued: 0, answered: 0 };

/** What the decisions' fold says of the newest draft, and the versions say of theirs. */
function expectSame(past: readonly ViewEvent[], versions: readonly ScorecardVersion[]): void {
  const state = past
    .map(decode)
    .reduce((folded, each) => blocYear.evolve(folded, each), blocYear.initial);
  const newest = versions.at(-1);
  const took = (step: ScorecardStepCode) => newest?.steps.some((each) => each.step === step);
  expect(newest?.revision ?? null).toBe(state.draft?.revision ?? null);
  expect(newest?.scorecard ?? null).toEqual(state.draft?.scorecard ?? null);
  expect(took('agreed') ?? null).toBe(state.draft?.agreed ?? null);
  expect(took('opinionRequested') ?? null).toBe(state.draft?.opinionRequested ?? null);
  const opinion = newest?.steps.findLast((each) => each.step === 'opinionGiven')?.opinion;
  expect(opinion ?? null).toBe(state.draft?.opinion ?? null);
  expect(took('issued') ?? false).toBe(state.issued !== null);
  met.drafts = Math.max(met.drafts, versions.length);
  met.adverse += opinion === 'adverse' ? 1 : 0;
  met.answered += took('adverseOpinionAnswered') ? 1 : 0;
  met.issued += state.issued ? 1 : 0;
}

/** Every event of a scorecard is a step of the draft that it names, once. */
function expectWhole(past: readonly ViewEvent[], versions: readonly ScorecardVersion[]): void {
  const steps = versions.flatMap(({ revision, steps: own }) =>
    own.map((each) => `${each.revision} ${typeOf[each.step]} of ${revision}`),
  );
  const events = past
    .filter(({ type }) => Object.values(typeOf).includes(type))
    .map(({ revision, type, data }) => {
      return `${revision} ${type} of ${(data as { readonly draft?: number }).draft ?? revision}`;
    });
  expect(steps.toSorted()).toEqual(events.toSorted());
}

async function expectFresh(store: EventStore): Promise<void> {
  const views = openViews(':memory:', []);
  await views.catchUp(store);
  for (const { stream, index } of allEvents(views, 'blocYear-')) {
    const past = views.stream(stream, index);
    const { versions } = views.state(stream, scorecardVersionsFold, index);
    expectSame(past, versions);
    expectWhole(past, versions);
  }
  views.close();
}

describe.each([1, 2, 3, 4, 5, 6])('in the random lawful year %i', (seed) => {
  test('scorecards are what a fresh fold gives, at every index', async () => {
    await expectFresh(await lawfulStore(seed));
  });
});

describe.each([1, 2, 3, 4])('in the random sequence of acts %i', (seed) => {
  test('scorecards are what a fresh fold gives, at every index', async () => {
    const deeds = openDeedStore();
    for (const each of seed === 1 ? scorecardStory : stagesOf().opened) await deeds.tryDeed(each);
    for (const each of randomDeeds(seed)) await deeds.tryDeed(each(deeds.streams()));
    await expectFresh(deeds.store);
  });
});

test('the random years met several drafts, adverse opinions, answers and issues', () => {
  expect(met.drafts).toBeGreaterThan(1);
  expect(Math.min(met.adverse, met.answered, met.issued)).toBeGreaterThan(0);
});
