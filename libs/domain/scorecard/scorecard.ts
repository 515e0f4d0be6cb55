// A bloc's scorecard of a year (bảng chấm điểm): criteria with their maxima and their verification evidence.
import type { Points } from '../points.ts';
import type { Quantity } from '../quantity.ts';
import type { SectionId } from '../rule-book/rule-book.ts';

/** Whose official rating a criterion is keyed to. */
export type Organisation = 'party' | 'tradeUnion' | 'massOrganisations';

/** What an item that exceeds its registration earns at this criterion. */
export type BonusRule =
  | { readonly kind: 'fixed'; readonly points: Points }
  | {
      readonly kind: 'graded';
      /** Ascending; the highest step reached counts. */
      readonly steps: readonly { readonly overPercent: Quantity; readonly points: Points }[];
    };

export interface Criterion {
  /** Unique in the scorecard, such as "I.1.2". */
  readonly id: string;
  readonly section: SectionId;
  /** A content of the rule book's section that sets a ceiling of its own, or null. */
  readonly content: string | null;
  readonly text: string;
  readonly max: Points;
  /** Hồ sơ tài liệu kiểm chứng: what has to prove it. */
  readonly evidence: string;
  readonly ratedBy: Organisation | null;
  /** Points by rating, where the criterion is keyed to one. */
  readonly ratings: readonly { readonly rating: string; readonly points: Points }[];
  /** The bloc's own deductions at this criterion. */
  readonly deductions: readonly {
    readonly id: string;
    readonly text: string;
    readonly points: Points;
  }[];
  /** Section I only; null: the rule book's default. */
  readonly bonus: BonusRule | null;
}

export interface Scorecard {
  /** Form of this document: 1. */
  readonly form: 1;
  readonly title: string;
  readonly illustrative: boolean;
  readonly criteria: readonly Criterion[];
}

export function criterionOf(scorecard: Scorecard, id: string): Criterion | null {
  return scorecard.criteria.find((each) => each.id === id) ?? null;
}
