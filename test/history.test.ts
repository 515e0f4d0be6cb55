// Two readings of one unit-year compared, over random lawful years: differences sum, and their causes are the smallest.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recorded } from '../libs/domain/act.ts';
import { compareScores, scored, type Reading } from '../libs/domain/history/compare.ts';
import { effectDays, inEffectOn } from '../libs/domain/history/effect.ts';
import { explainLine } from '../libs/domain/history/explain.ts';
import { removedWith } from '../libs/domain/history/presupposes.ts';
import { compareWithSupposed, suppose } from '../libs/domain/history/what-if.ts';
import type { Known } from '../libs/domain/act.ts';
import type { Score } from '../libs/domain/scoring/score.ts';
import { basisSource } from '../libs/domain/unit-year/approving.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { generateYear } from './years/generate.ts';
import { randomFrom, type Random } from './years/random.ts';

/** Three quarters of the seeds are always the same; the others are fresh at each run, and told. */
const years = Number(process.env['HISTORY_YEARS'] ?? 200);
const freshSeed = Number(process.env['HISTORY_SEED'] ?? Date.now() % 1_000_000_000);
const steady = Math.ceil(years * 0.75);
const seeds = Array.from({ length: years }, (_, place) =>
  place < steady ? 1 + place : freshSeed + place - steady,
);

const faults = new Map<string, string>();
const counts = {
  differences: 0,
  smallest: 0,
  through: 0,
  several: 0,
  left: 0,
  inEffect: 0,
  presupposing: 0,
};

function look(property: string, fault: () => string | null): void {
  if (faults.has(property)) return;
  const found = fault();
  if (found !== null) faults.set(property, found);
}

const pointsOf = (score: Score, line: string) =>
  score.lines.find(({ id }) => id === line)?.counted ?? 0;

/** Every event of the later reading but those undone, and those of the earlier alone that are put back. */
function undo(before: Reading, after: Reading, undone: readonly number[]): Reading {
  const without = new Set(undone);
  const inAfter = new Set(after.events.map(({ revision }) => revision));
  const putBack = before.events.filter(
    ({ revision }) => !inAfter.has(revision) && without.has(revision),
  );
  const events = [...after.events.filter(({ revision }) => !without.has(revision)), ...putBack];
  return { ...after, events: events.toSorted((a, b) => a.revision - b.revision) };
}

function between(before: Reading, after: Reading): readonly number[] {
  const [a, b] = [before, after].map(({ events }) => new Set(events.map((each) => each.revision)));
  return [...[...a!].filter((each) => !b!.has(each)), ...[...b!].filter((each) => !a!.has(each))];
}

function* setsOf(revisions: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) yield [];
  for (const [place, first] of revisions.entries()) {
    if (size === 0) return;
    for (const rest of setsOf(revisions.slice(place + 1), size - 1)) yield [first, ...rest];
  }
}

/** Most smaller sets that are tried by brute force for one difference. */
const triedMax = 400;

function lookAt(name: string, before: Reading, after: Reading, random: Random): void {
  const compared = compareScores(before, after);
  look('sum', () => {
    const sum = compared.lines.reduce((total, { by }) => total + by, 0);
    const of = scored(after).computed - scored(before).computed;
    return sum === of && compared.by === of ? null : `${name}: ${sum}, ${compared.by}, ${of}`;
  });
  const all = between(before, after);
  for (const { id, by, causes, through } of compared.lines) {
    if (by === 0) continue;
    counts.differences += 1;
    if (causes.smallest) counts.smallest += 1;
    if (through.length > 0) counts.through += 1;
    const set = [...causes.added, ...causes.left];
    if (set.length > 1) counts.several += 1;
    if (causes.left.length > 0) counts.left += 1;
    const was = pointsOf(compared.before, id);
    const without = (revisions: readonly number[]) =>
      pointsOf(scored(undo(before, after, revisions)), id);
    look('removes', () =>
      set.length > 0 && without(set) === was ? null : `${name} ${id}: ${set.join(', ')}`,
    );
    if (!causes.smallest || random.whole(0, 3) > 0) continue;
    look('smallest', () => {
      let tried = 0;
      for (let size = 0; size < set.length; size += 1) {
        for (const smaller of setsOf(all, size)) {
          tried += 1;
          if (tried > triedMax) return null;
          if (without(smaller) === was) {
            return `${name} ${id}: ${smaller.join(', ')} instead of ${set.join(', ')}`;
          }
        }
      }
      return null;
    });
  }
}

interface Place {
  readonly stream: string;
  readonly known: Known;
}
const nothing = { without: [], with: [], ruleBook: null };

/** Nothing supposed: the same score. Events left out: the score of what is left, and nothing left presupposes them. */
function lookAtSuppositions(name: string, actual: Reading, of: Place, random: Random): void {
  look('supposing nothing', () => {
    const { lines, by } = compareWithSupposed(actual, suppose(actual, nothing, of));
    return lines.length === 0 && by === 0 ? null : `${name}: ${lines.length} lines differ by ${by}`;
  });
  const revisions = actual.events.map(({ revision }) => revision);
  const without = random.some(revisions, 2 / Math.max(revisions.length, 1));
  const { leftOut, reading } = suppose(actual, { ...nothing, without }, of);
  if (leftOut.length > without.length) counts.presupposing += 1;
  look('supposing events away', () => {
    const again = removedWith(actual.events, leftOut);
    if (again.length !== leftOut.length) return `${name}: ${without.join(', ')} is not whole`;
    const left = new Set(reading.events.map(({ revision }) => revision));
    const kept = revisions.filter((each) => !left.has(each));
    return kept.join() === leftOut.join() ? null : `${name}: ${kept.join()} for ${leftOut.join()}`;
  });
}

/** What the steps of a line added is what the line has. */
function lookAtStories(name: string, reading: Reading): void {
  for (const { id, counted } of scored(reading).lines) {
    look('stories', () => {
      const { line, steps } = explainLine(id, reading);
      const sum = steps.reduce((total, { by }) => total + by, 0);
      const told = steps.every(({ by, withoutEffect }) => (by === 0) === (withoutEffect !== null));
      const whole = sum === counted && line?.counted === counted && told;
      return whole ? null : `${name} ${id}: ${sum} for ${counted}`;
    });
  }
}

function lookAtYear(seed: number): void {
  const course = generateYear(seed);
  const random = randomFrom(seed);
  const source = basisSource(course.ledger.known);
  for (const unit of course.units) {
    const events: readonly Recorded[] = course.ledger.events(
      unitYearStream({ unit, year: course.year }),
    );
    const places = [random.whole(0, events.length), random.whole(0, events.length)];
    const [from, to] = places.toSorted((a, b) => a - b) as [number, number];
    const [early, late] = [events.slice(0, from), events.slice(0, to)];
    const name = `seed ${seed} ${unit} ${from}–${to}`;
    const place = {
      stream: unitYearStream({ unit, year: course.year }),
      known: course.ledger.known,
    };
    if (seed % 8 === 0) lookAtStories(name, { events, source });
    lookAtSuppositions(name, { events, source }, place, random);
    lookAt(name, { events: early, source }, { events: late, source }, random);
    const days = effectDays(events).toSorted();
    const day = days[random.whole(0, Math.max(days.length - 1, 0))];
    if (day === undefined) continue;
    counts.inEffect += 1;
    const then = { events: inEffectOn(early, day), source };
    const now = { events: inEffectOn(late, day), source };
    lookAt(`${name} on ${day}`, then, now, random);
    lookAt(`${name} all and on ${day}`, { events, source }, now, random);
  }
}

beforeAll(() => {
  for (const seed of seeds) lookAtYear(seed);
}, 300_000);

describe(`in ${years} random years, the last quarter from seed ${freshSeed} on`, () => {
  test('the differences of lines sum to the difference of totals', () => {
    expect(faults.get('sum') ?? 'no fault').toBe('no fault');
  });

  test('without its causes no difference is left', () => {
    expect(faults.get('removes') ?? 'no fault').toBe('no fault');
  });

  test('no smaller set of events than the causes told as smallest removes a difference', () => {
    expect(faults.get('smallest') ?? 'no fault').toBe('no fault');
  });

  test('the story of a line ends with its points, and says of each step why it moved none', () => {
    expect(faults.get('stories') ?? 'no fault').toBe('no fault');
  });

  test('to suppose nothing changes nothing', () => {
    expect(faults.get('supposing nothing') ?? 'no fault').toBe('no fault');
  });

  test('what is supposed away takes with it what presupposes it, and nothing else', () => {
    expect(faults.get('supposing events away') ?? 'no fault').toBe('no fault');
  });

  test('causes of every kind occur', () => {
    expect(counts.smallest / counts.differences).toBeGreaterThan(0.95);
    expect(
      Math.min(counts.through, counts.several, counts.left, counts.presupposing),
    ).toBeGreaterThan(30);
  });
});
