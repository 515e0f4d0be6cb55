// What the rule book of 2021 says of budgets, nominations, dossiers, holds, seasons cut short, reports and delegation.
import { proposals, type YearActs } from '../rule-book/year-acts.ts';
import { unitKinds } from '../unit/unit.ts';
import { quoted, unsettled } from './clause.ts';

export const yearActs2021: YearActs = {
  budget: {
    enterpriseFieldsFor: ['enterprise'],
    clause: quoted(
      'mục I.2, gạch đầu dòng thứ hai',
      'Tên đơn vị, số tài khoản ngân sách cấp I, tại kho bạc nhà nước; mã đơn vị quan hệ ngân sách, mã Chương, Khoản, mã ngành kinh tế (đối với đơn vị hành chính, sự nghiệp); số tài khoản và tên ngân hàng giao dịch (đối với các doanh nghiệp) và chi tiết nội dung dự toán đề nghị hỗ trợ,...',
      'các loại hình khác ghi như đơn vị hành chính, sự nghiệp (do bộ quy tắc ấn định).',
    ),
  },
  nomination: {
    tallyNeeded: false,
    leastForPercent: null,
    of: 'ballotsIssued',
    clause: unsettled(
      'Hướng dẫn nêu việc bình xét, suy tôn mà không nêu bỏ phiếu kín hoặc tỷ lệ phiếu; bộ quy tắc không bắt buộc.',
    ),
  },
  dossiers: {
    receivedBy: 'portalElseDesk',
    councilVoteNeeded: false,
    submitters: [
      { capacity: 'blocLead', kinds: unitKinds, mayPropose: ['memberUnit'] },
      { capacity: 'districtPeoplesCommittee', kinds: ['district'], mayPropose: proposals },
      {
        capacity: 'provincialAgency',
        kinds: ['department', 'partyBody', 'publicServiceUnit'],
        mayPropose: ['ownCollective', 'ownIndividual', 'pointF', 'pointH'],
      },
      {
        capacity: 'massOrganisation',
        kinds: ['frontAndSocioPolitical'],
        mayPropose: ['ownCollective', 'ownIndividual'],
      },
    ],
    clause: quoted(
      'mục III, gạch đầu dòng thứ hai và thứ tư',
      'Việc trình đề nghị khen thưởng cho các tập thể quy định tại điểm f và h khoản 8 Điều 7 do các sở, ban, ngành và các huyện thị xã, thành phố trình. … gửi hồ sơ trực tuyến trên hệ thống điện tử …, đồng thời gửi 01 bộ hồ sơ giấy về Sở Nội vụ (Ban Thi đua - Khen thưởng) hoặc đối với những hồ sơ không quét được thành file*.pdf để nộp trực tuyến, đề nghị các đơn vị gửi qua dịch vụ Bưu chính công ích',
      'thời điểm nhận trực tuyến là thời điểm nhận hồ sơ, với tài liệu không quét được là thời điểm nhận tại bộ phận tiếp nhận; không bắt buộc Hội đồng biểu quyết từng hồ sơ; sở, ban, ngành gồm cơ quan của Đảng và đơn vị sự nghiệp công lập (do bộ quy tắc ấn định).',
    ),
  },
  holds: {
    stop: 'everyForwardStep',
    clause: unsettled(
      'Hướng dẫn không nêu việc tạm dừng; bộ quy tắc lấy là dừng mọi bước tiếp theo của hồ sơ cho đến khi dỡ bỏ.',
    ),
  },
  seasons: {
    separatedUnit: 'goesOn',
    clause: unsettled(
      'Hướng dẫn không nêu đơn vị bị tách; bộ quy tắc lấy là năm thi đua của đơn vị đó tiếp tục.',
    ),
  },
  reports: {
    complaintsFrom: ['district', 'department', 'frontAndSocioPolitical'],
    comparisonFrom: ['enterprise'],
    clause: quoted(
      'Mẫu số 01, Phần I, mục 1 và mục 2',
      'Giải quyết đơn thư, khiếu nại về công tác thi đua, khen thưởng (áp dụng đối với các huyện, thị xã, thành phố; các sở, ban, ngành và đoàn thể tỉnh). … đối với đơn vị sản xuất kinh doanh phải lập bảng so sánh',
      'đoàn thể tỉnh được hiểu là Mặt trận Tổ quốc và các tổ chức chính trị - xã hội, đơn vị sản xuất kinh doanh là doanh nghiệp (do bộ quy tắc ấn định).',
    ),
  },
  delegation: {
    subordinateUnits: ['department', 'partyBody', 'frontAndSocioPolitical'],
    districtEnterprises: ['district'],
    communes: ['district'],
    clause: quoted(
      'mục I.1, gạch đầu dòng thứ hai',
      'khối trực thuộc các sở, ban, ngành, đoàn thể cấp tỉnh; khối doanh nghiệp thuộc các huyện, thị xã, thành phố; khối xã, phường, thị trấn',
      'cơ quan thuộc loại hình khác được nêu ra, không bị từ chối (do bộ quy tắc ấn định).',
    ),
  },
};
