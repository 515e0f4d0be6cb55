// The events by which a case ends: withdrawn, discontinued, decided; the decision delivered, in force, public, carried out.
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { StoredFile } from '../stored-file.ts';
import type { CaseOutcome, Party } from './party.ts';

/** Rút đơn. */
export interface CaseWithdrawn {
  readonly type: 'CaseWithdrawn';
  readonly data: {
    /** What is withdrawn of it; null: the whole. */
    readonly part: string | null;
    /** The unit's letter; null where people withdrew it. */
    readonly document: OfficialDocument | null;
    readonly letterDate: CivilDate | null;
    readonly files: readonly StoredFile[];
  };
}
export type DiscontinuanceCause = 'withdrawn' | 'lodgerCeased' | 'beforeACourt' | 'other';
/** Đình chỉ. */
export interface CaseDiscontinued {
  readonly type: 'CaseDiscontinued';
  readonly data: {
    readonly cause: DiscontinuanceCause;
    readonly reason: string;
    readonly document: OfficialDocument;
  };
}
export type Ordered =
  'annulFact' | 'reopen' | 'recordAnew' | 'reappraise' | 'approveAnew' | 'other';
/** What a decision orders to be put right. */
export interface Order {
  readonly order: string;
  readonly what: Ordered;
  /** Null only for `other`, done outside the ledger. */
  readonly stream: string | null;
  /** The revision that `annulFact` names; null for any other. */
  readonly fact: number | null;
  readonly text: string;
}
/** Quyết định giải quyết khiếu nại, kết luận nội dung tố cáo, văn bản trả lời kiến nghị. */
export interface CaseDecided {
  readonly type: 'CaseDecided';
  readonly data: {
    readonly outcome: CaseOutcome;
    readonly reasons: string;
    readonly orders: readonly Order[];
    readonly document: OfficialDocument;
    /** The procedure by which it was judged what had to come before. */
    readonly read: readonly Reference[];
  };
}
export interface CaseDecisionDelivered {
  readonly type: 'CaseDecisionDelivered';
  readonly data: {
    readonly delivery: string;
    readonly to: Party;
    readonly on: CivilDate;
    readonly manner: 'inPerson' | 'post' | 'electronic';
    readonly document: OfficialDocument | null;
  };
}
export interface CaseDecisionTookEffect {
  readonly type: 'CaseDecisionTookEffect';
  readonly data: {
    /** Revision of the decision. */
    readonly decision: number;
    readonly from: CivilDate;
    /** The procedure and the calendars by which its day was judged. */
    readonly read: readonly Reference[];
  };
}
export interface CaseDecisionPublished {
  readonly type: 'CaseDecisionPublished';
  readonly data: {
    readonly publication: string;
    readonly on: CivilDate;
    readonly manner: 'meeting' | 'noticeBoard' | 'massMedia' | 'portal';
    readonly files: readonly StoredFile[];
    readonly document: OfficialDocument | null;
  };
}
/** How one order was carried out: by an event that the decision caused, or on paper for `other`. */
export interface Correction {
  readonly order: string;
  readonly event: Reference | null;
  readonly document: OfficialDocument | null;
}
export interface CaseCarriedOut {
  readonly type: 'CaseCarriedOut';
  readonly data: {
    /** Revision of the decision. */
    readonly decision: number;
    /** Each order once. */
    readonly corrections: readonly Correction[];
  };
}
export type DecisionEvent =
  | CaseWithdrawn
  | CaseDiscontinued
  | CaseDecided
  | CaseDecisionDelivered
  | CaseDecisionTookEffect
  | CaseDecisionPublished
  | CaseCarriedOut;
export const decisionTypes = {
  CaseWithdrawn: 1,
  CaseDiscontinued: 1,
  CaseDecided: 1,
  CaseDecisionDelivered: 1,
  CaseDecisionTookEffect: 1,
  CaseDecisionPublished: 1,
  CaseCarriedOut: 1,
} as const;
