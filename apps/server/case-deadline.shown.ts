// How what is due in a case is shown: with its days, how it stands, and the clause that asks for it.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { ClockState } from '../../libs/domain/complaint-clocks/standing.ts';
import type { ClockId } from '../../libs/domain/complaint-procedure/procedure.ts';
import type { Instance, MatterKind } from '../../libs/domain/complaint-procedure/matter.ts';
import { Shown } from './graphql/answer-fields.ts';
import { caseClockEnum, clockStateEnum } from './graphql/case-clock-enumerations.ts';
import { instanceEnum, matterKindEnum } from './graphql/case-enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar, InstantScalar } from './graphql/scalars.ts';
import { ClauseShown, SentenceShown } from './recorded-facts.ts';

const nullable = { nullable: true } as const;

@ObjectType('CaseDeadline', {
  description: inBoth('Một thời hạn của vụ việc', 'Something due in a case'),
})
export class CaseDeadlineShown {
  @Shown(() => ID, 'Mã vụ việc', 'Id of the case')
  readonly complaint: string;

  @Shown(() => matterKindEnum, 'Loại đơn', 'Its kind')
  readonly kind: MatterKind;

  @Shown(() => instanceEnum, 'Lần giải quyết', 'Of which settlement')
  readonly instance: Instance;

  @Shown(() => caseClockEnum, 'Thời hạn nào', 'What is due')
  readonly clock: ClockId;

  @Shown(() => SentenceShown, 'Tên việc', 'What it is called')
  readonly name: SentenceShown;

  @Shown(() => clockStateEnum, 'Tình trạng vào ngày được hỏi', 'How it stands on the day')
  readonly state: ClockState;

  @Shown(() => CivilDateScalar, 'Tính từ ngày (không kể ngày này)', 'Counted from', nullable)
  readonly base: CivilDate | null;

  @Shown(() => Int, 'Số ngày theo quy định', 'Days, as the rule says', nullable)
  readonly days: number | null;

  @Shown(() => CivilDateScalar, 'Hết ngày này là hết hạn', 'The last day in time', nullable)
  readonly lastDay: CivilDate | null;

  @Shown(() => InstantScalar, 'Từ lúc này là quá hạn', 'The first instant too late', nullable)
  readonly tooLateFrom: Instant | null;

  @Shown(() => CivilDateScalar, 'Sớm nhất vào ngày', 'At the earliest on', nullable)
  readonly notBefore: CivilDate | null;

  @Shown(() => CivilDateScalar, 'Ngày thực hiện', 'Met on', nullable)
  readonly metOn: CivilDate | null;

  @Shown(
    () => Int,
    'Số ngày quá hạn; trống nếu không thể quá hạn',
    'Whole days late; null: nothing can be late',
    nullable,
  )
  readonly lateDays: number | null;

  @Shown(() => Int, 'Còn bao nhiêu ngày; âm nếu đã quá hạn', 'Days left; negative after', nullable)
  readonly daysLeft: number | null;

  @Shown(() => Boolean, 'Đang tạm đình chỉ', 'A suspension keeps its end away')
  readonly suspended: boolean;

  @Shown(() => Boolean, 'Đã gia hạn', 'Extended')
  readonly extended: boolean;

  @Shown(
    () => [Int],
    'Các năm chưa công bố lịch làm việc: chỉ trừ thứ Bảy, Chủ nhật',
    'Years without a working calendar: only their weekends were taken for days off',
    { rowsMax: 2 },
  )
  readonly calendarMissing: readonly number[];

  @Shown(() => ClauseShown, 'Điều khoản quy định', 'The clause that asks for it')
  readonly clause: ClauseShown;

  @Shown(
    () => Boolean,
    'Dựa trên bộ quy tắc hoặc lịch làm việc là mẫu minh hoạ',
    'Rests on a procedure or a working calendar that is a sample',
  )
  readonly illustrative: boolean;
}
