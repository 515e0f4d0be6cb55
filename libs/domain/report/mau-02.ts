// Mẫu số 02: the half-year or year report of a bloc, every figure that the form asks for in its own field.
import type { OfficialDocument } from '../official-document.ts';
import type { StoredFile } from '../stored-file.ts';
import type { Exemplars } from './exemplar.ts';
import {
  isMore,
  type Compared,
  type ComparedValue,
  type StatedCount,
  type StatedPeople,
  type TitleCount,
} from './figures.ts';
import type { AwardLevel } from './mau-01.ts';
import { sectionsMissing, type Narrative } from './narrative.ts';

/** The parts of the form that are words, in its order. */
export const mau02Sections = [
  // I.1
  'characteristics',
  // I.2.1
  'dissemination',
  'movementsLaunched',
  'planCarriedOut',
  'scorecardDetailed',
  'inspections',
  'reviews',
  'otherActivities',
  // I.2.2
  'pact',
  // II.1.1
  'movementResults',
  'provincialMovements',
  'praise',
  // II.1.2
  'politicalTasks',
  // II.2
  'commendation',
  // II.3
  'exemplarSteering',
  'exemplarFigures',
  // III
  'assessment',
  'strengths',
  'limits',
  'causes',
  // IV
  'tasks',
  'solutions',
  'petitions',
] as const;
export type Mau02Section = (typeof mau02Sections)[number];

/** What there may be nothing to say of. */
const optional = new Set<Mau02Section>([
  'otherActivities',
  'provincialMovements',
  'praise',
  'exemplarFigures',
  'petitions',
]);

/** The result of one member, or of the whole bloc, beside what the form compares it with. */
export interface TargetRow extends ComparedValue {
  /** Null: the whole bloc. */
  readonly unit: string | null;
  /** Id of the member's recorded result that it was drafted from. */
  readonly result: string | null;
}

/** Chỉ tiêu trọng tâm trong bảng chấm điểm (II.1.2). */
export interface KeyTarget extends Compared {
  readonly target: string;
  readonly rows: readonly TargetRow[];
}

/** One title or form of commendation that members were awarded. */
export interface AwardsNamed {
  readonly level: Exclude<AwardLevel, 'unit'>;
  /** Danh hiệu thi đua, hình thức khen thưởng. */
  readonly name: string;
  readonly granted: StatedPeople;
}

export interface Mau02 {
  /** Số, ngày, kính gửi, nơi nhận, Trưởng khối ký. */
  readonly document: OfficialDocument;
  readonly scan: StoredFile | null;
  /** Null: on file as a scan only. */
  readonly narrative: Narrative<Mau02Section> | null;
  /** I.1: tổng số các đơn vị thành viên. */
  readonly members: StatedCount;
  /** I.1: tổng số cán bộ, công chức, viên chức, người lao động. */
  readonly workforce: StatedCount;
  /** I.2.2: signers counted, non-signers named. */
  readonly pact: { readonly signers: StatedCount; readonly nonSigners: readonly string[] };
  /** I.2.2: danh hiệu thi đua đăng ký đầu năm. */
  readonly titles: readonly TitleCount[];
  /** II.1.1 and I.2.1, dash 2: ids of movements launched in this bloc-year. */
  readonly movements: readonly string[];
  /** II.1.1: đơn vị có phong trào thi đua sôi nổi, thiết thực, hiệu quả. */
  readonly unitsWithLivelyMovements: readonly string[];
  /** II.1.2. */
  readonly targets: readonly KeyTarget[];
  /** II.2, dash 1: cấp Nhà nước, cấp tỉnh, bộ ngành. */
  readonly awards: readonly AwardsNamed[];
  /** II.2, dash 2: Huy hiệu Vì sự nghiệp xây dựng và phát triển tỉnh Lào Cai. */
  readonly badge: { readonly considered: StatedCount; readonly granted: StatedCount };
  /** II.2, dash 3: thường xuyên, theo đợt, đột xuất. */
  readonly occasions: {
    readonly regular: StatedPeople;
    readonly campaign: StatedPeople;
    readonly adHoc: StatedPeople;
  };
  /** II.2, dash 4: khen thưởng của khối thi đua. */
  readonly blocAwards: StatedPeople;
  /** II.3 and II.1.1, dash 3. */
  readonly exemplars: Exemplars;
  /** II.3, dash 2: thuộc các đơn vị thành viên. */
  readonly exemplarsByUnit: readonly { readonly unit: string; readonly count: StatedPeople }[];
  /** III: số lượng thành viên tham gia. */
  readonly membersTakingPart: StatedCount;
}

/** Sections without which the report is shown as lacking something. */
export function missingIn02({ narrative }: Mau02): readonly Mau02Section[] {
  const asked = mau02Sections.filter((section) => !optional.has(section));
  return sectionsMissing(asked, narrative);
}

/** Fields whose figures look odd and may be right all the same: they are marked, never refused. */
export function figureNotesOf02(paper: Mau02): readonly string[] {
  const { members, pact, badge, membersTakingPart } = paper;
  const named = pact.signers === null ? null : pact.signers + pact.nonSigners.length;
  return [
    ...(isMore(named, members) ? ['pact.signers'] : []),
    ...(isMore(badge.granted, badge.considered) ? ['badge.granted'] : []),
    ...(isMore(membersTakingPart, members) ? ['membersTakingPart'] : []),
  ];
}

/** The paper alone, of anything that carries one. */
export function paperOf02(carried: Mau02): Mau02 {
  const { document, scan, narrative, members, workforce, pact, titles, movements } = carried;
  const { unitsWithLivelyMovements, targets, awards, badge, occasions, blocAwards } = carried;
  const { exemplars, exemplarsByUnit, membersTakingPart } = carried;
  return {
    document,
    scan,
    narrative,
    members,
    workforce,
    pact,
    titles,
    movements,
    unitsWithLivelyMovements,
    targets,
    awards,
    badge,
    occasions,
    blocAwards,
    exemplars,
    exemplarsByUnit,
    membersTakingPart,
  };
}
