// What differs between two scores, line by line.
import type { Points } from '../points.ts';
import type { ScoreLine } from '../scoring/score-line.ts';

export interface LineChange {
  readonly id: string;
  readonly title: string;
  readonly before: ScoreLine | null;
  readonly after: ScoreLine | null;
  /** What the change adds to the sum of the lines. */
  readonly by: Points;
}

/** The lines that differ, in the order of the score; removed ones last. */
export function lineChanges(
  before: readonly ScoreLine[],
  after: readonly ScoreLine[],
): readonly LineChange[] {
  const old = new Map(before.map((each) => [each.id, each]));
  const changes: LineChange[] = [];
  for (const line of after) {
    const was = old.get(line.id) ?? null;
    old.delete(line.id);
    if (was === null || !sameLine(was, line)) {
      const by = line.counted - (was?.counted ?? 0);
      changes.push({ id: line.id, title: line.title, before: was, after: line, by });
    }
  }
  for (const line of old.values()) {
    changes.push({
      id: line.id,
      title: line.title,
      before: line,
      after: null,
      by: 0 - line.counted,
    });
  }
  return changes;
}

function sameLine(a: ScoreLine, b: ScoreLine): boolean {
  return (
    a.counted === b.counted &&
    a.basis === b.basis &&
    a.claimed === b.claimed &&
    a.rated === b.rated &&
    a.agreed === b.agreed &&
    a.appraised === b.appraised &&
    sameList(a.events, b.events) &&
    sameList(a.marks, b.marks) &&
    sameList(a.evidence, b.evidence) &&
    a.limits.length === b.limits.length &&
    a.limits.every((each, place) => {
      const other = b.limits[place];
      return each.code === other?.code && each.by === other.by;
    }) &&
    a.members.length === b.members.length &&
    a.members.every((each, place) => {
      const other = b.members[place];
      return each.revision === other?.revision && each.standing === other.standing;
    })
  );
}

function sameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a.length === b.length && a.every((each, place) => each === b[place]);
}
