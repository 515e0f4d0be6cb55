// What the province at a glance shows: counts of steps, deadlines by their state, what is late, how totals lie.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { BlocTier } from '../../libs/domain/bloc/bloc.ts';
import type { DossierStep } from '../../libs/domain/bloc-year/dossier.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { DeadlineId } from '../../libs/domain/deadline.ts';
import type { DeadlineCounts } from '../../libs/domain/deadlines/standing-on.ts';
import type { Points } from '../../libs/domain/points.ts';
import type { Spread } from '../../libs/domain/scoring/spread.ts';
import {
  lateNamedMax,
  type LateObligation,
  type ProvinceTotals,
  type UnitYearCounts,
} from '../../projections/province-at-a-glance.ts';
import { Shown } from './graphql/answer-fields.ts';
import { deadlineEnum, deadlineStateEnum } from './graphql/deadline-enumerations.ts';
import { dossierStepEnum } from './graphql/dossier-enumerations.ts';
import { blocTierEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, PointsScalar } from './graphql/scalars.ts';
import { SentenceShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('UnitYearCounts', {
  description: inBoth(
    'Số đơn vị; trừ units và closed, chỉ tính đơn vị chưa khép năm thi đua',
    'Numbers of units; but for units and closed, of those whose year is not closed',
  ),
})
export class UnitYearCountsShown implements UnitYearCounts {
  @Shown(() => Int, 'Tất cả đơn vị tính vào khối trong năm', 'All units that count in the bloc')
  readonly units: number;

  @Shown(() => Int, 'Đã khép năm thi đua: rời khối hoặc kết thúc sớm', 'Closed or cut short')
  readonly closed: number;

  @Shown(() => Int, 'Đã đăng ký thi đua', 'Registered')
  readonly registered: number;

  @Shown(() => Int, 'Đã nộp tự chấm điểm', 'Scored themselves')
  readonly selfScored: number;

  @Shown(() => Int, 'Đã được đề nghị thẩm định Mục III', 'Whose appraisal was asked for')
  readonly appraisalAsked: number;

  @Shown(() => Int, 'Đã được thẩm định Mục III', 'Appraised')
  readonly appraised: number;

  @Shown(() => Int, 'Khối đã thống nhất điểm', 'Agreed by the members')
  readonly agreed: number;

  @Shown(() => Int, 'Đã phê duyệt kết quả', 'Approved')
  readonly approved: number;

  @Shown(() => Int, 'Đã có báo cáo sơ kết (Mẫu 01)', 'With a half-year report')
  readonly halfYearReports: number;

  @Shown(() => Int, 'Đã có báo cáo tổng kết (Mẫu 01)', 'With a year report')
  readonly yearReports: number;

  @Shown(() => Int, 'Chưa đủ điểm', 'Some line has no points')
  readonly incomplete: number;

  @Shown(() => Int, 'Tạm tính', 'Provisional')
  readonly provisional: number;

  @Shown(() => Int, 'Không bình xét, suy tôn', 'Excluded from consideration')
  readonly excluded: number;

  @Shown(() => Int, 'Chưa được bình xét trong năm', 'Not rated this year')
  readonly notRated: number;
}

@ObjectType('DeadlineCounts', {
  description: inBoth(
    'Số việc có thời hạn theo tình trạng vào ngày đang xem',
    'How many obligations stand in each state on the day',
  ),
})
export class DeadlineCountsShown implements DeadlineCounts {
  @Shown(() => Int, 'Đúng hạn', 'Met in time')
  readonly metInTime: number;

  @Shown(() => Int, 'Đã thực hiện nhưng trễ', 'Met late')
  readonly metLate: number;

  @Shown(() => Int, 'Sớm hơn ngày được bắt đầu', 'Met before it might come')
  readonly metEarly: number;

  @Shown(() => Int, 'Quá hạn, chưa thực hiện', 'Overdue')
  readonly overdue: number;

  @Shown(() => Int, 'Sắp đến hạn (trong 15 ngày)', 'Coming within 15 days')
  readonly coming: number;

  @Shown(() => Int, 'Chưa đến hạn', 'Not due yet')
  readonly open: number;

  @Shown(() => Int, 'Chưa quy định ngày', 'No day is known')
  readonly noDayKnown: number;

  @Shown(() => Int, 'Không phải thực hiện', 'Nobody owes it')
  readonly notApplicable: number;
}

@ObjectType('ScoreSpread', {
  description: inBoth(
    'Phân bố tổng điểm của các đơn vị được xếp hạng, kể cả điểm tạm tính',
    'How the totals of the units that take a rank lie, provisional ones among them',
  ),
})
export class SpreadShown implements Spread {
  @Shown(() => Int, 'Số đơn vị', 'How many units')
  readonly count: number;

  @Shown(
    () => PointsScalar,
    'Điểm trung bình, nửa phần trăm điểm làm tròn lên',
    'The average, halves of a hundredth up',
  )
  readonly average: Points;

  @Shown(() => PointsScalar, 'Điểm thấp nhất', 'The lowest')
  readonly lowest: Points;

  @Shown(() => PointsScalar, 'Điểm cao nhất', 'The highest')
  readonly highest: Points;

  @Shown(
    () => PointsScalar,
    'Độ lệch chuẩn của toàn bộ các đơn vị đó (chia cho số đơn vị), nửa phần trăm điểm làm tròn lên',
    'The standard deviation of all these (divided by their number), halves of a hundredth up',
  )
  readonly deviation: Points;
}

@ObjectType('LateObligation', {
  description: inBoth('Một việc trễ hạn vào ngày đang xem', 'What is late on the day'),
})
export class LateObligationShown implements LateObligation {
  @Shown(() => deadlineEnum, 'Việc gì', 'What was due')
  readonly deadline: DeadlineId;

  @Shown(() => SentenceShown, 'Tên việc', 'What it is called')
  readonly name: SentenceShown;

  @Shown(() => ID, 'Mã đơn vị phải thực hiện; trống nếu chưa có', 'Who owes it', nullable)
  readonly unit: string | null;

  @Shown(() => String, 'Tên đơn vị', 'Its name', nullable)
  readonly unitName: string | null;

  @Shown(
    () => deadlineStateEnum,
    'Quá hạn chưa thực hiện, hay đã thực hiện nhưng trễ',
    'Overdue, or met late',
  )
  readonly state: LateObligation['state'];

  @Shown(() => Int, 'Trễ bao nhiêu ngày', 'By how many days')
  readonly days: number;
}

@ObjectType('DossierStepCount', {
  description: inBoth('Số hồ sơ đang ở một bước', 'How many dossiers are at a step'),
})
export class DossierStepCountShown {
  @Shown(() => dossierStepEnum, 'Bước', 'The step')
  readonly step: DossierStep;

  @Shown(() => Int, 'Số hồ sơ', 'How many')
  readonly count: number;
}

@ObjectType('ProvinceTotals', {
  description: inBoth('Số liệu chung', 'Figures of all together'),
})
export class ProvinceTotalsShown implements ProvinceTotals {
  @Shown(() => UnitYearCountsShown, 'Số đơn vị theo từng bước', 'Units by their steps')
  readonly counts: UnitYearCountsShown;

  @Shown(() => DeadlineCountsShown, 'Việc có thời hạn', 'Deadlines by their state')
  readonly deadlines: DeadlineCountsShown;

  @Shown(
    () => SpreadShown,
    'Phân bố tổng điểm; trống nếu chưa đơn vị nào xếp hạng',
    'How totals lie; null: none has a rank',
    nullable,
  )
  readonly spread: SpreadShown | null;
}

@ObjectType('ProvinceBloc', {
  description: inBoth('Một khối trong năm', 'A bloc in the year'),
})
export class ProvinceBlocShown extends ProvinceTotalsShown {
  @Shown(() => ID, 'Mã khối', 'Id of the bloc')
  readonly bloc: string;

  @Shown(() => String, 'Tên khối vào ngày cuối năm', 'Its name on the last day of the year')
  readonly name: string;

  @Shown(() => blocTierEnum, 'Cấp của khối', 'Its tier')
  readonly tier: BlocTier;

  @Shown(() => ID, 'Cơ quan được uỷ quyền', 'The delegated authority', nullable)
  readonly authority: string | null;

  @Shown(() => Boolean, 'Khối kết thúc sớm trong năm', 'The bloc-year was cut short')
  readonly closed: boolean;

  @Shown(() => Boolean, 'Đã ấn định bộ quy tắc', 'Its rule book is pinned')
  readonly ruleBookPinned: boolean;

  @Shown(() => Boolean, 'Đã ban hành bảng chấm điểm', 'Its scorecard is issued')
  readonly scorecardIssued: boolean;

  @Shown(() => Boolean, 'Đã ký giao ước thi đua', 'Its pact is signed')
  readonly pactSigned: boolean;

  @Shown(
    () => Int,
    'Số đăng ký trong lần tổng hợp gửi gần nhất; trống nếu chưa gửi',
    'Registrations in the newest consolidation; null: none was sent',
    nullable,
  )
  readonly consolidatedRegistrations: number | null;

  @Shown(
    () => CivilDateScalar,
    'Ngày kết thúc hội nghị tổng kết; trống nếu chưa họp',
    'Last day of the year-end conference; null: not held',
    nullable,
  )
  readonly yearEndMeeting: CivilDate | null;

  @Shown(() => Int, 'Số lần suy tôn đã ghi nhận', 'Nominations that stand')
  readonly nominations: number;

  @Shown(() => [DossierStepCountShown], 'Hồ sơ khen thưởng theo bước', 'Dossiers by their step', {
    rowsMax: 11,
  })
  readonly dossiers: readonly DossierStepCountShown[];

  @Shown(() => Int, 'Số khen thưởng đã quyết định, trừ đã huỷ bỏ', 'Awards granted and not revoked')
  readonly awards: number;

  @Shown(() => Boolean, 'Khối đã có báo cáo sơ kết (Mẫu 02)', 'The bloc’s half-year report is in')
  readonly halfYearReport: boolean;

  @Shown(() => Boolean, 'Khối đã có báo cáo tổng kết (Mẫu 02)', 'The bloc’s year report is in')
  readonly yearReport: boolean;

  @Shown(
    () => [LateObligationShown],
    `Việc trễ hạn, trễ nhiều nhất trước, tối đa ${lateNamedMax} việc`,
    `What is late, the latest first, at most ${lateNamedMax}`,
    { rowsMax: lateNamedMax },
  )
  readonly late: readonly LateObligationShown[];
}
