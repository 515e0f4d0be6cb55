// Reorganisations hold at every index what their units' streams, folded afresh, tell of their parts.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import {
  reorganisation,
  type Reorganisation,
  type ReorganisationPart,
} from '../libs/domain/reorganisation/reorganisation.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { everyEvent } from '../test/every-event.ts';
import { organisationHistory } from '../test/years/organisation.ts';
import {
  reorganisationAt,
  reorganisations,
  reorganisationsScope,
  type ReorganisationRow,
} from './reorganisations.ts';

const seeds = Array.from({ length: 16 }, (_, place) => place + 1);

/** The events that carried a part out and were not annulled, found one by one. */
function carriedOut(past: readonly ViewEvent[], id: string, { part, unit }: ReorganisationPart) {
  const ofUnit = past.filter(({ stream }) => stream === `unit-${unit}`);
  return ofUnit.filter(({ data, revision }) => {
    const told = data as { readonly reorganisation?: { readonly stream: string }; part?: string };
    const annulled = ofUnit.some(
      (each) =>
        each.type === 'UnitFactAnnulled' &&
        (each.data as { readonly fact: number }).fact === revision,
    );
    const its = told.reorganisation?.stream === `reorganisation-${id}` && told.part === part;
    return its && !annulled;
  });
}

function freshly(past: readonly ViewEvent[], id: string): Reorganisation {
  return past
    .filter(({ stream }) => stream === `reorganisation-${id}`)
    .map(decode)
    .reduce((state, each) => reorganisation.evolve(state, each), reorganisation.initial);
}

const met = { done: 0, missing: 0, undone: 0, corrected: 0, leftOut: 0, annulled: 0 };

describe.each(seeds)('in the random history %i', (seed) => {
  test('each part is done or missing, as of every index, as the units’ streams say', async () => {
    const views = openViews(':memory:', [reorganisations]);
    const { store, reorganisations: ids } = await organisationHistory(seed);
    await views.catchUp(store);
    expect(views.status().views.map(({ stopped }) => stopped)).toEqual([null]);
    const events = everyEvent(views);
    for (const [index, { stream, type }] of events.entries()) {
      if (!/^(unit|reorganisation)-/.test(stream)) continue;
      const past = events.slice(0, index + 1);
      for (const id of ids) {
        const { newest, annulledAt } = freshly(past, id);
        const row = views.row(reorganisations.name, reorganisationsScope, id, index).row;
        const whole = reorganisationAt(views, id, index);
        expect([row === null, whole === null]).toEqual([newest === null, newest === null]);
        if (!newest) continue;
        const done = newest.parts.map((part) => carriedOut(past, id, part));
        const held = row?.value as ReorganisationRow;
        expect(held, `${id} as of ${index}, ${type}`).toMatchObject({
          effectiveFrom: newest.effectiveFrom,
          parts: newest.parts.length,
          done: done.filter((each) => each.length > 0).length,
          annulledAt,
        });
        const inForce = whole?.parts.filter((each) => each.inForce) ?? [];
        expect(inForce.map(({ part }) => part)).toEqual(newest.parts);
        expect(inForce.map((each) => each.done?.revision ?? null)).toEqual(
          done.map(([event]) => event?.revision ?? null),
        );
        expect(whole?.versions.length).toBe(held.versions);
        met.done += held.done;
        met.missing += held.parts - held.done;
        met.undone += Number(type === 'UnitFactAnnulled' && held.done > 0);
        met.corrected += Number(held.versions > 1);
        met.leftOut += whole?.parts.filter((each) => !each.inForce).length ?? 0;
        met.annulled += Number(annulledAt !== null && held.done > 0);
      }
    }
    views.close();
  });
});

test('the histories met parts done, missing, undone and left out, and decisions corrected and annulled', () => {
  expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
});
