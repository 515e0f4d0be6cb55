// A case from its decision on: the second complaint, in force, carried out; what its corrections hold, how large it may be.
import { describe, expect, test } from 'vitest';
import { canonicalBytes } from '../../ledger/canonical.ts';
import { deed, given, knownFrom, when, type Deed } from '../given.contract.ts';
import { basis } from '../papers.contract.ts';
import { deedOfEvent } from '../replay/deed-of-event.ts';
import {
  body,
  caseDecided,
  course,
  day,
  decision,
  dialogue,
  lodged,
  before,
  ofCase,
  ofDenouncer,
  ofPeople,
} from './case-given.contract.ts';
import { annulling, caused, correctable, done, inForce } from './carrying-out.contract.ts';
import { complaint } from './complaint.ts';
import { courseOf, decisionOf, hasEnded, isClosed, isPending } from './course.ts';
import { lodgedAgain, refusedAgain, tookEffect } from './ending.contract.ts';

function stateOf(deeds: readonly Deed[]) {
  return knownFrom(given(deeds)).of(complaint, 'complaint-kn-1').state;
}
const carriedOut = deed('completeCarryingOut', { ...ofCase, corrections: done }, day.march);

describe('a decided case', () => {
  test.each([
    ['waits for the second complaint', [...caseDecided, lodgedAgain()], 'secondPending'],
    [
      'is decided again where that is refused',
      [...caseDecided, lodgedAgain(), refusedAgain],
      'decided',
    ],
    ['is in force', [...caseDecided, tookEffect()], 'inForce'],
    [
      'stays in force where a second complaint comes then',
      [...caseDecided, tookEffect(), lodgedAgain()],
      'inForce',
    ],
    ['is carried out', [...inForce, carriedOut], 'carriedOut'],
    [
      'of which no decision came in time waits for the second',
      [...course.accepted, lodgedAgain()],
      'secondPending',
    ],
  ] as const)('%s', (_, deeds, expected) => expect(courseOf(stateOf(deeds))).toBe(expected));

  test('has ended when it is carried out; a second complaint after that may be refused, and holds nothing', () => {
    const state = stateOf([...inForce, carriedOut]);
    expect([hasEnded(state), isClosed(state), isPending(state, 'accepted')]).toEqual([
      true,
      true,
      false,
    ]);
    const again = stateOf([...inForce, carriedOut, lodgedAgain()]);
    expect([hasEnded(again), isClosed(again), isPending(again, 'lodged')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('is pending throughout the second complaint', () => {
    const pending = [caseDecided, [...caseDecided, lodgedAgain()], [...caseDecided, tookEffect()]];
    expect(pending.map((deeds) => isPending(stateOf(deeds), 'accepted'))).toEqual([
      true,
      true,
      true,
    ]);
  });

  test('has the first decision again where the second complaint came to nothing', () => {
    expect(decisionOf(stateOf([...caseDecided, lodgedAgain(), refusedAgain]))?.revision).toBe(4);
  });
});

describe('a decision whose correction stands in another stream', () => {
  const annulment = deed(
    'annulCaseFact',
    {
      ...ofCase,
      fact: 4,
      factType: 'CaseDecided',
      cause: 'recordedInError',
      legalBasis: basis,
      effectiveFrom: null,
    },
    day.march,
  );

  test('is not annulled before the correction', () => {
    const { refusal } = when(given([...correctable, annulling(caused)]), annulment);
    expect(refusal?.code).toBe('FACT_HAS_DEPENDANTS');
    expect(refusal?.details).toEqual({ id: 'unitYear-2021-so-y-te@2' });
  });

  test('is annulled where what stands there was not caused by it', () => {
    expect(when(given([...correctable, annulling(null)]), annulment).refusal).toBeNull();
  });
});

test('the words for an event tell nobody who lodged the case', () => {
  const streams = given([...before, lodged(ofPeople), lodged(ofDenouncer)]);
  const told = ['complaint-kn-2', 'complaint-tc-0123456789abcdef'].map((stream) => {
    const [event] = knownFrom(streams).of(complaint, stream).state.recorded;
    return event && deedOfEvent(event).vi;
  });
  expect(told).toEqual(['Tiếp nhận đơn khiếu nại', 'Tiếp nhận đơn tố cáo']);
});

test('the largest decision and the largest dialogue fit into an event', () => {
  const text = (length: number) => 'ế'.repeat(length);
  const order = { order: 'v'.repeat(64), what: 'other', stream: 'x'.repeat(100), fact: null };
  const orders = Array.from({ length: 20 }, () => ({ ...order, text: text(500) }));
  const parties = Array.from({ length: 20 }, () => ({ ...body, body: text(300) }));
  const sizes = [
    { ...decision, orders, reasons: text(2_000) },
    { ...dialogue, present: parties, absent: parties },
  ].map((data) => canonicalBytes(data).length);
  expect(Math.max(...sizes)).toBeLessThan(56 * 1024);
});
