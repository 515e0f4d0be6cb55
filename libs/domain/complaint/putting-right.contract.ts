// Cases of extending a settlement, of handing a case over, and of putting its entry right.
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import {
  acceptance,
  body,
  caseDecided,
  complaintInput,
  course,
  day,
  decided,
  ended,
  handler,
  noReason,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  procedure,
  telling,
  tells,
  tomorrow,
  unaccepted,
  unissued,
  unknownUnit,
} from './case-given.contract.ts';
import { lodgedAgain } from './ending.contract.ts';

const extension = {
  extension: 'gh-1',
  complexity: 'complex',
  until: '2022-02-07',
  reason: 'Vụ việc liên quan nhiều đơn vị',
  document: notice('95', '2022-01-05', 'QĐ-UBND'),
} as const;
const basis = { text: 'Nghị quyết sắp xếp', document: notice('1', '2022-01-01', 'NQ') } as const;
const handOver = {
  settledBy: body,
  reason: 'Cơ quan được sắp xếp lại',
  legalBasis: basis,
  document: notice('96', '2022-01-05', 'QĐ-UBND'),
} as const;
const minister = { kind: 'body', body: 'Bộ Nội vụ' } as const;
const acceptedAgain = [
  ...caseDecided,
  lodgedAgain(),
  deed('acceptCase', { ...ofCase, ...acceptance, settledBy: minister }, by(handler, '2022-02-01')),
];
const tellingBasis = { ...basis, document: telling } as const;
const entry = {
  knownOn: '2021-12-01',
  area: 'remote',
  against: null,
  lines: [],
  concerns: complaintInput.concerns,
  claims: complaintInput.claims,
} as const;
const reasons = { reason: 'Ghi nhầm ngày', legalBasis: basis } as const;
const corrected = { caseReceivedAt: null, ...entry, ...reasons } as const;
const asEntered = {
  caseReceivedAt: null,
  knownOn: complaintInput.knownOn,
  area: complaintInput.area,
  against: complaintInput.against,
  lines: complaintInput.lines,
} as const;

export const puttingRightCases = [
  casesOf('extendCase', {
    given: course.accepted,
    input: { ...ofCase, ...extension },
    by: day.january,
    then: ['CaseExtended', { ...extension, read: [procedure] }],
    again: { code: 'ID_TAKEN', field: 'extension' },
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      decided,
      {
        code: 'NOTHING_NEW',
        field: 'until',
        input: { complexity: 'ordinary', until: '2022-01-23' },
      },
      { code: 'EXTENSION_BEYOND_RULE', field: 'until', input: { until: '2022-02-08' } },
      noReason,
      unissued,
      tomorrow,
    ],
  }),
  casesOf('extendCase', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...extension },
    by: day.january,
    then: ['CaseExtended', { ...extension, read: [procedure] }],
    again: { code: 'ID_TAKEN', field: 'extension' },
    refused: [tells],
  }),
  casesOf('handOverCase', {
    given: course.accepted,
    input: { ...ofCase, ...handOver },
    by: day.january,
    then: ['CaseHandedOver', handOver],
    again: { code: 'NOTHING_NEW', field: 'settledBy' },
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      decided,
      { code: 'UNIT_UNKNOWN', field: 'settledBy.unit', input: { settledBy: unknownUnit } },
      noReason,
      ...unfounded,
      unissued,
      tomorrow,
    ],
  }),
  casesOf('handOverCase', {
    given: acceptedAgain,
    input: { ...ofCase, ...handOver },
    by: by(handler, '2022-02-10'),
    then: ['CaseHandedOver', handOver],
    again: { code: 'NOTHING_NEW', field: 'settledBy' },
    refused: [
      {
        code: 'SETTLED_BY_SAME_BODY',
        field: 'settledBy',
        input: { settledBy: acceptance.settledBy },
      },
    ],
  }),
  casesOf('handOverCase', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...handOver },
    by: day.january,
    then: ['CaseHandedOver', handOver],
    again: { code: 'NOTHING_NEW', field: 'settledBy' },
    refused: [tells],
  }),
  casesOf('correctCaseEntry', {
    given: course.accepted,
    input: { ...ofCase, ...corrected },
    by: day.january,
    then: ['CaseEntryCorrected', { receivedAt: null, ...entry, ...reasons }],
    again: { code: 'NOTHING_NEW', field: 'claims' },
    refused: [
      ...notHandled,
      {
        code: 'NAMED_TWICE',
        field: 'concerns',
        input: { concerns: [...entry.concerns, ...entry.concerns] },
      },
      {
        code: 'DISPUTED_EVENT_UNKNOWN',
        field: 'against',
        input: { against: { ...complaintInput.against, type: 'UnitYearApproved' } },
      },
      { code: 'LINE_WITHOUT_SCORE', field: 'lines', input: { lines: ['III.1'] } },
      { code: 'UNITS_MISSING', field: 'concerns', input: { concerns: [] } },
      {
        code: 'UNIT_YEAR_NOT_OPEN',
        field: 'concerns',
        input: { concerns: [{ unit: 'so-y-te', year: 2020 }] },
      },
      { code: 'NOTHING_NEW', field: 'claims', input: asEntered },
      noReason,
      {
        code: 'DATE_IN_FUTURE',
        field: 'caseReceivedAt',
        input: { caseReceivedAt: '2022-12-31T02:00:00.000Z' },
      },
      { code: 'DATE_IN_FUTURE', field: 'knownOn', input: { knownOn: '2022-12-31' } },
      ...unfounded,
    ],
  }),
  casesOf('correctCaseEntry', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...corrected, caseReceivedAt: '2021-12-18T02:00:00.000Z' },
    by: day.january,
    then: ['CaseEntryCorrected', { receivedAt: '2021-12-18T02:00:00.000Z', ...entry, ...reasons }],
    again: { code: 'NOTHING_NEW', field: 'claims' },
    refused: [
      {
        code: 'PAPER_TELLS_WHO',
        field: 'legalBasis.document.summary',
        input: { legalBasis: tellingBasis },
      },
    ],
  }),
];
