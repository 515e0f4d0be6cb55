// The edge of a unit's reports by form 01: received, amended, a recording error corrected, annulled.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type { CivilDate, Instant } from '../../libs/domain/civil-date.ts';
import type { Direction } from '../../libs/domain/quantity.ts';
import type { ReportPeriod, StatedCount } from '../../libs/domain/report/figures.ts';
import type {
  AwardLevel,
  AwardsOfLevel,
  ComparisonLine,
  Mau01Section,
  PetitionAddressee,
} from '../../libs/domain/report/mau-01.ts';
import type { Narrative } from '../../libs/domain/report/narrative.ts';
import type {
  AmendMemberReport,
  AnnulMemberReport,
  CorrectMemberReportError,
  ReceiveMemberReport,
} from '../../libs/domain/unit-year/member-report.ts';
import { Acting } from './actor.ts';
import { AnnulmentInput, UnitYearCommandInput } from './command.input.ts';
import { directionEnum, resultPeriodEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import {
  Count,
  CriterionId,
  Day,
  Id,
  lengths,
  Moment,
  OneOf,
  Part,
  Parts,
  SomeOf,
  Text,
} from './graphql/input-fields.ts';
import {
  awardLevelEnum,
  mau01SectionEnum,
  petitionAddresseeEnum,
} from './graphql/report-enumerations.ts';
import { Input, inputOf, MutationOf, record, recordNaming, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import {
  ComparedValueInput,
  ExemplarsInput,
  namingExemplars,
  noExemplars,
  statedMax,
  StatedPeopleInput,
  TitleCountInput,
  unstated,
  type WithExemplars,
} from './report.input.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth(
    'Phần lời văn của báo cáo: một tệp, kèm danh sách các phần có nội dung',
    'The words of a report: one file, and the sections that have a text in it',
  ),
})
class MemberReportNarrativeInput implements Narrative<Mau01Section> {
  @Part(() => StoredFileInput, ['Tệp lời văn đã lưu', 'The stored file'])
  readonly file: StoredFileInput;

  @SomeOf(
    mau01SectionEnum,
    ['Các phần có nội dung, theo thứ tự của mẫu', 'Sections with a text, in the form’s order'],
    30,
  )
  readonly sections: readonly Mau01Section[];
}

@InputType({
  description: inBoth('Sáng kiến của đơn vị trong kỳ', 'Initiatives of the unit in the period'),
})
class InitiativesInput {
  @Count(['Số sáng kiến được xét', 'Considered'], statedMax, optional)
  readonly considered: StatedCount = null;

  @Count(['Số sáng kiến được công nhận', 'Recognised'], statedMax, optional)
  readonly recognised: StatedCount = null;
}

@InputType({
  description: inBoth(
    'Đơn thư, khiếu nại về thi đua, khen thưởng',
    'Complaint letters on emulation and commendation',
  ),
})
class ComplaintLettersInput {
  @Count(['Số đơn thư tiếp nhận', 'Received'], statedMax, optional)
  readonly received: StatedCount = null;

  @Count(['Số đơn thư đã giải quyết', 'Resolved'], statedMax, optional)
  readonly resolved: StatedCount = null;
}

@InputType({
  description: inBoth(
    'Một dòng của bảng so sánh: kết quả bên cạnh kế hoạch giao hoặc năm trước',
    'A row of the table: a result beside the plan or the previous year',
  ),
})
class ComparisonLineInput extends ComparedValueInput implements ComparisonLine {
  @Id(['Mã dòng', 'Id of the row'])
  readonly line: string;

  @Text(['Chỉ tiêu, nhiệm vụ', 'What is compared'], lengths.name)
  readonly text: string;

  @CriterionId(['Tiêu chí trong bảng chấm điểm, nếu có', 'Criterion, where it has one'], optional)
  readonly criterion: string | null = null;

  @Text(['Đơn vị tính', 'Unit of measure'], 60)
  readonly measure: string;

  @OneOf(directionEnum, ['Cao hơn hay thấp hơn là tốt', 'Which way is better'], optional)
  readonly direction: Direction | null = null;

  @Id(['Mã chỉ tiêu, nhiệm vụ đã đăng ký, nếu có', 'Id of the registered item'], optional)
  readonly item: string | null = null;

  @Id(['Mã kết quả đã ghi nhận, nếu lấy từ đó', 'Id of the recorded result'], optional)
  readonly result: string | null = null;
}

@InputType({
  description: inBoth('Kết quả khen thưởng của một cấp', 'Awards of one level'),
})
class AwardsOfLevelInput implements AwardsOfLevel {
  @OneOf(awardLevelEnum, ['Cấp khen thưởng', 'Level'])
  readonly level: AwardLevel;

  @Part(() => StatedPeopleInput, ['Số lượng trình', 'Submitted'])
  readonly submitted: StatedPeopleInput = unstated;

  @Part(() => StatedPeopleInput, ['Số lượng đủ điều kiện (đã có quyết định)', 'Decided'])
  readonly eligible: StatedPeopleInput = unstated;

  @Count(['Trong đó tập thể nhỏ', 'Of the collectives decided: small ones'], statedMax, optional)
  readonly smallCollectives: StatedCount = null;

  @Count(
    ['Trong đó người lao động trực tiếp', 'Of the individuals decided: direct workers'],
    statedMax,
    optional,
  )
  readonly directWorkers: StatedCount = null;
}

@InputType({ isAbstract: true })
abstract class MemberReportPaperInput
  extends UnitYearCommandInput
  implements WithExemplars<ReceiveMemberReport>
{
  @Id(['Mã báo cáo', 'Id of the report'])
  readonly report: string;

  @OneOf(resultPeriodEnum, ['Kỳ báo cáo', 'Period'])
  readonly period: ReportPeriod;

  @Part(() => OfficialDocumentInput, ['Văn bản báo cáo', 'The report as a document'])
  readonly document: OfficialDocumentInput;

  @Part(() => StoredFileInput, ['Bản quét, nếu có', 'The scan, if any'], optional)
  readonly scan: StoredFileInput | null = null;

  @Day(['Ngày Trưởng khối nhận được báo cáo', 'The day the lead received it'], optional)
  readonly receivedByLeadOn: CivilDate | null = null;

  @Part(
    () => MemberReportNarrativeInput,
    ['Phần lời văn; để trống nếu chỉ có bản quét', 'Its words; null: a scan only'],
    optional,
  )
  readonly narrative: MemberReportNarrativeInput | null = null;

  @Part(
    () => StatedPeopleInput,
    ['Số tập thể, cá nhân tham gia đăng ký thi đua', 'How many registered for emulation'],
  )
  readonly registered: StatedPeopleInput = unstated;

  @Parts(() => TitleCountInput, ['Danh hiệu thi đua đã đăng ký', 'Titles registered'], 40)
  readonly titles: readonly TitleCountInput[] = [];

  @Part(() => InitiativesInput, ['Sáng kiến', 'Initiatives'])
  readonly initiatives: InitiativesInput = { considered: null, recognised: null };

  @Part(
    () => ComplaintLettersInput,
    [
      'Đơn thư, khiếu nại; chỉ với loại đơn vị mà mẫu yêu cầu',
      'Complaint letters; of the kinds of unit that the form asks',
    ],
    optional,
  )
  readonly complaints: ComplaintLettersInput | null = null;

  @Parts(() => ComparisonLineInput, ['Bảng so sánh', 'The table of comparison'], 120)
  readonly comparison: readonly ComparisonLineInput[] = [];

  @Parts(() => AwardsOfLevelInput, ['Khen thưởng các cấp', 'Awards by level'], 4)
  readonly awards: readonly AwardsOfLevelInput[] = [];

  @Part(() => StatedPeopleInput, ['Khen thưởng đột xuất', 'Ad hoc awards'])
  readonly adHocAwards: StatedPeopleInput = unstated;

  @Part(() => ExemplarsInput, ['Điển hình tiên tiến', 'Models'])
  readonly exemplars: ExemplarsInput = noExemplars;

  @SomeOf(petitionAddresseeEnum, ['Kiến nghị, đề xuất với', 'Whom it petitions'], 4)
  readonly petitionsTo: readonly PetitionAddressee[] = [];
}

@InputType(inputOf('receiveMemberReport'))
export class ReceiveMemberReportInput extends MemberReportPaperInput {}

@InputType(inputOf('amendMemberReport'))
export class AmendMemberReportInput
  extends MemberReportPaperInput
  implements WithExemplars<AmendMemberReport>
{
  @Id(['Mã báo cáo được thay', 'Id of the report that it takes the place of'])
  readonly amends: string;
}

@InputType(inputOf('correctMemberReportError'))
export class CorrectMemberReportErrorInput
  extends MemberReportPaperInput
  implements WithExemplars<CorrectMemberReportError>
{
  @Moment(
    [
      'Thời điểm thực sự nhận báo cáo; để trống là như đã ghi',
      'When the report was really received; null: as recorded',
    ],
    optional,
  )
  readonly reallyReceivedAt: Instant | null = null;

  @Part(() => LegalBasisInput, ['Căn cứ pháp lý', 'Legal basis'])
  readonly legalBasis: LegalBasisInput;
}

@InputType(inputOf('annulMemberReport'))
export class AnnulMemberReportInput extends AnnulmentInput implements AnnulMemberReport {
  @Id(['Mã báo cáo', 'Id of the report'])
  readonly report: string;
}

@Resolver()
export class MemberReportMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('receiveMemberReport')
  receiveMemberReport(
    @Acting() actor: Actor,
    @Input() input: ReceiveMemberReportInput,
  ): Promise<Recorded> {
    return recordNaming(this.ledger, 'receiveMemberReport', namingExemplars(input), actor);
  }

  @MutationOf('amendMemberReport')
  amendMemberReport(
    @Acting() actor: Actor,
    @Input() input: AmendMemberReportInput,
  ): Promise<Recorded> {
    return recordNaming(this.ledger, 'amendMemberReport', namingExemplars(input), actor);
  }

  @MutationOf('correctMemberReportError')
  correctMemberReportError(
    @Acting() actor: Actor,
    @Input() input: CorrectMemberReportErrorInput,
  ): Promise<Recorded> {
    return recordNaming(this.ledger, 'correctMemberReportError', namingExemplars(input), actor);
  }

  @MutationOf('annulMemberReport')
  annulMemberReport(
    @Acting() actor: Actor,
    @Input() input: AnnulMemberReportInput,
  ): Promise<Recorded> {
    return record(this.ledger, 'annulMemberReport', input, actor);
  }
}
