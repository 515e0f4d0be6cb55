// What the lead sent to the Board: consolidated registrations, and requests to appraise Section III.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';

// Events

export interface RegistrationsConsolidated {
  readonly type: 'RegistrationsConsolidated';
  readonly data: {
    /** The standing registration of each unit, as stream@revision. */
    readonly registrations: readonly Reference[];
    readonly document: OfficialDocument;
  };
}
export interface AppraisalRequested {
  readonly type: 'AppraisalRequested';
  readonly data: {
    readonly units: readonly string[];
    /** The self-scores that the request covers, as stream@revision of each unit-year. */
    readonly selfScores: readonly Reference[];
    readonly document: OfficialDocument;
  };
}
export type ConsolidatedEvent = RegistrationsConsolidated | AppraisalRequested;

// State

type Of<Event extends { readonly data: object }> = Event['data'] & { readonly revision: number };

/** In the order in which they were sent, annulled ones too. */
export interface Consolidated {
  readonly registrationsSent: readonly Of<RegistrationsConsolidated>[];
  readonly appraisalsAsked: readonly Of<AppraisalRequested>[];
}

export const consolidated: Slice<Consolidated> = {
  types: { RegistrationsConsolidated: 1, AppraisalRequested: 1 },
  initial: { registrationsSent: [], appraisalsAsked: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & ConsolidatedEvent;
    const { revision } = event;
    switch (event.type) {
      case 'RegistrationsConsolidated': {
        const sent = { ...event.data, revision };
        return { ...state, registrationsSent: [...state.registrationsSent, sent] };
      }
      case 'AppraisalRequested': {
        const asked = { ...event.data, revision };
        return { ...state, appraisalsAsked: [...state.appraisalsAsked, asked] };
      }
    }
  },
};

export const consolidatedAnnullable: readonly Annullable<Consolidated & Facts>[] = [
  { type: 'RegistrationsConsolidated', by: 'thoseWhoRunTheBloc' },
  { type: 'AppraisalRequested', by: 'thoseWhoRunTheBloc' },
];

/** The newest consolidation that stands. */
export function newestConsolidation(
  state: Consolidated & Facts,
): Of<RegistrationsConsolidated> | null {
  return standingFacts(state, state.registrationsSent).at(-1) ?? null;
}

/** Unit → revision of the newest standing request for its appraisal. */
export function appraisalRequests(state: Consolidated & Facts): ReadonlyMap<string, number> {
  const asked = standingFacts(state, state.appraisalsAsked);
  return new Map(
    asked.flatMap(({ units, revision }) => units.map((unit) => [unit, revision] as const)),
  );
}
