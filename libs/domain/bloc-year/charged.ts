// How the notice in a unit-year names an ineligible award dossier of a bloc-year, and which year it belongs to.
import { yearOf } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { IneligibleDossier } from '../unit-year/ineligible-dossier.ts';
import type { DossierSubmitted } from './dossier.ts';

type Submitted = Pick<DossierSubmitted['data'], 'level' | 'submitter' | 'beneficiary'>;

/** A lead submits for members; everyone else submits what is its own, a district for its communes too. */
export function ineligibleDossierOf(id: string, submitted: Submitted): IneligibleDossier {
  const { level, submitter, beneficiary } = submitted;
  const isOther = submitter.capacity === 'blocLead' && beneficiary.unit !== submitter.unit;
  const onBehalfOf = isOther ? beneficiary.unit : null;
  return { dossier: id, level, submittedBy: submitter.unit, onBehalfOf };
}

/** The year of emulation that a notice belongs to by its date. */
export function yearOfNotice({ date }: OfficialDocument): number | null {
  return date === null ? null : yearOf(date);
}
