// An official document as Decree 30/2020/NĐ-CP Art. 8 lists its parts; anything may be missing in a draft.
import type { CivilDate } from './civil-date.ts';

/** Quyền hạn ký: in the name of, for the head, by order, by authorisation, or in one's own capacity. */
export type SigningCapacity = 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | 'own';

export interface OfficialDocument {
  /** Cơ quan ban hành. */
  readonly issuer: string | null;
  /** Số. */
  readonly number: string | null;
  /** Ký hiệu, such as UBND-NC. */
  readonly symbol: string | null;
  readonly place: string | null;
  readonly date: CivilDate | null;
  /** Tên loại: công văn, thông báo, quyết định … */
  readonly type: string | null;
  /** Trích yếu. */
  readonly summary: string | null;
  /** Người ký: an official's name is public record. */
  readonly signatory: string | null;
  readonly capacity: SigningCapacity | null;
  readonly authentication: 'seal' | 'digitalSignature' | null;
  readonly recipients: readonly string[];
}

/** Căn cứ pháp lý of a correction: what is relied on, and the document that says so where there is one. */
export interface LegalBasis {
  readonly text: string;
  readonly document: OfficialDocument | null;
}

/** "12/UBND-NC"; an empty string where the document has no number yet. */
export function documentNumber(document: OfficialDocument): string {
  return [document.number, document.symbol].filter((part) => part !== null).join('/');
}

/**
 * True where two papers are the same: issuer, number and date agree, and no two differing symbols tell them apart
 * (registers of letters and of notices each count from 1).
 */
export function sameDocument(a: OfficialDocument, b: OfficialDocument): boolean {
  if (a.number === null || b.number === null || a.date === null || b.date === null) return false;
  if (fold(a.issuer) !== fold(b.issuer) || a.date !== b.date) return false;
  if (fold(a.number) !== fold(b.number)) return false;
  return a.symbol === null || b.symbol === null || fold(a.symbol) === fold(b.symbol);
}

function fold(text: string | null): string {
  return (text ?? '').normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');
}
