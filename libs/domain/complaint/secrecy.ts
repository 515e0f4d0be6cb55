// What papers and files of a case may not tell: who lodged it, where that is people, and above all who denounced.
import { filesNamed } from '../files-named.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { CaseLodged } from './lodging.ts';

type Matter = Pick<CaseLodged['data'], 'kind' | 'lodger'>;

interface NamedPaper {
  readonly field: string;
  readonly paper: OfficialDocument;
}

/** The official documents of an input, wherever they stand in it. */
export function papersNamed(value: unknown, field = ''): readonly NamedPaper[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isPaper(value)) return [{ field, paper: value }];
  return Object.entries(value).flatMap(([key, each]) =>
    papersNamed(each, field === '' ? key : `${field}.${key}`),
  );
}

function isPaper(value: object): value is OfficialDocument {
  return 'issuer' in value && 'recipients' in value && 'capacities' in value;
}

/**
 * "V/v thụ lý đơn của ông …" names a person: where people lodged it, papers have no summary and no recipients. Files that come
 * from the lodger or record the lodger, and every file of a denunciation, are encrypted under a person's key and bear no name.
 */
export function checkSecrecy({ kind, lodger }: Matter, input: object, ofLodger: boolean): void {
  if (lodger.kind === 'units') return;
  for (const { field, paper } of papersNamed(input)) {
    if (paper.summary !== null) refuse('PAPER_TELLS_WHO', `${field}.summary`);
    if (paper.recipients.length > 0) refuse('PAPER_TELLS_WHO', `${field}.recipients`);
  }
  if (!ofLodger && kind !== 'denunciation') return;
  for (const { field, subject } of filesNamed(input)) {
    const named = nameAt(input, field) !== null;
    if (subject === null || named) refuse('CASE_FILE_NOT_SEALED', field, { id: field });
  }
}

/** A letter of people is no official document: its issuer, its signatory, its place are the person. */
export function checkOwnLetter({ lodger }: Matter, document: OfficialDocument | null): void {
  if (lodger.kind !== 'units' && document !== null) refuse('PAPER_TELLS_WHO', 'document');
}

function nameAt(input: object, field: string): unknown {
  const file = field
    .split('.')
    .reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>>)[key], input);
  return (file as { readonly name?: unknown }).name;
}
