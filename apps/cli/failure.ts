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

/** Both sentences of an error that has them; null for a defect. */
export function failureText(error: unknown): string | null {
  if (error instanceof StoreUnavailable) {
    return `Không mở được sổ cái: hãy kiểm tra thư mục dữ liệu (--data).\nThe ledger cannot be opened: check the folder of the data (--data). ${error.message}`;
  }
  if (error instanceof Failure || error instanceof FolderInUse || hasSentences(error)) {
    return `${error.vi}\n${error.en}`;
  }
  return null;
}

function hasSentences(
  error: unknown,
): error is Error & { readonly vi: string; readonly en: string } {
  return error instanceof Error && 'vi' in error && 'en' in error;
}
