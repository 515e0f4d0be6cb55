// The activities of a bloc-year hold at every index what the events up to there say, read one by one.
import { describe, expect, test } from 'vitest';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import { everyEvent } from '../test/every-event.ts';
import { organisationHistory } from '../test/years/organisation.ts';
import { blocActivitiesOf, type BlocActivities } from './bloc-activities.ts';

const seeds = Array.from({ length: 16 }, (_, place) => place + 1);

interface Said {
  readonly plan: string;
  readonly supersedes: string | null;
  readonly activities: readonly { readonly activity: string; readonly due: string | null }[];
  readonly planned: { readonly plan: string; readonly activity: string } | null;
  readonly movement: string;
  readonly difficulty: string;
  readonly by: string;
  readonly year: number;
}

function annulledIn(events: readonly ViewEvent[]): ReadonlyMap<number, number> {
  return new Map(
    events
      .filter(({ type }) => type.endsWith('FactAnnulled'))
      .map(({ data, revision }) => [(data as { readonly fact: number }).fact, revision]),
  );
}

/** One reading of a bloc-year's events: the facts of a type, as they were recorded. */
function readingOf(events: readonly ViewEvent[]) {
  const annulled = annulledIn(events);
  const all = (type: string) => events.filter((each) => each.type === type);
  const standing = (type: string) => all(type).filter(({ revision }) => !annulled.has(revision));
  const marked = (type: string) =>
    all(type).map(({ revision, data, metadata }) => {
      const annulledAt = annulled.get(revision) ?? null;
      return { revision, data, occurredOn: metadata.occurredOn, annulledAt };
    });
  return { standing, marked };
}
type Reading = ReturnType<typeof readingOf>;

const said = ({ data }: { readonly data: object }): Said => data as Said;

/** What is planned and not held, told backwards: from what was held to the versions that promised it. */
function openPlanned({ standing, marked }: Reading, plan: Said): readonly string[] {
  const follows = (id: string, of: Said): boolean => {
    if (of.plan === id) return true;
    const before = everyPlan.find((each) => each.plan === of.supersedes);
    return before !== undefined && follows(id, before);
  };
  const everyPlan = marked('ActivityPlanAdopted').map(said);
  const held = standing('BlocActivityHeld').map(said);
  return plan.activities
    .filter(({ activity }) =>
      held.every(({ planned }) => planned?.activity !== activity || !follows(planned.plan, plan)),
    )
    .map(({ activity }) => activity);
}

function difficultyTold({ standing }: Reading, id: string): string {
  const of = (type: string) => standing(type).filter((each) => said(each).difficulty === id);
  const by = of('DifficultyAnswered').map((each) => said(each).by);
  const referred = of('DifficultyReferred').length > 0;
  if (by.includes('peoplesCommittee')) return 'decided';
  if (referred) return 'referred';
  return by.length > 0 ? 'answered' : 'reported';
}

const met: Record<string, number> = { annulled: 0, overdue: 0, pending: 0, held: 0, undated: 0 };
const states = ['reported', 'referred', 'answered', 'decided', 'reviews', 'implementation'];
for (const each of states) met[each] = 0;

function note(held: BlocActivities): void {
  for (const { planned, annulledAt } of held.plans) {
    met['annulled']! += Number(annulledAt !== null);
    for (const { standing } of planned) met[standing]! += 1;
  }
  for (const { standing } of held.difficulties) met[standing]! += 1;
  met['reviews']! += held.movements.flatMap(({ reviews }) => reviews).length;
  met['implementation']! += held.implementationPlans.length;
}

function check(held: BlocActivities, events: readonly ViewEvent[], day: string): void {
  const reading = readingOf(events);
  const lists = [
    [held.plans, 'ActivityPlanAdopted'],
    [held.disseminations, 'DirectiveDisseminated'],
    [held.movements, 'MovementLaunched'],
    [held.movements.flatMap(({ reviews }) => reviews).toSorted(byRevision), 'MovementReviewed'],
    [held.inspections, 'MemberInspected'],
    [held.activities, 'BlocActivityHeld'],
    [held.difficulties, 'DifficultyReported'],
    [
      held.difficulties.flatMap(({ referrals }) => referrals).toSorted(byRevision),
      'DifficultyReferred',
    ],
    [
      held.difficulties.flatMap(({ answers }) => answers).toSorted(byRevision),
      'DifficultyAnswered',
    ],
    [held.delegatedRegistrations, 'DelegatedRegistrationsSubmitted'],
  ] as const;
  for (const [list, type] of lists) {
    const marked = list.map(({ revision, data, occurredOn, annulledAt }) => {
      return { revision, data, occurredOn, annulledAt };
    });
    expect(marked, type).toEqual(reading.marked(type));
  }
  const newest = reading.standing('ActivityPlanAdopted').at(-1);
  expect(held.plans.filter(({ inForce }) => inForce).map(({ revision }) => revision)).toEqual(
    newest ? [newest.revision] : [],
  );
  for (const { data, planned } of held.plans) {
    const open = planned.filter(({ standing }) => standing !== 'held');
    expect(open.map(({ activity }) => activity)).toEqual(openPlanned(reading, said({ data })));
    const late = open.filter(({ due }) => due !== null && due < day);
    expect(planned.filter(({ standing }) => standing === 'overdue')).toEqual(late);
  }
  for (const { data, standing } of held.difficulties) {
    expect(standing).toBe(difficultyTold(reading, data.difficulty));
  }
}

function byRevision(a: { readonly revision: number }, b: { readonly revision: number }): number {
  return a.revision - b.revision;
}

describe.each(seeds)('in the random history %i', (seed) => {
  test('what each bloc did is what its events say, as of every index', async () => {
    const views = openViews(':memory:', []);
    const { store, blocs, year } = await organisationHistory(seed);
    await views.catchUp(store);
    const events = everyEvent(views);
    for (const [index, event] of events.entries()) {
      const bloc = blocs.find((id) => event.stream === `blocYear-${year}-${id}`);
      if (bloc === undefined) continue;
      const past = events.slice(0, index + 1);
      const day = ['2021-03-01', '2021-06-01', '2021-12-31'][index % 3] ?? '2021-06-01';
      const held = blocActivitiesOf(views, { year, bloc }, { day, asOf: index })!;
      check(
        held,
        past.filter(({ stream }) => stream === event.stream),
        day,
      );
      const ofBloc = past.filter(({ stream }) => stream === `bloc-${bloc}`);
      expect(
        held.implementationPlans.map(({ revision, annulledAt }) => [revision, annulledAt]),
      ).toEqual(
        readingOf(ofBloc)
          .marked('ImplementationPlanAdopted')
          .map(({ revision, annulledAt }) => [revision, annulledAt]),
      );
      note(held);
    }
    views.close();
  });
});

test('the histories met plans annulled, overdue, pending and held, reviews, and difficulties at every step', () => {
  expect(Object.entries(met).filter(([, count]) => count === 0)).toEqual([]);
});
