// The scoreboard holds at every index what a fresh fold of the unit-years gives: figures, places, and since when.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import { blocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { ruleBook } from '../libs/domain/rule-book/publication.ts';
import { scoreOf, type BasisSource, type ScoreBasis } from '../libs/domain/scoring/score.ts';
import { counted } from '../libs/domain/unit-year/counted.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { blocs } from './blocs.ts';
import { scoreboard } from './scoreboard.ts';
import { units, unitsOfBlocScope } from './units.ts';

const seeds = Array.from({ length: 30 }, (_, place) => place + 1);

function basisOf(past: readonly ViewEvent[]): BasisSource {
  const upTo = (stream: string, revision: number) =>
    past.filter((each) => each.stream === stream && each.revision <= revision).map(decode);
  return ({ scorecard, ruleBook: book }) => {
    const cards = upTo(scorecard.stream, scorecard.revision);
    const { opened, issued } = cards.reduce(
      (state, each) => blocYear.evolve(state, each),
      blocYear.initial,
    );
    const books = upTo(book.stream, book.revision);
    const { published } = books.reduce(
      (state, each) => ruleBook.evolve(state, each),
      ruleBook.initial,
    );
    if (!opened || !issued || !published) throw new Error('a lawful year has them');
    return { book: published.book, scorecard: issued.scorecard, blocYear: opened };
  };
}

function restsOnSample({ book, scorecard }: ScoreBasis): boolean {
  const ofBook = [book, ...book.sections].filter((each) => each.illustrative).length;
  return ofBook > 0 || scorecard.illustrative;
}

/** Scope and row of a unit-year as the plain scoring of all its events gives them. */
function freshRow(past: readonly ViewEvent[], stream: string) {
  const events = past.filter((each) => each.stream === stream).map(decode);
  const state = events.reduce((past, each) => counted.evolve(past, each), counted.initial);
  const { opened, bloc, applied } = state.facts;
  if (!opened || bloc === null) throw new Error('a lawful unit-year is open');
  const source = basisOf(past);
  const score = scoreOf(state, source);
  const { status } = score;
  const value = {
    unit: opened.unit,
    name: `Đơn vị ${opened.unit}`,
    year: opened.year,
    bloc,
    total: score.total,
    computed: score.computed,
    sections: score.sections,
    bonus: score.bonus,
    deductions: score.deductions,
    hasScorecard: status.hasScorecard,
    incomplete: status.incomplete,
    missing: status.missing.length,
    provisional: status.provisional,
    excluded: status.excluded,
    rated: status.rated,
    closed: status.closed,
    approved: status.approved,
    alarm: score.alarm,
    branch: status.branch,
    leaversRanked: applied !== null && source(applied).book.rating.leavers === 'ranked',
    illustrative: applied !== null && restsOnSample(source(applied)),
    recordedAfterApproval: score.recordedAfterApproval.length,
  };
  return { scope: `${opened.year}/${bloc}`, unit: opened.unit, value };
}

async function viewsOf(seed: number): Promise<{ views: Views; events: readonly ViewEvent[] }> {
  const views = openViews(':memory:', [scoreboard, units, blocs]);
  await views.catchUp(await lawfulStore(seed));
  const events: ViewEvent[] = [];
  for (let after: number | null = -1; after !== null;) {
    const page = views.events({}, { first: 200, after, asOf: null });
    events.push(...page.events);
    after = page.next;
  }
  return { views, events };
}

interface Held {
  readonly since: number;
  readonly text: string;
}

/** Tells what happened in all the years, so that a property that never met a case is seen. */
const met = { transfers: 0, afterApproval: 0, versions: 0, unitYearEvents: 0, withdrawals: 0 };

describe.each(seeds)('in the random lawful year %i', (seed) => {
  test('the board as of every index is what a fresh fold gives', async () => {
    const { views, events } = await viewsOf(seed);
    expect(views.status().views.map(({ stopped }) => stopped)).toEqual([null, null, null]);
    const boards = new Map<string, Map<string, Held>>();
    events.forEach((event, index) => {
      if (!event.stream.startsWith('unitYear-')) return;
      met.unitYearEvents += 1;
      const { scope, unit, value } = freshRow(events.slice(0, index + 1), event.stream);
      met.withdrawals += event.type === 'EvidenceWithdrawn' ? 1 : 0;
      met.afterApproval += value.recordedAfterApproval > 0 ? 1 : 0;
      for (const [name, board] of boards) {
        if (name !== scope && board.delete(unit)) met.transfers += 1;
      }
      const board = boards.get(scope) ?? new Map<string, Held>();
      boards.set(scope, board);
      const text = JSON.stringify(value);
      const before = board.get(unit);
      if (before?.text !== text) {
        met.versions += 1;
        board.set(unit, { since: index, text });
      }
      for (const [name, rows] of boards) {
        const held = views.rows('scoreboard', name, index).rows;
        expect(
          held.map(({ key, since, value: row }) => [key, since, row]),
          `${name} as of ${index}, ${event.type}`,
        ).toEqual(
          [...rows]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, { since, text: row }]) => [key, since, JSON.parse(row)]),
        );
      }
    });
    views.close();
  });

  test('the members of a bloc as of every index are those who joined and did not leave', async () => {
    const { views, events } = await viewsOf(seed);
    const members = new Map<string, string>();
    events.forEach(({ stream, type, data }, index) => {
      const unit = stream.slice('unit-'.length);
      if (type === 'BlocJoined') members.set(unit, (data as { readonly bloc: string }).bloc);
      if (type === 'BlocLeft') members.delete(unit);
      for (const bloc of ['k1', 'k2']) {
        const held = views.rows('units', unitsOfBlocScope(bloc), index).rows.map(({ key }) => key);
        const expected = [...members].filter(([, each]) => each === bloc).map(([id]) => id);
        expect(held).toEqual(expected.toSorted());
      }
    });
    views.close();
  });
});

test('the random years met transfers, withdrawals and facts recorded after approvals', () => {
  expect(met.transfers).toBeGreaterThan(0);
  expect(met.withdrawals).toBeGreaterThan(0);
  expect(met.afterApproval).toBeGreaterThan(0);
  expect(met.versions).toBeLessThan(met.unitYearEvents);
});
