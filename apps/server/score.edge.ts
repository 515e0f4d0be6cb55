// The edge of one score: every line with what limited it, its clause, evidence and events; and the approval beside it.
import { Args, ArgsType, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Points } from '../../libs/domain/points.ts';
import { digestible, scoringVersion } from '../../libs/domain/scoring/score.ts';
import type { OrganisationBranch } from '../../libs/domain/scoring/section.ts';
import { nameOfYear } from '../../libs/domain/unit/naming.ts';
import { unitStream } from '../../libs/domain/unit/unit.ts';
import type { Approvals } from '../../libs/domain/unit-year/approval.ts';
import type { OfUnitYear } from '../../libs/domain/unit-year/season.ts';
import { canonicalBytes } from '../../libs/ledger/canonical.ts';
import { sha256Hex } from '../../libs/ledger/hash.ts';
import type { Questions } from '../../libs/views/views.ts';
import { unitFold } from '../../projections/stream-folds.ts';
import {
  AsOfArguments,
  heldAt,
  HeldAt,
  HistoryArguments,
  illustrativeWords,
  inEffectWords,
  pointAsked,
} from './as-of.ts';
import { branchEnum } from './graphql/answer-enumerations.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, Year } from './graphql/input-fields.ts';
import { CivilDateScalar, PointsScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { addressOf, AddressShown, addressShown, DocumentShown } from './recorded-facts.ts';
import { LineShown, lineShown } from './score-lines.ts';
import { scoredAt, type Point, type ScoredUnitYear } from './unit-year-scores.ts';

const nullable = { nullable: true } as const;

@ObjectType('Approval', {
  description: inBoth('Phê duyệt đang có hiệu lực', 'The approval that stands'),
})
class ApprovalShown {
  @Shown(() => PointsScalar, 'Tổng điểm đã phê duyệt', 'The approved total')
  readonly total: Points;

  @Shown(() => Boolean, 'Chấm điểm, không bình xét', 'Scored, not considered')
  readonly excluded: boolean;

  @Shown(
    () => String,
    'Mã băm của các dòng điểm mà người phê duyệt đã xem',
    'Digest of the lines that the approver saw',
  )
  readonly scoreDigest: string;

  @Shown(() => DocumentShown, 'Quyết định phê duyệt', 'The decision')
  readonly decision: DocumentShown;

  @Shown(() => ID, 'Sự kiện phê duyệt', 'The event of the approval')
  readonly event: string;

  @Shown(
    () => [AddressShown],
    'Các chuỗi sự kiện đã đọc khi phê duyệt, đến sự kiện nào',
    'The streams that it was read from, up to these events',
    { rowsMax: 4 },
  )
  readonly read: readonly AddressShown[];
}

@ObjectType('Score', {
  description: inBoth('Điểm của một đơn vị trong một năm', 'The score of a unit-year'),
})
class ScoreShown extends HeldAt {
  @Shown(
    () => CivilDateScalar,
    'Chỉ tính những gì có hiệu lực vào ngày này',
    'Only what is in effect on this day',
    nullable,
  )
  readonly inEffectOn: CivilDate | null;

  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Name of the unit')
  readonly name: string;

  @Shown(() => Int, 'Năm thi đua', 'Year')
  readonly year: number;

  @Shown(() => ID, 'Khối mà năm thi đua được tính', 'The bloc that it counts in', nullable)
  readonly bloc: string | null;

  @Shown(() => AddressShown, 'Sự kiện cuối cùng đã tính đến', 'Its last event at that point')
  readonly last: AddressShown;

  @Shown(() => Boolean, ...illustrativeWords)
  readonly illustrative: boolean;

  @Shown(() => PointsScalar, 'Tổng điểm được tính', 'The total that counts')
  readonly total: Points;

  @Shown(() => PointsScalar, 'Tổng điểm tính lại', 'The total computed from the facts')
  readonly computed: Points;

  @Shown(
    () => Boolean,
    'Cảnh báo: cùng các sự kiện đó mà không còn ra số đã phê duyệt',
    'The same facts no longer give the approved total',
  )
  readonly alarm: boolean;

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

  @Shown(() => [LineShown], 'Mọi dòng điểm', 'All lines', { rowsMax: 60 })
  readonly lines: readonly LineShown[];

  @Shown(() => Boolean, 'Đã áp dụng bảng chấm điểm', 'A scorecard is applied')
  readonly hasScorecard: boolean;

  @Shown(() => Boolean, 'Chưa đủ điểm', 'Some line has no points')
  readonly incomplete: boolean;

  @Shown(() => [ID], 'Các tiêu chí chưa có điểm', 'The lines without points')
  readonly missing: readonly string[];

  @Shown(() => Boolean, 'Tạm tính', 'Provisional')
  readonly provisional: boolean;

  @Shown(() => Boolean, 'Không bình xét, suy tôn', 'Excluded from consideration')
  readonly excluded: boolean;

  @Shown(() => [ID], 'Các sự kiện làm đơn vị không được bình xét', 'The events that exclude it')
  readonly excludedBy: readonly string[];

  @Shown(() => Boolean, 'Được bình xét trong năm', 'Rated this year')
  readonly rated: boolean;

  @Shown(() => Boolean, 'Đã khép năm thi đua', 'Closed')
  readonly closed: boolean;

  @Shown(() => Boolean, 'Đã phê duyệt', 'Approved')
  readonly approved: boolean;

  @Shown(() => branchEnum, 'Trường hợp áp dụng ở Mục II', 'Branch of Section II')
  readonly branch: OrganisationBranch;

  @Shown(
    () => String,
    'Mã băm của các dòng điểm đang xem; lệnh phê duyệt phải gửi lại đúng mã này',
    'Digest of the lines shown; an approval must name it',
  )
  readonly scoreDigest: string;

  @Shown(() => String, 'Phiên bản cách tính', 'Version of the scoring code')
  readonly scoringVersion: string;

  @Shown(
    () => [ID],
    'Các sự kiện ghi nhận sau phê duyệt, không tính',
    'The events recorded after the approval, not counted',
  )
  readonly recordedAfterApproval: readonly string[];

  @Shown(() => ApprovalShown, 'Phê duyệt đang có hiệu lực', 'The approval that stands', nullable)
  readonly approval: ApprovalShown | null;

  @Shown(() => AddressShown, 'Bảng chấm điểm áp dụng', 'The scorecard applied', nullable)
  readonly scorecard: AddressShown | null;

  @Shown(() => AddressShown, 'Bộ quy tắc áp dụng', 'The rule book applied', nullable)
  readonly ruleBook: AddressShown | null;
}

@ArgsType()
export class UnitYearArguments extends AsOfArguments {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Year(['Năm thi đua', 'Year of emulation'])
  readonly year: number;
}

@ArgsType()
class ScoreArguments extends UnitYearArguments implements HistoryArguments {
  @Day(inEffectWords, { optional: true })
  readonly inEffectOn: CivilDate | null = null;
}

@Resolver(() => ScoreShown)
export class ScoreResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => ScoreShown, {
    nullable: true,
    description: inBoth(
      'Điểm của đơn vị trong năm, từng dòng; trống nếu chưa mở năm thi đua của đơn vị',
      'The score of a unit-year, line by line; null where it is not open',
    ),
  })
  score(@Args() { unit, year, asOf, inEffectOn }: ScoreArguments): ScoreShown | null {
    const { views } = this.ledger;
    const point = { asOf: pointAsked(views, asOf), inEffectOn };
    const scored = scoredAt(views, { unit, year }, point);
    return scored && scoreShown(views, { unit, year }, scored, point);
  }
}

function scoreShown(
  views: Questions,
  { unit, year }: OfUnitYear,
  { stream, revision, state, score, illustrative }: ScoredUnitYear,
  { asOf, inEffectOn }: Point,
): ScoreShown {
  const { facts } = state;
  const { status, sections } = score;
  const addresses = (revisions: readonly number[]) => revisions.map((at) => addressOf(stream, at));
  return {
    ...heldAt(views, asOf ?? views.resolveAsOf(null)),
    ...status,
    inEffectOn,
    unit,
    year,
    name: nameOfYear(views.state(unitStream(unit), unitFold, asOf), year) ?? unit,
    bloc: facts.bloc,
    last: addressShown({ stream, revision }),
    illustrative,
    total: score.total,
    computed: score.computed,
    alarm: score.alarm,
    sectionI: sections.I,
    sectionII: sections.II,
    sectionIII: sections.III,
    bonus: score.bonus,
    deductions: score.deductions,
    lines: score.lines.map((line) => lineShown(line, stream)),
    excludedBy: addresses(status.excludedBy),
    scoreDigest: sha256Hex(canonicalBytes(digestible(score))),
    scoringVersion,
    recordedAfterApproval: addresses(score.recordedAfterApproval),
    approval: facts.approval && approvalShown(facts.approval, stream),
    scorecard: facts.applied && addressShown(facts.applied.scorecard),
    ruleBook: facts.applied && addressShown(facts.applied.ruleBook),
  };
}

function approvalShown(
  { revision, read, ...approval }: NonNullable<Approvals['approval']>,
  stream: string,
): ApprovalShown {
  return { ...approval, event: addressOf(stream, revision), read: read.map(addressShown) };
}
