// Directives disseminated to members (quán triệt, triển khai văn bản chỉ đạo): which documents, how, to whom.
import type { Recorded } from '../act.ts';
import type { Annullable, Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';

export type DisseminationManner = 'meeting' | 'letter' | 'online' | 'other';

// Events

export interface DirectiveDisseminated {
  readonly type: 'DirectiveDisseminated';
  readonly data: {
    readonly dissemination: string;
    /** What was disseminated. */
    readonly documents: readonly OfficialDocument[];
    readonly manner: DisseminationManner;
    /** The units that it was disseminated to, each named. */
    readonly units: readonly string[];
    /** The letter by which it was done. */
    readonly document: OfficialDocument | null;
  };
}

// State

/** In the order in which they were recorded, annulled ones too. */
export interface Disseminations {
  readonly disseminations: readonly { readonly id: string; readonly revision: number }[];
}

export const disseminations: Slice<Disseminations> = {
  types: { DirectiveDisseminated: 1 },
  initial: { disseminations: [] },
  evolve(state, { data, revision }: Recorded) {
    const { dissemination: id } = data as DirectiveDisseminated['data'];
    return { ...state, disseminations: [...state.disseminations, { id, revision }] };
  },
};

export const disseminationAnnullable: readonly Annullable<Disseminations & Facts>[] = [
  { type: 'DirectiveDisseminated', by: 'thoseWhoRunTheBloc' },
];
