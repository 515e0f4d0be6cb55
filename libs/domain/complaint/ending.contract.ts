// Cases of what follows a decision: it takes effect, or a second complaint is lodged and accepted.
import { casesOf } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import {
  acceptance,
  before,
  caseDecided,
  course,
  day,
  file,
  handler,
  letter,
  lodged,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  outsider,
  peoplesCaseDecided,
  person,
  procedure,
  refused,
  sealedFile,
  unhashed,
  unknownCase,
  unknownUnit,
  unsealed,
} from './case-given.contract.ts';

const effect = { from: '2022-02-17' } as const;
export const tookEffect = (of: { readonly complaint: string } = ofCase): Deed =>
  deed('recordTakingEffect', { ...of, ...effect }, day.march);
const second = {
  claims: 'Không đồng ý với quyết định lần đầu',
  capacity: 'ownRight',
  representative: null,
  authorisation: null,
  receivedFrom: null,
  document: letter,
  letterDate: '2022-01-25',
  procedure: 'khieu-nai-2011',
  files: [file],
} as const;
const ofPeopleAgain = { ...second, document: null, files: [sealedFile] } as const;
export const lodgedAgain = (of: { readonly complaint: string } = ofCase): Deed =>
  deed('lodgeSecondComplaint', { ...of, ...second }, by(handler, '2022-01-26'));
const firstDecision = { stream: 'complaint-kn-1', revision: 4 } as const;
const minister = { kind: 'body', body: 'Bộ Nội vụ' } as const;
const again = { ...acceptance, settledBy: minister, document: notice('5', '2022-01-28', 'TB-BNV') };
const february = by(handler, '2022-02-01');
const decidedAgain = [...caseDecided, lodgedAgain()];
/** By whoever lodged the first; recorded with the second, then refused. */
export const refusedAgain = deed(
  'refuseCase',
  {
    ...ofCase,
    reason: 'tooLate',
    explanation: 'Quá thời hiệu',
    document: notice('6', '2022-03-01', 'TB-BNV'),
  },
  by(handler, '2022-03-02'),
);

export const effectCases = [
  casesOf('recordTakingEffect', {
    given: caseDecided,
    input: { ...ofCase, ...effect },
    by: day.march,
    then: ['CaseDecisionTookEffect', { decision: 4, ...effect, read: [procedure] }],
    again: { code: 'ALREADY_IN_FORCE', field: 'complaint' },
    refused: [
      ...notHandled,
      { code: 'NOT_DECIDED', field: 'complaint', given: course.accepted },
      { code: 'SECOND_PENDING', field: 'complaint', given: decidedAgain },
      { code: 'NOT_YET_IN_FORCE', field: 'from', input: { from: '2022-02-16' } },
      {
        code: 'NOT_YET_IN_FORCE',
        field: 'from',
        given: [...decidedAgain, refusedAgain],
        input: effect,
      },
      { code: 'DATE_IN_FUTURE', field: 'from', input: { from: '2022-12-31' } },
    ],
  }),
];

export const secondComplaintCases = [
  casesOf('lodgeSecondComplaint', {
    given: caseDecided,
    input: { ...ofCase, ...second },
    by: by(officer, '2022-01-26'),
    then: ['SecondComplaintLodged', { ...second, procedure, firstDecision }],
    again: { code: 'SECOND_ALREADY_LODGED', field: 'complaint' },
    refused: [
      unknownCase,
      { code: 'NOT_THE_LODGER', field: 'actor.role', by: { actor: outsider } },
      {
        code: 'NOT_A_COMPLAINT',
        field: 'complaint',
        given: [...before, lodged({ kind: 'petition' })],
      },
      { code: 'CASE_ENDED', field: 'complaint', given: [...course.lodged, refused()] },
      {
        code: 'SECOND_ALREADY_LODGED',
        field: 'complaint',
        given: [
          ...before,
          lodged({ instance: 'second', firstDecision: paper('9', 'QĐ-STC', '2021-11-01') }),
        ],
      },
      { code: 'FIRST_NOT_SETTLED', field: 'complaint', given: course.lodged },
      {
        code: 'FIRST_NOT_SETTLED',
        field: 'complaint',
        given: course.accepted,
        by: { receivedAt: '2022-01-23T02:00:00.000Z' },
      },
      { code: 'AUTHORISATION_MISSING', field: 'authorisation', input: { authorisation: file } },
      {
        code: 'COMPLAINT_PROCEDURE_UNKNOWN',
        field: 'procedure',
        input: { procedure: 'khieu-nai-1998' },
      },
      {
        code: 'COMPLAINT_PROCEDURE_NOT_IN_FORCE',
        field: 'procedure',
        by: { receivedAt: '1999-01-04T02:00:00.000Z' },
      },
      unhashed,
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
      { code: 'DATE_IN_FUTURE', field: 'letterDate', input: { letterDate: '2022-12-31' } },
    ],
  }),
  casesOf('lodgeSecondComplaint', {
    given: peoplesCaseDecided,
    input: { ...ofPeoplesCase, ...ofPeopleAgain },
    by: by(handler, '2022-01-26'),
    then: [
      'SecondComplaintLodged',
      {
        ...ofPeopleAgain,
        procedure,
        firstDecision: { stream: 'complaint-kn-2', revision: 3 },
      },
    ],
    again: { code: 'SECOND_ALREADY_LODGED', field: 'complaint' },
    refused: [
      { code: 'PAPER_TELLS_WHO', field: 'document', input: { document: letter } },
      {
        code: 'SEALED_INVALID',
        field: 'representative.subject',
        input: {
          capacity: 'authorised',
          representative: { ...person, subject: 'Ông An' },
          authorisation: sealedFile,
        },
      },
      unsealed,
    ],
  }),
  // The first was not settled in time: from the day after its last.
  casesOf('lodgeSecondComplaint', {
    given: course.accepted,
    input: { ...ofCase, ...second },
    by: by(officer, '2022-01-26'),
    then: ['SecondComplaintLodged', { ...second, procedure, firstDecision: null }],
    again: { code: 'SECOND_ALREADY_LODGED', field: 'complaint' },
    refused: [],
  }),
  casesOf('acceptCase', {
    given: decidedAgain,
    input: { ...ofCase, ...again },
    by: february,
    then: ['CaseAccepted', { ...again, read: [procedure] }],
    again: { code: 'ALREADY_ACCEPTED', field: 'complaint' },
    refused: [
      {
        code: 'ALREADY_IN_FORCE',
        field: 'complaint',
        given: [...caseDecided, tookEffect(), lodgedAgain()],
      },
      {
        code: 'SETTLED_BY_SAME_BODY',
        field: 'settledBy',
        input: { settledBy: acceptance.settledBy },
      },
      { code: 'UNIT_UNKNOWN', field: 'settledBy.unit', input: { settledBy: unknownUnit } },
    ],
  }),
  // What comes too late is accepted for a good reason only.
  casesOf('acceptCase', {
    given: [...before, lodged({ knownOn: '2021-09-01' })],
    input: {
      ...ofCase,
      ...acceptance,
      excusedLateness: { from: '2021-09-05', until: '2021-12-15', reason: 'Thiên tai' },
    },
    by: day.accepted,
    then: [
      'CaseAccepted',
      {
        ...acceptance,
        excusedLateness: { from: '2021-09-05', until: '2021-12-15', reason: 'Thiên tai' },
        read: [procedure],
      },
    ],
    again: { code: 'ALREADY_ACCEPTED', field: 'complaint' },
    refused: [
      {
        code: 'LATENESS_NOT_EXCUSED',
        field: 'excusedLateness',
        input: { excusedLateness: null },
      },
      {
        code: 'LATENESS_NOT_EXCUSED',
        field: 'excusedLateness',
        input: { excusedLateness: { from: null, until: null, reason: ' ' } },
      },
    ],
  }),
];
