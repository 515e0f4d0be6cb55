// Every line of Mẫu số 02, the report of a bloc, in the words of the guidance, with what holds it.
import type { ReportPeriod } from './figures.ts';
import type { FormLine } from './form-lines.contract.ts';
import type { Mau02, Mau02Section } from './mau-02.ts';

export const linesOfMau02: readonly FormLine<
  Mau02 & { readonly period: ReportPeriod },
  Mau02Section
>[] = [
  {
    place: 'Đầu trang',
    words: 'Số: /....',
    fields: ['document.issuer', 'document.number', 'document.place', 'document.date'],
    sections: [],
  },
  {
    place: 'Tên báo cáo',
    words: 'Sơ, tổng kết hoạt động khối thi đua',
    fields: ['period', 'document.summary'],
    sections: [],
  },
  {
    place: 'I.1',
    words: 'Khái quát được tổng số các đơn vị thành viên',
    fields: ['members'],
    sections: ['characteristics'],
  },
  {
    place: 'I.1',
    words: 'tổng số cán bộ, công chức, viên chức, người lao động',
    fields: ['workforce'],
    sections: [],
  },
  {
    place: 'I.2.1-1',
    words: 'Việc tổ chức tuyên truyền, quán triệt, triển khai các văn bản chỉ đạo, hướng dẫn',
    fields: [],
    sections: ['dissemination'],
  },
  {
    place: 'I.2.1-2',
    words: 'Tổ chức phát động các phong trào thi đua của tỉnh, của khối',
    fields: ['movements'],
    sections: ['movementsLaunched'],
  },
  {
    place: 'I.2.1-3',
    words: 'Xây dựng và triển khai thực hiện Kế hoạch hoạt động của khối;',
    fields: [],
    sections: ['planCarriedOut'],
  },
  {
    place: 'I.2.1-4',
    words: 'Việc cụ thể hoá bảng chấm điểm thi đua của khối;',
    fields: [],
    sections: ['scorecardDetailed'],
  },
  {
    place: 'I.2.1-5',
    words: 'Tổ chức kiểm tra hoạt động của các đơn vị trong khối thi đua;',
    fields: [],
    sections: ['inspections'],
  },
  {
    place: 'I.2.1-6',
    words: 'Sơ kết, tổng kết; xét, đề nghị khen thưởng cho các đơn vị thành viên trong khối;',
    fields: [],
    sections: ['reviews'],
  },
  {
    place: 'I.2.1-7',
    words: 'Các hoạt động khác của khối trong năm.',
    fields: [],
    sections: ['otherActivities'],
  },
  {
    place: 'I.2.2-1',
    words: 'Số đơn vị trong khối tham gia ký giao ước thi đua',
    fields: ['pact.signers'],
    sections: ['pact'],
  },
  {
    place: 'I.2.2-1',
    words: 'nêu tên cụ thể các đơn vị không ký giao ước thi đua',
    fields: ['pact.nonSigners'],
    sections: [],
  },
  {
    place: 'I.2.2-2',
    words: 'Tổng hợp các danh hiệu thi đua đăng ký đầu năm của các đơn vị thành viên trong khối',
    fields: ['titles.title', 'titles.registered'],
    sections: [],
  },
  {
    place: 'II.1.1-1',
    words: 'Nêu phong trào thi đua chung của khối',
    fields: ['movements'],
    sections: ['movementResults'],
  },
  {
    place: 'II.1.1-1',
    words: 'chỉ rõ một số đơn vị thành viên có phong trào thi đua sôi nổi, thiết thực, hiệu quả.',
    fields: ['unitsWithLivelyMovements'],
    sections: [],
  },
  {
    place: 'II.1.1-2',
    words: 'Các phong trào thi đua chuyên đề, phong trào trọng tâm của tỉnh phát động.',
    fields: ['movements'],
    sections: ['provincialMovements'],
  },
  {
    place: 'II.1.1-3',
    words: 'đặc biệt việc giới thiệu gương điển hình trên Cổng thông tin điện tử của Hội đồng',
    fields: ['exemplars.onPortal', 'exemplars.named'],
    sections: ['praise'],
  },
  {
    place: 'II.1.2',
    words: 'Lập bảng so sánh đánh giá được chung toàn khối và cụ thể từng đơn vị thành viên',
    fields: ['targets.text', 'targets.measure', 'targets.direction', 'targets.rows'],
    sections: ['politicalTasks'],
  },
  {
    place: 'II.1.2',
    words: 'chỉ tiêu trọng tâm trong bảng chấm điểm',
    fields: ['targets.criterion'],
    sections: [],
  },
  {
    place: 'II.1.2',
    words: 'so với kế hoạch giao, nếu không có kế hoạch giao thì so với năm trước',
    fields: ['targets.rows'],
    sections: [],
  },
  {
    place: 'II.1.2',
    words: 'đối với báo cáo 6 tháng so sánh với cùng kỳ và so với kế hoạch cả năm',
    fields: ['targets.rows', 'period'],
    sections: [],
  },
  {
    place: 'II.2-1',
    words: 'Tổng hợp đánh giá các danh hiệu thi đua và hình thức khen thưởng',
    fields: ['awards.name', 'awards.granted'],
    sections: ['commendation'],
  },
  ...(
    [
      'Kết quả khen thưởng cấp Nhà nước;',
      'Kết quả khen thưởng cấp tỉnh;',
      'Kết quả khen thưởng cấp bộ, ngành...',
    ] as const
  ).map((words) => ({
    place: 'II.2-1',
    words,
    fields: ['awards.level', 'awards.granted'] as const,
    sections: [],
  })),
  {
    place: 'II.2-2',
    words: 'Tổng hợp kết quả xét tặng Huy hiệu Vì sự nghiệp xây dựng và phát triển tỉnh Lào Cai.',
    fields: ['badge.considered', 'badge.granted'],
    sections: [],
  },
  {
    place: 'II.2-3',
    words: 'Kết quả khen thưởng trong phong trào thi đua thường xuyên;',
    fields: ['occasions.regular'],
    sections: [],
  },
  {
    place: 'II.2-3',
    words: 'Kết quả khen thưởng theo đợt hoặc khen thưởng đợt xuất.',
    fields: ['occasions.campaign', 'occasions.adHoc'],
    sections: [],
  },
  {
    place: 'II.2-4',
    words: 'Kết quả khen thưởng của khối thi đua.',
    fields: ['blocAwards.collectives', 'blocAwards.individuals'],
    sections: [],
  },
  {
    place: 'II.3-1',
    words: 'Công tác chỉ đạo triển khai của khối đối với việc phát hiện, bồi dưỡng, nhân rộng',
    fields: [],
    sections: ['exemplarSteering'],
  },
  {
    place: 'II.3-2',
    words: 'Có số liệu thống kê cụ thể các tập thể, cá nhân điển hình tiên tiến',
    fields: [
      'exemplars.all',
      'exemplars.newlyFound',
      'exemplarsByUnit.unit',
      'exemplarsByUnit.count',
    ],
    sections: ['exemplarFigures'],
  },
  {
    place: 'III',
    words: 'Số lượng thành viên tham gia',
    fields: ['membersTakingPart'],
    sections: [],
  },
  {
    place: 'III',
    words: 'chất lượng hoạt động của khối; sự chấp hành các quy định, quy chế của khối',
    fields: [],
    sections: ['assessment'],
  },
  { place: 'III.1', words: '1. Ưu điểm', fields: [], sections: ['strengths'] },
  { place: 'III.2', words: '2. Hạn chế, tồn tại', fields: [], sections: ['limits'] },
  { place: 'III.3', words: '3. Nguyên nhân', fields: [], sections: ['causes'] },
  {
    place: 'IV.1',
    words: '1. Nhiệm vụ chủ yếu trong hoạt động của khối',
    fields: [],
    sections: ['tasks'],
  },
  {
    place: 'IV.2',
    words: '2. Những giải pháp để nâng cao chất lượng hoạt động của khối',
    fields: [],
    sections: ['solutions'],
  },
  {
    place: 'IV.3',
    words: '3. Kiến nghị, đề xuất của khối thi đua',
    fields: [],
    sections: ['petitions'],
  },
  {
    place: 'Nơi nhận',
    words: 'Các đơn vị thành viên;',
    fields: ['document.recipients'],
    sections: [],
  },
  {
    place: 'Ký',
    words: 'TRƯỞNG KHỐI',
    fields: ['document.signatory', 'document.position', 'scan'],
    sections: [],
  },
];
