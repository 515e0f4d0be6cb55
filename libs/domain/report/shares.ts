// Shares in percent, computed from what a report states and never stored: hundredths of a percent, rounded half up.
import type { PeopleCount } from '../people-count.ts';
import { millionths, type Quantity } from '../quantity.ts';
import type { StatedCount, StatedPeople } from './figures.ts';
import type { AwardsOfLevel } from './mau-01.ts';

/** A percentage as an official writes it, with two decimals and a point: `58.33`. */
export type Percent = string;

/** Null where the whole is not above nothing: there is no share of it. */
function percent(part: bigint, whole: bigint): Percent | null {
  if (whole <= 0n) return null;
  const doubled = 20_000n * part + whole;
  const floor = doubled / (2n * whole) - (doubled % (2n * whole) < 0n ? 1n : 0n);
  const magnitude = floor < 0n ? -floor : floor;
  const text = `${magnitude}`.padStart(3, '0');
  return `${floor < 0n ? '-' : ''}${text.slice(0, -2)}.${text.slice(-2)}`;
}

/** What share a part has of a whole; null where either is not stated, or there is no whole. */
export function shareOf(part: StatedCount, whole: StatedCount): Percent | null {
  return part === null || whole === null ? null : percent(BigInt(part), BigInt(whole));
}

/** How much of what it is compared with a value reaches; null where there is nothing above zero to compare it with. */
export function reachedOf(value: Quantity, base: Quantity | null): Percent | null {
  return base === null ? null : percent(millionths(value), millionths(base));
}

/** Tỷ lệ khen tập thể nhỏ, người lao động trực tiếp (Mẫu 01, I.3, dash 2). */
export interface AwardShares {
  /** Tập thể nhỏ, of the collectives decided. */
  readonly smallCollectives: Percent | null;
  /** Người lao động trực tiếp, of the individuals decided. */
  readonly directWorkers: Percent | null;
  /** Both, of all decided. */
  readonly together: Percent | null;
}

export function awardShares({
  eligible,
  smallCollectives,
  directWorkers,
}: Pick<AwardsOfLevel, 'eligible' | 'smallCollectives' | 'directWorkers'>): AwardShares {
  const all = sumOf([eligible.collectives, eligible.individuals]);
  return {
    smallCollectives: shareOf(smallCollectives, eligible.collectives),
    directWorkers: shareOf(directWorkers, eligible.individuals),
    together: shareOf(sumOf([smallCollectives, directWorkers]), all),
  };
}

/** Null where one of them is not stated: what is left unsaid is not nothing. */
export function sumOf(counts: readonly StatedCount[]): StatedCount {
  return counts.reduce<StatedCount>(
    (sum, each) => (sum === null || each === null ? null : sum + each),
    0,
  );
}

export function sumOfPeople(people: readonly StatedPeople[]): StatedPeople {
  const kinds: readonly (keyof PeopleCount)[] = ['collectives', 'individuals'];
  const [collectives = null, individuals = null] = kinds.map((kind) =>
    sumOf(people.map((each) => each[kind])),
  );
  return { collectives, individuals };
}

/** Awards of all levels together, as far as every level states them; null where the report names no level. */
export function awardsTogether(
  awards: readonly AwardsOfLevel[],
): Omit<AwardsOfLevel, 'level'> | null {
  if (awards.length === 0) return null;
  return {
    submitted: sumOfPeople(awards.map(({ submitted }) => submitted)),
    eligible: sumOfPeople(awards.map(({ eligible }) => eligible)),
    smallCollectives: sumOf(awards.map((each) => each.smallCollectives)),
    directWorkers: sumOf(awards.map((each) => each.directWorkers)),
  };
}
