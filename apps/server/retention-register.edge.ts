// The edge of the retention register: the schedule in force and those before it, holds on disposal, and what was disposed of.
import { Args, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import {
  standingDisposalHolds,
  type DisposalHoldCause,
} from '../../libs/domain/retention/disposal-hold.ts';
import type { RecordKind } from '../../libs/domain/retention/record-kind.ts';
import { retentionStream, type Retention } from '../../libs/domain/retention/retention.ts';
import { scheduleOn, type Schedule } from '../../libs/domain/retention/schedule.ts';
import { AsOfArguments, dayAsked, heldAt, HeldAt, pointAsked } from './as-of.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { disposalHoldCauseEnum, recordKindEnum } from './graphql/retention-enumerations.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { OpenLedger } from './open-ledger.ts';
import { retentionAt } from './records.ts';
import { addressOf, ClauseShown, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('RetentionClass', {
  description: inBoth('Một nhóm thời hạn bảo quản', 'A retention class'),
})
class ClassShown {
  @Shown(() => ID, 'Mã nhóm', 'Its id')
  readonly class: string;

  @Shown(() => String, 'Tên nhóm', 'Its title')
  readonly title: string;

  @Shown(() => Int, 'Số năm bảo quản; trống là vĩnh viễn', 'Years; null: for ever', nullable)
  readonly years: number | null;

  @Shown(() => [recordKindEnum], 'Các loại hồ sơ thuộc nhóm', 'The kinds that it is of')
  readonly kinds: readonly RecordKind[];

  @Shown(() => ClauseShown, 'Căn cứ của thời hạn', 'What the period rests on')
  readonly clause: ClauseShown;
}

@ObjectType('RetentionSchedule', {
  description: inBoth('Một bảng thời hạn bảo quản', 'A retention schedule'),
})
class ScheduleShown {
  @Shown(() => ID, 'Mã bảng', 'Its id')
  readonly schedule: string;

  @Shown(() => String, 'Tên bảng', 'Its title')
  readonly title: string;

  @Shown(
    () => Boolean,
    'Là mẫu minh hoạ, không dẫn quy định nào',
    'A sample (mẫu minh hoạ) that claims no law',
  )
  readonly illustrative: boolean;

  @Shown(() => CivilDateScalar, 'Áp dụng từ ngày', 'In force from')
  readonly from: CivilDate;

  @Shown(() => ID, 'Bảng thay thế', 'What superseded it', nullable)
  readonly supersededBy: string | null;

  @Shown(() => CivilDateScalar, 'Thay thế từ ngày', 'Superseded from', nullable)
  readonly supersededFrom: CivilDate | null;

  @Shown(() => Boolean, 'Đã huỷ ghi nhận', 'Annulled')
  readonly annulled: boolean;

  @Shown(() => ID, 'Sự kiện ban hành', 'The event that published it')
  readonly event: string;

  @Shown(() => [ClassShown], 'Các nhóm thời hạn', 'Its classes')
  readonly classes: readonly ClassShown[];
}

@ObjectType('DisposalHold', {
  description: inBoth('Một việc tạm dừng tiêu huỷ', 'A hold on disposal'),
})
class DisposalHoldShown {
  @Shown(() => ID, 'Mã việc tạm dừng', 'Its id')
  readonly hold: string;

  @Shown(() => disposalHoldCauseEnum, 'Nguyên nhân', 'Why')
  readonly cause: DisposalHoldCause;

  @Shown(() => [String], 'Các chuỗi sự kiện', 'Streams whose records it keeps')
  readonly streams: readonly string[];

  @Shown(() => [ID], 'Các tệp', 'Single files')
  readonly files: readonly string[];

  @Shown(() => CivilDateScalar, 'Từ ngày', 'Since')
  readonly since: CivilDate;

  @Shown(() => CivilDateScalar, 'Dỡ bỏ từ ngày', 'Lifted from', nullable)
  readonly liftedFrom: CivilDate | null;

  @Shown(() => Boolean, 'Đang có hiệu lực', 'Standing')
  readonly standing: boolean;

  @Shown(() => Boolean, 'Đã huỷ ghi nhận', 'Annulled')
  readonly annulled: boolean;

  @Shown(() => ID, 'Sự kiện ghi nhận', 'The event that recorded it')
  readonly event: string;
}

@ObjectType('Disposal', { description: inBoth('Một đợt tiêu huỷ', 'A disposal') })
class DisposalShown {
  @Shown(() => ID, 'Mã đợt tiêu huỷ', 'Its id')
  readonly disposal: string;

  @Shown(() => ID, 'Theo bảng thời hạn', 'By which schedule')
  readonly schedule: string;

  @Shown(() => DocumentShown, 'Quyết định', 'The decision')
  readonly decision: DocumentShown;

  @Shown(() => DocumentShown, 'Biên bản', 'The minutes', nullable)
  readonly minutes: DocumentShown | null;

  @Shown(() => [ID], 'Các tệp đã tiêu huỷ', 'Files whose bytes were deleted')
  readonly files: readonly string[];

  @Shown(() => [ID], 'Những người đã xoá khoá', 'People whose keys were erased')
  readonly erasedSubjects: readonly string[];

  @Shown(() => ID, 'Sự kiện tiêu huỷ', 'Its event')
  readonly event: string;
}

@ObjectType('Retention', {
  description: inBoth('Lưu trữ, tiêu huỷ hồ sơ', 'Retention and disposal of records'),
})
class RetentionShown extends HeldAt {
  @Shown(() => ID, 'Bảng đang áp dụng', 'The schedule in force', nullable)
  readonly inForce: string | null;

  @Shown(() => [ScheduleShown], 'Các bảng thời hạn bảo quản', 'All schedules', { rowsMax: 5 })
  readonly schedules: readonly ScheduleShown[];

  @Shown(() => [DisposalHoldShown], 'Các việc tạm dừng, mới nhất trước', 'Holds, newest first')
  readonly holds: readonly DisposalHoldShown[];

  @Shown(() => Int, 'Số việc tạm dừng', 'How many holds there are')
  readonly holdsCount: number;

  @Shown(() => [DisposalShown], 'Các đợt tiêu huỷ, mới nhất trước', 'Disposals, newest first')
  readonly disposals: readonly DisposalShown[];

  @Shown(() => Int, 'Số đợt tiêu huỷ', 'How many disposals there are')
  readonly disposalsCount: number;
}

/** Newest entries of a list that are shown. */
const shownMax = 50;

@Resolver(() => RetentionShown)
export class RetentionRegisterResolver {
  private readonly ledger: OpenLedger;

  constructor(ledger: OpenLedger) {
    this.ledger = ledger;
  }

  @Query(() => RetentionShown, {
    description: inBoth(
      'Bảng thời hạn bảo quản, các việc tạm dừng và các đợt tiêu huỷ, mỗi loại tối đa 50 mục mới nhất; tệp đến hạn xem ở truy vấn files',
      'Schedules, holds on disposal and disposals, the newest 50 of each; what is due is told by files',
    ),
  })
  retention(@Args() asked: AsOfArguments): RetentionShown {
    const { views } = this.ledger;
    const index = pointAsked(views, asked.asOf) ?? views.resolveAsOf(null);
    const state = retentionAt(views, index);
    return {
      ...heldAt(views, index),
      inForce: scheduleOn(state, dayAsked(views, asked.asOf))?.id ?? null,
      schedules: state.schedules.slice(-shownMax).map((each) => scheduleShown(each, state)),
      holds: holdsShown(state),
      holdsCount: state.holds.length,
      disposals: disposalsShown(state),
      disposalsCount: state.disposals.length,
    };
  }
}

function scheduleShown(schedule: Schedule, state: Retention): ScheduleShown {
  const { id, title, illustrative, from, revision, classes, kinds } = schedule;
  const superseded = state.supersessions.find((each) => each.schedule === id);
  return {
    schedule: id,
    title,
    illustrative,
    from,
    supersededBy: superseded?.by ?? null,
    supersededFrom: superseded?.from ?? null,
    annulled: state.annulled.has(revision),
    event: addressOf(retentionStream, revision),
    classes: classes.map((each) => ({
      ...each,
      kinds: kinds.filter((of) => of.class === each.class).map(({ kind }) => kind),
    })),
  };
}

function holdsShown(state: Retention): readonly DisposalHoldShown[] {
  const standing = new Set(standingDisposalHolds(state).map(({ id }) => id));
  return state.holds
    .slice(-shownMax)
    .toReversed()
    .map(({ id: hold, cause, streams, files, since, revision }) => ({
      hold,
      cause,
      streams,
      files,
      since,
      liftedFrom: state.liftings.find((each) => each.hold === hold)?.liftedFrom ?? null,
      standing: standing.has(hold),
      annulled: state.annulled.has(revision),
      event: addressOf(retentionStream, revision),
    }));
}

function disposalsShown({ disposals }: Retention): readonly DisposalShown[] {
  return disposals
    .slice(-shownMax)
    .toReversed()
    .map(({ id: disposal, schedule, decision, minutes, files, erasedSubjects, revision }) => ({
      disposal,
      schedule,
      decision,
      minutes,
      files: files.map(({ sha256 }) => sha256),
      erasedSubjects: erasedSubjects.map(({ subject }) => subject),
      event: addressOf(retentionStream, revision),
    }));
}
