// The edge of compared boards: one bloc's board at two points of history, by unit, with the events behind every difference.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { compareScores, type ScoreComparison } from '../../libs/domain/history/compare.ts';
import type { Points } from '../../libs/domain/points.ts';
import type { Questions } from '../../libs/views/views.ts';
import { rankedOf, type RankedRow } from '../../projections/scoreboard.ts';
import { heldAt, HeldAt } from './as-of.ts';
import { rowRead, unitsOfYear } from './board-in-effect.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id } from './graphql/input-fields.ts';
import { PointsScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { nameOf, nothingOf, pointsOf, TwoPoints } from './score-comparison.edge.ts';
import { DifferenceShown, differencesShown } from './score-difference.shown.ts';
import { readingAt, type Point } from './unit-year-scores.ts';

const nullable = { nullable: true } as const;

@ObjectType({
  description: inBoth('Một mốc của lịch sử', 'A point of history'),
})
export class HistoryPointShown extends HeldAt {}

@ObjectType('BoardDifference', {
  description: inBoth(
    'Một đơn vị trên bảng điểm tại hai mốc',
    'A unit on the board at both points',
  ),
})
export class BoardDifferenceShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly name: string;

  @Shown(() => Int, 'Hạng ở mốc trước', 'Rank before', nullable)
  readonly rankBefore: number | null;

  @Shown(() => Int, 'Hạng ở mốc sau', 'Rank after', nullable)
  readonly rankAfter: number | null;

  @Shown(
    () => Boolean,
    'Không bình xét, suy tôn ở mốc trước; trống nếu không trên bảng',
    'Excluded before; null: not on the board',
    nullable,
  )
  readonly excludedBefore: boolean | null;

  @Shown(
    () => Boolean,
    'Không bình xét, suy tôn ở mốc sau; trống nếu không trên bảng',
    'Excluded after; null: not on the board',
    nullable,
  )
  readonly excludedAfter: boolean | null;

  @Shown(() => PointsScalar, 'Tổng điểm ở mốc trước', 'Total before', nullable)
  readonly totalBefore: Points | null;

  @Shown(() => PointsScalar, 'Tổng điểm ở mốc sau', 'Total after', nullable)
  readonly totalAfter: Points | null;

  @Shown(() => PointsScalar, 'Chênh lệch tổng điểm tính lại', 'What the computed total gained')
  readonly by: Points;

  @Shown(() => [DifferenceShown], 'Các dòng khác nhau', 'The lines that differ', { rowsMax: 20 })
  readonly lines: readonly DifferenceShown[];
}

@ObjectType('ScoreboardComparison', {
  description: inBoth('Bảng điểm của khối tại hai mốc', 'A board at two points of history'),
})
class ScoreboardComparisonShown {
  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => HistoryPointShown, 'Mốc trước', 'At the earlier point')
  readonly from: HistoryPointShown;

  @Shown(() => HistoryPointShown, 'Mốc sau', 'At the later point')
  readonly to: HistoryPointShown;

  @Shown(() => [BoardDifferenceShown], 'Các đơn vị khác nhau', 'The units that differ')
  readonly rows: readonly BoardDifferenceShown[];
}

@ArgsType()
class CompareScoreboardsArguments extends TwoPoints {
  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@Resolver()
export class ScoreboardComparisonResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ScoreboardComparisonShown, {
    description: inBoth(
      'So sánh bảng điểm của khối tại hai mốc: hạng, điểm và từng dòng khác nhau',
      'A board at two points: ranks, totals and every line that differs',
    ),
  })
  compareScoreboards(@Args() asked: CompareScoreboardsArguments): ScoreboardComparisonShown {
    const { views } = this.ledger;
    const [from, to] = pointsOf(views, asked);
    return {
      bloc: asked.bloc,
      year: asked.year,
      from: heldAt(views, from.asOf ?? views.resolveAsOf(null)),
      to: heldAt(views, to.asOf ?? views.resolveAsOf(null)),
      rows: boardDifferences(views, asked, [from, to]),
    };
  }
}

type Unranked = Omit<RankedRow, 'rank'>;

export function boardDifferences(
  views: Questions,
  { bloc, year }: { readonly bloc: string; readonly year: number },
  points: readonly [Point, Point],
): readonly BoardDifferenceShown[] {
  const [from, to] = points;
  const units = new Set(points.flatMap(({ asOf }) => unitsOfYear(views, year, asOf)));
  const readings = [...units].map((unit) => ({
    unit,
    before: readingAt(views, { unit, year }, from),
    after: readingAt(views, { unit, year }, to),
  }));
  const board = (side: 'before' | 'after', { asOf }: Point): readonly RankedRow[] => {
    const rows = readings.flatMap(({ [side]: read }): Unranked[] => {
      const row = read && rowRead(views, read, asOf);
      return row?.bloc === bloc ? [row] : [];
    });
    return rankedOf(rows);
  };
  const [was, is] = [board('before', from), board('after', to)];
  return readings.flatMap(({ unit, before, after }) => {
    const rows = { was: rowOf(was, unit), is: rowOf(is, unit) };
    const read = after ?? before;
    if (!read || (!rows.was && !rows.is)) return [];
    const nothing = nothingOf(read);
    const comparison = moved(compareScores(before?.reading ?? nothing, after?.reading ?? nothing));
    const ranks = { rankBefore: rows.was?.rank ?? null, rankAfter: rows.is?.rank ?? null };
    const same = comparison.lines.length === 0 && ranks.rankBefore === ranks.rankAfter;
    if (same && rows.was?.excluded === rows.is?.excluded) return [];
    return [
      {
        unit,
        name: nameOf(views, { unit, year }, to.asOf),
        ...ranks,
        excludedBefore: rows.was?.excluded ?? null,
        excludedAfter: rows.is?.excluded ?? null,
        totalBefore: rows.was?.total ?? null,
        totalAfter: rows.is?.total ?? null,
        by: comparison.by,
        lines: differencesShown(comparison, {
          before,
          after: after ?? { ...read, reading: nothing },
        }),
      },
    ];
  });
}

/** A board tells what moved points; marks and proofs are told of one result at a time. */
function moved(comparison: ScoreComparison): ScoreComparison {
  return { ...comparison, lines: comparison.lines.filter(({ by }) => by !== 0) };
}

function rowOf(rows: readonly RankedRow[], unit: string): RankedRow | null {
  return rows.find((each) => each.unit === unit) ?? null;
}
