// Cases after the story of 2021: a complaint to its second instance, a petition sent on, a denunciation, a new complaint pending.
import { blocs, bodyOf } from '../bodies.ts';
import { administrator, handler, officer } from '../actors.ts';
import { accept, inspectorate, lodge, lodger, newestOf, notice, settler } from '../cases.ts';
import { procedure } from '../complaint-rules.ts';
import type { Diary } from '../diary.ts';
import { annulment } from '../facts.ts';
import { basis, minutes, paper, unitLetter } from '../papers.ts';
import { pendingComplaint } from '../story-complaints.ts';

export function enterLaterCases(diary: Diary): void {
  enterCalendar(diary);
  enterFirstInstance(diary);
  enterSecondInstance(diary);
  enterPetition(diary);
  enterDenunciation(diary);
  enterNewComplaint(diary);
}

function enterCalendar(diary: Diary): void {
  const tet = ['20', '23', '24', '25', '26'].map((day) => ({
    date: `2023-01-${day}`,
    name: 'Tết Nguyên đán',
  }));
  diary.enter({ on: '2022-12-19', by: administrator }, 'publishWorkingCalendar', {
    year: 2023,
    daysOff: [{ date: '2023-01-02', name: 'Nghỉ bù Tết Dương lịch' }, ...tet],
    workingWeekends: [],
    legalBasis: basis('Mẫu minh hoạ, không dẫn thông báo nào'),
    illustrative: true,
  });
}

/** The complaint that was pending: its entry put right, stayed, suspended, extended, and found groundless. */
function enterFirstInstance(diary: Diary): void {
  const complaint = pendingComplaint;
  const by = handler;
  const unit = 'xa-po-hai';
  diary.enter({ on: '2022-04-01', by }, 'correctCaseEntry', async (ledger) => ({
    complaint,
    caseReceivedAt: null,
    knownOn: '2022-01-19',
    area: 'remote' as const,
    against: {
      event: await newestOf(ledger, `unitYear-2021-${unit}`, 'UnitYearApproved'),
      type: 'UnitYearApproved',
    },
    lines: ['deduction.discipline'],
    concerns: [{ unit, year: 2021 }],
    claims: 'Đề nghị không trừ điểm vì vắng họp do đường vào xã bị sạt lở',
    reason: 'Sổ văn thư của xã ghi nhận quyết định ngày 19/01/2022',
    legalBasis: basis('Biên bản đối chiếu sổ văn thư'),
  }));
  diary.enter({ on: '2022-04-04', by }, 'stayExecution', {
    complaint,
    stay: 'tdc-1',
    from: '2022-04-04',
    reason: 'Chờ xác minh thiệt hại do sạt lở',
    document: notice('101', '2022-04-04', 'Quyết định', 'Tạm đình chỉ thi hành'),
  });
  diary.enter({ on: '2022-04-06', by }, 'suspendCase', {
    complaint,
    suspension: 'tdg-1',
    from: '2022-04-06',
    reason: 'Đường vào xã bị chia cắt, chưa xác minh được',
    document: notice('104', '2022-04-06', 'Quyết định', 'Tạm đình chỉ việc giải quyết'),
  });
  diary.enter({ on: '2022-04-13', by }, 'resumeCase', {
    complaint,
    suspension: 'tdg-1',
    resumedFrom: '2022-04-13',
    document: null,
  });
  diary.enter({ on: '2022-04-20', by }, 'extendCase', {
    complaint,
    extension: 'gh-1',
    complexity: 'complex',
    until: '2022-05-17',
    reason: 'Phải xác minh tại nhiều thôn',
    document: notice('115', '2022-04-20', 'Quyết định', 'Gia hạn giải quyết khiếu nại'),
  });
  diary.enter({ on: '2022-05-04', by }, 'liftStay', {
    complaint,
    stay: 'tdc-1',
    liftedFrom: '2022-05-04',
    document: null,
  });
  enterHearing(diary, { number: 1, on: ['2022-04-28', '2022-05-05', '2022-05-10'] });
}

interface Hearing {
  readonly number: 1 | 2;
  readonly on: readonly [dialogue: string, report: string, decision: string];
}

/** Dialogue, report and decision of one instance: the absence had no excuse. */
function enterHearing(diary: Diary, { number, on: [held, reported, decided] }: Hearing): void {
  const complaint = pendingComplaint;
  const by = handler;
  const issuer = number === 1 ? 'UBND tỉnh' : 'Bộ Nội vụ';
  diary.enter({ on: held, by }, 'holdDialogue', {
    complaint,
    dialogue: `dt-${number}`,
    on: held,
    present: [lodger, number === 1 ? settler : { kind: 'body', body: issuer }],
    absent: [],
    agreement: 'notAgreed',
    files: [],
    document: minutes(issuer, held, 'Biên bản đối thoại'),
  });
  const papers = { issuer, place: number === 1 ? 'Lào Cai' : 'Hà Nội' };
  diary.enter({ on: reported, by }, 'reportVerification', {
    complaint,
    report: `bc-${number}`,
    findings: 'notUpheld',
    differFromClaims: true,
    summary: 'Ngày họp đường vào xã thông; các xã lân cận đều dự họp',
    files: [],
    document: paper({
      ...papers,
      number: `3${number}`,
      symbol: 'BC',
      date: reported,
      type: 'Báo cáo',
    }),
  });
  diary.enter({ on: decided, by }, 'decideCase', {
    complaint,
    outcome: 'notUpheld',
    reasons: 'Vắng họp không có lý do chính đáng; việc trừ điểm đúng quy định',
    orders: [],
    document: paper({
      ...papers,
      number: `80${number}`,
      symbol: 'QĐ',
      date: decided,
      type: 'Quyết định',
    }),
  });
  diary.enter({ on: decided, by }, 'deliverDecision', {
    complaint,
    delivery: `gui-${number}`,
    to: lodger,
    on: decided,
    manner: 'electronic',
    document: null,
  });
}

/** The Ministry settles it; the hold lasts until its decision is in force, the day after 45 days. */
function enterSecondInstance(diary: Diary): void {
  const complaint = pendingComplaint;
  const { id, name } = bodyOf('xa-po-hai');
  diary.enter({ on: '2022-06-01', by: officer(id, blocs.communes) }, 'lodgeSecondComplaint', {
    complaint,
    claims: 'Không đồng ý với quyết định giải quyết lần đầu',
    capacity: 'ownRight',
    representative: null,
    authorisation: null,
    receivedFrom: null,
    document: unitLetter(name, '71', '2022-06-01', 'Khiếu nại lần hai'),
    letterDate: '2022-06-01',
    procedure,
    files: [],
  });
  const settledBy = { kind: 'body', body: 'Bộ Nội vụ' } as const;
  accept(diary, { complaint, on: '2022-06-08', number: '140', holds: 0, settledBy });
  enterHearing(diary, { number: 2, on: ['2022-06-29', '2022-07-08', '2022-07-15'] });
  diary.enter({ on: '2022-08-30', by: handler, reactions: 1 }, 'recordTakingEffect', {
    complaint,
    from: '2022-08-30',
  });
}

/** Sent to the wrong body, received back, and handed over when its field went to another one. */
function enterPetition(diary: Diary): void {
  const complaint = 'kien-nghi-2022-02';
  const by = handler;
  const body = (name: string) => ({ kind: 'body', body: name }) as const;
  lodge(diary, {
    ...ofCommune('xa-son-tra', 2022),
    complaint,
    kind: 'petition',
    on: '2022-05-10',
    knownOn: null,
    against: null,
    claims: 'Kiến nghị thống nhất số liệu giảm nghèo dùng để chấm điểm',
    letter: '63',
  });
  diary.enter({ on: '2022-05-13', by }, 'transferCase', {
    complaint,
    to: body('Sở Tài chính'),
    reason: 'Số liệu do cơ quan tài chính tổng hợp',
    document: notice('122', '2022-05-13', 'Phiếu chuyển', 'Chuyển đơn kiến nghị'),
  });
  diary.enter({ on: '2022-05-20', by }, 'receiveCaseBack', {
    complaint,
    from: body('Sở Tài chính'),
    reason: 'Không thuộc lĩnh vực tài chính',
    document: null,
  });
  const settledBy = body('Sở Lao động - Thương binh và Xã hội');
  accept(diary, { complaint, on: '2022-05-25', number: '131', holds: 0, settledBy });
  diary.enter({ on: '2022-10-05', by }, 'handOverCase', {
    complaint,
    settledBy: body('Ban Dân tộc'),
    reason: 'Lĩnh vực giảm nghèo được chuyển giao',
    legalBasis: basis('Quyết định sắp xếp (hư cấu)'),
    document: notice('201', '2022-10-05', 'Quyết định', 'Chuyển giao việc giải quyết'),
  });
  diary.enter({ on: '2022-10-20', by }, 'decideCase', {
    complaint,
    outcome: 'upheld',
    reasons: 'Các xã dùng chung số liệu do Ban Dân tộc công bố',
    orders: [],
    document: notice('212', '2022-10-20', 'Công văn', 'Trả lời kiến nghị'),
  });
  diary.enter({ on: '2022-10-21', by }, 'recordTakingEffect', { complaint, from: '2022-10-21' });
}

/** Anonymous: nobody is named and nobody can be; its matter is passed to those who inspect. */
function enterDenunciation(diary: Diary): void {
  const complaint = 'tc-5e0b7c2f94a1d386';
  const by = handler;
  diary.enter({ on: '2022-11-15', by }, 'lodgeCase', {
    complaint,
    kind: 'denunciation',
    instance: 'first',
    firstDecision: null,
    lodger: { kind: 'denouncer', person: null },
    capacity: 'ownRight',
    representative: null,
    authorisation: null,
    against: null,
    lines: [],
    claims: 'Phản ánh số liệu báo cáo thi đua không đúng thực tế',
    knownOn: null,
    area: 'ordinary',
    concerns: [],
    receivedFrom: null,
    follows: null,
    document: null,
    letterDate: null,
    procedure,
    files: [],
  });
  diary.enter({ on: '2022-11-18', by }, 'transferCase', {
    complaint,
    to: inspectorate,
    reason: 'Đơn không rõ người tố cáo; chuyển để thanh tra, kiểm tra theo thẩm quyền',
    document: notice('233', '2022-11-18', 'Phiếu chuyển', null),
  });
}

/** Its acceptance was recorded too early and annulled, and with it the hold; accepted a week later it holds, to this day. */
function enterNewComplaint(diary: Diary): void {
  const complaint = 'khieu-nai-2023-01';
  lodge(diary, {
    ...ofCommune('xa-son-tra', 2022),
    complaint,
    on: '2023-02-27',
    knownOn: '2023-01-16',
    against: 'UnitYearApproved',
    claims: 'Đề nghị xem lại kết quả thẩm định Mục III',
    letter: '22',
  });
  accept(diary, { complaint, on: '2023-03-01', number: '61', holds: 1 });
  diary.enter({ on: '2023-03-02', by: handler, reactions: 1 }, 'annulCaseFact', async (ledger) => ({
    complaint,
    fact: (await newestOf(ledger, `complaint-${complaint}`, 'CaseAccepted')).revision,
    factType: 'CaseAccepted',
    ...annulment('recordedInError', 'Thông báo thụ lý chưa được ký'),
  }));
  accept(diary, { complaint, on: '2023-03-07', number: '66', holds: 1 });
}

function ofCommune(id: string, year: number) {
  const { name } = bodyOf(id);
  return { unit: { id, name, bloc: blocs.communes }, year, area: 'remote' } as const;
}
