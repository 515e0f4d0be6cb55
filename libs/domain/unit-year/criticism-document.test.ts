// A criticism document counts once for a unit: which papers are the same (Guidance II.2.b).
import { describe, expect, test } from 'vitest';
import { deed, given, when, type Deed } from '../given.contract.ts';
import type { OfficialDocument } from '../official-document.ts';
import { basis, usually } from '../papers.contract.ts';
import { ofUnit, stages } from '../year.contract.ts';
import { criticism } from './criticism-document.contract.ts';
import type { IssuingBody } from './criticism-document.ts';

function record(
  id: string,
  change: Partial<OfficialDocument> = {},
  issuingBody: IssuingBody = 'provincialPeoplesCommittee',
): Deed {
  const document = { ...criticism.document, ...change };
  return deed(
    'recordCriticismDocument',
    { ...ofUnit, ...criticism, criticism: id, issuingBody, document },
    usually,
  );
}

function codeOf(past: readonly Deed[], next: Deed) {
  return when(given([...stages.opened, ...past]), next).refusal?.code ?? null;
}

describe('the same paper under another id is refused', () => {
  test.each([
    ['where its number stands together with its symbol', { number: '4127/UBND-NC', symbol: null }],
    ['where its number has leading zeros', { number: '04127' }],
    ['where its symbol was left out', { symbol: null }],
  ])('%s', (_, change) => {
    expect(codeOf([record('pb-1')], record('pb-2', change))).toBe('DOCUMENT_ALREADY_RECORDED');
  });
});

test('the same paper is refused where its issuer is spelled otherwise and classed otherwise', () => {
  const first = record('pb-1', { issuer: 'Ủy ban nhân dân tỉnh Lào Cai' });
  const second = { issuer: 'Uỷ Ban  nhân dân tỉnh Lào Cai' };
  expect(codeOf([first], record('pb-2', second, 'peoplesCommitteeChairman'))).toBe(
    'DOCUMENT_ALREADY_RECORDED',
  );
});

describe('another paper is recorded', () => {
  test.each([
    ['of another number', { number: '4128' }],
    ['of another day', { date: '2021-08-20' }],
    ['of another register', { symbol: 'UBND-TH' }],
  ])('%s', (_, change) => {
    expect(codeOf([record('pb-1')], record('pb-2', change))).toBeNull();
  });

  test('of another named body', () => {
    const party = record('pb-2', { issuer: 'Tỉnh uỷ Lào Cai' }, 'provincialPartyCommittee');
    expect(codeOf([record('pb-1')], party)).toBeNull();
  });

  test('of another of the many other bodies, by its name alone', () => {
    const bare = { number: '12', symbol: null };
    const first = record('pb-1', { ...bare, issuer: 'Bộ Y tế' }, 'otherBody');
    const second = record('pb-2', { ...bare, issuer: 'Thanh tra Chính phủ' }, 'otherBody');
    const same = record('pb-3', { ...bare, issuer: 'Bộ y tế' }, 'otherBody');
    expect(codeOf([first], second)).toBeNull();
    expect(codeOf([first, second], same)).toBe('DOCUMENT_ALREADY_RECORDED');
  });
});

test('an annulled document can be recorded anew, under a new id', () => {
  const annul = deed(
    'annulCriticismDocument',
    {
      ...ofUnit,
      criticism: 'pb-1',
      cause: 'recordedInError',
      legalBasis: basis,
      effectiveFrom: null,
    },
    usually,
  );
  expect(codeOf([record('pb-1'), annul], record('pb-2'))).toBeNull();
  expect(codeOf([record('pb-1'), annul], record('pb-1'))).toBe('ID_TAKEN');
});
