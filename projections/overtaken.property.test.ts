// Overtaken acts stand at every index as a reading of all acts against all later events gives them.
import { describe, expect, test } from 'vitest';
import { openViews } from '../libs/views/open-views.ts';
import type { StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { storeOfReadings } from '../test/random-readings.ts';
import { overtaken, overtakenScope, type OvertakenRow } from './overtaken.ts';
import { readingsOf } from './overtaken-readings.ts';
import {
  courseFold,
  isAnnulled,
  overtakenBy,
  settledBy,
  type Overtaking,
  type Seen,
  type Settled,
} from './overtaking.ts';

const ledgers = [
  ...[1, 2].map((seed) => ({ name: `lawful year ${seed}`, of: lawfulStore, seed })),
  ...Array.from({ length: 6 }, (_, at) => ({
    name: `streams ${at + 1}`,
    of: storeOfReadings,
    seed: at + 1,
  })),
];

function allEvents(views: Views): readonly ViewEvent[] {
  const events: ViewEvent[] = [];
  for (let after: number | null = -1; after !== null;) {
    const page = views.events({}, { first: 200, after, asOf: null });
    events.push(...page.events);
    after = page.next;
  }
  return events;
}

function foldsAt(past: readonly ViewEvent[]): StreamFolds {
  return {
    state: (stream, fold) =>
      past
        .filter((each) => each.stream === stream)
        .reduce((state, event) => fold.evolve(state, event), fold.initial),
    row: () => null,
  };
}

function courseOf(past: readonly ViewEvent[], stream: string): readonly Seen[] {
  return foldsAt(past).state(stream, courseFold);
}

interface Told {
  readonly act: string;
  readonly read: string;
  readonly by: string;
  readonly overtaking: string;
  readonly settled: OvertakenRow['settled'];
}

/** Every act against every later event of the streams that it read, without any bookkeeping. */
function freshly(past: readonly ViewEvent[]): readonly Told[] {
  return past.flatMap((act) =>
    readingsOf(act, foldsAt(past.slice(0, act.index + 1))).flatMap((reading): readonly Told[] => {
      const { stream } = reading.read;
      const course = courseOf(past, stream);
      const isSeen = ({ index }: ViewEvent) => reading.kind !== 'registration' || index > act.index;
      const later = past.filter((each) => each.stream === stream && isSeen(each));
      return later.flatMap((each): readonly Told[] => {
        const overtaking = overtakenBy(reading, each, course);
        if (overtaking === null || isAnnulled(each, course)) return [];
        const { revision, type } = act;
        const settled = settledBy({ revision, type, read: stream }, courseOf(past, act.stream));
        const at = `${act.stream}@${revision}`;
        const read = `${stream}@${reading.read.revision}`;
        return [{ act: at, read, by: `${stream}@${each.revision}`, overtaking, settled }];
      });
    }),
  );
}

function told(views: Views, index: number): readonly Told[] {
  const years = Array.from({ length: 12 }, (_, at) => 2018 + at);
  return years
    .flatMap((year) => views.rows(overtaken.name, overtakenScope(year), index).rows)
    .map(({ value }) => value as OvertakenRow)
    .map(({ act, read, by, overtaking, settled }) => ({
      act: `${act.stream}@${act.revision}`,
      read: `${read.stream}@${read.revision}`,
      by: `${by.stream}@${by.revision}`,
      overtaking,
      settled,
    }));
}

const order = (all: readonly Told[]) =>
  [...new Set(all.map((each) => JSON.stringify(each)))].toSorted();

const met = new Map<string, number>();

describe.each(ledgers)('in the random $name', ({ of, seed }) => {
  test('the list as of every index is what comparing all acts with all later events gives', async () => {
    const views = openViews(':memory:', [overtaken]);
    await views.catchUp(await of(seed));
    const { stopped } = views.status().views[0] ?? {};
    expect(stopped).toBeNull();
    const events = allEvents(views);
    for (const { index } of events.filter(
      (each) => each.index % 7 === 0 || /Annulled|Left|Excl/.test(each.type),
    )) {
      const fresh = freshly(events.slice(0, index + 1));
      expect(order(told(views, index)), `as of ${index}`).toEqual(order(fresh));
      for (const { overtaking, settled } of fresh) {
        met.set(overtaking, (met.get(overtaking) ?? 0) + 1);
        if (settled) met.set(settled.how, (met.get(settled.how) ?? 0) + 1);
      }
    }
    views.close();
  });
});

test('the random ledgers met acts overtaken in every way, and settled in both', () => {
  const ways: readonly (Overtaking | Settled['how'])[] = [
    'exclusionRecorded',
    'factAnnulled',
    'formationChanged',
    'leadChanged',
    'memberLeft',
    'proposalsHeld',
    'registrationChanged',
    'reorganisationCorrected',
    'ruleBookSuperseded',
    'scoredAgain',
    'seasonMoved',
    'submitterChanged',
    'unitEnded',
    'annulled',
    'replaced',
  ];
  for (const way of ways) expect(met.get(way) ?? 0, way).toBeGreaterThan(0);
});
