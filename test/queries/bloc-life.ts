// What a bloc of wards does in its year, recorded: its pact, its plans, a movement, an inspection, a difficulty, its delegation.
import type { Recorder } from '../season-recorder.ts';
import { paper } from '../season-rules.ts';

const of = { bloc: 'k-phuong', year: 2025 } as const;
const basis = { text: 'Kết luận kiểm tra', document: null };
const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;

/** Events of the bloc-year from revision 0 on; the tests name them by their revisions. */
export async function recordBlocLife(record: Recorder): Promise<void> {
  await open(record);
  await pact(record);
  await activities(record);
}

async function open(record: Recorder): Promise<void> {
  const on = '2025-01-08';
  await record.do(on, 'openBlocYear', of);
  await record.do(on, 'pinRuleBook', { ...of, ruleBook: 'qt', legalBasis: null });
  for (const unit of ['p-cu', 'p-2', 'p-3']) {
    await record.do(on, 'openUnitYear', { unit, ...of });
  }
}

async function pact(record: Recorder): Promise<void> {
  const nothing = { document: null, file: null } as const;
  const refusing = [{ unit: 'p-2', reason: 'Chưa thống nhất chỉ tiêu' }];
  const signing = { ...of, signers: ['p-cu'], nonSigners: refusing, ...nothing };
  await record.do('2025-02-10', 'signPact', { ...signing, pact: 'gu-nham', signers: ['p-3'] });
  await record.do('2025-02-11', 'annulBlocYearFact', {
    ...of,
    fact: 2,
    factType: 'PactSigned',
    ...annulment,
  });
  await record.do('2025-02-12', 'signPact', { ...signing, pact: 'gu' });
  await record.do('2025-03-03', 'addPactSignature', {
    ...of,
    pact: 'gu',
    unit: 'p-2',
    document: null,
  });
}

/** Revisions 6 and on of the bloc-year. */
async function activities(record: Recorder): Promise<void> {
  const nothing = { document: null, file: null } as const;
  const promised = [
    { activity: 'hd1', text: 'Giao lưu thể thao', due: '2025-04-30' },
    { activity: 'hd2', text: 'Kiểm tra chéo', due: '2025-05-31' },
    { activity: 'hd3', text: 'Tọa đàm', due: null },
  ];
  const plan = { ...of, title: 'Kế hoạch năm', document: paper('7', '2025-03-01'), file: null };
  const first = { ...plan, plan: 'kh1', supersedes: null, activities: promised.slice(0, 1) };
  await record.do('2025-03-04', 'adoptActivityPlan', first);
  const planned = { plan: 'kh1', activity: 'hd1' };
  const days = { from: '2025-04-24', until: '2025-04-25' } as const;
  const held = { ...of, activity: 'tt1', title: 'Giải bóng chuyền', planned, ...days, ...nothing };
  await record.do('2025-04-26', 'holdBlocActivity', held);
  await record.do('2025-04-28', 'adoptActivityPlan', {
    ...plan,
    plan: 'kh2',
    supersedes: 'kh1',
    activities: promised,
  });
  const movement = { ...of, movement: 'pt1', title: 'Chuyển đổi số', of: 'province' } as const;
  const launched = { kind: 'thematic', from: '2025-04-01', until: null, units: ['p-3'] } as const;
  await record.do('2025-04-29', 'launchMovement', { ...movement, ...launched, ...nothing });
  const reviewed = { ...of, movement: 'pt1', stage: 'interim', ...nothing } as const;
  await record.do('2025-05-02', 'reviewMovement', reviewed);
  await record.do('2025-05-03', 'annulBlocYearFact', {
    ...of,
    fact: 10,
    factType: 'MovementReviewed',
    ...annulment,
  });
  await record.do('2025-05-04', 'inspectMembers', {
    ...of,
    inspection: 'kt1',
    units: ['p-2', 'p-3'],
    from: '2025-05-03',
    until: '2025-05-03',
    subject: 'Chế độ báo cáo',
    ...nothing,
  });
  const directives = { dissemination: 'qt1', documents: [paper('8', '2025-04-30')] };
  const manner = { manner: 'meeting', units: ['p-cu'], document: null } as const;
  await record.do('2025-05-05', 'disseminateDirective', { ...of, ...directives, ...manner });
  await difficulty(record);
  await record.do('2025-05-10', 'recordDelegation', {
    bloc: of.bloc,
    kind: 'communes',
    authority: 'tp',
    legalBasis: basis,
  });
  const adopted = { ...of, plan: 'th1', document: paper('9', '2025-05-10'), file: null };
  await record.do('2025-05-11', 'adoptImplementationPlan', adopted);
}

async function difficulty(record: Recorder): Promise<void> {
  const about = { ...of, difficulty: 'vm1', document: paper('10', '2025-05-05'), file: null };
  await record.do('2025-05-06', 'reportDifficulty', {
    ...about,
    summary: 'Chưa có số liệu xếp loại',
    raisedBy: 'p-3',
  });
  await record.do('2025-05-07', 'answerDifficulty', {
    ...about,
    by: 'board',
    summary: 'Chấm tạm',
  });
  await record.do('2025-05-08', 'referDifficulty', about);
  await record.do(
    '2025-05-09',
    'answerDifficulty',
    { ...about, by: 'peoplesCommittee', summary: 'Đồng ý' },
    { role: 'peoplesCommittee' },
  );
}
