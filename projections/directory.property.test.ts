// The directory holds at every index, on every day, what a fresh fold of the streams up to there tells.
import { describe, expect, test } from 'vitest';
import { addDays } from '../libs/domain/civil-date.ts';
import { decode } from '../libs/domain/aggregates.ts';
import { bloc, leadershipOn, type Bloc, type BlocReconstituted } from '../libs/domain/bloc/bloc.ts';
import { housesBoardOn, kindOn, nameOn, parentOn } from '../libs/domain/unit/naming.ts';
import { endedBefore } from '../libs/domain/unit/succession.ts';
import { membershipOn, unit, type Membership, type Unit } from '../libs/domain/unit/unit.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { everyEvent } from '../test/every-event.ts';
import { organisationHistory } from '../test/years/organisation.ts';
import { directoryOn, membersOn, outstandingOf } from './directory-on-day.ts';
import { directory } from './directory.ts';

const seeds = Array.from({ length: 12 }, (_, place) => place + 1);
const days = ['2014-12-31', '2020-12-15', '2021-02-01', '2021-05-01', '2021-08-01', '2022-06-01'];

/** Every unit and bloc that was entered by an index, folded afresh from the events up to there. */
function freshly(past: readonly ViewEvent[]) {
  const units = new Map<string, Unit>();
  const blocs = new Map<string, Bloc>();
  for (const event of past) {
    const [category, id = ''] = event.stream.split(/-(.*)/s);
    if (category === 'unit')
      units.set(id, unit.evolve(units.get(id) ?? unit.initial, decode(event)));
    if (category === 'bloc')
      blocs.set(id, bloc.evolve(blocs.get(id) ?? bloc.initial, decode(event)));
  }
  return { units, blocs };
}

/** What the streams tell of a unit on a day, worked out without periods. */
function unitTold(state: Unit, day: string) {
  const { entered, ended, separations, predecessors } = state;
  const early = entered?.from !== null && entered?.from !== undefined && day < entered.from;
  return {
    name: nameOn(state, day),
    kind: kindOn(state, day),
    parent: parentOn(state, day),
    housesBoard: housesBoardOn(state, day),
    existence: early ? 'notYet' : endedBefore(state, day) ? 'ended' : 'existing',
    bloc: membershipOn(state, day)?.bloc ?? null,
    until: ended?.until ?? null,
    successors: ended?.successors ?? [],
    recipients: separations.flatMap(({ recipients }) => recipients),
    predecessors: predecessors.toSorted(),
    annulled: [...state.annulled.keys()].toSorted((a, b) => a - b),
  };
}

/** The name by the newest formation that had begun. */
function blocNameTold({ setUp, recorded, annulled }: Bloc, day: string): string | null {
  const formations = recorded
    .filter(({ type, revision }) => type === 'BlocReconstituted' && !annulled.has(revision))
    .map(({ data }) => data as BlocReconstituted['data'])
    .map(({ name, reconstitutedOn }) => ({ value: name, from: reconstitutedOn }));
  const entry = { value: setUp?.name ?? '', from: setUp?.setUpOn ?? null };
  return nameOn({ names: [entry, ...formations] }, day);
}

/** A membership that holds on the day after a last day. */
function isAfter({ from, until }: Membership, last: string | undefined): boolean {
  return last !== undefined && from <= addDays(last, 1) && (until === null || until > last);
}

function unitHeld({ name, kind, parent, housesBoard, existence, membership, entry }: UnitRead) {
  const { ended, givenAway, takenOver, annulled } = entry;
  return {
    name,
    kind,
    parent,
    housesBoard,
    existence,
    bloc: membership?.bloc ?? null,
    until: ended?.day ?? null,
    successors: ended?.units ?? [],
    recipients: givenAway.flatMap(({ units }) => units),
    predecessors: [...new Set(takenOver.flatMap(({ units }) => units))].toSorted(),
    annulled: annulled.map(({ revision }) => revision),
  };
}
type UnitRead = NonNullable<ReturnType<ReturnType<typeof directoryOn>['units']['get']>>;

const met = {
  annulled: 0,
  ended: 0,
  notYet: 0,
  renamed: 0,
  namesakes: 0,
  dissolved: 0,
  left: 0,
  staying: 0,
  closed: 0,
};

describe.each(seeds)('in the random history %i', (seed) => {
  test('units and blocs on some days, as of every index, are what a fresh fold gives', async () => {
    const views = openViews(':memory:', [directory]);
    const { store, blocs: blocIds } = await organisationHistory(seed);
    await views.catchUp(store);
    expect(views.status().views.map(({ stopped }) => stopped)).toEqual([null]);
    const events = everyEvent(views);
    for (const [index, event] of events.entries()) {
      if (!/^(unit|bloc|blocYear)-/.test(event.stream)) continue;
      const day = days[index % days.length] ?? '2021-05-01';
      const { units, blocs } = freshly(events.slice(0, index + 1));
      const on = directoryOn(views, day, index);
      expect(on.index).toBe(index);
      expect([...on.units.keys()].toSorted()).toEqual([...units.keys()].toSorted());
      for (const [id, state] of units) {
        const held = on.units.get(id)!;
        const told = unitTold(state, day);
        expect(unitHeld(held), `${id} on ${day} as of ${index}`).toEqual(told);
        met.annulled += Math.min(1, told.annulled.length);
        met.ended += Number(told.existence === 'ended');
        met.notYet += Number(told.existence === 'notYet');
        met.renamed += Number(told.name !== state.entered?.name);
        met.namesakes += Math.min(1, held.namesakes.length);
      }
      for (const [id, state] of blocs) {
        const held = on.blocs.get(id)!;
        expect(held.leadership?.revision).toBe(leadershipOn(state, day)?.revision);
        expect(held.entry.dissolved?.revision ?? null).toBe(state.dissolved?.revision ?? null);
        expect(held.name, `${id} on ${day} as of ${index}`).toBe(blocNameTold(state, day));
        const { membersStill, yearsOpen } = outstandingOf(views, held.entry, index);
        const staying = [...units].filter(([, { memberships }]) =>
          memberships.some((each) => each.bloc === id && isAfter(each, state.dissolved?.until)),
        );
        expect(membersStill.map((each) => each.id).toSorted()).toEqual(
          staying.map(([unit]) => unit).toSorted(),
        );
        const past = events.slice(0, index + 1);
        const ofYear = past.filter(({ stream }) => stream === `blocYear-2021-${id}`);
        const types = new Set(ofYear.map(({ type }) => type));
        const cut = (state.dissolved?.until ?? '9999') < '2021-12-31';
        const open = types.has('BlocYearOpened') && !types.has('BlocYearCutShort');
        expect(yearsOpen).toEqual(cut && open ? [2021] : []);
        met.closed += Number(cut && types.has('BlocYearCutShort'));
        met.dissolved += Number(state.dissolved !== null);
        met.staying += membersStill.length;
      }
      for (const id of blocIds) {
        const members = [...units].filter(([, state]) => membershipOn(state, day)?.bloc === id);
        const held = membersOn(views, id, { day, asOf: index });
        expect(held.map((each) => each.id).toSorted()).toEqual(
          members.map(([unit]) => unit).toSorted(),
        );
        met.left += [...units].filter(([, { memberships }]) =>
          memberships.some((each) => each.bloc === id && each.until !== null),
        ).length;
      }
    }
    views.close();
  });
});

test('the histories met annulments, ends, renamings, namesakes, dissolutions and leavings', () => {
  expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
});
