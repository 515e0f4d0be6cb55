// The bloc's own deductions, keyed to a criterion by its scorecard (Guidance II.2.b, opening).
import { annulling } from './annulling.ts';
import { act, draft, type Recorded } from '../act.ts';
import type { Points } from '../points.ts';
import { refuse } from '../refusal.ts';
import {
  requireCriterion,
  scorecardOf,
  unitYearStream,
  type OfUnitYear,
  type Season,
} from './season.ts';
import { annul, requireFreeId, type Annulment, type Standing } from './standing.ts';

// Events

export interface BlocDeductionRecorded {
  readonly type: 'BlocDeductionRecorded';
  readonly data: {
    readonly deduction: string;
    readonly criterion: string;
    /** The deduction's id in the scorecard. */
    readonly rule: string;
    readonly points: Points;
    readonly reason: string;
  };
}
export interface BlocDeductionAnnulled {
  readonly type: 'BlocDeductionAnnulled';
  readonly data: Annulment & { readonly deduction: string };
}
export type BlocDeductionEvent = BlocDeductionRecorded | BlocDeductionAnnulled;
export const blocDeductionTypes = { BlocDeductionRecorded: 1, BlocDeductionAnnulled: 1 } as const;

// State

export interface BlocDeduction extends Standing {
  readonly criterion: string;
  readonly points: Points;
}
export interface BlocDeductions {
  readonly blocDeductions: readonly BlocDeduction[];
}
export const noBlocDeductions: BlocDeductions = { blocDeductions: [] };

export function evolveBlocDeductions<State extends BlocDeductions>(
  state: State,
  event: Recorded & BlocDeductionEvent,
): State {
  switch (event.type) {
    case 'BlocDeductionRecorded': {
      const { deduction: id, criterion, points } = event.data;
      const added = { id, revision: event.revision, annulledAt: null, criterion, points };
      return { ...state, blocDeductions: [...state.blocDeductions, added] };
    }
    case 'BlocDeductionAnnulled': {
      const { deduction } = event.data;
      const deductions = annul(state.blocDeductions, deduction, event.revision);
      return { ...state, blocDeductions: deductions };
    }
  }
}

// Decisions

export interface RecordBlocDeduction extends OfUnitYear {
  readonly deduction: string;
  readonly criterion: string;
  readonly rule: string;
  readonly reason: string;
}
export const recordBlocDeduction = act<RecordBlocDeduction, Season & BlocDeductions>({
  name: 'recordBlocDeduction',
  vi: 'Ghi nhận điểm trừ riêng của khối theo tiêu chí',
  en: "Record one of the bloc's own deductions at a criterion",
  after: ['ScorecardApplied'],
  records: ['BlocDeductionRecorded'],
  refusals: [
    'UNIT_YEAR_NOT_OPEN',
    'UNIT_YEAR_CLOSED',
    'SCORECARD_NOT_APPLIED',
    'CRITERION_UNKNOWN',
    'DEDUCTION_RULE_UNKNOWN',
    'ID_TAKEN',
    'REASON_MISSING',
  ],
  stream: unitYearStream,
  decide: (input, known) => (state) => {
    const criterion = requireCriterion(scorecardOf(state, known), input.criterion, 'criterion');
    const rule = criterion.deductions.find((each) => each.id === input.rule);
    if (!rule) return refuse('DEDUCTION_RULE_UNKNOWN', 'rule', { id: input.rule });
    requireFreeId(state.blocDeductions, input.deduction, 'deduction');
    if (input.reason.trim() === '') refuse('REASON_MISSING', 'reason');
    return draft<BlocDeductionRecorded>('BlocDeductionRecorded', {
      deduction: input.deduction,
      criterion: criterion.id,
      rule: rule.id,
      points: rule.points,
      reason: input.reason,
    });
  },
});

export interface AnnulBlocDeduction extends OfUnitYear, Annulment {
  readonly deduction: string;
}
export const annulBlocDeduction = annulling({
  name: 'annulBlocDeduction',
  vi: 'Huỷ điểm trừ riêng của khối',
  en: "Annul one of the bloc's own deductions",
  fact: 'BlocDeductionRecorded',
  records: 'BlocDeductionAnnulled',
  noun: 'deduction',
  facts: (state: Season & BlocDeductions) => state.blocDeductions,
});
