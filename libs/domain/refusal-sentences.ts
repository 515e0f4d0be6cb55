// What each refusal says to an official: what is wrong and what to do next, in both languages; codes are permanent.

interface Sentences {
  readonly vi: string;
  readonly en: string;
}

/** `{id}`, `{max}` and their like are filled from the refusal's details. */
export const refusalSentences = {
  UNIT_EXISTS: {
    vi: 'Đơn vị này đã có trong sổ cái; mã đơn vị không dùng lại.',
    en: 'This unit is in the ledger already; a unit id is never used again.',
  },
  UNIT_UNKNOWN: {
    vi: 'Chưa có đơn vị này trong sổ cái; cần đăng ký đơn vị trước.',
    en: 'The ledger has no such unit; register the unit first.',
  },
  BLOC_EXISTS: {
    vi: 'Khối thi đua này đã có trong sổ cái; mã khối không dùng lại.',
    en: 'This bloc is in the ledger already; a bloc id is never used again.',
  },
  BLOC_UNKNOWN: {
    vi: 'Chưa có khối thi đua này; cần ghi nhận quyết định thành lập hoặc kiện toàn khối trước.',
    en: 'The ledger has no such bloc; record the decision that set it up first.',
  },
  ALREADY_IN_A_BLOC: {
    vi: 'Đơn vị đang là thành viên của một khối; cần ghi nhận việc ra khỏi khối cũ trước.',
    en: 'The unit is a member of a bloc; record its leaving first.',
  },
  NOT_IN_THIS_BLOC: {
    vi: 'Đơn vị không phải là thành viên của khối này.',
    en: 'The unit is not a member of this bloc.',
  },
  PERIODS_OVERLAP: {
    vi: 'Ngày vào khối trùng với thời gian đơn vị còn ở khối trước.',
    en: 'The day of joining lies in an earlier membership.',
  },
  PERIOD_REVERSED: {
    vi: 'Ngày kết thúc sớm hơn ngày bắt đầu.',
    en: 'The last day lies before the first.',
  },
  LEAD_IS_DEPUTY: {
    vi: 'Một đơn vị không thể vừa là Trưởng khối vừa là Phó khối.',
    en: 'A unit cannot be lead and deputy at once.',
  },
  AUTHORITY_MISSING: {
    vi: 'Khối được uỷ quyền thành lập phải ghi rõ cơ quan được uỷ quyền.',
    en: 'A delegated bloc must name the authority that sets it up.',
  },
  AUTHORITY_OF_PROVINCIAL_BLOC: {
    vi: 'Khối của tỉnh do Chủ tịch UBND tỉnh thành lập; không ghi cơ quan được uỷ quyền.',
    en: 'A provincial bloc is set up by the Chairman; name no delegated authority.',
  },
  BLOC_YEAR_EXISTS: {
    vi: 'Năm thi đua của khối đã được mở.',
    en: 'This bloc-year is open already.',
  },
  BLOC_YEAR_NOT_OPEN: {
    vi: 'Năm thi đua của khối chưa được mở.',
    en: 'This bloc-year was not opened yet.',
  },
  BLOC_NOT_YET_FORMED: {
    vi: 'Khối được thành lập sau năm này.',
    en: 'The bloc was set up after this year.',
  },
  RULE_BOOK_EXISTS: {
    vi: 'Bộ quy tắc với mã này đã được ban hành; bản mới cần mã mới.',
    en: 'A rule book of this id was published already; a new version needs a new id.',
  },
  RULE_BOOK_INVALID: {
    vi: 'Bộ quy tắc sai tại {field}: {faultVi}',
    en: 'The rule book is wrong at {field}: {faultEn}',
  },
  RULE_BOOK_UNKNOWN: {
    vi: 'Chưa có bộ quy tắc này; cần ban hành trước.',
    en: 'There is no such rule book; publish it first.',
  },
  RULE_BOOK_SUPERSEDES_ITSELF: {
    vi: 'Một bộ quy tắc không thể tự thay thế chính nó.',
    en: 'A rule book cannot supersede itself.',
  },
  RULE_BOOK_ALREADY_SUPERSEDED: {
    vi: 'Bộ quy tắc này đã được thay thế.',
    en: 'This rule book was superseded already.',
  },
  RULE_BOOK_OF_OTHER_YEARS: {
    vi: 'Bộ quy tắc này không áp dụng cho năm thi đua đó.',
    en: 'This rule book does not apply to that year.',
  },
  RULE_BOOK_ALREADY_PINNED: {
    vi: 'Năm thi đua đã được ấn định bộ quy tắc này.',
    en: 'The bloc-year is pinned to this rule book already.',
  },
  RULE_BOOK_NOT_PINNED: {
    vi: 'Chưa ấn định bộ quy tắc cho năm thi đua của khối.',
    en: 'The bloc-year is not pinned to a rule book yet.',
  },
  SCORECARD_INVALID: {
    vi: 'Bảng chấm điểm sai tại {field}: {faultVi}',
    en: 'The scorecard is wrong at {field}: {faultEn}',
  },
  SCORECARD_NOT_DRAFTED: {
    vi: 'Khối chưa có dự thảo bảng chấm điểm.',
    en: 'The bloc has no draft scorecard yet.',
  },
  SCORECARD_ALREADY_ISSUED: {
    vi: 'Bảng chấm điểm của năm đã được ban hành, không thay đổi được nữa.',
    en: "The year's scorecard was issued and can no longer change.",
  },
  SCORECARD_NOT_ISSUED: {
    vi: 'Bảng chấm điểm của khối chưa được ban hành.',
    en: 'The scorecard of the bloc was not issued yet.',
  },
  SCORECARD_NOT_AGREED: {
    vi: 'Các đơn vị thành viên chưa thống nhất dự thảo bảng chấm điểm này.',
    en: 'The members have not agreed this draft yet.',
  },
  SCORECARD_NOT_APPLIED: {
    vi: 'Bảng chấm điểm của khối chưa được áp dụng cho đơn vị trong năm này.',
    en: "The bloc's scorecard was not applied to this unit-year yet.",
  },
  SCORECARD_ALREADY_APPLIED: {
    vi: 'Bảng chấm điểm của khối đã được áp dụng cho đơn vị.',
    en: "The bloc's scorecard was applied to this unit-year already.",
  },
  DRAFT_REPLACED: {
    vi: 'Đây không phải là dự thảo mới nhất; hãy dùng dự thảo mới nhất của khối.',
    en: 'This is not the newest draft; use the newest one.',
  },
  DRAFT_UNDER_OTHER_RULE_BOOK: {
    vi: 'Dự thảo được lập theo bộ quy tắc khác với bộ đang ấn định; cần lập lại dự thảo.',
    en: 'The draft was made under another rule book than the one pinned; draft it anew.',
  },
  NOBODY_AGREED: {
    vi: 'Phải nêu ít nhất một đơn vị thành viên đã thống nhất.',
    en: 'Name at least one member that agreed.',
  },
  OPINION_NOT_REQUESTED: {
    vi: 'Trưởng khối chưa xin ý kiến Ban Thi đua - Khen thưởng về dự thảo này.',
    en: "The Board's opinion on this draft was not asked for yet.",
  },
  OPINION_NOT_GIVEN: {
    vi: 'Chưa có ý kiến của Ban Thi đua - Khen thưởng; chưa được ban hành (Hướng dẫn, mục II.1).',
    en: "The Board's opinion is missing: the scorecard cannot be issued before it (Guidance II.1).",
  },
  OPINION_NOT_ADVERSE: {
    vi: 'Không có ý kiến không thống nhất nào của Ban để giải trình.',
    en: 'There is no adverse opinion to answer.',
  },
  ADVERSE_OPINION_NOT_ANSWERED: {
    vi: 'Ban Thi đua - Khen thưởng không thống nhất; cần giải trình bằng văn bản trước khi ban hành.',
    en: "The Board's opinion is adverse: answer it in writing before the issue.",
  },
  NOT_THE_BOARD: {
    vi: 'Việc này chỉ do Ban Thi đua - Khen thưởng thực hiện.',
    en: 'Only the Emulation and Commendation Board does this.',
  },
  NOT_THE_DELEGATED_AUTHORITY: {
    vi: 'Bảng chấm điểm của khối này do cơ quan được uỷ quyền ban hành (Hướng dẫn, mục II.1).',
    en: 'The delegated authority issues the scorecard of this bloc (Guidance II.1).',
  },
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
  CONTENT_HASH_INVALID: {
    vi: 'Mã băm của tệp phải là SHA-256 gồm 64 chữ số thập lục phân viết thường.',
    en: "The file's hash must be a SHA-256 of 64 lower-case hexadecimal digits.",
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
  NAMED_TWICE: {
    vi: '{id} được nêu hai lần.',
    en: '{id} is named twice.',
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
  NOT_RATED_THIS_YEAR: {
    vi: 'Khối mới thành lập trong năm: bình xét và đề nghị khen thưởng thực hiện từ năm sau (Hướng dẫn, mục I.1).',
    en: 'A bloc newly set up this year is rated and proposed for awards from the next year (Guidance I.1).',
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
  NOTHING_NEW: {
    vi: 'Nội dung này đã được ghi nhận đúng như vậy.',
    en: 'Exactly this is recorded already.',
  },
  DOCUMENT_INCOMPLETE: {
    vi: 'Văn bản làm căn cứ tính điểm phải có cơ quan ban hành, số và ngày.',
    en: 'A document that moves points needs its issuer, number and date.',
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
    vi: 'Thông báo phải nêu ít nhất một hồ sơ.',
    en: 'A notice names at least one dossier.',
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
  ID_TAKEN: {
    vi: 'Mã {id} đã được dùng trong năm thi đua này của đơn vị.',
    en: 'The id {id} is taken in this unit-year.',
  },
  FACT_UNKNOWN: {
    vi: 'Không có nội dung mang mã {id} để thực hiện việc này.',
    en: 'There is nothing of id {id} to do this to.',
  },
  FACT_ALREADY_ANNULLED: {
    vi: 'Nội dung mang mã {id} đã được huỷ hoặc rút trước đó.',
    en: '{id} was annulled or withdrawn already.',
  },
  LEGAL_BASIS_MISSING: {
    vi: 'Cần nêu căn cứ pháp lý.',
    en: 'State the legal basis.',
  },
  REASON_MISSING: {
    vi: 'Cần nêu lý do.',
    en: 'State the reason.',
  },
  DATE_IN_FUTURE: {
    vi: 'Ngày này ở sau thời điểm ghi nhận.',
    en: 'This date lies after the recording.',
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
  NOT_THE_BLOC_LEAD: {
    vi: 'Bảng chấm điểm của khối do Trưởng khối ban hành.',
    en: 'The lead of the bloc issues its scorecard.',
  },
  UNITS_MISSING: {
    vi: 'Cần nêu ít nhất một đơn vị.',
    en: 'Name at least one unit.',
  },
  UNIT_OF_OTHER_BLOC: {
    vi: 'Đơn vị {id} không tính ở khối này trong năm.',
    en: 'Unit {id} does not count in this bloc this year.',
  },
  COMMAND_ID_REUSED: {
    vi: 'Mã lệnh này đã được dùng cho một nội dung khác.',
    en: 'This command id was used for other content.',
  },
} as const satisfies Record<string, Sentences>;
