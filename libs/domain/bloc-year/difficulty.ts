// Difficulties that a bloc meets: told in writing to Home Affairs through the Board, referred to the People's Committee, answered.
import type { Recorded } from '../act.ts';
import { standingFacts, type Annullable, type Facts } from '../fact.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';

/** Who answers: Home Affairs, itself or through the Board, or the People's Committee, whose answer is the last word. */
export type Answerer = 'board' | 'homeAffairs' | 'peoplesCommittee';

// Events

export interface DifficultyReported {
  readonly type: 'DifficultyReported';
  readonly data: {
    readonly difficulty: string;
    readonly summary: string;
    /** The unit that met it; null: the bloc. */
    readonly raisedBy: string | null;
    readonly document: OfficialDocument;
    readonly file: StoredFile | null;
  };
}
/** Home Affairs reports it to the People's Committee, which considers and decides. */
export interface DifficultyReferred {
  readonly type: 'DifficultyReferred';
  readonly data: {
    readonly difficulty: string;
    readonly document: OfficialDocument;
    readonly file: StoredFile | null;
  };
}
export interface DifficultyAnswered {
  readonly type: 'DifficultyAnswered';
  readonly data: {
    readonly difficulty: string;
    readonly by: Answerer;
    readonly summary: string;
    readonly document: OfficialDocument;
    readonly file: StoredFile | null;
  };
}
export type DifficultyEvent = DifficultyReported | DifficultyReferred | DifficultyAnswered;

// State

interface Difficulty {
  readonly id: string;
  readonly revision: number;
}

/** A step after the report: a referral (`by` null), or an answer. */
interface DifficultyStep {
  readonly difficulty: string;
  readonly by: Answerer | null;
  readonly revision: number;
}

/** In the order in which they were recorded, annulled ones too. */
export interface Difficulties {
  readonly difficulties: readonly Difficulty[];
  readonly difficultySteps: readonly DifficultyStep[];
}

export const difficulties: Slice<Difficulties> = {
  types: { DifficultyReported: 1, DifficultyReferred: 1, DifficultyAnswered: 1 },
  initial: { difficulties: [], difficultySteps: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & DifficultyEvent;
    const { revision } = event;
    switch (event.type) {
      case 'DifficultyReported': {
        const reported = { id: event.data.difficulty, revision };
        return { ...state, difficulties: [...state.difficulties, reported] };
      }
      case 'DifficultyReferred':
        return stepped(state, { difficulty: event.data.difficulty, by: null, revision });
      case 'DifficultyAnswered': {
        const { difficulty, by } = event.data;
        return stepped(state, { difficulty, by, revision });
      }
    }
  },
};

function stepped<Whole extends Difficulties>(state: Whole, step: DifficultyStep): Whole {
  return { ...state, difficultySteps: [...state.difficultySteps, step] };
}

/** Its referral and answers that stand. */
export function stepsOf(
  state: Difficulties & Facts,
  difficulty: string,
): readonly DifficultyStep[] {
  return standingFacts(state, state.difficultySteps).filter(
    (each) => each.difficulty === difficulty,
  );
}

export const difficultyAnnullable: readonly Annullable<Difficulties & Facts>[] = [
  {
    type: 'DifficultyReported',
    by: 'thoseWhoRunTheBloc',
    restingOn: (state, fact) => {
      const reported = state.difficulties.find(({ revision }) => revision === fact);
      return reported ? stepsOf(state, reported.id).map(({ revision }) => revision) : [];
    },
  },
  { type: 'DifficultyReferred', by: 'itsRecorder' },
  { type: 'DifficultyAnswered', by: 'itsRecorder' },
];
