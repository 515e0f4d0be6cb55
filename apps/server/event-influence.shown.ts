// What answers show of the influence of an event: scores, ranks and deadlines with it against what they would be without it.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { Points } from '../../libs/domain/points.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { deadlinesMoved } from './deadlines-without.ts';
import { DeadlineShown } from './deadlines.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { PointsScalar } from './graphql/scalars.ts';
import { leftOutWith, viewsWithout, type LeftOut } from './left-out.ts';
import { addressOf } from './recorded-facts.ts';
import { nameOf } from './score-comparison.edge.ts';
import { DifferenceShown, differencesShown } from './score-difference.shown.ts';
import {
  boardsWithout,
  comparedMax,
  influenceOn,
  isMoved,
  touchedYears,
  type BoardWithout,
  type Supposing,
  type TouchedYear,
} from './scores-without.ts';
import { rankIn, StandingShown, standingShown } from './standing.shown.ts';

const nullable = { nullable: true } as const;
/** Most events left out, ranks and deadlines that one answer tells. */
const toldMax = 200;

@ObjectType('RankMoved', {
  description: inBoth('Thứ hạng của một đơn vị đổi vì sự kiện', 'A rank that an event changes'),
})
class RankMovedShown {
  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name')
  readonly name: string;

  @Shown(() => Int, 'Thứ hạng', 'Its rank', nullable)
  readonly rank: number | null;

  @Shown(() => Int, 'Thứ hạng nếu không có sự kiện', 'Its rank without the event', nullable)
  readonly rankWithout: number | null;
}

@ObjectType('ScoreMoved', {
  description: inBoth(
    'Kết quả năm của một đơn vị đổi vì sự kiện: so kết quả có và không có sự kiện (không có là giả định)',
    'A result that an event changes: with it against without it, which is hypothetical',
  ),
})
class ScoreMovedShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly name: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(
    () => PointsScalar,
    'Làm tổng điểm tính lại thay đổi bao nhiêu',
    'What the computed total gains by it',
  )
  readonly by: Points;

  @Shown(
    () => [DifferenceShown],
    'Các dòng điểm nó đang làm thay đổi: trước là khi không có nó',
    'The lines that it moves: before is without it',
    { rowsMax: 30 },
  )
  readonly lines: readonly DifferenceShown[];

  @Shown(() => StandingShown, 'Kết quả có sự kiện này', 'The result with it')
  readonly with: StandingShown;

  @Shown(
    () => StandingShown,
    'GIẢ ĐỊNH: kết quả nếu không có nó',
    'HYPOTHETICAL: the result without it',
  )
  readonly without: StandingShown;

  @Shown(() => Boolean, 'Làm thay đổi điều kiện bình xét', 'It changes the eligibility')
  readonly changesEligibility: boolean;
}

@ObjectType('DeadlineMoved', {
  description: inBoth(
    'Một việc có thời hạn thay đổi vì sự kiện: ngày hết hạn, việc đã thực hiện hay muộn, phải làm hay không',
    'Something due that an event changes: its day, whether it was met or late, whether it is owed',
  ),
})
class DeadlineMovedShown {
  @Shown(
    () => DeadlineShown,
    'Có sự kiện này; trống: không phải thực hiện',
    'With it; null: nothing is owed',
    nullable,
  )
  readonly with: DeadlineShown | null;

  @Shown(
    () => DeadlineShown,
    'GIẢ ĐỊNH: nếu không có nó; trống: không phải thực hiện',
    'HYPOTHETICAL: without it; null: nothing would be owed',
    nullable,
  )
  readonly without: DeadlineShown | null;
}

@ObjectType('EventInfluence', {
  description: inBoth(
    'Sự kiện đang làm thay đổi điểm, thứ hạng và thời hạn như thế nào: so với khi không có nó và những gì dựa vào nó',
    'What an event does to scores, ranks and deadlines now: against what they would be without it and what rests on it',
  ),
})
export class InfluenceShown {
  @Shown(
    () => [ID],
    `Các sự kiện bị bỏ ra để so sánh: nó và những gì dựa vào nó, ở mọi chuỗi; tối đa ${toldMax}`,
    `The events left out for it: this one and what rests on it, in any stream; at most ${toldMax}`,
  )
  readonly leftOut: readonly string[];

  @Shown(() => Int, 'Số sự kiện bị bỏ ra', 'Number of events left out')
  readonly leftOutCount: number;

  @Shown(
    () => Boolean,
    'Đúng: đã xét hết; sai: còn nhiều hơn những gì nêu ở đây',
    'True: everything was looked at; false: it does more than is told here',
  )
  readonly complete: boolean;

  @Shown(
    () => Int,
    'Số kết quả năm của đơn vị thay đổi, trong số đã xét',
    'Number of results that it changes, of those looked at',
  )
  readonly scoresCount: number;

  @Shown(
    () => [ScoreMovedShown],
    `Các kết quả đó, tối đa ${comparedMax}`,
    `Those results, at most ${comparedMax}`,
    { rowsMax: 3 },
  )
  readonly scores: readonly ScoreMovedShown[];

  @Shown(
    () => [RankMovedShown],
    `Các thứ hạng đổi vì nó, tối đa ${toldMax}`,
    `The ranks that it changes, at most ${toldMax}`,
  )
  readonly ranks: readonly RankMovedShown[];

  @Shown(
    () => [DeadlineMovedShown],
    `Các việc có thời hạn đổi vì nó, tối đa ${toldMax}`,
    `What is due otherwise because of it, at most ${toldMax}`,
    { rowsMax: 5 },
  )
  readonly deadlines: readonly DeadlineMovedShown[];
}

export function influenceShown(views: Questions, event: ViewEvent, asOf: number): InfluenceShown {
  const leftOut = leftOutWith(views, event, asOf);
  const at: Supposing = { views, left: viewsWithout(views, leftOut), leftOut, asOf };
  const touched = touchedYears(at);
  const moved = touched.filter(isMoved);
  const { boards, complete } = boardsWithout(at, touched);
  const due = deadlinesMoved(at, event.metadata.occurredOn);
  const addresses = addressesOf(leftOut);
  const ranks = boards.flatMap(ranksMoved);
  const isCut = moved.length > comparedMax || due.moved.length > toldMax || ranks.length > toldMax;
  return {
    leftOut: addresses.slice(0, toldMax),
    leftOutCount: addresses.length,
    complete: leftOut.complete && complete && due.complete && !isCut,
    scoresCount: moved.length,
    scores: moved.slice(0, comparedMax).map((each) => scoreMoved(at, each, boards)),
    ranks: ranks.slice(0, toldMax),
    deadlines: due.moved.slice(0, toldMax),
  };
}

function addressesOf({ revisions }: LeftOut): readonly string[] {
  return [...revisions].flatMap(([stream, gone]) =>
    [...gone].map((revision) => addressOf(stream, revision)),
  );
}

function scoreMoved(
  at: Supposing,
  touched: TouchedYear,
  boards: readonly BoardWithout[],
): ScoreMovedShown {
  const { of, read, rows } = touched;
  const { comparison, without } = influenceOn(at, touched);
  const [before, after] = [comparison.before, comparison.after];
  const rankOn = (side: 'with' | 'without') => {
    const row = rows[side];
    const board = boards.find(({ bloc, year }) => bloc === row?.bloc && year === row.year);
    return board ? rankIn(board[side], of.unit) : null;
  };
  return {
    ...of,
    name: nameOf(at.views, of, at.asOf),
    by: comparison.by,
    lines: differencesShown(comparison, { before: { ...read, reading: without }, after: read }),
    with: standingShown(after, rankOn('with')),
    without: standingShown(before, rankOn('without')),
    changesEligibility: before.status.excluded !== after.status.excluded,
  };
}

function ranksMoved(board: BoardWithout): readonly RankMovedShown[] {
  const { bloc, year } = board;
  const names = new Map([...board.with, ...board.without].map(({ unit, name }) => [unit, name]));
  return [...names].flatMap(([unit, name]) => {
    const rank = rankIn(board.with, unit);
    const rankWithout = rankIn(board.without, unit);
    return rank === rankWithout ? [] : [{ bloc, year, unit, name, rank, rankWithout }];
  });
}
