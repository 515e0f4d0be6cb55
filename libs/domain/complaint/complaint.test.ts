// How far a case has come, computed from what stands of it; and what annulments and secrecy make of it.
import { describe, expect, test } from 'vitest';
import { given, knownFrom, type Deed } from '../given.contract.ts';
import { deed } from '../given.contract.ts';
import { basis } from '../papers.contract.ts';
import { canonicalBytes } from '../../ledger/canonical.ts';
import {
  accepted,
  caseDecided,
  course,
  day,
  file,
  ofCase,
  ofDenouncer,
  lodged,
  before,
  person,
  withdrawn,
} from './case-given.contract.ts';
import { complaint, complaintStream } from './complaint.ts';
import { courseOf, hasEnded, isClosed, isPending } from './course.ts';

function stateOf(deeds: readonly Deed[], of = ofCase) {
  return knownFrom(given(deeds)).of(complaint, complaintStream(of)).state;
}
const annulled = (fact: number, factType: string) =>
  deed(
    'annulCaseFact',
    {
      ...ofCase,
      fact,
      factType,
      cause: 'recordedInError',
      legalBasis: basis,
      effectiveFrom: null,
    },
    day.march,
  );

describe('a case', () => {
  test.each([
    ['is nothing before it is lodged', before, null],
    ['is lodged', course.lodged, 'lodged'],
    ['is refused', course.refused, 'refused'],
    ['is accepted', course.accepted, 'accepted'],
    ['is decided', caseDecided, 'decided'],
    [
      'is accepted where only its decision is annulled',
      [...caseDecided, annulled(4, 'CaseDecided')],
      'accepted',
    ],
    [
      'is lodged again where its refusal is annulled',
      [...course.refused, annulled(1, 'CaseRefused')],
      'lodged',
    ],
    [
      'is nothing where its lodging is annulled',
      [...course.lodged, annulled(0, 'CaseLodged')],
      null,
    ],
  ] as const)('%s', (_, deeds, expected) => expect(courseOf(stateOf(deeds))).toBe(expected));

  test('has ended where it was refused, and holds nothing then', () => {
    const state = stateOf(course.refused);
    expect([hasEnded(state), isClosed(state), isPending(state, 'lodged')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  test('holds award proposals from its acceptance, or from its lodging, as its rule says', () => {
    const pending = (deeds: readonly Deed[]) =>
      (['lodged', 'accepted', 'never'] as const).map((from) => isPending(stateOf(deeds), from));
    expect(pending(course.lodged)).toEqual([true, false, false]);
    expect(pending(course.accepted)).toEqual([true, true, false]);
    expect(pending(caseDecided)).toEqual([true, true, false]);
  });

  test('that was withdrawn waits to be discontinued', () => {
    const state = stateOf([...course.lodged, withdrawn()]);
    expect([courseOf(state), isClosed(state)]).toEqual(['lodged', false]);
    const again = stateOf([...course.lodged, accepted(), withdrawn()]);
    expect(courseOf(again)).toBe('accepted');
  });
});

test('the largest lodging fits into an event', () => {
  const text = (length: number) => 'ế'.repeat(length);
  const people = Array.from({ length: 10 }, () => ({
    ...person,
    ciphertext: `AQ${'k'.repeat(2_800)}`,
  }));
  const largest = lodged({
    lodger: { kind: 'people', people },
    claims: text(2_000),
    lines: Array.from({ length: 20 }, (_, place) => `${place}`.padStart(64, 'x')),
    concerns: Array.from({ length: 20 }, (_, place) => ({
      unit: `${place}`.padStart(64, 'x'),
      year: 2021,
    })),
    files: Array.from({ length: 30 }, () => ({ ...file, name: null, subject: 'x'.repeat(64) })),
  });
  expect(canonicalBytes(largest.input).length).toBeLessThan(56 * 1024);
});

test('who denounced stands nowhere but under the seal', () => {
  const [event] =
    given([...before, lodged(ofDenouncer)]).get('complaint-tc-0123456789abcdef') ?? [];
  expect(event?.content.metadata.actor).toMatchObject({ unit: null, bloc: null, actingFor: null });
  expect(event?.content.data).toMatchObject({ document: null, follows: null });
});
