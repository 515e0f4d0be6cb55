// What refusals of the acts on complaint procedures and working calendars say.
import type { RefusalSentences } from './sentences.ts';

export const complaintRuleSentences = {
  COMPLAINT_PROCEDURE_EXISTS: {
    vi: 'Bộ quy tắc giải quyết với mã này đã được ban hành; bản mới cần mã mới.',
    en: 'A procedure of this id was published already; a new version needs a new id.',
  },
  COMPLAINT_PROCEDURE_INVALID: {
    vi: 'Bộ quy tắc giải quyết sai tại {field}: {faultVi}',
    en: 'The procedure is wrong at {field}: {faultEn}',
  },
  COMPLAINT_PROCEDURE_UNKNOWN: {
    vi: 'Chưa có bộ quy tắc giải quyết này; cần ban hành trước.',
    en: 'There is no such procedure; publish it first.',
  },
  COMPLAINT_PROCEDURE_SUPERSEDES_ITSELF: {
    vi: 'Một bộ quy tắc giải quyết không thể tự thay thế chính nó.',
    en: 'A procedure cannot supersede itself.',
  },
  COMPLAINT_PROCEDURE_ALREADY_SUPERSEDED: {
    vi: 'Bộ quy tắc giải quyết này đã được thay thế.',
    en: 'This procedure was superseded already.',
  },
  WORKING_CALENDAR_EXISTS: {
    vi: 'Lịch làm việc của năm này đã được công bố; hãy điều chỉnh lịch đó.',
    en: "The year's calendar was published already; amend it.",
  },
  WORKING_CALENDAR_UNKNOWN: {
    vi: 'Chưa công bố lịch làm việc của năm này.',
    en: "The year's calendar was not published yet.",
  },
  CALENDAR_DAY_INVALID: {
    vi: 'Ngày {id} không thuộc năm này, hoặc không phù hợp là ngày nghỉ, ngày làm bù.',
    en: '{id} is not of this year, or cannot be such a day off or day worked.',
  },
} as const satisfies RefusalSentences;
