// A bloc whose setting up the Chairman delegated (Guidance I.1): to whom, and the plans by which it is carried out.
import type { Recorded } from '../act.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';

/** Khối trực thuộc sở, ban, ngành, đoàn thể; khối doanh nghiệp của huyện; khối xã, phường, thị trấn. */
export type DelegationKind = 'subordinateUnits' | 'districtEnterprises' | 'communes';

// Events

export interface BlocDelegated {
  readonly type: 'BlocDelegated';
  readonly data: {
    readonly kind: DelegationKind;
    /** The unit that it is delegated to. */
    readonly authority: string;
    readonly legalBasis: LegalBasis;
  };
}
/** "Xây dựng kế hoạch thực hiện": a new version is a new plan of the same year. */
export interface ImplementationPlanAdopted {
  readonly type: 'ImplementationPlanAdopted';
  readonly data: {
    readonly plan: string;
    readonly year: number;
    readonly document: OfficialDocument;
    readonly file: StoredFile | null;
  };
}
export type DelegationEvent = BlocDelegated | ImplementationPlanAdopted;

// State

export interface Delegation {
  readonly delegated: (BlocDelegated['data'] & { readonly revision: number }) | null;
  /** In the order of recording. */
  readonly implementationPlans: readonly {
    readonly id: string;
    readonly year: number;
    readonly revision: number;
  }[];
}

export const delegation: Slice<Delegation> = {
  types: { BlocDelegated: 1, ImplementationPlanAdopted: 1 },
  initial: { delegated: null, implementationPlans: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & DelegationEvent;
    const { revision } = event;
    switch (event.type) {
      case 'BlocDelegated':
        return { ...state, delegated: { ...event.data, revision } };
      case 'ImplementationPlanAdopted': {
        const { plan: id, year } = event.data;
        const implementationPlans = [...state.implementationPlans, { id, year, revision }];
        return { ...state, implementationPlans };
      }
    }
  },
};
