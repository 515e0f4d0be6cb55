// What the Board found of award dossiers: eligible, or not, by written notice (Guidance II.2.b, dash 2).
import type { Recorded } from '../act.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import { taken, type DossierSteps } from './dossier.ts';

// Events

export interface DossiersFoundEligible {
  readonly type: 'DossiersFoundEligible';
  readonly data: {
    readonly dossiers: readonly string[];
    readonly document: OfficialDocument | null;
  };
}
/**
 * Recorded first here; what deducts is the notice in the unit-year of each unit that is charged, by an act of its own: the
 * submitter, and the member for which a lead submitted.
 */
export interface DossiersFoundIneligible {
  readonly type: 'DossiersFoundIneligible';
  readonly data: {
    readonly dossiers: readonly { readonly dossier: string; readonly reason: string }[];
    readonly notice: OfficialDocument;
  };
}
export type DossierFindingEvent = DossiersFoundEligible | DossiersFoundIneligible;

// State

export interface IneligibleFinding {
  readonly revision: number;
  readonly dossiers: readonly string[];
  readonly notice: OfficialDocument;
}

/** Everything that was recorded, annulled or not. */
export interface DossierFindings extends DossierSteps {
  readonly ineligibleFindings: readonly IneligibleFinding[];
}

export const dossierFindings: Slice<DossierFindings> = {
  types: { DossiersFoundEligible: 1, DossiersFoundIneligible: 1 },
  initial: { steps: [], ineligibleFindings: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & DossierFindingEvent;
    const { revision } = event;
    switch (event.type) {
      case 'DossiersFoundEligible':
        return taken(state, event.data.dossiers, 'eligible', revision);
      case 'DossiersFoundIneligible': {
        const { notice } = event.data;
        const dossiers = event.data.dossiers.map(({ dossier }) => dossier);
        const finding = { revision, dossiers, notice };
        const found = { ...state, ineligibleFindings: [...state.ineligibleFindings, finding] };
        return taken(found, dossiers, 'ineligible', revision);
      }
    }
  },
};
