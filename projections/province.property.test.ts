// The province at a glance holds at every index what reading the streams up to there gives, all of its parts at one index.
import { describe, expect, test } from 'vitest';
import { decode } from '../libs/domain/aggregates.ts';
import { scoreOf } from '../libs/domain/scoring/score.ts';
import { blocYear } from '../libs/domain/bloc-year/bloc-year.ts';
import { ruleBook } from '../libs/domain/rule-book/publication.ts';
import { isRanked } from '../libs/domain/scoring/rank.ts';
import { spreadOf } from '../libs/domain/scoring/spread.ts';
import { counted, type Counted } from '../libs/domain/unit-year/counted.ts';
import type { Aggregate } from '../libs/domain/act.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { blocs } from './blocs.ts';
import { deadlines } from './deadlines.ts';
import { province } from './province.ts';
import { provinceAtAGlance } from './province-at-a-glance.ts';
import { scoreboard } from './scoreboard.ts';
import { units as unitsView } from './units.ts';

const seeds = Array.from({ length: 8 }, (_, place) => place + 1);

function allEvents(views: Views): readonly ViewEvent[] {
  const events: ViewEvent[] = [];
  for (let after: number | null = -1; after !== null;) {
    const page = views.events({}, { first: 200, after, asOf: null });
    events.push(...page.events);
    after = page.next;
  }
  return events;
}

function folded<State>(past: readonly ViewEvent[], stream: string, of: Aggregate<State>): State {
  return past
    .filter((each) => each.stream === stream)
    .map(decode)
    .reduce((state, event) => of.evolve(state, event), of.initial);
}

function totalOf(past: readonly ViewEvent[], state: Counted) {
  const scored = scoreOf(state, ({ scorecard, ruleBook: book }) => {
    const { issued, opened } = folded(past, scorecard.stream, blocYear);
    const { published } = folded(past, book.stream, ruleBook);
    if (!issued || !opened || !published) throw new Error('a scorecard was applied');
    return { book: published.book, scorecard: issued.scorecard, blocYear: opened };
  });
  const { excluded, incomplete, rated, closed, provisional, approved } = scored.status;
  const rankable = { excluded, incomplete, rated, closed, leaversRanked: false };
  const ranked = isRanked({ ...rankable, total: scored.total });
  return { total: scored.total, ranked, excluded, incomplete, rated, provisional, approved };
}

/** By the streams alone: the unit-years of a bloc, each with its state and its score. */
function freshUnits(past: readonly ViewEvent[], bloc: string) {
  const streams = new Set(
    past.map(({ stream }) => stream).filter((each) => each.startsWith('unitYear-')),
  );
  return [...streams]
    .map((stream) => folded(past, stream, counted))
    .filter(({ facts }) => facts.bloc === bloc)
    .map((state) => ({ facts: state.facts, score: totalOf(past, state) }));
}

const met = { selfScored: 0, appraised: 0, approved: 0, spread: 0, late: 0, moved: 0 };

describe.each(seeds)('in the random lawful year %i', (seed) => {
  test('each bloc stands at every index as its streams say', async () => {
    const views = openViews(':memory:', [province, scoreboard, deadlines, blocs, unitsView]);
    await views.catchUp(await lawfulStore(seed));
    const events = allEvents(views);
    const opening = events.find(({ type }) => type === 'BlocYearOpened')?.data;
    const { year } = opening as { readonly year: number };
    for (let index = 0; index < events.length; index += 5) {
      const past = events.slice(0, index + 1);
      const asking = { on: `${year}-12-20`, withinDays: 15 };
      const answer = provinceAtAGlance(views, year, index, asking);
      expect(answer.index).toBe(index);
      for (const row of answer.blocs) {
        const units = freshUnits(past, row.bloc);
        const open = units.filter(({ facts }) => !facts.closed);
        const many = (is: (of: (typeof open)[number]) => boolean) => open.filter(is).length;
        expect(row.counts, `${row.bloc} as of ${index}`).toMatchObject({
          units: units.length,
          closed: units.length - open.length,
          registered: many(({ facts }) => facts.registrations.length > 0),
          selfScored: many(({ facts }) => facts.selfScores.size > 0),
          agreed: many(({ facts }) => facts.agreedAt !== null),
          appraised: many(({ facts }) => facts.appraisedAt !== null),
          approved: many(({ score }) => score.approved),
          incomplete: many(({ score }) => score.incomplete),
          provisional: many(({ score }) => score.provisional),
          excluded: many(({ score }) => score.excluded),
          notRated: many(({ score }) => !score.rated),
        });
        const state = folded(past, `blocYear-${year}-${row.bloc}`, blocYear);
        expect(row.steps.scorecardIssued).toBe(state.issued !== null);
        const ranked = open.filter(({ score }) => score.ranked).map(({ score }) => score.total);
        // Whether leavers take a rank is told by the rule book, and by their rows.
        expect(row.spread).toEqual(row.counts.closed > 0 ? row.spread : spreadOf(ranked));
        met.spread += ranked.length > 1 ? 1 : 0;
        const { overdue, metLate } = row.deadlines;
        expect(row.late).toHaveLength(Math.min(20, overdue + metLate));
        met.late += row.late.length;
        met.selfScored += row.counts.selfScored;
        met.appraised += row.counts.appraised;
        met.approved += row.counts.approved;
      }
      const totals = answer.blocs.reduce((sum, { counts }) => sum + counts.units, 0);
      expect(answer.totals.counts.units).toBe(totals);
    }
    met.moved += events.some(({ type }) => type === 'UnitYearTransferred') ? 1 : 0;
    views.close();
  });
});

test('the random years met steps, spreads, what is late, and units that moved', () => {
  for (const [what, times] of Object.entries(met)) expect(times, what).toBeGreaterThan(0);
});
