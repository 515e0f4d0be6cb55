// Why a ledger is not moved, or no further: a stable code and a sentence in each language.

/** A migration that must not go on; nothing that was moved is wrong, and nothing is taken back. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused';
  readonly code: MigrationCode;
  readonly vi: string;
  readonly en: string;

  constructor(code: MigrationCode, at: { readonly vi: string; readonly en: string } | null = null) {
    super(code);
    const { vi, en } = sentences[code];
    this.code = code;
    this.vi = at === null ? vi : `${vi} ${at.vi}`;
    this.en = at === null ? en : `${en} ${at.en}`;
  }
}

const sentences = {
  SOURCE_EMPTY: {
    vi: 'Kho nguồn không có sự kiện nào để chuyển.',
    en: 'The source has no event to move.',
  },
  SOURCE_DAMAGED: {
    vi: 'Sổ cái nguồn không toàn vẹn nên không chuyển gì.',
    en: 'The ledger of the source is not intact, so nothing is moved.',
  },
  TARGET_FOREIGN: {
    vi: 'Kho đích đang chứa một sổ cái khác.',
    en: 'The target holds another ledger.',
  },
  TARGET_DIFFERS: {
    vi: 'Kho đích có sự kiện khác với kho nguồn.',
    en: 'The target holds events that differ from those of the source.',
  },
  TARGET_AHEAD: {
    vi: 'Kho đích có những sự kiện mà kho nguồn không có.',
    en: 'The target holds events that the source lacks.',
  },
  TARGET_WRITTEN: {
    vi: 'Có chương trình khác đang ghi vào kho đích.',
    en: 'Another program writes to the target.',
  },
} as const;
export type MigrationCode = keyof typeof sentences;
