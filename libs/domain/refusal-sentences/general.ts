// What refusals of acts on any stream say: facts, papers, days, who may act.
import type { RefusalSentences } from './sentences.ts';

export const generalSentences = {
  NAMED_TWICE: {
    vi: '{id} được nêu hai lần.',
    en: '{id} is named twice.',
  },
  NOTHING_NEW: {
    vi: 'Nội dung này đã được ghi nhận đúng như vậy.',
    en: 'Exactly this is recorded already.',
  },
  DOCUMENT_INCOMPLETE: {
    vi: 'Văn bản này phải có cơ quan ban hành, số và ngày.',
    en: 'This document needs its issuer, number and date.',
  },
  ID_TAKEN: {
    vi: 'Mã {id} đã được dùng.',
    en: 'The id {id} is taken.',
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
  CONTENT_HASH_INVALID: {
    vi: 'Mã băm của tệp phải là SHA-256 gồm 64 chữ số thập lục phân viết thường.',
    en: "The file's hash must be a SHA-256 of 64 lower-case hexadecimal digits.",
  },
  NOT_THE_BOARD: {
    vi: 'Việc này chỉ do Ban Thi đua - Khen thưởng thực hiện.',
    en: 'Only the Emulation and Commendation Board does this.',
  },
  UNITS_MISSING: {
    vi: 'Cần nêu ít nhất một đơn vị.',
    en: 'Name at least one unit.',
  },
  PERIOD_REVERSED: {
    vi: 'Ngày kết thúc sớm hơn ngày bắt đầu.',
    en: 'The last day lies before the first.',
  },
  COMMAND_ID_REUSED: {
    vi: 'Mã lệnh này đã được dùng cho một nội dung khác.',
    en: 'This command id was used for other content.',
  },
  NOT_FOR_THIS_BLOC: {
    vi: 'Việc này do Trưởng khối, Phó khối hoặc cơ quan được uỷ quyền của khối thực hiện, hoặc do Ban Thi đua - Khen thưởng ghi nhận.',
    en: "The bloc's lead, deputies or delegated authority do this, or the Board records it.",
  },
  NOT_THE_RECORDER: {
    vi: 'Nội dung này chỉ do cơ quan đã thực hiện, Ban Thi đua - Khen thưởng hoặc người giải quyết khiếu nại huỷ.',
    en: 'Only the body that did it, the Board or the complaint handler annuls this.',
  },
  FACT_NOT_ANNULLABLE: {
    vi: 'Nội dung loại này không huỷ được; hãy thực hiện việc thay thế tương ứng.',
    en: 'A fact of this kind is not annulled; do the act that takes its place.',
  },
  FACT_HAS_DEPENDANTS: {
    vi: 'Nội dung số {id} đang dựa vào nội dung này; cần huỷ nội dung đó trước.',
    en: 'Event {id} rests on this; annul that one first.',
  },
  FACT_ALREADY_SUPERSEDED: {
    vi: 'Nội dung mang mã {id} đã có bản thay thế; hãy dùng bản mới nhất.',
    en: '{id} was superseded; use the newest version.',
  },
  FILE_NOT_STORED: {
    vi: 'Chưa có tệp {id} trong kho; cần tải tệp lên trước.',
    en: 'File {id} is not stored; upload it first.',
  },
  FILE_DISPOSED: {
    vi: 'Tệp {id} đã được tiêu huỷ theo quyết định.',
    en: 'File {id} was disposed of by decision.',
  },
  SEALED_INVALID: {
    vi: 'Thông tin cá nhân phải được mã hoá trước khi ghi nhận.',
    en: 'Personal data must be sealed before recording.',
  },
  NOT_THE_COUNCIL: {
    vi: 'Việc này chỉ do Hội đồng Thi đua - Khen thưởng thực hiện.',
    en: 'Only the Council does this.',
  },
  NOT_THE_DECIDER: {
    vi: 'Khen thưởng do Chủ tịch UBND tỉnh quyết định; khen thưởng cấp Nhà nước ghi theo quyết định của cấp trên.',
    en: 'The Chairman decides; State awards follow the decision from above.',
  },
  NOT_ENTITLED_TO_HOLD: {
    vi: 'Việc tạm dừng, dỡ bỏ tạm dừng không thuộc thẩm quyền của vai trò này.',
    en: 'This role does not place or lift holds.',
  },
} as const satisfies RefusalSentences;
