// Approval of a unit-year, which freezes its score, and its reopening, which names what it admits.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Points } from '../points.ts';
import type { Season } from './season.ts';

// Events

export interface UnitYearApproved {
  readonly type: 'UnitYearApproved';
  readonly data: {
    readonly total: Points;
    /** SHA-256 (hex) of the canonical score that the approver saw: its lines, its branch, and whether it is excluded. */
    readonly scoreDigest: string;
    /** Chấm điểm, không bình xét. */
    readonly excluded: boolean;
    readonly branch: 'party' | 'tradeUnionOnly' | 'none';
    readonly scorecard: Reference;
    readonly ruleBook: Reference;
    readonly ruleBookHash: string;
    /** Every stream that the score was read from, at the revision read. */
    readonly read: readonly Reference[];
    /** The named approver is its signatory. */
    readonly decision: OfficialDocument;
  };
}
export interface UnitYearReopened {
  readonly type: 'UnitYearReopened';
  readonly data: {
    readonly legalBasis: LegalBasis;
    /** Revisions of the facts recorded after an approval that count from now on. */
    readonly admits: readonly number[];
  };
}
export type ApprovalEvent = UnitYearApproved | UnitYearReopened;
export const approvalTypes = { UnitYearApproved: 1, UnitYearReopened: 1 } as const;

// State

export interface Approvals {
  /** The standing approval; null while open or reopened. */
  readonly approval: (UnitYearApproved['data'] & { readonly revision: number }) | null;
}
export const noApprovals: Approvals = { approval: null };

export function evolveApprovals<State extends Season & Approvals>(
  state: State,
  event: Recorded & ApprovalEvent,
): State {
  switch (event.type) {
    case 'UnitYearApproved': {
      const approval = { ...event.data, revision: event.revision };
      return { ...state, approval, approvedAt: event.revision };
    }
    case 'UnitYearReopened':
      return { ...state, approval: null, approvedAt: null, reopenedAt: event.revision };
  }
}
