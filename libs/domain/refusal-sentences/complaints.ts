// What refusals of the acts on cases of complaint, petition, explanation and denunciation say.
import type { RefusalSentences } from './sentences.ts';

export const complaintSentences = {
  COMPLAINT_PROCEDURE_NOT_IN_FORCE: {
    vi: 'Bộ quy tắc giải quyết này không có hiệu lực vào ngày nhận đơn.',
    en: 'This procedure was not in force on the day of receipt.',
  },
  CASE_UNKNOWN: {
    vi: 'Chưa tiếp nhận đơn với mã này.',
    en: 'There is no such case.',
  },
  CASE_ENDED: {
    vi: 'Vụ việc đã kết thúc.',
    en: 'The case has ended.',
  },
  NOT_ACCEPTED: {
    vi: 'Đơn chưa được thụ lý.',
    en: 'The case was not accepted yet.',
  },
  ALREADY_ACCEPTED: {
    vi: 'Đơn đã được thụ lý.',
    en: 'The case was accepted already.',
  },
  CASE_DECIDED: {
    vi: 'Đã có quyết định giải quyết; không còn thực hiện việc này.',
    en: 'The case was decided; this is no longer done.',
  },
  NOT_DECIDED: {
    vi: 'Chưa có quyết định giải quyết.',
    en: 'The case was not decided yet.',
  },
  CASE_WITHDRAWN: {
    vi: 'Người nộp đơn đã rút đơn; cần đình chỉ việc giải quyết.',
    en: 'It was withdrawn; discontinue the case.',
  },
  WITHDRAWAL_MISSING: {
    vi: 'Chưa ghi nhận việc rút toàn bộ đơn.',
    en: 'No withdrawal of the whole is recorded.',
  },
  NOT_TRANSFERRED: {
    vi: 'Đơn chưa được chuyển đi.',
    en: 'The case was not transferred.',
  },
  NOT_THE_HANDLER: {
    vi: 'Việc này do người, cơ quan có thẩm quyền giải quyết thực hiện.',
    en: 'Only those who settle such cases do this.',
  },
  NOT_THE_LODGER: {
    vi: 'Việc này do đơn vị nộp đơn thực hiện, hoặc do cơ quan giải quyết ghi nhận.',
    en: 'The unit that lodged it does this, or a handler records it.',
  },
  LODGER_OF_OTHER_KIND: {
    vi: 'Người tố cáo chỉ ghi ở đơn tố cáo; các loại đơn khác ghi đơn vị hoặc cá nhân nộp đơn.',
    en: 'A denouncer lodges denunciations only; other cases name units or people.',
  },
  CASE_ID_NOT_OPAQUE: {
    vi: 'Mã đơn tố cáo do hệ thống sinh ngẫu nhiên (tc- và chữ số thập lục phân), không đặt theo tên hay nội dung.',
    en: "A denunciation's id is drawn at random (tc- and hexadecimal digits).",
  },
  DENUNCIATION_LINKED: {
    vi: 'Không liên kết đơn tố cáo với đơn khác, để giữ bí mật người tố cáo.',
    en: 'A denunciation names no other letter: it would tell who denounced.',
  },
  PAPER_TELLS_WHO: {
    vi: 'Không ghi trích yếu, nơi nhận hay tên người nộp đơn tại {field}, để giữ bí mật.',
    en: 'Leave {field} empty: it would tell who lodged it.',
  },
  CASE_FILE_NOT_SEALED: {
    vi: 'Tệp {id} của vụ việc phải được mã hoá theo cá nhân và không ghi tên tệp.',
    en: "File {id} of this case must be encrypted under a person's key, and bear no name.",
  },
  AUTHORISATION_MISSING: {
    vi: 'Người đại diện, người được uỷ quyền phải kèm giấy tờ chứng minh; nộp cho chính mình thì để trống.',
    en: "A representative needs a paper that says so; in one's own right there is none.",
  },
  FIRST_DECISION_MISSING: {
    vi: 'Khiếu nại lần hai phải nêu quyết định giải quyết lần đầu; khiếu nại lần đầu thì không.',
    en: 'A second complaint names the first decision; a first one does not.',
  },
  DISPUTED_EVENT_UNKNOWN: {
    vi: 'Không có quyết định bị khiếu nại này trong sổ cái.',
    en: 'The ledger has no such disputed decision.',
  },
  LINE_WITHOUT_SCORE: {
    vi: 'Chỉ nêu dòng điểm khi khiếu nại kết quả của một đơn vị trong năm.',
    en: 'Lines are named only where a unit-year is disputed.',
  },
  NOT_A_COMPLAINT: {
    vi: 'Chỉ đơn khiếu nại mới có lần hai.',
    en: 'Only complaints have a second instance.',
  },
  SECOND_ALREADY_LODGED: {
    vi: 'Đã tiếp nhận đơn khiếu nại lần hai.',
    en: 'The second complaint was lodged already.',
  },
  FIRST_NOT_SETTLED: {
    vi: 'Khiếu nại lần đầu đang trong thời hạn giải quyết.',
    en: 'The first complaint is still within its time.',
  },
  SETTLED_BY_SAME_BODY: {
    vi: 'Cơ quan đã giải quyết lần đầu không giải quyết lần hai.',
    en: 'The body that settled the first does not settle the second.',
  },
  LATENESS_NOT_EXCUSED: {
    vi: 'Đơn nộp quá thời hiệu; cần nêu lý do chính đáng, hoặc thông báo không thụ lý.',
    en: 'It came too late: give the good reason, or refuse to accept it.',
  },
  REFUSAL_REASON_UNKNOWN: {
    vi: 'Lý do {id} không có trong bộ quy tắc đối với loại đơn này.',
    en: '{id} is no reason of the procedure for cases of this kind.',
  },
  PARTY_NOT_EXPECTED: {
    vi: 'Chỗ này ghi đơn vị hoặc cơ quan, không ghi người nộp đơn.',
    en: 'A unit or a body is expected here, not the lodger.',
  },
  DIALOGUE_NOT_HELD_HERE: {
    vi: 'Chỉ tổ chức đối thoại khi giải quyết khiếu nại.',
    en: 'Dialogues are held on complaints only.',
  },
  DIALOGUE_MISSING: {
    vi: 'Phải tổ chức đối thoại trước khi ban hành quyết định.',
    en: 'A dialogue must be held before the decision.',
  },
  VERIFICATION_REPORT_MISSING: {
    vi: 'Chưa có báo cáo kết quả xác minh.',
    en: 'The verification was not reported yet.',
  },
  EXTENSION_BEYOND_RULE: {
    vi: 'Gia hạn vượt quá thời hạn cho phép (chậm nhất ngày {day}).',
    en: 'The extension goes beyond the rule (at the latest {day}).',
  },
  ALREADY_SUSPENDED: {
    vi: 'Đang tạm đình chỉ.',
    en: 'It is suspended already.',
  },
  NOT_SUSPENDED: {
    vi: 'Hiện không tạm đình chỉ.',
    en: 'It is not suspended.',
  },
  CASE_SUSPENDED: {
    vi: 'Việc giải quyết đang tạm đình chỉ; cần tiếp tục trước.',
    en: 'The settlement is suspended; resume it first.',
  },
  ORDERS_MISSING: {
    vi: 'Khiếu nại đúng hoặc đúng một phần: cần nêu việc phải thực hiện.',
    en: 'State what is ordered where it is upheld.',
  },
  ORDERS_NOT_EXPECTED: {
    vi: 'Quyết định này không có việc phải thực hiện.',
    en: 'This decision orders nothing.',
  },
  ORDER_TARGET_UNKNOWN: {
    vi: 'Sổ hoặc nội dung nêu ở việc {id} không có, hoặc đã huỷ.',
    en: 'What order {id} names does not exist or was annulled.',
  },
  SECOND_PENDING: {
    vi: 'Khiếu nại lần hai đang được xem xét; quyết định lần đầu chưa có hiệu lực.',
    en: 'The second complaint is pending: the first decision is not in force.',
  },
  NOT_YET_IN_FORCE: {
    vi: 'Quyết định có hiệu lực sớm nhất từ ngày {day}.',
    en: 'The decision takes effect on {day} at the earliest.',
  },
  ALREADY_IN_FORCE: {
    vi: 'Quyết định giải quyết đã có hiệu lực.',
    en: 'The decision is in force already.',
  },
  NOT_IN_FORCE: {
    vi: 'Quyết định giải quyết chưa có hiệu lực.',
    en: 'The decision is not in force yet.',
  },
  ALREADY_CARRIED_OUT: {
    vi: 'Quyết định đã được xác nhận thi hành xong.',
    en: 'The decision was carried out already.',
  },
  ORDERS_OUTSTANDING: {
    vi: 'Chưa thi hành: {missing}.',
    en: 'Not carried out yet: {missing}.',
  },
  CORRECTION_OF_OTHER_CASE: {
    vi: 'Sự kiện nêu cho việc {id} không phải là việc điều chỉnh theo quyết định này.',
    en: 'The event given for order {id} is not that correction, ordered by this decision.',
  },
} as const satisfies RefusalSentences;
