// Mẫu số 01 as a page: the form's own headings, lines and order, with what the report says under each.
import type { Mau01, PetitionAddressee } from '../../../libs/domain/report/mau-01.ts';
import { markup, type Markup } from '../../../libs/documents/markup.ts';
import { asked, figures, said, type Printed } from './printed.ts';
import {
  awardsTable,
  comparedCells,
  comparisonHeader,
  exemplarsTable,
  halfYearHeader,
  namedModels,
  table,
  tableRow,
  titlesTable,
} from './tables.ts';
import { countVi, peopleVi } from './words.ts';

type Printed01 = Printed<Mau01>;

export function bodyOf01(printed: Printed01): Markup {
  return markup`
    <h2 class="part">Phần I <span>TÌNH HÌNH TỔ CHỨC, TRIỂN KHAI HIỆN PHONG TRÀO THI ĐUA, CÔNG TÁC KHEN THƯỞNG 6 THÁNG ĐẦU NĂM (HOẶC NĂM)</span></h2>
    ${asked(markup`Nêu khái quát tình hình thuận lợi khó khăn của cơ quan, đơn vị, địa phương trong tổ chức phong trào thi đua, công tác khen thưởng trong năm.`)}
    ${said(printed, 'overview')}
    ${[leadership(printed), results(printed), commendation(printed), models(printed)]}
    ${[assessment(printed), petitions(printed), ahead(printed)]}`;
}

function leadership(printed: Printed01): Markup {
  const { initiatives, complaints } = printed.paper;
  return markup`
    <h3>1. Công tác lãnh đạo, chỉ đạo, tổ chức thực hiện phong trào thi đua yêu nước và công tác khen thưởng</h3>
    ${asked(markup`- Tình hình tổ chức quán triệt, triển khai các văn bản chỉ đạo của trung ương và của tỉnh phong trào thi đua yêu nước và công tác khen thưởng tại cơ quan, đơn vị trong năm.`)}
    ${said(printed, 'dissemination')}
    ${asked(markup`- Ban hành văn bản về công tác thi đua, khen thưởng theo các văn bản chỉ đạo của tỉnh, bộ, ngành và của Trung ương.`)}
    ${said(printed, 'documentsIssued')}
    ${asked(markup`- Đánh giá kết quả đổi mới nội dung, phương thức tổ chức các phong trào thi đua yêu nước, công tác phát hiện, bồi dưỡng, tổng kết và nhân điển hình tiên tiến theo tinh thần chỉ đạo của trung ương, của tỉnh; đặc biệt là sự quan tâm của cấp uỷ, người đứng đầu cơ quan, đơn vị, địa phương trước yêu cầu đổi mới công tác thi đua, khen thưởng trong tình hình hiện nay; sự phối hợp của Ủy ban Mặt trận Tổ quốc và đoàn thể các cấp để động viên, cổ vũ mọi tầng lớp nhân dân tham gia các phong trào thi đua yêu nước.`)}
    ${said(printed, 'renewal')}
    ${asked(markup`- Công tác chỉ đạo điểm, kiểm tra, đôn đốc, công tác tuyên truyền, giáo dục về công tác thi đua, khen thưởng của cơ quan, đơn vị.`)}
    ${said(printed, 'steering')}
    ${asked(markup`- Xét công nhận sáng kiến của đơn vị.`)}
    ${figures(markup`Số sáng kiến được xét: ${countVi(initiatives.considered)}; được công nhận: ${countVi(initiatives.recognised)}.`)}
    ${said(printed, 'initiatives')}
    ${asked(markup`- Giải quyết đơn thư, khiếu nại về công tác thi đua, khen thưởng (áp dụng đối với các huyện, thị xã, thành phố; các sở, ban, ngành và đoàn thể tỉnh).`)}
    ${
      complaints
        ? figures(
            markup`Số đơn thư tiếp nhận: ${countVi(complaints.received)}; đã giải quyết: ${countVi(complaints.resolved)}.`,
          )
        : markup`<p class="lacking">(Không báo cáo số liệu đơn thư.)</p>`
    }
    ${said(printed, 'complaints')}`;
}

function results(printed: Printed01): Markup {
  const { registered, titles, exemplars } = printed.paper;
  return markup`
    <h3>2. Kết quả đạt được trong phong trào thi đua yêu nước</h3>
    ${asked(markup`- Về nội dung, hình thức và phương pháp tổ chức các phong trào thi đua yêu nước (<em>tổ chức phong trào thi đua ở cơ quan, đơn vị như thế nào? có bao nhiêu tập thể, cá nhân tham gia đăng ký thi đua; danh hiệu thi đua mà các tập thể, cá nhân đã đăng ký,...</em>).`)}
    ${figures(markup`Tham gia đăng ký thi đua: ${peopleVi(registered)}.`)}
    ${titlesTable(titles)}
    ${said(printed, 'movements')}
    ${asked(markup`- Đánh giá chất lượng, hiệu quả, tác dụng của các phong trào thi đua trong việc thực hiện nhiệm vụ chính trị, thực hiện các mục tiêu, chỉ tiêu phát triển kinh tế - xã hội, văn hóa, giáo dục - đào tạo và củng cố quốc phòng - an ninh, nhiệm vụ sản xuất kinh doanh (<em>đánh giá có sự so sánh với chỉ tiêu giao hoặc nhiệm vụ đạt được của năm trước liền kề, đối với đơn vị sản xuất kinh doanh phải lập bảng so sánh</em>).`)}
    ${comparisonTable(printed)}
    ${said(printed, 'movementEffects')}
    ${asked(markup`- Kết quả công tác xây dựng và nhân điển hình tiên tiến, giới thiệu gương điển hình trên Cổng thông tin điện tử của Hội đồng thi đua, khen thưởng tỉnh.`)}
    ${figures(markup`Đã giới thiệu trên Cổng thông tin điện tử: ${peopleVi(exemplars.onPortal)}.`)}
    ${said(printed, 'modelBuilding')}
    ${asked(markup`- Việc tham gia hoạt động cụm, khối thi đua.`)}
    ${said(printed, 'blocParticipation')}`;
}

function comparisonTable({ paper, period }: Printed01): Markup | null {
  if (paper.comparison.length === 0) return null;
  const rows = paper.comparison.map(({ text, measure, ...row }) =>
    tableRow(text, comparedCells(measure, row, period)),
  );
  const columns = period === 'year' ? comparisonHeader : halfYearHeader;
  return table('Bảng so sánh', ['Chỉ tiêu, nhiệm vụ', ...columns], rows);
}

function commendation(printed: Printed01): Markup {
  const { awards, adHocAwards } = printed.paper;
  return markup`
    <h3>3. Công tác khen thưởng</h3>
    ${asked(markup`Tình hình khen thưởng và chất lượng công tác khen thưởng, việc chấp hành các quy định pháp luật về thi đua, khen thưởng, quy trình, thủ tục, cải cách thủ hành chính trong khen thưởng.`)}
    ${said(printed, 'commendationQuality')}
    ${asked(markup`- Tổng hợp đánh giá kết quả khen thưởng các cấp (<em>khen thưởng cấp nhà nước; cấp tỉnh, bộ, ngành trung ương; khen thưởng đơn vị</em>).`)}
    ${said(printed, 'commendationResults')}
    ${asked(markup`- Nêu rõ số lượng trình, số lượng đủ điều kiện (đã có quyết định), tỷ lệ (<em>chiếm ...%/ tổng số</em>) khen tập thể nhỏ, người lao động trực tiếp.`)}
    ${awards.length > 0 ? awardsTable(awards) : markup`<p class="lacking">(Không nêu số liệu.)</p>`}
    ${asked(markup`- Đánh giá tác dụng của việc tôn vinh, biểu dương khen thưởng, nhất là khen thưởng đột xuất cho các tập thể, cá nhân lập được thành tích xuất sắc, các mô hình, sáng kiến, điển hình tiên tiến tiêu biểu.`)}
    ${figures(markup`Khen thưởng đột xuất: ${peopleVi(adHocAwards)}.`)}
    ${said(printed, 'commendationEffects')}`;
}

function models(printed: Printed01): Markup {
  const { exemplars } = printed.paper;
  return markup`
    <h3>4. Công tác tuyên truyền, nhân rộng các gương điển hình tiên tiến</h3>
    ${asked(markup`- Công tác lãnh đạo, chỉ đạo triển khai phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến trên địa bàn tỉnh; các phương pháp, biện pháp tuyên truyền, phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến đã áp dụng và đem lại hiệu quả.`)}
    ${said(printed, 'exemplarSteering')}
    ${asked(markup`- Số tập thể, cá nhân điển hình tiên tiến và các điển hình mới được phát hiện ở cơ sở (<em>có số liệu cụ thể</em>).`)}
    ${exemplarsTable(exemplars)}
    ${namedModels(exemplars, printed)}
    ${said(printed, 'exemplarFigures')}`;
}

function assessment(printed: Printed01): Markup {
  return markup`
    <h3>5. Đánh giá tổng quát, nguyên nhân và các bài học kinh nghiệm</h3>
    ${asked(markup`- Nhận định về vai trò lãnh đạo của cấp ủy Đảng, chính quyền các cấp; vai trò phối hợp tổ chức thực hiện của Ủy ban Mặt trận Tổ quốc và các đoàn thể.`)}
    ${said(printed, 'leadershipRole')}
    ${asked(markup`- Đánh giá sự tác động của phong trào thi đua yêu nước đối với việc thực hiện nhiệm vụ chính trị và thực hiện mục tiêu, chỉ tiêu phát triển kinh tế - xã hội, nhiệm vụ sản xuất kinh doanh của cơ quan, đơn vị, địa phương và doanh nghiệp.`)}
    ${said(printed, 'impact')}
    ${asked(markup`- Những ưu điểm, chuyển biến tích cực trong công tác tổ chức, chỉ đạo thực hiện công tác thi đua, khen thưởng và những tồn tại, hạn chế.`)}
    ${said(printed, 'strengthsAndLimits')}
    ${asked(markup`- Nguyên nhân và các bài học kinh nghiệm.`)}
    ${said(printed, 'causesAndLessons')}`;
}

const addressees: Readonly<Record<PetitionAddressee, string>> = {
  provincialPartyCommittee: 'Tỉnh uỷ',
  provincialPeoplesCommittee: 'Uỷ ban nhân dân tỉnh',
  council: 'Hội đồng Thi đua - Khen thưởng tỉnh',
  bloc: 'khối thi đua',
};

function petitions(printed: Printed01): Markup {
  const to = printed.paper.petitionsTo.map((each) => addressees[each]);
  return markup`
    <h3>6. Kiến nghị đề xuất</h3>
    ${asked(markup`Những nội dung kiến nghị, đề xuất với Tỉnh uỷ, Uỷ ban nhân dân tỉnh, Hội đồng Thi đua - Khen thưởng tỉnh, khối thi đua (<em>về chủ trương, chính sách và các quy định của tỉnh về công tác thi đua, khen thưởng</em>).`)}
    ${to.length > 0 && figures(markup`Kiến nghị, đề xuất với: ${to.join('; ')}.`)}
    ${said(printed, 'petitions')}`;
}

function ahead(printed: Printed01): Markup {
  return markup`
    <h2 class="part">Phần II <span>PHƯƠNG HƯỚNG, NHIỆM VỤ VÀ GIẢI PHÁP THỰC HIỆN PHONG TRÀO THI ĐUA, CÔNG TÁC KHEN THƯỞNG 6 THÁNG CUỐI NĂM (HOẶC NĂM...)</span></h2>
    <h3>1. Phương hướng, nhiệm vụ</h3>
    ${asked(markup`Đề ra những nhiệm vụ chủ yếu trong phong trào thi đua, công tác khen thưởng của cơ quan, đơn vị, địa phương trong thời gian tới...`)}
    ${said(printed, 'tasks')}
    <h3>2. Các giải pháp thực hiện</h3>
    ${asked(markup`Những giải pháp chủ yếu để tăng cường vai trò lãnh đạo của Đảng, quản lý của nhà nước và phát huy vai trò của các đoàn thể nhân dân đối với công tác thi đua, khen thưởng.`)}
    ${said(printed, 'solutions')}`;
}
