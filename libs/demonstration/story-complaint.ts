// A complaint from its letter to its end: two papers counted after the approval, of which one should not have been.
import { unitYearStream } from '../domain/unit-year/season.ts';
import { chairman, handler, peoplesCommittee } from './actors.ts';
import { accept, inspectorate, lodge, lodger, newestOf, notice, settler } from './cases.ts';
import { approvalOf } from './closing-year.ts';
import type { LedgerSoFar } from './diary.ts';
import { annulment, enterCriticism } from './facts.ts';
import { basis, chairmansDecision, minutes, paper } from './papers.ts';
import type { Plan } from './plan.ts';

const complaint = 'khieu-nai-2022-01';
const stream = `complaint-${complaint}`;
const office = { kind: 'body', body: 'Văn phòng UBND tỉnh' } as const;
const ordered = (ledger: LedgerSoFar) => newestOf(ledger, stream, 'CaseDecided');

/** Each order of the and the event that carries it out. */
const orders = [
  ['yc-1', 'reopen', 'UnitYearReopened', 'Mở lại kết quả chấm điểm năm 2021 của Sở'],
  [
    'yc-2',
    'annulFact',
    'CriticismDocumentAnnulled',
    'Huỷ việc ghi nhận văn bản số 5477 là của UBND tỉnh',
  ],
  [
    'yc-3',
    'recordAnew',
    'CriticismDocumentRecorded',
    'Ghi nhận lại văn bản số 5477 đúng cơ quan ban hành',
  ],
  ['yc-4', 'approveAnew', 'UnitYearApproved', 'Phê duyệt lại kết quả chấm điểm'],
] as const;

export function enterComplaint(plan: Plan): void {
  enterLatePapers(plan);
  enterLodging(plan);
  enterVerification(plan);
  enterDecision(plan);
  enterCorrections(plan);
}

/** Both papers bear a date of 2021 and came after the approval; the year is reopened for them, and approved again. */
function enterLatePapers(plan: Plan): void {
  const { diary, body, year } = plan;
  const of = { unit: body.id, year };
  const from = 'provincialPeoplesCommittee';
  enterCriticism(plan, {
    on: '2022-01-17',
    id: 'vb-1',
    from,
    number: '5310',
    date: '2021-12-20',
    summary: 'Phê bình chậm lập quy hoạch và gia hạn đến ngày 31/01/2022',
    extendsTo: '2022-01-31',
  });
  enterCriticism(plan, {
    on: '2022-01-17',
    id: 'vb-2',
    from,
    kind: 'reminder',
    number: '5477',
    date: '2021-12-28',
  });
  diary.enter({ on: '2022-01-18', by: chairman }, 'reopenUnitYear', async (ledger) => {
    const own = unitYearStream(of);
    const document = chairmansDecision('71', '2022-01-18', 'Mở lại kết quả chấm điểm năm 2021');
    const papers = ['vb-1', 'vb-2'].map((id) =>
      newestOf(ledger, own, 'CriticismDocumentRecorded', id),
    );
    return {
      ...of,
      legalBasis: basis('Nhận thêm hai văn bản ban hành trong năm 2021', document),
      admits: (await Promise.all(papers)).map(({ revision }) => revision),
    };
  });
  const again = chairmansDecision('79', '2022-01-19', 'Phê duyệt lại kết quả chấm điểm năm 2021');
  diary.enter({ on: '2022-01-20', by: chairman }, 'approveUnitYear', (ledger) =>
    approvalOf(ledger, of, again),
  );
}

/** Ten days from 26/1 end on a Saturday after Tết: accepted on the Monday, which is the last day. */
function enterLodging({ diary, body, bloc, year }: Plan): void {
  lodge(diary, {
    complaint,
    unit: { id: body.id, name: body.name, bloc },
    year,
    on: '2022-01-26',
    knownOn: '2022-01-21',
    against: 'UnitYearApproved',
    lines: ['deduction.criticism'],
    claims:
      'Đề nghị không trừ điểm đối với văn bản số 5310 vì đã được gia hạn, và văn bản số 5477 vì do Văn phòng UBND tỉnh ký thừa lệnh',
    letter: '112',
  });
  accept(diary, { complaint, on: '2022-02-07', number: '31', holds: 1 });
}

function enterVerification(plan: Plan): void {
  const { diary } = plan;
  const by = handler;
  diary.enter({ on: '2022-02-08', by }, 'assignVerification', {
    complaint,
    verification: 'xm-1',
    to: inspectorate,
    from: '2022-02-08',
    until: '2022-02-25',
    document: notice('34', '2022-02-08', 'Quyết định', 'Giao xác minh nội dung khiếu nại'),
  });
  diary.enter({ on: '2022-02-09', by }, 'requestEvidence', {
    complaint,
    request: 'yc-1',
    from: office,
    what: 'Bản gốc và sổ đăng ký văn bản đi của công văn số 5477',
    due: '2022-02-14',
    document: notice('37', '2022-02-09', 'Công văn', 'Yêu cầu cung cấp tài liệu'),
  });
  diary.enter({ on: '2022-02-11', by }, 'giveEvidence', {
    complaint,
    evidence: 'tl-1',
    request: 'yc-1',
    by: office,
    summary: 'Bản gốc công văn số 5477/VPUBND-TH ngày 28/12/2021, ký thừa lệnh Chủ tịch UBND tỉnh',
    files: [],
    document: paper({
      issuer: 'Văn phòng UBND tỉnh',
      number: '402',
      symbol: 'VPUBND-NC',
      date: '2022-02-11',
      summary: 'Cung cấp tài liệu phục vụ xác minh',
    }),
  });
  enterHearing(plan);
}

/** The two claims come apart: one is agreed upon, of the other nothing is. */
function enterHearing({ diary }: Plan): void {
  const by = handler;
  diary.enter({ on: '2022-02-16', by }, 'recordWorkingMinutes', {
    complaint,
    minutes: 'bb-1',
    on: '2022-02-16',
    with: [lodger, office],
    summary:
      'Hai bên thống nhất công văn số 5477 do Văn phòng ban hành; chưa thống nhất về công văn số 5310',
    files: [],
    document: minutes('Thanh tra tỉnh', '2022-02-16', 'Biên bản làm việc'),
  });
  diary.enter({ on: '2022-02-18', by }, 'holdDialogue', {
    complaint,
    dialogue: 'dt-1',
    on: '2022-02-18',
    present: [lodger, settler, inspectorate],
    absent: [],
    agreement: 'partlyAgreed',
    files: [],
    document: minutes('UBND tỉnh', '2022-02-18', 'Biên bản đối thoại'),
  });
  diary.enter({ on: '2022-02-22', by }, 'reportVerification', {
    complaint,
    report: 'bc-1',
    findings: 'partlyUpheld',
    differFromClaims: true,
    summary:
      'Công văn số 5310 của UBND tỉnh gia hạn nhưng vẫn tính điểm trừ; công văn số 5477 do Văn phòng UBND tỉnh ban hành, ghi nhận nhầm cơ quan ban hành',
    files: [],
    document: paper({
      issuer: 'Thanh tra tỉnh',
      number: '18',
      symbol: 'BC-TTr',
      date: '2022-02-22',
      type: 'Báo cáo',
      summary: 'Kết quả xác minh nội dung khiếu nại',
    }),
  });
}

/** In force from the day after thirty days: 26/3, a Saturday, recorded on the Monday. */
function enterDecision({ diary, body, year }: Plan): void {
  const own = unitYearStream({ unit: body.id, year });
  diary.enter({ on: '2022-02-23', by: chairman }, 'decideCase', async (ledger) => {
    const { revision } = await newestOf(ledger, own, 'CriticismDocumentRecorded', 'vb-2');
    return {
      complaint,
      outcome: 'partlyUpheld' as const,
      reasons:
        'Văn bản gia hạn vẫn tính điểm trừ; văn bản do Văn phòng ký thừa lệnh không phải văn bản của UBND tỉnh nên không tính',
      orders: orders.map(([order, what, , text]) => {
        const fact = what === 'annulFact' ? revision : null;
        return { order, what, stream: own, fact, text };
      }),
      document: chairmansDecision('385', '2022-02-23', 'Giải quyết khiếu nại lần đầu'),
    };
  });
  diary.enter({ on: '2022-02-23', by: handler }, 'deliverDecision', {
    complaint,
    delivery: 'gui-1',
    to: lodger,
    on: '2022-02-23',
    manner: 'inPerson',
    document: null,
  });
  diary.enter({ on: '2022-03-28', by: handler }, 'recordTakingEffect', {
    complaint,
    from: '2022-03-26',
  });
}

/** Every correction names the decision that ordered it; the last step lifts the hold. */
function enterCorrections(plan: Plan): void {
  const { diary, body, year } = plan;
  const of = { unit: body.id, year };
  const own = unitYearStream(of);
  const orderedBy = ordered;
  const reopening = chairmansDecision('512', '2022-03-28', 'Mở lại kết quả chấm điểm năm 2021');
  diary.enter({ on: '2022-03-28', by: chairman, orderedBy }, 'reopenUnitYear', {
    ...of,
    legalBasis: basis('Quyết định số 385/QĐ-UBND giải quyết khiếu nại', reopening),
    admits: [],
  });
  diary.enter({ on: '2022-03-28', by: peoplesCommittee, orderedBy }, 'annulCriticismDocument', {
    ...of,
    criticism: 'vb-2',
    ...annulment('recordedInError', 'Quyết định số 385/QĐ-UBND giải quyết khiếu nại'),
  });
  enterCriticism(plan, {
    on: '2022-03-29',
    id: 'vb-3',
    from: 'peoplesCommitteeOffice',
    kind: 'reminder',
    number: '5477',
    date: '2021-12-28',
    orderedBy,
  });
  const again = chairmansDecision('530', '2022-03-30', 'Phê duyệt lại kết quả chấm điểm năm 2021');
  diary.enter({ on: '2022-03-30', by: chairman, orderedBy }, 'approveUnitYear', (ledger) =>
    approvalOf(ledger, of, again),
  );
  diary.enter(
    { on: '2022-03-30', by: handler, reactions: 1 },
    'completeCarryingOut',
    async (ledger) => {
      const done = orders.map(async ([order, , type]) => ({
        order,
        event: await newestOf(ledger, own, type),
        document: null,
      }));
      return { complaint, corrections: await Promise.all(done) };
    },
  );
  diary.enter({ on: '2022-03-31', by: handler }, 'publishDecision', {
    complaint,
    publication: 'ck-1',
    on: '2022-03-31',
    manner: 'portal',
    files: [],
    document: null,
  });
}
