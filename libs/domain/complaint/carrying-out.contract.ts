// Cases of carrying a decision out: each order by the correction that the decision caused, or on paper.
import type { Actor, Reference } from '../actor.ts';
import { casesOf } from '../cases.contract.ts';
import { by, deed, type Deed } from '../given.contract.ts';
import { basis, tomorrowsPaper } from '../papers.contract.ts';
import {
  accepted,
  before,
  course,
  day,
  decide,
  decision,
  handler,
  heard,
  lodged,
  notHandled,
  notice,
  ofCase,
  ofPeoplesCase,
  orders,
  peoplesCaseDecided,
  telling,
} from './case-given.contract.ts';
import { tookEffect } from './ending.contract.ts';

const recorder: Actor = { ...handler, role: 'board' };

// Carrying out: the fact to be annulled is the exclusion, of which the decision says that it was without ground.

const excluding = (causation: Reference | null, date: string): Deed =>
  deed(
    'recordExclusion',
    {
      unit: 'so-y-te',
      year: 2021,
      exclusion: 'lt-1',
      ground: 'Vi phạm quy định',
      legalBasis: basis,
      document: null,
    },
    { ...by(recorder, date), causation },
  );
const ofYear = 'unitYear-2021-so-y-te';
const [, other] = orders;
const annulExclusion = {
  order: 'v-1',
  what: 'annulFact',
  stream: ofYear,
  fact: 1,
  text: 'Huỷ việc không bình xét',
} as const;
export const correctable: readonly Deed[] = [
  ...before,
  excluding(null, '2021-12-12'),
  lodged(),
  accepted(),
  ...heard,
  decide({ orders: [annulExclusion, other] }),
];
export const caused = { stream: 'complaint-kn-1', revision: 4 } as const;
export const annulling = (causation: Reference | null): Deed =>
  deed(
    'annulExclusion',
    {
      unit: 'so-y-te',
      year: 2021,
      exclusion: 'lt-1',
      cause: 'recordedInError',
      legalBasis: basis,
      effectiveFrom: null,
    },
    { ...by(recorder, '2022-03-01'), causation },
  );
export const inForce = [...correctable, annulling(caused), tookEffect()];
const apology = notice('200', '2022-03-05', 'CV-UBND');
export const done = [
  { order: 'v-1', event: { stream: ofYear, revision: 2 }, document: null },
  { order: 'v-2', event: null, document: apology },
] as const;
const [annulled, apologised] = done;

const recordAnew = {
  order: 'v-1',
  what: 'recordAnew',
  stream: ofYear,
  fact: null,
  text: 'Ghi nhận lại',
} as const;
const peoplesCourse = (causation: Reference | null): readonly Deed[] => [
  ...peoplesCaseDecided.slice(0, -1),
  deed(
    'decideCase',
    { ...ofPeoplesCase, ...decision, orders: [recordAnew, other] },
    by(handler, '2022-01-18'),
  ),
  excluding(causation, '2022-03-01'),
  tookEffect(ofPeoplesCase),
];
const peoplesInForce = peoplesCourse({ stream: 'complaint-kn-2', revision: 3 });
const peoplesDone = [{ ...annulled, event: { stream: ofYear, revision: 1 } }, apologised] as const;

export const carryingOutCases = [
  casesOf('completeCarryingOut', {
    given: inForce,
    input: { ...ofCase, corrections: [apologised, annulled] },
    by: day.march,
    then: ['CaseCarriedOut', { decision: 4, corrections: done }],
    again: { code: 'ALREADY_CARRIED_OUT', field: 'complaint' },
    refused: [
      ...notHandled,
      { code: 'NOT_IN_FORCE', field: 'complaint', given: inForce.slice(0, -1) },
      {
        code: 'ORDERS_NOT_EXPECTED',
        field: 'complaint',
        given: [
          ...course.accepted,
          ...heard,
          decide({ outcome: 'notUpheld', orders: [] }),
          tookEffect(),
        ],
      },
      { code: 'ORDERS_OUTSTANDING', field: 'corrections', input: { corrections: [apologised] } },
      {
        code: 'ORDERS_OUTSTANDING',
        field: 'corrections',
        input: { corrections: [{ ...annulled, event: null }, apologised] },
      },
      { code: 'NAMED_TWICE', field: 'corrections', input: { corrections: [...done, annulled] } },
      {
        code: 'FACT_UNKNOWN',
        field: 'corrections',
        input: { corrections: [...done, { ...annulled, order: 'v-9' }] },
      },
      {
        code: 'FACT_UNKNOWN',
        field: 'corrections',
        input: {
          corrections: [{ ...annulled, event: { stream: ofYear, revision: 99 } }, apologised],
        },
      },
      {
        code: 'CORRECTION_OF_OTHER_CASE',
        field: 'corrections',
        input: {
          corrections: [{ ...annulled, event: { stream: ofYear, revision: 0 } }, apologised],
        },
      },
      {
        code: 'DOCUMENT_INCOMPLETE',
        field: 'corrections[1].document',
        input: { corrections: [annulled, { ...apologised, document: null }] },
      },
      {
        code: 'DATE_IN_FUTURE',
        field: 'corrections.1.document.date',
        input: { corrections: [annulled, { ...apologised, document: tomorrowsPaper }] },
      },
    ],
  }),
  // An order to record something anew is carried out by an event that the decision caused, while it stands.
  casesOf('completeCarryingOut', {
    given: peoplesInForce,
    input: { ...ofPeoplesCase, corrections: peoplesDone },
    by: day.march,
    then: ['CaseCarriedOut', { decision: 3, corrections: peoplesDone }],
    again: { code: 'ALREADY_CARRIED_OUT', field: 'complaint' },
    refused: [
      {
        code: 'FACT_ALREADY_ANNULLED',
        field: 'corrections',
        also: [annulling(null)],
      },
      {
        code: 'CORRECTION_OF_OTHER_CASE',
        field: 'corrections',
        given: peoplesCourse(null),
      },
      {
        code: 'PAPER_TELLS_WHO',
        field: 'corrections.1.document.summary',
        input: { corrections: [peoplesDone[0], { ...apologised, document: telling }] },
      },
    ],
  }),
];
