// The pact of a bloc-year tells of every member, as of every index, what the events up to there say one by one.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import { membershipInYear, membershipOn, unit, type Unit } from '../libs/domain/unit/unit.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { everyEvent } from '../test/every-event.ts';
import { organisationHistory } from '../test/years/organisation.ts';
import { directory } from './directory.ts';
import { pactOf, type PactMember } from './pact.ts';

const seeds = Array.from({ length: 16 }, (_, place) => place + 1);

interface Told {
  standing: string;
  signedOn: string | null;
  reason: string | null;
}
interface Pact {
  readonly pact: string;
  readonly on: string;
  readonly told: Map<string, Told>;
  readonly revision: number;
}

function annulledIn(events: readonly ViewEvent[]): ReadonlySet<number> {
  const annulments = events.filter(({ type }) => type === 'BlocYearFactAnnulled');
  return new Set(annulments.map(({ data }) => (data as { readonly fact: number }).fact));
}

/** Reads the events in their order; an annulment begins again without the fact. */
function pactTold(events: readonly ViewEvent[]): Pact | null {
  const annulled = annulledIn(events);
  let pact: Pact | null = null;
  for (const { type, data, metadata, revision } of events) {
    if (annulled.has(revision)) continue;
    const said = data as {
      readonly pact: string;
      readonly unit: string;
      readonly signers: readonly string[];
      readonly nonSigners: readonly { readonly unit: string; readonly reason: string | null }[];
    };
    const on = metadata.occurredOn;
    if (type === 'PactSigned') {
      pact = { pact: said.pact, on, told: new Map(), revision };
      for (const id of said.signers) {
        pact.told.set(id, { standing: 'signed', signedOn: on, reason: null });
      }
      for (const { unit: id, reason } of said.nonSigners) {
        pact.told.set(id, { standing: 'notSigned', signedOn: null, reason });
      }
    }
    if (type === 'PactSignatureAdded' && pact) {
      const reason = pact.told.get(said.unit)?.reason ?? null;
      pact.told.set(said.unit, { standing: 'signedLater', signedOn: on, reason });
    }
  }
  return pact;
}

/** Revisions of the annulled facts of a pact that name a unit. */
function takenBack(events: readonly ViewEvent[], id: string): readonly number[] {
  const annulled = annulledIn(events);
  return events
    .filter(({ type, revision }) => type.startsWith('Pact') && annulled.has(revision))
    .filter(({ data }) =>
      JSON.stringify({ ...data, memberships: [], membership: null }).includes(`"${id}"`),
    )
    .map(({ revision }) => revision);
}

function unitsOf(past: readonly ViewEvent[]): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const event of past) {
    if (!event.stream.startsWith('unit-')) continue;
    const id = event.stream.slice('unit-'.length);
    units.set(id, unit.evolve(units.get(id) ?? unit.initial, decode(event)));
  }
  return units;
}

const notNamed: Told = { standing: 'notNamed', signedOn: null, reason: null };
const met = {
  signed: 0,
  signedLater: 0,
  notSigned: 0,
  notNamed: 0,
  annulled: 0,
  joinedLater: 0,
  left: 0,
  strangers: 0,
};

function note({ standing, annulled, member, memberAtSigning, memberships }: PactMember): void {
  met[standing] += 1;
  met.annulled += annulled.length;
  met.joinedLater += Number(member && memberAtSigning === false);
  met.left += Number(memberAtSigning === true && !member);
  met.strangers += Number(memberships.length === 0);
}

describe.each(seeds)('in the random history %i', (seed) => {
  test('each member signed, did not, or is not named, as of every index, as the events say', async () => {
    const views = openViews(':memory:', [directory]);
    const { store, blocs, year } = await organisationHistory(seed);
    await views.catchUp(store);
    const events = everyEvent(views);
    for (const [index, { stream }] of events.entries()) {
      if (!/^(unit|blocYear)-/.test(stream)) continue;
      const past = events.slice(0, index + 1);
      const units = unitsOf(past);
      const day = ['2021-02-01', '2021-05-01', '2021-11-01'][index % 3] ?? '2021-05-01';
      for (const bloc of blocs) {
        const ofBloc = past.filter((each) => each.stream === `blocYear-${year}-${bloc}`);
        const held = pactOf(views, { year, bloc }, { day, asOf: index });
        expect(held === null).toBe(ofBloc.length === 0);
        const told = pactTold(ofBloc);
        expect(held?.pact?.revision).toBe(told?.revision);
        expect(held?.pact?.signedOn).toBe(told?.on);
        for (const line of held?.members ?? []) {
          const { standing, signedOn, reason, member } = line;
          const expected = told?.told.get(line.unit) ?? notNamed;
          expect({ standing, signedOn, reason }, `${line.unit} as of ${index}`).toEqual(expected);
          const state = units.get(line.unit) ?? unit.initial;
          expect(member).toBe(membershipOn(state, day)?.bloc === bloc);
          expect(line.annulled.map((each) => each.revision)).toEqual(takenBack(ofBloc, line.unit));
          note(line);
        }
        const listed = new Set(held?.members.map((each) => each.unit));
        const expected = [...units]
          .filter(([, state]) => held && membershipInYear(state, bloc, year) !== null)
          .map(([id]) => id);
        const missing = [...expected, ...(told?.told.keys() ?? [])].filter((id) => !listed.has(id));
        expect(missing).toEqual([]);
      }
    }
    views.close();
  });
});

test('the histories met every standing, annulments, and members that joined, left or never were', () => {
  expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
});
