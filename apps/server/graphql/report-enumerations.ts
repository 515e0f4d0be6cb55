// The closed lists of the report forms as GraphQL enums: each value with its words.
import type {
  AwardLevel,
  Mau01Section,
  PetitionAddressee,
} from '../../../libs/domain/report/mau-01.ts';
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
