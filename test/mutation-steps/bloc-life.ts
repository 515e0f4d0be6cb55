// The acts on a bloc's life through the year as a client sends them, after the year of `year-by-mutations.ts`.
import { paper, year, type Step } from '../year-by-mutations.ts';

const of = { bloc: 'k1', year };

const pact: readonly Step[] = [
  ['enterUnit', { unit: 'sld', name: 'Sở Lao động', kind: 'department', housesBoard: false }],
  ['joinBloc', { unit: 'sld', bloc: 'k1', from: '2021-02-01', decision: paper('70') }],
  [
    'signPact',
    { ...of, pact: 'gu1', signers: ['stc'], nonSigners: [{ unit: 'sld', reason: 'Chưa họp' }] },
  ],
  ['addPactSignature', { ...of, pact: 'gu1', unit: 'sld', document: paper('71') }],
];

const activities = [{ activity: 'hd1', text: 'Kiểm tra chéo', due: '2021-09-30' }];
const planning: readonly Step[] = [
  [
    'adoptActivityPlan',
    { ...of, plan: 'kh1', title: 'Kế hoạch năm', document: paper('76'), activities },
  ],
  [
    'adoptActivityPlan',
    { ...of, plan: 'kh2', supersedes: 'kh1', title: 'Kế hoạch sửa đổi', document: paper('77') },
  ],
];

const dissemination: readonly Step[] = [
  [
    'disseminateDirective',
    { ...of, dissemination: 'qt1', documents: [paper('79')], manner: 'letter', units: ['stc'] },
  ],
];

const held = { from: '2021-04-24', until: '2021-04-25' };
const activity: readonly Step[] = [
  ['holdBlocActivity', { ...of, activity: 'hd1', title: 'Giao lưu thể thao', ...held }],
];

const launch = { kind: 'thematic', from: '2021-03-01', units: ['stc'] };
const movement: readonly Step[] = [
  ['launchMovement', { ...of, movement: 'pt1', title: 'Chuyển đổi số', of: 'province', ...launch }],
  ['reviewMovement', { ...of, movement: 'pt1', stage: 'interim', document: paper('78') }],
];

const inspected = { from: '2021-09-14', until: '2021-09-15', subject: 'Chế độ báo cáo' };
const inspection: readonly Step[] = [
  ['inspectMembers', { ...of, inspection: 'kt1', units: ['stc'], ...inspected }],
];

const about = { ...of, difficulty: 'vm1' };
const difficulty: readonly Step[] = [
  [
    'reportDifficulty',
    { ...about, summary: 'Chưa có số liệu xếp loại', raisedBy: 'stc', document: paper('72') },
  ],
  ['answerDifficulty', { ...about, by: 'board', summary: 'Chấm tạm', document: paper('73') }],
  ['referDifficulty', { ...about, document: paper('74') }],
  [
    'answerDifficulty',
    { ...about, by: 'peoplesCommittee', summary: 'Đồng ý', document: paper('75') },
    { role: 'peoplesCommittee' },
  ],
];

const own = { unit: 'ttyt', year };
const ofDelegated = { bloc: 'k-uq', year };
const delegated: readonly Step[] = [
  [
    'setUpBloc',
    {
      bloc: 'k-uq',
      name: 'Khối trực thuộc Sở Tài chính',
      tier: 'delegated',
      authority: 'stc',
      setUpOn: '2021-01-10',
      decision: paper('80'),
    },
  ],
  ['enterUnit', { unit: 'ttyt', name: 'Trung tâm', kind: 'publicServiceUnit', housesBoard: false }],
  ['joinBloc', { unit: 'ttyt', bloc: 'k-uq', from: '2021-01-10', decision: paper('81') }],
  ['openBlocYear', ofDelegated],
  ['openUnitYear', { ...own, bloc: 'k-uq' }],
  [
    'receiveRegistration',
    { ...own, registration: 'dk1', items: [{ item: 'nv1', kind: 'task', text: 'Nhiệm vụ' }] },
    { role: 'unitOfficer', unit: 'ttyt' },
  ],
  [
    'submitDelegatedRegistrations',
    { ...ofDelegated, units: ['ttyt'], document: paper('82') },
    { role: 'delegatedAuthority', unit: 'stc' },
  ],
];

export const blocLifeSteps: readonly Step[] = [
  ...planning,
  ...dissemination,
  ...movement,
  ...inspection,
  ...activity,
  ...difficulty,
  ...pact,
  ...delegated,
];
