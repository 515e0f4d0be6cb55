// Random lawful years replayed and stored: the last step is the score, pages are parts of the whole, changes sum up, and the
// stored board says what the second statement says.
import { describe, expect, test } from 'vitest';
import type { Recorded } from '../libs/domain/act.ts';
import { sumPoints } from '../libs/domain/points.ts';
import { replay, type ReplayStep } from '../libs/domain/replay/replay.ts';
import { basisSource } from '../libs/domain/unit-year/approving.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { openViews } from '../libs/views/open-views.ts';
import { projections } from '../projections/all.ts';
import { rankedRows } from '../projections/scoreboard.ts';
import { lawfulStore } from './lawful-store.ts';
import { basisOf, domainScore } from './second-statement/disagreement.ts';
import { secondStatement } from './second-statement/score.ts';
import { generateYear } from './years/generate.ts';

const years = Number(process.env['REPLAY_YEARS'] ?? 120);
const firstSeed = Number(process.env['REPLAY_SEED'] ?? Date.now() % 1_000_000);
const seeds = Array.from({ length: years }, (_, place) => firstSeed + place);

interface Told {
  readonly seed: number;
  readonly stream: string;
  readonly history: readonly Recorded[];
  readonly steps: readonly ReplayStep[];
}

function* toldYears(): Generator<Told & { readonly page: () => readonly ReplayStep[] }> {
  for (const seed of seeds) {
    const { units, year, ledger } = generateYear(seed);
    const source = basisSource(ledger.known);
    for (const unit of units) {
      const stream = unitYearStream({ unit, year });
      const history = ledger.events(stream);
      const told = replay(history, source);
      // The running fold of the replay against a fresh fold of the whole history.
      expect(told.score, `seed ${seed} ${stream}`).toEqual(domainScore(history, ledger));
      const from = Math.floor(history.length / 3);
      const page = () => replay(history, source, { from, to: from + 7 }).steps;
      yield { seed, stream, history, steps: told.steps, page };
    }
  }
}

describe(`the replay of ${years} random years from seed ${firstSeed} on`, () => {
  test('ends at the score, step by step without a gap, each explained in both languages', () => {
    let steps = 0;
    for (const { seed, stream, steps: told, page } of toldYears()) {
      let total = 0;
      for (const step of told) {
        const where = `seed ${seed} ${stream}@${step.revision}`;
        expect(step.totalBefore, where).toBe(total);
        total = step.totalAfter;
        expect(step.why.vi, where).toMatch(/^\p{L}.+\.$/su);
        expect(step.why.en, where).toMatch(/^\p{L}.+\.$/su);
        steps += 1;
      }
      const from = Math.floor(told.length / 3);
      expect(page(), `seed ${seed} ${stream}`).toEqual(told.slice(from, from + 7));
    }
    expect(steps).toBeGreaterThan(years * 20);
  });

  test('explains every change of a total that no approval fixes by lines that sum to it', () => {
    let moved = 0;
    for (const { seed, stream, history, steps } of toldYears()) {
      const fixed = history.some((each) => each.type === 'UnitYearApproved');
      if (fixed) continue;
      for (const step of steps) {
        const by = sumPoints(step.changes.map((each) => each.by));
        expect(by, `seed ${seed} ${stream}@${step.revision}`).toBe(
          step.totalAfter - step.totalBefore,
        );
        if (by !== 0) moved += 1;
      }
    }
    expect(moved).toBeGreaterThan(years);
  });
});

describe(`the stored scoreboard of random years from seed ${firstSeed} on`, () => {
  test('has the totals and marks of the second statement', async () => {
    let rowsSeen = 0;
    for (const seed of seeds.slice(0, Math.ceil(years / 4))) {
      const { units, blocs, year, ledger } = generateYear(seed);
      const views = openViews(':memory:', projections);
      await views.catchUp(await lawfulStore(seed));
      const rows = blocs.flatMap((bloc) => rankedRows(views, { bloc, year }, null));
      views.close();
      for (const unit of units) {
        const history = ledger.events(unitYearStream({ unit, year }));
        const row = rows.find((each) => each.unit === unit);
        expect(row !== undefined, `seed ${seed} ${unit} has a row`).toBe(history.length > 0);
        if (row === undefined) continue;
        const stated = secondStatement(history, basisOf(history, ledger));
        const { excluded, incomplete, provisional, closed, approved } = stated.status;
        expect(row, `seed ${seed} ${unit}`).toMatchObject({
          total: stated.approvedTotal ?? stated.total,
          sections: stated.sections,
          bonus: stated.bonus,
          excluded,
          incomplete,
          provisional,
          closed,
          approved,
        });
        rowsSeen += 1;
      }
    }
    expect(rowsSeen).toBeGreaterThan(years / 4);
  });
});
