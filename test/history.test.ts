// Two readings of one unit-year compared, over random lawful years: differences sum, and their causes are the smallest.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recorded } from '../libs/domain/act.ts';
import { compareScores, scored, type Reading } from '../libs/domain/history/compare.ts';
import { effectDays, inEffectOn } from '../libs/domain/history/effect.ts';
import { explainLine } from '../libs/domain/history/explain.ts';
import { removedWith } from '../libs/domain/history/presupposes.ts';
import { compareWithSupposed, suppose } from '../libs/domain/history/what-if.ts';
import type { Known } from '../libs/domain/act.ts';
import { basisSource } from '../libs/domain/unit-year/approving.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { between, pointsOf, smallestOfEverySet, undo } from './second-history/every-set.ts';
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
  unitYears: 0,
  differences: 0,
  smallest: 0,
  through: 0,
  several: 0,
  left: 0,
  inEffect: 0,
  presupposing: 0,
  everySet: 0,
  everySetOfSeveral: 0,
};

const countWords: Readonly<Record<keyof typeof counts, string>> = {
  unitYears: 'unit-years',
  differences: 'differences, each gone without its causes',
  smallest: 'of them whose causes are told as smallest',
  through: 'through a limit',
  several: 'with several causes',
  left: 'by an event that is left out or no more in effect',
  inEffect: 'comparisons of what was in effect on a day',
  presupposing: 'suppositions that leave out what presupposes',
  everySet: 'differences held against every set of the events between',
  everySetOfSeveral: 'of them with several causes',
};

function look(property: string, fault: () => string | null): void {
  if (faults.has(property)) return;
  const found = fault();
  if (found !== null) faults.set(property, found);
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

/** Most events between two readings of which every set is tried: twice as many sets with each more. */
const everySetMax = 7;

/** Where few events lie between, every set of them is tried: none smaller than the causes removes a difference. */
function lookAtEverySet(name: string, before: Reading, after: Reading): void {
  if (between(before, after).length > everySetMax) return;
  const moved = compareScores(before, after).lines.filter(({ by }) => by !== 0);
  if (moved.length === 0) return;
  const ids = moved.map(({ id }) => id);
  const sizes = smallestOfEverySet(before, after, ids);
  for (const { id, causes } of moved) {
    const size = causes.added.length + causes.left.length;
    counts.everySet += 1;
    if (size > 1) counts.everySetOfSeveral += 1;
    look('every set', () =>
      causes.smallest && size === sizes.get(id)
        ? null
        : `${name} ${id}: ${size} events, of every set ${sizes.get(id)}`,
    );
  }
}

/** Stretches of a year, and a year without events from anywhere in it and what presupposes them. */
function lookAtFewEvents(name: string, whole: Reading, random: Random): void {
  const { events, source } = whole;
  const to = random.whole(0, events.length);
  const from = Math.max(to - random.whole(1, everySetMax), 0);
  const [early, late] = [events.slice(0, from), events.slice(0, to)];
  lookAtEverySet(`${name} ${from}–${to}`, { events: early, source }, { events: late, source });
  const some = random.some(events, (everySetMax - 1) / Math.max(events.length, 1));
  const gone = new Set(
    removedWith(
      events,
      some.map(({ revision }) => revision),
    ),
  );
  const left = { events: events.filter(({ revision }) => !gone.has(revision)), source };
  lookAtEverySet(`${name} without ${[...gone].join(', ')}`, left, whole);
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
    counts.unitYears += 1;
    lookAtFewEvents(name, { events, source }, random);
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
}, 900_000);

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

  test('where few events lie between, the causes are as few as in the smallest of every set', () => {
    expect(faults.get('every set') ?? 'no fault').toBe('no fault');
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
    const told = (Object.keys(countWords) as (keyof typeof counts)[]).map(
      (what) => `${counts[what]} ${countWords[what]}\n`,
    );
    process.stdout.write(
      `seeds 1…${steady} and ${freshSeed}…${freshSeed + years - steady - 1}\n${told.join('')}`,
    );
    expect(counts.smallest / counts.differences).toBeGreaterThan(0.95);
    expect(
      Math.min(
        counts.through,
        counts.several,
        counts.left,
        counts.presupposing,
        counts.everySetOfSeveral,
      ),
    ).toBeGreaterThan(30);
  });
});
