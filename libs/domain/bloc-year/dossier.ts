// Award dossiers: whom they propose for what, who submitted them, and the steps that they took.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { requireDistinct } from '../distinct.ts';
import { standingFacts, type Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { SubmitterCapacity } from '../rule-book/year-acts.ts';
import type { Sealed } from '../sealed.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';
import type { AwardSought } from './award-sought.ts';

/** Whom an award is sought for; `unit` is the member that it is of, whose unit-year counts in the bloc. */
export type Beneficiary =
  | { readonly kind: 'memberUnit'; readonly unit: string }
  | {
      readonly kind: 'collective';
      readonly unit: string;
      readonly name: string;
      /** Where the collective is itself a unit in the ledger. */
      readonly collectiveUnit: string | null;
      /** Tập thể nhỏ; null: the dossier does not say. */
      readonly smallCollective: boolean | null;
    }
  | {
      readonly kind: 'individual';
      readonly unit: string;
      readonly person: Sealed;
      /** Người lao động trực tiếp; null: the dossier does not say. */
      readonly directWorker: boolean | null;
    };

/** Collectives of Art. 7(8)(f) or (h) of Decision 3666, whose text is not at hand; everything else. */
export type DossierCategory = 'article7Clause8PointF' | 'article7Clause8PointH' | 'other';

/** Thường xuyên; theo đợt, chuyên đề; đột xuất. */
export type DossierOccasion = 'regular' | 'campaign' | 'adHoc';

export type AwardLevel = 'provincial' | 'state';

/** Online, the one paper set, or the desk that the public post brings it to (Guidance III, dash 4). */
export type ReceiptChannel = 'portal' | 'paperSet' | 'postalDesk';

export interface Submitter {
  readonly unit: string;
  readonly capacity: SubmitterCapacity;
}

// Events

export interface DossierSubmitted {
  readonly type: 'DossierSubmitted';
  readonly data: {
    /** Begins with the year and the bloc: unique in the whole ledger, as notices of ineligible dossiers count them. */
    readonly dossier: string;
    /** The dossier that was returned, withdrawn or found ineligible, and comes again as this one. */
    readonly resubmits: string | null;
    readonly beneficiary: Beneficiary;
    readonly category: DossierCategory;
    readonly occasion: DossierOccasion;
    readonly level: AwardLevel;
    readonly award: AwardSought;
    readonly submitter: Submitter;
    /** The nomination of the beneficiary, where there is one. */
    readonly nomination: string | null;
    /** Tờ trình. */
    readonly submission: OfficialDocument;
    /** What could be scanned. */
    readonly files: readonly StoredFile[];
    /** What could not be scanned, and goes by post. */
    readonly unscannable: readonly string[];
    /** What the decision read in other streams: unit-year, other bloc-years with holds, leadership, submitter. */
    readonly read: readonly Reference[];
  };
}
export interface DossierReceived {
  readonly type: 'DossierReceived';
  readonly data: {
    readonly dossier: string;
    readonly channel: ReceiptChannel;
    readonly receiptNumber: string | null;
    readonly files: readonly StoredFile[];
  };
}
/** Trả lại: to be completed; it comes again as a new dossier. */
export interface DossierReturned {
  readonly type: 'DossierReturned';
  readonly data: {
    readonly dossier: string;
    readonly reason: string;
    readonly document: OfficialDocument | null;
  };
}
export interface DossierWithdrawn {
  readonly type: 'DossierWithdrawn';
  readonly data: {
    readonly dossier: string;
    readonly reason: string;
    readonly document: OfficialDocument | null;
  };
}
export type DossierEvent = DossierSubmitted | DossierReceived | DossierReturned | DossierWithdrawn;

// State

/** What brought a dossier where it is. */
export type DossierStep =
  | 'submitted'
  | 'received'
  | 'returned'
  | 'withdrawn'
  | 'eligible'
  | 'ineligible'
  | 'putToCouncil'
  | 'recommended'
  | 'notRecommended'
  | 'granted'
  | 'refused';

export interface TakenStep {
  readonly dossier: string;
  readonly step: DossierStep;
  readonly revision: number;
}

export interface Dossier {
  readonly id: string;
  readonly revision: number;
  readonly resubmits: string | null;
  readonly beneficiary: Beneficiary;
  readonly level: AwardLevel;
  readonly submitter: Submitter;
  readonly nomination: string | null;
}

/** Everything that was recorded, annulled or not. */
export interface DossierSteps {
  readonly steps: readonly TakenStep[];
}
export interface Dossiers extends DossierSteps {
  readonly dossiers: readonly Dossier[];
  readonly receipts: readonly {
    readonly dossier: string;
    readonly channel: ReceiptChannel;
    readonly revision: number;
  }[];
}

export const dossiers: Slice<Dossiers> = {
  types: { DossierSubmitted: 1, DossierReceived: 1, DossierReturned: 1, DossierWithdrawn: 1 },
  initial: { steps: [], dossiers: [], receipts: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & DossierEvent;
    const { revision } = event;
    switch (event.type) {
      case 'DossierSubmitted': {
        const { dossier: id, resubmits, beneficiary, level, submitter, nomination } = event.data;
        const added = { id, revision, resubmits, beneficiary, level, submitter, nomination };
        const submitted = taken(state, [id], 'submitted', revision);
        return { ...submitted, dossiers: [...state.dossiers, added] };
      }
      case 'DossierReceived': {
        const { dossier, channel } = event.data;
        const received = taken(state, [dossier], 'received', revision);
        return { ...received, receipts: [...state.receipts, { dossier, channel, revision }] };
      }
      case 'DossierReturned':
        return taken(state, [event.data.dossier], 'returned', revision);
      case 'DossierWithdrawn':
        return taken(state, [event.data.dossier], 'withdrawn', revision);
    }
  },
};

export function taken<State extends DossierSteps>(
  state: State,
  dossiersOf: readonly string[],
  step: DossierStep,
  revision: number,
): State {
  const steps = dossiersOf.map((dossier) => ({ dossier, step, revision }));
  return { ...state, steps: [...state.steps, ...steps] };
}

/** The dossier of this id that no annulment has taken back. */
export function requireDossier(state: Dossiers & Facts, id: string, field: string): Dossier {
  const dossier = standingFacts(state, state.dossiers).find((each) => each.id === id);
  return dossier ?? refuse('FACT_UNKNOWN', field, { id });
}

/** The last step of a dossier that no annulment has taken back: annulling a step brings back the one before. */
export function stepOf(state: DossierSteps & Facts, dossier: string): DossierStep | null {
  const steps = standingFacts(state, state.steps).filter((each) => each.dossier === dossier);
  return steps.at(-1)?.step ?? null;
}

const stepNames: Readonly<Record<DossierStep, string>> = {
  submitted: 'đã trình',
  received: 'đã tiếp nhận',
  returned: 'đã trả lại',
  withdrawn: 'đã rút',
  eligible: 'đủ điều kiện',
  ineligible: 'không đủ điều kiện',
  putToCouncil: 'đã trình Hội đồng',
  recommended: 'Hội đồng đã nhất trí',
  notRecommended: 'Hội đồng không nhất trí',
  granted: 'đã quyết định khen thưởng',
  refused: 'không khen thưởng',
};

export function requireAtStep(
  state: DossierSteps & Facts,
  id: string,
  steps: readonly DossierStep[],
  field: string,
): void {
  const step = stepOf(state, id);
  if (step !== null && steps.includes(step)) return;
  const details = step === null ? { id } : { id, step, stepVi: stepNames[step] };
  refuse('DOSSIER_NOT_AT_THIS_STEP', field, details);
}

/** Dossiers that an act names: at least one, each once. */
export function requireDossiers(ids: readonly string[], field: string): void {
  if (ids.length === 0) refuse('DOSSIERS_MISSING', field);
  requireDistinct(ids, field);
}

/** The dossiers that an act names: at least one, each once, each there, and each at one of the steps. */
export function requireDossiersAtStep(
  state: Dossiers & Facts,
  ids: readonly string[],
  steps: readonly DossierStep[],
): readonly Dossier[] {
  requireDossiers(ids, 'dossiers');
  const dossiers = ids.map((id) => requireDossier(state, id, 'dossiers'));
  for (const id of ids) requireAtStep(state, id, steps, 'dossiers');
  return dossiers;
}

/** Revisions of what rests on a step: later steps of its dossiers, and dossiers that came again in their stead. */
export function laterSteps(state: Dossiers & Facts, fact: number): readonly number[] {
  const taking = state.steps.filter(({ revision }) => revision === fact);
  const named = new Set(taking.map(({ dossier }) => dossier));
  const later = standingFacts(state, state.steps).filter(
    (each) => each.revision > fact && named.has(each.dossier),
  );
  const again = standingFacts(state, state.dossiers).filter(
    ({ resubmits, revision }) => revision > fact && resubmits !== null && named.has(resubmits),
  );
  return [...later, ...again].map(({ revision }) => revision).toSorted((a, b) => a - b);
}
