// Approval freezes a score; a reopening names what it admits.
import { describe, expect, test } from 'vitest';
import { by, deed, given, knownFrom, when, type Deed } from '../given.contract.ts';
import { basis, board, chairman, usually } from '../papers.contract.ts';
import { approval, late, ofUnit, seenIn } from '../year.contract.ts';
import { counted } from './counted.ts';
import { criticism } from './criticism-document.contract.ts';

const after = by(board, '2021-12-29');

/** Recorded after the approval: revisions 9, 10, … of the unit-year. */
function criticise(number: string): Deed {
  const document = { ...criticism.document, number };
  return deed(
    'recordCriticismDocument',
    { ...ofUnit, ...criticism, criticism: `pb-${number}`, document },
    after,
  );
}
function reopen(...admits: readonly number[]): Deed {
  const input = { ...ofUnit, legalBasis: basis, admits };
  return deed('reopenUnitYear', input, by(chairman, '2021-12-30'));
}
function countedAfter(deeds: readonly Deed[]) {
  return knownFrom(given(deeds)).of(counted, 'unitYear-2021-so-y-te').state;
}

describe('facts recorded after an approval', () => {
  const past = [...late.approved, criticise('501'), criticise('502')];

  test('do not count, and are shown as such', () => {
    const { facts, afterApproval } = countedAfter(past);
    expect(facts.criticismDocuments).toEqual([]);
    expect(afterApproval).toEqual([9, 10]);
  });

  test('count from a reopening that admits them; the others stay out', () => {
    const { facts, afterApproval } = countedAfter([...past, reopen(10)]);
    expect(facts.criticismDocuments.map((each) => each.id)).toEqual(['pb-502']);
    expect(afterApproval).toEqual([9]);
  });

  test('left out by one reopening are admitted by a further one, in their own place', () => {
    const { facts, afterApproval } = countedAfter([...past, reopen(10), reopen(9)]);
    expect(facts.criticismDocuments.map((each) => each.id)).toEqual(['pb-501', 'pb-502']);
    expect(afterApproval).toEqual([]);
  });

  test('are not admitted twice', () => {
    const { refusal } = when(given([...past, reopen(10)]), reopen(10));
    expect(refusal?.code).toBe('NOT_AFTER_APPROVAL');
  });

  test('are none where nothing was admitted: a second reopening has nothing to open', () => {
    const { refusal } = when(given([...past, reopen()]), reopen());
    expect(refusal?.code).toBe('UNIT_YEAR_NOT_APPROVED');
  });
});

describe('an approval', () => {
  const approve = (seen: { total: number; scoreDigest: string }) =>
    deed('approveUnitYear', { ...ofUnit, ...seen, decision: approval }, by(chairman, '2021-12-30'));
  const exclude = deed(
    'recordExclusion',
    { ...ofUnit, exclusion: 'lt-1', ground: 'Kỷ luật', legalBasis: basis, document: null },
    usually,
  );

  test('is refused where an exclusion came after the approver looked, though the total is the same', () => {
    const before = given(late.agreedAndAppraised);
    const now = given([exclude], before);
    expect(seenIn(now).total).toBe(seenIn(before).total);
    expect(when(now, approve(seenIn(before))).refusal?.code).toBe('SCORE_CHANGED');
  });

  test('of an excluded unit says so: scored, not considered', () => {
    const now = given([...late.agreedAndAppraised, exclude]);
    const { drafts } = when(now, approve(seenIn(now)));
    expect(drafts?.[0]?.data).toMatchObject({ total: 92_50, excluded: true });
  });

  test('can be given again after a reopening, on the score as it is then', () => {
    const now = given([...late.approved, criticise('501'), reopen(9)]);
    const { drafts } = when(now, approve(seenIn(now)));
    expect(drafts?.[0]?.data).toMatchObject({ total: 92_00, excluded: false });
  });
});
