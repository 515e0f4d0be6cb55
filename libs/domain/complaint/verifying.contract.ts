// Cases of assigning the verification, of asking for evidence and of giving it.
import { casesOf } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { basis, officer, paper } from '../papers.contract.ts';
import {
  course,
  day,
  decided,
  ended,
  file,
  lodger,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  ofSecretCase,
  outsider,
  sealedFile,
  tells,
  tomorrow,
  unaccepted,
  unhashed,
  unissued,
  unit,
  unknownCase,
  unknownUnit,
  unsealed,
} from './case-given.contract.ts';

const verification = {
  verification: 'xm-1',
  to: unit,
  from: '2021-12-27',
  until: '2022-01-15',
  document: notice('70', '2021-12-24', 'QĐ-UBND'),
} as const;
const request = {
  request: 'yc-1',
  from: unit,
  what: 'Biên bản họp khối',
  due: '2022-01-05',
  document: notice('71', '2021-12-24'),
} as const;
const requested = (of: { readonly complaint: string } = ofCase) =>
  deed('requestEvidence', { ...of, ...request }, day.accepted);
const evidence = {
  evidence: 'cc-1',
  request: 'yc-1',
  by: unit,
  summary: 'Biên bản họp khối ngày 05/12/2021',
  files: [file],
  document: paper('12', 'STP-VP', '2022-01-04', { issuer: 'Sở Tư pháp' }),
} as const;
const ofPerson = { ...evidence, request: null, by: lodger, files: [sealedFile], document: null };
const secretEvidence = { ...evidence, files: [sealedFile], document: null } as const;
const witness = { ...officer, unit: 'so-tu-phap' };
const taken = (field: string) => ({ code: 'ID_TAKEN', field }) as const;

export const verifyingCases = [
  casesOf('assignVerification', {
    given: course.accepted,
    input: { ...ofCase, ...verification },
    by: day.accepted,
    then: ['VerificationAssigned', verification],
    again: taken('verification'),
    refused: [
      ...notHandled,
      ended,
      unaccepted,
      decided,
      { code: 'PARTY_NOT_EXPECTED', field: 'to.kind', input: { to: lodger } },
      { code: 'UNIT_UNKNOWN', field: 'to.unit', input: { to: unknownUnit } },
      { code: 'OWN_CASE', field: 'to.unit', input: { to: { kind: 'unit', unit: 'so-y-te' } } },
      { code: 'PERIOD_REVERSED', field: 'until', input: { until: '2021-12-26' } },
      unissued,
      tomorrow,
    ],
  }),
  casesOf('assignVerification', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...verification },
    by: day.accepted,
    then: ['VerificationAssigned', verification],
    again: taken('verification'),
    refused: [tells],
  }),
  casesOf('requestEvidence', {
    given: course.lodged,
    input: { ...ofCase, ...request },
    by: day.accepted,
    then: ['EvidenceRequested', request],
    again: taken('request'),
    refused: [
      ...notHandled,
      ended,
      decided,
      { code: 'UNIT_UNKNOWN', field: 'from.unit', input: { from: unknownUnit } },
      unissued,
      tomorrow,
    ],
  }),
  casesOf('requestEvidence', {
    given: course.ofPeople,
    input: { ...ofPeoplesCase, ...request },
    by: day.accepted,
    then: ['EvidenceRequested', request],
    again: taken('request'),
    refused: [tells],
  }),
  casesOf('giveEvidence', {
    given: [...course.lodged, requested()],
    input: { ...ofCase, ...evidence },
    by: by(witness, '2022-01-10'),
    then: ['EvidenceGiven', evidence],
    again: taken('evidence'),
    refused: [
      unknownCase,
      { code: 'NOT_THE_HANDLER', field: 'actor.role', by: { actor: outsider } },
      ended,
      decided,
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'request',
        also: [
          deed(
            'annulCaseFact',
            {
              ...ofCase,
              fact: 1,
              factType: 'EvidenceRequested',
              cause: 'recordedInError',
              legalBasis: basis,
              effectiveFrom: null,
            },
            day.january,
          ),
        ],
      },
      { code: 'FACT_UNKNOWN', field: 'request', input: { request: 'yc-9' } },
      unhashed,
      tomorrow,
    ],
  }),
  casesOf('giveEvidence', {
    given: course.ofPeople,
    input: { ...ofPeoplesCase, ...ofPerson },
    by: day.january,
    then: ['EvidenceGiven', ofPerson],
    again: taken('evidence'),
    refused: [
      { code: 'UNIT_UNKNOWN', field: 'by.unit', input: { by: unknownUnit } },
      {
        code: 'PAPER_TELLS_WHO',
        field: 'document',
        input: { document: notice('1', '2022-01-04') },
      },
      unsealed,
    ],
  }),
  // In a denunciation a unit gives what it was asked for, and every file is sealed.
  casesOf('giveEvidence', {
    given: [...course.secret, requested(ofSecretCase)],
    input: { ...ofSecretCase, ...secretEvidence },
    by: by(witness, '2022-01-10'),
    then: ['EvidenceGiven', secretEvidence],
    again: taken('evidence'),
    refused: [
      {
        code: 'NOT_THE_HANDLER',
        field: 'actor.role',
        given: course.secret,
        input: { request: null },
      },
      unsealed,
    ],
  }),
];
