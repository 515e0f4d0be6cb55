// Cases of results: measured ones, and unmeasured tasks that the members agree were exceeded.
import { annulmentOf, approved, casesOf, closed, notOpen } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { lead, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { ofUnit, stages } from '../year.contract.ts';

const byOfficer = by(officer, '2021-12-20');
const byLead = by(lead, '2021-12-20');
const result = {
  result: 'kq-1',
  item: 'ct-1',
  period: 'year',
  periodEnd: '2021-12-15',
  measure: '%',
  value: '99.1',
  assignedPlan: '98',
  previousValue: '97.6',
  evidence: ['hs-1'],
} as const;
const agreement = {
  agreement: 'vk-1',
  item: 'nv-1',
  reason: 'Đề án được phê duyệt sớm hơn kế hoạch một quý',
  evidence: ['hs-1'],
  minutes: paper('6', 'BB-KTĐ', '2021-12-10', { issuer: 'Khối thi đua số 1', type: 'Biên bản' }),
} as const;
const record = deed('recordResult', { ...ofUnit, ...result }, byOfficer);
const agree = deed('agreeTaskExceeded', { ...ofUnit, ...agreement }, byLead);

export const resultCases = [
  casesOf('recordResult', {
    given: stages.filed,
    input: { ...ofUnit, ...result },
    by: byOfficer,
    then: ['ResultRecorded', result],
    again: { code: 'ID_TAKEN', field: 'result' },
    refused: [
      notOpen,
      closed,
      { code: 'ITEM_UNKNOWN', field: 'item', input: { item: 'ct-9' } },
      { code: 'ITEM_NOT_MEASURED', field: 'item', input: { item: 'nv-1' } },
      { code: 'MEASURE_DIFFERS', field: 'measure', input: { measure: 'người' } },
      {
        code: 'RESULT_ALREADY_RECORDED',
        field: 'item',
        also: [record],
        input: { result: 'kq-2', value: '99.4' },
      },
      { code: 'EVIDENCE_UNKNOWN', field: 'evidence', input: { evidence: ['hs-1', 'hs-9'] } },
      { code: 'RESULT_OF_OTHER_YEAR', field: 'periodEnd', input: { periodEnd: '2020-12-31' } },
      { code: 'DATE_IN_FUTURE', field: 'periodEnd', input: { periodEnd: '2021-12-21' } },
    ],
  }),
  annulmentOf('annulResult', 'ResultAnnulled', [...stages.filed, record], { result: 'kq-1' }),
  casesOf('agreeTaskExceeded', {
    given: stages.filed,
    input: { ...ofUnit, ...agreement },
    by: byLead,
    then: ['TaskExceededAgreed', agreement],
    again: { code: 'ID_TAKEN', field: 'agreement' },
    refused: [
      notOpen,
      closed,
      approved,
      { code: 'ITEM_UNKNOWN', field: 'item', input: { item: 'nv-9' } },
      { code: 'ITEM_IS_MEASURED', field: 'item', input: { item: 'ct-1' } },
      { code: 'REASON_MISSING', field: 'reason', input: { reason: ' ' } },
      { code: 'EVIDENCE_MISSING', field: 'evidence', input: { evidence: [] } },
      { code: 'EVIDENCE_UNKNOWN', field: 'evidence', input: { evidence: ['hs-9'] } },
      { code: 'DATE_IN_FUTURE', field: 'minutes.date', input: { minutes: tomorrowsPaper } },
    ],
  }),
  annulmentOf('annulTaskExceeded', 'TaskExceededAnnulled', [...stages.filed, agree], {
    agreement: 'vk-1',
  }),
];
