// The edge of a bloc's meetings: convened, held with a roll of units, set down in minutes.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  ConveneMeeting,
  HoldMeeting,
  RecordMinutes,
} from '../../libs/domain/bloc-year/convening.ts';
import type { Attendance, MeetingKind, RollEntry } from '../../libs/domain/bloc-year/meeting.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import { Acting } from './actor.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { attendanceEnum, meetingKindEnum } from './graphql/budget-meeting-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, Ids, lengths, OneOf, Part, Parts, Text } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

/** Most units that a meeting may name. */
const unitsMax = 200;

@InputType({ isAbstract: true })
abstract class MeetingCommandInput extends BlocYearCommandInput {
  @Id(['Mã cuộc họp, hội nghị', 'Id of the meeting'])
  readonly meeting: string;
}

@InputType(inputOf('conveneMeeting'))
export class ConveneMeetingInput extends MeetingCommandInput implements ConveneMeeting {
  @OneOf(meetingKindEnum, ['Loại cuộc họp, hội nghị', 'Kind of meeting'])
  readonly kind: MeetingKind;

  @Day(['Dự kiến từ ngày', 'Planned first day'])
  readonly plannedFrom: CivilDate;

  @Day(['Dự kiến đến hết ngày', 'Planned last day'])
  readonly plannedUntil: CivilDate;

  @Ids(
    ['Mã các đơn vị được mời, nêu đủ từng đơn vị', 'Ids of the units invited, each of them named'],
    unitsMax,
  )
  readonly invited: readonly string[];

  @Text(
    [
      'Thành phần dự của mỗi đơn vị; không nêu tên người',
      'Who of each unit is expected; no names of persons',
    ],
    lengths.name,
  )
  readonly expected: string;

  @Part(() => OfficialDocumentInput, ['Giấy mời, nếu có', 'The invitation, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType({
  description: inBoth('Một đơn vị trong danh sách dự họp', 'A unit on the roll of a meeting'),
})
class RollEntryInput implements RollEntry {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @OneOf(attendanceEnum, ['Tình trạng dự họp', 'Its attendance'])
  readonly attendance: Attendance;
}

@InputType(inputOf('holdMeeting'))
export class HoldMeetingInput extends MeetingCommandInput implements HoldMeeting {
  @OneOf(meetingKindEnum, ['Loại cuộc họp, hội nghị', 'Kind of meeting'])
  readonly kind: MeetingKind;

  @Day(['Từ ngày', 'First day'])
  readonly from: CivilDate;

  @Day(['Đến hết ngày', 'Last day'])
  readonly until: CivilDate;

  @Text(['Địa điểm', 'Place'], 200, optional)
  readonly place: string | null = null;

  @Id(['Mã đơn vị chủ trì', 'Id of the unit in the chair'], optional)
  readonly chair: string | null = null;

  @Parts(
    () => RollEntryInput,
    [
      'Danh sách đơn vị dự họp; thứ tự gửi lên không được lưu',
      'The roll of units; the order in which it is sent is not kept',
    ],
    unitsMax,
  )
  readonly roll: readonly RollEntryInput[];

  @Part(() => OfficialDocumentInput, ['Văn bản kèm theo, nếu có', 'The document, if any'], optional)
  readonly document: OfficialDocumentInput | null = null;
}

@InputType(inputOf('recordMinutes'))
export class RecordMinutesInput extends MeetingCommandInput implements RecordMinutes {
  @Id(['Mã biên bản', 'Id of the minutes'])
  readonly minutes: string;

  @Part(() => OfficialDocumentInput, ['Biên bản', 'The minutes'])
  readonly document: OfficialDocumentInput;

  @Part(
    () => StoredFileInput,
    [
      'Tệp biên bản đã lưu; không gửi phiếu bầu hoặc ảnh chụp phiếu bầu',
      'The stored file of the minutes; never ballot papers, nor pictures of them',
    ],
    optional,
  )
  readonly file: StoredFileInput | null = null;
}

@Resolver()
export class MeetingMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('conveneMeeting')
  conveneMeeting(@Acting() actor: Actor, @Input() input: ConveneMeetingInput): Promise<Recorded> {
    return record(this.ledger, 'conveneMeeting', input, actor);
  }

  @MutationOf('holdMeeting')
  holdMeeting(@Acting() actor: Actor, @Input() input: HoldMeetingInput): Promise<Recorded> {
    return record(this.ledger, 'holdMeeting', input, actor);
  }

  @MutationOf('recordMinutes')
  recordMinutes(@Acting() actor: Actor, @Input() input: RecordMinutesInput): Promise<Recorded> {
    return record(this.ledger, 'recordMinutes', input, actor);
  }
}
