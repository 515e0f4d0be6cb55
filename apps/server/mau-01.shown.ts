// What answers show of a report by form 01: every field of the form, percentages computed beside the counts.
import { ID, Int, ObjectType } from '@nestjs/graphql';
import type { CivilDate } from '../../libs/domain/civil-date.ts';
import type { StatedCount } from '../../libs/domain/report/figures.ts';
import {
  figureNotesOf01,
  type AwardLevel,
  type AwardsOfLevel,
  type ComparisonLine,
  type Mau01,
  type Mau01Section,
  type PetitionAddressee,
} from '../../libs/domain/report/mau-01.ts';
import type { Narrative } from '../../libs/domain/report/narrative.ts';
import { awardShares, awardsTogether, type Percent } from '../../libs/domain/report/shares.ts';
import { Shown } from './graphql/answer-fields.ts';
import { inBoth } from './graphql/in-both.ts';
import { CivilDateScalar } from './graphql/scalars.ts';
import {
  awardLevelEnum,
  mau01SectionEnum,
  petitionAddresseeEnum,
} from './graphql/report-enumerations.ts';
import { StoredFileShown } from './paper.shown.ts';
import { DocumentShown } from './recorded-facts.ts';
import {
  ComparedShown,
  ExemplarsShown,
  exemplarsShown,
  percentsOf,
  StatedPeopleShown,
  TitleCountShown,
  type SealedIn,
} from './report-parts.shown.ts';

const nullable = { nullable: true } as const;

@ObjectType('MemberReportNarrative', {
  description: inBoth('Phần lời văn của báo cáo', 'The words of a report'),
})
class MemberReportNarrativeShown implements Narrative<Mau01Section> {
  @Shown(() => StoredFileShown, 'Tệp lời văn', 'The stored file')
  readonly file: StoredFileShown;

  @Shown(() => [mau01SectionEnum], 'Các phần có nội dung', 'Sections that have a text')
  readonly sections: readonly Mau01Section[];
}

@ObjectType('Initiatives', { description: inBoth('Sáng kiến', 'Initiatives') })
class InitiativesShown {
  @Shown(() => Int, 'Số sáng kiến được xét', 'Considered', nullable)
  readonly considered: StatedCount;

  @Shown(() => Int, 'Số sáng kiến được công nhận', 'Recognised', nullable)
  readonly recognised: StatedCount;
}

@ObjectType('ComplaintLetters', {
  description: inBoth('Đơn thư, khiếu nại', 'Complaint letters'),
})
class ComplaintLettersShown {
  @Shown(() => Int, 'Số đơn thư tiếp nhận', 'Received', nullable)
  readonly received: StatedCount;

  @Shown(() => Int, 'Số đơn thư đã giải quyết', 'Resolved', nullable)
  readonly resolved: StatedCount;
}

@ObjectType('ComparisonLine', {
  description: inBoth('Một dòng của bảng so sánh', 'A row of the table of comparison'),
})
class ComparisonLineShown extends ComparedShown implements ComparisonLine {
  @Shown(() => ID, 'Mã dòng', 'Id of the row')
  readonly line: string;

  @Shown(() => ID, 'Chỉ tiêu, nhiệm vụ đã đăng ký', 'The registered item', nullable)
  readonly item: string | null;

  @Shown(() => ID, 'Kết quả đã ghi nhận', 'The recorded result', nullable)
  readonly result: string | null;
}

@ObjectType({ isAbstract: true })
abstract class AwardFiguresShown implements Omit<AwardsOfLevel, 'level'> {
  @Shown(() => StatedPeopleShown, 'Số lượng trình', 'Submitted')
  readonly submitted: StatedPeopleShown;

  @Shown(() => StatedPeopleShown, 'Số lượng đủ điều kiện (đã có quyết định)', 'Decided')
  readonly eligible: StatedPeopleShown;

  @Shown(() => Int, 'Tập thể nhỏ', 'Small collectives', nullable)
  readonly smallCollectives: StatedCount;

  @Shown(() => Int, 'Người lao động trực tiếp', 'Direct workers', nullable)
  readonly directWorkers: StatedCount;

  @Shown(
    () => String,
    'Tỷ lệ % tập thể nhỏ trên tổng số tập thể',
    'Percent of small collectives among the collectives',
    nullable,
  )
  readonly smallCollectivesPercent: Percent | null;

  @Shown(
    () => String,
    'Tỷ lệ % người lao động trực tiếp trên tổng số cá nhân',
    'Percent of direct workers among the individuals',
    nullable,
  )
  readonly directWorkersPercent: Percent | null;

  @Shown(
    () => String,
    'Tỷ lệ % tập thể nhỏ và người lao động trực tiếp trên tổng số',
    'Percent of both among all',
    nullable,
  )
  readonly togetherPercent: Percent | null;
}

@ObjectType('AwardsOfLevel', {
  description: inBoth('Khen thưởng của một cấp', 'Awards of one level'),
})
class AwardsOfLevelShown extends AwardFiguresShown {
  @Shown(() => awardLevelEnum, 'Cấp khen thưởng', 'Level')
  readonly level: AwardLevel;
}

@ObjectType('AwardsTogether', {
  description: inBoth('Khen thưởng của các cấp cộng lại', 'Awards of all levels together'),
})
class AwardsTogetherShown extends AwardFiguresShown {}

@ObjectType('Mau01', {
  description: inBoth('Báo cáo của đơn vị theo Mẫu số 01', 'The report of a unit by form 01'),
})
export class Mau01Shown implements Omit<Mau01, 'exemplars' | 'comparison' | 'awards'> {
  @Shown(() => DocumentShown, 'Số, ngày, nơi nhận, người ký', 'The report as a document')
  readonly document: DocumentShown;

  @Shown(() => StoredFileShown, 'Bản quét', 'The scan', nullable)
  readonly scan: StoredFileShown | null;

  @Shown(() => CivilDateScalar, 'Ngày Trưởng khối nhận được', 'When the lead had it', nullable)
  readonly receivedByLeadOn: CivilDate | null;

  @Shown(
    () => MemberReportNarrativeShown,
    'Phần lời văn; trống nếu chỉ có bản quét',
    'Its words; null: a scan only',
    nullable,
  )
  readonly narrative: MemberReportNarrativeShown | null;

  @Shown(
    () => StatedPeopleShown,
    'Số tập thể, cá nhân tham gia đăng ký thi đua',
    'How many registered for emulation',
  )
  readonly registered: StatedPeopleShown;

  @Shown(() => [TitleCountShown], 'Danh hiệu đã đăng ký', 'Titles registered', { rowsMax: 10 })
  readonly titles: readonly TitleCountShown[];

  @Shown(() => InitiativesShown, 'Sáng kiến', 'Initiatives')
  readonly initiatives: InitiativesShown;

  @Shown(
    () => ComplaintLettersShown,
    'Đơn thư, khiếu nại; trống nếu không báo cáo hoặc mẫu không yêu cầu với loại đơn vị này',
    'Complaint letters; null: not reported, or not asked of this kind of unit',
    nullable,
  )
  readonly complaints: ComplaintLettersShown | null;

  @Shown(() => [ComparisonLineShown], 'Bảng so sánh', 'The table of comparison', { rowsMax: 20 })
  readonly comparison: readonly ComparisonLineShown[];

  @Shown(() => [AwardsOfLevelShown], 'Khen thưởng các cấp', 'Awards by level', { rowsMax: 4 })
  readonly awards: readonly AwardsOfLevelShown[];

  @Shown(
    () => AwardsTogetherShown,
    'Các cấp cộng lại; trống nếu báo cáo không nêu cấp nào',
    'All levels together; null where none is named',
    nullable,
  )
  readonly awardsTogether: AwardsTogetherShown | null;

  @Shown(() => StatedPeopleShown, 'Khen thưởng đột xuất', 'Ad hoc awards')
  readonly adHocAwards: StatedPeopleShown;

  @Shown(() => ExemplarsShown, 'Điển hình tiên tiến', 'Models')
  readonly exemplars: ExemplarsShown;

  @Shown(() => [petitionAddresseeEnum], 'Kiến nghị, đề xuất với', 'Whom it petitions')
  readonly petitionsTo: readonly PetitionAddressee[];

  @Shown(
    () => [mau01SectionEnum],
    'Các phần mà mẫu yêu cầu và báo cáo không có lời văn',
    'Sections that the form asks for and that have no text',
  )
  readonly missingSections: readonly Mau01Section[];

  @Shown(
    () => [String],
    'Các trường có số liệu cần xem lại; có thể vẫn đúng',
    'Fields whose figures look odd and may be right all the same',
  )
  readonly figureNotes: readonly string[];
}

export async function mau01Shown(
  paper: Mau01,
  missingSections: readonly Mau01Section[],
  sealedIn: SealedIn,
): Promise<Mau01Shown> {
  const together = awardsTogether(paper.awards);
  return {
    ...paper,
    comparison: paper.comparison.map((line) => ({ ...line, ...percentsOf(line) })),
    awards: paper.awards.map((awards) => ({ ...awards, ...percentsOfAwards(awards) })),
    awardsTogether: together && { ...together, ...percentsOfAwards(together) },
    exemplars: await exemplarsShown(paper.exemplars, sealedIn),
    missingSections,
    figureNotes: figureNotesOf01(paper),
  };
}

function percentsOfAwards(awards: Omit<AwardsOfLevel, 'level'>) {
  const { smallCollectives, directWorkers, together } = awardShares(awards);
  return {
    smallCollectivesPercent: smallCollectives,
    directWorkersPercent: directWorkers,
    togetherPercent: together,
  };
}
