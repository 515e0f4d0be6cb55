// The stories of the departments: what befell each of them beside the ordinary course.
import { addDays } from '../domain/civil-date.ts';
import { board, deputy } from './actors.ts';
import { blocs, homeAffairs, year } from './bodies.ts';
import {
  agreeTask,
  annulCriticism,
  annulNotice,
  dossiers,
  enterBreach,
  enterCriticism,
  enterExclusion,
  enterNotice,
  liftExclusion,
} from './facts.ts';
import { basis, unitLetter } from './papers.ts';
import type { Departures, Plan } from './plan.ts';
import type { RegisteredItem } from '../domain/unit-year/registration.ts';
import { instant } from './working-time.ts';

const allOver = Object.fromEntries(
  ['CT1', 'CT2', 'CT3', 'CT4', 'CT5', 'CT6', 'CT7'].map((item) => [item, 'over'] as const),
);

/** CT5 was typed 40 too low. */
function typedWrongly(item: RegisteredItem): RegisteredItem {
  return item.item === 'CT5' ? { ...item, value: String(Number(item.value) - 40) } : item;
}

export const departmentDepartures: Readonly<Record<string, Departures>> = {
  [homeAffairs]: { isAppraised: false, isApproved: false },
  'so-tai-chinh': { claims: { 'II.1.1': 300 }, ratings: { party: 1 } },
  'so-giao-duc-dao-tao': { outcomes: allOver },
  'so-y-te': { outcomes: { CT2: 'equal', CT1: 'justOver', CT5: 'over' } },
  'so-nong-nghiep-ptnt': {
    outcomes: { CT5: 'equal', CT6: 'over', CT7: 'over' },
    assignedAbove: { CT7: 20 },
  },
  'so-cong-thuong': { agreed: { 'II.1.1': 180 }, ratings: { party: 0 } },
  'so-van-hoa-the-thao': {
    misrecorded: typedWrongly,
    outcomes: { CT5: 'equal' },
    claims: { 'I.2.6': 200 },
    agreed: {},
  },
};

export function enterDepartmentStories(planOf: (unit: string) => Plan): void {
  enterFiveDocuments(planOf('so-tu-phap'));
  enterTwoNotices(planOf('so-ke-hoach-dau-tu'));
  enterOwnBreachOfLead(planOf('so-tai-chinh'));
  enterDocumentsThatDoNotCount(planOf('so-y-te'));
  enterAmendments(planOf('so-nong-nghiep-ptnt'));
  enterDossiersOfBothLevels(planOf('so-cong-thuong'));
  enterLeadsDossiers(planOf('so-giao-thong-xay-dung'));
  enterSeriousDocument(planOf('so-tai-nguyen-moi-truong'));
  enterTurnOfTheYear(planOf('so-thong-tin-truyen-thong'));
  enterCorrectionAndWithdrawal(planOf('so-van-hoa-the-thao'));
  enterTask(planOf('so-giao-duc-dao-tao'));
}

/** Five documents, one extending: −2; one annulled: still −2; two more annulled: −1 (Guidance II.2.b). */
function enterFiveDocuments(plan: Plan): void {
  const from = 'provincialPeoplesCommittee';
  enterCriticism(plan, { on: '2021-11-29', id: 'vb-1', from, number: '2310', date: '2021-06-04' });
  enterCriticism(plan, { on: '2021-11-30', id: 'vb-2', from, number: '3127', date: '2021-08-17' });
  enterCriticism(plan, {
    on: '2021-12-01',
    id: 'vb-3',
    from: 'provincialPartyCommittee',
    kind: 'reminder',
    number: '412',
    date: '2021-09-22',
    summary: 'Nhắc nhở và gia hạn thời gian hoàn thành',
    extendsTo: '2021-12-20',
  });
  enterCriticism(plan, { on: '2021-12-06', id: 'vb-4', from, number: '4450', date: '2021-11-05' });
  enterCriticism(plan, { on: '2021-12-07', id: 'vb-5', from, number: '4871', date: '2021-12-01' });
  annulCriticism(plan, '2021-12-14', 'vb-5');
  annulCriticism(plan, '2021-12-16', 'vb-2');
  annulCriticism(plan, '2021-12-20', 'vb-4');
}

/** Notices of 3 and 3: −1.5; one annulled: −1. */
function enterTwoNotices(plan: Plan): void {
  const first = dossiers('provincial', 11, 3);
  const second = [...dossiers('provincial', 14, 2), ...dossiers('state', 3, 1)];
  enterNotice(plan, { on: '2021-11-30', id: 'tb-1', number: '131', dossiers: first });
  enterNotice(plan, { on: '2021-12-09', id: 'tb-2', number: '136', dossiers: second });
  annulNotice(plan, '2021-12-20', 'tb-1');
}

/** The lead's own breach, recorded by a deputy. */
function enterOwnBreachOfLead(plan: Plan): void {
  enterBreach(plan, {
    on: '2021-12-01',
    id: 'vp-1',
    kind: 'interimReportLate',
    breachedOn: '2021-07-12',
    description: 'Gửi báo cáo sơ kết 6 tháng chậm 05 ngày so với quy định của khối',
    by: deputy('so-ke-hoach-dau-tu', blocs.departments),
  });
}

/** Of an office, by order, of the Chairman in his own name, of another body: recorded, not counted. */
function enterDocumentsThatDoNotCount(plan: Plan): void {
  enterCriticism(plan, {
    on: '2021-11-29',
    id: 'vb-1',
    from: 'peoplesCommitteeOffice',
    kind: 'reminder',
    number: '880',
    date: '2021-05-11',
  });
  enterCriticism(plan, {
    on: '2021-11-30',
    id: 'vb-2',
    from: 'peoplesCommitteeChairman',
    number: '25',
    date: '2021-10-08',
  });
  enterCriticism(plan, {
    on: '2021-12-06',
    id: 'vb-3',
    from: 'otherBody',
    number: '17',
    date: '2021-11-16',
  });
}

/** An amendment in time is the baseline; a later one moves nothing. The assigned plan of CT7 is above the registration. */
function enterAmendments(plan: Plan): void {
  enterAmendment(plan, 'dk-2', instant('2021-03-11', '15:40'), (item) =>
    item.item === 'CT6' ? { ...item, value: String(Number(item.value) + 3) } : item,
  );
  enterAmendment(plan, 'dk-3', instant('2021-07-19', '09:05'), (item) =>
    item.item === 'CT5' ? { ...item, value: String(Number(item.value) - 4) } : item,
  );
}

function enterAmendment(
  { diary, body, items, by }: Plan,
  registration: string,
  receivedAt: string,
  amended: (item: RegisteredItem) => RegisteredItem,
): void {
  const received = receivedAt.slice(0, 10);
  const on = addDays(received, 1);
  diary.enter({ on, by, receivedAt }, 'amendRegistration', {
    unit: body.id,
    year,
    registration,
    amends: 'dk-1',
    items: items.map(amended),
    titles: ['Tập thể lao động xuất sắc'],
    document: unitLetter(body.name, '40', received, `Điều chỉnh đăng ký thi đua năm ${year}`),
  });
}

/** Four dossiers for the province and three for the State count as seven. */
function enterDossiersOfBothLevels(plan: Plan): void {
  enterNotice(plan, {
    on: '2021-12-01',
    id: 'tb-1',
    number: '132',
    dossiers: [...dossiers('provincial', 31, 4), ...dossiers('state', 11, 3)],
  });
}

/** Two dossiers that the lead submitted for it, and an exclusion that was lifted. */
function enterLeadsDossiers(plan: Plan): void {
  enterNotice(plan, {
    on: '2021-12-01',
    id: 'tb-1',
    number: '133',
    dossiers: dossiers('provincial', 51, 2),
    submittedBy: 'so-tai-chinh',
  });
  enterExclusion(plan, '2021-12-02', 'kbx-1');
  liftExclusion(plan, '2021-12-27', 'kbx-1');
}

/** It excludes, and counts its half point too. */
function enterSeriousDocument(plan: Plan): void {
  enterCriticism(plan, {
    on: '2021-12-06',
    id: 'vb-1',
    from: 'provincialPeoplesCommittee',
    number: '4790',
    date: '2021-11-24',
    summary: 'Phê bình sai phạm nghiêm trọng trong quản lý (nội dung hư cấu)',
    serious: true,
  });
}

/** A document of December that came in January, and one that came after the approval. */
function enterTurnOfTheYear(plan: Plan): void {
  enterCriticism(plan, {
    on: '2022-01-05',
    id: 'vb-1',
    from: 'provincialPeoplesCommittee',
    number: '5512',
    date: '2021-12-30',
    receivedAt: instant('2022-01-04', '10:20'),
  });
  enterCriticism(plan, {
    on: '2022-02-10',
    id: 'vb-2',
    from: 'provincialPartyCommittee',
    number: '655',
    date: '2021-12-28',
  });
}

/** What was typed wrongly is put right, and a line loses its papers. */
function enterCorrectionAndWithdrawal(plan: Plan): void {
  const { diary, body, items, lines } = plan;
  for (const id of lines.find((each) => each.criterion.id === 'I.2.6')?.evidence ?? []) {
    diary.enter({ on: '2021-12-13', by: plan.by }, 'withdrawEvidence', {
      unit: body.id,
      year,
      evidence: id,
      reason: 'Nộp nhầm hồ sơ của năm trước',
    });
  }
  diary.enter({ on: '2021-12-15', by: board }, 'correctRegistrationError', {
    unit: body.id,
    year,
    registration: 'dk-1',
    items,
    titles: ['Tập thể lao động xuất sắc', 'Cờ thi đua của UBND tỉnh'],
    document: null,
    reallyReceivedAt: null,
    legalBasis: basis('Bản đăng ký lưu tại Ban Thi đua - Khen thưởng ghi đúng số liệu'),
  });
}

/** An unmeasured task that the members agree was exceeded. */
function enterTask(plan: Plan): void {
  agreeTask(plan, '2021-12-21', 'Hoàn thành trước hạn 03 tháng, mở rộng ra toàn ngành');
}
