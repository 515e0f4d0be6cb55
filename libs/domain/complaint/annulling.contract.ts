// Cases of annulling facts of a case, and of what keeps them from being annulled.
import { casesOf, unfounded } from '../cases.contract.ts';
import { by, deed } from '../given.contract.ts';
import { basis, council } from '../papers.contract.ts';
import {
  accepted,
  caseDecided,
  course,
  day,
  handler,
  notice,
  ofCase,
  ofPeoplesCase,
  ofSecretCase,
  telling,
  unknownCase,
  withdrawn,
} from './case-given.contract.ts';

const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
const lodging = { fact: 0, factType: 'CaseLodged', ...annulment } as const;
const acceptance = { fact: 1, factType: 'CaseAccepted', ...annulment } as const;
const quiet = {
  text: 'Kết luận kiểm tra',
  document: notice('15', '2021-12-30', 'KL-TTr'),
} as const;
const later = by(handler, '2022-02-20');
const rests = { code: 'FACT_HAS_DEPENDANTS', field: 'fact' } as const;
export const annullingCases = [
  casesOf('annulCaseFact', {
    given: course.accepted,
    input: { ...ofCase, ...acceptance },
    by: later,
    then: ['CaseFactAnnulled', acceptance],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      unknownCase,
      { code: 'FACT_UNKNOWN', field: 'fact', input: { fact: 99 } },
      { code: 'FACT_UNKNOWN', field: 'fact', input: { factType: 'CaseRefused' } },
      {
        code: 'FACT_NOT_ANNULLABLE',
        field: 'factType',
        also: [deed('annulCaseFact', { ...ofCase, ...acceptance }, later)],
        input: { fact: 2, factType: 'CaseFactAnnulled' },
      },
      { code: 'NOT_THE_RECORDER', field: 'actor.role', by: { actor: council } },
      { ...rests, input: { fact: 0, factType: 'CaseLodged' } },
      { ...rests, given: caseDecided },
      { ...rests, given: caseDecided, input: { fact: 2, factType: 'VerificationReported' } },
      { ...rests, given: caseDecided, input: { fact: 3, factType: 'DialogueHeld' } },
      ...unfounded,
    ],
  }),
  // With nothing resting on it, a lodging is annulled, and the case is as if it had never come.
  casesOf('annulCaseFact', {
    given: course.lodged,
    input: { ...ofCase, ...lodging },
    by: later,
    then: ['CaseFactAnnulled', lodging],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      {
        ...rests,
        also: [
          withdrawn(),
          deed(
            'discontinueCase',
            {
              ...ofCase,
              cause: 'withdrawn',
              reason: 'Rút đơn',
              document: notice('80', '2022-01-09', 'QĐ-UBND'),
            },
            day.january,
          ),
        ],
        input: { fact: 1, factType: 'CaseWithdrawn' },
      },
      {
        ...rests,
        also: [
          deed(
            'transferCase',
            {
              ...ofCase,
              to: { kind: 'body', body: 'Thanh tra tỉnh' },
              reason: 'Thẩm quyền',
              document: notice('62', '2021-12-24'),
            },
            day.accepted,
          ),
          deed(
            'receiveCaseBack',
            {
              ...ofCase,
              from: { kind: 'body', body: 'Thanh tra tỉnh' },
              reason: 'Trả lại',
              document: null,
            },
            day.january,
          ),
          accepted(),
        ],
        input: { fact: 2, factType: 'CaseReturned' },
      },
    ],
  }),
  casesOf('annulCaseFact', {
    given: caseDecided,
    input: { ...ofCase, fact: 4, factType: 'CaseDecided', ...annulment },
    by: later,
    then: ['CaseFactAnnulled', { fact: 4, factType: 'CaseDecided', ...annulment }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      {
        ...rests,
        also: [
          deed(
            'deliverDecision',
            {
              ...ofCase,
              delivery: 'gui-1',
              to: { kind: 'lodger' },
              on: '2022-01-20',
              manner: 'post',
              document: null,
            },
            day.february,
          ),
        ],
      },
    ],
  }),
  casesOf('annulCaseFact', {
    given: course.acceptedOfPeople,
    input: { ...ofPeoplesCase, ...acceptance, legalBasis: quiet },
    by: later,
    then: ['CaseFactAnnulled', { ...acceptance, legalBasis: quiet }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      {
        code: 'PAPER_TELLS_WHO',
        field: 'legalBasis.document.summary',
        input: { legalBasis: { ...quiet, document: telling } },
      },
    ],
  }),
  casesOf('annulCaseFact', {
    given: course.acceptedSecret,
    input: { ...ofSecretCase, ...acceptance, legalBasis: quiet },
    by: later,
    then: ['CaseFactAnnulled', { ...acceptance, legalBasis: quiet }],
    again: { code: 'FACT_ALREADY_ANNULLED', field: 'fact' },
    refused: [
      {
        code: 'NOT_THE_RECORDER',
        field: 'actor.role',
        by: { actor: { ...handler, role: 'board' } },
      },
    ],
  }),
];
