// The edge of the scoreboard: one bloc's units of one year with points, ranks and marks in words.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Points } from '../../libs/domain/points.ts';
import type { OrganisationBranch } from '../../libs/domain/scoring/section.ts';
import type { Questions } from '../../libs/views/views.ts';
import { blocYears, blocYearsScope, type BlocYearRow } from '../../projections/bloc-years.ts';
import { rankedBoard, type RankedRow } from '../../projections/scoreboard.ts';
import { heldAt, HeldAt, HistoryArguments, illustrativeWords, pointAsked } from './as-of.ts';
import { boardInEffect } from './board-in-effect.ts';
import { branchEnum } from './graphql/answer-enumerations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { enumeration, type Words } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Id, Year } from './graphql/input-fields.ts';
import { CivilDateScalar, PointsScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import type { Point } from './unit-year-scores.ts';

const boardMarkWords = {
  noScorecard: ['chưa áp dụng bảng chấm điểm', 'no scorecard yet'],
  incomplete: ['chưa đủ điểm các tiêu chí', 'incomplete'],
  provisional: ['tạm tính', 'provisional'],
  excluded: ['chấm điểm, không bình xét', 'scored, not considered'],
  notRated: ['khối mới thành lập, chưa bình xét trong năm', 'not rated in the bloc’s first year'],
  closed: ['đã khép năm thi đua', 'closed'],
  approved: ['đã phê duyệt', 'approved'],
  recordedAfterApproval: [
    'có nội dung ghi nhận sau phê duyệt, không tính',
    'facts recorded after the approval, not counted',
  ],
  alarm: [
    'CẢNH BÁO: tính lại khác số đã phê duyệt',
    'ALARM: recomputed, it differs from the approved total',
  ],
} as const satisfies Record<string, Words>;
type BoardMarkCode = keyof typeof boardMarkWords;
const boardMarkEnum = enumeration<BoardMarkCode>(
  'ScoreboardMarkCode',
  ['Dấu hiệu của một đơn vị trên bảng điểm', 'Mark of a unit on the board'],
  boardMarkWords,
);

@ObjectType({
  description: inBoth('Dấu hiệu của một đơn vị, bằng lời', 'A mark of a unit, in words'),
})
class ScoreboardMark {
  @Shown(() => boardMarkEnum, 'Mã', 'Code')
  readonly code: BoardMarkCode;

  @Shown(() => String, 'Tiếng Việt', 'In Vietnamese')
  readonly vi: string;

  @Shown(() => String, 'Tiếng Anh', 'In English')
  readonly en: string;
}

@ObjectType({ description: inBoth('Một đơn vị trên bảng điểm', 'A unit on the board') })
class ScoreboardRow {
  @Shown(
    () => Int,
    'Thứ hạng; trống khi không xếp hạng; bằng điểm thì cùng hạng',
    'Rank; null where it takes none; ties share',
    { nullable: true },
  )
  readonly rank: number | null;

  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly name: string;

  @Shown(
    () => PointsScalar,
    'Tổng điểm được tính: điểm đã phê duyệt nếu đang có phê duyệt',
    'The total that counts: the approved one while an approval stands',
  )
  readonly total: Points;

  @Shown(() => PointsScalar, 'Tổng điểm tính lại theo sự kiện', 'The total computed from the facts')
  readonly computed: Points;

  @Shown(() => PointsScalar, 'Điểm Mục I', 'Points of Section I')
  readonly sectionI: Points;

  @Shown(() => PointsScalar, 'Điểm Mục II', 'Points of Section II')
  readonly sectionII: Points;

  @Shown(() => PointsScalar, 'Điểm Mục III', 'Points of Section III')
  readonly sectionIII: Points;

  @Shown(() => PointsScalar, 'Điểm thưởng', 'Bonus')
  readonly bonus: Points;

  @Shown(() => PointsScalar, 'Điểm trừ, không dương', 'Deductions, never positive')
  readonly deductions: Points;

  @Shown(() => Boolean, 'Chưa đủ điểm', 'Some line has no points')
  readonly incomplete: boolean;

  @Shown(() => Int, 'Số tiêu chí chưa có điểm', 'Number of lines without points')
  readonly missing: number;

  @Shown(() => Boolean, 'Tạm tính', 'Provisional')
  readonly provisional: boolean;

  @Shown(() => Boolean, 'Không bình xét, suy tôn', 'Excluded from consideration')
  readonly excluded: boolean;

  @Shown(() => Boolean, 'Được bình xét trong năm', 'Rated this year')
  readonly rated: boolean;

  @Shown(() => Boolean, 'Đã khép năm thi đua', 'Closed')
  readonly closed: boolean;

  @Shown(() => Boolean, 'Đã phê duyệt', 'Approved')
  readonly approved: boolean;

  @Shown(
    () => Boolean,
    'Cảnh báo: cùng các sự kiện đó mà không còn ra số đã phê duyệt',
    'The same facts no longer give the approved total',
  )
  readonly alarm: boolean;

  @Shown(() => branchEnum, 'Trường hợp áp dụng ở Mục II', 'Branch of Section II')
  readonly branch: OrganisationBranch;

  @Shown(
    () => Int,
    'Số nội dung ghi nhận sau phê duyệt, không tính',
    'Number of facts recorded after the approval, not counted',
  )
  readonly recordedAfterApproval: number;

  @Shown(
    () => Int,
    'Các số trên giữ nguyên từ sự kiện có chỉ số này',
    'Ledger index of the event since which these figures hold',
  )
  readonly since: number;

  @Shown(() => [ScoreboardMark], 'Ghi chú bằng lời', 'Marks in words', { rowsMax: 3 })
  readonly marks: readonly ScoreboardMark[];
}

@ObjectType({
  description: inBoth('Bảng điểm của một khối trong một năm', 'The board of a bloc-year'),
})
class Scoreboard extends HeldAt {
  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(
    () => CivilDateScalar,
    'Chỉ tính những gì có hiệu lực vào ngày này',
    'Only what is in effect on this day',
    { nullable: true },
  )
  readonly inEffectOn: CivilDate | null;

  @Shown(() => Boolean, ...illustrativeWords)
  readonly illustrative: boolean;

  @Shown(
    () => [ScoreboardRow],
    'Các đơn vị theo thứ hạng, cùng hạng thì theo tên',
    'The units by rank, then by name',
  )
  readonly rows: readonly ScoreboardRow[];
}

@ArgsType()
class ScoreboardArguments extends HistoryArguments {
  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;

  @Id(['Mã khối thi đua', 'Id of the bloc'])
  readonly bloc: string;
}

@Resolver(() => Scoreboard)
export class ScoreboardResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => Scoreboard, {
    nullable: true,
    description: inBoth(
      'Bảng điểm của khối trong năm; trống nếu khối chưa mở năm đó',
      'The scoreboard of a bloc-year; null where that bloc-year is not open',
    ),
  })
  scoreboard(@Args() { year, bloc, asOf, inEffectOn }: ScoreboardArguments): Scoreboard | null {
    const { views } = this.ledger;
    return boardOf(views, { year, bloc }, { asOf: pointAsked(views, asOf), inEffectOn });
  }
}

function boardOf(
  views: Questions,
  of: { readonly year: number; readonly bloc: string },
  { asOf, inEffectOn }: Point,
): Scoreboard | null {
  const { index: at, row } = views.row(blocYears.name, blocYearsScope(of.year), of.bloc, asOf);
  if (!row) return null;
  const { index, rows } =
    inEffectOn === null
      ? rankedBoard(views, of, asOf)
      : { index: at, rows: boardInEffect(views, of, { asOf, inEffectOn }) };
  // A unit that came from another bloc may still be scored by that bloc's scorecard.
  const illustrative =
    (row.value as BlocYearRow).illustrative || rows.some((each) => each.illustrative);
  return { ...heldAt(views, index), ...of, inEffectOn, illustrative, rows: rows.map(rowShown) };
}

function rowShown(row: RankedRow): ScoreboardRow {
  const { sections, ...rest } = row;
  return {
    ...rest,
    sectionI: sections.I,
    sectionII: sections.II,
    sectionIII: sections.III,
    marks: boardMarks(row),
  };
}

const boardMark = Object.fromEntries(
  Object.entries(boardMarkWords).map(([code, [vi, en]]) => [code, { code, vi, en }]),
) as Record<BoardMarkCode, ScoreboardMark>;

function boardMarks(row: RankedRow): readonly ScoreboardMark[] {
  const holds: Readonly<Record<BoardMarkCode, boolean>> = {
    noScorecard: !row.hasScorecard,
    incomplete: row.hasScorecard && row.incomplete,
    provisional: row.provisional,
    excluded: row.excluded,
    notRated: !row.rated,
    closed: row.closed,
    approved: row.approved,
    recordedAfterApproval: row.recordedAfterApproval > 0,
    alarm: row.alarm,
  };
  return Object.values(boardMark).filter(({ code }) => holds[code]);
}
