// The cases of the first three blocs: the complaint told whole, and small ones beside it, of which two are still pending at the end.
import { handler, officer } from './actors.ts';
import { accept, inspectorate, lodge, lodger, notice } from './cases.ts';
import { unitLetter } from './papers.ts';
import type { Plan } from './plan.ts';
import { enterComplaint } from './story-complaint.ts';

/** Lawful at the end of March 2022: accepted, and its unit's award proposals held. */
export const pendingComplaint = 'khieu-nai-2022-04';

export function enterComplaints(planOf: (unit: string) => Plan): void {
  enterPetition(planOf('xa-ta-lung'));
  enterComplaint(planOf('so-van-hoa-the-thao'));
  enterWithdrawn(planOf('xa-na-thom'));
  enterTooLate(planOf('xa-xuan-khe'));
  enterPending(planOf('xa-po-hai'));
  enterExplanation(planOf('xa-thao-chu'));
}

function ofPlan({ body, bloc, year }: Plan) {
  return { unit: { id: body.id, name: body.name, bloc }, year, area: 'remote' } as const;
}

/** A petition, no complaint: answered, and nothing is held for it. */
function enterPetition(plan: Plan): void {
  const { diary } = plan;
  const complaint = 'kien-nghi-2022-01';
  lodge(diary, {
    ...ofPlan(plan),
    complaint,
    kind: 'petition',
    on: '2022-01-20',
    knownOn: '2022-01-18',
    against: null,
    claims: 'Kiến nghị tính điểm thưởng dù bản đăng ký đến sau ngày 15/3 do mưa lũ chia cắt',
    letter: '18',
  });
  accept(diary, { complaint, on: '2022-01-25', number: '22', holds: 0 });
  const document = notice('45', '2022-02-10', 'Công văn', 'Trả lời kiến nghị');
  diary.enter({ on: '2022-02-10', by: handler }, 'decideCase', {
    complaint,
    outcome: 'notUpheld',
    reasons: 'Mốc so sánh là bản đăng ký nhận trước ngày 15/3; quy tắc không có ngoại lệ',
    orders: [],
    document,
  });
  diary.enter({ on: '2022-02-11', by: handler }, 'deliverDecision', {
    complaint,
    delivery: 'gui-1',
    to: lodger,
    on: '2022-02-11',
    manner: 'electronic',
    document: null,
  });
  diary.enter({ on: '2022-02-11', by: handler }, 'recordTakingEffect', {
    complaint,
    from: '2022-02-11',
  });
}

/** Withdrawn in writing: discontinued, and its hold ends. */
function enterWithdrawn(plan: Plan): void {
  const { diary, body, bloc } = plan;
  const complaint = 'khieu-nai-2022-02';
  lodge(diary, {
    ...ofPlan(plan),
    complaint,
    on: '2022-02-09',
    knownOn: '2022-01-17',
    against: 'UnitYearApproved',
    lines: ['deduction.ineligibleDossiers'],
    claims: 'Đề nghị xem lại số hồ sơ không đủ điều kiện vì một hồ sơ có trong cả hai thông báo',
    letter: '27',
  });
  accept(diary, { complaint, on: '2022-02-15', number: '48', holds: 1 });
  diary.enter({ on: '2022-03-01', by: officer(body.id, bloc) }, 'withdrawCase', {
    complaint,
    part: null,
    document: unitLetter(body.name, '39', '2022-03-01', 'Rút khiếu nại'),
    letterDate: '2022-03-01',
    files: [],
  });
  diary.enter({ on: '2022-03-02', by: handler, reactions: 1 }, 'discontinueCase', {
    complaint,
    cause: 'withdrawn',
    reason: 'Đơn vị đã được giải thích: hồ sơ trùng chỉ tính một lần',
    document: notice('71', '2022-03-02', 'Quyết định', 'Đình chỉ giải quyết khiếu nại'),
  });
}

/** Against a notice known since 1/12: ninety days ended on 1/3. */
function enterTooLate(plan: Plan): void {
  const { diary } = plan;
  const complaint = 'khieu-nai-2022-03';
  lodge(diary, {
    ...ofPlan(plan),
    complaint,
    on: '2022-03-10',
    knownOn: '2021-12-01',
    against: 'IneligibleDossiersNotified',
    claims: 'Đề nghị thu hồi thông báo hồ sơ không đủ điều kiện',
    letter: '51',
  });
  diary.enter({ on: '2022-03-17', by: handler }, 'refuseCase', {
    complaint,
    reason: 'tooLate',
    explanation: 'Quá thời hiệu 90 ngày kể từ ngày biết thông báo, không nêu trở ngại khách quan',
    document: notice('88', '2022-03-17', 'Thông báo', 'Không thụ lý giải quyết khiếu nại'),
  });
}

/** Accepted and being verified when the story of 2021 ends. */
function enterPending(plan: Plan): void {
  const { diary } = plan;
  const complaint = pendingComplaint;
  lodge(diary, {
    ...ofPlan(plan),
    complaint,
    on: '2022-03-11',
    knownOn: '2022-01-17',
    against: 'UnitYearApproved',
    lines: ['deduction.discipline'],
    claims: 'Đề nghị không trừ điểm vì vắng họp do đường vào xã bị sạt lở',
    letter: '33',
  });
  accept(diary, { complaint, on: '2022-03-18', number: '90', holds: 1 });
  diary.enter({ on: '2022-03-22', by: handler }, 'assignVerification', {
    complaint,
    verification: 'xm-1',
    to: inspectorate,
    from: '2022-03-22',
    until: '2022-04-22',
    document: notice('93', '2022-03-22', 'Quyết định', 'Giao xác minh nội dung khiếu nại'),
  });
}

/** Why it scored nothing: lodged, and not answered yet. */
function enterExplanation(plan: Plan): void {
  lodge(plan.diary, {
    ...ofPlan(plan),
    complaint: 'giai-trinh-2022-01',
    kind: 'explanation',
    on: '2022-03-16',
    knownOn: null,
    against: null,
    claims: 'Giải trình việc chưa tự chấm điểm năm 2021 do khuyết cán bộ phụ trách thi đua',
    letter: '40',
  });
}
