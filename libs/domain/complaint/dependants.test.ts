// What rests on a fact of a case where it went away twice, rested twice, or was lodged a second time.
import { expect, test } from 'vitest';
import { by, deed, given, when, type Deed } from '../given.contract.ts';
import { basis } from '../papers.contract.ts';
import {
  body,
  caseDecided,
  course,
  handler,
  heard,
  notice,
  ofCase,
  suspended,
  suspension,
  withdrawal,
} from './case-given.contract.ts';

const february = by(handler, '2022-02-10');
const may = by(handler, '2022-05-10');
const document = notice('62', '2022-01-05');

const transferred = deed(
  'transferCase',
  { ...ofCase, to: body, reason: 'Thẩm quyền', document },
  february,
);
const returned = deed(
  'receiveCaseBack',
  { ...ofCase, from: body, reason: 'Trả lại', document: null },
  february,
);
const withdrawn = deed('withdrawCase', { ...ofCase, ...withdrawal }, february);
const discontinued = (cause: 'withdrawn' | 'other') =>
  deed('discontinueCase', { ...ofCase, cause, reason: 'Thôi việc', document }, february);
const resumed = (id: string) =>
  deed(
    'resumeCase',
    { ...ofCase, suspension: id, resumedFrom: '2022-02-01', document: null },
    february,
  );
const suspendedAgain = deed(
  'suspendCase',
  { ...ofCase, ...suspension, suspension: 'td-2' },
  february,
);
const stayed = deed(
  'stayExecution',
  { ...ofCase, stay: 'th-1', from: '2022-01-05', reason: 'Khó khắc phục', document },
  february,
);
const lifted = deed(
  'liftStay',
  { ...ofCase, stay: 'th-1', liftedFrom: '2022-05-01', document: null },
  may,
);
const lodgedAgain = deed(
  'lodgeSecondComplaint',
  {
    ...ofCase,
    claims: 'Chưa được giải quyết',
    capacity: 'ownRight',
    representative: null,
    authorisation: null,
    receivedFrom: null,
    document: null,
    letterDate: null,
    procedure: 'khieu-nai-2011',
    files: [],
  },
  may,
);

/** What annulling the fact is refused for; null: it is allowed. */
function refusalOf(deeds: readonly Deed[], fact: number, factType: string): unknown {
  const annulment = { cause: 'recordedInError', legalBasis: basis, effectiveFrom: null } as const;
  const annul = deed('annulCaseFact', { ...ofCase, fact, factType, ...annulment }, may);
  const { refusal } = when(given(deeds), annul);
  return refusal && { code: refusal.code, details: refusal.details };
}
const rests = (id: number) => ({ code: 'FACT_HAS_DEPENDANTS', details: { id } });

test('a second transfer is annulled although the case came back from the first', () => {
  const twice = [...course.lodged, transferred, returned, transferred];
  expect(refusalOf(twice, 3, 'CaseTransferred')).toBeNull();
  expect(refusalOf(twice, 1, 'CaseTransferred')).toEqual(rests(2));
});

test('what was discontinued without being accepted rests on its withdrawal, whatever cause it names', () => {
  const ended = [...course.lodged, withdrawn, discontinued('other')];
  expect(refusalOf(ended, 1, 'CaseWithdrawn')).toEqual(rests(2));
  const acceptedFirst = [...course.accepted, withdrawn, discontinued('other')];
  expect(refusalOf(acceptedFirst, 2, 'CaseWithdrawn')).toBeNull();
});

test('a resumption stands under what could not be while it rested: another suspension, a decision', () => {
  const again = [...course.accepted, suspended(), resumed('td-1'), suspendedAgain];
  expect(refusalOf(again, 3, 'CaseResumed')).toEqual(rests(4));
  const [decide] = caseDecided.slice(-1);
  const decided = [...course.accepted, ...heard, suspended(), resumed('td-1'), decide!];
  expect(refusalOf(decided, 5, 'CaseResumed')).toEqual(rests(6));
});

test('a stay is not annulled under its lifting, though that came in the second instance', () => {
  const second = [...course.accepted, stayed, lodgedAgain, lifted];
  expect(refusalOf(second, 2, 'ExecutionStayed')).toEqual(rests(4));
});

test('an acceptance does not carry a lifting that needed none', () => {
  const second = [...course.accepted, stayed, lodgedAgain, lifted, acceptedAgain];
  expect(refusalOf(second, 5, 'CaseAccepted')).toBeNull();
});

const settledBy = { kind: 'body', body: 'Thanh tra Chính phủ' } as const;
const acceptedAgain = deed(
  'acceptCase',
  {
    ...ofCase,
    complexity: 'ordinary',
    settledBy,
    excusedLateness: { from: null, until: null, reason: 'Thiên tai' },
    document,
  },
  may,
);

test('a suspension of the first instance is not taken up again in the second', () => {
  const suspendedInFirst = [...course.accepted, suspended(), lodgedAgain, acceptedAgain];
  const { refusal } = when(given(suspendedInFirst), {
    ...resumed('td-1'),
    circumstances: { ...may, commandId: 'lenh-1' },
  });
  expect(refusal?.code).toBe('NOT_SUSPENDED');
});

test('nothing takes effect before it was decided, though no rule says when', () => {
  const petition = caseDecided
    .map((each) =>
      each.act === 'lodgeCase' ? { ...each, input: { ...each.input, kind: 'petition' } } : each,
    )
    .filter((each) => each.act !== 'holdDialogue');
  const inForce = (from: string) =>
    when(given(petition), deed('recordTakingEffect', { ...ofCase, from }, february)).refusal?.code;
  expect(inForce('2022-01-16')).toBe('NOT_YET_IN_FORCE');
  expect(inForce('2022-01-17')).toBeUndefined();
});
