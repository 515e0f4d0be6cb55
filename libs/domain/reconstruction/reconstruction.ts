// A saved reconstruction: a question about the past with the hash of its answer, so that whoever asks again can tell it is the same.
import type { Aggregate, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import type { RuleBookRead } from './ledger-then.ts';
import type { Question } from './question.ts';
import type { Versions } from './versions.ts';

// Events

export interface ReconstructionSaved {
  readonly type: 'ReconstructionSaved';
  readonly data: {
    readonly reconstruction: string;
    readonly title: string;
    readonly question: Question;
    /** SHA-256 (hex) of the question's canonical bytes (RFC 8785). */
    readonly questionHash: string;
    /** What is known: the ledger up to and including this event. */
    readonly at: Reference;
    /** Of what is known, what is in effect on this day; null: all. */
    readonly inEffectOn: CivilDate | null;
    /** Version of the form in which the answer was written. */
    readonly answerForm: number;
    /** SHA-256 (hex) of the answer's canonical bytes (RFC 8785). */
    readonly answerHash: string;
    /** What computed the answer. */
    readonly versions: Versions;
    /** Read for the answer, by their streams. */
    readonly ruleBooks: readonly RuleBookRead[];
    /** Id of the case that it was made for; null: for none. */
    readonly complaint: string | null;
  };
}

// State

export interface Reconstruction {
  readonly saved: (ReconstructionSaved['data'] & { readonly revision: number }) | null;
}

export const reconstruction: Aggregate<Reconstruction> = {
  category: 'reconstruction',
  types: { ReconstructionSaved: 1 },
  initial: { saved: null },
  evolve(_state, recorded: Recorded) {
    const { data, revision } = recorded as Recorded & ReconstructionSaved;
    return { saved: { ...data, revision } };
  },
};

export function reconstructionStream(id: string): string {
  return `reconstruction-${id}`;
}
