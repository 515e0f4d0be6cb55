// What is deducted from communes or shuts them out: breaches, own deductions, documents, dossiers, exclusions.
import { board, lead } from './actors.ts';
import { leaders, year } from './bodies.ts';
import {
  annulBreach,
  annulCriticism,
  annulment,
  dossiers,
  enterBreach,
  enterCriticism,
  enterExclusion,
  enterNotice,
  enterOwnDeduction,
} from './facts.ts';
import type { Plan } from './plan.ts';

/** Two breaches are deducted once. */
export function enterTwoBreaches(plan: Plan): void {
  enterBreach(plan, {
    on: '2021-11-30',
    id: 'vp-1',
    kind: 'meetingMissed',
    breachedOn: '2021-05-18',
    description: 'Không cử đại biểu dự hội nghị sơ kết của khối',
  });
  enterBreach(plan, {
    on: '2021-12-16',
    id: 'vp-2',
    kind: 'finalReportLate',
    breachedOn: '2021-12-15',
    description: 'Gửi báo cáo tổng kết sau thời hạn trước ngày 15/12',
  });
}

/** The bloc's own deductions: one takes a line to nothing, one stays within its line, a third is annulled. */
export function enterOwnDeductions(plan: Plan): void {
  const { diary, body, bloc } = plan;
  enterOwnDeduction(plan, '2021-12-14', {
    id: 'dt-1',
    criterion: 'III.1.3',
    rule: 'khong-gioi-thieu',
  });
  enterOwnDeduction(plan, '2021-12-14', { id: 'dt-2', criterion: 'I.2.2', rule: 'trong-an' });
  enterOwnDeduction(plan, '2021-12-14', { id: 'dt-3', criterion: 'I.2.8', rule: 'bao-cao-cham' });
  diary.enter({ on: '2021-12-20', by: lead(leaders[bloc].lead, bloc) }, 'annulBlocDeduction', {
    unit: body.id,
    year,
    deduction: 'dt-3',
    ...annulment('recordedInError', 'Sổ văn thư cho thấy báo cáo gửi đúng hạn'),
  });
}

/** A breach and an exclusion that were recorded in error. */
export function enterErrors(plan: Plan): void {
  enterBreach(plan, {
    on: '2021-11-30',
    id: 'vp-1',
    kind: 'wrongAttendance',
    breachedOn: '2021-08-24',
    description: 'Dự họp không đúng thành phần',
  });
  annulBreach(plan, '2021-12-13', 'vp-1');
  enterExclusion(plan, '2021-12-06', 'kbx-1');
  const { diary, body } = plan;
  diary.enter({ on: '2021-12-13', by: board }, 'annulExclusion', {
    unit: body.id,
    year,
    exclusion: 'kbx-1',
    ...annulment('recordedInError', 'Nhầm đơn vị: kết luận nêu tên một xã khác'),
  });
}

/** A unit that never scored itself: its deductions alone would take the total below 0. */
export function enterTwoDocuments(plan: Plan): void {
  const from = 'provincialPeoplesCommittee';
  enterCriticism(plan, { on: '2021-11-30', id: 'vb-1', from, number: '3355', date: '2021-09-08' });
  enterCriticism(plan, {
    on: '2021-12-17',
    id: 'vb-2',
    from,
    kind: 'reminder',
    number: '5120',
    date: '2021-12-15',
  });
}

/** A serious document of another body and an exclusion event: annulling the first does not end the second. */
export function enterTwoGates(plan: Plan): void {
  enterCriticism(plan, {
    on: '2021-12-01',
    id: 'vb-1',
    from: 'otherBody',
    number: '52',
    date: '2021-11-19',
    summary: 'Kết luận có sai phạm nghiêm trọng (nội dung hư cấu)',
    serious: true,
  });
  enterExclusion(plan, '2021-12-06', 'kbx-1');
  annulCriticism(plan, '2021-12-20', 'vb-1');
}

/** Twelve dossiers in two notices: the last step. */
export function enterManyDossiers(plan: Plan): void {
  enterNotice(plan, {
    on: '2021-11-30',
    id: 'tb-1',
    number: '134',
    dossiers: dossiers('provincial', 61, 8),
  });
  enterNotice(plan, {
    on: '2021-12-10',
    id: 'tb-2',
    number: '138',
    dossiers: dossiers('provincial', 69, 4),
  });
}

/** Two notices of three, one dossier in both: five dossiers, the first step. */
export function enterSharedDossier(plan: Plan): void {
  enterNotice(plan, {
    on: '2021-11-30',
    id: 'tb-1',
    number: '135',
    dossiers: dossiers('provincial', 81, 3),
  });
  enterNotice(plan, {
    on: '2021-12-10',
    id: 'tb-2',
    number: '139',
    dossiers: dossiers('provincial', 83, 3),
  });
}
