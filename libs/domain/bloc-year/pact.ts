// The emulation pact (giao ước thi đua): which units of the bloc signed it, which did not, and who signed later (Mẫu 02, I.2.2).
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';

// Events

/** A unit that is named for not having signed. */
export interface NonSigner {
  readonly unit: string;
  readonly reason: string | null;
}
export interface PactSigned {
  readonly type: 'PactSigned';
  readonly data: {
    readonly pact: string;
    /** Sorted. */
    readonly signers: readonly string[];
    /** Sorted by unit. */
    readonly nonSigners: readonly NonSigner[];
    readonly document: OfficialDocument | null;
    readonly file: StoredFile | null;
    /** The membership of every unit named, signers first. */
    readonly memberships: readonly Reference[];
  };
}
/** One that had not signed, or that joined the bloc later, signs. */
export interface PactSignatureAdded {
  readonly type: 'PactSignatureAdded';
  readonly data: {
    readonly pact: string;
    readonly unit: string;
    readonly membership: Reference;
    readonly document: OfficialDocument | null;
  };
}
export type PactEvent = PactSigned | PactSignatureAdded;

// State

export interface Pact {
  readonly id: string;
  readonly revision: number;
  readonly signers: readonly string[];
}

export interface AddedSignature {
  readonly pact: string;
  readonly unit: string;
  readonly revision: number;
}

/** In the order in which they were recorded, annulled ones too. */
export interface Pacts {
  readonly pacts: readonly Pact[];
  readonly signaturesAdded: readonly AddedSignature[];
}

export const pacts: Slice<Pacts> = {
  types: { PactSigned: 1, PactSignatureAdded: 1 },
  initial: { pacts: [], signaturesAdded: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & PactEvent;
    const { revision } = event;
    switch (event.type) {
      case 'PactSigned': {
        const { pact: id, signers } = event.data;
        return { ...state, pacts: [...state.pacts, { id, revision, signers }] };
      }
      case 'PactSignatureAdded': {
        const { pact, unit } = event.data;
        return { ...state, signaturesAdded: [...state.signaturesAdded, { pact, unit, revision }] };
      }
    }
  },
};

/** Signatures that stand beside those that the pact began with. */
export function signaturesAddedTo(state: Pacts & Facts, pact: string): readonly AddedSignature[] {
  return standingFacts(state, state.signaturesAdded).filter((each) => each.pact === pact);
}

export const pactAnnullable: readonly Annullable<Pacts & Facts>[] = [
  {
    type: 'PactSigned',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) => {
      const pact = state.pacts.find(({ revision }) => revision === fact);
      return pact ? signaturesAddedTo(state, pact.id).map(({ revision }) => revision) : [];
    },
  },
  { type: 'PactSignatureAdded', by: 'thoseWhoRunTheBloc' },
];
