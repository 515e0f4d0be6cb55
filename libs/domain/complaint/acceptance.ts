// The events by which it is settled who deals with a case: accepted, refused, transferred, received back, handed over.
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Complexity } from '../complaint-procedure/matter.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Organ, Party } from './party.ts';

/** Why it may be lodged late: sickness, disaster or another obstacle, and how long it lasted. */
export interface ExcusedLateness {
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  readonly reason: string;
}

/** Thụ lý. */
export interface CaseAccepted {
  readonly type: 'CaseAccepted';
  readonly data: {
    readonly complexity: Complexity;
    readonly settledBy: Organ;
    readonly excusedLateness: ExcusedLateness | null;
    readonly document: OfficialDocument;
    /** The procedure and the calendars by which its lateness was judged. */
    readonly read: readonly Reference[];
  };
}
/** Không thụ lý. */
export interface CaseRefused {
  readonly type: 'CaseRefused';
  readonly data: {
    /** Id of a reason of the instance's procedure. */
    readonly reason: string;
    readonly explanation: string;
    readonly document: OfficialDocument;
  };
}
/** Chuyển đơn: before it is accepted. */
export interface CaseTransferred {
  readonly type: 'CaseTransferred';
  readonly data: {
    readonly to: Party;
    readonly reason: string;
    readonly document: OfficialDocument;
  };
}
/** The acceptance is due anew, from when it was received back. */
export interface CaseReturned {
  readonly type: 'CaseReturned';
  readonly data: {
    readonly from: Party;
    readonly reason: string;
    readonly document: OfficialDocument | null;
  };
}
/** The settling body was reorganised in the middle of a case; its clocks go on. */
export interface CaseHandedOver {
  readonly type: 'CaseHandedOver';
  readonly data: {
    readonly settledBy: Organ;
    readonly reason: string;
    readonly legalBasis: LegalBasis;
    readonly document: OfficialDocument;
  };
}
export type AcceptanceEvent =
  CaseAccepted | CaseRefused | CaseTransferred | CaseReturned | CaseHandedOver;
export const acceptanceTypes = {
  CaseAccepted: 1,
  CaseRefused: 1,
  CaseTransferred: 1,
  CaseReturned: 1,
  CaseHandedOver: 1,
} as const;
