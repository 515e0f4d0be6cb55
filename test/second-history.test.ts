// What was in effect on a day, by the domain and by a second reading of the rules, over thousands of random lawful years.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recorded } from '../libs/domain/act.ts';
import { addDays, type CivilDate } from '../libs/domain/civil-date.ts';
import { scored } from '../libs/domain/history/compare.ts';
import { inEffectOn } from '../libs/domain/history/effect.ts';
import { suppose } from '../libs/domain/history/what-if.ts';
import { basisSource } from '../libs/domain/unit-year/approving.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { dayOfEffect, inEffectByTheWords } from './second-history/in-effect.ts';
import { recordedLate } from './second-history/recorded-late.ts';
import { whatCounts, type Fact } from './second-statement/counting.ts';
import {
  basisOf,
  differences,
  domainScore,
  readingOfScore,
  readingOfStatement,
} from './second-statement/disagreement.ts';
import { secondStatement } from './second-statement/score.ts';
import type { Course } from './years/course.ts';
import { generateYear } from './years/generate.ts';
import type { Ledger } from './years/ledger.ts';
import { randomFrom, type Random } from './years/random.ts';

/** A soak sets more years and its own first fresh seed. Three quarters of the seeds are always the same, the others told. */
const years = Number(process.env['HISTORY_YEARS'] ?? 300);
const freshSeed = Number(process.env['HISTORY_SEED'] ?? Date.now() % 1_000_000_000);
const steady = Math.ceil(years * 0.75);
const seeds = Array.from({ length: years }, (_, place) =>
  place < steady ? 1 + place : freshSeed + place - steady,
);

/** Points and days asked about of each unit-year. */
const askedOfEach = 3;

const counts = new Map<string, number>();
const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1);

type Property = 'events' | 'score' | 'supposed';
const faults = new Map<Property, string>();

function look(property: Property, fault: () => string | null): void {
  if (faults.has(property)) return;
  const found = fault();
  if (found !== null) faults.set(property, found);
}

interface Asked {
  readonly name: string;
  /** What is known at the point asked for. */
  readonly known: readonly Recorded[];
  readonly day: CivilDate;
}

function lookAt({ name, known, day }: Asked, ledger: Ledger): void {
  const [domain, words] = [inEffectOn(known, day), inEffectByTheWords(known, day)];
  const told = ({ revision, type }: Recorded) => `${revision} ${type}`;
  look('events', () => {
    const [here, there] = [new Set(domain), new Set(words)];
    const apart = [
      ...domain.filter((each) => !there.has(each)),
      ...words.filter((each) => !here.has(each)),
    ];
    if (apart.length === 0 && domain.map(told).join() === words.map(told).join()) return null;
    return `${name}: only one reading has ${apart.map(told).join(', ')}`;
  });
  look('score', () => {
    // A unit-year that is not open yet has no score.
    if (!words.some(({ type }) => type === 'UnitYearOpened')) return null;
    const second = readingOfStatement(secondStatement(words, basisOf(words, ledger)));
    const apart = differences(readingOfScore(domainScore(domain, ledger)), second);
    return apart.length === 0 ? null : `${name}: ${apart.join(', ')}`;
  });
  for (const each of words) countOne(each as Fact, known as readonly Fact[]);
  if (words.length < known.length) count('known, not yet in effect');
}

/** What is left without an event and what presupposes it is a history like any other. */
function lookAtWhatIsLeft(
  { name, stream, known }: { name: string; stream: string; known: readonly Recorded[] },
  { ledger, random }: { ledger: Ledger; random: Random },
): void {
  const { revision, type } = random.pick(known);
  if (type === 'UnitYearOpened') return;
  look('supposed', () => {
    const actual = { events: known, source: basisSource(ledger.known) };
    const without = { without: [revision], with: [], ruleBook: null };
    const { reading, leftOut } = suppose(actual, without, { stream, known: ledger.known });
    const left = known.filter((each) => !leftOut.includes(each.revision));
    // Without its reopening, what followed an approval counts no more, the scorecard of another bloc included.
    const basis = basisOf(whatCounts(left).counting, ledger);
    const second = readingOfStatement(secondStatement(left, basis));
    const apart = differences(readingOfScore(scored(reading)), second);
    if (leftOut.length > 1) count('left out with what presupposes it');
    return apart.length === 0 ? null : `${name} without ${leftOut.join()}: ${apart.join(', ')}`;
  });
}

/** Which ways of taking effect were come by. */
function countOne(fact: Fact, known: readonly Fact[]): void {
  if (fact.type.endsWith('Annulled')) {
    const { effectiveFrom } = fact.data as { readonly effectiveFrom: CivilDate | null };
    count(effectiveFrom === null ? 'annulled from the start' : 'annulled from a day');
  }
  if (dayOfEffect(fact, known) !== fact.occurredOn) count(fact.type);
  if (fact.type === 'UnitYearReopened') count('reopened');
}

function dayAsked(known: readonly Recorded[], random: Random, year: number): CivilDate {
  if (known.length === 0 || random.chance(0.3)) {
    return addDays(`${year}-01-01`, random.whole(-10, 400));
  }
  const day = dayOfEffect(random.pick(known) as Fact, known as readonly Fact[]);
  return addDays(day, random.whole(-1, 1));
}

function lookAtYear(seed: number): void {
  const course: Course = generateYear(seed);
  const random = randomFrom(seed);
  for (const unit of course.units) {
    const stream = unitYearStream({ unit, year: course.year });
    const history = recordedLate(course.ledger.events(stream), random);
    for (let asked = 0; asked < askedOfEach; asked += 1) {
      const known = history.slice(0, random.whole(1, history.length));
      const day = dayAsked(known, random, course.year);
      const name = `seed ${seed} ${unit}, ${known.length} events known, on ${day}`;
      lookAt({ name, known, day }, course.ledger);
      lookAtWhatIsLeft({ name, stream, known }, { ledger: course.ledger, random });
    }
  }
}

beforeAll(() => {
  for (const seed of seeds) lookAtYear(seed);
}, 900_000);

describe(`in ${years} random years, the last quarter from seed ${freshSeed} on`, () => {
  test('the domain holds in effect what the words of the rules hold in effect', () => {
    expect(faults.get('events') ?? 'no fault').toBe('no fault');
  });

  test('and scores it as the second statement does', () => {
    expect(faults.get('score') ?? 'no fault').toBe('no fault');
  });

  test('what is left without an event and what presupposes it is scored as the second statement does', () => {
    expect(faults.get('supposed') ?? 'no fault').toBe('no fault');
  });

  test('every way of taking effect on another day than that of the act is come by', () => {
    const report = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
    process.stdout.write(
      `seeds 1…${steady} and ${freshSeed}…${freshSeed + years - steady - 1}\n${report.map(([what, often]) => `${often} ${what}\n`).join('')}`,
    );
    const ways = [
      'annulled from the start',
      'annulled from a day',
      'known, not yet in effect',
      'reopened',
      'left out with what presupposes it',
      'CriticismDocumentRecorded',
      'IneligibleDossiersNotified',
      'RegistrationReceived',
      'RegistrationErrorCorrected',
      'ResultRecorded',
      'DisciplineBreachRecorded',
      'ExclusionLifted',
    ];
    expect(ways.filter((way) => (counts.get(way) ?? 0) < years / 100)).toEqual([]);
  });
});
