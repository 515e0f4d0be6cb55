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
  /** Chức vụ of the signatory. */
  readonly position: string | null;
  /** From the top of the signature block: "TM. UBND TỈNH / KT. CHỦ TỊCH" is TM, KT. */
  readonly capacities: readonly SigningCapacity[];
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
 * True where two papers bear the same number and date, unless two differing symbols tell them apart (registers of
 * letters and of notices each count from 1). "12" with the symbol "UBND-NC" and the number "12/UBND-NC" are the same.
 */
export function sameNumberAndDate(a: OfficialDocument, b: OfficialDocument): boolean {
  if (a.number === null || b.number === null || a.date === null || a.date !== b.date) return false;
  const [numberA, symbolA] = numberParts(a);
  const [numberB, symbolB] = numberParts(b);
  if (numberA !== numberB) return false;
  return symbolA === '' || symbolB === '' || symbolA === symbolB;
}

export function sameIssuer(a: OfficialDocument, b: OfficialDocument): boolean {
  return fold(a.issuer ?? '') === fold(b.issuer ?? '');
}

function numberParts(document: OfficialDocument): readonly [string, string] {
  const [number = '', ...symbol] = fold(documentNumber(document)).split('/');
  return [number.trim().replace(/^0+(?=\d)/, ''), symbol.join('/').trim()];
}

/** Spelling does not tell papers apart: "Uỷ ban" is "Ủy ban", "Số 77/UBND–NC." is "77/UBND-NC". */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\p{Pd}/gu, '-')
    .replace(/\s*([-/])\s*/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^so\s+/, '')
    .replace(/\.+$/, '');
}
