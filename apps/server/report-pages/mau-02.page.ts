// Mẫu số 02 as a page: the form's own headings, lines and order, with what the report says under each.
import type { AwardsNamed, KeyTarget, Mau02 } from '../../../libs/domain/report/mau-02.ts';
import { markup, type Markup } from '../../../libs/documents/markup.ts';
import { asked, figures, said, type Printed } from './printed.ts';
import {
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

type Printed02 = Printed<Mau02>;

export function bodyOf02(printed: Printed02): Markup {
  return markup`${[organised(printed), achieved(printed), assessment(printed), ahead(printed)]}`;
}

function organised(printed: Printed02): Markup {
  const { members, workforce } = printed.paper;
  return markup`
    <h2>I. TÌNH HÌNH TỔ CHỨC TRIỂN KHAI HOẠT ĐỘNG KHỐI</h2>
    <h3>1. Đặc điểm tình hình khối thi đua</h3>
    ${asked(markup`Khái quát được tổng số các đơn vị thành viên; tổng số cán bộ, công chức, viên chức, người lao động; đặc điểm chung của khối; những thuận lợi, khó khăn và các yếu tố tác động đến phong trào thi đua, công tác khen thưởng và thực hiện nhiệm vụ của khối,...`)}
    ${figures(markup`Tổng số đơn vị thành viên: ${countVi(members)}; tổng số cán bộ, công chức, viên chức, người lao động: ${countVi(workforce)}.`)}
    ${said(printed, 'characteristics')}
    <h3>2. Tình hình triển khai hoạt động khối thi đua trong năm</h3>
    ${activities(printed)}
    ${pact(printed)}`;
}

function activities(printed: Printed02): Markup {
  return markup`
    <h4>2.1. Triển khai thực hiện các hoạt động của khối</h4>
    ${asked(markup`- Việc tổ chức tuyên truyền, quán triệt, triển khai các văn bản chỉ đạo, hướng dẫn của Tỉnh ủy, Ủy ban nhân dân tỉnh, Sở Nội vụ (Ban Thi đua - Khen thưởng) về công tác thi đua, khen thưởng đến các đơn vị thành viên trong khối;`)}
    ${said(printed, 'dissemination')}
    ${asked(markup`- Tổ chức phát động các phong trào thi đua của tỉnh, của khối đến các đơn vị thành viên trong khối;`)}
    ${movementList(printed)}
    ${said(printed, 'movementsLaunched')}
    ${asked(markup`- Xây dựng và triển khai thực hiện Kế hoạch hoạt động của khối;`)}
    ${said(printed, 'planCarriedOut')}
    ${asked(markup`- Việc cụ thể hoá bảng chấm điểm thi đua của khối;`)}
    ${said(printed, 'scorecardDetailed')}
    ${asked(markup`- Tổ chức kiểm tra hoạt động của các đơn vị trong khối thi đua;`)}
    ${said(printed, 'inspections')}
    ${asked(markup`- Sơ kết, tổng kết; xét, đề nghị khen thưởng cho các đơn vị thành viên trong khối;`)}
    ${said(printed, 'reviews')}
    ${asked(markup`- Các hoạt động khác của khối trong năm.`)}
    ${said(printed, 'otherActivities')}`;
}

function movementList({ paper, movementTitle }: Printed02): Markup | null {
  if (paper.movements.length === 0) return null;
  const items = paper.movements.map((each) => markup`<li>${movementTitle(each)}</li>`);
  return markup`<p>Các phong trào thi đua đã phát động:</p><ul>${items}</ul>`;
}

function pact(printed: Printed02): Markup {
  const { pact: signed, titles } = printed.paper;
  const nonSigners = signed.nonSigners.map((unit) => markup`<li>${printed.unitName(unit)}</li>`);
  return markup`
    <h4>2.2. Việc tổ chức ký giao ước thi đua của khối</h4>
    ${asked(markup`- Số đơn vị trong khối tham gia ký giao ước thi đua (<em>nêu tên cụ thể các đơn vị không ký giao ước thi đua</em>).`)}
    ${figures(markup`Số đơn vị ký giao ước thi đua: ${countVi(signed.signers)}.`)}
    ${
      nonSigners.length > 0
        ? markup`<p>Các đơn vị không ký giao ước thi đua:</p><ul>${nonSigners}</ul>`
        : signed.signers !== null && markup`<p>Không nêu đơn vị nào không ký.</p>`
    }
    ${said(printed, 'pact')}
    ${asked(markup`- Tổng hợp các danh hiệu thi đua đăng ký đầu năm của các đơn vị thành viên trong khối gửi Ủy ban nhân dân tỉnh (qua Ban Thi đua - Khen thưởng tỉnh) theo quy định.`)}
    ${titlesTable(titles) ?? markup`<p class="lacking">(Không nêu số liệu.)</p>`}`;
}

function achieved(printed: Printed02): Markup {
  const { unitsWithLivelyMovements, exemplars } = printed.paper;
  const lively = unitsWithLivelyMovements.map(printed.unitName);
  return markup`
    <h2>II. KẾT QUẢ ĐẠT ĐƯỢC</h2>
    <h3>1. Kết quả đạt được trong phong trào thi đua, công tác khen thưởng</h3>
    <h4>1.1. Phong trào thi đua của khối và các đơn vị thành viên</h4>
    ${asked(markup`- Nêu phong trào thi đua chung của khối (<em>nếu có</em>) và chỉ rõ một số đơn vị thành viên có phong trào thi đua sôi nổi, thiết thực, hiệu quả.`)}
    ${lively.length > 0 && figures(markup`Các đơn vị có phong trào thi đua sôi nổi, thiết thực, hiệu quả: ${lively.join('; ')}.`)}
    ${said(printed, 'movementResults')}
    ${asked(markup`- Các phong trào thi đua chuyên đề, phong trào trọng tâm của tỉnh phát động.`)}
    ${said(printed, 'provincialMovements')}
    ${asked(markup`- Kết quả việc tuyên dương, khen thưởng và đặc biệt việc giới thiệu gương điển hình trên Cổng thông tin điện tử của Hội đồng Thi đua - Khen thưởng tỉnh.`)}
    ${figures(markup`Đã giới thiệu trên Cổng thông tin điện tử: ${peopleVi(exemplars.onPortal)}.`)}
    ${said(printed, 'praise')}
    <h4>1.2. Kết quả thực hiện nhiệm vụ chính trị của các thành viên trong khối</h4>
    ${asked(markup`(Lập bảng so sánh đánh giá được chung toàn khối và cụ thể từng đơn vị thành viên các kết quả đạt được của chỉ tiêu trọng tâm trong bảng chấm điểm so với kế hoạch giao, nếu không có kế hoạch giao thì so với năm trước, đối với báo cáo 6 tháng so sánh với cùng kỳ và so với kế hoạch cả năm).`)}
    ${printed.paper.targets.map((each) => targetTable(each, printed))}
    ${said(printed, 'politicalTasks')}
    ${commendation(printed)}
    ${models(printed)}`;
}

function targetTable(
  { text, criterion, measure, rows }: KeyTarget,
  { period, unitName }: Printed02,
): Markup {
  const caption = criterion === null ? text : `${text} (tiêu chí ${criterion})`;
  const columns = period === 'year' ? comparisonHeader : halfYearHeader;
  const shown = rows.map(({ unit, ...row }) =>
    tableRow(unit === null ? 'Toàn khối' : unitName(unit), comparedCells(measure, row, period)),
  );
  return table(caption, ['Đơn vị', ...columns], shown);
}

function commendation(printed: Printed02): Markup {
  const { awards, badge, occasions, blocAwards } = printed.paper;
  const of = (level: AwardsNamed['level']) => awardList(awards, level);
  return markup`
    <h3>2. Công tác khen thưởng</h3>
    ${asked(markup`- Tổng hợp đánh giá các danh hiệu thi đua và hình thức khen thưởng mà các đơn vị thành viên trong khối đã đạt được.`)}
    ${said(printed, 'commendation')}
    ${asked(markup`+ Kết quả khen thưởng cấp Nhà nước;`)}
    ${of('state')}
    ${asked(markup`+ Kết quả khen thưởng cấp tỉnh;`)}
    ${of('provincial')}
    ${asked(markup`+ Kết quả khen thưởng cấp bộ, ngành...`)}
    ${of('ministerial')}
    ${asked(markup`- Tổng hợp kết quả xét tặng Huy hiệu Vì sự nghiệp xây dựng và phát triển tỉnh Lào Cai.`)}
    ${figures(markup`Số được xét: ${countVi(badge.considered)}; được tặng: ${countVi(badge.granted)}.`)}
    ${asked(markup`- Tổng hợp kết quả khen thưởng mà đơn vị thành viên đã đạt được.`)}
    ${asked(markup`+ Kết quả khen thưởng trong phong trào thi đua thường xuyên;`)}
    ${figures(markup`Số được khen thưởng: ${peopleVi(occasions.regular)}.`)}
    ${asked(markup`+ Kết quả khen thưởng theo đợt hoặc khen thưởng đợt xuất.`)}
    ${figures(markup`Theo đợt: ${peopleVi(occasions.campaign)}; đột xuất: ${peopleVi(occasions.adHoc)}.`)}
    ${asked(markup`- Kết quả khen thưởng của khối thi đua.`)}
    ${figures(markup`Số được khen thưởng: ${peopleVi(blocAwards)}.`)}`;
}

function awardList(awards: readonly AwardsNamed[], level: AwardsNamed['level']): Markup {
  const own = awards.filter((each) => each.level === level);
  if (own.length === 0) return markup`<p class="lacking">(Không nêu.)</p>`;
  const rows = own.map(({ name, granted }) =>
    tableRow(name, [countVi(granted.collectives), countVi(granted.individuals)]),
  );
  return table(
    'Danh hiệu, hình thức khen thưởng',
    ['Danh hiệu, hình thức', 'Tập thể', 'Cá nhân'],
    rows,
  );
}

function models(printed: Printed02): Markup {
  const { exemplars, exemplarsByUnit } = printed.paper;
  const rows = exemplarsByUnit.map(({ unit, count }) =>
    tableRow(printed.unitName(unit), [countVi(count.collectives), countVi(count.individuals)]),
  );
  return markup`
    <h3>3. Công tác tuyên truyền, nhân rộng các gương điển hình tiên tiến</h3>
    ${asked(markup`- Công tác chỉ đạo triển khai của khối đối với việc phát hiện, bồi dưỡng, nhân rộng các điển hình tiên tiến trên địa bàn tỉnh; các phương pháp, biện pháp tuyên truyền, phát hiện, bồi dưỡng, nhân rộng điển hình tiên tiến mà các đơn vị thành viên trong khối đã áp dụng và đem lại hiệu quả.`)}
    ${said(printed, 'exemplarSteering')}
    ${asked(markup`- Có số liệu thống kê cụ thể các tập thể, cá nhân điển hình tiên tiến thuộc các đơn vị thành viên trong khối.`)}
    ${exemplarsTable(exemplars)}
    ${rows.length > 0 && table('Điển hình của từng đơn vị', ['Đơn vị', 'Tập thể', 'Cá nhân'], rows)}
    ${namedModels(exemplars, printed)}
    ${said(printed, 'exemplarFigures')}`;
}

function assessment(printed: Printed02): Markup {
  return markup`
    <h2>III. ĐÁNH GIÁ TỔNG QUÁT</h2>
    ${asked(markup`Đánh giá chung về kết quả hoạt động của khối thể hiện trong các mặt: Số lượng thành viên tham gia; chất lượng hoạt động của khối; sự chấp hành các quy định, quy chế của khối của các thành viên; tác động của hoạt động khối đối với từng đơn vị,..`)}
    ${figures(markup`Số lượng thành viên tham gia: ${countVi(printed.paper.membersTakingPart)}.`)}
    ${said(printed, 'assessment')}
    <h3>1. Ưu điểm</h3>
    ${said(printed, 'strengths')}
    <h3>2. Hạn chế, tồn tại</h3>
    ${said(printed, 'limits')}
    <h3>3. Nguyên nhân</h3>
    ${said(printed, 'causes')}`;
}

function ahead(printed: Printed02): Markup {
  return markup`
    <h2>IV. PHƯƠNG HƯỚNG NHIỆM VỤ</h2>
    <h3>1. Nhiệm vụ chủ yếu trong hoạt động của khối</h3>
    ${said(printed, 'tasks')}
    <h3>2. Những giải pháp để nâng cao chất lượng hoạt động của khối</h3>
    ${said(printed, 'solutions')}
    <h3>3. Kiến nghị, đề xuất của khối thi đua</h3>
    ${said(printed, 'petitions')}`;
}
