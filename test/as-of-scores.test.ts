// The score as of every index of a ledger, from the views, is what the second statement makes of the events recorded by then.
import { describe, expect, test } from 'vitest';
import { scoredAt } from '../apps/server/unit-year-scores.ts';
import type { Recorded } from '../libs/domain/act.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { openViews } from '../libs/views/open-views.ts';
import { lawfulStore } from './lawful-store.ts';
import {
  basisOf,
  differences,
  readingOfScore,
  readingOfStatement,
} from './second-statement/disagreement.ts';
import { secondStatement } from './second-statement/score.ts';
import type { Course } from './years/course.ts';
import { generateYear } from './years/generate.ts';

/** The last quarter is fresh at each run, and told. */
const freshSeed = Number(process.env['HISTORY_SEED'] ?? Date.now() % 1_000_000_000);
/** Every index of every unit-year is asked: a tenth of the years that other questions of history are asked of. */
const years = Math.max(8, Math.ceil(Number(process.env['HISTORY_YEARS'] ?? 0) / 10));
const steady = Math.ceil(years * 0.75);
const seeds = Array.from({ length: years }, (_, place) =>
  place < steady ? 101 + place : freshSeed + place - steady,
);

/** How the second statement scores the events of a unit-year that are known. */
function statedOf({ ledger }: Course, known: readonly Recorded[]) {
  return readingOfStatement(secondStatement(known, basisOf(known, ledger)));
}

describe.each(seeds)('in the random lawful year %i', (seed) => {
  test('the score as of every index is that of the events known by then', async () => {
    const course = generateYear(seed);
    const views = openViews(':memory:', []);
    await views.catchUp(await lawfulStore(seed));
    const head = views.resolveAsOf(null);
    let asked = 0;
    for (const unit of course.units) {
      const of = { unit, year: course.year };
      const stream = unitYearStream(of);
      const history = course.ledger.events(stream);
      const indexes = history.map(({ revision }) => views.indexOf(stream, revision));
      let told: ReturnType<typeof statedOf> | null = null;
      for (let index = 0; index <= head; index += 1) {
        const length = indexes.filter((each) => each <= index).length;
        if (indexes.includes(index)) told = statedOf(course, history.slice(0, length));
        const scored = scoredAt(views, of, { asOf: index, inEffectOn: null });
        expect(scored?.revision ?? -1).toBe(length - 1);
        if (!scored || !told) continue;
        asked += 1;
        const apart = differences(readingOfScore(scored.score), told);
        expect(apart, `${stream} as of ${index}`).toEqual([]);
      }
    }
    expect(asked).toBeGreaterThan(0);
    views.close();
  });
});
