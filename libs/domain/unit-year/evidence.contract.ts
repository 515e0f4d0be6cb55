// Cases of evidence: filed to criteria, withdrawn.
import { casesOf, closed, notApplied, notOpen } from '../cases.contract.ts';
import { by } from '../given.contract.ts';
import { officer, tomorrowsPaper } from '../papers.contract.ts';
import { evidence, ofUnit, stages } from '../year.contract.ts';

const byOfficer = by(officer, '2021-12-20');
const withdrawal = { evidence: 'hs-1', reason: 'Nộp nhầm báo cáo của năm 2020' } as const;

export const evidenceCases = [
  casesOf('fileEvidence', {
    given: stages.applied,
    input: { ...ofUnit, ...evidence },
    by: byOfficer,
    then: ['EvidenceFiled', evidence],
    again: { code: 'ID_TAKEN', field: 'evidence' },
    refused: [
      notOpen,
      closed,
      notApplied,
      { code: 'CRITERIA_MISSING', field: 'criteria', input: { criteria: [] } },
      { code: 'NAMED_TWICE', field: 'criteria', input: { criteria: ['I.1', 'I.1'] } },
      { code: 'CRITERION_UNKNOWN', field: 'criteria', input: { criteria: ['I.1', 'I.9'] } },
      {
        code: 'CONTENT_HASH_INVALID',
        field: 'content.sha256',
        input: { content: { ...evidence.content, sha256: evidence.content.sha256.toUpperCase() } },
      },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
    ],
  }),
  casesOf('withdrawEvidence', {
    given: stages.filed,
    input: { ...ofUnit, ...withdrawal },
    by: byOfficer,
    then: ['EvidenceWithdrawn', withdrawal],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'evidence' },
    refused: [
      notOpen,
      closed,
      { code: 'FACT_UNKNOWN', field: 'evidence', input: { evidence: 'hs-9' } },
      { code: 'REASON_MISSING', field: 'reason', input: { reason: '' } },
    ],
  }),
];
