// The domain's score against the second statement of the rules, over thousands of random lawful years.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Recorded } from '../libs/domain/act.ts';
import { ranks as domainRanks } from '../libs/domain/scoring/rank.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import {
  basisOf,
  differences,
  disagreementOn,
  domainScore,
  domainScoresByPrefix,
  readingOfScore,
  readingOfStatement,
  smallestHistory,
  tellDisagreement,
  tellHistory,
  type Reading,
} from './second-statement/disagreement.ts';
import { whatCounts } from './second-statement/counting.ts';
import { countLeavers, countOne, countTurns, mustBeReached } from './second-statement/reach.ts';
import { ranks, secondStatement, type Statement } from './second-statement/score.ts';
import type { Course } from './years/course.ts';
import { generateYear } from './years/generate.ts';
import type { Ledger } from './years/ledger.ts';
import { inAnotherOrder, withoutWhatWasAnnulled } from './years/rearrange.ts';

/**
 * A soak sets more years and its own first fresh seed. Three quarters of the seeds are always the same, so that what has
 * to be reached is reached; the others are fresh at each run, and told.
 */
const years = Number(process.env['SECOND_STATEMENT_YEARS'] ?? 2000);
const freshSeed = Number(process.env['SECOND_STATEMENT_SEED'] ?? Date.now() % 1_000_000_000);
const steady = Math.ceil(years * 0.75);
const seeds = Array.from({ length: years }, (_, place) =>
  place < steady ? 1 + place : freshSeed + place - steady,
);
const counts = new Map<string, number>();

interface Member {
  readonly unit: string;
  readonly stream: string;
  readonly history: readonly Recorded[];
}

function membersOf({ units, year, ledger }: Course): readonly Member[] {
  return units.map((unit) => {
    const stream = unitYearStream({ unit, year });
    return { unit, stream, history: ledger.events(stream) };
  });
}

function statementOf(history: readonly Recorded[], ledger: Ledger): Statement {
  return secondStatement(history, basisOf(history, ledger));
}

/** A reading without the revisions that only say where events lie. */
function withoutPlaces(reading: Reading): Reading {
  return { ...reading, recordedAfterApproval: '' };
}

/** Both readings of two tellings of the same facts, as one list of differences. */
function retold(
  history: readonly Recorded[],
  other: readonly Recorded[],
  ledger: Ledger,
): readonly string[] {
  const second = [history, other].map((each) => readingOfStatement(statementOf(each, ledger)));
  const domain = [history, other].map((each) => readingOfScore(domainScore(each, ledger)));
  return [second, domain].flatMap(([before, after], place) => {
    const names = place === 0 ? 'second statement' : 'domain';
    const labels = [`${names} before`, `${names} retold`] as const;
    return differences(withoutPlaces(before!), withoutPlaces(after!), labels);
  });
}

/** `retell` must leave the score as it is; where it does not, the smallest history that shows it is told. */
function faultOfRetelling(
  seed: number,
  { history, stream }: Member,
  ledger: Ledger,
  retell: (part: readonly Recorded[]) => readonly Recorded[],
): string | null {
  if (retold(history, retell(history), ledger).length === 0) return null;
  const fails = (part: readonly Recorded[]) => retold(part, retell(part), ledger).length > 0;
  const smallest = smallestHistory(history, fails);
  const other = retell(smallest);
  const order = other.map((each) => `${each.revision} ${each.type}`).join(', ');
  const different = retold(smallest, other, ledger);
  return [tellHistory(seed, stream, smallest, ledger), `retold: ${order}`, ...different].join('\n');
}

function faultOfWhole(seed: number, { history, stream }: Member, ledger: Ledger): string | null {
  if (disagreementOn(history, ledger).length === 0) return null;
  return tellDisagreement(seed, stream, history, ledger);
}

/** The domain's running fold, event by event, against a fresh reading of each prefix. */
function faultOfPrefixes(seed: number, { history, stream }: Member, ledger: Ledger): string | null {
  let length = 0;
  for (const score of domainScoresByPrefix(history, ledger)) {
    const prefix = history.slice(0, length);
    const second = readingOfStatement(statementOf(prefix, ledger));
    const different = differences(readingOfScore(score), second);
    if (different.length > 0) {
      if (disagreementOn(prefix, ledger).length > 0) {
        return tellDisagreement(seed, stream, prefix, ledger);
      }
      return `${tellHistory(seed, stream, prefix, ledger)}\nthe running fold differs: ${different.join(', ')}`;
    }
    if (score.alarm)
      return `${tellHistory(seed, stream, prefix, ledger)}\nan alarm without a cause`;
    length += 1;
  }
  return null;
}

function countStatement(statement: Statement): void {
  for (const each of statement.reached) countOne(counts, each);
  const { excluded, closed, rated, provisional, approved } = statement.status;
  const standings = { excluded, closed, 'not rated': !rated, provisional, approved };
  for (const [name, holds] of Object.entries(standings)) {
    if (holds) countOne(counts, `status ${name}`);
  }
  if (statement.recordedAfterApproval.length > 0) countOne(counts, 'recorded after approval');
}

type Property = 'whole' | 'prefixes' | 'ranks' | 'order' | 'annulment';

/** The first fault found of each property; a property is not looked at again after its first. */
const faults = new Map<Property, string>();

function look(property: Property, check: () => string | null): void {
  if (faults.has(property)) return;
  const fault = check();
  if (fault !== null) faults.set(property, fault);
}

function lookAtYear(seed: number): void {
  const course = generateYear(seed);
  const { ledger } = course;
  const reorder = (part: readonly Recorded[]) => inAnotherOrder(part, seed);
  const leaveOut = (part: readonly Recorded[]) =>
    withoutWhatWasAnnulled(part, whatCounts(part).recordedAfterApproval);
  for (const member of membersOf(course)) {
    look('whole', () => faultOfWhole(seed, member, ledger));
    if (seed % 4 === 0) look('prefixes', () => faultOfPrefixes(seed, member, ledger));
    // Either way of retelling takes every other year.
    if (seed % 2 === 0) look('order', () => faultOfRetelling(seed, member, ledger, reorder));
    else look('annulment', () => faultOfRetelling(seed, member, ledger, leaveOut));
    countStatement(statementOf(member.history, ledger));
    const basis = basisOf(member.history, ledger);
    if (basis && seed % 4 === 0) countTurns(counts, member.history, basis);
  }
  for (const bloc of course.blocs) look('ranks', () => faultOfRanks(seed, course, bloc));
}

beforeAll(() => {
  for (const seed of seeds) lookAtYear(seed);
}, 600_000);

describe(`in ${years} random years, the last quarter from seed ${freshSeed} on`, () => {
  test('the domain scores every unit-year as the second statement does', () => {
    expect(faults.get('whole') ?? 'no fault').toBe('no fault');
  });

  test('after each event, in one year of four, too', () => {
    expect(faults.get('prefixes') ?? 'no fault').toBe('no fault');
  });

  test('units of a bloc rank alike', () => {
    expect(faults.get('ranks') ?? 'no fault').toBe('no fault');
  });

  test('independent facts recorded in another order make the same score', () => {
    expect(faults.get('order') ?? 'no fault').toBe('no fault');
  });

  test('annulling a fact makes the same score as if there had been neither', () => {
    expect(faults.get('annulment') ?? 'no fault').toBe('no fault');
  });

  test('every cap, tier, branch and limit is come by, and both sides of every key make a difference', () => {
    const report = [...counts]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, count]) => `${count} ${name}`);
    process.stdout.write(
      `seeds 1…${steady} and ${freshSeed}…${freshSeed + years - steady - 1}\n${report.join('\n')}\n`,
    );
    const least = Math.floor(years / 1000);
    const tooSeldom = mustBeReached.filter((name) => (counts.get(name) ?? 0) < least);
    expect(tooSeldom).toEqual([]);
  });
});

function blocOf({ history }: Member): string | null {
  const last = history.findLast(
    ({ type }) => type === 'UnitYearOpened' || type === 'UnitYearTransferred',
  );
  return (last?.data as { readonly bloc: string } | undefined)?.bloc ?? null;
}

function faultOfRanks(seed: number, course: Course, bloc: string): string | null {
  const { ledger } = course;
  const members = membersOf(course).filter((member) => blocOf(member) === bloc);
  const { leavers } = (
    ledger.events(`ruleBook-${bloc}`)[0]!.data as {
      readonly book: { readonly rating: { readonly leavers: 'unranked' | 'ranked' } };
    }
  ).book.rating;
  const statements = members.map(({ history }) => statementOf(history, ledger));
  const second = ranks(statements, leavers);
  const rankables = members.map(({ history }) => {
    const { total, status } = domainScore(history, ledger);
    return { total, ...status, leaversRanked: leavers === 'ranked' };
  });
  const domain = domainRanks(rankables);
  countLeavers(counts, statements, leavers);
  const given = second.filter((each) => each !== null);
  if (new Set(given).size < given.length) countOne(counts, 'tied rank');
  if (String(domain) === String(second)) return null;
  return `seed ${seed}, bloc ${bloc}: domain ${String(domain)}, second statement ${String(second)}`;
}
