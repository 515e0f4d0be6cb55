// Registrations hold at every index what a fresh reading of each unit-year's events gives.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import { deed, type Deed } from '../libs/domain/given.contract.ts';
import { basis, usually } from '../libs/domain/papers.contract.ts';
import { unitYear } from '../libs/domain/unit-year/unit-year.ts';
import { ofUnit, registration, stagesOf } from '../libs/domain/year.contract.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { allEvents } from '../test/all-events.ts';
import { openDeedStore } from '../test/deed-store.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { randomDeeds } from '../test/random-deeds.ts';
import { registrations, registrationsScope, type RegistrationsRow } from './registrations.ts';

interface Said {
  readonly registration: string;
  readonly items: readonly object[];
  readonly titles: readonly string[];
  readonly document: object | null;
  readonly receivedAt?: string | null;
}

/** A version read off its own events, one by one. */
function freshVersion(events: readonly ViewEvent[], at: ViewEvent) {
  const first = at.data as Said & { readonly amends?: string };
  const about = events.filter(({ data }) => (data as Said).registration === first.registration);
  const corrections = about.filter(({ type }) => type === 'RegistrationErrorCorrected');
  const said = (corrections.at(-1)?.data ?? first) as Said;
  const really = corrections.findLast(({ data }) => (data as Said).receivedAt)?.data as Said;
  const annulment = about.find(({ type }) => type === 'RegistrationAnnulled');
  const { receivedAt, recordedAt } = at.metadata;
  return {
    id: first.registration,
    amends: first.amends ?? null,
    items: said.items,
    titles: said.titles,
    document: said.document,
    revision: at.revision,
    receivedAt: really?.receivedAt ?? receivedAt ?? recordedAt,
    recordedAt,
    corrections: corrections.map(({ revision }) => revision),
    annulledAt: annulment?.revision ?? null,
  };
}

const sent = new Set(['RegistrationReceived', 'RegistrationAmended']);

function freshRow(events: readonly ViewEvent[]) {
  const state = events
    .map(decode)
    .reduce((folded, each) => unitYear.evolve(folded, each), unitYear.initial);
  const { opened, blocs } = state;
  const versions = events
    .filter(({ type }) => sent.has(type))
    .map((each) => freshVersion(events, each));
  // Those that stand are those that decisions count.
  expect(versions.filter((each) => each.annulledAt === null).map(({ id }) => id)).toEqual(
    state.registrations.map(({ id }) => id),
  );
  return { year: opened!.year, row: { unit: opened!.unit, blocs, versions } };
}

const met = { amended: 0, corrected: 0, annulled: 0, moved: 0 };

function expectFresh(views: Views): void {
  for (const { stream, index } of allEvents(views, 'unitYear-')) {
    const { year, row } = freshRow(views.stream(stream, index));
    const held = row.blocs.map((bloc) => {
      const scope = registrationsScope(year, bloc);
      return views.row('registrations', scope, row.unit, index).row?.value ?? null;
    });
    expect(held.at(-1) as RegistrationsRow, `${stream} as of ${index}`).toEqual(row);
    const left = row.blocs.flatMap((bloc, place) =>
      bloc === row.blocs.at(-1) ? [] : [held[place]],
    );
    expect(left.every((each) => each === null)).toBe(true);
    met.moved += left.length;
    met.amended += row.versions.filter(({ amends }) => amends !== null).length;
    met.corrected += row.versions.flatMap(({ corrections }) => corrections).length;
    met.annulled += row.versions.filter(({ annulledAt }) => annulledAt !== null).length;
  }
}

const amended = { ...ofUnit, ...registration, registration: 'dk-b', amends: 'dk-2021' } as const;

/** A registration that is put right, and an amendment of it that was recorded in error. */
const begun: readonly Deed[] = [
  ...stagesOf().registered,
  deed(
    'correctRegistrationError',
    { ...ofUnit, ...registration, titles: [], reallyReceivedAt: null, legalBasis: basis },
    usually,
  ),
  deed('amendRegistration', amended, usually),
  deed(
    'annulRegistration',
    {
      ...ofUnit,
      registration: 'dk-b',
      cause: 'recordedInError',
      legalBasis: basis,
      effectiveFrom: null,
    },
    usually,
  ),
];

async function viewsOf(store: EventStore): Promise<Views> {
  const views = openViews(':memory:', [registrations]);
  await views.catchUp(store);
  return views;
}

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('in the random lawful year %i', (seed) => {
  test('each row is what a fresh reading gives, at every index', async () => {
    const views = await viewsOf(await lawfulStore(seed));
    expectFresh(views);
    views.close();
  });
});

describe.each([1, 2, 3])('in the random sequence of acts %i', (seed) => {
  test('each row is what a fresh reading gives, at every index', async () => {
    const deeds = openDeedStore();
    for (const each of begun) await deeds.tryDeed(each);
    for (const each of randomDeeds(seed)) await deeds.tryDeed(each(deeds.streams()));
    const views = await viewsOf(deeds.store);
    expectFresh(views);
    views.close();
  });
});

test('the random years met every event of a registration, and units that moved with theirs', () => {
  expect(Object.values(met).every((count) => count > 0)).toBe(true);
});
