// What the edge says no to: a stable code, the field at fault and one sentence in each language.

/** A code of the edge; part of the API, so never renamed. */
export type EdgeCode = keyof typeof sentences;

export const sentences = {
  REQUEST_MALFORMED: {
    status: 400,
    vi: 'Yêu cầu không đúng dạng GraphQL qua HTTP.',
    en: 'The request is not a well-formed GraphQL-over-HTTP request.',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    status: 415,
    vi: 'Nội dung gửi lên phải có kiểu application/json.',
    en: 'The body must be of type application/json.',
  },
  MEDIA_TYPE_NOT_ACCEPTABLE: {
    status: 406,
    vi: 'Máy chủ chỉ trả lời bằng application/graphql-response+json hoặc application/json.',
    en: 'The server answers in application/graphql-response+json or application/json only.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    vi: 'Lệnh ghi phải gửi bằng POST; GET chỉ dùng để truy vấn.',
    en: 'A mutation is sent by POST; GET is for queries only.',
  },
  DOCUMENT_SYNTAX: {
    status: 400,
    vi: 'Câu truy vấn GraphQL sai cú pháp.',
    en: 'The GraphQL document has a syntax error.',
  },
  DOCUMENT_INVALID: {
    status: 400,
    vi: 'Câu truy vấn GraphQL không khớp với lược đồ.',
    en: 'The GraphQL document does not fit the schema.',
  },
  VARIABLES_INVALID: {
    status: 400,
    vi: 'Biến của câu truy vấn không khớp với lược đồ.',
    en: 'The variables of the operation do not fit the schema.',
  },
  OPERATION_UNKNOWN: {
    status: 400,
    vi: 'Không xác định được thao tác cần chạy: hãy nêu đúng operationName.',
    en: 'The operation to run cannot be told: name it by operationName.',
  },
  QUERY_TOO_DEEP: {
    status: 400,
    vi: 'Câu truy vấn lồng quá sâu.',
    en: 'The query is nested too deeply.',
  },
  QUERY_TOO_COSTLY: {
    status: 400,
    vi: 'Câu truy vấn đòi quá nhiều dữ liệu: hãy lấy ít trường hơn hoặc trang nhỏ hơn.',
    en: 'The query asks for too much: take fewer fields or smaller pages.',
  },
  PAGE_INVALID: {
    status: 400,
    vi: 'Cỡ trang hoặc vị trí trang không hợp lệ.',
    en: 'The page size or the page cursor is not valid.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    vi: 'Nội dung gửi lên vượt quá giới hạn.',
    en: 'The body passes the limit.',
  },
  INPUT_INVALID: {
    status: 400,
    vi: 'Dữ liệu nhập không hợp lệ.',
    en: 'The input is not valid.',
  },
  ACTOR_MISSING: {
    status: 401,
    vi: 'Chưa biết ai thực hiện: lệnh ghi cần x-actor-account và x-actor-role.',
    en: 'Nobody is named as acting: a mutation needs x-actor-account and x-actor-role.',
  },
  ACTOR_INVALID: {
    status: 400,
    vi: 'Thông tin người thực hiện trong tiêu đề HTTP không hợp lệ.',
    en: 'The acting person given by the HTTP headers is not valid.',
  },
  ACTOR_NOT_LOCAL: {
    status: 403,
    vi: 'Tiêu đề x-actor-… chỉ có hiệu lực khi gọi trực tiếp từ chính máy này.',
    en: 'The x-actor-… headers work only for direct calls from this machine itself.',
  },
  OVERLOADED: {
    status: 503,
    vi: 'Máy chủ đang quá tải, chưa nhận yêu cầu này: hãy gửi lại sau.',
    en: 'The server is overloaded and did not take this request in: send it again later.',
  },
  TIMEOUT: {
    status: 503,
    vi: 'Quá thời gian trả lời; nếu là lệnh ghi, hãy gửi lại đúng lệnh đó với cùng commandId.',
    en: 'The answer took too long; if it was a mutation, send the same one again with the same commandId.',
  },
  CONFLICT: {
    status: 409,
    vi: 'Nhiều người đang cùng ghi vào hồ sơ này: hãy gửi lại đúng lệnh đó với cùng commandId.',
    en: 'Others are writing to this record: send the same command again with the same commandId.',
  },
  OUTCOME_UNKNOWN: {
    status: 503,
    vi: 'Chưa rõ lệnh đã được ghi hay chưa: hãy gửi lại đúng lệnh đó với cùng commandId.',
    en: 'It is not known whether the command was recorded: send the same one again with the same commandId.',
  },
  STORE_UNAVAILABLE: {
    status: 503,
    vi: 'Kho sự kiện hiện không dùng được, chưa ghi gì: hãy gửi lại sau.',
    en: 'The event store is away, nothing was recorded: send it again later.',
  },
  STORE_DENIES_ACCESS: {
    status: 503,
    vi: 'Kho sự kiện không cho tài khoản của máy chủ ghi, chưa ghi gì: cần kiểm tra quyền (thidua install) rồi gửi lại.',
    en: 'The event store does not let the server’s account write, nothing was recorded: check its access (thidua install), then send it again.',
  },
  CLOCK_BEHIND: {
    status: 503,
    vi: 'Đồng hồ của máy chủ chậm hơn giờ của sổ cái nên chưa ghi gì: cần chỉnh lại đồng hồ rồi gửi lại.',
    en: 'The server’s clock lags the ledger’s time, so nothing was recorded: set the clock right, then send it again.',
  },
  LEDGER_SIMULATING: {
    status: 409,
    vi: 'Sổ cái minh hoạ còn đang nạp dở bằng giờ giả lập nên chưa nhận lệnh ghi; hãy khởi động lại với --demo để nạp tiếp, hoặc chọn nơi lưu khác.',
    en: 'The filling of this demonstration was cut short, its clock is still simulated, so it takes no commands; start again with --demo to fill in the rest, or choose another place.',
  },
  LEDGER_NOT_OPENED: {
    status: 409,
    vi: 'Kho sự kiện có dữ liệu nhưng thiếu sự kiện mở sổ cái nên không nhận lệnh ghi; hãy kiểm tra bằng lệnh verify.',
    en: 'The store has events but none that opened the ledger, so it takes no commands; examine it by the command verify.',
  },
  LEDGER_STOPPED: {
    status: 503,
    vi: 'Máy chủ đã dừng đọc sổ cái ở một sự kiện không khớp hoặc không xử lý được: chỉ xem được phần trước sự kiện đó, không nhận lệnh ghi; hãy kiểm tra bằng lệnh thidua verify.',
    en: 'The server stopped reading the ledger at an event that does not fit or cannot be handled: only what comes before it can be read, and no commands are taken; run thidua verify.',
  },
  INPUT_TOO_LARGE: {
    status: 413,
    vi: 'Nội dung của lệnh quá dài so với một sự kiện (60 KiB): hãy rút gọn hoặc chia làm nhiều lệnh.',
    en: 'The command is too long for one event (60 KiB): shorten it or send it in parts.',
  },
  FILE_DIFFERS: {
    status: 422,
    vi: 'Cỡ, kiểu hoặc chủ thể của tệp nêu trong lệnh không khớp với tệp đã lưu: hãy dùng đúng nội dung mà máy chủ trả về khi tải tệp lên.',
    en: 'The size, type or subject given for the file is not that of the stored file: use what the server answered to the upload.',
  },
  NARRATIVE_INVALID: {
    status: 422,
    vi: 'Tệp lời văn của báo cáo phải là JSON {"form": 1, "sections": {"<phần>": "<nội dung>"}}, kiểu application/vnd.thidua.narrative+json, tối đa 400 KiB, mỗi phần tối đa 20.000 ký tự, và có đúng các phần mà báo cáo nêu.',
    en: 'The words of a report are a JSON file {"form": 1, "sections": {"<section>": "<text>"}} of the type application/vnd.thidua.narrative+json, at most 400 KiB, 20,000 characters a section, with exactly the sections that the report names.',
  },
  VIEW_BEHIND: {
    status: 503,
    vi: 'Dữ liệu để truy vấn chưa kịp cập nhật sự kiện này; sự kiện (nếu có) vẫn nằm trong sổ cái, hãy truy vấn lại sau.',
    en: 'The views have not handled this event yet; the event, where there is one, is in the ledger: ask again later.',
  },
  VIEW_BUILDING: {
    status: 503,
    vi: 'Bảng dữ liệu mới cho truy vấn này đang được dựng từ sổ cái; các truy vấn khác vẫn trả lời, hãy truy vấn lại sau.',
    en: 'A new view for this query is being built from the ledger; other queries answer meanwhile, ask this one again later.',
  },
  HOST_UNKNOWN: {
    status: 421,
    vi: 'Máy chủ này chỉ nhận yêu cầu gửi tới localhost hoặc 127.0.0.1.',
    en: 'This server takes requests for localhost or 127.0.0.1 only.',
  },
  NOT_FOUND: {
    status: 404,
    vi: 'Không có trang này.',
    en: 'There is no such page.',
  },
  SUBJECT_KNOWN: {
    status: 422,
    vi: 'Mã cá nhân của người tố cáo phải là mã mới, chưa dùng ở nơi khác.',
    en: 'A denouncer’s key must be new, used nowhere else.',
  },
  INTERNAL: {
    status: 500,
    vi: 'Lỗi của máy chủ; không phải do dữ liệu gửi lên.',
    en: 'A fault of the server, not of what was sent.',
  },
} as const;

/** One thing that is wrong with an input. */
export interface Problem {
  readonly field: string;
  readonly vi: string;
  readonly en: string;
}

/** The edge refuses; the sentences are those of the code, made more exact by `detail` where there is one. */
export class EdgeRefusal extends Error {
  override readonly name = 'EdgeRefusal';
  readonly code: EdgeCode;
  readonly field: string | null;
  readonly vi: string;
  readonly en: string;
  readonly statusCode: number;
  /** Every problem of an input, where it has several. */
  readonly problems: readonly Problem[];

  constructor(
    code: EdgeCode,
    detail: { field?: string; vi?: string; en?: string; problems?: readonly Problem[] } = {},
  ) {
    super(code);
    const sentence = sentences[code];
    this.code = code;
    this.field = detail.field ?? null;
    this.vi = detail.vi ? `${sentence.vi} ${detail.vi}` : sentence.vi;
    this.en = detail.en ? `${sentence.en} ${detail.en}` : sentence.en;
    this.statusCode = sentence.status;
    this.problems = detail.problems ?? [];
  }
}
