// Consequences hold at every index the events that name an event as what ordered them or as what they read, found one by one.
import { describe, expect, test } from 'vitest';
import type { Reference } from '../libs/domain/actor.ts';
import { course, lodged, ofDenouncer } from '../libs/domain/complaint/case-given.contract.ts';
import { late } from '../libs/domain/year.contract.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { openDeedStore } from '../test/deed-store.ts';
import { everyEvent } from '../test/every-event.ts';
import { organisationHistory } from '../test/years/organisation.ts';
import { consequences, consequencesOf, readersOf } from './consequences.ts';

const seeds = Array.from({ length: 8 }, (_, place) => place + 1);
const met = { ordered: 0, several: 0, read: 0, readBySeveral: 0 };

function carriesOut({ data }: ViewEvent, { stream, revision }: Reference): boolean {
  const { reorganisation } = data as { readonly reorganisation?: Reference | string | null };
  if (typeof reorganisation !== 'object' || reorganisation === null) return false;
  return reorganisation.stream === stream && reorganisation.revision === revision;
}

/** By its text: wherever in the data an address stands. */
function reads({ stream: own, data }: ViewEvent, { stream, revision }: Reference): boolean {
  if (own === stream) return false;
  const { reorganisation: _, ...rest } = data as { readonly reorganisation?: object };
  const text = JSON.stringify(rest);
  return [
    `{"stream":"${stream}","revision":${revision}}`,
    `{"revision":${revision},"stream":"${stream}"}`,
  ].some((address) => text.includes(address));
}

function told({ stream, revision }: Reference): Reference {
  return { stream, revision };
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
        expect(held).toEqual({ events: past.map(told), complete: true });
        met.ordered += Math.sign(past.length);
        met.several += Number(past.length > 1);
      }
    }
    views.close();
  });

  test('the events of other streams that read each event, as of every index', async () => {
    const views = openViews(':memory:', [consequences]);
    const { store } = await organisationHistory(seed);
    await views.catchUp(store);
    const events = everyEvent(views);
    for (const read of events) {
      const readers = events.filter((each) => reads(each, read));
      for (const index of [read.index, ...readers.map((each) => each.index), events.length - 1]) {
        const past = readers.filter((each) => each.index <= index);
        const held = readersOf(views, read, { asOf: index, first: 200 });
        expect(held.readers.map(told), `${read.stream}@${read.revision}`).toEqual(past.map(told));
      }
      met.read += Math.sign(readers.length);
      met.readBySeveral += Number(readers.length > 1);
    }
    views.close();
  });
});

test('decisions carried out, once and severally, and events read, once and severally, are met', () => {
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
});

test('more readers than are asked for are told to be more', async () => {
  const { store, tryDeed } = openDeedStore();
  for (const each of late.agreedAndAppraised) await tryDeed(each);
  const views = openViews(':memory:', [consequences]);
  await views.catchUp(store);
  const issue = everyEvent(views).find(({ type }) => type === 'ScorecardIssued')!;
  const all = readersOf(views, issue, { asOf: null, first: 200 });
  expect(all.complete).toBe(true);
  expect(all.readers.length).toBeGreaterThan(1);
  expect(all.readers[0]).toMatchObject({ type: 'ScorecardApplied', field: 'scorecard' });
  const some = readersOf(views, issue, { asOf: null, first: 1 });
  expect(some).toEqual({ readers: all.readers.slice(0, 1), complete: false });
  views.close();
});

test('a case is told to whoever asks of what it disputes, a denunciation never', async () => {
  const { store, tryDeed } = openDeedStore();
  const opening = { stream: 'unitYear-2021-so-y-te', revision: 0 };
  const against = { event: opening, type: 'UnitYearOpened' } as const;
  for (const each of course.lodged) await tryDeed(each);
  expect(await tryDeed(lodged({ ...ofDenouncer, against }))).toBe(true);
  const views = openViews(':memory:', [consequences]);
  await views.catchUp(store);
  const { readers } = readersOf(views, opening, { asOf: null, first: 200 });
  expect(readers).toEqual([
    { stream: 'complaint-kn-1', revision: 0, type: 'CaseLodged', field: 'against.event' },
  ]);
  views.close();
});
