// How often random years come by each cap, tier, branch and limit, and how often each side of a key made a difference.
import type { Recorded } from '../../libs/domain/act.ts';
import { turns } from '../years/book.ts';
import { ranks, secondStatement, type Basis, type Statement } from './score.ts';
import { differences, readingOfStatement } from './disagreement.ts';

export type Counts = Map<string, number>;

export function countOne(counts: Counts, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Counts each side of a key on which this history's score would not be the same on the other side. */
export function countTurns(counts: Counts, history: readonly Recorded[], basis: Basis): void {
  const reading = readingOfStatement(secondStatement(history, basis));
  for (const each of turns) {
    const turned = { ...basis, book: each.turned(basis.book) };
    const other = readingOfStatement(secondStatement(history, turned));
    if (differences(reading, other).length > 0)
      countOne(counts, `${each.key}: ${each.side(basis.book)}`);
  }
}

/** Whether leavers take a rank shows in a bloc alone. */
export function countLeavers(
  counts: Counts,
  members: readonly Statement[],
  leavers: 'unranked' | 'ranked',
): void {
  const other = leavers === 'ranked' ? 'unranked' : 'ranked';
  const same = String(ranks(members, leavers)) === String(ranks(members, other));
  if (!same) countOne(counts, `rating.leavers: ${leavers}`);
}

/** What a run of two thousand years must have come by. */
export const mustBeReached: readonly string[] = [
  ...['party', 'tradeUnionOnly', 'none', 'notRecorded'].map((each) => `branch ${each}`),
  'missing line',
  'agreement differs',
  'appraisal differs',
  'rating counts',
  'rating not in the table',
  'rating of an absent organisation',
  'official before provisional',
  'union stands in',
  'all evidence withdrawn',
  'own deduction',
  'line floor',
  'line below zero',
  'line does not apply',
  'rescaled section',
  'whole section does not apply',
  'section II cut',
  'no registration in time',
  'registration after the deadline',
  'baseline corrected',
  'item not mapped',
  'unmeasured task exceeded',
  // Two results of an item are too rare to count on: they are worked by hand.
  'changed behind the act or the appraisal',
  'result equal to the baseline',
  'result short of the baseline',
  'exceeded, higher is better',
  'exceeded, lower is better',
  'graded against zero',
  'no graded step',
  'lower graded step',
  'higher graded step',
  'bonus ceiling',
  'document by order',
  'document of the Chairman',
  'document of another body',
  'serious document',
  'extending document counts',
  'criticism deducts',
  'criticism maximum',
  'dossier of a lead for a member',
  'dossier in two notices',
  'dossier at two levels',
  'dossiers at both levels',
  'dossier tier 1',
  'dossier tier 2',
  'dossier tier 3',
  'discipline deducts',
  'several breaches',
  'discipline maximum',
  'late registration',
  'late registration recorded as a breach',
  'total floor',
  'total below zero',
  'status excluded',
  'status closed',
  'status not rated',
  'status provisional',
  'status approved',
  'recorded after approval',
  'tied rank',
  ...turns.flatMap(({ key, sides }) => sides.map((side) => `${key}: ${side}`)),
];
