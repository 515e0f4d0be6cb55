// What answers show of a bloc's meeting.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { MeetingKind } from '../../libs/domain/bloc-year/meeting.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { Meeting } from '../../projections/meetings.ts';
import { Shown } from './graphql/answer-fields.ts';
import { meetingKindEnum, meetingStateEnum } from './graphql/budget-meeting-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import {
  ConveningShown,
  InvitedShown,
  MinutesShown,
  NominationShown,
  ProposedBreachShown,
  RollEntryShown,
  TallyShown,
} from './meeting-parts.shown.ts';
import { DocumentShown } from './recorded-facts.ts';
import { Timeliness } from './timeliness.shown.ts';

const nullable = { nullable: true } as const;

@ObjectType('AnnulledMeetingFact', {
  description: inBoth(
    'Nội dung của cuộc họp đã bị huỷ',
    'What was recorded of a meeting and annulled',
  ),
})
class AnnulledMeetingFactShown {
  @Shown(() => String, 'Loại sự kiện', 'Type of the event')
  readonly type: string;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;

  @Shown(() => ID, 'Sự kiện huỷ', 'The event that annulled it')
  readonly annulment: string;
}

@ObjectType('Meeting', {
  description: inBoth('Một cuộc họp, hội nghị của khối', 'A meeting of a bloc'),
})
export class MeetingShown {
  @Shown(() => ID, 'Mã cuộc họp', 'Its id')
  readonly meeting: string;

  @Shown(() => meetingKindEnum, 'Loại cuộc họp', 'Its kind')
  readonly kind: MeetingKind;

  @Shown(() => meetingStateEnum, 'Đã họp, mới mời, hay đã huỷ', 'Held, convened, or annulled')
  readonly state: Meeting['state'];

  @Shown(() => ConveningShown, 'Giấy mời', 'Its convening', nullable)
  readonly convening: ConveningShown | null;

  @Shown(() => CivilDateScalar, 'Từ ngày', 'From', nullable)
  readonly from: CivilDate | null;

  @Shown(() => CivilDateScalar, 'Đến hết ngày', 'Until, that day included', nullable)
  readonly until: CivilDate | null;

  @Shown(() => String, 'Địa điểm', 'Place', nullable)
  readonly place: string | null;

  @Shown(() => ID, 'Đơn vị chủ trì', 'The unit in the chair', nullable)
  readonly chair: string | null;

  @Shown(() => [RollEntryShown], 'Điểm danh theo mã đơn vị', 'The roll by unit')
  readonly roll: readonly RollEntryShown[];

  @Shown(
    () => [InvitedShown],
    'Đơn vị được mời mà danh sách dự họp không nêu',
    'Units that were invited and that the roll does not name',
    { rowsMax: 5 },
  )
  readonly notOnRoll: readonly InvitedShown[];

  @Shown(() => Int, 'Số đơn vị có mặt', 'Units that were there', nullable)
  readonly present: number | null;

  @Shown(() => DocumentShown, 'Văn bản', 'The document', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => ID, 'Sự kiện họp', 'The event that says it was held', nullable)
  readonly event: string | null;

  @Shown(() => [MinutesShown], 'Các biên bản', 'Its minutes', { rowsMax: 2 })
  readonly minutes: readonly MinutesShown[];

  @Shown(() => TallyShown, 'Kết quả kiểm phiếu kín', 'The tally of its secret ballots', nullable)
  readonly tally: TallyShown | null;

  @Shown(() => [NominationShown], 'Các kết quả suy tôn', 'Its nominations', { rowsMax: 2 })
  readonly nominations: readonly NominationShown[];

  @Shown(
    () => [ProposedBreachShown],
    'Đề xuất xem xét vi phạm',
    'Breaches that its roll proposes',
    {
      rowsMax: 5,
    },
  )
  readonly proposals: readonly ProposedBreachShown[];

  @Shown(
    () => Timeliness,
    'Thời hạn tổ chức, với hội nghị tổng kết',
    'Its deadline, of a year-end conference',
    nullable,
  )
  readonly timeliness: Timeliness | null;

  @Shown(() => [AnnulledMeetingFactShown], 'Nội dung đã huỷ', 'What was annulled', { rowsMax: 3 })
  readonly annulled: readonly AnnulledMeetingFactShown[];
}
