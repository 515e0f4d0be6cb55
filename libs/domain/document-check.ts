// The checks that official documents and legal bases of any act have in common.
import type { Circumstances } from './act.ts';
import { civilDateOf } from './civil-date.ts';
import type { LegalBasis, OfficialDocument } from './official-document.ts';
import { refuse } from './refusal.ts';

/** A document's date may not lie after the recording. */
export function checkDocument(
  document: OfficialDocument | null,
  circumstances: Circumstances,
  field: string,
): void {
  if (document?.date && document.date > civilDateOf(circumstances.now)) {
    refuse('DATE_IN_FUTURE', `${field}.date`);
  }
}

/** A document that moves points must say who issued it, under which number, on which day. */
export function checkIssuedDocument(
  document: OfficialDocument,
  circumstances: Circumstances,
  field: string,
): void {
  requireIssued(document, field);
  checkDocument(document, circumstances, field);
}

/** The same, where other things are looked for before the date. */
export function requireIssued(document: OfficialDocument, field: string): void {
  for (const part of ['issuer', 'number', 'date'] as const) {
    if (!document[part]?.trim()) refuse('DOCUMENT_INCOMPLETE', `${field}.${part}`);
  }
}

export function checkLegalBasis(basis: LegalBasis, circumstances: Circumstances): void {
  if (basis.text.trim() === '') refuse('LEGAL_BASIS_MISSING', 'legalBasis.text');
  checkDocument(basis.document, circumstances, 'legalBasis.document');
}
