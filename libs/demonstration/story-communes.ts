// The stories of the communes: what befell each of them beside the ordinary course.
import { board, lead } from './actors.ts';
import { blocs, district, leaders, year } from './bodies.ts';
import { enterMembersActAgain } from './closing-year.ts';
import { agreeTask, annulment } from './facts.ts';
import { basis, paper } from './papers.ts';
import type { Departures, Plan } from './plan.ts';
import {
  enterErrors,
  enterManyDossiers,
  enterOwnDeductions,
  enterSharedDossier,
  enterTwoBreaches,
  enterTwoDocuments,
  enterTwoGates,
} from './story-commune-deductions.ts';
import { enterReopening } from './story-reopening.ts';
import { mappingIn, unmeasuredTask } from './targets.ts';
import { instant } from './working-time.ts';

const scoresNothing: Departures = {
  scoresItself: false,
  isAgreed: false,
  isAppraised: false,
  isApproved: false,
  outcomes: Object.fromEntries(
    ['CT1', 'CT2', 'CT3', 'CT4', 'CT5', 'CT6', 'CT7'].map((item) => [item, 'under'] as const),
  ),
};

export const communeDepartures: Readonly<Record<string, Departures>> = {
  'xa-nam-hac': { ratings: { tradeUnion: 0 }, outcomes: { CT5: 'over', CT1: 'over' } },
  'xa-ban-sin': { claims: { 'I.2.3': 350 }, agreed: {} },
  'xa-ta-lung': {
    registeredAt: instant('2021-03-16', '09:30'),
    outcomes: { CT1: 'over', CT4: 'over', CT6: 'under' },
  },
  'xa-coc-man': {
    partyOrganisation: false,
    tradeUnion: false,
    claims: { 'II.1.1': 240, 'II.1.2': 200, 'II.2.1': 200, 'II.2.2': 150 },
  },
  'xa-lung-vai': {
    claims: { 'III.1.3': 25, 'I.2.2': 400, 'I.2.8': 250 },
    agreed: {},
    appraised: {},
  },
  'xa-phin-san': { notApplicable: { 'I.1.3': 150 }, agreed: {} },
  'xa-thao-chu': scoresNothing,
  'xa-muong-tra': { isAgreed: false, isApproved: false },
  'xa-lang-chuoi': { outcomes: { CT4: 'over', CT7: 'over' }, unmapped: ['CT4'] },
  'xa-ban-que': { outcomes: { CT4: 'over' } },
  'xa-den-cao': { ratings: { party: 0 }, agreed: {} },
  'xa-tong-may': { claims: { 'III.2.1': 250 }, appraised: { 'III.2.1': 150 } },
  'xa-son-tra': { ratings: { massOrganisations: 0 }, claims: { 'II.3.1': 120 } },
  'xa-dong-quyen': { like: 'xa-minh-khe' },
};

export function enterCommuneStories(planOf: (unit: string) => Plan): void {
  enterOfficialRating(planOf('xa-nam-hac'));
  enterReturnedLine(planOf('xa-ban-sin'));
  enterTwoBreaches(planOf('xa-po-hai'));
  enterOwnDeductions(planOf('xa-lung-vai'));
  enterErrors(planOf('xa-sin-ta'));
  enterTwoDocuments(planOf('xa-thao-chu'));
  enterDeparture(planOf('xa-muong-tra'));
  enterTwoGates(planOf('xa-khe-bac'));
  enterMappingAnew(planOf('xa-lang-chuoi'));
  agreeTask(planOf('xa-lang-chuoi'), '2021-12-21', 'Mô hình được huyện công nhận, nhân rộng');
  enterManyDossiers(planOf('xa-xuan-khe'));
  enterSharedDossier(planOf('xa-na-thom'));
  enterResultAnew(planOf('xa-ban-que'));
  enterReopening(planOf('xa-den-cao'));
  enterFindingAnnulled(planOf('xa-tong-may'));
  enterRatingAnnulled(planOf('xa-son-tra'));
  enterTaskTakenBack(planOf('xa-minh-khe'));
  enterTaskTakenBack(planOf('xa-dong-quyen'));
}

/** An official rating that came before the approval takes the place of the provisional one. */
function enterOfficialRating(plan: Plan): void {
  const { diary, body, by } = plan;
  diary.enter({ on: '2022-01-07', by }, 'rateOrganisation', {
    unit: body.id,
    year,
    ratingId: 'xl-tradeUnion-2',
    organisation: 'tradeUnion',
    rating: 'Hoàn thành tốt nhiệm vụ',
    official: true,
    document: paper({
      issuer: 'Liên đoàn Lao động huyện Nậm Trà',
      number: '09',
      symbol: 'QĐ-LĐLĐ',
      date: '2022-01-05',
      type: 'Quyết định',
      summary: 'Công nhận xếp loại công đoàn cơ sở năm 2021',
    }),
  });
  enterMembersActAgain(plan, '2022-01-11');
}

/** Returned by the lead, scored anew two days later. */
function enterReturnedLine({ diary, body, bloc, by, lines }: Plan): void {
  const criterion = 'I.2.3';
  diary.enter({ on: '2021-11-29', by: lead(leaders[bloc].lead, bloc) }, 'returnLine', {
    unit: body.id,
    year,
    criterion,
    reason: 'Thiếu biên bản xử lý vi phạm quý III',
  });
  const evidence = lines.find((each) => each.criterion.id === criterion)?.evidence ?? [];
  diary.enter({ on: '2021-12-01', by }, 'submitSelfScore', {
    unit: body.id,
    year,
    lines: [{ criterion, points: 300, evidence, explanation: null }],
  });
}

/** It leaves all blocs in December: its year is closed. */
function enterDeparture({ diary, body, by }: Plan): void {
  const decision = paper({
    issuer: district.name,
    number: '1066',
    symbol: 'QĐ-UBND',
    date: '2021-12-23',
    type: 'Quyết định',
    summary: 'Đưa xã ra khỏi khối thi đua để sắp xếp đơn vị hành chính (hư cấu)',
    capacities: ['TM'],
  });
  diary.enter({ on: '2021-12-24', by }, 'leaveBloc', {
    unit: body.id,
    bloc: blocs.communes,
    until: '2021-12-23',
    decision,
  });
  diary.enter({ on: '2021-12-27', by }, 'closeUnitYear', {
    unit: body.id,
    year,
    legalBasis: basis('Quyết định đưa xã ra khỏi khối thi đua', decision),
  });
}

/** A result was wrong: it is annulled and recorded anew, equal to the registration. */
function enterResultAnew({ diary, body, items, by }: Plan): void {
  const item = items.find((each) => each.item === 'CT4');
  if (!item?.value || !item.measure) throw new Error('CT4 is measured');
  diary.enter({ on: '2021-12-16', by }, 'annulResult', {
    unit: body.id,
    year,
    result: 'kq-CT4',
    ...annulment('recordedInError', 'Biên bản nghiệm thu trồng rừng ghi diện tích khác'),
  });
  diary.enter({ on: '2021-12-16', by }, 'recordResult', {
    unit: body.id,
    year,
    result: 'kq-CT4-2',
    item: item.item,
    period: 'year',
    periodEnd: '2021-12-10',
    measure: item.measure,
    value: item.value,
    assignedPlan: null,
    previousValue: null,
    evidence: [],
  });
}

/** An item was forgotten in the mapping: it earned nothing until it was mapped. */
function enterMappingAnew({ diary, body, bloc }: Plan): void {
  diary.enter({ on: '2021-12-14', by: board }, 'mapRegisteredItems', {
    unit: body.id,
    year,
    mapping: mappingIn(bloc),
    reason: 'Khi áp dụng bảng chấm điểm đã bỏ sót chỉ tiêu CT4',
  });
}

/** A line was found not to apply, and the finding is annulled before the members' act. */
function enterFindingAnnulled({ diary, body, bloc }: Plan): void {
  const by = lead(leaders[bloc].lead, bloc);
  diary.enter({ on: '2021-12-16', by }, 'findLineNotApplicable', {
    unit: body.id,
    year,
    finding: 'kps-1',
    criterion: 'I.1.4',
    points: 100,
    reason: 'Đơn vị báo cáo không có chỉ tiêu đàn gia súc',
    minutes: null,
  });
  diary.enter({ on: '2021-12-20', by }, 'annulNotApplicable', {
    unit: body.id,
    year,
    finding: 'kps-1',
    ...annulment('recordedInError', 'Huyện có giao chỉ tiêu đàn gia súc cho xã'),
  });
}

/** A rating is annulled: the line falls back to the self-score. */
function enterRatingAnnulled({ diary, body, by }: Plan): void {
  diary.enter({ on: '2021-12-15', by }, 'annulOrganisationRating', {
    unit: body.id,
    year,
    ratingId: 'xl-massOrganisations-1',
    ...annulment('revoked', 'Uỷ ban Mặt trận Tổ quốc huyện chưa thống nhất mức xếp loại'),
  });
}

/** The members agreed that a task was exceeded, and took it back. */
function enterTaskTakenBack(plan: Plan): void {
  const { diary, body, bloc } = plan;
  agreeTask(plan, '2021-12-16', 'Mô hình hoàn thành trước hạn');
  diary.enter({ on: '2021-12-21', by: lead(leaders[bloc].lead, bloc) }, 'annulTaskExceeded', {
    unit: body.id,
    year,
    agreement: 'tn-1',
    ...annulment(
      'recordedInError',
      `Nhiệm vụ ${unmeasuredTask} hoàn thành đúng kế hoạch, không vượt`,
    ),
  });
}
