// A bloc's budget: the lead's estimate after its approval, and the notices of what is supported (Guidance I.2).
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import { requireDistinct } from '../distinct.ts';
import { sumDong, type Dong } from '../money.ts';
import type { OfficialDocument } from '../official-document.ts';
import { refuse } from '../refusal.ts';
import type { Slice } from '../slice.ts';
import type { StoredFile } from '../stored-file.ts';

/** Administrative and public-service units; null: the estimate does not state the code, which a view shows. */
export interface AdministrativePayee {
  readonly kind: 'administrative';
  readonly unitName: string;
  /** Số tài khoản ngân sách cấp I. */
  readonly levelOneBudgetAccount: string | null;
  /** Kho bạc nhà nước that it is at. */
  readonly stateTreasury: string | null;
  /** Mã đơn vị quan hệ ngân sách. */
  readonly budgetRelationCode: string | null;
  /** Mã Chương. */
  readonly chapterCode: string | null;
  /** Mã Khoản. */
  readonly budgetClauseCode: string | null;
  /** Mã ngành kinh tế. */
  readonly economicSectorCode: string | null;
}
export interface EnterprisePayee {
  readonly kind: 'enterprise';
  readonly unitName: string;
  /** Số tài khoản. */
  readonly accountNumber: string | null;
  /** Tên ngân hàng giao dịch. */
  readonly bank: string | null;
}
export type Payee = AdministrativePayee | EnterprisePayee;

/** Chi tiết nội dung: an item of an estimate, of a notice or of a settlement. */
export interface BudgetLine {
  readonly line: string;
  readonly text: string;
  readonly amount: Dong;
}

// Events

export interface BudgetEstimateSubmitted {
  readonly type: 'BudgetEstimateSubmitted';
  readonly data: {
    readonly estimate: string;
    /** The version that it takes the place of. */
    readonly supersedes: string | null;
    readonly lead: string;
    /** The approval of the lead that holds on the day. */
    readonly leadership: Reference;
    readonly payee: Payee;
    readonly lines: readonly BudgetLine[];
    readonly total: Dong;
    readonly document: OfficialDocument | null;
    readonly file: StoredFile | null;
  };
}
/** Duyệt, thông báo: standing notices of one estimate that no newer one replaces add up. */
export interface BudgetNotified {
  readonly type: 'BudgetNotified';
  readonly data: {
    readonly notice: string;
    readonly supersedes: string | null;
    readonly estimate: string;
    /** None where the notice states its total alone. */
    readonly lines: readonly BudgetLine[];
    readonly total: Dong;
    /** Its issuer tells who decided. */
    readonly document: OfficialDocument;
  };
}
export type BudgetEvent = BudgetEstimateSubmitted | BudgetNotified;

// State

type Of<Event extends { readonly data: object }> = Event['data'] & {
  readonly id: string;
  readonly revision: number;
};

/** In the order of recording, annulled ones too. */
export interface Budget {
  readonly estimates: readonly Of<BudgetEstimateSubmitted>[];
  readonly budgetNotices: readonly Of<BudgetNotified>[];
}

export const budget: Slice<Budget> = {
  types: { BudgetEstimateSubmitted: 1, BudgetNotified: 1 },
  initial: { estimates: [], budgetNotices: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & BudgetEvent;
    const { revision } = event;
    switch (event.type) {
      case 'BudgetEstimateSubmitted': {
        const estimate = { ...event.data, id: event.data.estimate, revision };
        return { ...state, estimates: [...state.estimates, estimate] };
      }
      case 'BudgetNotified': {
        const notice = { ...event.data, id: event.data.notice, revision };
        return { ...state, budgetNotices: [...state.budgetNotices, notice] };
      }
    }
  },
};

// What the decisions of budgets and settlements look for

export function requireDistinctLines(lines: readonly BudgetLine[]): void {
  requireDistinct(
    lines.map(({ line }) => line),
    'lines',
  );
}

export function requireTotal(lines: readonly BudgetLine[], total: Dong): void {
  const sum = sumDong(lines.map(({ amount }) => amount));
  if (sum !== total) refuse('TOTAL_DIFFERS', 'total', { sum });
}
