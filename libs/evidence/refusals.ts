// What the store of evidence files refuses, and what it found wrong: a stable code and a sentence in each language.

export type EvidenceCode = keyof typeof sentences;

/** The part of a request that a refusal is about; null where none is. */
export type EvidenceField =
  'file' | 'name' | 'declaredType' | 'subject' | 'sha256' | 'range' | null;

/** The one error of this store. Its code is API; what stands behind it is its `cause`. */
export class EvidenceRefused extends Error {
  override readonly name = 'EvidenceRefused';
  readonly code: EvidenceCode;
  readonly field: EvidenceField;
  readonly vi: string;
  readonly en: string;

  constructor(
    code: EvidenceCode,
    about: {
      readonly field?: EvidenceField;
      readonly detail?: string | number;
      readonly cause?: unknown;
    } = {},
  ) {
    const [vi, en] = sentences[code](String(about.detail ?? ''));
    super(en, about.cause === undefined ? {} : { cause: about.cause });
    this.code = code;
    this.field = about.field ?? null;
    this.vi = vi;
    this.en = en;
  }
}

type Sentences = readonly [vi: string, en: string];

const sentences = {
  EVIDENCE_TOO_LARGE: (size: string): Sentences => [
    `Tệp vượt quá dung lượng cho phép (${size}). Hãy nén ảnh trong tệp hoặc tách thành nhiều tệp.`,
    `The file is larger than is allowed (${size}). Compress its images or split it.`,
  ],
  EVIDENCE_EMPTY: (): Sentences => ['Tệp không có nội dung.', 'The file is empty.'],
  EVIDENCE_TYPE_UNKNOWN: (): Sentences => [
    'Không nhận biết được định dạng của tệp. Hãy nộp tệp PDF, ảnh, tài liệu văn phòng, hoặc văn bản mã Unicode (UTF-8).',
    'The kind of file cannot be told. Send a PDF, an image, an office document, or text in Unicode (UTF-8).',
  ],
  EVIDENCE_TYPE_NOT_ALLOWED: (type: string): Sentences => [
    `Không nhận tệp thuộc loại ${type} làm tài liệu kiểm chứng. Hãy chuyển sang PDF rồi nộp lại.`,
    `A file of type ${type} is not taken as evidence. Turn it into a PDF and send it again.`,
  ],
  EVIDENCE_TYPE_DANGEROUS: (type: string): Sentences => [
    `Tệp thuộc loại ${type} có thể chứa mã thực thi (chương trình, macro, trang web) nên không được nhận. Hãy chuyển nội dung sang PDF rồi nộp lại.`,
    `A file of type ${type} may carry code that runs (a program, a macro, a web page), so it is not taken. Turn its content into a PDF and send it again.`,
  ],
  EVIDENCE_NAME_INVALID: (): Sentences => [
    'Tên tệp không hợp lệ: tên không được để trống, không dài quá 255 byte, không chứa dấu gạch chéo hoặc ký tự điều khiển.',
    'The file name is not valid: it may not be empty, longer than 255 bytes, or hold slashes or control characters.',
  ],
  EVIDENCE_NAME_DANGEROUS: (extension: string): Sentences => [
    `Tên tệp có phần mở rộng ${extension} của chương trình hoặc trang web nên không được nhận.`,
    `The file name ends in ${extension}, which is of programs or web pages, so it is not taken.`,
  ],
  EVIDENCE_UPLOAD_BROKEN: (): Sentences => [
    'Việc tải tệp lên bị gián đoạn. Không có gì được lưu; hãy tải lại.',
    'The upload broke off. Nothing was kept; send the file again.',
  ],
  EVIDENCE_BUSY: (uploads: string): Sentences => [
    `Đang có quá nhiều tệp được tải lên cùng lúc (tối đa ${uploads}). Hãy thử lại sau ít phút.`,
    `Too many files are being sent at once (at most ${uploads}). Try again in a few minutes.`,
  ],
  EVIDENCE_LOCKED: (): Sentences => [
    'Kho tài liệu kiểm chứng đang bận dọn dẹp. Hãy thử lại sau ít phút.',
    'The store of evidence files is busy tidying up. Try again in a few minutes.',
  ],
  EVIDENCE_DISK_FULL: (): Sentences => [
    'Ổ đĩa của kho tài liệu kiểm chứng đã đầy nên tệp không được lưu. Hãy báo quản trị viên.',
    'The disk of the store of evidence files is full, so the file was not kept. Tell the administrator.',
  ],
  EVIDENCE_STORE_FULL: (size: string): Sentences => [
    `Kho tài liệu kiểm chứng đã dùng hết dung lượng được cấp (${size}). Hãy báo quản trị viên.`,
    `The store of evidence files has used all the room it was given (${size}). Tell the administrator.`,
  ],
  EVIDENCE_STORE_FAILED: (): Sentences => [
    'Kho tài liệu kiểm chứng gặp lỗi khi đọc hoặc ghi ổ đĩa. Hãy báo quản trị viên.',
    'The store of evidence files failed to read or write its disk. Tell the administrator.',
  ],
  EVIDENCE_STOPPED: (): Sentences => [
    'Việc kiểm tra kho tài liệu kiểm chứng đã được dừng theo yêu cầu.',
    'Checking the store of evidence files was stopped, as was asked.',
  ],
  EVIDENCE_CLOSED: (): Sentences => [
    'Kho tài liệu kiểm chứng đã đóng.',
    'The store of evidence files is closed.',
  ],
  EVIDENCE_HASH_INVALID: (): Sentences => [
    'Mã băm SHA-256 của tệp phải gồm đúng 64 chữ số thập lục phân viết thường.',
    'The SHA-256 of a file is 64 hexadecimal digits in lower case.',
  ],
  EVIDENCE_UNKNOWN: (sha256: string): Sentences => [
    `Kho không có tệp nào mang mã băm ${sha256}.`,
    `The store has no file with the hash ${sha256}.`,
  ],
  EVIDENCE_MISSING: (sha256: string): Sentences => [
    `Tệp mang mã băm ${sha256} đã được lưu nhưng nay không còn trong kho. Hãy báo quản trị viên.`,
    `The file with the hash ${sha256} was kept but is no longer in the store. Tell the administrator.`,
  ],
  EVIDENCE_CORRUPT: (sha256: string): Sentences => [
    `Nội dung lưu của tệp mang mã băm ${sha256} đã bị hỏng hoặc bị sửa nên không được đưa ra. Hãy báo quản trị viên.`,
    `The stored bytes of the file with the hash ${sha256} are damaged or were changed, so they are not served. Tell the administrator.`,
  ],
  EVIDENCE_RANGE_UNSATISFIABLE: (size: string): Sentences => [
    `Đoạn cần đọc nằm ngoài tệp (tệp dài ${size} byte).`,
    `The range lies outside the file (which has ${size} bytes).`,
  ],
  EVIDENCE_SUBJECT_INVALID: (): Sentences => [
    'Mã của người có dữ liệu cá nhân không hợp lệ: chỉ gồm chữ cái không dấu, chữ số, gạch nối, gạch dưới, dài tối đa 100.',
    'The code of the person is not valid: letters without marks, digits, hyphens and underscores only, at most 100.',
  ],
  EVIDENCE_KEYS_ABSENT: (): Sentences => [
    'Kho được mở không kèm kho khoá nên không nhận và không mở được tệp có dữ liệu cá nhân.',
    'The store was opened without its keys, so it neither takes nor opens files with personal data.',
  ],
  EVIDENCE_KEYS_INSIDE: (): Sentences => [
    'Thư mục khoá và thư mục tài liệu kiểm chứng phải tách riêng: thư mục này không được nằm trong thư mục kia.',
    'The folder of keys and the folder of evidence files must be apart: neither may lie inside the other.',
  ],
  EVIDENCE_ERASED: (): Sentences => [
    'Dữ liệu cá nhân của người này đã được xoá theo quyết định; nội dung tệp không còn mở được.',
    'The personal data of this person was erased by decision; the content of the file can no longer be opened.',
  ],
  EVIDENCE_KEY_MISSING: (): Sentences => [
    'Không tìm thấy khoá để mở tệp có dữ liệu cá nhân này. Hãy báo quản trị viên.',
    'The key that opens this file with personal data is not there. Tell the administrator.',
  ],
  EVIDENCE_KEY_CORRUPT: (): Sentences => [
    'Khoá của người này đã bị hỏng. Hãy báo quản trị viên để khôi phục từ bản sao lưu của kho khoá.',
    'The key of this person is damaged. Tell the administrator, who can restore it from a backup of the keys.',
  ],
};

/** Sizes as a person reads them. */
export function sizeShown(bytes: number): string {
  const mebibytes = bytes / 1024 ** 2;
  return mebibytes >= 1 ? `${Math.floor(mebibytes)} MB` : `${Math.floor(bytes / 1024)} KB`;
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Every failure of the disk as a refusal of this store; a refusal stays what it is. */
export function asRefusal(error: unknown): EvidenceRefused {
  if (error instanceof EvidenceRefused) return error;
  const code = fullDisk.has(errorCode(error) ?? '')
    ? 'EVIDENCE_DISK_FULL'
    : 'EVIDENCE_STORE_FAILED';
  return new EvidenceRefused(code, { cause: error });
}

/** `ENOENT` and its like; null for what is no error of the system. */
export function errorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
