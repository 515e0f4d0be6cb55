// How the sample scorecards are written down: a row a criterion, what most rows lack left out.
import type { Points } from '../points.ts';
import { sectionIds } from '../rule-book/rule-book.ts';
import type { BonusRule, Criterion } from '../scorecard/scorecard.ts';

type Unusual = Pick<Criterion, 'ratedBy' | 'ratings' | 'deductions' | 'bonus'>;
interface Row extends Partial<Unusual> {
  readonly text: string;
  readonly evidence: string;
}

/** Section and content are read off the id: "I.1.3" is of section I, content I.1. */
export function row(id: string, max: Points, rest: Row): Criterion {
  const [first, second] = id.split('.');
  const section = sectionIds.find((each) => each === first);
  if (!section) throw new Error(`criterion ${id} names no section`);
  const content = `${section}.${second}`;
  const { text, evidence, ratedBy = null, ratings = [], deductions = [], bonus = null } = rest;
  return { id, section, content, text, max, evidence, ratedBy, ratings, deductions, bonus };
}

/** The four ratings that Party, union and mass organisations are given, best first. */
export function ratings(
  ...[excellent, good, done, failed]: readonly [Points, Points, Points, Points]
) {
  return [
    { rating: 'Hoàn thành xuất sắc nhiệm vụ', points: excellent },
    { rating: 'Hoàn thành tốt nhiệm vụ', points: good },
    { rating: 'Hoàn thành nhiệm vụ', points: done },
    { rating: 'Không hoàn thành nhiệm vụ', points: failed },
  ] as const;
}

export function fixed(points: Points): BonusRule {
  return { kind: 'fixed', points };
}

/** A quarter of a point for any excess, up to the full point from 10 % on. */
export const gradedByPercent: BonusRule = {
  kind: 'graded',
  steps: [
    { overPercent: '0', points: 25 },
    { overPercent: '2', points: 50 },
    { overPercent: '5', points: 75 },
    { overPercent: '10', points: 100 },
  ],
};

export function deduction(id: string, points: Points, text: string) {
  return { id, text, points } as const;
}
