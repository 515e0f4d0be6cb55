// The closed lists of the report forms as GraphQL enums: each value with its words.
import type {
  AwardLevel,
  Mau01Section,
  PetitionAddressee,
} from '../../../libs/domain/report/mau-01.ts';
import type { NamedExemplar } from '../../../libs/domain/report/exemplar.ts';
import type { AwardsNamed, Mau02Section } from '../../../libs/domain/report/mau-02.ts';
import type { ReportForm, ReportState, ReportStep } from '../../../projections/reports.ts';
import { enumeration } from './enumerations.ts';

export const mau01SectionEnum = enumeration<Mau01Section>(
  'MemberReportSection',
  ['Phần lời văn của báo cáo theo Mẫu số 01', 'A part of form 01 that is words'],
  {
    overview: ['Khái quát thuận lợi, khó khăn', 'Advantages and difficulties'],
    dissemination: ['Quán triệt, triển khai các văn bản chỉ đạo', 'How directives were made known'],
    documentsIssued: ['Ban hành văn bản về thi đua, khen thưởng', 'Documents issued'],
    renewal: ['Đổi mới nội dung, phương thức tổ chức phong trào', 'Renewal of movements'],
    steering: [
      'Chỉ đạo điểm, kiểm tra, đôn đốc, tuyên truyền, giáo dục',
      'Steering, inspection, publicity',
    ],
    initiatives: ['Xét công nhận sáng kiến', 'Initiatives recognised'],
    complaints: ['Giải quyết đơn thư, khiếu nại', 'Complaint letters'],
    movements: [
      'Nội dung, hình thức, phương pháp tổ chức phong trào',
      'Contents, forms and methods of movements',
    ],
    movementEffects: [
      'Chất lượng, hiệu quả, tác dụng của phong trào',
      'Quality and effects of movements',
    ],
    modelBuilding: ['Xây dựng và nhân điển hình tiên tiến', 'Building and spreading models'],
    blocParticipation: ['Tham gia hoạt động cụm, khối thi đua', 'Part in the bloc’s activities'],
    commendationQuality: [
      'Tình hình, chất lượng công tác khen thưởng',
      'State and quality of commendation',
    ],
    commendationResults: ['Kết quả khen thưởng các cấp', 'Awards of all levels'],
    commendationEffects: [
      'Tác dụng của việc tôn vinh, biểu dương, khen thưởng',
      'Effects of commendation',
    ],
    exemplarSteering: [
      'Chỉ đạo phát hiện, bồi dưỡng, nhân rộng điển hình',
      'Finding, fostering and spreading models',
    ],
    exemplarFigures: ['Số liệu về điển hình tiên tiến', 'Figures on models'],
    leadershipRole: [
      'Vai trò lãnh đạo của cấp uỷ, chính quyền; phối hợp của Mặt trận, đoàn thể',
      'Role of Party committees, authorities, Front and organisations',
    ],
    impact: ['Tác động của phong trào đối với nhiệm vụ chính trị', 'Impact on political tasks'],
    strengthsAndLimits: ['Ưu điểm và tồn tại, hạn chế', 'Strengths and limits'],
    causesAndLessons: ['Nguyên nhân và bài học kinh nghiệm', 'Causes and lessons'],
    petitions: ['Kiến nghị, đề xuất', 'Petitions and proposals'],
    tasks: ['Phương hướng, nhiệm vụ', 'Tasks ahead'],
    solutions: ['Các giải pháp thực hiện', 'Solutions'],
  },
);

export const awardLevelEnum = enumeration<AwardLevel>(
  'ReportedAwardLevel',
  ['Cấp khen thưởng nêu trong báo cáo', 'Level of awards in a report'],
  {
    state: ['Cấp Nhà nước', 'State'],
    provincial: ['Cấp tỉnh', 'Provincial'],
    ministerial: ['Bộ, ngành trung ương', 'Ministry or central body'],
    unit: ['Của đơn vị', 'The unit’s own'],
  },
);

export const petitionAddresseeEnum = enumeration<PetitionAddressee>(
  'PetitionAddressee',
  ['Nơi nhận kiến nghị, đề xuất', 'To whom a report’s petitions are addressed'],
  {
    provincialPartyCommittee: ['Tỉnh uỷ', 'Provincial Party Committee'],
    provincialPeoplesCommittee: ['UBND tỉnh', 'Provincial People’s Committee'],
    council: ['Hội đồng Thi đua - Khen thưởng tỉnh', 'Emulation and Commendation Council'],
    bloc: ['Khối thi đua', 'The bloc'],
  },
);

export const blocAwardLevelEnum = enumeration<AwardsNamed['level']>(
  'BlocReportedAwardLevel',
  ['Cấp khen thưởng nêu trong báo cáo của khối', 'Level of awards in a bloc’s report'],
  {
    state: ['Cấp Nhà nước', 'State'],
    provincial: ['Cấp tỉnh', 'Provincial'],
    ministerial: ['Cấp bộ, ngành', 'Ministry or central body'],
  },
);

export const mau02SectionEnum = enumeration<Mau02Section>(
  'BlocReportSection',
  ['Phần lời văn của báo cáo theo Mẫu số 02', 'A part of form 02 that is words'],
  {
    characteristics: ['Đặc điểm tình hình khối thi đua', 'Characteristics of the bloc'],
    dissemination: ['Tuyên truyền, quán triệt, triển khai văn bản', 'Directives made known'],
    movementsLaunched: ['Phát động các phong trào thi đua', 'Movements launched'],
    planCarriedOut: [
      'Xây dựng, thực hiện kế hoạch hoạt động',
      'The plan and how it was carried out',
    ],
    scorecardDetailed: ['Cụ thể hoá bảng chấm điểm', 'How the scorecard was detailed'],
    inspections: ['Kiểm tra hoạt động của các đơn vị', 'Inspections of members'],
    reviews: ['Sơ kết, tổng kết; xét, đề nghị khen thưởng', 'Reviews and proposals of awards'],
    otherActivities: ['Các hoạt động khác của khối', 'Other activities'],
    pact: ['Tổ chức ký giao ước thi đua', 'Signing of the pact'],
    movementResults: [
      'Phong trào thi đua của khối và các đơn vị thành viên',
      'Movements of the bloc and its members',
    ],
    provincialMovements: [
      'Phong trào chuyên đề, trọng tâm của tỉnh',
      'Thematic and focal movements of the province',
    ],
    praise: [
      'Tuyên dương, khen thưởng, giới thiệu gương điển hình',
      'Praise and models introduced',
    ],
    politicalTasks: ['Thực hiện nhiệm vụ chính trị', 'Political tasks of the members'],
    commendation: ['Công tác khen thưởng', 'Commendation'],
    exemplarSteering: [
      'Chỉ đạo phát hiện, bồi dưỡng, nhân rộng điển hình',
      'Finding, fostering and spreading models',
    ],
    exemplarFigures: ['Số liệu về điển hình tiên tiến', 'Figures on models'],
    assessment: ['Đánh giá tổng quát', 'Overall assessment'],
    strengths: ['Ưu điểm', 'Strengths'],
    limits: ['Hạn chế, tồn tại', 'Limits'],
    causes: ['Nguyên nhân', 'Causes'],
    tasks: ['Nhiệm vụ chủ yếu', 'Main tasks'],
    solutions: ['Những giải pháp', 'Solutions'],
    petitions: ['Kiến nghị, đề xuất của khối', 'Petitions of the bloc'],
  },
);

export const exemplarKindEnum = enumeration<NamedExemplar['kind']>(
  'ExemplarKind',
  ['Loại điển hình tiên tiến', 'Kind of a model'],
  {
    collective: ['Tập thể', 'A collective'],
    individual: ['Cá nhân', 'An individual'],
  },
);

export const reportFormEnum = enumeration<ReportForm>(
  'ReportForm',
  ['Mẫu báo cáo', 'Form of a report'],
  {
    mau01: ['Mẫu số 01: báo cáo của đơn vị thành viên', 'Form 01: a member’s report'],
    mau02: ['Mẫu số 02: báo cáo của khối', 'Form 02: a bloc’s report'],
  },
);

export const reportStateEnum = enumeration<ReportState>(
  'ReportState',
  ['Hiệu lực của một bản báo cáo', 'How a version of a report stands'],
  {
    standing: ['Là báo cáo của kỳ', 'The report of its period'],
    superseded: ['Đã có bản khác thay', 'Another version took its place'],
    annulled: ['Đã huỷ ghi nhận', 'Annulled'],
  },
);

export const reportStepEnum = enumeration<ReportStep>(
  'ReportStep',
  ['Việc đã làm với một bản báo cáo', 'What was done with a report'],
  {
    received: ['Tiếp nhận', 'Received'],
    amended: ['Gửi lại bản bổ sung, chỉnh sửa', 'Received in place of another version'],
    errorCorrected: ['Đính chính sai sót khi ghi nhận', 'A recording error was corrected'],
    correctionAnnulled: ['Huỷ một lần đính chính', 'A correction was annulled'],
    annulled: ['Huỷ ghi nhận', 'Annulled'],
  },
);
