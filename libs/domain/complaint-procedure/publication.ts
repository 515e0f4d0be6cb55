// The publication of complaint procedures: a stream holds one version, for ever the same, and what superseded it.
import { act, draft, type Aggregate, type Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import { checkLegalBasis } from '../document-check.ts';
import type { LegalBasis } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import { explained } from '../shape.ts';
import type { ComplaintProcedure } from './procedure.ts';
import { procedureFaults, procedureFaultSentences } from './procedure-check.ts';

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

// Decisions

export interface PublishComplaintProcedure {
  readonly complaintProcedure: string;
  readonly procedure: ComplaintProcedure;
}
export const publishComplaintProcedure = act<
  PublishComplaintProcedure,
  ComplaintProcedurePublication
>({
  name: 'publishComplaintProcedure',
  vi: 'Ban hành bộ quy tắc giải quyết khiếu nại, kiến nghị, tố cáo',
  en: 'Publish a complaint procedure',
  after: [],
  records: ['ComplaintProcedurePublished'],
  refusals: ['COMPLAINT_PROCEDURE_EXISTS', 'COMPLAINT_PROCEDURE_INVALID'],
  stream: (input) => complaintProcedureStream(input.complaintProcedure),
  decide: (input, known) => (state) => {
    const { complaintProcedure: id, procedure } = input;
    if (state.published) refuse('COMPLAINT_PROCEDURE_EXISTS', 'complaintProcedure');
    const [fault] = procedureFaults(procedure);
    if (fault) {
      const details = explained(fault, procedureFaultSentences);
      refuse('COMPLAINT_PROCEDURE_INVALID', `procedure${fault.path}`, details);
    }
    return draft<ComplaintProcedurePublished>('ComplaintProcedurePublished', {
      complaintProcedure: id,
      contentHash: known.digest(procedure),
      procedure,
    });
  },
});

export interface SupersedeComplaintProcedure {
  readonly complaintProcedure: string;
  /** Id of the procedure that takes its place. */
  readonly by: string;
  readonly from: CivilDate;
  readonly legalBasis: LegalBasis;
}
export const supersedeComplaintProcedure = act<
  SupersedeComplaintProcedure,
  ComplaintProcedurePublication
>({
  name: 'supersedeComplaintProcedure',
  vi: 'Thay thế bộ quy tắc giải quyết khiếu nại',
  en: 'Supersede a complaint procedure',
  after: ['ComplaintProcedurePublished'],
  records: ['ComplaintProcedureSuperseded'],
  refusals: [
    'COMPLAINT_PROCEDURE_UNKNOWN',
    'COMPLAINT_PROCEDURE_SUPERSEDES_ITSELF',
    'COMPLAINT_PROCEDURE_ALREADY_SUPERSEDED',
    'LEGAL_BASIS_MISSING',
    'DATE_IN_FUTURE',
  ],
  stream: (input) => complaintProcedureStream(input.complaintProcedure),
  decide: (input, known, circumstances) => (state) => {
    const { complaintProcedure: id, from, legalBasis } = input;
    if (!state.published) refuse('COMPLAINT_PROCEDURE_UNKNOWN', 'complaintProcedure');
    if (input.by === id) refuse('COMPLAINT_PROCEDURE_SUPERSEDES_ITSELF', 'by');
    if (state.superseded) refuse('COMPLAINT_PROCEDURE_ALREADY_SUPERSEDED', 'complaintProcedure');
    const stream = complaintProcedureStream(input.by);
    const next = known.of(complaintProcedure, stream).state.published;
    if (!next) return refuse('COMPLAINT_PROCEDURE_UNKNOWN', 'by');
    checkLegalBasis(legalBasis, circumstances);
    return draft<ComplaintProcedureSuperseded>('ComplaintProcedureSuperseded', {
      by: { stream, revision: next.revision },
      from,
      legalBasis,
    });
  },
});
