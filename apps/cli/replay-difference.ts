// `thidua replay --diff A B`: what differs between two points of a unit-year, line by line, with the events behind it.
import type { ScoreComparison } from '../../libs/domain/history/compare.ts';
import { formatPoints, formatPointsVi } from '../../libs/domain/points.ts';
import { deed } from '../../libs/domain/replay/deed.ts';
import type { Recorded } from '../../libs/domain/act.ts';
import { counted } from '../../libs/domain/unit-year/counted.ts';
import type { UnitYearEvent } from '../../libs/domain/unit-year/unit-year.ts';
import { hypotheticalLine, pointsOf } from './replay-lines.ts';

/** What was compared: the unit-year, and another rule book than its own where both points are scored by that. */
interface Asked {
  readonly stream: string;
  readonly ruleBook: string | null;
}

/** @param events all of the unit-year's that either point knows, in their order */
export function differenceLines(
  { before, after, by, lines }: ScoreComparison,
  events: readonly Recorded[],
  { stream, ruleBook }: Asked,
): readonly string[] {
  const { facts } = events.reduce((state, each) => counted.evolve(state, each), counted.initial);
  const told = (revision: number, sign: string): string => {
    const event = events.find((each) => each.revision === revision) as Recorded & UnitYearEvent;
    const { vi, en } = deed(event, facts);
    return `      ${sign} @${revision}  ${vi} / ${en}`;
  };
  const signed = `${by > 0 ? '+' : ''}${formatPointsVi(by)}`;
  return [
    stream,
    ...(ruleBook === null ? [] : [hypotheticalLine(ruleBook)]),
    `Tổng điểm / Total: ${formatPointsVi(before.computed)} → ${formatPointsVi(after.computed)}  ${signed}`,
    ...lines.flatMap((line) => [
      `${line.id}: ${pointsOf(line.before)} → ${pointsOf(line.after)}${throughOf(line.through)}`,
      ...line.causes.left.map((revision) => told(revision, '−')),
      ...line.causes.added.map((revision) => told(revision, '+')),
      ...(line.causes.smallest ? [] : [notProvenLine]),
    ]),
  ];
}

const notProvenLine =
  '      Không bỏ bớt được sự kiện nào ở trên, nhưng chưa chứng minh đây là tập nhỏ nhất. / None of these can be left out, but that no smaller set does it is not proven.';

function throughOf(codes: readonly string[]): string {
  return codes.length === 0 ? '' : `  (qua / through: ${codes.join(', ')})`;
}

export function differenceJson(
  { before, after, by, lines }: ScoreComparison,
  { stream, ruleBook }: Asked,
): object {
  const address = (revision: number): string => `${stream}@${revision}`;
  return {
    unitYear: stream,
    hypothetical: ruleBook !== null,
    ruleBook,
    totalBefore: formatPoints(before.computed),
    totalAfter: formatPoints(after.computed),
    by: formatPoints(by),
    lines: lines.map((line) => ({
      line: line.id,
      before: line.before && formatPoints(line.before.counted),
      after: line.after && formatPoints(line.after.counted),
      by: formatPoints(line.by),
      through: line.through,
      added: line.causes.added.map(address),
      left: line.causes.left.map(address),
      smallest: line.causes.smallest,
    })),
  };
}
