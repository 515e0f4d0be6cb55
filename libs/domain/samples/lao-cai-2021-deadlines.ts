// The deadlines of the Guidance of 2021; a day that only Decision 3666 fixes stays unknown.
import type { Deadline } from '../deadline.ts';
import type { Clause } from '../rule-book/clause.ts';
import { ofDecision, quoted, unsettled } from './clause.ts';

/** The day comes before the Decision of 13/10/2021 that the guidance carries out. */
const beforeTheDecision = unsettled(
  'Ngày 15/3/2021 ở trước ngày ban hành Quyết định 3666/QĐ-UBND (13/10/2021); thời hạn của năm 2021 là số minh hoạ.',
);

const reports2021 = quoted(
  'mục IV, đoạn thứ hai',
  'Đối với năm 2021, báo cáo của Trưởng khối và các đơn vị thành viên gửi về Ban Thi đua - Khen thưởng tỉnh trước ngày 15/12.',
);
/** Article 10 is not at hand: a day that nobody knows makes no paper late. */
const reports = ofDecision(
  'Điều 10',
  'Thời gian gửi báo cáo theo Điều 10; chưa biết ngày nên không xác định được báo cáo muộn.',
);

function halfYearReport(id: 'memberHalfYearReport' | 'blocHalfYearReport'): Deadline {
  const day = { boundary: 'before', monthDay: null, exceptions: [] } as const;
  return { id, kind: 'yearly', ...day, clause: reports, illustrative: true };
}

function yearReport(id: 'memberYearReport' | 'blocYearReport'): Deadline {
  return {
    id,
    kind: 'yearly',
    boundary: 'before',
    monthDay: null,
    exceptions: [{ year: 2021, date: '2021-12-15', clause: reports2021, illustrative: false }],
    clause: reports,
    illustrative: true,
  };
}

type UnknownDay = 'delegatedRegistration' | 'pactSigning' | 'budgetSettlement';

/** A duty whose day no text at hand fixes. */
function unknownDay(id: UnknownDay, clause: Clause): Deadline {
  const day = { boundary: 'before', monthDay: null, exceptions: [] } as const;
  return { id, kind: 'yearly', ...day, clause, illustrative: false };
}

const delegated = quoted(
  'mục I.1, gạch đầu dòng thứ hai',
  'có trách nhiệm rà soát, quyết định thành lập (hoặc kiện toàn) các khối thi đua và xây dựng kế hoạch thực hiện ngay trong năm 2021.',
);

function withinTheYear2021(id: 'delegatedBlocFormation' | 'delegatedBlocPlan'): Deadline {
  return {
    id,
    kind: 'yearly',
    boundary: 'onOrBefore',
    monthDay: null,
    exceptions: [{ year: 2021, date: '2021-12-31', clause: delegated, illustrative: false }],
    clause: delegated,
    illustrative: false,
  };
}

export const deadlines2021: readonly Deadline[] = [
  {
    id: 'registrationByMember',
    kind: 'yearly',
    boundary: 'before',
    monthDay: '03-15',
    exceptions: [{ year: 2021, date: '2021-03-15', clause: beforeTheDecision, illustrative: true }],
    clause: unsettled(
      'Hướng dẫn chỉ ấn định ngày Trưởng khối gửi bản tổng hợp về Ban (trước ngày 15/3); bộ quy tắc lấy cùng ngày đó làm hạn đăng ký của đơn vị thành viên.',
    ),
    illustrative: false,
  },
  {
    id: 'registrationConsolidation',
    kind: 'yearly',
    boundary: 'before',
    monthDay: '03-15',
    exceptions: [{ year: 2021, date: '2021-03-15', clause: beforeTheDecision, illustrative: true }],
    clause: quoted(
      'mục I.1, gạch đầu dòng thứ ba',
      'đơn vị Trưởng khối có trách nhiệm tổng hợp và gửi về Ban Thi đua - Khen thưởng tỉnh trước ngày 15/3 hằng năm.',
    ),
    illustrative: false,
  },
  {
    id: 'budgetEstimate',
    kind: 'yearly',
    boundary: 'before',
    monthDay: '05-31',
    exceptions: [],
    clause: quoted(
      'mục I.2, gạch đầu dòng thứ nhất',
      'Trưởng các khối thi đua sau khi có quyết định phê chuẩn của Chủ tịch Ủy ban nhân dân tỉnh có trách nhiệm lập dự toán và nộp về Ban Thi đua - Khen thưởng tỉnh trước ngày 31/5',
    ),
    illustrative: false,
  },
  halfYearReport('memberHalfYearReport'),
  halfYearReport('blocHalfYearReport'),
  yearReport('memberYearReport'),
  yearReport('blocYearReport'),
  {
    id: 'yearEndMeeting',
    kind: 'yearly',
    boundary: 'before',
    monthDay: null,
    exceptions: [
      {
        year: 2021,
        date: '2021-12-31',
        clause: quoted(
          'mục III, gạch đầu dòng thứ nhất',
          'Đối với năm 2021, để phục vụ công tác khen thưởng tại hội nghị tổng kết công tác thi đua, khen thưởng của tỉnh, các khối thi đua sẽ tổ chức hội nghị tổng kết xong trước ngày 31/12.',
        ),
        illustrative: false,
      },
    ],
    clause: ofDecision(
      'khoản 1 Điều 11',
      'Ngoài năm 2021, thời gian tổ chức hội nghị tổng kết theo khoản 1 Điều 11; chưa biết ngày.',
    ),
    illustrative: true,
  },
  {
    id: 'awardDossiers',
    kind: 'afterAct',
    act: 'yearEndMeeting',
    days: 5,
    reading: 'within',
    clause: quoted(
      'mục III, gạch đầu dòng thứ ba',
      'Hồ sơ trình đề nghị khen thưởng của các khối thi đua được thực hiện sau 05 ngày tổ chức hội nghị tổng kết.',
      '“sau 05 ngày” có thể hiểu là sau khi hết, hoặc trong vòng 05 ngày; bộ quy tắc hiểu là trong vòng 05 ngày theo lịch, tính từ ngày liền sau ngày cuối của hội nghị, gồm cả ngày thứ năm, không dời theo ngày nghỉ.',
    ),
    illustrative: false,
  },
  withinTheYear2021('delegatedBlocFormation'),
  withinTheYear2021('delegatedBlocPlan'),
  unknownDay(
    'delegatedRegistration',
    quoted(
      'mục I.1, gạch đầu dòng thứ ba',
      'Các cơ quan, đơn vị, địa phương, các tổ chức kinh tế (doanh nghiệp) có trách nhiệm hướng dẫn và đăng ký thi đua với Ủy ban nhân dân tỉnh cho các đơn vị thuộc khối thi đua trực thuộc.',
      'không nêu ngày, nên không xác định được đăng ký muộn.',
    ),
  ),
  unknownDay(
    'pactSigning',
    unsettled('Hướng dẫn không nêu ngày ký giao ước thi đua; không xác định được ký muộn.'),
  ),
  unknownDay(
    'budgetSettlement',
    quoted(
      'mục I.2, gạch đầu dòng thứ nhất',
      'đồng thời có trách nhiệm quyết toán kinh phí theo các văn bản quy định và hướng dẫn của Sở Tài chính.',
      'không nêu ngày, nên không xác định được quyết toán muộn.',
    ),
  ),
];
