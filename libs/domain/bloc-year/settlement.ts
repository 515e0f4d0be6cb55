// The settlement of a bloc's budget (quyết toán), and its approval.
import type { Recorded } from '../act.ts';
import type { Dong } from '../money.ts';
import type { OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';
import type { BudgetLine } from './budget.ts';

// Events

export interface BudgetSettled {
  readonly type: 'BudgetSettled';
  readonly data: {
    readonly settlement: string;
    readonly supersedes: string | null;
    readonly estimate: string;
    /** What was spent. */
    readonly lines: readonly BudgetLine[];
    readonly total: Dong;
    readonly document: OfficialDocument | null;
    readonly file: StoredFile | null;
  };
}
export interface SettlementApproved {
  readonly type: 'SettlementApproved';
  readonly data: {
    readonly settlement: string;
    /** What was approved, which may be less than what was settled. */
    readonly total: Dong;
    /** Its issuer tells who decided. */
    readonly document: OfficialDocument;
  };
}
export type SettlementEvent = BudgetSettled | SettlementApproved;

// State

type Settlement = BudgetSettled['data'] & { readonly id: string; readonly revision: number };
type SettlementApproval = SettlementApproved['data'] & { readonly revision: number };

/** In the order of recording, annulled ones too. */
export interface Settlements {
  readonly settlements: readonly Settlement[];
  readonly settlementApprovals: readonly SettlementApproval[];
}

export const settlements: Slice<Settlements> = {
  types: { BudgetSettled: 1, SettlementApproved: 1 },
  initial: { settlements: [], settlementApprovals: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & SettlementEvent;
    const { revision } = event;
    switch (event.type) {
      case 'BudgetSettled': {
        const settlement = { ...event.data, id: event.data.settlement, revision };
        return { ...state, settlements: [...state.settlements, settlement] };
      }
      case 'SettlementApproved': {
        const approval = { ...event.data, revision };
        return { ...state, settlementApprovals: [...state.settlementApprovals, approval] };
      }
    }
  },
};
