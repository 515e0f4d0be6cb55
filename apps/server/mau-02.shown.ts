// What answers show of a report by form 02: every field of the form, percentages computed beside the values.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { Direction } from '../../libs/domain/quantity.ts';
import type { StatedCount } from '../../libs/domain/report/figures.ts';
import {
  figureNotesOf02,
  missingIn02,
  type AwardsNamed,
  type KeyTarget,
  type Mau02,
  type Mau02Section,
  type TargetRow,
} from '../../libs/domain/report/mau-02.ts';
import type { Narrative } from '../../libs/domain/report/narrative.ts';
import { Shown } from './graphql/answer-fields.ts';
import { directionEnum } from './graphql/enumerations.ts';
import { inBoth } from './graphql/in-both.ts';
import { blocAwardLevelEnum, mau02SectionEnum } from './graphql/report-enumerations.ts';
import { StoredFileShown } from './paper.shown.ts';
import { DocumentShown } from './recorded-facts.ts';
import {
  ComparedValueShown,
  ExemplarsShown,
  exemplarsShown,
  percentsOf,
  StatedPeopleShown,
  TitleCountShown,
  type SealedIn,
} from './report-parts.shown.ts';

const nullable = { nullable: true } as const;

@ObjectType('BlocReportNarrative', {
  description: inBoth('Phần lời văn của báo cáo', 'The words of a report'),
})
class BlocReportNarrativeShown implements Narrative<Mau02Section> {
  @Shown(() => StoredFileShown, 'Tệp lời văn', 'The stored file')
  readonly file: StoredFileShown;

  @Shown(() => [mau02SectionEnum], 'Các phần có nội dung', 'Sections that have a text')
  readonly sections: readonly Mau02Section[];
}

@ObjectType('ReportedPact', {
  description: inBoth('Việc ký giao ước thi đua', 'The signing of the pact'),
})
class ReportedPactShown {
  @Shown(() => Int, 'Số đơn vị ký giao ước', 'Units that signed', nullable)
  readonly signers: StatedCount;

  @Shown(() => [ID], 'Các đơn vị không ký', 'Units that did not sign')
  readonly nonSigners: readonly string[];
}

@ObjectType('TargetRow', {
  description: inBoth('Kết quả của một đơn vị hoặc toàn khối', 'The result of a unit or the bloc'),
})
class TargetRowShown extends ComparedValueShown implements TargetRow {
  @Shown(() => ID, 'Đơn vị; trống là toàn khối', 'The unit; null: the whole bloc', nullable)
  readonly unit: string | null;

  @Shown(() => ID, 'Kết quả đã ghi nhận', 'The recorded result', nullable)
  readonly result: string | null;
}

@ObjectType('KeyTarget', {
  description: inBoth('Một chỉ tiêu trọng tâm', 'A key target of the scorecard'),
})
class KeyTargetShown implements Omit<KeyTarget, 'rows'> {
  @Shown(() => ID, 'Mã chỉ tiêu', 'Its id')
  readonly target: string;

  @Shown(() => String, 'Nội dung', 'What it says')
  readonly text: string;

  @Shown(() => ID, 'Tiêu chí trong bảng chấm điểm', 'Criterion of the scorecard', nullable)
  readonly criterion: string | null;

  @Shown(() => String, 'Đơn vị tính', 'Unit of measure')
  readonly measure: string;

  @Shown(() => directionEnum, 'Cao hơn hay thấp hơn là tốt', 'Which way is better', nullable)
  readonly direction: Direction | null;

  @Shown(() => [TargetRowShown], 'Từng đơn vị và toàn khối', 'A row a unit and the bloc’s', {
    rowsMax: 15,
  })
  readonly rows: readonly TargetRowShown[];
}

@ObjectType('AwardsNamed', {
  description: inBoth('Một danh hiệu, hình thức khen thưởng', 'A title or form of commendation'),
})
class AwardsNamedShown implements AwardsNamed {
  @Shown(() => blocAwardLevelEnum, 'Cấp khen thưởng', 'Level')
  readonly level: AwardsNamed['level'];

  @Shown(() => String, 'Danh hiệu, hình thức', 'Title or form')
  readonly name: string;

  @Shown(() => StatedPeopleShown, 'Số được khen thưởng', 'How many were awarded')
  readonly granted: StatedPeopleShown;
}

@ObjectType('Badge', {
  description: inBoth(
    'Huy hiệu Vì sự nghiệp xây dựng và phát triển tỉnh Lào Cai',
    'The province’s badge',
  ),
})
class BadgeShown {
  @Shown(() => Int, 'Số được xét', 'Considered', nullable)
  readonly considered: StatedCount;

  @Shown(() => Int, 'Số được tặng', 'Granted', nullable)
  readonly granted: StatedCount;
}

@ObjectType('AwardOccasions', { description: inBoth('Khen thưởng theo dịp', 'By occasion') })
class OccasionsShown {
  @Shown(() => StatedPeopleShown, 'Trong phong trào thi đua thường xuyên', 'Regular')
  readonly regular: StatedPeopleShown;

  @Shown(() => StatedPeopleShown, 'Theo đợt', 'Campaigns')
  readonly campaign: StatedPeopleShown;

  @Shown(() => StatedPeopleShown, 'Đột xuất', 'Ad hoc')
  readonly adHoc: StatedPeopleShown;
}

@ObjectType('ExemplarsOfUnit', {
  description: inBoth('Điển hình tiên tiến của một đơn vị', 'Models of one member'),
})
class ExemplarsOfUnitShown {
  @Shown(() => ID, 'Mã đơn vị', 'Id of the unit')
  readonly unit: string;

  @Shown(() => StatedPeopleShown, 'Số tập thể, cá nhân', 'How many')
  readonly count: StatedPeopleShown;
}

@ObjectType('Mau02', {
  description: inBoth('Báo cáo của khối theo Mẫu số 02', 'The report of a bloc by form 02'),
})
export class Mau02Shown implements Omit<Mau02, 'exemplars' | 'targets'> {
  @Shown(() => DocumentShown, 'Số, ngày, nơi nhận, người ký', 'The report as a document')
  readonly document: DocumentShown;

  @Shown(() => StoredFileShown, 'Bản quét', 'The scan', nullable)
  readonly scan: StoredFileShown | null;

  @Shown(
    () => BlocReportNarrativeShown,
    'Phần lời văn; trống nếu chỉ có bản quét',
    'Its words; null: a scan only',
    nullable,
  )
  readonly narrative: BlocReportNarrativeShown | null;

  @Shown(() => Int, 'Tổng số các đơn vị thành viên', 'Members', nullable)
  readonly members: StatedCount;

  @Shown(
    () => Int,
    'Tổng số cán bộ, công chức, viên chức, người lao động',
    'Officials, public employees and workers',
    nullable,
  )
  readonly workforce: StatedCount;

  @Shown(() => ReportedPactShown, 'Ký giao ước thi đua', 'The pact')
  readonly pact: ReportedPactShown;

  @Shown(() => [TitleCountShown], 'Danh hiệu đăng ký đầu năm', 'Titles registered', {
    rowsMax: 10,
  })
  readonly titles: readonly TitleCountShown[];

  @Shown(() => [ID], 'Mã các phong trào thi đua', 'Ids of movements')
  readonly movements: readonly string[];

  @Shown(
    () => [ID],
    'Các đơn vị có phong trào thi đua sôi nổi, thiết thực, hiệu quả',
    'Units whose movements were lively and effective',
  )
  readonly unitsWithLivelyMovements: readonly string[];

  @Shown(() => [KeyTargetShown], 'Bảng so sánh các chỉ tiêu trọng tâm', 'Key targets compared', {
    rowsMax: 10,
  })
  readonly targets: readonly KeyTargetShown[];

  @Shown(() => [AwardsNamedShown], 'Khen thưởng các cấp', 'Awards by level', { rowsMax: 15 })
  readonly awards: readonly AwardsNamedShown[];

  @Shown(() => BadgeShown, 'Huy hiệu của tỉnh', 'The province’s badge')
  readonly badge: BadgeShown;

  @Shown(() => OccasionsShown, 'Thường xuyên, theo đợt, đột xuất', 'Awards by occasion')
  readonly occasions: OccasionsShown;

  @Shown(() => StatedPeopleShown, 'Khen thưởng của khối thi đua', 'The bloc’s own awards')
  readonly blocAwards: StatedPeopleShown;

  @Shown(() => ExemplarsShown, 'Điển hình tiên tiến', 'Models')
  readonly exemplars: ExemplarsShown;

  @Shown(() => [ExemplarsOfUnitShown], 'Điển hình của từng đơn vị', 'Models by member', {
    rowsMax: 15,
  })
  readonly exemplarsByUnit: readonly ExemplarsOfUnitShown[];

  @Shown(() => Int, 'Số lượng thành viên tham gia', 'Members that took part', nullable)
  readonly membersTakingPart: StatedCount;

  @Shown(
    () => [mau02SectionEnum],
    'Các phần mà mẫu yêu cầu và báo cáo không có lời văn',
    'Sections that the form asks for and that have no text',
  )
  readonly missingSections: readonly Mau02Section[];

  @Shown(
    () => [String],
    'Các trường có số liệu cần xem lại; có thể vẫn đúng',
    'Fields whose figures look odd and may be right all the same',
  )
  readonly figureNotes: readonly string[];
}

export async function mau02Shown(paper: Mau02, sealedIn: SealedIn): Promise<Mau02Shown> {
  return {
    ...paper,
    targets: paper.targets.map(({ rows, ...target }) => ({
      ...target,
      rows: rows.map((row) => ({ ...row, ...percentsOf(row) })),
    })),
    exemplars: await exemplarsShown(paper.exemplars, sealedIn),
    missingSections: missingIn02(paper),
    figureNotes: figureNotesOf02(paper),
  };
}
