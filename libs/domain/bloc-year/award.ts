// Awards: granted or refused on a dossier, and revoked where a false declaration or a later finding comes to light.
import type { Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { standingFacts, type Facts } from '../fact.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import { taken, type AwardLevel, type DossierSteps } from './dossier.ts';

export interface GrantedAward {
  /** Begins with the year and the bloc, as ids of dossiers do. */
  readonly award: string;
  readonly dossier: string;
  /** As the decision names it. */
  readonly name: string;
  /** Its number in the register of awards. */
  readonly registerNumber: string | null;
}

export type RevocationCause = 'falseDeclaration' | 'laterFinding' | 'other';

// Events

export interface AwardsGranted {
  readonly type: 'AwardsGranted';
  readonly data: {
    readonly awards: readonly GrantedAward[];
    readonly level: AwardLevel;
    readonly decision: OfficialDocument;
  };
}
export interface AwardsRefused {
  readonly type: 'AwardsRefused';
  readonly data: {
    readonly dossiers: readonly { readonly dossier: string; readonly reason: string }[];
    readonly level: AwardLevel;
    readonly document: OfficialDocument;
  };
}
/** It was an award until then; a grant recorded in error is annulled and never was one. */
export interface AwardRevoked {
  readonly type: 'AwardRevoked';
  readonly data: {
    readonly award: string;
    readonly cause: RevocationCause;
    /** Null: from the day of the award. */
    readonly effectiveFrom: CivilDate | null;
    readonly legalBasis: LegalBasis;
    readonly decision: OfficialDocument;
  };
}
export type AwardEvent = AwardsGranted | AwardsRefused | AwardRevoked;

// State

export interface Award {
  readonly id: string;
  readonly revision: number;
  readonly dossier: string;
  readonly level: AwardLevel;
}

/** Everything that was recorded, annulled or not. */
export interface Awards extends DossierSteps {
  readonly awards: readonly Award[];
  readonly revocations: readonly { readonly award: string; readonly revision: number }[];
}

export const awards: Slice<Awards> = {
  types: { AwardsGranted: 1, AwardsRefused: 1, AwardRevoked: 1 },
  initial: { steps: [], awards: [], revocations: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & AwardEvent;
    const { revision } = event;
    switch (event.type) {
      case 'AwardsGranted': {
        const { level } = event.data;
        const ids = event.data.awards.map(({ dossier }) => dossier);
        const granted = event.data.awards.map(({ award: id, dossier }) => ({
          id,
          revision,
          dossier,
          level,
        }));
        const decided = taken(state, ids, 'granted', revision);
        return { ...decided, awards: [...state.awards, ...granted] };
      }
      case 'AwardsRefused': {
        const ids = event.data.dossiers.map(({ dossier }) => dossier);
        return taken(state, ids, 'refused', revision);
      }
      case 'AwardRevoked': {
        const revoked = { award: event.data.award, revision };
        return { ...state, revocations: [...state.revocations, revoked] };
      }
    }
  },
};

/** Revisions of the standing revocations of the awards that were granted by this revision. */
export function revocationsOf(state: Awards & Facts, grant: number): readonly number[] {
  const ofGrant = state.awards.filter(({ revision }) => revision === grant);
  const granted = new Set(ofGrant.map(({ id }) => id));
  return standingFacts(state, state.revocations)
    .filter(({ award }) => granted.has(award))
    .map(({ revision }) => revision);
}
