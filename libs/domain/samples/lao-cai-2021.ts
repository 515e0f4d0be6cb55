// The rule book of the Guidance of 2021; what only Decision 3666 fixes is illustrative, since its text was not available.
import type { LegalInstrument, RuleBook, Section } from '../rule-book/rule-book.ts';
import { ofDecision, quoted, unsettled } from './clause.ts';
import { deadlines2021 } from './lao-cai-2021-deadlines.ts';
import { yearActs2021 } from './lao-cai-2021-year-acts.ts';

const instruments: readonly LegalInstrument[] = [
  {
    id: 'luat-thi-dua-khen-thuong-2003-2013',
    number: null,
    date: null,
    issuer: 'Quốc hội',
    title: 'Luật Thi đua, khen thưởng năm 2003, sửa đổi năm 2013',
    replaces: [],
    textAvailable: false,
  },
  {
    id: 'nghi-dinh-91-2017',
    number: '91/2017',
    date: null,
    issuer: 'Chính phủ',
    title: 'Nghị định 91/2017 về thi đua, khen thưởng',
    replaces: [],
    textAvailable: false,
  },
  {
    id: 'thong-tu-12-2019',
    number: '12/2019',
    date: null,
    issuer: 'Cơ quan Trung ương (tài liệu nguồn không ghi tên cơ quan)',
    title: 'Thông tư 12/2019 về thi đua, khen thưởng',
    replaces: [],
    textAvailable: false,
  },
  {
    id: 'quyet-dinh-3666-2021',
    number: '3666/QĐ-UBND',
    date: '2021-10-13',
    issuer: 'Ủy ban nhân dân tỉnh Lào Cai',
    title:
      'Quyết định về việc ban hành Quy chế tổ chức và hoạt động của khối thi đua trên địa bàn tỉnh Lào Cai',
    replaces: ['1127/QĐ-UBND ngày 11/4/2017', '1206/QĐ-UBND ngày 03/5/2019'],
    textAvailable: false,
  },
  {
    id: 'huong-dan-snv-tdkt-2021',
    number: null,
    date: null,
    issuer: 'Sở Nội vụ tỉnh Lào Cai',
    title:
      'Văn bản SNV-TĐKT năm 2021 về việc hướng dẫn thực hiện Quy chế tổ chức và hoạt động của khối thi đua trên địa bàn tỉnh Lào Cai (bản công bố để trống số, ngày và tháng)',
    replaces: ['572/SNV-TĐKT ngày 07/6/2019'],
    textAvailable: true,
  },
];

/** The guidance fixes the 95 points of the three sections together; the split is the appendix's. */
const split =
  'Phụ lục quy định điểm của từng mục và từng nội dung; các số ở đây là số minh hoạ, chỉ tổng 95 điểm của ba mục là theo Hướng dẫn.';

const sections: readonly Section[] = [
  {
    id: 'I',
    title: 'Thực hiện các chỉ tiêu, nhiệm vụ được giao',
    ceiling: 6000,
    contents: [
      { id: 'I.1', title: 'Thực hiện các chỉ tiêu', ceiling: 3500 },
      { id: 'I.2', title: 'Thực hiện các nhiệm vụ', ceiling: 2500 },
    ],
    illustrative: true,
    clause: ofDecision('phụ lục, mục I', split),
  },
  {
    id: 'II',
    title: 'Xây dựng tổ chức đảng, công đoàn và đoàn thể',
    ceiling: 1500,
    contents: [
      { id: 'II.1', title: 'Tổ chức đảng', ceiling: 700 },
      { id: 'II.2', title: 'Công đoàn', ceiling: 400 },
      { id: 'II.3', title: 'Đoàn thể', ceiling: 400 },
    ],
    illustrative: true,
    clause: ofDecision('phụ lục, mục II', split),
  },
  {
    id: 'III',
    title: 'Thực hiện nhiệm vụ về thi đua, khen thưởng',
    ceiling: 2000,
    contents: [
      { id: 'III.1', title: 'Tổ chức phong trào thi đua', ceiling: 800 },
      { id: 'III.2', title: 'Công tác khen thưởng', ceiling: 700 },
      { id: 'III.3', title: 'Hoạt động của khối thi đua', ceiling: 500 },
    ],
    illustrative: true,
    clause: ofDecision('phụ lục, mục III', split),
  },
];

export const laoCai2021: RuleBook = {
  form: 2,
  title:
    'Bộ quy tắc chấm điểm khối thi đua tỉnh Lào Cai năm 2021 (theo Hướng dẫn của Sở Nội vụ; phần thuộc Quyết định 3666/QĐ-UBND là mẫu minh hoạ)',
  titleEn:
    'Rule book of the emulation blocs of Lào Cai province, 2021 (by the guidance of Home Affairs; what only Decision 3666 fixes is an illustrative sample)',
  illustrative: false,
  years: { from: 2021, until: 2021 },
  instruments,
  total: {
    points: 10_000,
    sectionsPoints: 9500,
    clause: quoted(
      'mục II.1, gạch đầu dòng thứ hai',
      'Tổng số điểm chấm thi đua là 100 điểm; trong đó điểm thực hiện 03 nội dung thi đua là 95 điểm, điểm thưởng là 05 điểm.',
    ),
    floorAtZero: true,
    floorClause: unsettled('Tổng điểm sau khi trừ không thấp hơn 0.'),
  },
  sections,
  lines: {
    floorAtZero: true,
    deductionClause: quoted(
      'mục II.2.b, đoạn thứ nhất',
      'Các khối thi đua nghiên cứu điểm trừ cụ thể ứng với mỗi tiêu chí của từng mục trong bảng chấm điểm sao cho phù hợp',
      'Hướng dẫn không nêu mức thấp nhất; bộ quy tắc không để điểm của tiêu chí thấp hơn 0.',
    ),
    notApplicable: 'agreedPoints',
    notApplicableClause: unsettled(
      'Tiêu chí không phát sinh tại đơn vị được tính số điểm do các thành viên thống nhất, có nêu lý do; điểm tối đa của các tiêu chí khác giữ nguyên.',
    ),
    withdrawnEvidence: 'flags',
    withdrawnEvidenceClause: unsettled(
      'Hồ sơ tài liệu kiểm chứng bị rút thì tiêu chí được đánh dấu, điểm không tự thay đổi.',
    ),
    agreementClause: quoted(
      'mục II.1, gạch đầu dòng thứ năm',
      'Đối với việc họp bình xét, đánh giá, chấm điểm cuối năm của các khối thi đua, đơn vị Trưởng khối tổng hợp kết quả tự chấm điểm của đơn vị thành viên',
      'tại mục I và mục II tính điểm các thành viên thống nhất; chưa thống nhất thì tính theo xếp loại hoặc điểm tự chấm.',
    ),
  },
  appraisal: {
    effect: 'binding',
    ownCase: null,
    clause: quoted(
      'mục II.1, gạch đầu dòng thứ năm',
      'làm văn bản xin ý kiến thẩm định của Ban Thi đua - Khen thưởng tỉnh đối với nội dung thực hiện nhiệm vụ về thi đua, khen thưởng (mục III của bảng chấm điểm).',
      'Hướng dẫn không nêu hiệu lực của ý kiến thẩm định và người thẩm định đối với chính Sở Nội vụ; bộ quy tắc lấy điểm thẩm định làm điểm mục III, điểm của Sở Nội vụ giữ ở mức tạm tính.',
    ),
  },
  organisations: {
    noneSharePercent: 50,
    unionStandsInAt: 'partyCriteria',
    clause: quoted(
      'mục II.1, lưu ý thứ hai',
      'Đối với những đơn vị không có tổ chức đảng thì lấy kết quả đánh giá tổ chức công đoàn làm căn cứ xếp loại; những đơn vị không có tổ chức đảng và tổ chức công đoàn thì khối thống nhất chấm tối đa không quá 50% số điểm tại mục II của phụ lục kèm theo Quyết định số 3666/QĐ-UBND',
      'bộ quy tắc chỉ lấy xếp loại công đoàn thay cho xếp loại tổ chức đảng.',
    ),
    ratingClause: quoted(
      'mục II.1, lưu ý thứ nhất',
      'Thời điểm các khối tiến hành chấm điểm, thẩm định và bình xét thi đua chưa có kết quả đánh giá, phân xếp loại của cơ quan có thẩm quyền, do đó việc đánh giá, chấm điểm về tổ chức đảng, đoàn thể hoặc công đoàn của các thành viên thuộc khối thi đua đề nghị phải trung thực, chủ động',
    ),
  },
  bonus: {
    ceiling: 500,
    itemMax: 100,
    itemDefault: 100,
    baseline: 'registration',
    withoutTimelyRegistration: 'none',
    clause: quoted(
      'mục II.2.a',
      'điểm thưởng 05 điểm chỉ được áp dụng đối với các chỉ tiêu, nhiệm vụ vượt kế hoạch so với đăng ký thi đua đầu năm của từng đơn vị ở mục I trong phụ lục chấm điểm. Mỗi chỉ tiêu vượt được thưởng không quá 01 điểm.',
      'không có đăng ký trong thời hạn thì không có điểm thưởng (do bộ quy tắc ấn định).',
    ),
  },
  criticism: {
    each: 50,
    max: 200,
    seriousCounts: true,
    byOrderCounts: false,
    chairmanCounts: false,
    clause: quoted(
      'mục II.2.b, gạch đầu dòng thứ nhất',
      'việc trừ điểm đối với các đơn vị có văn bản nhắc nhở, phê bình của Tỉnh ủy, Ủy ban nhân dân tỉnh (kể cả những văn bản nhắc nhở, phê bình có gia hạn thời gian hoàn thành tiến độ vẫn bị trừ điểm) được quy định mỗi văn bản trừ 0,5 điểm, tổng số điểm trừ không quá 02 điểm.',
      'văn bản của văn phòng, ký thừa lệnh hoặc thừa uỷ quyền, và văn bản của Chủ tịch với danh nghĩa cá nhân được ghi nhận nhưng không trừ điểm (do bộ quy tắc ấn định).',
    ),
  },
  ineligibleDossiers: {
    tiers: [
      { from: 1, points: 100 },
      { from: 6, points: 150 },
      { from: 11, points: 200 },
    ],
    levels: 'together',
    leadSubmissionsChargedTo: 'member',
    clause: quoted(
      'mục II.2.b, gạch đầu dòng thứ hai',
      'Trừ điểm đối với đơn vị có hồ sơ trình đề nghị khen thưởng cấp tỉnh, cấp Nhà nước không đủ điều kiện (có văn bản thông báo của Ban Thi đua - Khen thưởng tỉnh), cụ thể: từ 01 - 05 hồ sơ trừ 01 điểm; từ 6-10 hồ sơ trừ 1,5 điểm; từ 11 hồ sơ trở lên trừ 2 điểm.',
      'hồ sơ hai cấp tính chung; hồ sơ Trưởng khối trình cho thành viên tính vào thành viên (do bộ quy tắc ấn định).',
    ),
  },
  discipline: {
    points: 100,
    counted: 'oncePerYear',
    max: 100,
    lateRegistration: 'proposes',
    clause: quoted(
      'mục II.2.b, gạch đầu dòng thứ ba',
      'Trừ 01 điểm đối với đơn vị thực hiện chưa nghiêm túc các quy định của khối thi đua như: tham gia các hội nghị, cuộc họp của khối không đủ, không đúng thành phần; nộp các văn bản (đăng ký thi đua, báo cáo sơ kết, tổng kết...) muộn theo quy định.',
      'trừ một lần trong năm (do bộ quy tắc ấn định).',
    ),
  },
  attribution: {
    yearOf: 'documentDate',
    clause: unsettled('Văn bản, thông báo được tính vào năm của ngày ban hành, chỉ trong một năm.'),
  },
  exclusion: {
    clause: quoted(
      'mục II.2.b, gạch đầu dòng thứ nhất',
      'không bình xét, suy tôn đối với đơn vị có văn bản phê bình về nội dung sai phạm nghiêm trọng',
    ),
    groundsClause: quoted(
      'mục II.2.b, đoạn thứ nhất',
      'khi chấm điểm cần lưu ý những tiêu chí không bình xét và suy tôn đối với các đơn vị vi phạm những tiêu chí tại khoản 3 Điều 7 Quyết định 3666/QĐ-UBND',
    ),
  },
  rating: {
    newBlocs: 'nextYear',
    newBlocsClause: quoted(
      'mục I.1, gạch đầu dòng thứ ba',
      'Các khối thi đua mới được thành lập, việc bình xét và đề nghị khen thưởng thực hiện từ năm 2022.',
    ),
    leavers: 'unranked',
    leaversClause: unsettled('Đơn vị đã ra khỏi mọi khối thi đua thì không xếp thứ hạng.'),
  },
  deadlines: deadlines2021,
  yearActs: yearActs2021,
  scorecardClause: quoted(
    'mục II.1, gạch đầu dòng thứ hai và thứ tư',
    'Việc cụ thể hóa bảng chấm điểm thi đua hằng năm của khối theo nguyên tắc không được vượt quá tổng điểm của từng nội dung trong các mục. … ngoài việc cụ thể hóa các tiêu chí theo quy định đề nghị bổ sung mục “Hồ sơ tài liệu kiểm chứng” để các cơ quan, đơn vị thành viên trong khối căn cứ chấm điểm.',
  ),
};
