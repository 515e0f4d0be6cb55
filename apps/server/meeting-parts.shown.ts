// What answers show of the parts of a meeting: convening, roll, minutes, tally, nominations, and what its roll proposes.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { BallotQuestion, NomineeVotes } from '../../libs/domain/bloc-year/ballot.ts';
import type { Attendance } from '../../libs/domain/bloc-year/meeting.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { BreachKind } from '../../libs/domain/unit-year/discipline-breach.ts';
import { Shown } from './graphql/answer-fields.ts';
import { attendanceEnum } from './graphql/budget-meeting-enumerations.ts';
import { breachKindEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import { AwardSoughtShown, StoredFileShown } from './paper.shown.ts';
import { ClauseShown, DocumentShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType({ isAbstract: true })
abstract class OfUnit {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => String, 'Tên đơn vị', 'Its name on the last day of the year')
  readonly unitName: string;
}

@ObjectType('InvitedUnit', { description: inBoth('Đơn vị được mời', 'A unit that was invited') })
export class InvitedShown extends OfUnit {}

@ObjectType('MeetingConvening', { description: inBoth('Giấy mời, triệu tập', 'A convening') })
export class ConveningShown {
  @Shown(() => CivilDateScalar, 'Dự kiến từ ngày', 'Planned from')
  readonly plannedFrom: CivilDate;

  @Shown(() => CivilDateScalar, 'Dự kiến đến hết ngày', 'Planned until')
  readonly plannedUntil: CivilDate;

  @Shown(() => [InvitedShown], 'Các đơn vị được mời', 'The units invited')
  readonly invited: readonly InvitedShown[];

  @Shown(() => String, 'Thành phần', 'Who of each unit is expected')
  readonly expected: string;

  @Shown(() => DocumentShown, 'Văn bản', 'The document', nullable)
  readonly document: DocumentShown | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

@ObjectType('RollEntry', {
  description: inBoth('Tình trạng dự họp của một đơn vị', 'A unit’s attendance'),
})
export class RollEntryShown extends OfUnit {
  @Shown(() => attendanceEnum, 'Tình trạng dự họp', 'Attendance')
  readonly attendance: Attendance;
}

@ObjectType('MeetingMinutes', { description: inBoth('Biên bản cuộc họp', 'Minutes of a meeting') })
export class MinutesShown {
  @Shown(() => ID, 'Mã biên bản', 'Their id')
  readonly minutes: string;

  @Shown(() => DocumentShown, 'Văn bản', 'The document')
  readonly document: DocumentShown;

  @Shown(() => StoredFileShown, 'Tệp', 'The file', nullable)
  readonly file: StoredFileShown | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

@ObjectType('NomineeVotes', {
  description: inBoth(
    'Số phiếu của một đơn vị: chỉ có tổng số',
    'Votes on one nominee: totals alone',
  ),
})
export class NomineeVotesShown extends OfUnit implements NomineeVotes {
  @Shown(() => Int, 'Đồng ý', 'For')
  readonly for: number;

  @Shown(() => Int, 'Không đồng ý', 'Against')
  readonly against: number;

  @Shown(() => Int, 'Phiếu trắng', 'Blank')
  readonly blank: number;

  @Shown(() => Int, 'Không hợp lệ hoặc không thu về', 'Invalid, or not returned')
  readonly invalidOrNotReturned: number;
}

@ObjectType('BallotQuestion', {
  description: inBoth('Một nội dung bỏ phiếu kín', 'One question of the secret ballot'),
})
export class QuestionShown implements BallotQuestion {
  @Shown(() => ID, 'Mã nội dung', 'Its id')
  readonly question: string;

  @Shown(() => AwardSoughtShown, 'Danh hiệu, hình thức', 'The award')
  readonly award: AwardSoughtShown;

  @Shown(() => Int, 'Số phiếu phát ra', 'Ballots issued')
  readonly ballotsIssued: number;

  @Shown(() => [NomineeVotesShown], 'Các đơn vị, theo mã', 'The nominees by id')
  readonly nominees: readonly NomineeVotesShown[];
}

@ObjectType('BallotTally', {
  description: inBoth(
    'Kết quả kiểm phiếu kín còn hiệu lực; không có thứ tự, giờ hay người bỏ phiếu',
    'The standing tally of secret ballots; no order, hour or voter exists',
  ),
})
export class TallyShown {
  @Shown(() => ID, 'Mã kết quả kiểm phiếu', 'Its id')
  readonly tally: string;

  @Shown(() => [QuestionShown], 'Các nội dung, theo mã', 'The questions by id', { rowsMax: 3 })
  readonly questions: readonly QuestionShown[];

  @Shown(() => DocumentShown, 'Biên bản kiểm phiếu', 'Minutes of the count', nullable)
  readonly minutes: DocumentShown | null;

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

@ObjectType('NominatedUnit', {
  description: inBoth('Đơn vị được suy tôn, đề nghị khen thưởng', 'A unit that is nominated'),
})
export class NominatedShown extends OfUnit {
  @Shown(() => AwardSoughtShown, 'Danh hiệu, hình thức', 'The award')
  readonly award: AwardSoughtShown;
}

@ObjectType('Nomination', {
  description: inBoth('Kết quả suy tôn, đề nghị khen thưởng', 'A nomination'),
})
export class NominationShown {
  @Shown(() => ID, 'Mã kết quả suy tôn', 'Its id')
  readonly nomination: string;

  @Shown(() => ID, 'Kết quả kiểm phiếu làm căn cứ', 'The tally that it rests on', nullable)
  readonly tally: string | null;

  @Shown(() => ID, 'Biên bản nêu tên các đơn vị', 'The minutes that name them')
  readonly minutes: string;

  @Shown(() => [NominatedShown], 'Các đơn vị', 'The nominees')
  readonly nominees: readonly NominatedShown[];

  @Shown(() => ID, 'Sự kiện', 'The event')
  readonly event: string;
}

@ObjectType('RecordedBreach', {
  description: inBoth('Vi phạm đã được ghi nhận', 'A breach that was recorded'),
})
export class RecordedBreachShown {
  @Shown(() => ID, 'Mã vi phạm trong năm thi đua của đơn vị', 'Its id in the unit-year')
  readonly breach: string;

  @Shown(() => breachKindEnum, 'Loại', 'Its kind')
  readonly kind: BreachKind;

  @Shown(() => ID, 'Sự kiện ghi nhận', 'The event that recorded it')
  readonly event: string;

  @Shown(() => Boolean, 'Đã huỷ ghi nhận', 'Annulled')
  readonly annulled: boolean;
}

@ObjectType('ProposedBreach', {
  description: inBoth(
    'Đề xuất xem xét vi phạm từ danh sách dự họp; tự nó không trừ điểm',
    'A breach that the roll proposes: it never deducts by itself',
  ),
})
export class ProposedBreachShown extends OfUnit {
  @Shown(() => breachKindEnum, 'Loại', 'Its kind')
  readonly kind: BreachKind;

  @Shown(() => ClauseShown, 'Điều khoản về điểm trừ', 'The clause on what deducts', nullable)
  readonly clause: ClauseShown | null;

  @Shown(
    () => [RecordedBreachShown],
    'Các vi phạm của đơn vị đã ghi nhận có dẫn cuộc họp này',
    'Breaches recorded of the unit that name this meeting',
    { rowsMax: 2 },
  )
  readonly recorded: readonly RecordedBreachShown[];
}
