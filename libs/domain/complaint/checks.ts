// Checks of what acts of a case name: its papers, its files, its days, and lists that are sets.
import type { Circumstances } from '../act.ts';
import { civilDateOf, type CivilDate } from '../civil-date.ts';
import { checkDocument, requireIssued } from '../document-check.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { checkFile, type StoredFile } from '../stored-file.ts';
import { papersNamed } from './secrecy.ts';

export function requireText(text: string, field: string): void {
  if (text.trim() === '') refuse('REASON_MISSING', field);
}

export function requireLegalBasis({ text }: LegalBasis): void {
  if (text.trim() === '') refuse('LEGAL_BASIS_MISSING', 'legalBasis.text');
}

export function requireComplete(document: OfficialDocument): void {
  requireIssued(document, 'document');
}

export function checkFiles(files: readonly StoredFile[]): void {
  for (const [place, file] of files.entries()) checkFile(file, `files[${place}]`);
}

/** No paper that the input names, and none of these days, lies after the recording. */
export function checkDays(
  input: object,
  circumstances: Circumstances,
  days: Readonly<Record<string, CivilDate | null>> = {},
): void {
  for (const { field, paper } of papersNamed(input)) checkDocument(paper, circumstances, field);
  const today = civilDateOf(circumstances.now);
  for (const [field, day] of Object.entries(days)) {
    if (day !== null && day > today) refuse('DATE_IN_FUTURE', field);
  }
}

/** A set has an order of its own, so that the order of typing is no part of the evidence. */
export function ordered<Entry>(
  set: readonly Entry[],
  keyOf: (entry: Entry) => string,
): readonly Entry[] {
  return set.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}
