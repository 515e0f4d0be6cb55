// Cases of withdrawing a case and of discontinuing it.
import { casesOf } from '../cases.contract.ts';
import { by } from '../given.contract.ts';
import { officer } from '../papers.contract.ts';
import {
  course,
  day,
  decided,
  ended,
  handler,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  outsider,
  sealedFile,
  tells,
  tomorrow,
  unaccepted,
  unhashed,
  unissued,
  unknownCase,
  unsealed,
  withdrawal,
  withdrawn,
} from './case-given.contract.ts';

const part = { ...withdrawal, part: 'Nội dung thứ hai' } as const;
const letter = { ...withdrawal, document: null, files: [sealedFile] } as const;
const discontinuance = {
  cause: 'withdrawn',
  reason: 'Đơn vị rút đơn',
  document: notice('80', '2022-01-07', 'QĐ-UBND'),
} as const;

export const withdrawingCases = [
  casesOf('withdrawCase', {
    given: course.accepted,
    input: { ...ofCase, ...withdrawal },
    by: by(officer, '2022-01-10'),
    then: ['CaseWithdrawn', withdrawal],
    again: { code: 'CASE_WITHDRAWN', field: 'complaint' },
    refused: [
      unknownCase,
      { code: 'NOT_THE_LODGER', field: 'actor.role', by: { actor: outsider } },
      ended,
      decided,
      unhashed,
      tomorrow,
      { code: 'DATE_IN_FUTURE', field: 'letterDate', input: { letterDate: '2022-12-31' } },
    ],
  }),
  // A part may be withdrawn, and another part later.
  casesOf('withdrawCase', {
    given: course.lodged,
    input: { ...ofCase, ...part },
    by: day.january,
    then: ['CaseWithdrawn', part],
    again: 'anew',
    refused: [],
  }),
  casesOf('withdrawCase', {
    given: course.ofPeople,
    input: { ...ofPeoplesCase, ...letter },
    by: day.january,
    then: ['CaseWithdrawn', letter],
    again: { code: 'CASE_WITHDRAWN', field: 'complaint' },
    refused: [
      { code: 'PAPER_TELLS_WHO', field: 'document', input: { document: withdrawal.document } },
      unsealed,
    ],
  }),
  casesOf('discontinueCase', {
    given: [...course.accepted, withdrawn()],
    input: { ...ofCase, ...discontinuance },
    by: by(handler, '2022-01-12'),
    then: ['CaseDiscontinued', discontinuance],
    again: { code: 'CASE_ENDED', field: 'complaint' },
    refused: [
      ...notHandled,
      decided,
      unaccepted,
      { code: 'WITHDRAWAL_MISSING', field: 'cause', given: course.accepted },
      { code: 'REASON_MISSING', field: 'reason', input: { reason: ' ' } },
      unissued,
      tomorrow,
    ],
  }),
  casesOf('discontinueCase', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...discontinuance, cause: 'lodgerCeased' },
    by: by(handler, '2022-01-12'),
    then: ['CaseDiscontinued', { ...discontinuance, cause: 'lodgerCeased' }],
    again: { code: 'CASE_ENDED', field: 'complaint' },
    refused: [tells],
  }),
];
