// The edge of comparisons: one result at two points of history, line by line with the events between.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { compareScores, type Reading } from '../../libs/domain/history/compare.ts';
import type { Points } from '../../libs/domain/points.ts';
import type { Score } from '../../libs/domain/scoring/score.ts';
import { nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import type { Questions } from '../../libs/views/views.ts';
import { unitFold } from '../../projections/stream-folds.ts';
import { heldAt, HeldAt } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Part, Year } from './graphql/input-fields.ts';
import { CivilDateScalar, PointsScalar } from './graphql/scalars.ts';
import { historyPoint, HistoryPointInput } from './history.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf } from './recorded-facts.ts';
import { DifferenceShown, differencesShown } from './score-difference.shown.ts';
import { readingAt, type Point, type ReadUnitYear } from './unit-year-scores.ts';

const nullable = { nullable: true } as const;

@ObjectType('ScoreAtPoint', {
  description: inBoth('Kết quả của đơn vị tại một mốc', 'A result at a point of history'),
})
export class ScoreAtPointShown extends HeldAt {
  @Shown(() => CivilDateScalar, 'Có hiệu lực vào ngày', 'In effect on', nullable)
  readonly inEffectOn: CivilDate | null;

  @Shown(() => PointsScalar, 'Tổng điểm được tính', 'The total that counts')
  readonly total: Points;

  @Shown(() => PointsScalar, 'Tổng điểm tính lại', 'The total computed from the facts')
  readonly computed: Points;

  @Shown(() => Boolean, 'Không bình xét, suy tôn', 'Excluded from consideration')
  readonly excluded: boolean;

  @Shown(() => Boolean, 'Chưa đủ điểm', 'Some line has no points')
  readonly incomplete: boolean;

  @Shown(() => Boolean, 'Tạm tính', 'Provisional')
  readonly provisional: boolean;

  @Shown(() => Boolean, 'Đã phê duyệt', 'Approved')
  readonly approved: boolean;

  @Shown(() => [ID], 'Sự kiện ghi nhận sau phê duyệt, không tính', 'Recorded after the approval')
  readonly recordedAfterApproval: readonly string[];
}

@ObjectType('ScoreComparison', {
  description: inBoth('Kết quả của đơn vị tại hai mốc', 'A result at two points of history'),
})
class ScoreComparisonShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly name: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => ScoreAtPointShown, 'Mốc trước', 'At the earlier point')
  readonly from: ScoreAtPointShown;

  @Shown(() => ScoreAtPointShown, 'Mốc sau', 'At the later point')
  readonly to: ScoreAtPointShown;

  @Shown(() => PointsScalar, 'Chênh lệch tổng điểm tính lại', 'What the computed total gained')
  readonly by: Points;

  @Shown(() => [DifferenceShown], 'Các dòng khác nhau', 'The lines that differ', { rowsMax: 30 })
  readonly lines: readonly DifferenceShown[];
}

@ArgsType()
export abstract class TwoPoints {
  @Part(() => HistoryPointInput, ['Mốc trước', 'The earlier point'])
  readonly from: HistoryPointInput;

  @Part(() => HistoryPointInput, ['Mốc sau; trống: hiện tại', 'The later point; null: now'], {
    optional: true,
  })
  readonly to: HistoryPointInput | null = null;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}

@ArgsType()
class CompareScoresArguments extends TwoPoints {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;
}

@Resolver()
export class ScoreComparisonResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ScoreComparisonShown, {
    nullable: true,
    description: inBoth(
      'So sánh kết quả của đơn vị tại hai mốc, từng dòng, kèm tập sự kiện nhỏ nhất làm nên mỗi khác biệt; trống nếu ở mốc sau chưa mở năm thi đua',
      'A result at two points, line by line, each difference with the smallest set of events behind it; null where it is not open at the later one',
    ),
  })
  compareScores(@Args() asked: CompareScoresArguments): ScoreComparisonShown | null {
    const { views } = this.ledger;
    return compared(views, asked, pointsOf(views, asked));
  }
}

const nowAndAll: HistoryPointInput = { asOf: null, inEffectOn: null };

export function pointsOf(views: Questions, { from, to }: TwoPoints): readonly [Point, Point] {
  return [historyPoint(views, from), historyPoint(views, to ?? nowAndAll)];
}

function compared(
  views: Questions,
  of: OfUnitYear,
  [from, to]: readonly [Point, Point],
): ScoreComparisonShown | null {
  const after = readingAt(views, of, to);
  if (!after) return null;
  const before = readingAt(views, of, from);
  const comparison = compareScores(before?.reading ?? nothingOf(after), after.reading);
  return {
    unit: of.unit,
    year: of.year,
    name: nameOf(views, of, to.asOf),
    from: scoreAtPoint(views, from, comparison.before, after.stream),
    to: scoreAtPoint(views, to, comparison.after, after.stream),
    by: comparison.by,
    lines: differencesShown(comparison, { before, after }),
  };
}

export function nothingOf({ reading }: ReadUnitYear): Reading {
  return { ...reading, events: [] };
}

export function nameOf(views: Questions, { unit, year }: OfUnitYear, asOf: number | null): string {
  return nameOfYear(views.state(unitStream(unit), unitFold, asOf), year) ?? unit;
}

export function scoreAtPoint(
  views: Questions,
  { asOf, inEffectOn }: Point,
  { total, computed, status, recordedAfterApproval }: Score,
  stream: string,
): ScoreAtPointShown {
  const { excluded, incomplete, provisional, approved } = status;
  return {
    ...heldAt(views, asOf ?? views.resolveAsOf(null)),
    inEffectOn,
    total,
    computed,
    excluded,
    incomplete,
    provisional,
    approved,
    recordedAfterApproval: recordedAfterApproval.map((revision) => addressOf(stream, revision)),
  };
}
