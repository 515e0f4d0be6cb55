// Cases of the bloc's own deductions, keyed to criteria by its scorecard.
import { annulmentOf, casesOf, closed, notApplied, notOpen } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { lead } from '../papers.contract.ts';
import { ofUnit, stages } from '../year.contract.ts';

const deduction = {
  deduction: 'dt-1',
  criterion: 'III.1',
  rule: 'tru-1',
  reason: 'Cả năm không giới thiệu điển hình tiên tiến nào',
} as const;
const byLead = by(lead, '2021-12-20');
const record = deed('recordBlocDeduction', { ...ofUnit, ...deduction }, byLead);

export const blocDeductionCases = [
  casesOf('recordBlocDeduction', {
    given: stages.applied,
    input: { ...ofUnit, ...deduction },
    by: byLead,
    then: ['BlocDeductionRecorded', { ...deduction, points: 1_00 }],
    again: { code: 'ID_TAKEN', field: 'deduction' },
    refused: [
      notOpen,
      closed,
      notApplied,
      { code: 'CRITERION_UNKNOWN', field: 'criterion', input: { criterion: 'III.9' } },
      { code: 'DEDUCTION_RULE_UNKNOWN', field: 'rule', input: { rule: 'tru-9' } },
      { code: 'REASON_MISSING', field: 'reason', input: { reason: '' } },
    ],
  }),
  annulmentOf('annulBlocDeduction', 'BlocDeductionAnnulled', [...stages.applied, record], {
    deduction: 'dt-1',
  }),
];
