// Cases of deciding a case, of delivering the decision and of making it public.
import { casesOf } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import {
  caseDecided,
  course,
  day,
  decision,
  ended,
  handler,
  heard,
  lodger,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  ofSecretCase,
  orders,
  peoplesCaseDecided,
  procedure,
  report,
  secretCaseDecided,
  suspended,
  tells,
  tomorrow,
  unaccepted,
  unhashed,
  unissued,
  unknownUnit,
  unsealed,
  withdrawn,
  file,
  sealedFile,
} from './case-given.contract.ts';

const read = [procedure];
const [annul, other] = orders;
const ready = [...course.accepted, ...heard];
const then = by(handler, '2022-01-18');
const target = { code: 'ORDER_TARGET_UNKNOWN', field: 'orders' } as const;
const conclusion = { ...decision, orders: [] } as const;
const settled = { ...conclusion, outcome: 'notUpheld' } as const;

export const decidingCases = [
  casesOf('decideCase', {
    given: ready,
    input: { ...ofCase, ...decision, orders: [other, annul] },
    by: then,
    then: ['CaseDecided', { ...decision, read }],
    again: { code: 'CASE_DECIDED', field: 'complaint' },
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      { code: 'CASE_WITHDRAWN', field: 'complaint', also: [withdrawn()] },
      { code: 'CASE_SUSPENDED', field: 'complaint', also: [suspended()] },
      { code: 'VERIFICATION_REPORT_MISSING', field: 'complaint', given: course.accepted },
      {
        code: 'DIALOGUE_MISSING',
        field: 'complaint',
        given: [...course.accepted, ...heard.slice(0, 1)],
      },
      { code: 'ORDERS_MISSING', field: 'orders', input: { orders: [], outcome: 'upheld' } },
      { code: 'ORDERS_NOT_EXPECTED', field: 'orders', input: { outcome: 'notUpheld', orders } },
      { code: 'NAMED_TWICE', field: 'orders', input: { orders: [annul, annul] } },
      { ...target, input: { orders: [{ ...annul, stream: null }] } },
      { ...target, input: { orders: [{ ...annul, stream: 'unitYear-2021-so-la' }] } },
      { ...target, input: { orders: [{ ...annul, stream: 'complaint-kn-1' }] } },
      { ...target, input: { orders: [{ ...annul, fact: null }] } },
      { ...target, input: { orders: [{ ...annul, fact: 77 }] } },
      { ...target, input: { orders: [{ ...annul, what: 'reopen' }] } },
      { ...target, input: { orders: [{ ...other, fact: 0 }] } },
      unissued,
      tomorrow,
    ],
  }),
  casesOf('decideCase', {
    given: peoplesCaseDecided.slice(0, -1),
    input: { ...ofPeoplesCase, ...settled },
    by: then,
    then: ['CaseDecided', { ...settled, read }],
    again: { code: 'CASE_DECIDED', field: 'complaint' },
    refused: [tells],
  }),
  // What was denounced is concluded though it was withdrawn; no dialogue is held, nothing need be ordered.
  casesOf('decideCase', {
    given: [
      ...course.acceptedSecret,
      deed('reportVerification', { ...ofSecretCase, ...report, files: [sealedFile] }, day.january),
      deed(
        'withdrawCase',
        { ...ofSecretCase, part: null, document: null, letterDate: null, files: [] },
        day.january,
      ),
    ],
    input: { ...ofSecretCase, ...conclusion },
    by: then,
    then: ['CaseDecided', { ...conclusion, read }],
    again: { code: 'CASE_DECIDED', field: 'complaint' },
    refused: [],
  }),
];

const delivery = {
  delivery: 'gui-1',
  to: lodger,
  on: '2022-01-19',
  manner: 'post',
  document: notice('16', '2022-01-19'),
} as const;
const publication = {
  publication: 'ck-1',
  on: '2022-01-20',
  manner: 'portal',
  files: [file],
  document: notice('17', '2022-01-20'),
} as const;
const secretPublication = { ...publication, files: [sealedFile] } as const;
const undecided = { code: 'NOT_DECIDED', field: 'complaint', given: course.accepted } as const;
const tooEarly = { code: 'PERIOD_REVERSED', field: 'on', input: { on: '2022-01-16' } } as const;
const onTomorrow = { code: 'DATE_IN_FUTURE', field: 'on', input: { on: '2022-12-31' } } as const;

export const deliveringCases = [
  casesOf('deliverDecision', {
    given: caseDecided,
    input: { ...ofCase, ...delivery },
    by: day.february,
    then: ['CaseDecisionDelivered', delivery],
    again: { code: 'ID_TAKEN', field: 'delivery' },
    refused: [
      ...notHandled,
      undecided,
      { code: 'UNIT_UNKNOWN', field: 'to.unit', input: { to: unknownUnit } },
      tooEarly,
      tomorrow,
      onTomorrow,
    ],
  }),
  casesOf('deliverDecision', {
    given: peoplesCaseDecided,
    input: { ...ofPeoplesCase, ...delivery },
    by: day.february,
    then: ['CaseDecisionDelivered', delivery],
    again: { code: 'ID_TAKEN', field: 'delivery' },
    refused: [tells],
  }),
  casesOf('publishDecision', {
    given: caseDecided,
    input: { ...ofCase, ...publication },
    by: day.february,
    then: ['CaseDecisionPublished', publication],
    again: { code: 'ID_TAKEN', field: 'publication' },
    refused: [...notHandled, undecided, tooEarly, unhashed, tomorrow, onTomorrow],
  }),
  casesOf('publishDecision', {
    given: secretCaseDecided,
    input: { ...ofSecretCase, ...secretPublication },
    by: day.february,
    then: ['CaseDecisionPublished', secretPublication],
    again: { code: 'ID_TAKEN', field: 'publication' },
    refused: [tells, unsealed],
  }),
];
