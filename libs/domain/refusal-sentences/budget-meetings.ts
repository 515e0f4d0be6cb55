// What refusals of the acts on budgets, meetings, ballots and nominations say.
import type { RefusalSentences } from './sentences.ts';

export const budgetMeetingSentences = {
  LEAD_NOT_APPROVED: {
    vi: 'Chưa có quyết định phê chuẩn Trưởng khối; dự toán lập sau quyết định đó (Hướng dẫn, mục I.2).',
    en: 'No lead is approved yet; the estimate follows the approval (Guidance I.2).',
  },
  NOT_THE_LEAD_UNIT: {
    vi: 'Đơn vị này không phải là Trưởng khối vào ngày lập dự toán.',
    en: 'This unit is not the lead on that day.',
  },
  PAYEE_OF_OTHER_KIND: {
    vi: 'Thông tin tài khoản không đúng loại hình đơn vị: hành chính, sự nghiệp hoặc doanh nghiệp (Hướng dẫn, mục I.2).',
    en: "The account's fields are not those of this kind of unit (Guidance I.2).",
  },
  BUDGET_LINES_MISSING: {
    vi: 'Cần ghi chi tiết nội dung đề nghị hỗ trợ.',
    en: 'State the items of the budget.',
  },
  TOTAL_DIFFERS: {
    vi: 'Tổng số tiền không bằng tổng các khoản ({sum} đồng).',
    en: 'The total differs from the sum of the items ({sum} đồng).',
  },
  MEETING_ALREADY_HELD: {
    vi: 'Cuộc họp này đã được ghi nhận.',
    en: 'This meeting is recorded already.',
  },
  MEETING_DIFFERS: {
    vi: 'Loại cuộc họp khác với giấy mời.',
    en: 'The kind of meeting differs from its convening.',
  },
  MEETING_NOT_HELD: {
    vi: 'Cuộc họp này chưa được tổ chức.',
    en: 'This meeting was not held yet.',
  },
  NOT_A_YEAR_END_MEETING: {
    vi: 'Bình xét, suy tôn được ghi nhận tại cuộc họp bình xét cuối năm hoặc hội nghị tổng kết.',
    en: 'Review and nomination belong to the year-end review or the year-end conference.',
  },
  TALLY_ALREADY_RECORDED: {
    vi: 'Kết quả kiểm phiếu của hội nghị đã được ghi nhận; muốn sửa cần huỷ toàn bộ kết quả đó.',
    en: "The meeting's tally is recorded; annul the whole of it to put it right.",
  },
  NOMINEES_MISSING: {
    vi: 'Cần nêu ít nhất một đơn vị được đề cử.',
    en: 'Name at least one nominee.',
  },
  EXCLUDED_FROM_CONSIDERATION: {
    vi: 'Đơn vị {id} thuộc trường hợp không bình xét, suy tôn (Hướng dẫn, mục II.2.b).',
    en: 'Unit {id} is excluded from consideration (Guidance II.2.b).',
  },
  BALLOTS_EXCEED_PRESENT: {
    vi: 'Số phiếu phát ra nhiều hơn số thành viên có mặt ({present}).',
    en: 'More ballots were issued than members were present ({present}).',
  },
  VOTES_EXCEED_BALLOTS: {
    vi: '{id}: tổng phiếu đồng ý, không đồng ý và phiếu trắng nhiều hơn số phiếu phát ra.',
    en: '{id}: votes for, against and blank exceed the ballots issued.',
  },
  TALLY_HAS_NO_RECEIPT: {
    vi: 'Kết quả kiểm phiếu không ghi thời điểm tiếp nhận.',
    en: 'A tally has no time of receipt.',
  },
  TALLY_OF_OTHER_DAY: {
    vi: 'Ngày kiểm phiếu phải là ngày cuối của hội nghị.',
    en: "A tally is of the meeting's last day.",
  },
  TALLY_MISSING: {
    vi: 'Chưa có kết quả kiểm phiếu của hội nghị.',
    en: 'The meeting has no tally yet.',
  },
  NOT_ON_THE_BALLOT: {
    vi: 'Đơn vị {id} không có trong danh sách bỏ phiếu.',
    en: 'Unit {id} was not on the ballot.',
  },
  VOTES_TOO_FEW: {
    vi: 'Đơn vị {id} chưa đạt tỷ lệ phiếu đồng ý theo bộ quy tắc.',
    en: 'Unit {id} has fewer votes than the rule book asks for.',
  },
} as const satisfies RefusalSentences;
