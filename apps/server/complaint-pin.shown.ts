// The disputed event pinned: whether it still stands, and what it decided on as it was known then, as it is now, and what differs.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import { decode } from '../../libs/domain/aggregates.ts';
import { stands } from '../../libs/domain/any-stream.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { CaseEntry } from '../../libs/domain/complaint/lodging.ts';
import { compareScores } from '../../libs/domain/history/compare.ts';
import type { Points } from '../../libs/domain/points.ts';
import { deedOfEvent } from '../../libs/domain/replay/deed-of-event.ts';
import type { ViewEvent } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { anyStreamFold, blocYearFold, unitYearFold } from '../../projections/stream-folds.ts';
import { heldAt } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar, PointsScalar } from './graphql/scalars.ts';
import { addressOf, SentenceShown } from './recorded-facts.ts';
import { nothingOf, scoreAtPoint, ScoreAtPointShown } from './score-comparison.edge.ts';
import { DifferenceShown, differencesShown } from './score-difference.shown.ts';
import {
  BoardDifferenceShown,
  boardDifferences,
  HistoryPointShown,
} from './scoreboard-comparison.edge.ts';
import { eventAt, ToldEvent, toldEvent } from './told-event.shown.ts';
import { readingAt } from './unit-year-scores.ts';
import { blocNamesOfYear } from './year-names.ts';

const nullable = { nullable: true } as const;
/** Most later facts that one answer tells. */
const laterMax = 200;

@ObjectType('LaterFact', {
  description: inBoth(
    'Nội dung ghi nhận sau sự kiện bị khiếu nại, trong cùng chuỗi: khi đó chưa biết',
    'What was recorded after the disputed event in its stream: it was not known then',
  ),
})
class LaterFactShown {
  @Shown(() => ID, 'Địa chỉ sự kiện', 'Address of the event')
  readonly event: string;

  @Shown(() => Int, 'Chỉ số trong sổ cái', 'Ledger index')
  readonly index: number;

  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(() => SentenceShown, 'Nội dung', 'What it did')
  readonly sentence: SentenceShown;

  @Shown(() => CivilDateScalar, 'Ngày diễn ra', 'Day of the act')
  readonly occurredOn: CivilDate;

  @Shown(() => InstantScalar, 'Lúc ghi vào sổ cái', 'When it was recorded')
  readonly recordedAt: Instant;

  @Shown(() => Boolean, 'Do chính vụ việc này dẫn đến', 'It came of a decision of this very case')
  readonly ofThisCase: boolean;
}

@ObjectType('CasePinBoard', {
  description: inBoth(
    'Bảng điểm của khối khi đó và hiện nay, khi khiếu nại một việc của khối trong năm',
    'The board of the bloc then and now, where something of a bloc-year is disputed',
  ),
})
class PinnedBoardShown {
  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => String, 'Tên khối', 'Its name')
  readonly blocName: string;

  @Shown(() => Int, 'Năm thi đua', 'Year of emulation')
  readonly year: number;

  @Shown(
    () => HistoryPointShown,
    'Khi đó: tính đến hết sự kiện bị khiếu nại',
    'Then: up to the disputed event, it included',
  )
  readonly then: HistoryPointShown;

  @Shown(() => HistoryPointShown, 'Hiện nay: tại mốc được hỏi', 'Now: at the point asked for')
  readonly now: HistoryPointShown;

  @Shown(
    () => [BoardDifferenceShown],
    'Các đơn vị có điểm, hạng hoặc điều kiện bình xét khác đi',
    'The units whose points, rank or eligibility differ',
  )
  readonly rows: readonly BoardDifferenceShown[];
}

@ObjectType('CasePin', {
  description: inBoth(
    'Sự kiện bị khiếu nại: nội dung, còn hiệu lực hay không; kết quả khi đó, hiện nay và chênh lệch',
    'The disputed event: what it was and whether it stands; the result then, now and the difference',
  ),
})
export class CasePinShown {
  @Shown(() => ID, 'Sự kiện bị khiếu nại', 'The disputed event')
  readonly event: string;

  @Shown(() => ToldEvent, 'Nội dung sự kiện đó', 'What it was')
  readonly disputed: ToldEvent;

  @Shown(() => Boolean, 'Còn hiệu lực', 'It still stands')
  readonly standing: boolean;

  @Shown(
    () => ToldEvent,
    'Sự kiện đã huỷ, rút hoặc chấm dứt nó; trống nếu còn hiệu lực',
    'The event that annulled, withdrew or lifted it; null: it stands',
    nullable,
  )
  readonly takenBackBy: ToldEvent | null;

  @Shown(() => ID, 'Mã đơn vị, khi là kết quả của đơn vị', 'The unit, of a unit-year', nullable)
  readonly unit: string | null;

  @Shown(
    () => Int,
    'Năm thi đua, khi là kết quả của đơn vị hoặc việc của khối trong năm',
    'The year, of a unit-year or a bloc-year',
    nullable,
  )
  readonly year: number | null;

  @Shown(() => [ID], 'Các dòng điểm bị khiếu nại', 'The disputed lines', { rowsMax: 5 })
  readonly lines: readonly string[];

  @Shown(
    () => ScoreAtPointShown,
    'Kết quả của đơn vị khi đó: tính đến hết sự kiện bị khiếu nại',
    'The result of the unit then: up to the disputed event, it included',
    nullable,
  )
  readonly then: ScoreAtPointShown | null;

  @Shown(
    () => ScoreAtPointShown,
    'Kết quả của đơn vị hiện nay: tại mốc được hỏi',
    'The result of the unit now: at the point asked for',
    nullable,
  )
  readonly now: ScoreAtPointShown | null;

  @Shown(
    () => PointsScalar,
    'Chênh lệch tổng điểm tính lại',
    'What the computed total gained',
    nullable,
  )
  readonly by: Points | null;

  @Shown(() => [DifferenceShown], 'Các dòng khác nhau', 'The lines that differ', { rowsMax: 30 })
  readonly differences: readonly DifferenceShown[];

  @Shown(
    () => PinnedBoardShown,
    'Bảng điểm của khối khi đó và hiện nay; trống nếu không khiếu nại việc của khối trong năm',
    'The board then and now; null where nothing of a bloc-year is disputed',
    nullable,
  )
  readonly board: PinnedBoardShown | null;

  @Shown(
    () => Int,
    'Số nội dung ghi nhận sau trong cùng chuỗi',
    'Number of later facts of its stream',
  )
  readonly laterFactsCount: number;

  @Shown(
    () => [LaterFactShown],
    `Các nội dung ghi nhận sau, tách riêng khỏi những gì đã biết khi đó; tối đa ${laterMax}`,
    `What was recorded since, apart from what was known then; at most ${laterMax}`,
    { rowsMax: 20 },
  )
  readonly laterFacts: readonly LaterFactShown[];
}

interface PinnedCase {
  readonly stream: string;
  /** Null: nothing of the case stands. */
  readonly entry: Pick<CaseEntry, 'against' | 'lines'> | null;
}

/** Null where the case disputes no event. */
export function casePinShown(
  views: Questions,
  { stream, entry }: PinnedCase,
  asOf: number,
): CasePinShown | null {
  const disputed = entry?.against ? eventAt(views, entry.against.event, asOf) : null;
  if (!entry || !disputed) return null;
  const later = views.stream(disputed.stream, asOf).slice(disputed.revision + 1);
  return {
    event: addressOf(disputed.stream, disputed.revision),
    disputed: toldEvent(disputed),
    ...standingShown(views, disputed, asOf),
    lines: entry.lines,
    ...resultShown(views, disputed, asOf),
    laterFactsCount: later.length,
    laterFacts: later.slice(0, laterMax).map((event) => laterFact(event, stream)),
  };
}

type Standing = Pick<CasePinShown, 'standing' | 'takenBackBy'>;

/** What took the event back and stands itself. */
function standingShown(views: Questions, { stream, revision }: ViewEvent, asOf: number): Standing {
  const own = views.state(stream, anyStreamFold, asOf);
  const taker = own.find((each) => each.takesBack.includes(revision) && stands(own, each.revision));
  const event = taker ? eventAt(views, { stream, revision: taker.revision }, asOf) : null;
  return { standing: event === null, takenBackBy: event && toldEvent(event) };
}

type Result = Pick<CasePinShown, 'unit' | 'year' | 'then' | 'now' | 'by' | 'differences' | 'board'>;

const noResult: Result = {
  unit: null,
  year: null,
  then: null,
  now: null,
  by: null,
  differences: [],
  board: null,
};

/** Of a unit-year its score, of a bloc-year its board; what stands in other streams has neither. */
function resultShown(views: Questions, disputed: ViewEvent, asOf: number): Result {
  if (disputed.stream.startsWith('unitYear-')) return scoresShown(views, disputed, asOf);
  return { ...noResult, ...boardShown(views, disputed, asOf) };
}

function scoresShown(views: Questions, { stream, index }: ViewEvent, asOf: number): Result {
  const { opened } = views.state(stream, unitYearFold, asOf).counted.facts;
  if (!opened) return noResult;
  const of = { unit: opened.unit, year: opened.year };
  const from = { asOf: index, inEffectOn: null };
  const to = { asOf, inEffectOn: null };
  const before = readingAt(views, of, from);
  const after = readingAt(views, of, to);
  if (!after) return noResult;
  const comparison = compareScores(before?.reading ?? nothingOf(after), after.reading);
  return {
    ...of,
    then: scoreAtPoint(views, from, comparison.before, after.stream),
    now: scoreAtPoint(views, to, comparison.after, after.stream),
    by: comparison.by,
    differences: differencesShown(comparison, { before, after }),
    board: null,
  };
}

function boardShown(
  views: Questions,
  { stream, index }: ViewEvent,
  asOf: number,
): Pick<Result, 'year' | 'board'> | null {
  const opened = stream.startsWith('blocYear-')
    ? views.state(stream, blocYearFold, asOf).opened
    : null;
  if (!opened) return null;
  const { bloc, year } = opened;
  const points = [
    { asOf: index, inEffectOn: null },
    { asOf, inEffectOn: null },
  ] as const;
  const board: PinnedBoardShown = {
    bloc,
    blocName: blocNamesOfYear(views, year, asOf)(bloc),
    year,
    then: heldAt(views, index),
    now: heldAt(views, asOf),
    rows: boardDifferences(views, { bloc, year }, points),
  };
  return { year, board };
}

function laterFact(event: ViewEvent, ofCase: string): LaterFactShown {
  const { stream, index } = event;
  const recorded = decode(event);
  const { revision, type, occurredOn, recordedAt, correlation } = recorded;
  return {
    event: addressOf(stream, revision),
    index,
    type,
    sentence: deedOfEvent(recorded),
    occurredOn,
    recordedAt,
    ofThisCase: correlation === ofCase,
  };
}
