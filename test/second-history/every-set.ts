// What undoing events between two readings does to a score, one set after another: every set is tried, nothing is clever.
import { scored, type Reading } from '../../libs/domain/history/compare.ts';
import type { Score } from '../../libs/domain/scoring/score.ts';

/** Revisions that only one of two readings has. */
export function between(before: Reading, after: Reading): readonly number[] {
  const [a, b] = [before, after].map(({ events }) => new Set(events.map((each) => each.revision)));
  return [...[...a!].filter((each) => !b!.has(each)), ...[...b!].filter((each) => !a!.has(each))];
}

/** Every event of the later reading but those undone, and those of the earlier alone that are put back. */
export function undo(before: Reading, after: Reading, undone: readonly number[]): Reading {
  const without = new Set(undone);
  const inAfter = new Set(after.events.map(({ revision }) => revision));
  const putBack = before.events.filter(
    ({ revision }) => !inAfter.has(revision) && without.has(revision),
  );
  const events = [...after.events.filter(({ revision }) => !without.has(revision)), ...putBack];
  return { ...after, events: events.toSorted((a, b) => a.revision - b.revision) };
}

export const pointsOf = (score: Score, line: string): number =>
  score.lines.find(({ id }) => id === line)?.counted ?? 0;

/** For each line: how many events the smallest set has without which its points are as before. There are 2ⁿ sets. */
export function smallestOfEverySet(
  before: Reading,
  after: Reading,
  lines: readonly string[],
): ReadonlyMap<string, number> {
  const all = between(before, after);
  const was = scored(before);
  const sizes = new Map<string, number>();
  for (let set = 0; set < 2 ** all.length; set += 1) {
    const undone = all.filter((_, place) => Math.floor(set / 2 ** place) % 2 === 1);
    const score = scored(undo(before, after, undone));
    for (const line of lines) {
      if (pointsOf(score, line) !== pointsOf(was, line)) continue;
      sizes.set(line, Math.min(sizes.get(line) ?? Infinity, undone.length));
    }
  }
  return sizes;
}
