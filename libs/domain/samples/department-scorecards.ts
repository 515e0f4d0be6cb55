// Sample scorecards of a bloc of departments (sở, ban, ngành), of two years: illustrative samples, "mẫu minh hoạ".
import type { Criterion, Scorecard } from '../scorecard/scorecard.ts';
import { deduction, fixed, gradedByPercent, ratings, row } from './criterion-row.ts';

const targets: readonly Criterion[] = [
  row('I.1.1', 400, {
    text: 'Hoàn thành các chỉ tiêu kinh tế - xã hội do ngành chủ trì theo kế hoạch Ủy ban nhân dân tỉnh giao',
    evidence:
      'Quyết định giao chỉ tiêu; báo cáo kết quả thực hiện cả năm; số liệu của cơ quan thống kê',
  }),
  row('I.1.2', 400, {
    text: 'Tỷ lệ nhiệm vụ Tỉnh ủy, Ủy ban nhân dân tỉnh giao hoàn thành đúng hạn (%)',
    evidence:
      'Bảng trích xuất từ phần mềm theo dõi nhiệm vụ; văn bản báo cáo kết quả từng nhiệm vụ',
    bonus: gradedByPercent,
    deductions: [
      deduction('qua-han', 20, 'Mỗi nhiệm vụ quá hạn mà không xin gia hạn trước khi hết hạn'),
    ],
  }),
  row('I.1.3', 400, {
    text: 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước và đúng hạn (%)',
    evidence:
      'Báo cáo của Trung tâm Phục vụ hành chính công; bảng trích xuất hệ thống một cửa điện tử',
    bonus: fixed(50),
    deductions: [deduction('khong-xin-loi', 10, 'Mỗi hồ sơ trễ hạn không có văn bản xin lỗi')],
  }),
  row('I.1.4', 350, {
    text: 'Tỷ lệ hồ sơ thủ tục hành chính tiếp nhận trực tuyến (%)',
    evidence: 'Bảng trích xuất từ cổng dịch vụ công của tỉnh',
    bonus: gradedByPercent,
  }),
  row('I.1.5', 350, {
    text: 'Điểm chỉ số cải cách hành chính của cơ quan',
    evidence: 'Quyết định công bố chỉ số cải cách hành chính; bảng tự đánh giá kèm tài liệu',
    bonus: fixed(50),
  }),
  row('I.1.6', 350, {
    text: 'Tỷ lệ giải ngân vốn đầu tư công và dự toán ngân sách được giao (%)',
    evidence: 'Xác nhận của Kho bạc Nhà nước; quyết định giao dự toán',
  }),
  row('I.1.7', 300, {
    text: 'Tỷ lệ văn bản đi được ký số và gửi trên môi trường mạng (%)',
    evidence: 'Bảng trích xuất từ hệ thống quản lý văn bản và điều hành',
    bonus: fixed(50),
  }),
  row('I.1.8', 350, {
    text: 'Tỷ lệ đơn khiếu nại, tố cáo, kiến nghị, phản ánh thuộc thẩm quyền giải quyết đúng hạn (%)',
    evidence: 'Sổ tiếp công dân, sổ theo dõi đơn; quyết định, văn bản giải quyết',
  }),
  row('I.1.9', 300, {
    text: 'Số cuộc thanh tra, kiểm tra hoàn thành theo kế hoạch được duyệt (cuộc)',
    evidence: 'Kế hoạch thanh tra, kiểm tra; kết luận thanh tra, thông báo kết quả kiểm tra',
  }),
  row('I.1.10', 300, {
    text: 'Số lượt cán bộ, công chức, viên chức được đào tạo, bồi dưỡng theo kế hoạch (lượt)',
    evidence: 'Kế hoạch đào tạo, bồi dưỡng; quyết định cử đi học; văn bằng, chứng chỉ',
    bonus: fixed(100),
  }),
];

const tasks: readonly Criterion[] = [
  row('I.2.1', 350, {
    text: 'Tham mưu ban hành văn bản quy phạm pháp luật, cơ chế, chính sách của ngành đúng tiến độ, chất lượng',
    evidence: 'Chương trình ban hành văn bản; tờ trình, báo cáo thẩm định; văn bản được ban hành',
    deductions: [deduction('xin-lui', 25, 'Mỗi văn bản phải xin lùi thời gian trình')],
  }),
  row('I.2.2', 300, {
    text: 'Tham mưu, tổ chức thực hiện chương trình, đề án, kế hoạch trọng tâm trong năm',
    evidence: 'Văn bản giao nhiệm vụ; đề án, kế hoạch được phê duyệt; báo cáo kết quả',
    bonus: fixed(100),
  }),
  row('I.2.3', 300, {
    text: 'Thực hiện chế độ thông tin, báo cáo với Tỉnh ủy, Ủy ban nhân dân tỉnh',
    evidence: 'Báo cáo định kỳ, chuyên đề, đột xuất có ngày gửi',
    deductions: [deduction('bao-cao-cham', 25, 'Mỗi báo cáo gửi chậm')],
  }),
  row('I.2.4', 250, {
    text: 'Chấp hành kỷ luật, kỷ cương hành chính; văn hóa công sở',
    evidence: 'Kết quả kiểm tra công vụ; biên bản kiểm tra nội bộ',
    deductions: [
      deduction('vi-pham-ky-luat', 50, 'Mỗi công chức, viên chức bị xử lý kỷ luật trong năm'),
    ],
  }),
  row('I.2.5', 250, {
    text: 'Thực hành tiết kiệm, chống lãng phí; phòng, chống tham nhũng; kê khai tài sản, thu nhập',
    evidence: 'Kế hoạch, báo cáo kết quả; biên bản công khai bản kê khai',
  }),
  row('I.2.6', 200, {
    text: 'Thực hiện quy chế dân chủ; công khai tài chính, công tác cán bộ',
    evidence: 'Biên bản hội nghị cán bộ, công chức; văn bản niêm yết công khai',
  }),
  row('I.2.7', 250, {
    text: 'Xây dựng, cập nhật cơ sở dữ liệu của ngành; ứng dụng công nghệ thông tin, chuyển đổi số',
    evidence: 'Kế hoạch chuyển đổi số; biên bản nghiệm thu; bảng trích xuất dữ liệu',
    bonus: fixed(50),
  }),
  row('I.2.8', 200, {
    text: 'Bảo vệ bí mật nhà nước, bảo đảm an ninh trật tự, phòng cháy, chữa cháy tại cơ quan',
    evidence: 'Phương án, biên bản kiểm tra; giấy chứng nhận cơ quan an toàn về an ninh trật tự',
  }),
  row('I.2.9', 200, {
    text: 'Thực hiện các biện pháp phòng, chống dịch bệnh tại cơ quan và theo địa bàn được phân công',
    evidence: 'Phương án phòng, chống dịch; báo cáo kết quả; biên bản kiểm tra',
  }),
  row('I.2.10', 200, {
    text: 'Giúp đỡ xã khó khăn theo phân công của tỉnh; vận động an sinh xã hội',
    evidence: 'Văn bản phân công; kế hoạch giúp đỡ; xác nhận của Ủy ban nhân dân xã',
    bonus: fixed(50),
  }),
];

const organisations: readonly Criterion[] = [
  row('II.1.1', 300, {
    text: 'Kết quả đánh giá, xếp loại tổ chức đảng',
    evidence: 'Quyết định, thông báo xếp loại; hoặc bản tự đánh giá khi chưa có kết quả chính thức',
    ratedBy: 'party',
    ratings: ratings(300, 240, 180, 0),
  }),
  row('II.1.2', 150, {
    text: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    evidence: 'Kế hoạch; bản đăng ký của tập thể, cá nhân; báo cáo kết quả',
  }),
  row('II.1.3', 150, {
    text: 'Nền nếp, chất lượng sinh hoạt chi bộ; kết nạp đảng viên mới theo chỉ tiêu',
    evidence: 'Sổ biên bản sinh hoạt chi bộ; quyết định kết nạp đảng viên',
    deductions: [deduction('thieu-ky', 25, 'Mỗi kỳ sinh hoạt chi bộ không tổ chức')],
  }),
  row('II.1.4', 100, {
    text: 'Thực hiện chương trình kiểm tra, giám sát của cấp ủy',
    evidence: 'Chương trình; thông báo kết luận kiểm tra, giám sát',
  }),
  row('II.2.1', 250, {
    text: 'Kết quả đánh giá, xếp loại tổ chức công đoàn',
    evidence: 'Quyết định công nhận xếp loại; hoặc bản tự đánh giá khi chưa có kết quả chính thức',
    ratedBy: 'tradeUnion',
    ratings: ratings(250, 200, 150, 0),
  }),
  row('II.2.2', 150, {
    text: 'Chăm lo đời sống, bảo vệ quyền, lợi ích hợp pháp của đoàn viên, người lao động',
    evidence: 'Kế hoạch, danh sách đoàn viên được thăm hỏi, hỗ trợ; chứng từ chi',
  }),
  row('II.3.1', 200, {
    text: 'Kết quả đánh giá, xếp loại các đoàn thể (Đoàn Thanh niên, Hội Cựu chiến binh, nữ công)',
    evidence: 'Thông báo xếp loại của đoàn thể cấp trên; hoặc bản tự đánh giá',
    ratedBy: 'massOrganisations',
    ratings: ratings(200, 160, 120, 0),
  }),
  row('II.3.2', 100, {
    text: 'Tổ chức các phong trào, hoạt động tình nguyện, văn hóa, thể thao của đoàn thể',
    evidence: 'Kế hoạch; hình ảnh, báo cáo kết quả',
  }),
  row('II.3.3', 100, {
    text: 'Công tác dân vận của cơ quan; phối hợp với Ủy ban Mặt trận Tổ quốc và các đoàn thể',
    evidence: 'Chương trình phối hợp; báo cáo mô hình dân vận khéo',
  }),
];

const emulation: readonly Criterion[] = [
  row('III.1.1', 150, {
    text: 'Ban hành kế hoạch, văn bản chỉ đạo công tác thi đua, khen thưởng trong năm',
    evidence: 'Kế hoạch, văn bản chỉ đạo, hướng dẫn',
  }),
  row('III.1.2', 200, {
    text: 'Tổ chức phát động, đăng ký thi đua từ đầu năm tới các đơn vị trực thuộc',
    evidence:
      'Văn bản phát động; bản đăng ký thi đua; danh sách tập thể, cá nhân đăng ký danh hiệu',
  }),
  row('III.1.3', 150, {
    text: 'Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến; giới thiệu gương điển hình trên Cổng thông tin điện tử của Hội đồng Thi đua - Khen thưởng tỉnh',
    evidence: 'Danh sách điển hình; đường dẫn tin, bài đã đăng',
    deductions: [
      deduction('khong-gioi-thieu', 50, 'Trong năm không giới thiệu gương điển hình nào'),
    ],
  }),
  row('III.1.4', 150, {
    text: 'Hưởng ứng các phong trào thi đua do Trung ương, tỉnh phát động',
    evidence: 'Kế hoạch hưởng ứng; báo cáo sơ kết, tổng kết phong trào',
  }),
  row('III.1.5', 150, {
    text: 'Xét, công nhận sáng kiến của đơn vị',
    evidence: 'Quyết định thành lập hội đồng sáng kiến; quyết định công nhận sáng kiến',
  }),
  row('III.2.1', 200, {
    text: 'Chấp hành quy trình, thủ tục, thời hạn trình khen thưởng',
    evidence: 'Tờ trình, biên bản họp xét; giấy tiếp nhận hồ sơ',
    deductions: [deduction('tra-lai-ho-so', 25, 'Mỗi lần hồ sơ bị trả lại để bổ sung')],
  }),
  row('III.2.2', 200, {
    text: 'Tỷ lệ khen thưởng tập thể nhỏ, người trực tiếp lao động, công tác',
    evidence: 'Quyết định khen thưởng kèm danh sách; bảng tổng hợp tỷ lệ',
  }),
  row('III.2.3', 150, {
    text: 'Khen thưởng đột xuất, khen thưởng theo chuyên đề kịp thời',
    evidence: 'Quyết định khen thưởng đột xuất, chuyên đề',
  }),
  row('III.2.4', 150, {
    text: 'Kiểm tra công tác thi đua, khen thưởng; giải quyết đơn thư về thi đua, khen thưởng',
    evidence: 'Kế hoạch, thông báo kết quả kiểm tra; văn bản trả lời đơn thư',
  }),
  row('III.3.1', 150, {
    text: 'Tham gia đầy đủ, đúng thành phần các hội nghị, hoạt động của khối',
    evidence: 'Giấy mời, danh sách đại biểu dự họp do Trưởng khối xác nhận',
  }),
  row('III.3.2', 150, {
    text: 'Chất lượng báo cáo sơ kết, tổng kết theo mẫu số 01',
    evidence: 'Báo cáo sơ kết, tổng kết; văn bản góp ý (nếu có)',
  }),
  row('III.3.3', 100, {
    text: 'Tham gia ký giao ước thi đua của khối',
    evidence: 'Bản giao ước thi đua có chữ ký',
  }),
  row('III.3.4', 100, {
    text: 'Tự chấm điểm trung thực, đủ hồ sơ tài liệu kiểm chứng',
    evidence: 'Bảng tự chấm điểm kèm danh mục hồ sơ tài liệu kiểm chứng',
  }),
];

export const departments2021: Scorecard = {
  form: 1,
  title: 'Bảng chấm điểm thi đua năm 2021 của khối các sở, ban, ngành (mẫu minh hoạ)',
  illustrative: true,
  criteria: [...targets, ...tasks, ...organisations, ...emulation],
};

/** Under the illustrative book of 2022 the first content has 30 points, and the organisations have 20. */
const maxima2022: Readonly<Record<string, number>> = {
  'I.1.1': 350,
  'I.1.2': 350,
  'I.1.3': 350,
  'I.1.4': 300,
  'I.1.5': 300,
  'I.1.6': 300,
  'I.1.7': 250,
  'I.1.8': 300,
  'I.1.9': 250,
  'I.1.10': 250,
  'II.1.2': 250,
  'II.1.3': 200,
  'II.1.4': 150,
  'II.2.1': 350,
  'II.2.2': 250,
  'II.3.1': 250,
  'II.3.2': 150,
};

const ratings2022: Readonly<Record<string, Criterion['ratings']>> = {
  'II.2.1': ratings(350, 280, 210, 0),
  'II.3.1': ratings(250, 200, 150, 0),
};

export const departments2022: Scorecard = {
  form: 1,
  title: 'Bảng chấm điểm thi đua năm 2022 của khối các sở, ban, ngành (mẫu minh hoạ)',
  illustrative: true,
  criteria: departments2021.criteria.map((criterion) => ({
    ...criterion,
    max: maxima2022[criterion.id] ?? criterion.max,
    ratings: ratings2022[criterion.id] ?? criterion.ratings,
  })),
};
