// The events by which the matter is looked into: verification, evidence, working minutes, dialogue, report.
import type { CivilDate } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { StoredFile } from '../stored-file.ts';
import type { CaseOutcome, Party } from './party.ts';

export interface VerificationAssigned {
  readonly type: 'VerificationAssigned';
  readonly data: {
    readonly verification: string;
    /** A unit or a body. */
    readonly to: Party;
    readonly from: CivilDate;
    readonly until: CivilDate;
    readonly document: OfficialDocument;
  };
}
export interface EvidenceRequested {
  readonly type: 'EvidenceRequested';
  readonly data: {
    readonly request: string;
    readonly from: Party;
    readonly what: string;
    readonly due: CivilDate;
    readonly document: OfficialDocument;
  };
}
export interface EvidenceGiven {
  readonly type: 'EvidenceGiven';
  readonly data: {
    readonly evidence: string;
    readonly request: string | null;
    readonly by: Party;
    readonly summary: string;
    readonly files: readonly StoredFile[];
    readonly document: OfficialDocument | null;
  };
}
/** Biên bản làm việc. */
export interface WorkingMinutesRecorded {
  readonly type: 'WorkingMinutesRecorded';
  readonly data: {
    readonly minutes: string;
    readonly on: CivilDate;
    readonly with: readonly Party[];
    readonly summary: string;
    readonly files: readonly StoredFile[];
    readonly document: OfficialDocument | null;
  };
}
export type DialogueAgreement = 'agreed' | 'partlyAgreed' | 'notAgreed' | 'lodgerAbsent';
export interface DialogueHeld {
  readonly type: 'DialogueHeld';
  readonly data: {
    readonly dialogue: string;
    readonly on: CivilDate;
    readonly present: readonly Party[];
    readonly absent: readonly Party[];
    readonly agreement: DialogueAgreement;
    readonly files: readonly StoredFile[];
    readonly document: OfficialDocument | null;
  };
}
/** The last one that stands counts. */
export interface VerificationReported {
  readonly type: 'VerificationReported';
  readonly data: {
    readonly report: string;
    readonly findings: CaseOutcome;
    /** Whether what was found differs from what is claimed: then a dialogue is due at first instance. */
    readonly differFromClaims: boolean;
    readonly summary: string;
    readonly files: readonly StoredFile[];
    readonly document: OfficialDocument;
  };
}
export type VerificationEvent =
  | VerificationAssigned
  | EvidenceRequested
  | EvidenceGiven
  | WorkingMinutesRecorded
  | DialogueHeld
  | VerificationReported;
export const verificationTypes = {
  VerificationAssigned: 1,
  EvidenceRequested: 1,
  EvidenceGiven: 1,
  WorkingMinutesRecorded: 1,
  DialogueHeld: 1,
  VerificationReported: 1,
} as const;
