// The edge of a bloc's reports by form 02: received, amended, a recording error corrected.
import { Inject } from '@nestjs/common';
import { InputType, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../libs/domain/actor.ts';
import type {
  AmendBlocReport,
  CorrectBlocReportError,
  ReceiveBlocReport,
} from '../../libs/domain/bloc-year/receiving-reports.ts';
import type { Instant } from '../../libs/domain/civil-date.ts';
import type { ReportPeriod, StatedCount } from '../../libs/domain/report/figures.ts';
import { Acting } from './actor.ts';
import {
  AwardsNamedInput,
  BadgeInput,
  BlocReportNarrativeInput,
  ExemplarsOfUnitInput,
  KeyTargetInput,
  nothingStated,
  OccasionsInput,
  ReportedPactInput,
} from './bloc-report.input.ts';
import { BlocYearCommandInput } from './command.input.ts';
import { resultPeriodEnum } from './graphql/enumerations.ts';
import { Count, Id, Ids, Moment, OneOf, Part, Parts } from './graphql/input-fields.ts';
import { Input, inputOf, MutationOf, recordNaming, type Recorded } from './mutation.ts';
import { LegalBasisInput, OfficialDocumentInput } from './official-document.input.ts';
import { OpenLedger } from './open-ledger.ts';
import {
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

@InputType({ isAbstract: true })
abstract class BlocReportPaperInput
  extends BlocYearCommandInput
  implements WithExemplars<ReceiveBlocReport>
{
  @Id(['Mã báo cáo', 'Id of the report'])
  readonly report: string;

  @OneOf(resultPeriodEnum, ['Kỳ báo cáo', 'Period'])
  readonly period: ReportPeriod;

  @Part(() => OfficialDocumentInput, ['Văn bản báo cáo', 'The report as a document'])
  readonly document: OfficialDocumentInput;

  @Part(() => StoredFileInput, ['Bản quét, nếu có', 'The scan, if any'], optional)
  readonly scan: StoredFileInput | null = null;

  @Part(
    () => BlocReportNarrativeInput,
    ['Phần lời văn; để trống nếu chỉ có bản quét', 'Its words; null: a scan only'],
    optional,
  )
  readonly narrative: BlocReportNarrativeInput | null = null;

  @Count(['Tổng số đơn vị thành viên', 'Members'], statedMax, optional)
  readonly members: StatedCount = null;

  @Count(
    ['Tổng số cán bộ, công chức, viên chức, người lao động', 'Workforce of the members'],
    statedMax,
    optional,
  )
  readonly workforce: StatedCount = null;

  @Part(() => ReportedPactInput, ['Ký giao ước thi đua', 'The pact'])
  readonly pact: ReportedPactInput = nothingStated.pact;

  @Parts(() => TitleCountInput, ['Danh hiệu đăng ký đầu năm', 'Titles registered'], 40)
  readonly titles: readonly TitleCountInput[] = [];

  @Ids(['Mã các phong trào đã phát động', 'Ids of the movements launched'], 100)
  readonly movements: readonly string[] = [];

  @Ids(
    [
      'Mã các đơn vị có phong trào sôi nổi, thiết thực, hiệu quả',
      'Ids of the units whose movements are lively and effective',
    ],
    200,
  )
  readonly unitsWithLivelyMovements: readonly string[] = [];

  @Parts(() => KeyTargetInput, ['Chỉ tiêu trọng tâm', 'Key targets'], 40)
  readonly targets: readonly KeyTargetInput[] = [];

  @Parts(() => AwardsNamedInput, ['Danh hiệu, hình thức đạt được', 'Awards of the members'], 100)
  readonly awards: readonly AwardsNamedInput[] = [];

  @Part(() => BadgeInput, ['Huy hiệu của tỉnh', 'The province’s badge'])
  readonly badge: BadgeInput = nothingStated.badge;

  @Part(() => OccasionsInput, ['Khen thưởng theo dịp', 'Awards by occasion'])
  readonly occasions: OccasionsInput = nothingStated.occasions;

  @Part(() => StatedPeopleInput, ['Khen thưởng của khối thi đua', 'The bloc’s own awards'])
  readonly blocAwards: StatedPeopleInput = unstated;

  @Part(() => ExemplarsInput, ['Điển hình tiên tiến', 'Models'])
  readonly exemplars: ExemplarsInput = noExemplars;

  @Parts(() => ExemplarsOfUnitInput, ['Điển hình của từng đơn vị', 'Models a member'], 200)
  readonly exemplarsByUnit: readonly ExemplarsOfUnitInput[] = [];

  @Count(
    ['Số thành viên tham gia hoạt động của khối', 'Members that took part'],
    statedMax,
    optional,
  )
  readonly membersTakingPart: StatedCount = null;
}

@InputType(inputOf('receiveBlocReport'))
export class ReceiveBlocReportInput extends BlocReportPaperInput {}

@InputType(inputOf('amendBlocReport'))
export class AmendBlocReportInput
  extends BlocReportPaperInput
  implements WithExemplars<AmendBlocReport>
{
  @Id(['Mã báo cáo được thay', 'Id of the report that it takes the place of'])
  readonly amends: string;
}

@InputType(inputOf('correctBlocReportError'))
export class CorrectBlocReportErrorInput
  extends BlocReportPaperInput
  implements WithExemplars<CorrectBlocReportError>
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

@Resolver()
export class BlocReportMutations {
  @Inject(OpenLedger) private readonly ledger: OpenLedger;

  @MutationOf('receiveBlocReport')
  receiveBlocReport(
    @Acting() actor: Actor,
    @Input() input: ReceiveBlocReportInput,
  ): Promise<Recorded> {
    return recordNaming(this.ledger, 'receiveBlocReport', namingExemplars(input), actor);
  }

  @MutationOf('amendBlocReport')
  amendBlocReport(@Acting() actor: Actor, @Input() input: AmendBlocReportInput): Promise<Recorded> {
    return recordNaming(this.ledger, 'amendBlocReport', namingExemplars(input), actor);
  }

  @MutationOf('correctBlocReportError')
  correctBlocReportError(
    @Acting() actor: Actor,
    @Input() input: CorrectBlocReportErrorInput,
  ): Promise<Recorded> {
    return recordNaming(this.ledger, 'correctBlocReportError', namingExemplars(input), actor);
  }
}
