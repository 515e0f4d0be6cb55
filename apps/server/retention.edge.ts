// The edge of retention: schedules, classes of records, holds on disposal, disposals, and what was recorded in error.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { AnnulRetentionFact } from '../../libs/domain/retention/annulling.ts';
import type { DisposalHoldCause } from '../../libs/domain/retention/disposal-hold.ts';
import type { DisposeOfRecords } from '../../libs/domain/retention/disposing.ts';
import type { HoldDisposal, LiftDisposalHold } from '../../libs/domain/retention/holding.ts';
import type { RecordKind } from '../../libs/domain/retention/record-kind.ts';
import type { KindOfClass, RetentionClass } from '../../libs/domain/retention/schedule.ts';
import type {
  AssignRetentionClass,
  PublishRetentionSchedule,
  SupersedeRetentionSchedule,
} from '../../libs/domain/retention/scheduling.ts';
import type { Clause } from '../../libs/domain/rule-book/clause.ts';
import { Acting } from './actor.ts';
import { CommandInput } from './command.input.ts';
import { FactAnnulmentInput } from './fact-annulment.edge.ts';
import { inBoth } from './graphql/in-both.ts';
import {
  Count,
  Day,
  Id,
  Ids,
  lengths,
  OneOf,
  Part,
  Parts,
  Spelled,
  SpelledEach,
  Text,
  YesOrNo,
} from './graphql/input-fields.ts';
import { disposalHoldCauseEnum, recordKindEnum } from './graphql/retention-enumerations.ts';
import { Input, inputOf, MutationOf, record, recordFilled, type Recorded } from './mutation.ts';
import {
  LegalBasisInput,
  OfficialDocumentInput,
  ReferenceInput,
} from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import { disposedAs } from './records.ts';

const optional = { optional: true } as const;
const hashForm = /^[0-9a-f]{64}$/;
const hashWords = [
  'phải là 64 chữ số hệ 16 viết thường',
  'must be 64 lower-case hexadecimal digits',
] as const;
const recordsMax = 100;

@InputType({ description: inBoth('Điều khoản làm căn cứ', 'The clause that it rests on') })
class ClauseInput implements Clause {
  @Text(['Điều khoản, văn bản', 'Where it stands'], 200)
  readonly reference: string;

  @Text(['Nội dung điều khoản', 'Its words'], 1_000)
  readonly vi: string;
}

@InputType({ description: inBoth('Một nhóm thời hạn bảo quản', 'A retention class') })
class RetentionClassInput implements RetentionClass {
  @Id(['Mã nhóm', 'Id of the class'])
  readonly class: string;

  @Text(['Tên nhóm', 'Its title'], lengths.name)
  readonly title: string;

  @Count(
    ['Số năm bảo quản; để trống là vĩnh viễn', 'Years of keeping; null: permanent'],
    200,
    optional,
  )
  readonly years: number | null = null;

  @Part(() => ClauseInput, ['Căn cứ của thời hạn', 'What the period rests on'])
  readonly clause: ClauseInput;
}

@InputType({ description: inBoth('Nhóm thời hạn của một loại hồ sơ', 'The class of a kind') })
class KindOfClassInput implements KindOfClass {
  @OneOf(recordKindEnum, ['Loại hồ sơ', 'Kind of record'])
  readonly kind: RecordKind;

  @Id(['Mã nhóm thời hạn', 'Id of its class'])
  readonly class: string;
}

@InputType(inputOf('publishRetentionSchedule'))
export class PublishRetentionScheduleInput
  extends CommandInput
  implements PublishRetentionSchedule
{
  @Id(['Mã bảng thời hạn bảo quản', 'Id of the schedule'])
  readonly schedule: string;

  @Text(['Tên bảng', 'Its title'], lengths.name)
  readonly title: string;

  @YesOrNo(['Là mẫu minh hoạ', 'An illustrative sample'])
  readonly illustrative: boolean;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;

  @Day(['Áp dụng từ ngày', 'In force from'])
  readonly from: CivilDate;

  @Parts(() => RetentionClassInput, ['Các nhóm thời hạn', 'The classes'], 40)
  readonly classes: readonly RetentionClassInput[];

  @Parts(() => KindOfClassInput, ['Nhóm của từng loại hồ sơ', 'The class of every kind'], 60)
  readonly kinds: readonly KindOfClassInput[];
}

@InputType(inputOf('supersedeRetentionSchedule'))
export class SupersedeRetentionScheduleInput
  extends CommandInput
  implements SupersedeRetentionSchedule
{
  @Id(['Mã bảng bị thay thế', 'The schedule that is superseded'])
  readonly schedule: string;

  @Id(['Mã bảng thay thế', 'The schedule that takes its place'])
  readonly by: string;

  @Day(['Thay thế từ ngày', 'From'])
  readonly from: CivilDate;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('assignRetentionClass'))
export class AssignRetentionClassInput extends CommandInput implements AssignRetentionClass {
  @Part(() => ReferenceInput, ['Sự kiện nêu tệp', 'The event that names the file'])
  readonly record: ReferenceInput;

  @Spelled(['Mã băm SHA-256 của tệp', 'SHA-256 of the file'], hashForm, hashWords)
  readonly sha256: string;

  @Id(['Mã nhóm thời hạn', 'Id of the class'])
  readonly class: string;

  @Id(['Mã bảng thời hạn bảo quản', 'Id of the schedule'])
  readonly schedule: string;

  @Text(['Lý do; không nêu tên cá nhân', 'Reason; names no person'], 500)
  readonly reason: string;
}

@InputType({ isAbstract: true })
abstract class DisposalHoldInput extends CommandInput {
  @Id(['Mã việc tạm dừng', 'Id of the hold'])
  readonly hold: string;

  @Part(
    () => ReferenceInput,
    ['Sự kiện của vụ việc trong sổ cái, nếu có', 'The event of the case, if the ledger has it'],
    optional,
  )
  readonly case: ReferenceInput | null = null;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('holdDisposal'))
export class HoldDisposalInput extends DisposalHoldInput implements HoldDisposal {
  @SpelledEach(
    [
      'Các chuỗi sự kiện mà mọi hồ sơ nêu trong đó được giữ lại, ví dụ unitYear-2021-stc',
      'Streams whose records are all kept, as in unitYear-2021-stc',
    ],
    /^(?:unitYear|blocYear|unit|bloc|reorganisation|complaint)-[A-Za-z0-9._-]{1,180}$/,
    ['phải là tên một chuỗi sự kiện', 'must be the name of a stream'],
    recordsMax,
  )
  readonly streams: readonly string[] = [];

  @SpelledEach(['Mã băm của từng tệp', 'SHA-256 of single files'], hashForm, hashWords, recordsMax)
  readonly files: readonly string[] = [];

  @OneOf(disposalHoldCauseEnum, ['Nguyên nhân', 'Why'])
  readonly cause: DisposalHoldCause;

  @Day(['Tạm dừng từ ngày', 'The day from which it holds'])
  readonly since: CivilDate;
}

@InputType(inputOf('liftDisposalHold'))
export class LiftDisposalHoldInput extends DisposalHoldInput implements LiftDisposalHold {
  @Day(['Dỡ bỏ từ ngày', 'The day from which it is lifted'])
  readonly liftedFrom: CivilDate;
}

@InputType(inputOf('disposeOfRecords'))
export class DisposeOfRecordsInput
  extends CommandInput
  implements Omit<DisposeOfRecords, 'files' | 'erasedSubjects'>
{
  @Id(['Mã đợt tiêu huỷ', 'Id of the disposal'])
  readonly disposal: string;

  @Id(['Mã bảng thời hạn bảo quản đang áp dụng', 'Id of the schedule in force'])
  readonly schedule: string;

  @Part(() => OfficialDocumentInput, ['Quyết định tiêu huỷ', 'The decision'])
  readonly decision: OfficialDocumentInput;

  @Part(
    () => OfficialDocumentInput,
    ['Biên bản của hội đồng xác định giá trị tài liệu', 'Minutes of the appraisal council'],
    optional,
  )
  readonly minutes: OfficialDocumentInput | null = null;

  @SpelledEach(
    ['Mã băm của các tệp bị xoá nội dung', 'SHA-256 of the files whose bytes are deleted'],
    hashForm,
    hashWords,
    recordsMax,
  )
  readonly files: readonly string[] = [];

  @Ids(
    [
      'Mã chủ thể của những người bị xoá khoá: không ai đọc được dữ liệu của họ nữa',
      'People whose keys are erased: nobody can read what was sealed with them any more',
    ],
    recordsMax,
  )
  readonly erasedSubjects: readonly string[] = [];
}

@InputType(inputOf('annulRetentionFact'))
export class AnnulRetentionFactInput extends FactAnnulmentInput implements AnnulRetentionFact {}

@Resolver()
export class RetentionMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('publishRetentionSchedule')
  publishRetentionSchedule(
    @Acting() actor: Actor,
    @Input() input: PublishRetentionScheduleInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'publishRetentionSchedule', input, actor);
  }

  @MutationOf('supersedeRetentionSchedule')
  supersedeRetentionSchedule(
    @Acting() actor: Actor,
    @Input() input: SupersedeRetentionScheduleInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'supersedeRetentionSchedule', input, actor);
  }

  @MutationOf('assignRetentionClass')
  assignRetentionClass(
    @Acting() actor: Actor,
    @Input() input: AssignRetentionClassInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'assignRetentionClass', input, actor);
  }

  @MutationOf('holdDisposal')
  holdDisposal(@Acting() actor: Actor, @Input() input: HoldDisposalInput): Promise<Recorded> {
    return record(this.ledger, 'holdDisposal', input, actor);
  }

  @MutationOf('liftDisposalHold')
  liftDisposalHold(
    @Acting() actor: Actor,
    @Input() input: LiftDisposalHoldInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'liftDisposalHold', input, actor);
  }

  @MutationOf('disposeOfRecords')
  async disposeOfRecords(
    @Acting() actor: Actor,
    @Input() input: DisposeOfRecordsInput,
  ): Promise<Recorded> {
    const filled = () => ({ ...input, ...disposedAs(this.ledger.views, input) });
    const recorded = await recordFilled(this.ledger, 'disposeOfRecords', { input, filled }, actor);
    this.ledger.disposed();
    return recorded;
  }

  @MutationOf('annulRetentionFact')
  annulRetentionFact(
    @Acting() actor: Actor,
    @Input() input: AnnulRetentionFactInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulRetentionFact', input, actor);
  }
}
