// The closed lists that answers use: each value with its words, which answers give beside the code.
import { roles, type Actor, type Role } from '../../../libs/domain/actor.ts';
import { roleWords } from '../../../libs/domain/role-words.ts';
import type { SectionId } from '../../../libs/domain/rule-book/rule-book.ts';
import type {
  Basis,
  LimitCode,
  Mark,
  MemberStanding,
  ScoreLine,
} from '../../../libs/domain/scoring/score-line.ts';
import type { OrganisationBranch } from '../../../libs/domain/scoring/section.ts';
import type { ScorecardState } from '../../../projections/bloc-years.ts';
import { enumeration, type Words } from './enumerations.ts';

export const roleEnum = enumeration<Role>(
  'Role',
  ['Tư cách của người thực hiện', 'In which capacity someone acts'],
  Object.fromEntries(roles.map((role) => [role, roleWords[role]])) as Record<Role, Words>,
);

export const channelEnum = enumeration<Actor['channel']>(
  'Channel',
  ['Lệnh đến bằng đường nào', 'How a command came in'],
  {
    graphql: ['Qua GraphQL', 'By GraphQL'],
    batch: ['Theo tệp lệnh', 'By a batch'],
    generator: ['Do bộ sinh dữ liệu minh hoạ', 'By the generator of the demonstration'],
    reactor: [
      'Do hệ thống tự thực hiện theo quy tắc, khi một sự kiện xảy ra',
      'By the ledger itself, by a rule, because of an event',
    ],
  },
);

export const scorecardStateEnum = enumeration<ScorecardState>(
  'ScorecardState',
  ['Bảng chấm điểm của khối đã đến bước nào', 'How far a scorecard has come'],
  {
    none: ['Chưa dự thảo', 'Not drafted'],
    drafted: ['Đã dự thảo', 'Drafted'],
    agreed: ['Các đơn vị thành viên đã thống nhất', 'Agreed by the members'],
    opinionRequested: ['Đã xin ý kiến Ban', 'The Board’s opinion was asked for'],
    opinionGiven: ['Ban đã cho ý kiến', 'The Board’s opinion was given'],
    issued: ['Đã ban hành', 'Issued'],
  },
);

export const branchEnum = enumeration<OrganisationBranch>(
  'OrganisationBranch',
  ['Trường hợp áp dụng ở Mục II', 'Which branch of Section II applies'],
  {
    party: ['Có tổ chức đảng', 'Party organisation present'],
    tradeUnionOnly: ['Không có tổ chức đảng, có công đoàn', 'A trade union only'],
    none: ['Không có tổ chức đảng và công đoàn', 'Neither Party organisation nor trade union'],
    notRecorded: ['Chưa ghi nhận', 'Not recorded yet'],
  },
);

export const sectionEnum = enumeration<SectionId | 'bonus' | 'deductions' | 'total'>(
  'ScoreSection',
  ['Phần của bảng điểm', 'Part of a score'],
  {
    I: ['Mục I: chỉ tiêu, nhiệm vụ được giao', 'Section I: assigned targets and tasks'],
    II: [
      'Mục II: xây dựng Đảng, công đoàn, đoàn thể',
      'Section II: Party, trade union and mass organisations',
    ],
    III: ['Mục III: công tác thi đua, khen thưởng', 'Section III: emulation and commendation'],
    bonus: ['Điểm thưởng', 'Bonus'],
    deductions: ['Điểm trừ', 'Deductions'],
    total: ['Tổng điểm', 'Total'],
  },
);

export const lineKindEnum = enumeration<ScoreLine['kind']>(
  'ScoreLineKind',
  ['Loại dòng điểm', 'Kind of a line'],
  {
    criterion: ['Tiêu chí', 'Criterion'],
    sectionLimit: ['Giới hạn của mục', 'Limit of a section'],
    bonusItem: ['Điểm thưởng của một chỉ tiêu, nhiệm vụ', 'Bonus of an item'],
    bonusCeiling: ['Giới hạn tổng điểm thưởng', 'Ceiling of the bonus'],
    deduction: ['Điểm trừ chung', 'General deduction'],
    totalFloor: ['Tổng điểm không nhỏ hơn 0', 'Floor of the total'],
  },
);

export const basisEnum = enumeration<Basis>(
  'ScoreBasis',
  ['Điểm của tiêu chí lấy theo đâu', 'What decided the points of a criterion'],
  {
    notApplicable: ['Không phát sinh, điểm do các đơn vị thống nhất', 'It does not apply'],
    agreed: ['Các đơn vị thành viên thống nhất', 'The members agreed'],
    rating: ['Kết quả xếp loại', 'A rating'],
    selfScore: ['Đơn vị tự chấm', 'The self-score'],
    appraisal: ['Ban thẩm định', 'The Board’s appraisal'],
    none: ['Chưa có điểm, hoặc không phải tiêu chí', 'No points yet, or no criterion'],
  },
);

export const markWords: Record<Mark, Words> = {
  missing: ['Chưa có điểm', 'No points yet'],
  returned: ['Đã trả lại đơn vị', 'Returned to the unit'],
  evidenceWithdrawn: ['Có hồ sơ kiểm chứng đã rút', 'Evidence was withdrawn'],
  withoutEvidence: ['Chưa có hồ sơ kiểm chứng', 'Without evidence'],
  lateRegistration: ['Đăng ký thi đua chậm', 'Registered late'],
  otherMeasure: [
    'Kết quả khác đơn vị tính với đăng ký, không so sánh được',
    'The result has another unit of measure than the registration',
  ],
  notMapped: ['Chưa gắn với tiêu chí Mục I', 'Not mapped to a criterion of Section I'],
};
export const markEnum = enumeration<Mark>(
  'ScoreMark',
  ['Dấu hiệu của dòng điểm; không tự làm thay đổi điểm', 'Mark of a line; it moves no points'],
  markWords,
);

export const limitWords: Record<LimitCode, Words> = {
  ownDeduction: ['Điểm trừ riêng của khối', 'The bloc’s own deduction'],
  lineFloor: ['Tiêu chí không nhỏ hơn 0', 'A criterion is never below 0'],
  withdrawnEvidence: ['Hồ sơ kiểm chứng đã rút hết', 'All its evidence was withdrawn'],
  rescaled: ['Quy đổi phần không phát sinh', 'Rescaled for lines that do not apply'],
  sectionCeiling: ['Điểm trần của mục', 'Ceiling of the section'],
  noOrganisation: [
    'Không có tổ chức đảng và công đoàn',
    'Neither Party organisation nor trade union',
  ],
  notExceeded: ['Không vượt mức đăng ký', 'Not above the registration'],
  itemMaximum: ['Mức thưởng tối đa của một chỉ tiêu', 'Most that an item earns'],
  bonusCeiling: ['Tổng điểm thưởng tối đa', 'Ceiling of the bonus'],
  criticismMaximum: [
    'Mức trừ tối đa của nhóm văn bản phê bình, nhắc nhở',
    'Most that criticism deducts',
  ],
  dossierTier: ['Bậc trừ theo số hồ sơ không đủ điều kiện', 'Step of the ineligible dossiers'],
  oncePerYear: ['Trừ một lần trong năm', 'Deducted once a year'],
  disciplineMaximum: ['Mức trừ tối đa về quy định của khối', 'Most that breaches deduct'],
  totalFloor: ['Tổng điểm không nhỏ hơn 0', 'The total is never below 0'],
};
export const limitEnum = enumeration<LimitCode>(
  'LimitCode',
  ['Mức trần, mức sàn hoặc bậc đã áp dụng', 'Cap, floor or tier that was applied'],
  limitWords,
);

export const standingWords: Record<MemberStanding, Words> = {
  counts: ['Được tính', 'Counts'],
  otherBody: ['Không phải văn bản của Tỉnh uỷ, UBND tỉnh', 'A document of another body'],
  byOrder: ['Ký thừa lệnh hoặc của văn phòng', 'Signed by order, or by an office'],
  chairman: ['Của cá nhân Chủ tịch UBND tỉnh', 'Of the Chairman in his own name'],
  serious: ['Sai phạm nghiêm trọng, không trừ điểm', 'A serious document does not deduct'],
  otherYear: ['Thuộc năm khác', 'It belongs to another year'],
  otherUnit: ['Tính cho đơn vị khác', 'Charged to another unit'],
};
export const standingEnum = enumeration<MemberStanding>(
  'MemberStanding',
  ['Văn bản, thông báo có được tính không, vì sao', 'Whether a member of a group counts, and why'],
  standingWords,
);
