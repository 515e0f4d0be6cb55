// What makes a rule book wrong, as a list of faults with stable codes.
import type { RuleBook } from './rule-book.ts';

export interface RuleBookFault {
  readonly code: string;
  readonly path: string;
}

export function ruleBookFaults(_book: RuleBook): readonly RuleBookFault[] {
  return [];
}
