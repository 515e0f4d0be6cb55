// What the cases of a bloc's life through the year begin from, and what many of its acts are refused for.
import { blocYearClosed, cutShort } from '../bloc/dissolution.contract.ts';
import type { Deed } from '../given.contract.ts';
import { by } from '../given.contract.ts';
import { basis, lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { unopened } from './opening.contract.ts';

/** A file as an act names it. */
export const file = {
  sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
  sizeBytes: 210_944,
  mediaType: 'application/pdf',
  name: 'Văn bản đã ký.pdf',
  subject: null,
} as const;

export const byLead = by(lead, '2021-12-05');

/** A paper of the bloc's own. */
export const letter = paper('9', 'KTĐ', '2021-11-20', {
  issuer: 'Khối thi đua số 1',
  type: 'Công văn',
});

export const begun = { code: 'BLOC_YEAR_NOT_OPEN', field: 'year', given: unopened } as const;
export const strangers = {
  code: 'NOT_FOR_THIS_BLOC',
  field: 'actor.role',
  by: { actor: officer },
} as const;

/** What acts of those who run a bloc are refused for first. */
export const running = [begun, blocYearClosed, strangers] as const;

export const unhashed = {
  code: 'CONTENT_HASH_INVALID',
  field: 'file.sha256',
  input: { file: { ...file, sha256: 'khong-phai' } },
} as const;
export const undue = {
  code: 'DATE_IN_FUTURE',
  field: 'document.date',
  input: { document: tomorrowsPaper },
} as const;

/** Bloc 1, dissolved, and its year closed. */
export const overtaken: readonly Deed[] = cutShort('khoi-1');

export const annulment = {
  cause: 'recordedInError',
  legalBasis: basis,
  effectiveFrom: null,
} as const;

/** What acts on members that they name are refused for. */
export const unassigned = [
  { code: 'UNITS_MISSING', field: 'units', input: { units: [] } },
  { code: 'NAMED_TWICE', field: 'units', input: { units: ['so-y-te', 'so-y-te'] } },
  { code: 'UNIT_OF_OTHER_BLOC', field: 'units', input: { units: ['so-tu-phap'] } },
] as const;
