// Mẫu số 01: the half-year or year report of a member unit, every figure that the form asks for in its own field.
import type { CivilDate } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { YearActs } from '../rule-book/year-acts.ts';
import type { StoredFile } from '../stored-file.ts';
import type { UnitKind } from '../unit/unit.ts';
import type { Exemplars } from './exemplar.ts';
import {
  areMore,
  isMore,
  type Compared,
  type ComparedValue,
  type StatedCount,
  type StatedPeople,
  type TitleCount,
} from './figures.ts';
import { sectionsMissing, type Narrative } from './narrative.ts';

/** The parts of the form that are words, in its order. */
export const mau01Sections = [
  /** Phần I: thuận lợi, khó khăn. */
  'overview',
  // I.1
  'dissemination',
  'documentsIssued',
  'renewal',
  'steering',
  'initiatives',
  'complaints',
  // I.2
  'movements',
  'movementEffects',
  'modelBuilding',
  'blocParticipation',
  // I.3
  'commendationQuality',
  'commendationResults',
  'commendationEffects',
  // I.4
  'exemplarSteering',
  'exemplarFigures',
  // I.5
  'leadershipRole',
  'impact',
  'strengthsAndLimits',
  'causesAndLessons',
  // I.6
  'petitions',
  // Phần II
  'tasks',
  'solutions',
] as const;
export type Mau01Section = (typeof mau01Sections)[number];

/** A result beside the plan assigned or what the year before achieved (I.2, dash 2). */
export interface ComparisonLine extends Compared, ComparedValue {
  readonly line: string;
  /** Registered item, where it is one. */
  readonly item: string | null;
  /** Id of the recorded result that it was drafted from. */
  readonly result: string | null;
}

/** Cấp Nhà nước, cấp tỉnh, bộ ngành trung ương, khen thưởng của đơn vị. */
export type AwardLevel = 'state' | 'provincial' | 'ministerial' | 'unit';

/** Awards of one level (I.3, dashes 1 and 2); shares in percent are computed, never stored. */
export interface AwardsOfLevel {
  readonly level: AwardLevel;
  /** Số lượng trình. */
  readonly submitted: StatedPeople;
  /** Số lượng đủ điều kiện: đã có quyết định. */
  readonly eligible: StatedPeople;
  /** Tập thể nhỏ, of the eligible collectives. */
  readonly smallCollectives: StatedCount;
  /** Người lao động trực tiếp, of the eligible individuals. */
  readonly directWorkers: StatedCount;
}

/** Tỉnh uỷ, UBND tỉnh, Hội đồng Thi đua - Khen thưởng tỉnh, khối thi đua. */
export type PetitionAddressee =
  'provincialPartyCommittee' | 'provincialPeoplesCommittee' | 'council' | 'bloc';

export interface Mau01 {
  /** Số, ngày, kính gửi, nơi nhận, thủ trưởng ký. */
  readonly document: OfficialDocument;
  readonly scan: StoredFile | null;
  /** The Board's receipt is the event's own; the lead has a copy of the report. */
  readonly receivedByLeadOn: CivilDate | null;
  /** Null: on file as a scan only. */
  readonly narrative: Narrative<Mau01Section> | null;
  /** I.2: tập thể, cá nhân tham gia đăng ký thi đua. */
  readonly registered: StatedPeople;
  /** I.2: danh hiệu thi đua đã đăng ký. */
  readonly titles: readonly TitleCount[];
  /** I.1: sáng kiến đã xét, đã công nhận. */
  readonly initiatives: { readonly considered: StatedCount; readonly recognised: StatedCount };
  /** I.1: đơn thư, khiếu nại; null: not reported, or not asked of this kind of unit. */
  readonly complaints: { readonly received: StatedCount; readonly resolved: StatedCount } | null;
  /** I.2: bảng so sánh. */
  readonly comparison: readonly ComparisonLine[];
  /** I.3; each level at most once. */
  readonly awards: readonly AwardsOfLevel[];
  /** I.3, dash 3: khen thưởng đột xuất. */
  readonly adHocAwards: StatedPeople;
  /** I.4 and I.2, dash 3. */
  readonly exemplars: Exemplars;
  /** I.6; what is asked of them is in the section `petitions`. */
  readonly petitionsTo: readonly PetitionAddressee[];
}

/** Sections without which the report is shown as lacking something. */
export function missingIn01(
  { narrative, complaints, petitionsTo }: Mau01,
  kind: UnitKind,
  { complaintsFrom }: YearActs['reports'],
): readonly Mau01Section[] {
  const optional = new Set<Mau01Section | null>([
    'exemplarFigures',
    complaintsFrom.includes(kind) || complaints !== null ? null : 'complaints',
    petitionsTo.length > 0 ? null : 'petitions',
  ]);
  const asked = mau01Sections.filter((section) => !optional.has(section));
  return sectionsMissing(asked, narrative);
}

/**
 * Fields whose figures look odd and may be right all the same: decisions of this period on dossiers of the last, letters
 * carried over. They are marked, never refused.
 */
export function figureNotesOf01({ awards, complaints, initiatives }: Mau01): readonly string[] {
  return [
    ...(isMore(initiatives.recognised, initiatives.considered) ? ['initiatives.recognised'] : []),
    ...(complaints && isMore(complaints.resolved, complaints.received)
      ? ['complaints.resolved']
      : []),
    ...awards.flatMap(({ submitted, eligible }, place) =>
      areMore(eligible, submitted) ? [`awards[${place}].eligible`] : [],
    ),
  ];
}

/** The paper alone, of anything that carries one. */
export function paperOf01(carried: Mau01): Mau01 {
  const { document, scan, receivedByLeadOn, narrative, registered, titles, initiatives } = carried;
  const { complaints, comparison, awards, adHocAwards, exemplars, petitionsTo } = carried;
  return {
    document,
    scan,
    receivedByLeadOn,
    narrative,
    registered,
    titles,
    initiatives,
    complaints,
    comparison,
    awards,
    adHocAwards,
    exemplars,
    petitionsTo,
  };
}
