// Cases of accepting a case and of refusing to.
import { casesOf } from '../cases.contract.ts';
import { by } from '../given.contract.ts';
import { board } from '../papers.contract.ts';
import {
  acceptance,
  accepted,
  course,
  day,
  ended,
  notHandled,
  ofCase,
  ofPeoplesCase,
  ofSecretCase,
  procedure,
  refusal,
  tells,
  tomorrow,
  unissued,
  withdrawn,
} from './case-given.contract.ts';

const alreadyAccepted = {
  code: 'ALREADY_ACCEPTED',
  field: 'complaint',
  also: [accepted()],
} as const;

export const acceptingCases = [
  casesOf('acceptCase', {
    given: course.lodged,
    input: { ...ofCase, ...acceptance },
    by: day.accepted,
    then: ['CaseAccepted', { ...acceptance, read: [procedure] }],
    again: { code: 'ALREADY_ACCEPTED', field: 'complaint' },
    refused: [
      ...notHandled,
      ended,
      alreadyAccepted,
      { code: 'CASE_WITHDRAWN', field: 'complaint', also: [withdrawn()] },
      {
        code: 'PERIOD_REVERSED',
        field: 'excusedLateness.until',
        input: {
          excusedLateness: { from: '2021-12-10', until: '2021-12-01', reason: 'Thiên tai' },
        },
      },
      unissued,
      tomorrow,
    ],
  }),
  casesOf('acceptCase', {
    given: course.ofPeople,
    input: { ...ofPeoplesCase, ...acceptance },
    by: by(board, '2021-12-24'),
    then: ['CaseAccepted', { ...acceptance, read: [procedure] }],
    again: { code: 'ALREADY_ACCEPTED', field: 'complaint' },
    refused: [tells],
  }),
  casesOf('acceptCase', {
    given: course.secret,
    input: { ...ofSecretCase, ...acceptance },
    by: day.accepted,
    then: ['CaseAccepted', { ...acceptance, read: [procedure] }],
    again: { code: 'ALREADY_ACCEPTED', field: 'complaint' },
    refused: [{ code: 'NOT_THE_HANDLER', field: 'actor.role', by: { actor: board } }],
  }),
  casesOf('refuseCase', {
    given: course.lodged,
    input: { ...ofCase, ...refusal },
    by: day.accepted,
    then: ['CaseRefused', refusal],
    again: { code: 'CASE_ENDED', field: 'complaint' },
    refused: [
      ...notHandled,
      alreadyAccepted,
      { code: 'REFUSAL_REASON_UNKNOWN', field: 'reason', input: { reason: 'khac' } },
      { code: 'REASON_MISSING', field: 'explanation', input: { explanation: ' ' } },
      unissued,
      tomorrow,
    ],
  }),
  casesOf('refuseCase', {
    given: course.ofPeople,
    input: { ...ofPeoplesCase, ...refusal },
    by: day.accepted,
    then: ['CaseRefused', refusal],
    again: { code: 'CASE_ENDED', field: 'complaint' },
    refused: [tells],
  }),
];
