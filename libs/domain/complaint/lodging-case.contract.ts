// Cases of lodging: by units, by people, by one who denounces.
import { casesOf } from '../cases.contract.ts';
import { board, officer, paper, tomorrowsPaper } from '../papers.contract.ts';
import { by } from '../given.contract.ts';
import {
  before,
  complaintInput,
  concernedHandler,
  file,
  handler,
  lodged,
  ofDenouncer,
  ofPeople,
  outsider,
  person,
  procedure,
  published,
  received,
  sealedFile,
  wrongFile,
} from './case-given.contract.ts';

const byPeople = { ...complaintInput, ...ofPeople };
const secret = { ...complaintInput, ...ofDenouncer };
const taken = { code: 'ID_TAKEN', field: 'complaint' } as const;
const unyeared = before.filter(({ act }) => act !== 'openUnitYear');

export const lodgingCaseCases = [
  casesOf('lodgeCase', {
    given: before,
    input: complaintInput,
    by: received,
    then: ['CaseLodged', { ...complaintInput, procedure }],
    again: taken,
    refused: [
      { code: 'LODGER_OF_OTHER_KIND', field: 'lodger.kind', input: { kind: 'denunciation' } },
      { code: 'NOT_THE_LODGER', field: 'actor.role', by: { actor: outsider } },
      {
        code: 'FIRST_DECISION_MISSING',
        field: 'firstDecision',
        input: { instance: 'second', firstDecision: null },
      },
      {
        code: 'FIRST_DECISION_MISSING',
        field: 'firstDecision',
        input: { firstDecision: paper('9', 'QĐ-STC', '2021-11-01') },
      },
      {
        code: 'NAMED_TWICE',
        field: 'lodger.units',
        input: { lodger: { kind: 'units', units: ['so-y-te', 'so-y-te'] } },
      },
      { code: 'NAMED_TWICE', field: 'lines', input: { lines: ['III.1', 'III.1'] } },
      {
        code: 'NAMED_TWICE',
        field: 'concerns',
        input: { concerns: [complaintInput.concerns[0], complaintInput.concerns[0]] },
      },
      {
        code: 'UNIT_UNKNOWN',
        field: 'lodger.units',
        input: { lodger: { kind: 'units', units: ['so-la'] } },
      },
      { code: 'AUTHORISATION_MISSING', field: 'authorisation', input: { authorisation: file } },
      {
        code: 'AUTHORISATION_MISSING',
        field: 'authorisation',
        input: { capacity: 'authorised', authorisation: null },
      },
      {
        code: 'DISPUTED_EVENT_UNKNOWN',
        field: 'against',
        input: { against: { ...complaintInput.against, type: 'UnitYearApproved' } },
      },
      { code: 'LINE_WITHOUT_SCORE', field: 'lines', input: { against: null } },
      { code: 'UNITS_MISSING', field: 'concerns', input: { concerns: [] } },
      {
        code: 'UNIT_YEAR_NOT_OPEN',
        field: 'concerns',
        given: unyeared,
        input: { against: null, lines: [] },
      },
      {
        code: 'FACT_UNKNOWN',
        field: 'follows',
        input: { follows: { stream: 'complaint-kn-0', revision: 0 } },
      },
      {
        code: 'FACT_UNKNOWN',
        field: 'follows',
        input: { follows: { stream: 'unitYear-2021-so-y-te', revision: 0 } },
      },
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
      { code: 'CONTENT_HASH_INVALID', field: 'files[0].sha256', input: { files: [wrongFile] } },
      { code: 'DATE_IN_FUTURE', field: 'document.date', input: { document: tomorrowsPaper } },
      { code: 'DATE_IN_FUTURE', field: 'knownOn', input: { knownOn: '2022-12-31' } },
      { code: 'DATE_IN_FUTURE', field: 'letterDate', input: { letterDate: '2022-12-31' } },
      {
        code: 'DATE_IN_FUTURE',
        field: 'receivedFrom.on',
        input: { receivedFrom: { body: 'Thanh tra tỉnh', on: '2022-12-31', document: null } },
      },
    ],
  }),
  // An officer of the unit that lodges it records it too; what is a set is kept in an order of its own.
  casesOf('lodgeCase', {
    given: before,
    input: {
      ...complaintInput,
      kind: 'petition',
      capacity: 'authorised',
      authorisation: file,
      lines: ['III.1', 'I.1'],
    },
    by: by(officer, '2021-12-20'),
    then: [
      'CaseLodged',
      {
        ...complaintInput,
        kind: 'petition',
        capacity: 'authorised',
        authorisation: file,
        lines: ['I.1', 'III.1'],
        procedure,
      },
    ],
    again: taken,
    refused: [{ code: 'NOT_THE_LODGER', field: 'actor.role', by: { actor: outsider } }],
  }),
  // People, through a representative: nothing but the seals says who they are.
  casesOf('lodgeCase', {
    given: before,
    input: {
      ...byPeople,
      capacity: 'legalRepresentative',
      representative: person,
      authorisation: sealedFile,
    },
    by: by(board, '2021-12-20'),
    then: [
      'CaseLodged',
      {
        ...byPeople,
        capacity: 'legalRepresentative',
        representative: person,
        authorisation: sealedFile,
        procedure,
      },
    ],
    again: taken,
    refused: [
      { code: 'NOT_THE_LODGER', field: 'actor.role', by: { actor: officer } },
      { code: 'AUTHORISATION_MISSING', field: 'authorisation', input: { representative: null } },
      {
        code: 'SEALED_INVALID',
        field: 'lodger.people[0].ciphertext',
        input: { lodger: { kind: 'people', people: [{ ...person, ciphertext: 'Ông An' }] } },
      },
      {
        code: 'SEALED_INVALID',
        field: 'representative.subject',
        input: { representative: { ...person, subject: 'Ông An' } },
      },
      {
        code: 'PAPER_TELLS_WHO',
        field: 'document',
        input: { document: paper('1', 'Đ', '2021-12-17') },
      },
      {
        code: 'PAPER_TELLS_WHO',
        field: 'receivedFrom.document.recipients',
        input: {
          receivedFrom: {
            body: 'Thanh tra tỉnh',
            on: '2021-12-18',
            document: paper('1', 'TTr', '2021-12-18'),
          },
        },
      },
      { code: 'CASE_FILE_NOT_SEALED', field: 'files.0', input: { files: [file] } },
      {
        code: 'CASE_FILE_NOT_SEALED',
        field: 'authorisation',
        input: { authorisation: { ...sealedFile, name: 'Giấy uỷ quyền của ông An' } },
      },
    ],
  }),
  casesOf('lodgeCase', {
    given: before,
    input: secret,
    by: received,
    then: ['CaseLodged', { ...secret, procedure }],
    again: taken,
    refused: [
      { code: 'NOT_THE_HANDLER', field: 'actor.role', by: { actor: officer } },
      { code: 'NOT_THE_HANDLER', field: 'actor.unit', by: { actor: concernedHandler } },
      { code: 'CASE_ID_NOT_OPAQUE', field: 'complaint', input: { complaint: 'to-cao-so-y-te' } },
      {
        code: 'DENUNCIATION_LINKED',
        field: 'follows',
        input: { follows: { stream: 'complaint-kn-1', revision: 0 } },
      },
      {
        code: 'FIRST_DECISION_MISSING',
        field: 'firstDecision',
        input: { instance: 'second', firstDecision: paper('9', 'QĐ-STC', '2021-11-01') },
      },
      { code: 'AUTHORISATION_MISSING', field: 'authorisation', input: { capacity: 'authorised' } },
      {
        code: 'SEALED_INVALID',
        field: 'lodger.person.commitment',
        input: { lodger: { kind: 'denouncer', person: { ...person, commitment: 'x' } } },
      },
      { code: 'CASE_FILE_NOT_SEALED', field: 'files.0', input: { files: [file] } },
    ],
  }),
  // What a case decided is disputed by its second complaint, never by another case.
  casesOf('lodgeCase', {
    given: [published, ...before.slice(0, -1), lodged()],
    input: {
      ...complaintInput,
      complaint: 'kn-3',
      kind: 'explanation',
      against: null,
      lines: [],
      concerns: [],
      follows: { stream: 'complaint-kn-1', revision: 0 },
    },
    by: by(handler, '2021-12-22'),
    then: [
      'CaseLodged',
      {
        ...complaintInput,
        complaint: 'kn-3',
        kind: 'explanation',
        against: null,
        lines: [],
        concerns: [],
        follows: { stream: 'complaint-kn-1', revision: 0 },
        procedure,
      },
    ],
    again: taken,
    refused: [
      {
        code: 'DISPUTED_EVENT_UNKNOWN',
        field: 'against',
        input: {
          against: { event: { stream: 'complaint-kn-1', revision: 0 }, type: 'CaseLodged' },
        },
      },
    ],
  }),
];
