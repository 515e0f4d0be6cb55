// What refusals of the acts on unit-years say.
import type { RefusalSentences } from './sentences.ts';

export const unitYearSentences = {
  UNIT_YEAR_EXISTS: {
    vi: 'Năm thi đua của đơn vị đã được mở.',
    en: 'This unit-year is open already.',
  },
  UNIT_YEAR_NOT_OPEN: {
    vi: 'Năm thi đua của đơn vị chưa được mở.',
    en: 'This unit-year was not opened yet.',
  },
  UNIT_YEAR_CLOSED: {
    vi: 'Năm thi đua của đơn vị đã khép lại.',
    en: 'This unit-year is closed.',
  },
  UNIT_YEAR_APPROVED: {
    vi: 'Kết quả của đơn vị đã được phê duyệt; cần mở lại trước khi thay đổi.',
    en: 'The result of this unit-year is approved; reopen it first.',
  },
  UNIT_YEAR_NOT_APPROVED: {
    vi: 'Kết quả của đơn vị chưa được phê duyệt nên không có gì để mở lại.',
    en: 'This unit-year is not approved: there is nothing to reopen.',
  },
  NOT_A_MEMBER: {
    vi: 'Đơn vị không phải là thành viên của khối vào thời điểm này.',
    en: 'The unit is not a member of the bloc at this time.',
  },
  STILL_IN_A_BLOC: {
    vi: 'Đơn vị vẫn là thành viên của một khối; năm thi đua chưa khép lại được.',
    en: 'The unit is still a member of a bloc: its year cannot be closed.',
  },
  ALREADY_IN_THIS_BLOC_YEAR: {
    vi: 'Kết quả năm của đơn vị đã tính ở khối này.',
    en: 'The unit-year counts in this bloc already.',
  },
  ALREADY_REGISTERED: {
    vi: 'Đơn vị đã đăng ký thi đua; thay đổi nội dung bằng điều chỉnh đăng ký.',
    en: 'The unit has registered already; amend its registration instead.',
  },
  NOT_REGISTERED: {
    vi: 'Đơn vị chưa đăng ký thi đua.',
    en: 'The unit has not registered yet.',
  },
  REGISTRATION_EMPTY: {
    vi: 'Đăng ký phải có ít nhất một chỉ tiêu hoặc nhiệm vụ.',
    en: 'A registration needs at least one target or task.',
  },
  ITEM_UNKNOWN: {
    vi: 'Không có chỉ tiêu, nhiệm vụ {id} trong đăng ký của đơn vị.',
    en: 'The registration has no item {id}.',
  },
  ITEM_NOT_MEASURED: {
    vi: 'Mục {id} phải có đủ đơn vị tính, giá trị và chiều so sánh; chỉ nhiệm vụ được để trống cả ba.',
    en: 'Item {id} needs a unit of measure, a value and a direction; only a task may leave out all three.',
  },
  ITEM_IS_MEASURED: {
    vi: 'Mục này có giá trị đo được; ghi nhận kết quả thay cho thống nhất.',
    en: 'This item is measured: record its result instead.',
  },
  MAPPING_OUTSIDE_SECTION_ONE: {
    vi: 'Tiêu chí {id} không thuộc Mục I; điểm thưởng chỉ tính ở Mục I (Hướng dẫn, mục II.2.a).',
    en: 'Criterion {id} is not of Section I; a bonus is earned there only (Guidance II.2.a).',
  },
  RESULT_ALREADY_RECORDED: {
    vi: 'Mục này đã có kết quả của kỳ; cần huỷ kết quả cũ trước khi ghi nhận lại.',
    en: 'This item has a result for the period; annul it before recording another.',
  },
  EVIDENCE_UNKNOWN: {
    vi: 'Không có hồ sơ tài liệu kiểm chứng {id}, hoặc đã được rút.',
    en: 'There is no evidence {id}, or it was withdrawn.',
  },
  EVIDENCE_MISSING: {
    vi: 'Cần nêu ít nhất một hồ sơ tài liệu kiểm chứng.',
    en: 'Name at least one piece of evidence.',
  },
  EVIDENCE_OR_EXPLANATION_MISSING: {
    vi: 'Tiêu chí {criterion}: cần có hồ sơ kiểm chứng, hoặc giải trình bằng văn bản khi không có hồ sơ.',
    en: 'Criterion {criterion} needs evidence, or a written explanation where there is none.',
  },
  CRITERIA_MISSING: {
    vi: 'Cần nêu ít nhất một tiêu chí.',
    en: 'Name at least one criterion.',
  },
  CRITERION_UNKNOWN: {
    vi: 'Bảng chấm điểm không có tiêu chí {id}.',
    en: 'The scorecard has no criterion {id}.',
  },
  LINES_MISSING: {
    vi: 'Cần chấm ít nhất một tiêu chí.',
    en: 'Score at least one line.',
  },
  POINTS_OUT_OF_RANGE: {
    vi: 'Điểm của tiêu chí {criterion} phải từ 0 đến {max}.',
    en: 'Points for criterion {criterion} must lie between 0 and {max}.',
  },
  SECTION_CLOSED: {
    vi: 'Mục {section} đã được thống nhất hoặc thẩm định, không chấm lại được.',
    en: 'Section {section} was agreed or appraised and can no longer be scored.',
  },
  NOT_SELF_SCORED: {
    vi: 'Đơn vị chưa tự chấm điểm.',
    en: 'The unit has not scored itself yet.',
  },
  LINE_ALREADY_RETURNED: {
    vi: 'Tiêu chí này đã được trả lại, đang chờ đơn vị chấm lại.',
    en: 'This line was returned already and waits for the unit.',
  },
  LINE_NOT_APPLICABLE: {
    vi: 'Tiêu chí {criterion} đã được xác định là không phát sinh; cần huỷ xác định đó trước.',
    en: 'Criterion {criterion} was found not to apply; annul that finding first.',
  },
  SECTION_THREE_IS_APPRAISED: {
    vi: 'Tiêu chí {criterion} thuộc Mục III, do Ban Thi đua - Khen thưởng thẩm định (Hướng dẫn, mục II.1).',
    en: 'Criterion {criterion} is of Section III, which the Board appraises (Guidance II.1).',
  },
  ONLY_SECTION_THREE_IS_APPRAISED: {
    vi: 'Tiêu chí {criterion} không thuộc Mục III; Ban chỉ thẩm định Mục III (Hướng dẫn, mục II.1).',
    en: 'Criterion {criterion} is not of Section III; the Board appraises that section only (Guidance II.1).',
  },
  APPRAISAL_NOT_REQUESTED: {
    vi: 'Trưởng khối chưa có văn bản xin ý kiến thẩm định Mục III cho đơn vị này.',
    en: 'The lead has not asked for the appraisal of this unit in writing yet.',
  },
  OWN_CASE: {
    vi: 'Không ai được thẩm định, phê duyệt đơn vị của chính mình.',
    en: 'Nobody appraises or approves their own unit.',
  },
  OWN_CASE_APPRAISER_UNNAMED: {
    vi: 'Bộ quy tắc chưa nêu ai thẩm định Mục III của cơ quan thường trực Ban; điểm giữ ở mức tạm tính.',
    en: 'The rule book names nobody to appraise the unit that houses the Board; its score stays provisional.',
  },
  NOT_THE_APPRAISER: {
    vi: 'Người thực hiện không phải là cơ quan thẩm định theo bộ quy tắc.',
    en: 'The actor is not the appraiser that the rule book names.',
  },
  ORGANISATIONS_NOT_RECORDED: {
    vi: 'Chưa ghi nhận đơn vị có tổ chức đảng, công đoàn hay không.',
    en: 'Whether the unit has a Party organisation and a trade union was not recorded yet.',
  },
  ORGANISATION_ABSENT: {
    vi: 'Đơn vị không có tổ chức này nên không có kết quả xếp loại.',
    en: 'The unit has no such organisation, so there is nothing to rate.',
  },
  RATING_DOCUMENT_MISSING: {
    vi: 'Kết quả xếp loại chính thức phải kèm văn bản của cơ quan có thẩm quyền.',
    en: 'An official rating needs the document of the competent body.',
  },
  DOCUMENT_OF_OTHER_YEAR: {
    vi: 'Văn bản thuộc năm của ngày ban hành; hãy ghi nhận vào năm thi đua đó.',
    en: 'A document belongs to the year of its date; record it in that year.',
  },
  DOCUMENT_ALREADY_RECORDED: {
    vi: 'Văn bản cùng cơ quan, số và ngày đã được ghi nhận cho đơn vị; mỗi văn bản chỉ tính một lần.',
    en: 'A document of this issuer, number and date is recorded for the unit; each counts once.',
  },
  REMINDER_CANNOT_BE_SERIOUS: {
    vi: 'Văn bản nhắc nhở không thể là phê bình về sai phạm nghiêm trọng.',
    en: 'A reminder cannot be a criticism of serious wrongdoing.',
  },
  DOSSIERS_MISSING: {
    vi: 'Cần nêu ít nhất một hồ sơ.',
    en: 'Name at least one dossier.',
  },
  DOSSIER_OF_OTHER_UNIT: {
    vi: 'Hồ sơ {id} không do đơn vị này trình và cũng không trình cho đơn vị này.',
    en: 'Dossier {id} was neither submitted by this unit nor for it.',
  },
  DESCRIPTION_MISSING: {
    vi: 'Cần mô tả vi phạm.',
    en: 'Describe the breach.',
  },
  OWN_BREACH_OF_LEAD: {
    vi: 'Vi phạm của Trưởng khối do Phó khối hoặc Ban Thi đua - Khen thưởng ghi nhận.',
    en: "A lead's own breach is recorded by a deputy or the Board.",
  },
  DEDUCTION_RULE_UNKNOWN: {
    vi: 'Bảng chấm điểm không có điểm trừ {id} tại tiêu chí này.',
    en: 'The scorecard has no deduction {id} at this criterion.',
  },
  SCORE_INCOMPLETE: {
    vi: 'Còn tiêu chí chưa có điểm ({missing}); chưa phê duyệt được.',
    en: 'Lines have no points yet ({missing}): the score cannot be approved.',
  },
  SCORE_PROVISIONAL: {
    vi: 'Điểm còn tạm tính: chưa đủ ý kiến thẩm định Mục III và biểu quyết của các thành viên.',
    en: "The score is provisional: the appraisal and the members' act are not both in.",
  },
  SCORE_CHANGED: {
    vi: 'Điểm đã thay đổi từ khi người phê duyệt xem ({total}); hãy xem lại trước khi phê duyệt.',
    en: 'The score changed since the approver saw it (now {total}); look again before approving.',
  },
  APPROVER_UNNAMED: {
    vi: 'Quyết định phê duyệt phải có người ký.',
    en: 'The decision of approval needs a signatory.',
  },
  NOT_AFTER_APPROVAL: {
    vi: 'Sự kiện số {id} không phải là nội dung ghi nhận sau phê duyệt và chưa được tính.',
    en: 'Event {id} is not a fact recorded after the approval and not yet counted.',
  },
  MEASURE_DIFFERS: {
    vi: 'Đơn vị tính phải là “{measure}” như đã đăng ký.',
    en: 'The unit of measure must be “{measure}”, as registered.',
  },
  RESULT_OF_OTHER_YEAR: {
    vi: 'Kỳ của kết quả phải kết thúc trong năm thi đua này.',
    en: 'The period of the result must end in this year.',
  },
  NOT_THE_APPROVER: {
    vi: 'Kết quả do Chủ tịch, UBND tỉnh, Hội đồng, Ban hoặc cơ quan được uỷ quyền phê duyệt.',
    en: "A result is approved by the Chairman, the People's Committee, the Council, the Board or the delegated authority.",
  },
  BREACH_OF_OTHER_YEAR: {
    vi: 'Ngày vi phạm không thuộc năm thi đua này.',
    en: 'The day of the breach lies in another year.',
  },
} as const satisfies RefusalSentences;
