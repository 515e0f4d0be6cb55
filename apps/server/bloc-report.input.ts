// The parts of a bloc's report by form 02, as inputs give them.
import { InputType } from '@nestjs/graphql';
import type { Direction } from '../../libs/domain/quantity.ts';
import type { StatedCount } from '../../libs/domain/report/figures.ts';
import type {
  AwardsNamed,
  KeyTarget,
  Mau02,
  Mau02Section,
  TargetRow,
} from '../../libs/domain/report/mau-02.ts';
import type { Narrative } from '../../libs/domain/report/narrative.ts';
import { directionEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import {
  Count,
  CriterionId,
  Id,
  Ids,
  lengths,
  OneOf,
  Part,
  Parts,
  SomeOf,
  Text,
} from './graphql/input-fields.ts';
import { blocAwardLevelEnum, mau02SectionEnum } from './graphql/report-enumerations.ts';
import { ComparedValueInput, statedMax, StatedPeopleInput, unstated } from './report.input.ts';
import { StoredFileInput } from './stored-file.input.ts';

const optional = { optional: true } as const;

@InputType({
  description: inBoth(
    'Phần lời văn của báo cáo: một tệp, kèm danh sách các phần có nội dung',
    'The words of a report: one file, and the sections that have a text in it',
  ),
})
export class BlocReportNarrativeInput implements Narrative<Mau02Section> {
  @Part(() => StoredFileInput, ['Tệp lời văn đã lưu', 'The stored file'])
  readonly file: StoredFileInput;

  @SomeOf(
    mau02SectionEnum,
    ['Các phần có nội dung, theo thứ tự của mẫu', 'Sections with a text, in the form’s order'],
    30,
  )
  readonly sections: readonly Mau02Section[];
}

@InputType({
  description: inBoth('Việc ký giao ước thi đua', 'The signing of the pact'),
})
export class ReportedPactInput {
  @Count(['Số đơn vị ký giao ước', 'Units that signed'], statedMax, optional)
  readonly signers: StatedCount = null;

  @Ids(['Mã các đơn vị không ký, nêu tên cụ thể', 'Ids of the units that did not sign'], 200)
  readonly nonSigners: readonly string[] = [];
}

@InputType({
  description: inBoth(
    'Kết quả của một đơn vị hoặc của toàn khối, bên cạnh số để so sánh',
    'The result of a member or of the whole bloc, beside what it is compared with',
  ),
})
class TargetRowInput extends ComparedValueInput implements TargetRow {
  @Id(['Mã đơn vị; để trống là toàn khối', 'Id of the unit; null: the whole bloc'], optional)
  readonly unit: string | null = null;

  @Id(['Mã kết quả đã ghi nhận, nếu lấy từ đó', 'Id of the recorded result'], optional)
  readonly result: string | null = null;
}

@InputType({
  description: inBoth(
    'Một chỉ tiêu trọng tâm trong bảng chấm điểm',
    'A key target of the scorecard',
  ),
})
export class KeyTargetInput implements KeyTarget {
  @Id(['Mã chỉ tiêu trong báo cáo', 'Its id in the report'])
  readonly target: string;

  @Text(['Nội dung chỉ tiêu', 'What it says'], lengths.name)
  readonly text: string;

  @CriterionId(['Tiêu chí trong bảng chấm điểm, nếu có', 'Criterion, where it has one'], optional)
  readonly criterion: string | null = null;

  @Text(['Đơn vị tính', 'Unit of measure'], 60)
  readonly measure: string;

  @OneOf(directionEnum, ['Cao hơn hay thấp hơn là tốt', 'Which way is better'], optional)
  readonly direction: Direction | null = null;

  @Parts(() => TargetRowInput, ['Từng đơn vị và toàn khối', 'A row a unit, and the bloc’s'], 100)
  readonly rows: readonly TargetRowInput[];
}

@InputType({
  description: inBoth(
    'Một danh hiệu, hình thức khen thưởng các đơn vị thành viên đạt được',
    'A title or form of commendation that members were awarded',
  ),
})
export class AwardsNamedInput implements AwardsNamed {
  @OneOf(blocAwardLevelEnum, ['Cấp khen thưởng', 'Level'])
  readonly level: AwardsNamed['level'];

  @Text(['Danh hiệu, hình thức', 'Title or form'], 200)
  readonly name: string;

  @Part(() => StatedPeopleInput, ['Số được khen thưởng', 'How many were awarded'])
  readonly granted: StatedPeopleInput = unstated;
}

@InputType({
  description: inBoth(
    'Kết quả xét tặng Huy hiệu Vì sự nghiệp xây dựng và phát triển tỉnh Lào Cai',
    'The province’s badge',
  ),
})
export class BadgeInput {
  @Count(['Số được xét', 'Considered'], statedMax, optional)
  readonly considered: StatedCount = null;

  @Count(['Số được tặng', 'Granted'], statedMax, optional)
  readonly granted: StatedCount = null;
}

@InputType({
  description: inBoth('Khen thưởng theo dịp', 'Awards by occasion'),
})
export class OccasionsInput {
  @Part(() => StatedPeopleInput, ['Trong phong trào thi đua thường xuyên', 'Regular'])
  readonly regular: StatedPeopleInput = unstated;

  @Part(() => StatedPeopleInput, ['Theo đợt', 'Campaigns'])
  readonly campaign: StatedPeopleInput = unstated;

  @Part(() => StatedPeopleInput, ['Đột xuất', 'Ad hoc'])
  readonly adHoc: StatedPeopleInput = unstated;
}

@InputType({
  description: inBoth('Điển hình tiên tiến của một đơn vị thành viên', 'Models of one member'),
})
export class ExemplarsOfUnitInput {
  @Id(['Mã đơn vị', 'Id of the unit'])
  readonly unit: string;

  @Part(() => StatedPeopleInput, ['Số tập thể, cá nhân', 'How many'])
  readonly count: StatedPeopleInput;
}

/** What a report says that states none of these figures. */
export const nothingStated: Pick<Mau02, 'pact' | 'badge' | 'occasions'> = {
  pact: { signers: null, nonSigners: [] },
  badge: { considered: null, granted: null },
  occasions: { regular: unstated, campaign: unstated, adHoc: unstated },
};
