// What the authority of a delegated bloc sent to the Provincial People's Committee: the registrations of its units (Guidance I.1).
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { Annullable, Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';

// Events

export interface DelegatedRegistrationsSubmitted {
  readonly type: 'DelegatedRegistrationsSubmitted';
  readonly data: {
    /** The newest registration of each unit-year, as stream@revision. */
    readonly registrations: readonly Reference[];
    readonly document: OfficialDocument;
    readonly file: StoredFile | null;
  };
}

// State

type Submitted = DelegatedRegistrationsSubmitted['data'] & { readonly revision: number };

/** In the order in which they were sent, annulled ones too. */
export interface DelegatedRegistrations {
  readonly delegatedRegistrations: readonly Submitted[];
}

export const delegatedRegistrations: Slice<DelegatedRegistrations> = {
  types: { DelegatedRegistrationsSubmitted: 1 },
  initial: { delegatedRegistrations: [] },
  evolve(state, { data, revision }: Recorded) {
    const submitted = { ...(data as DelegatedRegistrationsSubmitted['data']), revision };
    const delegatedRegistrations = [...state.delegatedRegistrations, submitted];
    return { ...state, delegatedRegistrations };
  },
};

export const delegatedRegistrationAnnullable: readonly Annullable<
  DelegatedRegistrations & Facts
>[] = [{ type: 'DelegatedRegistrationsSubmitted', by: 'thoseWhoRunTheBloc' }];
