// Cases of transferring a case and of receiving it back.
import { casesOf } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import {
  accepted,
  body,
  course,
  day,
  ended,
  handler,
  lodger,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  tells,
  tomorrow,
  unissued,
  unknownUnit,
} from './case-given.contract.ts';

const transfer = {
  to: body,
  reason: 'Thuộc thẩm quyền của Thanh tra tỉnh',
  document: notice('62', '2021-12-24'),
} as const;
const transferred = (of: { readonly complaint: string }) =>
  deed('transferCase', { ...of, ...transfer }, day.accepted);
const returned = { from: body, reason: 'Không thuộc thẩm quyền', document: null } as const;
const noReason = { code: 'REASON_MISSING', field: 'reason', input: { reason: ' ' } } as const;

export const transferringCases = [
  casesOf('transferCase', {
    given: course.lodged,
    input: { ...ofCase, ...transfer },
    by: day.accepted,
    then: ['CaseTransferred', transfer],
    again: { code: 'CASE_ENDED', field: 'complaint' },
    refused: [
      ...notHandled,
      ended,
      { code: 'ALREADY_ACCEPTED', field: 'complaint', also: [accepted()] },
      { code: 'PARTY_NOT_EXPECTED', field: 'to.kind', input: { to: lodger } },
      { code: 'UNIT_UNKNOWN', field: 'to.unit', input: { to: unknownUnit } },
      noReason,
      unissued,
      tomorrow,
    ],
  }),
  casesOf('transferCase', {
    given: course.ofPeople,
    input: { ...ofPeoplesCase, ...transfer },
    by: day.accepted,
    then: ['CaseTransferred', transfer],
    again: { code: 'CASE_ENDED', field: 'complaint' },
    refused: [tells],
  }),
  casesOf('receiveCaseBack', {
    given: [...course.lodged, transferred(ofCase)],
    input: { ...ofCase, ...returned },
    by: by(handler, '2022-01-04'),
    then: ['CaseReturned', returned],
    again: { code: 'NOT_TRANSFERRED', field: 'complaint' },
    refused: [...notHandled, noReason, tomorrow],
  }),
  casesOf('receiveCaseBack', {
    given: [...course.ofPeople, transferred(ofPeoplesCase)],
    input: { ...ofPeoplesCase, ...returned },
    by: by(handler, '2022-01-04'),
    then: ['CaseReturned', returned],
    again: { code: 'NOT_TRANSFERRED', field: 'complaint' },
    refused: [tells],
  }),
];
