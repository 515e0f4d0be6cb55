// What a command says where it cannot go on: one plain sentence in either language, never a stack.
import { FolderInUse } from '../../libs/event-store/sqlite.ts';
import { StoreUnavailable } from '../../libs/event-store/port.ts';

/** A command's own refusal. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly vi: string;
  readonly en: string;
  readonly exitCode: number;

  constructor(vi: string, en: string, exitCode = 1) {
    super(en);
    this.vi = vi;
    this.en = en;
    this.exitCode = exitCode;
  }
}

/** A refusal whose answer stands on the output already, as JSON: only the sentences are still to be said. */
export class Answered extends Failure {}

interface Sentences {
  readonly vi: string;
  readonly en: string;
}

/** Both sentences of an error that has them; null for a defect. */
export function sentencesOf(error: unknown): Sentences | null {
  if (error instanceof Failure || error instanceof FolderInUse || hasSentences(error)) {
    const { vi, en } = error;
    return { vi, en };
  }
  if (error instanceof StoreUnavailable) {
    return {
      vi: 'Không mở được sổ cái: hãy kiểm tra thư mục dữ liệu (--data) hoặc kho sự kiện (--store).',
      en: `The ledger cannot be opened: check the folder of the data (--data) or the event store (--store). ${error.message}`,
    };
  }
  return fileTrouble(error);
}

const troubles: Readonly<Record<string, readonly [string, string]>> = {
  ENOENT: ['Không có tệp hoặc thư mục này', 'There is no such file or folder'],
  EEXIST: ['Tệp đã có; hãy chọn tên khác', 'The file exists: choose another name'],
  EACCES: ['Không được phép mở', 'Opening it is not permitted'],
  EPERM: ['Không được phép mở', 'Opening it is not permitted'],
  EROFS: ['Không được phép ghi ở đây', 'Writing here is not permitted'],
  EISDIR: ['Đây là thư mục, không phải tệp', 'This is a folder, not a file'],
  ENOTDIR: ['Đường dẫn đi qua một tệp', 'The path leads through a file'],
  ENOSPC: ['Hết chỗ trên đĩa', 'The disk is full'],
};

/** What the system says of a file that the command was given. */
function fileTrouble(error: unknown): Sentences | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const words = troubles[String(error.code)];
  if (!words) return null;
  const path = 'path' in error && typeof error.path === 'string' ? `: ${error.path}` : '';
  return { vi: `${words[0]}${path}.`, en: `${words[1]}${path}.` };
}

function hasSentences(error: unknown): error is Error & Sentences {
  return error instanceof Error && 'vi' in error && 'en' in error;
}
