// Cases of suspending and resuming a settlement, and of staying the disputed decision.
import { casesOf } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { basis } from '../papers.contract.ts';
import {
  accepted,
  before,
  course,
  day,
  decided,
  ended,
  handler,
  lodged,
  noReason,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  suspended,
  suspension,
  tells,
  tomorrow,
  unaccepted,
  unissued,
} from './case-given.contract.ts';

const taken = (field: string) => ({ code: 'ID_TAKEN', field }) as const;
const annulled = (fact: number, factType: string) =>
  deed(
    'annulCaseFact',
    {
      ...ofCase,
      fact,
      factType,
      cause: 'recordedInError',
      legalBasis: basis,
      effectiveFrom: null,
    },
    by(handler, '2022-01-14'),
  );
const later = by(handler, '2022-01-20');
const resumption = {
  suspension: 'td-1',
  resumedFrom: '2022-01-20',
  document: notice('91', '2022-01-20', 'QĐ-UBND'),
} as const;
const stay = {
  stay: 'th-1',
  from: '2022-01-05',
  reason: 'Hậu quả khó khắc phục',
  document: notice('92', '2022-01-05', 'QĐ-UBND'),
} as const;
const stayed = (of: { readonly complaint: string } = ofCase) =>
  deed('stayExecution', { ...of, ...stay }, day.january);
const lifting = { stay: 'th-1', liftedFrom: '2022-01-20', document: null } as const;

export const suspendingCases = [
  casesOf('suspendCase', {
    given: course.accepted,
    input: { ...ofCase, ...suspension },
    by: day.january,
    then: ['CaseSuspended', suspension],
    again: taken('suspension'),
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      decided,
      {
        code: 'ALREADY_SUSPENDED',
        field: 'complaint',
        also: [suspended()],
        input: { suspension: 'td-2' },
      },
      noReason,
      unissued,
      tomorrow,
    ],
  }),
  casesOf('suspendCase', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...suspension },
    by: day.january,
    then: ['CaseSuspended', suspension],
    again: taken('suspension'),
    refused: [tells],
  }),
  casesOf('resumeCase', {
    given: [...course.accepted, suspended()],
    input: { ...ofCase, ...resumption },
    by: later,
    then: ['CaseResumed', resumption],
    again: { code: 'NOT_SUSPENDED', field: 'suspension' },
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      decided,
      { code: 'FACT_UNKNOWN', field: 'suspension', input: { suspension: 'td-9' } },
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'suspension',
        also: [annulled(2, 'CaseSuspended')],
      },
      { code: 'PERIOD_REVERSED', field: 'resumedFrom', input: { resumedFrom: '2022-01-04' } },
      { code: 'DATE_IN_FUTURE', field: 'resumedFrom', input: { resumedFrom: '2022-01-21' } },
      tomorrow,
    ],
  }),
  casesOf('resumeCase', {
    given: [...course.acceptedOfPeople, suspended(ofPeoplesCase)],
    input: { ...ofPeoplesCase, ...resumption },
    by: later,
    then: ['CaseResumed', resumption],
    again: { code: 'NOT_SUSPENDED', field: 'suspension' },
    refused: [tells],
  }),
  casesOf('stayExecution', {
    given: course.accepted,
    input: { ...ofCase, ...stay },
    by: day.january,
    then: ['ExecutionStayed', stay],
    again: taken('stay'),
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      {
        code: 'DISPUTED_EVENT_UNKNOWN',
        field: 'complaint',
        given: [...before, lodged({ against: null, lines: [] }), accepted()],
      },
      { code: 'ALREADY_SUSPENDED', field: 'complaint', also: [stayed()], input: { stay: 'th-2' } },
      noReason,
      unissued,
      tomorrow,
    ],
  }),
  casesOf('stayExecution', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...stay },
    by: day.january,
    then: ['ExecutionStayed', stay],
    again: taken('stay'),
    refused: [tells],
  }),
  casesOf('liftStay', {
    given: [...course.accepted, stayed()],
    input: { ...ofCase, ...lifting },
    by: later,
    then: ['StayLifted', lifting],
    again: { code: 'NOT_SUSPENDED', field: 'stay' },
    refused: [
      ...notHandled,
      { code: 'FACT_UNKNOWN', field: 'stay', input: { stay: 'th-9' } },
      { code: 'FACT_ALREADY_ANNULLED', field: 'stay', also: [annulled(2, 'ExecutionStayed')] },
      { code: 'PERIOD_REVERSED', field: 'liftedFrom', input: { liftedFrom: '2022-01-04' } },
      { code: 'DATE_IN_FUTURE', field: 'liftedFrom', input: { liftedFrom: '2022-01-21' } },
      tomorrow,
    ],
  }),
  casesOf('liftStay', {
    given: [...course.acceptedOfPeople, stayed(ofPeoplesCase)],
    input: { ...ofPeoplesCase, ...lifting },
    by: later,
    then: ['StayLifted', lifting],
    again: { code: 'NOT_SUSPENDED', field: 'stay' },
    refused: [tells],
  }),
];
