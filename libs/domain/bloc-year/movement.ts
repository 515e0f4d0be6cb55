// Emulation movements (phong trào thi đua): launched in the bloc, and reviewed at their half and at their end.
import type { Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';

/** Whose movement it is: the province's, which the bloc launches among its members, or the bloc's own. */
export type MovementOf = 'province' | 'bloc';

/** Thường xuyên, theo chuyên đề, trọng tâm. */
export type MovementKind = 'regular' | 'thematic' | 'focal' | 'other';

/** Sơ kết, tổng kết. */
export type ReviewStage = 'interim' | 'final';

// Events

export interface MovementLaunched {
  readonly type: 'MovementLaunched';
  readonly data: {
    readonly movement: string;
    readonly title: string;
    readonly of: MovementOf;
    readonly kind: MovementKind;
    readonly from: CivilDate;
    /** Null: without end. */
    readonly until: CivilDate | null;
    /** The units that it was launched in, each named. */
    readonly units: readonly string[];
    readonly document: OfficialDocument | null;
    readonly file: StoredFile | null;
  };
}
export interface MovementReviewed {
  readonly type: 'MovementReviewed';
  readonly data: {
    readonly movement: string;
    readonly stage: ReviewStage;
    readonly document: OfficialDocument | null;
    readonly file: StoredFile | null;
  };
}
export type MovementEvent = MovementLaunched | MovementReviewed;

// State

interface LaunchedMovement {
  readonly id: string;
  readonly revision: number;
}

interface MovementReview {
  readonly movement: string;
  readonly stage: ReviewStage;
  readonly revision: number;
}

/** In the order in which they were recorded, annulled ones too. */
export interface Movements {
  readonly movements: readonly LaunchedMovement[];
  readonly movementReviews: readonly MovementReview[];
}

export const movements: Slice<Movements> = {
  types: { MovementLaunched: 1, MovementReviewed: 1 },
  initial: { movements: [], movementReviews: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & MovementEvent;
    const { revision } = event;
    switch (event.type) {
      case 'MovementLaunched': {
        const launched = { id: event.data.movement, revision };
        return { ...state, movements: [...state.movements, launched] };
      }
      case 'MovementReviewed': {
        const { movement, stage } = event.data;
        const reviewed = { movement, stage, revision };
        return { ...state, movementReviews: [...state.movementReviews, reviewed] };
      }
    }
  },
};

/** Its reviews that stand. */
export function reviewsOf(state: Movements & Facts, movement: string): readonly MovementReview[] {
  return standingFacts(state, state.movementReviews).filter((each) => each.movement === movement);
}

export const movementAnnullable: readonly Annullable<Movements & Facts>[] = [
  {
    type: 'MovementLaunched',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) => {
      const launched = state.movements.find(({ revision }) => revision === fact);
      return launched ? reviewsOf(state, launched.id).map(({ revision }) => revision) : [];
    },
  },
  { type: 'MovementReviewed', by: 'thoseWhoRunTheBloc' },
];
