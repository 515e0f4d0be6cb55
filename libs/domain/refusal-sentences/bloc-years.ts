// What refusals of the acts on rule books, bloc-years and their scorecards say.
import type { RefusalSentences } from './sentences.ts';

export const blocYearSentences = {
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
  NOT_THE_DELEGATED_AUTHORITY: {
    vi: 'Bảng chấm điểm của khối này do cơ quan được uỷ quyền ban hành (Hướng dẫn, mục II.1).',
    en: 'The delegated authority issues the scorecard of this bloc (Guidance II.1).',
  },
  NOT_THE_BLOC_LEAD: {
    vi: 'Bảng chấm điểm của khối do Trưởng khối ban hành.',
    en: 'The lead of the bloc issues its scorecard.',
  },
  UNIT_OF_OTHER_BLOC: {
    vi: 'Đơn vị {id} không tính ở khối này trong năm.',
    en: 'Unit {id} does not count in this bloc this year.',
  },
  NOT_RATED_THIS_YEAR: {
    vi: 'Khối mới thành lập trong năm: bình xét và đề nghị khen thưởng thực hiện từ năm sau (Hướng dẫn, mục I.1).',
    en: 'A bloc newly set up this year is rated and proposed for awards from the next year (Guidance I.1).',
  },
  BLOC_YEAR_CLOSED: {
    vi: 'Năm thi đua của khối đã khép lại do khối giải thể.',
    en: 'This bloc-year is closed: the bloc was dissolved.',
  },
} as const satisfies RefusalSentences;
