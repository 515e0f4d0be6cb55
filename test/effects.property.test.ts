// What an event does to ranks and deadlines is what views differ by that never saw it, nor what rests on it: in random lawful years.
import { describe, expect, test } from 'vitest';
import { civilDateOf } from '../libs/domain/civil-date.ts';
import { stateOn } from '../libs/domain/deadlines/standing-on.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { Fold, Projection, StreamFolds, ViewEvent } from '../libs/views/projection.ts';
import type { Questions } from '../libs/views/views.ts';
import { shownDeadlines, type DeadlineShown } from '../apps/server/deadlines.shown.ts';
import { influenceShown, type InfluenceShown } from '../apps/server/event-influence.shown.ts';
import { leftOutWith } from '../apps/server/left-out.ts';
import { blocYears } from '../projections/bloc-years.ts';
import { consequences } from '../projections/consequences.ts';
import type { DeadlineRow } from '../projections/deadline-rows.ts';
import { deadlines } from '../projections/deadlines.ts';
import { rankedOf, scoreboard, type ScoreboardRow } from '../projections/scoreboard.ts';
import { units } from '../projections/units.ts';
import { everyEvent } from './every-event.ts';
import { lawfulStore } from './lawful-store.ts';
import { randomFrom } from './years/random.ts';

const seeds = [1, 2, 3, 4, 5, 20];
const perYear = 24;
const met = { scores: 0, ranks: 0, deadlines: 0, elsewhere: 0 };

type Rows = ReadonlyMap<string, { readonly scope: string; readonly value: object }>;

/** A view without its runtime: every event is handed over in order, and streams are folded from the start. */
function rowsAfter(projection: Projection, events: readonly ViewEvent[]): Rows {
  const rows = new Map<string, { readonly scope: string; readonly value: object }>();
  const streams = new Map<string, ViewEvent[]>();
  const kept = new Map<unknown, Map<string, { readonly count: number; readonly state: unknown }>>();
  const folds: StreamFolds = {
    row: (scope, key) => rows.get(`${scope} ${key}`)?.value ?? null,
    state<State>(stream: string, fold: Fold<State>, revision = Infinity): State {
      const past = (streams.get(stream) ?? []).filter((each) => each.revision <= revision);
      const of = kept.get(fold) ?? new Map<string, { count: number; state: unknown }>();
      kept.set(fold, of);
      const key = `${stream} ${revision}`;
      const { count, state } = of.get(key) ?? { count: 0, state: fold.initial };
      const next = past.slice(count).reduce(fold.evolve, state as State);
      of.set(key, { count: past.length, state: next });
      return next;
    },
  };
  for (const event of events) {
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
    for (const { scope, key, value } of projection.project(event, folds)) {
      if (value) rows.set(`${scope} ${key}`, { scope, value });
      else rows.delete(`${scope} ${key}`);
    }
  }
  return rows;
}

interface Both {
  readonly is: Rows;
  readonly would: Rows;
}

/** Ranks by place and unit; a touched unit counts as its facts give, as if nothing had frozen it. */
function ranksIn(rows: Rows, touched: ReadonlySet<string>): ReadonlyMap<string, number | null> {
  const boards = Map.groupBy(rows.values(), ({ scope }) => scope);
  return new Map(
    [...boards].flatMap(([scope, of]) => {
      if (!scope.includes('/')) return [];
      const own = of.map(({ value }) => {
        const row = value as ScoreboardRow;
        const total = touched.has(`${row.year} ${row.unit}`) ? row.computed : row.total;
        return { ...row, total, since: 0 };
      });
      return rankedOf(own).map(({ unit, rank }) => [`${scope} ${unit}`, rank] as const);
    }),
  );
}

function ranksMoved({ is, would }: Both, touched: ReadonlySet<string>): readonly string[] {
  const [before, after] = [ranksIn(would, touched), ranksIn(is, touched)];
  const places = new Set([...before.keys(), ...after.keys()]);
  return [...places].flatMap((place) => {
    const [rank, without] = [after.get(place) ?? null, before.get(place) ?? null];
    return rank === without ? [] : [`${place}: ${rank} ${without}`];
  });
}

function deadlinesMoved({ is, would }: Both, views: Questions): readonly string[] {
  const asOf = views.resolveAsOf(null);
  const asking = { on: civilDateOf(views.timeOf(asOf)), withinDays: 0 };
  const shown = (rows: Rows, key: string): DeadlineShown | null => {
    const found = rows.get(key);
    if (!found || found.scope === 'concerned') return null;
    const row = found.value as DeadlineRow;
    const show = shownDeadlines(views, Number(found.scope), asOf, asking);
    return show({ key, row, state: stateOn(row, asking) });
  };
  return [...new Set([...is.keys(), ...would.keys()])].flatMap((key) => {
    const moved = JSON.stringify([shown(is, key), shown(would, key)]);
    const [a, b] = JSON.parse(moved) as readonly unknown[];
    return JSON.stringify(a) === JSON.stringify(b) ? [] : [moved];
  });
}

function told({ deadlines: moved }: InfluenceShown): readonly string[] {
  return moved.map((each) => JSON.stringify([each.with, each.without]));
}

describe.each(seeds)('in the random year %i', (seed) => {
  test('an event moves the ranks and deadlines that views without it have otherwise', async () => {
    const views = openViews(':memory:', [scoreboard, deadlines, consequences, blocYears, units]);
    await views.catchUp(await lawfulStore(seed));
    expect(views.status().views.flatMap(({ stopped }) => stopped ?? [])).toEqual([]);
    const events = everyEvent(views);
    const asOf = views.resolveAsOf(null);
    const random = randomFrom(seed);
    const ofYears = events.filter(({ stream }) => stream.startsWith('unitYear-'));
    const others = events.filter(({ stream }) => !stream.startsWith('unitYear-'));
    for (let asked = 0; asked < perYear; asked += 1) {
      const event = random.pick(asked % 2 === 0 ? ofYears : others);
      const { revisions, complete } = leftOutWith(views, event, asOf);
      const influence = influenceShown(views, event, asOf);
      const left = events.filter((each) => !revisions.get(each.stream)?.has(each.revision));
      const of = (projection: Projection): Both => {
        return { is: rowsAfter(projection, events), would: rowsAfter(projection, left) };
      };
      expect(complete).toBe(true);
      const touched = new Set(
        [...revisions.keys()].flatMap((stream) => {
          const [, year, unit] = /^unitYear-(\d{4})-(.+)$/u.exec(stream) ?? [];
          return year === undefined ? [] : [`${year} ${unit}`];
        }),
      );
      const ranks = influence.ranks.map(
        ({ year, bloc, unit, rank, rankWithout }) =>
          `${year}/${bloc} ${unit}: ${rank} ${rankWithout}`,
      );
      const name = `${event.stream}@${event.revision} ${event.type}`;
      expect(ranks.toSorted(), name).toEqual(ranksMoved(of(scoreboard), touched).toSorted());
      expect(told(influence).toSorted(), name).toEqual(
        deadlinesMoved(of(deadlines), views).toSorted(),
      );
      met.scores += influence.scoresCount;
      met.ranks += ranks.length;
      met.deadlines += influence.deadlines.length;
      met.elsewhere += Number(!event.stream.startsWith('unitYear-') && influence.scoresCount > 0);
    }
    views.close();
  });
});

test('events that move scores, ranks and deadlines are met, and such of other streams than a unit-year’s', () => {
  expect(Math.min(...Object.values(met))).toBeGreaterThan(0);
});
