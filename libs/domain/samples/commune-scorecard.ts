// A sample scorecard of a bloc of communes (xã, phường, thị trấn): an illustrative sample, "mẫu minh hoạ".
import type { Criterion, Scorecard } from '../scorecard/scorecard.ts';
import { deduction, fixed, gradedByPercent, ratings, row } from './criterion-row.ts';

const targets: readonly Criterion[] = [
  row('I.1.1', 350, {
    text: 'Thu ngân sách nhà nước trên địa bàn (triệu đồng)',
    evidence: 'Quyết định giao dự toán; xác nhận của Chi cục Thuế và Kho bạc Nhà nước',
    bonus: gradedByPercent,
  }),
  row('I.1.2', 300, {
    text: 'Tổng sản lượng lương thực có hạt (tấn)',
    evidence: 'Số liệu của Chi cục Thống kê; biên bản xác nhận sản lượng',
    bonus: gradedByPercent,
  }),
  row('I.1.3', 250, {
    text: 'Diện tích cây trồng chủ lực trồng mới, thâm canh (ha)',
    evidence: 'Biên bản nghiệm thu diện tích; báo cáo của cơ quan chuyên môn huyện',
    bonus: fixed(50),
  }),
  row('I.1.4', 250, {
    text: 'Tổng đàn gia súc, gia cầm (con)',
    evidence: 'Số liệu thống kê chăn nuôi; báo cáo tiêm phòng',
    bonus: fixed(50),
    deductions: [deduction('dich-khong-bao', 50, 'Mỗi ổ dịch bệnh không báo cáo kịp thời')],
  }),
  row('I.1.5', 300, {
    text: 'Diện tích trồng rừng mới; giữ tỷ lệ che phủ rừng (ha)',
    evidence: 'Biên bản nghiệm thu trồng rừng; xác nhận của Hạt Kiểm lâm',
    deductions: [
      deduction('chay-pha-rung', 50, 'Mỗi vụ cháy rừng, phá rừng do nguyên nhân chủ quan'),
    ],
  }),
  row('I.1.6', 400, {
    text: 'Tỷ lệ hộ nghèo cuối năm (%)',
    evidence: 'Quyết định phê duyệt kết quả rà soát hộ nghèo, hộ cận nghèo',
    bonus: gradedByPercent,
  }),
  row('I.1.7', 400, {
    text: 'Số tiêu chí nông thôn mới (đô thị văn minh đối với phường, thị trấn) đạt thêm, giữ vững (tiêu chí)',
    evidence: 'Biên bản thẩm định của đoàn liên ngành huyện; quyết định công nhận',
    bonus: fixed(100),
  }),
  row('I.1.8', 250, {
    text: 'Tỷ lệ huy động trẻ đến trường, duy trì phổ cập giáo dục (%)',
    evidence: 'Biên bản kiểm tra phổ cập; báo cáo của các trường trên địa bàn',
  }),
  row('I.1.9', 250, {
    text: 'Tỷ lệ người dân tham gia bảo hiểm y tế (%)',
    evidence: 'Xác nhận của Bảo hiểm xã hội huyện',
    bonus: gradedByPercent,
  }),
  row('I.1.10', 250, {
    text: 'Tỷ lệ gia đình, thôn, tổ dân phố đạt danh hiệu văn hóa (%)',
    evidence: 'Quyết định công nhận kèm danh sách',
  }),
  row('I.1.11', 250, {
    text: 'Số lao động được đào tạo nghề, giải quyết việc làm mới (người)',
    evidence: 'Danh sách lao động; xác nhận của cơ quan lao động huyện',
    bonus: fixed(50),
  }),
  row('I.1.12', 250, {
    text: 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết trước và đúng hạn (%)',
    evidence: 'Bảng trích xuất từ hệ thống một cửa điện tử',
    bonus: fixed(50),
    deductions: [deduction('khong-xin-loi', 10, 'Mỗi hồ sơ trễ hạn không có văn bản xin lỗi')],
  }),
];

const tasks: readonly Criterion[] = [
  row('I.2.1', 400, {
    text: 'Công tác quân sự, quốc phòng địa phương; hoàn thành chỉ tiêu tuyển quân',
    evidence: 'Lệnh gọi nhập ngũ, biên bản giao nhận quân; báo cáo huấn luyện dân quân',
  }),
  row('I.2.2', 400, {
    text: 'Giữ vững an ninh chính trị, trật tự an toàn xã hội; phong trào toàn dân bảo vệ an ninh Tổ quốc',
    evidence:
      'Báo cáo của Công an xã; quyết định công nhận xã, phường đạt tiêu chuẩn an toàn về an ninh trật tự',
    deductions: [deduction('trong-an', 100, 'Mỗi vụ trọng án do nguyên nhân xã hội')],
  }),
  row('I.2.3', 350, {
    text: 'Quản lý đất đai, tài nguyên, khoáng sản, trật tự xây dựng, vệ sinh môi trường',
    evidence: 'Biên bản kiểm tra, xử lý vi phạm; báo cáo quản lý đất đai',
    deductions: [
      deduction(
        'vi-pham-khong-xu-ly',
        50,
        'Mỗi vụ vi phạm không phát hiện hoặc không xử lý kịp thời',
      ),
    ],
  }),
  row('I.2.4', 300, {
    text: 'Tiếp công dân, giải quyết khiếu nại, tố cáo, kiến nghị; hòa giải ở cơ sở',
    evidence: 'Sổ tiếp công dân; văn bản giải quyết; biên bản hòa giải thành',
  }),
  row('I.2.5', 300, {
    text: 'Cải cách hành chính, chuyển đổi số, hoạt động của bộ phận một cửa',
    evidence: 'Kế hoạch; biên bản kiểm tra cải cách hành chính',
    bonus: fixed(50),
  }),
  row('I.2.6', 250, {
    text: 'Chăm sóc sức khỏe nhân dân; phòng, chống dịch bệnh; dân số',
    evidence: 'Báo cáo của trạm y tế; quyết định công nhận tiêu chí quốc gia về y tế xã',
  }),
  row('I.2.7', 250, {
    text: 'Thực hiện chính sách người có công, bảo trợ xã hội, trẻ em',
    evidence: 'Danh sách chi trả; sổ theo dõi đối tượng',
    bonus: fixed(50),
  }),
  row('I.2.8', 250, {
    text: 'Thực hiện chế độ thông tin, báo cáo với Huyện ủy, Ủy ban nhân dân huyện',
    evidence: 'Báo cáo định kỳ, đột xuất có ngày gửi',
    deductions: [deduction('bao-cao-cham', 25, 'Mỗi báo cáo gửi chậm')],
  }),
];

const organisations: readonly Criterion[] = [
  row('II.1.1', 300, {
    text: 'Kết quả đánh giá, xếp loại Đảng bộ xã, phường, thị trấn',
    evidence: 'Quyết định, thông báo xếp loại; hoặc bản tự đánh giá khi chưa có kết quả chính thức',
    ratedBy: 'party',
    ratings: ratings(300, 240, 180, 0),
  }),
  row('II.1.2', 200, {
    text: 'Kết nạp đảng viên mới; xóa thôn, tổ dân phố chưa có chi bộ',
    evidence: 'Quyết định kết nạp; báo cáo công tác xây dựng Đảng',
    deductions: [deduction('dang-vien-bi-ky-luat', 25, 'Mỗi đảng viên bị kỷ luật trong năm')],
  }),
  row('II.1.3', 100, {
    text: 'Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
    evidence: 'Kế hoạch; bản đăng ký; báo cáo kết quả',
  }),
  row('II.1.4', 100, {
    text: 'Thực hiện chương trình kiểm tra, giám sát của Đảng ủy',
    evidence: 'Chương trình; thông báo kết luận',
  }),
  row('II.2.1', 250, {
    text: 'Kết quả đánh giá, xếp loại công đoàn cơ sở',
    evidence: 'Quyết định công nhận xếp loại; hoặc bản tự đánh giá khi chưa có kết quả chính thức',
    ratedBy: 'tradeUnion',
    ratings: ratings(250, 200, 150, 0),
  }),
  row('II.2.2', 150, {
    text: 'Chăm lo đời sống cán bộ, công chức, người hoạt động không chuyên trách',
    evidence: 'Kế hoạch; danh sách thăm hỏi, hỗ trợ',
  }),
  row('II.3.1', 200, {
    text: 'Kết quả đánh giá, xếp loại Ủy ban Mặt trận Tổ quốc và các đoàn thể chính trị - xã hội xã',
    evidence: 'Thông báo xếp loại của cấp trên; hoặc bản tự đánh giá',
    ratedBy: 'massOrganisations',
    ratings: ratings(200, 160, 120, 0),
  }),
  row('II.3.2', 100, {
    text: 'Hoạt động giám sát, phản biện xã hội; giám sát đầu tư của cộng đồng',
    evidence: 'Kế hoạch giám sát; biên bản, thông báo kết quả',
  }),
  row('II.3.3', 100, {
    text: 'Vận động quần chúng tham gia các cuộc vận động, phong trào ở khu dân cư',
    evidence: 'Báo cáo kết quả; hình ảnh hoạt động',
  }),
];

const emulation: readonly Criterion[] = [
  row('III.1.1', 200, {
    text: 'Ban hành kế hoạch, tổ chức phát động và đăng ký thi đua từ đầu năm',
    evidence: 'Kế hoạch, văn bản phát động; bản đăng ký thi đua',
  }),
  row('III.1.2', 200, {
    text: 'Hưởng ứng các phong trào thi đua do Trung ương, tỉnh, huyện phát động',
    evidence: 'Kế hoạch hưởng ứng; báo cáo sơ kết, tổng kết',
  }),
  row('III.1.3', 200, {
    text: 'Phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến ở thôn, tổ dân phố',
    evidence: 'Danh sách điển hình; tin, bài tuyên truyền',
    deductions: [
      deduction('khong-gioi-thieu', 50, 'Trong năm không giới thiệu gương điển hình nào'),
    ],
  }),
  row('III.1.4', 200, {
    text: 'Công tác tuyên truyền về thi đua, khen thưởng trên hệ thống truyền thanh',
    evidence: 'Lịch phát sóng; nội dung tin, bài',
  }),
  row('III.2.1', 250, {
    text: 'Chấp hành quy trình, thủ tục, thời hạn trình khen thưởng',
    evidence: 'Tờ trình, biên bản họp xét; giấy tiếp nhận hồ sơ',
    deductions: [deduction('tra-lai-ho-so', 25, 'Mỗi lần hồ sơ bị trả lại để bổ sung')],
  }),
  row('III.2.2', 200, {
    text: 'Tỷ lệ khen thưởng người trực tiếp lao động, sản xuất',
    evidence: 'Quyết định khen thưởng kèm danh sách; bảng tổng hợp tỷ lệ',
  }),
  row('III.2.3', 150, {
    text: 'Khen thưởng đột xuất, khen thưởng theo chuyên đề kịp thời',
    evidence: 'Quyết định khen thưởng đột xuất, chuyên đề',
  }),
  row('III.2.4', 100, {
    text: 'Lưu trữ hồ sơ khen thưởng; trao tặng trang trọng, kịp thời',
    evidence: 'Sổ theo dõi khen thưởng; danh mục hồ sơ lưu trữ',
  }),
  row('III.3.1', 200, {
    text: 'Tham gia đầy đủ, đúng thành phần các hội nghị, hoạt động của khối',
    evidence: 'Giấy mời, danh sách đại biểu dự họp do Trưởng khối xác nhận',
  }),
  row('III.3.2', 200, {
    text: 'Chất lượng báo cáo sơ kết, tổng kết theo mẫu số 01',
    evidence: 'Báo cáo sơ kết, tổng kết; văn bản góp ý (nếu có)',
  }),
  row('III.3.3', 100, {
    text: 'Ký giao ước thi đua; tự chấm điểm trung thực, đủ hồ sơ tài liệu kiểm chứng',
    evidence: 'Bản giao ước có chữ ký; bảng tự chấm điểm kèm danh mục hồ sơ',
  }),
];

export const communes2021: Scorecard = {
  form: 1,
  title: 'Bảng chấm điểm thi đua năm 2021 của khối các xã, phường, thị trấn (mẫu minh hoạ)',
  illustrative: true,
  criteria: [...targets, ...tasks, ...organisations, ...emulation],
};
