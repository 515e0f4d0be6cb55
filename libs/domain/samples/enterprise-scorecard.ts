// A sample scorecard of a bloc of enterprises (doanh nghiệp): an illustrative sample, "mẫu minh hoạ".
import type { Criterion, Scorecard } from '../scorecard/scorecard.ts';
import { deduction, fixed, gradedByPercent, ratings, row } from './criterion-row.ts';

const targets: readonly Criterion[] = [
  row('I.1.1', 500, {
    text: 'Doanh thu (triệu đồng)',
    evidence: 'Báo cáo tài chính; bảng so sánh với kế hoạch và năm trước liền kề',
    bonus: gradedByPercent,
  }),
  row('I.1.2', 500, {
    text: 'Nộp ngân sách nhà nước (triệu đồng)',
    evidence: 'Xác nhận số thuế đã nộp của cơ quan thuế',
    bonus: gradedByPercent,
    deductions: [deduction('no-thue', 100, 'Mỗi lần bị thông báo nợ thuế quá hạn')],
  }),
  row('I.1.3', 450, {
    text: 'Lợi nhuận sau thuế (triệu đồng)',
    evidence: 'Báo cáo tài chính được kiểm toán hoặc đã nộp cơ quan thuế',
    bonus: gradedByPercent,
  }),
  row('I.1.4', 400, {
    text: 'Sản lượng sản phẩm chủ yếu (tấn hoặc đơn vị sản phẩm)',
    evidence: 'Báo cáo sản xuất; biên bản nghiệm thu, xuất kho',
    bonus: fixed(50),
  }),
  row('I.1.5', 400, {
    text: 'Thu nhập bình quân của người lao động (nghìn đồng/tháng)',
    evidence: 'Bảng lương; quyết toán quỹ lương',
    bonus: fixed(100),
  }),
  row('I.1.6', 350, {
    text: 'Năng suất lao động bình quân (triệu đồng/người)',
    evidence: 'Báo cáo sản xuất kinh doanh; bảng tính năng suất lao động',
  }),
  row('I.1.7', 300, {
    text: 'Số lao động có việc làm thường xuyên (người)',
    evidence: 'Báo cáo sử dụng lao động; danh sách tham gia bảo hiểm xã hội',
  }),
  row('I.1.8', 300, {
    text: 'Tỷ lệ lao động được đóng bảo hiểm xã hội, bảo hiểm y tế, bảo hiểm thất nghiệp (%)',
    evidence: 'Xác nhận của cơ quan bảo hiểm xã hội',
    deductions: [deduction('cham-dong', 50, 'Mỗi quý chậm đóng bảo hiểm')],
  }),
  row('I.1.9', 300, {
    text: 'Mức tiêu hao nguyên liệu, năng lượng trên một đơn vị sản phẩm',
    evidence: 'Định mức được duyệt; báo cáo tiêu hao thực tế',
    bonus: fixed(50),
  }),
];

const tasks: readonly Criterion[] = [
  row('I.2.1', 450, {
    text: 'Chấp hành pháp luật về thuế, đất đai, tài nguyên, khoáng sản',
    evidence: 'Kết luận thanh tra, kiểm tra; xác nhận của cơ quan quản lý',
    deductions: [deduction('bi-xu-phat', 100, 'Mỗi quyết định xử phạt vi phạm hành chính')],
  }),
  row('I.2.2', 450, {
    text: 'An toàn, vệ sinh lao động',
    evidence: 'Kế hoạch an toàn, vệ sinh lao động; báo cáo tai nạn lao động',
    deductions: [
      deduction('tai-nan-nang', 100, 'Mỗi vụ tai nạn lao động làm người lao động bị thương nặng'),
    ],
  }),
  row('I.2.3', 400, {
    text: 'Bảo vệ môi trường trong sản xuất, kinh doanh',
    evidence: 'Báo cáo công tác bảo vệ môi trường; kết quả quan trắc',
  }),
  row('I.2.4', 300, {
    text: 'Bảo đảm an ninh trật tự, phòng cháy, chữa cháy',
    evidence: 'Biên bản kiểm tra của cơ quan công an; phương án được duyệt',
  }),
  row('I.2.5', 300, {
    text: 'Đầu tư đổi mới công nghệ, cải tiến kỹ thuật, chuyển đổi số',
    evidence: 'Quyết định đầu tư; quyết định công nhận sáng kiến, cải tiến',
    bonus: fixed(50),
  }),
  row('I.2.6', 300, {
    text: 'Tham gia an sinh xã hội, từ thiện, xây dựng nông thôn mới tại địa phương',
    evidence: 'Chứng từ ủng hộ; xác nhận của chính quyền, Mặt trận Tổ quốc',
    bonus: fixed(50),
  }),
  row('I.2.7', 300, {
    text: 'Thực hiện chế độ báo cáo thống kê, báo cáo với cơ quan quản lý nhà nước',
    evidence: 'Báo cáo có ngày gửi; xác nhận của cơ quan nhận',
    deductions: [deduction('bao-cao-cham', 25, 'Mỗi báo cáo gửi chậm')],
  }),
];

const organisations: readonly Criterion[] = [
  row('II.1.1', 400, {
    text: 'Kết quả đánh giá, xếp loại tổ chức đảng',
    evidence: 'Quyết định, thông báo xếp loại; hoặc bản tự đánh giá khi chưa có kết quả chính thức',
    ratedBy: 'party',
    ratings: ratings(400, 320, 240, 0),
  }),
  row('II.1.2', 150, {
    text: 'Phát triển đảng viên trong doanh nghiệp',
    evidence: 'Quyết định kết nạp đảng viên; danh sách quần chúng học lớp bồi dưỡng',
  }),
  row('II.1.3', 150, {
    text: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh; văn hóa doanh nghiệp',
    evidence: 'Kế hoạch; báo cáo kết quả',
  }),
  row('II.2.1', 250, {
    text: 'Kết quả đánh giá, xếp loại công đoàn cơ sở',
    evidence: 'Quyết định công nhận xếp loại; hoặc bản tự đánh giá khi chưa có kết quả chính thức',
    ratedBy: 'tradeUnion',
    ratings: ratings(250, 200, 150, 0),
  }),
  row('II.2.2', 150, {
    text: 'Thực hiện thỏa ước lao động tập thể, đối thoại, hội nghị người lao động',
    evidence: 'Thỏa ước lao động tập thể; biên bản đối thoại, hội nghị',
    deductions: [
      deduction('khong-doi-thoai', 50, 'Không tổ chức đối thoại, hội nghị người lao động'),
    ],
  }),
  row('II.3.1', 200, {
    text: 'Kết quả đánh giá, xếp loại các đoàn thể trong doanh nghiệp',
    evidence: 'Thông báo xếp loại của đoàn thể cấp trên; hoặc bản tự đánh giá',
    ratedBy: 'massOrganisations',
    ratings: ratings(200, 160, 120, 0),
  }),
  row('II.3.2', 100, {
    text: 'Hoạt động văn hóa, thể thao, tình nguyện của đoàn viên, hội viên',
    evidence: 'Kế hoạch; hình ảnh, báo cáo kết quả',
  }),
  row('II.3.3', 100, {
    text: 'Chăm lo lao động nữ, lao động là người dân tộc thiểu số',
    evidence: 'Danh sách; chính sách nội bộ; chứng từ hỗ trợ',
  }),
];

const emulation: readonly Criterion[] = [
  row('III.1.1', 200, {
    text: 'Tổ chức phát động, đăng ký thi đua từ đầu năm tới phân xưởng, tổ, đội',
    evidence: 'Văn bản phát động; bản đăng ký thi đua',
  }),
  row('III.1.2', 200, {
    text: 'Phong trào lao động giỏi, lao động sáng tạo; công nhận sáng kiến',
    evidence: 'Quyết định công nhận sáng kiến; báo cáo giá trị làm lợi',
  }),
  row('III.1.3', 200, {
    text: 'Hưởng ứng các phong trào thi đua do Trung ương, tỉnh phát động',
    evidence: 'Kế hoạch hưởng ứng; báo cáo kết quả',
  }),
  row('III.1.4', 200, {
    text: 'Phát hiện, nhân rộng điển hình tiên tiến là người trực tiếp lao động',
    evidence: 'Danh sách điển hình; tin, bài tuyên truyền',
    deductions: [
      deduction('khong-gioi-thieu', 50, 'Trong năm không giới thiệu gương điển hình nào'),
    ],
  }),
  row('III.2.1', 250, {
    text: 'Chấp hành quy trình, thủ tục, thời hạn trình khen thưởng',
    evidence: 'Tờ trình, biên bản họp xét; giấy tiếp nhận hồ sơ',
  }),
  row('III.2.2', 250, {
    text: 'Tỷ lệ khen thưởng người trực tiếp lao động',
    evidence: 'Quyết định khen thưởng kèm danh sách; bảng tổng hợp tỷ lệ',
  }),
  row('III.2.3', 200, {
    text: 'Khen thưởng đột xuất, khen thưởng theo chuyên đề kịp thời',
    evidence: 'Quyết định khen thưởng đột xuất, chuyên đề',
  }),
  row('III.3.1', 200, {
    text: 'Tham gia đầy đủ, đúng thành phần các hội nghị, hoạt động của khối',
    evidence: 'Giấy mời, danh sách đại biểu dự họp do Trưởng khối xác nhận',
  }),
  row('III.3.2', 150, {
    text: 'Chất lượng báo cáo sơ kết, tổng kết theo mẫu số 01, có bảng so sánh kết quả sản xuất kinh doanh',
    evidence: 'Báo cáo sơ kết, tổng kết; bảng so sánh',
  }),
  row('III.3.3', 100, {
    text: 'Tham gia ký giao ước thi đua của khối',
    evidence: 'Bản giao ước thi đua có chữ ký',
  }),
  row('III.3.4', 50, {
    text: 'Tự chấm điểm trung thực, đủ hồ sơ tài liệu kiểm chứng',
    evidence: 'Bảng tự chấm điểm kèm danh mục hồ sơ tài liệu kiểm chứng',
  }),
];

export const enterprises2021: Scorecard = {
  form: 1,
  title: 'Bảng chấm điểm thi đua năm 2021 của khối doanh nghiệp (mẫu minh hoạ)',
  illustrative: true,
  criteria: [...targets, ...tasks, ...organisations, ...emulation],
};
