// The publication of complaint procedures: a stream holds one version, for ever the same, and what superseded it.
import type { Aggregate, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import type { LegalBasis } from '../official-document.ts';
import type { ComplaintProcedure } from './procedure.ts';

// Events

export interface ComplaintProcedurePublished {
  readonly type: 'ComplaintProcedurePublished';
  readonly data: {
    readonly complaintProcedure: string;
    /** SHA-256 (hex) of the procedure's canonical bytes. */
    readonly contentHash: string;
    readonly procedure: ComplaintProcedure;
  };
}
export interface ComplaintProcedureSuperseded {
  readonly type: 'ComplaintProcedureSuperseded';
  readonly data: {
    /** The publication that takes its place. */
    readonly by: Reference;
    readonly from: CivilDate;
    readonly legalBasis: LegalBasis;
  };
}
export type ComplaintProcedureEvent = ComplaintProcedurePublished | ComplaintProcedureSuperseded;

// State

export interface ComplaintProcedurePublication {
  readonly published: (ComplaintProcedurePublished['data'] & { readonly revision: number }) | null;
  readonly superseded: ComplaintProcedureSuperseded['data'] | null;
}

export const complaintProcedure: Aggregate<ComplaintProcedurePublication> = {
  category: 'complaintProcedure',
  types: { ComplaintProcedurePublished: 1, ComplaintProcedureSuperseded: 1 },
  initial: { published: null, superseded: null },
  evolve,
};

function evolve(
  state: ComplaintProcedurePublication,
  recorded: Recorded,
): ComplaintProcedurePublication {
  const event = recorded as Recorded & ComplaintProcedureEvent;
  switch (event.type) {
    case 'ComplaintProcedurePublished':
      return { ...state, published: { ...event.data, revision: event.revision } };
    case 'ComplaintProcedureSuperseded':
      return { ...state, superseded: event.data };
  }
}

export function complaintProcedureStream(id: string): string {
  return `complaintProcedure-${id}`;
}

/** Cases that are received on a day come under it: published, in effect, and not superseded by then. */
export function isProcedureInForce(state: ComplaintProcedurePublication, day: CivilDate): boolean {
  const { published, superseded } = state;
  if (!published || day < published.procedure.effectiveFrom) return false;
  return superseded === null || day < superseded.from;
}
