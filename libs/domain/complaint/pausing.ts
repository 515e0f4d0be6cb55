// The events that move the time of a case: its settlement extended, suspended and resumed; the disputed decision stayed.
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import type { Complexity } from '../complaint-procedure/matter.ts';
import type { OfficialDocument } from '../official-document.ts';

export interface CaseExtended {
  readonly type: 'CaseExtended';
  readonly data: {
    readonly extension: string;
    readonly complexity: Complexity;
    /** The new last day, as the document says. */
    readonly until: CivilDate;
    readonly reason: string;
    readonly document: OfficialDocument;
    /** The procedure and the calendars by which it was judged. */
    readonly read: readonly Reference[];
  };
}
/** Tạm đình chỉ việc giải quyết. */
export interface CaseSuspended {
  readonly type: 'CaseSuspended';
  readonly data: {
    readonly suspension: string;
    readonly from: CivilDate;
    readonly reason: string;
    readonly document: OfficialDocument;
  };
}
export interface CaseResumed {
  readonly type: 'CaseResumed';
  readonly data: {
    readonly suspension: string;
    readonly resumedFrom: CivilDate;
    readonly document: OfficialDocument | null;
  };
}
/** Tạm đình chỉ thi hành quyết định bị khiếu nại: shown, and moves no point. */
export interface ExecutionStayed {
  readonly type: 'ExecutionStayed';
  readonly data: {
    readonly stay: string;
    readonly from: CivilDate;
    readonly reason: string;
    readonly document: OfficialDocument;
  };
}
export interface StayLifted {
  readonly type: 'StayLifted';
  readonly data: {
    readonly stay: string;
    readonly liftedFrom: CivilDate;
    readonly document: OfficialDocument | null;
  };
}
export type PausingEvent =
  CaseExtended | CaseSuspended | CaseResumed | ExecutionStayed | StayLifted;
export const pausingTypes = {
  CaseExtended: 1,
  CaseSuspended: 1,
  CaseResumed: 1,
  ExecutionStayed: 1,
  StayLifted: 1,
} as const;
