// What answers show of a bloc's year: plans, directives, movements, inspections, activities, difficulties, delegation.
import { ID, ObjectType } from '@nestjs/graphql';
import type { Answerer } from '../../libs/domain/bloc-year/difficulty.ts';
import type { DisseminationManner } from '../../libs/domain/bloc-year/dissemination.ts';
import type {
  MovementKind,
  MovementOf,
  ReviewStage,
} from '../../libs/domain/bloc-year/movement.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { DifficultyStanding, PlannedStanding } from '../../projections/bloc-activities.ts';
import { HeldAt } from './as-of.ts';
import {
  DelegatedRegistrationsShown,
  DelegationShown,
  ImplementationPlanShown,
} from './delegation.shown.ts';
import { NamedShown } from './directory-periods.ts';
import { FactShown } from './fact.shown.ts';
import { Shown } from './graphql/answer-fields.ts';
import {
  difficultyStandingEnum,
  plannedStandingEnum,
} from './graphql/bloc-activity-enumerations.ts';
import {
  answererEnum,
  disseminationMannerEnum,
  movementKindEnum,
  movementOfEnum,
  reviewStageEnum,
} from './graphql/bloc-life-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;
const few = { rowsMax: 5 } as const;

@ObjectType('PlannedActivity', {
  description: inBoth('Một hoạt động trong kế hoạch', 'An activity that a plan promises'),
})
export class PlannedShown {
  @Shown(() => ID, 'Mã hoạt động', 'Its id')
  readonly activity: string;

  @Shown(() => String, 'Nội dung', 'Its text')
  readonly text: string;

  @Shown(() => CivilDateScalar, 'Hạn theo kế hoạch', 'By which day', nullable)
  readonly due: CivilDate | null;

  @Shown(() => plannedStandingEnum, 'Đã tổ chức hay chưa', 'How far it has come')
  readonly standing: PlannedStanding;

  @Shown(() => [ID], 'Các sự kiện đã tổ chức', 'The events by which it was held', few)
  readonly heldBy: readonly string[];
}

@ObjectType('ActivityPlan', {
  description: inBoth(
    'Một bản kế hoạch hoạt động của khối',
    'A version of the bloc’s activity plan',
  ),
})
export class ActivityPlanShown extends FactShown {
  @Shown(() => ID, 'Mã kế hoạch', 'Its id')
  readonly plan: string;

  @Shown(() => ID, 'Thay thế bản nào', 'The version before it', nullable)
  readonly supersedes: string | null;

  @Shown(() => String, 'Tên kế hoạch', 'Its title')
  readonly title: string;

  @Shown(() => Boolean, 'Là bản đang áp dụng', 'It is the version that holds')
  readonly inForce: boolean;

  @Shown(() => [PlannedShown], 'Các hoạt động', 'What it promises', { rowsMax: 10 })
  readonly activities: readonly PlannedShown[];
}

@ObjectType('Dissemination', {
  description: inBoth('Một lần quán triệt, triển khai văn bản', 'Directives disseminated'),
})
export class DisseminationShown extends FactShown {
  @Shown(() => ID, 'Mã', 'Its id')
  readonly dissemination: string;

  @Shown(() => [DocumentShown], 'Các văn bản được quán triệt', 'The directives', { rowsMax: 2 })
  readonly documents: readonly DocumentShown[];

  @Shown(() => disseminationMannerEnum, 'Hình thức', 'How')
  readonly manner: DisseminationManner;

  @Shown(() => [NamedShown], 'Đến các đơn vị', 'To which units', few)
  readonly units: readonly NamedShown[];
}

@ObjectType('MovementReview', {
  description: inBoth('Sơ kết, tổng kết phong trào', 'A review of a movement'),
})
export class MovementReviewShown extends FactShown {
  @Shown(() => reviewStageEnum, 'Sơ kết hay tổng kết', 'Interim or final')
  readonly stage: ReviewStage;
}

@ObjectType('Movement', {
  description: inBoth('Một phong trào thi đua đã phát động', 'An emulation movement'),
})
export class MovementShown extends FactShown {
  @Shown(() => ID, 'Mã phong trào', 'Its id')
  readonly movement: string;

  @Shown(() => String, 'Tên phong trào', 'Its title')
  readonly title: string;

  @Shown(() => movementOfEnum, 'Của tỉnh hay của khối', 'Whose it is')
  readonly of: MovementOf;

  @Shown(() => movementKindEnum, 'Loại phong trào', 'Its kind')
  readonly kind: MovementKind;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included', nullable)
  readonly until: CivilDate | null;

  @Shown(() => [NamedShown], 'Phát động ở các đơn vị', 'In which units', few)
  readonly units: readonly NamedShown[];

  @Shown(() => [MovementReviewShown], 'Các lần sơ kết, tổng kết', 'Its reviews', { rowsMax: 2 })
  readonly reviews: readonly MovementReviewShown[];
}

@ObjectType('Inspection', {
  description: inBoth('Một lần kiểm tra đơn vị thành viên', 'An inspection of members'),
})
export class InspectionShown extends FactShown {
  @Shown(() => ID, 'Mã', 'Its id')
  readonly inspection: string;

  @Shown(() => [NamedShown], 'Các đơn vị được kiểm tra', 'Which units', few)
  readonly units: readonly NamedShown[];

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included')
  readonly until: CivilDate;

  @Shown(() => String, 'Nội dung kiểm tra', 'Of what')
  readonly subject: string;
}

@ObjectType('BlocActivity', {
  description: inBoth('Một hoạt động khác của khối đã tổ chức', 'Another activity that was held'),
})
export class BlocActivityShown extends FactShown {
  @Shown(() => ID, 'Mã hoạt động', 'Its id')
  readonly activity: string;

  @Shown(() => String, 'Tên hoạt động', 'Its title')
  readonly title: string;

  @Shown(() => ID, 'Kế hoạch đã nêu hoạt động này', 'The plan that promised it', nullable)
  readonly plan: string | null;

  @Shown(() => ID, 'Mã hoạt động trong kế hoạch đó', 'Its id in that plan', nullable)
  readonly plannedAs: string | null;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From')
  readonly from: CivilDate;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included')
  readonly until: CivilDate;
}

@ObjectType('DifficultyReferral', {
  description: inBoth(
    'Sở Nội vụ tổng hợp, báo cáo UBND tỉnh',
    'A difficulty referred to the People’s Committee',
  ),
})
export class DifficultyReferralShown extends FactShown {}

@ObjectType('DifficultyAnswer', {
  description: inBoth('Trả lời một khó khăn, vướng mắc', 'An answer to a difficulty'),
})
export class DifficultyAnswerShown extends FactShown {
  @Shown(() => answererEnum, 'Cơ quan trả lời', 'Who answers')
  readonly by: Answerer;

  @Shown(() => String, 'Nội dung trả lời', 'The answer in short')
  readonly summary: string;
}

@ObjectType('Difficulty', {
  description: inBoth(
    'Một khó khăn, vướng mắc phản ánh về Sở Nội vụ (qua Ban)',
    'A difficulty reported to Home Affairs through the Board',
  ),
})
export class DifficultyShown extends FactShown {
  @Shown(() => ID, 'Mã', 'Its id')
  readonly difficulty: string;

  @Shown(() => String, 'Nội dung', 'What it is, in short')
  readonly summary: string;

  @Shown(
    () => NamedShown,
    'Đơn vị gặp vướng mắc; trống: khối',
    'Who met it; null: the bloc',
    nullable,
  )
  readonly raisedBy: NamedShown | null;

  @Shown(() => difficultyStandingEnum, 'Đã giải quyết đến đâu', 'How far it has come')
  readonly standing: DifficultyStanding;

  @Shown(() => [DifficultyReferralShown], 'Các lần báo cáo UBND tỉnh', 'Its referrals', {
    rowsMax: 2,
  })
  readonly referrals: readonly DifficultyReferralShown[];

  @Shown(() => [DifficultyAnswerShown], 'Các lần trả lời', 'Its answers', { rowsMax: 2 })
  readonly answers: readonly DifficultyAnswerShown[];
}

@ObjectType('BlocActivities', {
  description: inBoth(
    'Hoạt động của khối trong năm; nội dung đã huỷ vẫn còn, có ghi rõ',
    'What a bloc does in its year; what was annulled stays, marked',
  ),
})
export class BlocActivitiesShown extends HeldAt {
  @Shown(() => CivilDateScalar, 'Ngày đang xem', 'The day')
  readonly on: CivilDate;

  @Shown(() => [ActivityPlanShown], 'Các bản kế hoạch', 'Its plans', { rowsMax: 3 })
  readonly plans: readonly ActivityPlanShown[];

  @Shown(() => [DisseminationShown], 'Quán triệt, triển khai văn bản', 'Directives', few)
  readonly disseminations: readonly DisseminationShown[];

  @Shown(() => [MovementShown], 'Phong trào thi đua', 'Movements', few)
  readonly movements: readonly MovementShown[];

  @Shown(() => [InspectionShown], 'Kiểm tra', 'Inspections', few)
  readonly inspections: readonly InspectionShown[];

  @Shown(() => [BlocActivityShown], 'Hoạt động khác', 'Other activities', few)
  readonly activities: readonly BlocActivityShown[];

  @Shown(() => [DifficultyShown], 'Khó khăn, vướng mắc', 'Difficulties', few)
  readonly difficulties: readonly DifficultyShown[];

  @Shown(() => DelegationShown, 'Việc uỷ quyền, nếu có', 'Its delegation, if any', nullable)
  readonly delegation: DelegationShown | null;

  @Shown(() => [ImplementationPlanShown], 'Kế hoạch thực hiện của năm', 'Plans of the year', few)
  readonly implementationPlans: readonly ImplementationPlanShown[];

  @Shown(
    () => [DelegatedRegistrationsShown],
    'Đăng ký thi đua với UBND tỉnh cho các đơn vị',
    'Registrations sent to the People’s Committee',
    { rowsMax: 2 },
  )
  readonly delegatedRegistrations: readonly DelegatedRegistrationsShown[];
}
