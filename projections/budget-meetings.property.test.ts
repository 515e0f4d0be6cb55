// A bloc-year's budget and meetings, and the breaches that name them, are at every index what a fresh reading gives.
import { describe, expect, test } from 'vitest';
import { estimated } from '../libs/domain/bloc-year/budgeting.contract.ts';
import { openOthers, yearEndHeld } from '../libs/domain/bloc-year/tallying.contract.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { budgetMeetingDeed } from '../test/budget-meeting-deeds.ts';
import { openDeedStore } from '../test/deed-store.ts';
import { randomFrom } from '../test/years/random.ts';
import { budgetFold, budgetOf } from './budget.ts';
import { breachesScope, disciplineBreaches } from './discipline-breaches.ts';
import { meetingsFold, meetingsOf } from './meetings.ts';

const stream = 'blocYear-2021-khoi-1';

interface Told {
  readonly type: string;
  readonly revision: number;
  readonly data: Readonly<Record<string, unknown>>;
}
interface Read {
  readonly events: readonly Told[];
  readonly stands: (event: Told) => boolean;
}

function read(views: Views, index: number): Read {
  const events = views.stream(stream, index) as readonly (ViewEvent & Told)[];
  const annulments = events.filter(({ type }) => type === 'BlocYearFactAnnulled');
  const gone = new Set(annulments.map(({ data }) => data['fact']));
  return { events, stands: ({ revision }) => !gone.has(revision) };
}

const sum = (events: readonly Told[]) =>
  events.length === 0 ? null : events.reduce((total, { data }) => total + Number(data['total']), 0);

/** Of a type, what stands and no standing event of the same type supersedes. */
function newest({ events, stands }: Read, type: string, id: string): readonly Told[] {
  const all = events.filter((each) => each.type === type && stands(each));
  return all.filter((each) => !all.some((other) => other.data['supersedes'] === each.data[id]));
}

function freshSums(of: Read, estimate: string | null) {
  const ofIt = ({ data }: Told) => estimate === null || data['estimate'] === estimate;
  const settled = newest(of, 'BudgetSettled', 'settlement').filter(ofIt);
  const approved = of.events.filter(
    (each) =>
      each.type === 'SettlementApproved' &&
      of.stands(each) &&
      settled.some(({ data }) => data['settlement'] === each.data['settlement']),
  );
  const sums = {
    requested: sum(newest(of, 'BudgetEstimateSubmitted', 'estimate').filter(ofIt)),
    notified: sum(newest(of, 'BudgetNotified', 'notice').filter(ofIt)),
    settled: sum(settled),
    approved: sum(approved),
  };
  const less = (from: number | null, what: number | null) =>
    from === null || what === null ? null : from - what;
  return {
    ...sums,
    requestedLessNotified: less(sums.requested, sums.notified),
    notifiedLessSettled: less(sums.notified, sums.settled),
    settledLessApproved: less(sums.settled, sums.approved),
  };
}

function expectBudget(views: Views, index: number): void {
  const of = read(views, index);
  const { estimates, sums } = budgetOf(views.state(stream, budgetFold, index));
  expect(sums, `the sums as of ${index}`).toEqual(freshSums(of, null));
  const told = of.events.filter(({ type }) => type === 'BudgetEstimateSubmitted');
  expect(estimates.map(({ revision }) => revision)).toEqual(told.map(({ revision }) => revision));
  for (const { estimate, revision, annulledAt, notices, settlements, ...rest } of estimates) {
    const own = told.find((each) => each.revision === revision);
    expect(annulledAt === null, `${estimate} as of ${index}`).toBe(own && of.stands(own));
    expect(rest.sums, `the sums of ${estimate} as of ${index}`).toEqual(freshSums(of, estimate));
    const under = (type: string) =>
      of.events.filter((each) => each.type === type && each.data['estimate'] === estimate).length;
    expect(notices).toHaveLength(under('BudgetNotified'));
    expect(settlements).toHaveLength(under('BudgetSettled'));
  }
}

/** What of a meeting stands, told by the ids and revisions that name it. */
function freshMeeting(id: string, { events, stands }: Read) {
  const ofIt = (type: string) =>
    events.filter((each) => each.type === type && each.data['meeting'] === id);
  const standing = (type: string) => ofIt(type).filter(stands);
  const [held] = standing('MeetingHeld');
  const [convened] = standing('MeetingConvened');
  const roll = (held?.data['roll'] ?? []) as readonly {
    readonly unit: string;
    readonly attendance: string;
  }[];
  const of = (attendance: string, kind: string) =>
    roll.filter((each) => each.attendance === attendance).map(({ unit }) => `${unit} ${kind}`);
  const all = [
    'MeetingConvened',
    'MeetingHeld',
    'MinutesRecorded',
    'BallotsTallied',
    'UnitsNominated',
  ];
  return {
    meeting: id,
    state: held ? 'held' : convened ? 'convened' : 'annulled',
    holding: held?.revision ?? null,
    convening: convened?.revision ?? null,
    minutes: standing('MinutesRecorded').map(({ revision }) => revision),
    tally: standing('BallotsTallied')[0]?.data['questions'] ?? null,
    nominations: standing('UnitsNominated').map(({ revision }) => revision),
    proposals: [
      ...of('absent', 'meetingMissed'),
      ...of('presentWrongComposition', 'wrongAttendance'),
    ].toSorted(),
    notOnRoll: (
      ((held && convened?.data['invited']) as readonly string[] | undefined) ?? []
    ).filter((unit) => !roll.some((each) => each.unit === unit)),
    annulled: all
      .flatMap((type) => ofIt(type).filter((each) => !stands(each)))
      .map(({ revision }) => revision)
      .toSorted((a, b) => a - b),
  };
}

function expectMeetings(views: Views, index: number): void {
  const of = read(views, index);
  const held = meetingsOf(views.state(stream, meetingsFold, index));
  const named = of.events.filter(
    ({ type }) => type === 'MeetingHeld' || type === 'MeetingConvened',
  );
  const ids = new Set(named.map(({ data }) => String(data['meeting'])));
  expect(new Set(held.map(({ meeting }) => meeting))).toEqual(ids);
  for (const each of held) {
    const { holding, convening, minutes, nominations, tally, proposals, annulled } = each;
    expect(
      {
        meeting: each.meeting,
        state: each.state,
        holding: holding?.revision ?? null,
        convening: convening?.revision ?? null,
        minutes: minutes.map(({ revision }) => revision),
        tally: tally?.questions ?? null,
        nominations: nominations.map(({ revision }) => revision),
        proposals: proposals.map(({ unit, kind }) => `${unit} ${kind}`).toSorted(),
        notOnRoll: each.notOnRoll,
        annulled: annulled.map(({ revision }) => revision),
      },
      `${each.meeting} as of ${index}`,
    ).toEqual(freshMeeting(each.meeting, of));
  }
}

/** The breaches that name any event of the bloc-year, by unit-year. */
function expectBreaches(views: Views, index: number): void {
  const years = ['unitYear-2021-so-tai-chinh', 'unitYear-2021-so-y-te'];
  const events = years.flatMap((each) => views.stream(each, index)) as readonly (ViewEvent &
    Told)[];
  for (const { revision } of read(views, index).events) {
    const { rows } = views.rows(
      disciplineBreaches.name,
      breachesScope({ stream, revision }),
      index,
    );
    const fresh = events.filter(({ type, data }) => {
      const concerns = data['concerns'] as { readonly revision: number } | null | undefined;
      return type === 'DisciplineBreachRecorded' && concerns?.revision === revision;
    });
    const annulmentOf = (told: ViewEvent & Told) =>
      events.find(
        (each) =>
          each.stream === told.stream &&
          each.type === 'DisciplineBreachAnnulled' &&
          each.data['breach'] === told.data['breach'],
      )?.revision ?? null;
    expect(rows.map(({ value }) => value)).toMatchObject(
      fresh.map((each) => ({ breach: each.data['breach'], annulledAt: annulmentOf(each) })),
    );
    expect(rows).toHaveLength(fresh.length);
  }
}

const met = new Map<string, number>();

describe.each([1, 2, 3, 4, 5, 6, 7, 8])('in random lawful course %i', (seed) => {
  test('budget, meetings and breaches as of every index are what a fresh reading gives', async () => {
    const random = randomFrom(seed);
    const { store, streams, tryDeed } = openDeedStore();
    const pinned = yearEndHeld.filter((each) => each.act !== 'holdMeeting' && each !== openOthers);
    for (const each of [...pinned, openOthers, ...estimated.slice(-1)]) {
      expect(await tryDeed(each)).toBe(true);
    }
    for (let tried = 0; tried < 200; tried += 1) {
      const next = budgetMeetingDeed(random, streams());
      if (await tryDeed(next)) met.set(next.act, (met.get(next.act) ?? 0) + 1);
    }
    const views = openViews(':memory:', [disciplineBreaches]);
    await views.catchUp(store);
    const last = views.resolveAsOf(null);
    for (let index = 0; index <= last; index += 1) {
      expectBudget(views, index);
      expectMeetings(views, index);
      expectBreaches(views, index);
    }
    views.close();
  });
});

test('the random courses met every act on budgets and meetings, breaches and annulments', () => {
  const acts = [
    'submitBudgetEstimate',
    'notifyBudget',
    'settleBudget',
    'approveSettlement',
    'conveneMeeting',
    'holdMeeting',
    'recordMinutes',
    'tallyBallots',
    'nominateUnits',
    'recordDisciplineBreach',
    'annulDisciplineBreach',
    'annulBlocYearFact',
  ];
  expect(acts.filter((each) => (met.get(each) ?? 0) < 3)).toEqual([]);
});
