// The events by which a case begins: a complaint, petition, explanation or denunciation received, and its entry put right.
import type { Reference } from '../actor.ts';
import type { CivilDate, Instant } from '../civil-date.ts';
import type { Area, Instance, MatterKind } from '../complaint-procedure/matter.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Sealed } from '../sealed.ts';
import type { StoredFile } from '../stored-file.ts';
import type { Capacity, Lodger } from './party.ts';

/** A unit's year whose result or conduct the case is about. */
export interface ConcernedYear {
  readonly unit: string;
  readonly year: number;
}

/** The disputed event: what was known then is the ledger up to and including it. `type` is for the reader. */
export interface Disputed {
  readonly event: Reference;
  readonly type: string;
}

/** Where another body received it first and forwarded it; `on`: the day on which that body received it. */
export interface ReceivedFrom {
  readonly body: string;
  readonly on: CivilDate;
  readonly document: OfficialDocument | null;
}

export interface CaseLodged {
  readonly type: 'CaseLodged';
  readonly data: {
    readonly complaint: string;
    readonly kind: MatterKind;
    /** `second`: the first was settled outside this ledger, by `firstDecision`. */
    readonly instance: Instance;
    readonly firstDecision: OfficialDocument | null;
    readonly lodger: Lodger;
    readonly capacity: Capacity;
    readonly representative: Sealed | null;
    readonly authorisation: StoredFile | null;
    /** Null: it is about conduct or inaction, or disputes no decision. */
    readonly against: Disputed | null;
    /** Lines of the score, where `against` is of a unit-year. */
    readonly lines: readonly string[];
    readonly claims: string;
    /** When the lodger came to know of the decision; null: not known. */
    readonly knownOn: CivilDate | null;
    readonly area: Area;
    readonly concerns: readonly ConcernedYear[];
    readonly receivedFrom: ReceivedFrom | null;
    /** The lodging that this was split from, or is lodged again for. */
    readonly follows: Reference | null;
    /** The unit's letter; null where people lodged it: the letter names them. */
    readonly document: OfficialDocument | null;
    readonly letterDate: CivilDate | null;
    /** The publication of the procedure that the instance is held to. */
    readonly procedure: Reference;
    readonly files: readonly StoredFile[];
  };
}
export interface SecondComplaintLodged {
  readonly type: 'SecondComplaintLodged';
  readonly data: {
    readonly claims: string;
    readonly capacity: Capacity;
    readonly representative: Sealed | null;
    readonly authorisation: StoredFile | null;
    readonly receivedFrom: ReceivedFrom | null;
    readonly document: OfficialDocument | null;
    readonly letterDate: CivilDate | null;
    readonly procedure: Reference;
    readonly files: readonly StoredFile[];
    /** The first decision in this stream; null: it was not settled in time. */
    readonly firstDecision: Reference | null;
  };
}
/** What the entry of the current instance should have said, whole anew. */
export interface CaseEntryCorrected {
  readonly type: 'CaseEntryCorrected';
  readonly data: {
    /** Null: as it was. */
    readonly receivedAt: Instant | null;
    readonly knownOn: CivilDate | null;
    readonly area: Area;
    readonly against: Disputed | null;
    readonly lines: readonly string[];
    readonly concerns: readonly ConcernedYear[];
    readonly claims: string;
    readonly reason: string;
    readonly legalBasis: LegalBasis;
  };
}
export type LodgingEvent = CaseLodged | SecondComplaintLodged | CaseEntryCorrected;
export const lodgingTypes = {
  CaseLodged: 1,
  SecondComplaintLodged: 1,
  CaseEntryCorrected: 1,
} as const;

/** The entry of an instance, as corrected. */
export interface CaseEntry {
  readonly receivedAt: Instant;
  readonly knownOn: CivilDate | null;
  readonly area: Area;
  readonly against: Disputed | null;
  readonly lines: readonly string[];
  readonly concerns: readonly ConcernedYear[];
  readonly claims: string;
}
