// A rule book and a scorecard for the tests of decisions: small, lawful, and illustrative ("mẫu minh hoạ").
import type { Criterion, Scorecard } from '../scorecard/scorecard.ts';
import type { Clause, RuleBook, Section, SectionId } from './rule-book.ts';

function clause(place: string, vi: string): Clause {
  return { reference: `Hướng dẫn SNV-TĐKT 2021, mục ${place}`, vi };
}

function section(id: SectionId, title: string, ceiling: number): Section {
  const words = `Tổng điểm của Mục ${id} không quá điểm trần.`;
  return { id, title, ceiling, contents: [], illustrative: true, clause: clause('II.1', words) };
}

export const sampleBook: RuleBook = {
  form: 1,
  title: 'Bộ quy tắc chấm điểm thi đua năm 2021 (mẫu minh hoạ)',
  titleEn: 'Rule book of emulation scoring, 2021 (illustrative sample)',
  illustrative: true,
  years: { from: 2021, until: 2023 },
  instruments: [
    {
      id: 'qd-3666-2021',
      number: '3666/QĐ-UBND',
      date: '2021-10-13',
      issuer: 'UBND tỉnh Lào Cai',
      title: 'Quyết định về tổ chức, hoạt động và chấm điểm các khối thi đua',
      replaces: ['1127/QĐ-UBND', '1206/QĐ-UBND'],
      textAvailable: false,
    },
  ],
  total: {
    points: 100_00,
    sectionsPoints: 95_00,
    clause: clause('II.1', 'Tổng điểm là 100 điểm, gồm 95 điểm của ba mục và 5 điểm thưởng.'),
    floorAtZero: true,
    floorClause: clause('II.2', 'Tổng điểm không nhỏ hơn 0.'),
  },
  sections: [
    section('I', 'Thực hiện các chỉ tiêu, nhiệm vụ được giao', 60_00),
    section('II', 'Xây dựng Đảng, công đoàn và các đoàn thể', 15_00),
    section('III', 'Công tác thi đua, khen thưởng', 20_00),
  ],
  lines: {
    floorAtZero: true,
    deductionClause: clause('II.2.b', 'Khối quy định điểm trừ của từng tiêu chí.'),
    notApplicable: 'agreedPoints',
    notApplicableClause: clause('II.1', 'Tiêu chí không phát sinh do các đơn vị thống nhất.'),
    withdrawnEvidence: 'flags',
    withdrawnEvidenceClause: clause('II.1', 'Mỗi tiêu chí có hồ sơ tài liệu kiểm chứng.'),
    agreementClause: clause('II.1', 'Các đơn vị thành viên thống nhất điểm Mục I và Mục II.'),
  },
  appraisal: {
    effect: 'binding',
    ownCase: null,
    clause: clause('II.1', 'Ban Thi đua - Khen thưởng thẩm định Mục III.'),
  },
  organisations: {
    noneSharePercent: 50,
    unionStandsInAt: 'partyCriteria',
    clause: clause('II.1, Lưu ý', 'Đơn vị không có tổ chức đảng, công đoàn chấm không quá 50%.'),
    ratingClause: clause('II.1, Lưu ý', 'Điểm của tổ chức đảng theo kết quả xếp loại.'),
  },
  bonus: {
    ceiling: 5_00,
    itemMax: 1_00,
    itemDefault: 1_00,
    baseline: 'registration',
    withoutTimelyRegistration: 'none',
    clause: clause('II.2.a', 'Mỗi chỉ tiêu vượt kế hoạch đăng ký được thưởng không quá 1 điểm.'),
  },
  criticism: {
    each: 50,
    max: 2_00,
    seriousCounts: true,
    byOrderCounts: false,
    chairmanCounts: false,
    clause: clause('II.2.b', 'Mỗi văn bản phê bình, nhắc nhở trừ 0,5 điểm, không quá 2 điểm.'),
  },
  ineligibleDossiers: {
    tiers: [
      { from: 1, points: 1_00 },
      { from: 6, points: 1_50 },
      { from: 11, points: 2_00 },
    ],
    levels: 'together',
    leadSubmissionsChargedTo: 'member',
    clause: clause('II.2.b', 'Hồ sơ không đủ điều kiện trừ 1, 1,5 hoặc 2 điểm.'),
  },
  discipline: {
    points: 1_00,
    counted: 'oncePerYear',
    max: 1_00,
    lateRegistration: 'proposes',
    clause: clause('II.2.b', 'Không nghiêm túc thực hiện quy định của khối trừ 1 điểm.'),
  },
  attribution: {
    yearOf: 'documentDate',
    clause: clause('II.2.b', 'Văn bản tính cho năm ban hành.'),
  },
  exclusion: {
    clause: clause('II.2.b', 'Sai phạm nghiêm trọng: không bình xét, suy tôn.'),
    groundsClause: clause('II.2.b', 'Các trường hợp tại khoản 3 Điều 7 Quyết định 3666/QĐ-UBND.'),
  },
  rating: {
    newBlocs: 'nextYear',
    newBlocsClause: clause('I.1', 'Khối mới thành lập năm 2021 bình xét từ năm 2022.'),
    leavers: 'unranked',
    leaversClause: clause('I.1', 'Đơn vị ra khỏi mọi khối không xếp hạng.'),
  },
  deadlines: [
    {
      id: 'registrationByMember',
      kind: 'yearly',
      boundary: 'before',
      monthDay: '03-15',
      exceptions: [],
      clause: clause('I.1', 'Đăng ký thi đua trước ngày 15/3 hằng năm.'),
      illustrative: true,
    },
  ],
  scorecardClause: clause('II.1', 'Khối xây dựng bảng chấm điểm, xin ý kiến trước khi ban hành.'),
};

type Sketch = Pick<Criterion, 'id' | 'section' | 'text' | 'max' | 'evidence'>;

function criterion(sketch: Sketch, more: Partial<Criterion> = {}): Criterion {
  return {
    content: null,
    ratedBy: null,
    ratings: [],
    deductions: [],
    bonus: null,
    ...sketch,
    ...more,
  };
}

export const sampleScorecard: Scorecard = {
  form: 1,
  title: 'Bảng chấm điểm Khối thi đua số 1 các sở, ngành năm 2021 (mẫu minh hoạ)',
  illustrative: true,
  criteria: [
    criterion({
      id: 'I.1',
      section: 'I',
      text: 'Hoàn thành các chỉ tiêu kinh tế - xã hội được giao',
      max: 40_00,
      evidence: 'Báo cáo tổng kết năm; quyết định giao chỉ tiêu',
    }),
    criterion({
      id: 'I.2',
      section: 'I',
      text: 'Cải cách hành chính, chuyển đổi số',
      max: 20_00,
      evidence: 'Kết quả chấm điểm cải cách hành chính của tỉnh',
    }),
    criterion(
      {
        id: 'II.1',
        section: 'II',
        text: 'Xếp loại tổ chức đảng',
        max: 10_00,
        evidence: 'Thông báo xếp loại của cấp uỷ cấp trên',
      },
      {
        ratedBy: 'party',
        ratings: [
          { rating: 'Hoàn thành xuất sắc nhiệm vụ', points: 10_00 },
          { rating: 'Hoàn thành tốt nhiệm vụ', points: 8_00 },
        ],
      },
    ),
    criterion({
      id: 'II.2',
      section: 'II',
      text: 'Hoạt động công đoàn và các đoàn thể',
      max: 5_00,
      evidence: 'Quyết định công nhận của cấp trên',
    }),
    criterion(
      {
        id: 'III.1',
        section: 'III',
        text: 'Tổ chức phong trào thi đua, phát hiện điển hình tiên tiến',
        max: 12_00,
        evidence: 'Kế hoạch phát động; bài giới thiệu điển hình tiên tiến',
      },
      { deductions: [{ id: 'tru-1', text: 'Không giới thiệu điển hình tiên tiến', points: 1_00 }] },
    ),
    criterion({
      id: 'III.2',
      section: 'III',
      text: 'Thực hiện chế độ thông tin, báo cáo',
      max: 8_00,
      evidence: 'Báo cáo sơ kết, tổng kết',
    }),
  ],
};
