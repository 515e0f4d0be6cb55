// The ordinary course of a unit's year before scoring: registration, half-year, the scorecard applied, evidence, results.
import { addDays, civilDateOf, type CivilDate, type Instant } from '../domain/civil-date.ts';
import { sectionIds } from '../domain/rule-book/rule-book.ts';
import type { Organisation } from '../domain/scorecard/scorecard.ts';
import type { RegisteredItem } from '../domain/unit-year/registration.ts';
import { board } from './actors.ts';
import { minutes, paper, unitLetter } from './papers.ts';
import type { Plan, PlannedLine } from './plan.ts';
import { mappingIn, resultValue, type Outcome } from './targets.ts';
import { instant, workingDay } from './working-time.ts';

/** Opened in January; the registration comes in February or early March. */
export function enterOpening(plan: Plan): void {
  const { diary, by, body, bloc, year, chance, days } = plan;
  const unit = body.id;
  diary.enter({ on: days.opened, by: board }, 'openUnitYear', {
    unit,
    year,
    bloc: plan.startsIn ?? bloc,
  });
  diary.enter({ on: days.organisations, by }, 'recordOrganisations', {
    unit,
    year,
    partyOrganisation: plan.partyOrganisation ?? true,
    tradeUnion: plan.tradeUnion ?? true,
    reason: organisationReason(plan),
  });
  const day = workingDay(addDays(`${year}-02-18`, chance.whole(20)));
  const clock = `${9 + chance.whole(7)}:${10 + chance.whole(50)}`;
  enterRegistration(plan, plan.registeredAt ?? instant(day, clock));
}

function organisationReason({ partyOrganisation = true, tradeUnion = true }: Plan): string {
  if (partyOrganisation) return 'Có tổ chức đảng và tổ chức công đoàn đang hoạt động';
  return tradeUnion
    ? 'Chưa thành lập tổ chức đảng; công đoàn cơ sở hoạt động từ năm 2018'
    : 'Chưa có tổ chức đảng và tổ chức công đoàn theo báo cáo của đơn vị';
}

function enterRegistration(plan: Plan, receivedAt: Instant): void {
  const { diary, by, body, items, year, days } = plan;
  const received = civilDateOf(receivedAt);
  const recorded = [addDays(received, 1), days.opened].toSorted().at(-1) ?? received;
  diary.enter({ on: recorded, by, receivedAt }, 'receiveRegistration', {
    unit: body.id,
    year,
    registration: 'dk-1',
    items: plan.misrecorded ? items.map(plan.misrecorded) : items,
    titles: ['Tập thể lao động xuất sắc', 'Cờ thi đua của UBND tỉnh'],
    document: unitLetter(body.name, '21', received, `Đăng ký thi đua năm ${year}`),
  });
}

/** Results of the first half-year, about half of the targets. */
export function enterHalfYear(plan: Plan): void {
  const { diary, by, body, bloc, items, chance, year } = plan;
  const on = addDays(`${year}-07-01`, chance.whole(9));
  for (const item of items) {
    if (item.value === null || item.measure === null || chance.whole(2) === 0) continue;
    diary.enter({ on, by }, 'recordResult', {
      unit: body.id,
      year,
      result: `kq6t-${item.item}`,
      item: item.item,
      period: 'halfYear',
      periodEnd: `${year}-06-30`,
      measure: item.measure,
      value: resultValue(bloc, item, chance.pick(['under', 'under', 'equal'])),
      assignedPlan: null,
      previousValue: null,
      evidence: [],
    });
  }
}

export function enterApplication(plan: Plan): void {
  const { diary, body, bloc, year, days } = plan;
  const mapping = mappingIn(bloc).filter(({ item }) => !plan.unmapped?.includes(item));
  diary.enter({ on: days.applied, by: board }, 'applyScorecard', { unit: body.id, year, mapping });
}

/** Papers are filed in sittings of a few days each, section by section. */
export function enterEvidence(plan: Plan): void {
  const { diary, by, body, chance, year, days } = plan;
  const sittings = Array.from({ length: 4 }, () => chance.whole(days.filingDays));
  for (const { criterion, evidence } of plan.lines) {
    const from = days.filing[criterion.section];
    evidence.forEach((id, place) => {
      const on = addDays(from, chance.pick(sittings));
      diary.enter({ on, by }, 'fileEvidence', {
        unit: body.id,
        year,
        evidence: id,
        criteria: [criterion.id],
        title: paperTitle(criterion.evidence, place, evidence.length),
        content: {
          sha256: chance.hash(),
          sizeBytes: 40_000 + chance.whole(900_000),
          mediaType: 'application/pdf',
        },
        document: unitLetter(
          body.name,
          String(100 + chance.whole(400)),
          addDays(`${year}-01-15`, chance.whole(295)),
          criterion.evidence.slice(0, 120),
        ),
      });
    });
  }
}

function paperTitle(evidence: string, place: number, count: number): string {
  const [first = evidence] = evidence.split(';');
  return count === 1 ? first : `${first} (${place + 1}/${count})`;
}

/** Results of the year as the reports before 15/12 state them. */
export function enterResults(plan: Plan): void {
  const { items, chance, year } = plan;
  const on = `${year}-12-${10 + chance.whole(4)}`;
  for (const item of items) {
    if (item.value !== null) enterResult(plan, item, on);
  }
}

function enterResult(plan: Plan, item: RegisteredItem, on: CivilDate): void {
  const { diary, by, body, bloc, chance, year } = plan;
  const drawn: Outcome = chance.pick(['over', 'justOver', 'equal', 'equal', 'under', 'under']);
  const outcome = plan.outcomes?.[item.item] ?? drawn;
  const above = plan.assignedAbove?.[item.item];
  diary.enter({ on, by }, 'recordResult', {
    unit: body.id,
    year,
    result: `kq-${item.item}`,
    item: item.item,
    period: 'year',
    periodEnd: `${year}-12-10`,
    measure: item.measure ?? '',
    value: resultValue(bloc, item, outcome),
    assignedPlan: above === undefined ? null : String(Number(item.value) + above),
    previousValue: resultValue(bloc, item, 'under'),
    evidence: proofOf(plan, item.item),
  });
}

/** The first paper of the criterion that the item is mapped to. */
export function proofOf(plan: Plan, item: string): readonly string[] {
  const mapped = mappingIn(plan.bloc).find((each) => each.item === item)?.criterion;
  const line = plan.lines.find((each) => each.criterion.id === mapped);
  return line?.evidence.slice(0, 1) ?? [];
}

export const organisations: readonly Organisation[] = ['party', 'tradeUnion', 'massOrganisations'];

/** The rating at a place of the organisation's first table; null where no criterion is keyed to it. */
export function ratingAt({ scorecard }: Plan, organisation: Organisation, place: number) {
  const keyed = scorecard.criteria.find((each) => each.ratedBy === organisation);
  return keyed?.ratings[place]?.rating ?? null;
}

/** The unit's own honest estimate, since no official rating exists at the time of scoring. */
export function enterRatings(plan: Plan): void {
  const { diary, by, body, chance, year, days } = plan;
  for (const organisation of organisations) {
    const drawn = chance.whole(2);
    const absent =
      (organisation === 'party' && plan.partyOrganisation === false) ||
      (organisation === 'tradeUnion' && plan.tradeUnion === false);
    const rating = ratingAt(plan, organisation, plan.ratings?.[organisation] ?? drawn);
    if (absent || rating === null) continue;
    diary.enter({ on: days.rated, by }, 'rateOrganisation', {
      unit: body.id,
      year,
      ratingId: `xl-${organisation}-1`,
      organisation,
      rating,
      official: false,
      document: null,
    });
  }
}

/** Self-scores, a sitting for each section, in two parts. */
export function enterSelfScores(plan: Plan): void {
  for (const section of sectionIds) {
    const lines = plan.lines.filter((each) => each.criterion.section === section);
    const half = Math.ceil(lines.length / 2);
    const on = plan.days.selfScored[section];
    for (const part of [lines.slice(0, half), lines.slice(half)]) enterSelfScore(plan, part, on);
  }
}

function enterSelfScore(plan: Plan, lines: readonly PlannedLine[], on: CivilDate): void {
  if (lines.length === 0) return;
  plan.diary.enter({ on, by: plan.by }, 'submitSelfScore', {
    unit: plan.body.id,
    year: plan.year,
    lines: lines.map(({ criterion, points, evidence }) => ({
      criterion: criterion.id,
      points,
      evidence,
      explanation:
        evidence.length > 0
          ? null
          : 'Hồ sơ lưu tại đơn vị, chưa số hoá; đơn vị giải trình kèm theo',
    })),
  });
}

export const membersMinutes = (year: number) =>
  minutes('Khối thi đua', `${year}-12-21`, 'Biên bản họp thống nhất điểm Mục I, Mục II');

export const appraisalLetter = (year: number) =>
  paper({
    issuer: 'Ban Thi đua - Khen thưởng tỉnh',
    number: '142',
    symbol: 'BTĐKT',
    date: `${year}-12-17`,
    summary: 'Kết quả thẩm định Mục III bảng chấm điểm của các khối thi đua',
    signatory: 'Lê Thị Mẫu',
    position: 'Trưởng ban',
  });
