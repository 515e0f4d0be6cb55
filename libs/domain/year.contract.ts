// The year 2021 of a department in its bloc, deed by deed, as the tests of decisions begin from it. All invented.
import { by, deed, given, knownFrom, type Deed, type Streams } from './given.contract.ts';
import { basis, board, chairman, lead, officer, paper } from './papers.contract.ts';
import type { RuleBook } from './rule-book/rule-book.ts';
import { sampleBook, sampleScorecard } from './rule-book/sample-book.contract.ts';
import { digestible, scoreOf } from './scoring/score.ts';
import { basisSource } from './unit-year/approving.ts';
import { counted } from './unit-year/counted.ts';
import { unitYearStream } from './unit-year/season.ts';

// The deeds

export interface Setting {
  readonly unit: string;
  readonly setUpOn: string;
  readonly book: RuleBook;
  /** The body that a delegated bloc is set up by; null: the bloc is provincial. */
  readonly authority: string | null;
}
const usual: Setting = {
  unit: 'so-y-te',
  setUpOn: '2018-01-15',
  book: sampleBook,
  authority: null,
};

const names = {
  'so-noi-vu': 'Sở Nội vụ',
  'so-tai-chinh': 'Sở Tài chính',
  'so-tu-phap': 'Sở Tư pháp',
  'so-y-te': 'Sở Y tế',
} as const;

const membership = paper('41', 'QĐ-UBND', '2018-01-15', { summary: 'Kiện toàn các khối thi đua' });

function foundation({ setUpOn, book, authority }: Setting): readonly Deed[] {
  const start = by(board, '2021-10-20');
  const enter = Object.entries(names).map(([unit, name]) =>
    deed(
      'enterUnit',
      {
        unit,
        name,
        kind: 'department',
        housesBoard: unit === 'so-noi-vu',
        parent: null,
        from: '2015-01-01',
      },
      start,
    ),
  );
  const join = Object.keys(names).map((unit) =>
    deed('joinBloc', { unit, bloc: 'khoi-1', from: setUpOn, decision: membership }, start),
  );
  return [
    deed('publishRuleBook', { ruleBook: 'lao-cai-2021', book }, start),
    ...enter,
    deed(
      'setUpBloc',
      {
        bloc: 'khoi-1',
        name: 'Khối thi đua số 1 các sở, ngành',
        tier: authority ? 'delegated' : 'provincial',
        authority,
        setUpOn,
        decision: membership,
      },
      start,
    ),
    ...join,
    deed(
      'approveBlocLead',
      {
        bloc: 'khoi-1',
        lead: 'so-tai-chinh',
        deputies: ['so-tu-phap'],
        from: '2021-01-01',
        until: '2021-12-31',
        decision: paper('58', 'QĐ-UBND', '2021-02-01'),
      },
      start,
    ),
    deed('openBlocYear', { bloc: 'khoi-1', year: 2021 }, start),
  ];
}

export const ofBloc = { bloc: 'khoi-1', year: 2021 } as const;

const opinion = paper('77', 'BTĐKT-NV', '2021-11-05', { issuer: 'Ban Thi đua - Khen thưởng' });

/** From the pinned bloc-year to its issued scorecard: revisions 2 to 6 of its stream. */
const issue = {
  pin: deed(
    'pinRuleBook',
    { ...ofBloc, ruleBook: 'lao-cai-2021', legalBasis: null },
    by(board, '2021-10-21'),
  ),
  draft: deed('draftScorecard', { ...ofBloc, scorecard: sampleScorecard }, by(lead, '2021-10-25')),
  agree: deed(
    'agreeScorecard',
    { ...ofBloc, draft: 2, members: ['so-tai-chinh', 'so-y-te'], minutes: null },
    by(lead, '2021-10-28'),
  ),
  ask: deed(
    'requestBoardOpinion',
    { ...ofBloc, draft: 2, request: paper('12', 'TTr-KTĐ', '2021-10-29') },
    by(lead, '2021-10-29'),
  ),
  advise: deed(
    'giveBoardOpinion',
    { ...ofBloc, draft: 2, opinion: 'favourable', text: 'Nhất trí', document: opinion },
    by(board, '2021-11-05'),
  ),
  issue: deed(
    'issueScorecard',
    { ...ofBloc, draft: 2, decision: paper('13', 'QĐ-KTĐ', '2021-11-10') },
    by(lead, '2021-11-10'),
  ),
} as const;

/** The given deeds of each stage of the year, each stage after the one before it. */
export function stagesOf(setting: Partial<Setting> = {}) {
  const as: Setting = { ...usual, ...setting };
  const of = { unit: as.unit, year: 2021 } as const;
  const founded = foundation(as);
  const pinned = [...founded, issue.pin];
  const drafted = [...pinned, issue.draft];
  const agreed = [...drafted, issue.agree];
  const asked = [...agreed, issue.ask];
  const advised = [...asked, issue.advise];
  const issued = [...advised, issue.issue];
  const open = deed('openUnitYear', { ...of, bloc: 'khoi-1' }, by(board, '2021-10-22'));
  const register = deed(
    'receiveRegistration',
    { ...of, ...registration },
    by(officer, '2021-10-23', '2021-03-10T03:00:00.000Z'),
  );
  const apply = deed('applyScorecard', { ...of, mapping }, by(board, '2021-11-12'));
  const file = deed('fileEvidence', { ...of, ...evidence }, by(officer, '2021-12-01'));
  const score = deed('submitSelfScore', { ...of, lines: selfScore }, by(officer, '2021-12-02'));
  const opened = [...pinned, open];
  const registered = [...opened, register];
  const ready = [...issued, open, register];
  const applied = [...ready, apply];
  const filed = [...applied, file];
  const selfScored = [...filed, score];
  return {
    founded,
    pinned,
    drafted,
    agreed,
    asked,
    advised,
    issued,
    opened,
    registered,
    ready,
    applied,
    filed,
    selfScored,
  };
}

export const ofUnit = { unit: 'so-y-te', year: 2021 } as const;

export const registration = {
  registration: 'dk-2021',
  items: [
    {
      item: 'ct-1',
      kind: 'target',
      text: 'Tỷ lệ bao phủ bảo hiểm y tế',
      measure: '%',
      value: '98.5',
      direction: 'higherIsBetter',
    },
    {
      item: 'nv-1',
      kind: 'task',
      text: 'Hoàn thành đề án y tế cơ sở',
      measure: null,
      value: null,
      direction: null,
    },
  ],
  titles: ['Tập thể lao động xuất sắc'],
  document: paper('120', 'SYT-VP', '2021-03-08', { issuer: 'Sở Y tế', type: 'Bản đăng ký' }),
} as const;

export const mapping = [{ item: 'ct-1', criterion: 'I.1' }] as const;

export const evidence = {
  evidence: 'hs-1',
  criteria: ['I.1', 'I.2'],
  title: 'Báo cáo tổng kết công tác y tế năm 2021',
  content: {
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    sizeBytes: 482_113,
    mediaType: 'application/pdf',
  },
  document: paper('310', 'BC-SYT', '2021-11-29', { issuer: 'Sở Y tế', type: 'Báo cáo' }),
} as const;

const explained = { evidence: [], explanation: 'Đã nêu trong báo cáo tổng kết' } as const;
export const selfScore = [
  { criterion: 'I.1', points: 39_00, evidence: ['hs-1'], explanation: null },
  { criterion: 'I.2', points: 19_50, evidence: ['hs-1'], explanation: null },
  { criterion: 'II.1', points: 10_00, ...explained },
  { criterion: 'II.2', points: 5_00, ...explained },
  { criterion: 'III.1', points: 12_00, ...explained },
  { criterion: 'III.2', points: 8_00, ...explained },
] as const;

export const stages = stagesOf();

// To the end of the year

const request = paper('21', 'TTr-KTĐ', '2021-12-05', { issuer: 'Khối thi đua số 1' });
const requested = [
  ...stages.selfScored,
  deed(
    'requestAppraisal',
    { ...ofBloc, units: ['so-y-te'], document: request },
    by(lead, '2021-12-05'),
  ),
];
const recordOrganisations = deed(
  'recordOrganisations',
  { ...ofUnit, partyOrganisation: true, tradeUnion: true, reason: 'Có Đảng bộ và công đoàn cơ sở' },
  by(board, '2021-11-15'),
);
const agreeScores = deed(
  'agreeScores',
  { ...ofUnit, lines: [], minutes: paper('5', 'BB-KTĐ', '2021-12-10', { type: 'Biên bản' }) },
  by(lead, '2021-12-10'),
);
const appraise = deed(
  'appraiseSectionThree',
  {
    ...ofUnit,
    lines: [{ criterion: 'III.1', points: 11_00, reason: 'Thiếu bài giới thiệu điển hình' }],
    document: paper('90', 'BTĐKT-NV', '2021-12-12', { issuer: 'Ban Thi đua - Khen thưởng' }),
  },
  by(board, '2021-12-12'),
);
const agreedAndAppraised = [...requested, recordOrganisations, agreeScores, appraise];

export const approval = paper('812', 'QĐ-UBND', '2021-12-28');

/** The score as an approver would see it. */
export function seenIn(streams: Streams, of = ofUnit): { total: number; scoreDigest: string } {
  const known = knownFrom(streams);
  const score = scoreOf(known.of(counted, unitYearStream(of)).state, basisSource(known));
  return { total: score.computed, scoreDigest: known.digest(digestible(score)) };
}
const approve = deed(
  'approveUnitYear',
  { ...ofUnit, ...seenIn(given(agreedAndAppraised)), decision: approval },
  by(chairman, '2021-12-28'),
);

const left = [
  ...stages.selfScored,
  deed(
    'leaveBloc',
    {
      unit: 'so-y-te',
      bloc: 'khoi-1',
      until: '2021-12-04',
      decision: paper('700', 'QĐ-UBND', '2021-12-04'),
    },
    by(board, '2021-12-04'),
  ),
];
const close = deed('closeUnitYear', { ...ofUnit, legalBasis: basis }, by(board, '2021-12-06'));

export const late = {
  requested,
  recordOrganisations: [...stages.opened, recordOrganisations],
  agreedAndAppraised,
  approved: [...agreedAndAppraised, approve],
  left,
  closed: [...left, close],
} as const;
