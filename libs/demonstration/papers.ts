// Official documents of the demonstration; numbers and signatories are invented.
import type { CivilDate } from '../domain/civil-date.ts';
import type { LegalBasis, OfficialDocument } from '../domain/official-document.ts';

/** A document of which only what matters is given; the rest is as such papers usually are. */
export function paper(
  given: Partial<OfficialDocument> & { readonly issuer: string; readonly date: CivilDate },
): OfficialDocument {
  return {
    number: null,
    symbol: null,
    place: 'Lào Cai',
    type: 'Công văn',
    summary: null,
    signatory: null,
    position: null,
    capacities: [],
    authentication: 'digitalSignature',
    recipients: [],
    ...given,
  };
}

/** Quyết định of the Chairman of the Provincial People's Committee. */
export function chairmansDecision(number: string, date: CivilDate, summary: string) {
  return paper({
    issuer: 'Chủ tịch UBND tỉnh',
    number,
    symbol: 'QĐ-UBND',
    date,
    type: 'Quyết định',
    summary,
    signatory: 'Trần Minh Hoạ',
    position: 'Chủ tịch',
    capacities: ['own'],
    recipients: ['Ban Thi đua - Khen thưởng', 'Các đơn vị có tên tại quyết định'],
  });
}

/** Công văn of the Board. */
export function boardLetter(number: string, date: CivilDate, summary: string): OfficialDocument {
  return paper({
    issuer: 'Ban Thi đua - Khen thưởng tỉnh',
    number,
    symbol: 'BTĐKT',
    date,
    summary,
    signatory: 'Lê Thị Mẫu',
    position: 'Trưởng ban',
  });
}

/** Công văn of a unit. */
export function unitLetter(
  issuer: string,
  number: string,
  date: CivilDate,
  summary: string,
): OfficialDocument {
  return paper({ issuer, number, symbol: 'CV', date, summary, position: 'Thủ trưởng đơn vị' });
}

export function minutes(issuer: string, date: CivilDate, summary: string): OfficialDocument {
  return paper({ issuer, date, type: 'Biên bản', summary, authentication: null });
}

export function basis(text: string, document: OfficialDocument | null = null): LegalBasis {
  return { text, document };
}

/** The decision that the guidance carries out: its number and date are real, its text was not available. */
export const decision3666 = paper({
  issuer: 'UBND tỉnh Lào Cai',
  number: '3666',
  symbol: 'QĐ-UBND',
  date: '2021-10-13',
  type: 'Quyết định',
  summary: 'Ban hành Quy chế tổ chức và hoạt động của khối thi đua trên địa bàn tỉnh Lào Cai',
  capacities: ['TM'],
  authentication: 'seal',
});
