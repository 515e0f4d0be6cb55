// The gate of proposals sees what an approval froze and what came after it.
import { describe, expect, test } from 'vitest';
import { by, deed, given, knownFrom, type Deed } from '../given.contract.ts';
import { basis, board, chairman } from '../papers.contract.ts';
import { sampleBook } from '../rule-book/sample-book.contract.ts';
import { approval, late, ofUnit, seenIn } from '../year.contract.ts';
import { requireConsidered } from './considered.ts';
import { unitYearStream } from './season.ts';
import { unitYear } from './unit-year.ts';

const afterwards = by(board, '2021-12-30');
const exclude = deed(
  'recordExclusion',
  { ...ofUnit, exclusion: 'lt-1', ground: 'Bị kỷ luật', legalBasis: basis, document: null },
  afterwards,
);
const annul = deed(
  'annulExclusion',
  {
    ...ofUnit,
    exclusion: 'lt-1',
    cause: 'recordedInError',
    legalBasis: basis,
    effectiveFrom: null,
  },
  afterwards,
);

function gate(deeds: readonly Deed[]): string {
  try {
    const { revision } = requireConsidered(ofUnit, sampleBook, knownFrom(given(deeds)), 'units');
    return `considered as of revision ${revision}`;
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
}

describe('a unit-year', () => {
  test('that nothing excludes is considered', () => {
    expect(gate(late.approved)).toBe('considered as of revision 8');
  });

  test('is not considered where it was excluded after its approval', () => {
    expect(gate([...late.approved, exclude])).toBe('EXCLUDED_FROM_CONSIDERATION');
  });

  test('is considered again once that was annulled', () => {
    expect(gate([...late.approved, exclude, annul])).toBe('considered as of revision 10');
  });

  test('approved while excluded is considered only once a reopening admits the annulment', () => {
    const excluded = [...late.agreedAndAppraised, exclude];
    const seen = { ...ofUnit, ...seenIn(given(excluded)), decision: approval };
    const approved = [
      ...excluded,
      deed('approveUnitYear', seen, by(chairman, '2021-12-30')),
      annul,
    ];
    expect(gate(approved)).toBe('EXCLUDED_FROM_CONSIDERATION');
    const { revision } = knownFrom(given(approved)).of(unitYear, unitYearStream(ofUnit));
    const reopen = { ...ofUnit, legalBasis: basis, admits: [revision] };
    const reopened = deed('reopenUnitYear', reopen, by(chairman, '2021-12-31'));
    expect(gate([...approved, reopened])).toBe(`considered as of revision ${revision + 1}`);
  });
});
