// Every line of Mẫu số 01, the report of a unit, in the words of the guidance, with what holds it.
import type { ReportPeriod } from './figures.ts';
import type { FormLine } from './form-lines.contract.ts';
import type { Mau01, Mau01Section } from './mau-01.ts';

export const linesOfMau01: readonly FormLine<
  Mau01 & { readonly period: ReportPeriod },
  Mau01Section
>[] = [
  {
    place: 'Đầu trang',
    words: 'Số: /...',
    fields: ['document.issuer', 'document.number', 'document.place', 'document.date'],
    sections: [],
  },
  {
    place: 'Tên báo cáo',
    words: 'Sơ kết, tổng kết phong trào thi đua, công tác khen thưởng năm...',
    fields: ['period', 'document.summary'],
    sections: [],
  },
  { place: 'Kính gửi', words: 'Kính gửi:.....', fields: ['document.recipients'], sections: [] },
  {
    place: 'Phần I',
    words: 'Nêu khái quát tình hình thuận lợi khó khăn của cơ quan, đơn vị, địa phương',
    fields: [],
    sections: ['overview'],
  },
  {
    place: 'I.1-1',
    words:
      'Tình hình tổ chức quán triệt, triển khai các văn bản chỉ đạo của trung ương và của tỉnh',
    fields: [],
    sections: ['dissemination'],
  },
  {
    place: 'I.1-2',
    words: 'Ban hành văn bản về công tác thi đua, khen thưởng',
    fields: [],
    sections: ['documentsIssued'],
  },
  {
    place: 'I.1-3',
    words: 'Đánh giá kết quả đổi mới nội dung, phương thức tổ chức các phong trào thi đua yêu nước',
    fields: [],
    sections: ['renewal'],
  },
  {
    place: 'I.1-4',
    words: 'Công tác chỉ đạo điểm, kiểm tra, đôn đốc, công tác tuyên truyền, giáo dục',
    fields: [],
    sections: ['steering'],
  },
  {
    place: 'I.1-5',
    words: 'Xét công nhận sáng kiến của đơn vị.',
    fields: ['initiatives.considered', 'initiatives.recognised'],
    sections: ['initiatives'],
  },
  {
    place: 'I.1-6',
    words: 'Giải quyết đơn thư, khiếu nại về công tác thi đua, khen thưởng',
    fields: ['complaints.received', 'complaints.resolved'],
    sections: ['complaints'],
  },
  {
    place: 'I.2-1',
    words: 'Về nội dung, hình thức và phương pháp tổ chức các phong trào thi đua yêu nước',
    fields: [],
    sections: ['movements'],
  },
  {
    place: 'I.2-1',
    words: 'có bao nhiêu tập thể, cá nhân tham gia đăng ký thi đua',
    fields: ['registered.collectives', 'registered.individuals'],
    sections: [],
  },
  {
    place: 'I.2-1',
    words: 'danh hiệu thi đua mà các tập thể, cá nhân đã đăng ký',
    fields: ['titles.title', 'titles.registered'],
    sections: [],
  },
  {
    place: 'I.2-2',
    words: 'Đánh giá chất lượng, hiệu quả, tác dụng của các phong trào thi đua',
    fields: [],
    sections: ['movementEffects'],
  },
  {
    place: 'I.2-2',
    words: 'đánh giá có sự so sánh với chỉ tiêu giao hoặc nhiệm vụ đạt được của năm trước liền kề',
    fields: [
      'comparison.text',
      'comparison.measure',
      'comparison.value',
      'comparison.assignedPlan',
      'comparison.previousYearValue',
      'comparison.direction',
    ],
    sections: [],
  },
  {
    place: 'I.2-2',
    words: 'đối với đơn vị sản xuất kinh doanh phải lập bảng so sánh',
    fields: ['comparison'],
    sections: [],
  },
  {
    place: 'I.2-3',
    words: 'Kết quả công tác xây dựng và nhân điển hình tiên tiến',
    fields: ['exemplars.onPortal', 'exemplars.named'],
    sections: ['modelBuilding'],
  },
  {
    place: 'I.2-4',
    words: 'Việc tham gia hoạt động cụm, khối thi đua.',
    fields: [],
    sections: ['blocParticipation'],
  },
  {
    place: 'I.3',
    words: 'Tình hình khen thưởng và chất lượng công tác khen thưởng',
    fields: [],
    sections: ['commendationQuality'],
  },
  {
    place: 'I.3-1',
    words: 'khen thưởng cấp nhà nước; cấp tỉnh, bộ, ngành trung ương; khen thưởng đơn vị',
    fields: ['awards.level'],
    sections: ['commendationResults'],
  },
  {
    place: 'I.3-2',
    words: 'Nêu rõ số lượng trình, số lượng đủ điều kiện (đã có quyết định)',
    fields: ['awards.submitted', 'awards.eligible'],
    sections: [],
  },
  {
    place: 'I.3-2',
    words: 'khen tập thể nhỏ, người lao động trực tiếp',
    fields: ['awards.smallCollectives', 'awards.directWorkers'],
    sections: [],
  },
  {
    place: 'I.3-3',
    words:
      'Đánh giá tác dụng của việc tôn vinh, biểu dương khen thưởng, nhất là khen thưởng đột xuất',
    fields: ['adHocAwards.collectives', 'adHocAwards.individuals'],
    sections: ['commendationEffects'],
  },
  {
    place: 'I.4-1',
    words: 'Công tác lãnh đạo, chỉ đạo triển khai phát hiện, bồi dưỡng, nhân rộng các điển hình',
    fields: [],
    sections: ['exemplarSteering'],
  },
  {
    place: 'I.4-2',
    words: 'Số tập thể, cá nhân điển hình tiên tiến và các điển hình mới được phát hiện ở cơ sở',
    fields: ['exemplars.all', 'exemplars.newlyFound'],
    sections: ['exemplarFigures'],
  },
  {
    place: 'I.5-1',
    words: 'Nhận định về vai trò lãnh đạo của cấp ủy Đảng, chính quyền các cấp',
    fields: [],
    sections: ['leadershipRole'],
  },
  {
    place: 'I.5-2',
    words: 'Đánh giá sự tác động của phong trào thi đua yêu nước',
    fields: [],
    sections: ['impact'],
  },
  {
    place: 'I.5-3',
    words: 'Những ưu điểm, chuyển biến tích cực',
    fields: [],
    sections: ['strengthsAndLimits'],
  },
  {
    place: 'I.5-4',
    words: 'Nguyên nhân và các bài học kinh nghiệm.',
    fields: [],
    sections: ['causesAndLessons'],
  },
  {
    place: 'I.6',
    words: 'Những nội dung kiến nghị, đề xuất với Tỉnh uỷ, Uỷ ban nhân dân tỉnh',
    fields: ['petitionsTo'],
    sections: ['petitions'],
  },
  {
    place: 'II.1',
    words: 'Đề ra những nhiệm vụ chủ yếu trong phong trào thi đua, công tác khen thưởng',
    fields: [],
    sections: ['tasks'],
  },
  {
    place: 'II.2',
    words: 'Những giải pháp chủ yếu để tăng cường vai trò lãnh đạo của Đảng',
    fields: [],
    sections: ['solutions'],
  },
  {
    place: 'Nơi nhận',
    words: 'Trưởng khối thi đua;',
    fields: ['document.recipients', 'receivedByLeadOn'],
    sections: [],
  },
  {
    place: 'Ký',
    words: '(ký, đóng dấu)',
    fields: ['document.signatory', 'document.position', 'document.authentication', 'scan'],
    sections: [],
  },
];
