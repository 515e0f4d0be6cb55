// The edge of the rules by which cases are settled: complaint procedures and working calendars.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { ComplaintProcedure } from '../../libs/domain/complaint-procedure/procedure.ts';
import type {
  PublishComplaintProcedure,
  SupersedeComplaintProcedure,
} from '../../libs/domain/complaint-procedure/publication.ts';
import type {
  AmendWorkingCalendar,
  PublishWorkingCalendar,
} from '../../libs/domain/working-calendar/publishing.ts';
import type { NamedDay } from '../../libs/domain/working-calendar/working-calendar.ts';
import { Acting } from './actor.ts';
import { CommandInput } from './command.input.ts';
import { inBoth } from './graphql/in-both.ts';
import { Day, Id, Json, Part, Parts, Text, Year, YesOrNo } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, record, type Recorded } from './mutation.ts';
import { LegalBasisInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';

@InputType({ isAbstract: true })
abstract class ComplaintProcedureCommandInput extends CommandInput {
  @Id(['Mã bộ quy tắc giải quyết, mỗi bản một mã', 'Id of the procedure, one a version'])
  readonly complaintProcedure: string;
}

@InputType(inputOf('publishComplaintProcedure'))
export class PublishComplaintProcedureInput
  extends ComplaintProcedureCommandInput
  implements PublishComplaintProcedure
{
  @Json([
    'Toàn văn bộ quy tắc: thời hạn, lý do không thụ lý, đối thoại, tạm dừng đề nghị khen thưởng',
    'The whole procedure: its clocks, reasons of refusal, dialogues, holds on proposals',
  ])
  readonly procedure: ComplaintProcedure;
}

@InputType(inputOf('supersedeComplaintProcedure'))
export class SupersedeComplaintProcedureInput
  extends ComplaintProcedureCommandInput
  implements SupersedeComplaintProcedure
{
  @Id(['Mã bộ quy tắc thay thế', 'Id of the procedure that takes its place'])
  readonly by: string;

  @Day(['Thay thế từ ngày', 'The day from which it takes its place'])
  readonly from: CivilDate;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType({ description: inBoth('Một ngày của lịch làm việc', 'A day of a working calendar') })
class NamedDayInput implements NamedDay {
  @Day(['Ngày', 'The day'])
  readonly date: CivilDate;

  @Text(['Tên ngày nghỉ, ngày làm bù', 'What it is off or worked for'], 200)
  readonly name: string;
}

@InputType({ isAbstract: true })
abstract class WorkingCalendarInput extends CommandInput {
  @Year(['Năm', 'The year'])
  readonly year: number;

  @Parts(
    () => NamedDayInput,
    [
      'Các ngày nghỉ lễ, Tết, nghỉ bù; không ghi thứ Bảy, Chủ nhật',
      'Holidays, Tết and days off in their place; Saturdays and Sundays are not named',
    ],
    60,
  )
  readonly daysOff: readonly NamedDayInput[];

  @Parts(
    () => NamedDayInput,
    ['Các ngày thứ Bảy, Chủ nhật làm bù (hoán đổi)', 'Saturdays and Sundays that are worked'],
    20,
  )
  readonly workingWeekends: readonly NamedDayInput[];

  @Part(() => LegalBasisInput, ['Thông báo, quyết định làm căn cứ', 'The announcement'])
  readonly legalBasis: LegalBasisInput;

  @YesOrNo(['Là mẫu minh hoạ', 'An illustrative sample'])
  readonly illustrative: boolean;
}

@InputType(inputOf('publishWorkingCalendar'))
export class PublishWorkingCalendarInput
  extends WorkingCalendarInput
  implements PublishWorkingCalendar {}

@InputType(inputOf('amendWorkingCalendar'))
export class AmendWorkingCalendarInput
  extends WorkingCalendarInput
  implements AmendWorkingCalendar {}

@Resolver()
export class ComplaintRuleMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('publishComplaintProcedure')
  publishComplaintProcedure(
    @Acting() actor: Actor,
    @Input() input: PublishComplaintProcedureInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'publishComplaintProcedure', input, actor);
  }

  @MutationOf('supersedeComplaintProcedure')
  supersedeComplaintProcedure(
    @Acting() actor: Actor,
    @Input() input: SupersedeComplaintProcedureInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'supersedeComplaintProcedure', input, actor);
  }

  @MutationOf('publishWorkingCalendar')
  publishWorkingCalendar(
    @Acting() actor: Actor,
    @Input() input: PublishWorkingCalendarInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'publishWorkingCalendar', input, actor);
  }

  @MutationOf('amendWorkingCalendar')
  amendWorkingCalendar(
    @Acting() actor: Actor,
    @Input() input: AmendWorkingCalendarInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'amendWorkingCalendar', input, actor);
  }
}
