// Facts that can be annulled: each keeps its id and the revisions that made and unmade it; "standing" is not annulled.
import type { CivilDate } from '../civil-date.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';

export interface Standing {
  readonly id: string;
  readonly revision: number;
  readonly annulledAt: number | null;
}

/** What every annulment says. Whatever its cause and day, an annulled fact no longer counts in the score. */
export interface Annulment {
  /** `recordedInError`: it never was so. `revoked`: the body that made it took it back. */
  readonly cause: 'recordedInError' | 'revoked';
  readonly legalBasis: LegalBasis;
  /** Null: it works from the start, as if the fact had never been; else from this day. */
  readonly effectiveFrom: CivilDate | null;
}

export function annul<Fact extends Standing>(
  facts: readonly Fact[],
  id: string,
  revision: number,
): readonly Fact[] {
  return facts.map((each) =>
    each.id === id && each.annulledAt === null ? { ...each, annulledAt: revision } : each,
  );
}

export function standing<Fact extends Standing>(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((each) => each.annulledAt === null);
}

/** An id names one fact for ever, annulled or not. */
export function requireFreeId(facts: readonly Standing[], id: string, field: string): void {
  if (facts.some((each) => each.id === id)) refuse('ID_TAKEN', field, { id });
}

/** The fact of this id; refused where there is none or it was annulled already. */
export function requireStanding<Fact extends Standing>(
  facts: readonly Fact[],
  id: string,
  field: string,
): Fact {
  const fact = facts.find((each) => each.id === id);
  if (!fact) return refuse('FACT_UNKNOWN', field, { id });
  if (fact.annulledAt !== null) refuse('FACT_ALREADY_ANNULLED', field, { id });
  return fact;
}
