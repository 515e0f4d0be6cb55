// What is found wrong in rule books: every fault by a book of its own, and nothing in those that are shipped.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DomainError } from '../refusal.ts';
import { put } from '../samples/altered.contract.ts';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { sampleRuleBooks } from '../samples/rule-books.ts';
import { wrongRuleBooks } from '../samples/wrong-rule-books.contract.ts';
import { explained } from '../shape.ts';
import { ruleBookFaultCodes, ruleBookFaults, ruleBookFaultSentences } from './rule-book-check.ts';

test.each(sampleRuleBooks)('the shipped rule book $id has no fault', ({ book }) => {
  expect(ruleBookFaults(book)).toEqual([]);
});

test('a rule book that came as JSON text is judged alike', () => {
  expect(ruleBookFaults(JSON.parse(JSON.stringify(laoCai2021)))).toEqual([]);
});

describe('a wrong rule book', () => {
  test.each(wrongRuleBooks)('$code at "$path" is found', ({ code, path, wrong }) => {
    expect(ruleBookFaults(wrong)).toContainEqual({ code, path });
  });

  it('has a sample for every listed code', () => {
    const shown = new Set(wrongRuleBooks.map((each) => each.code));
    expect(ruleBookFaultCodes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('answers with all of its faults, in reading order', () => {
    const wrong = put(put(laoCai2021, ['years', 'until'], 2020), ['criticism', 'max'], 49);
    expect(ruleBookFaults(wrong)).toEqual([
      { code: 'YEARS_REVERSED', path: '.years.until' },
      { code: 'CRITICISM_MAX_BELOW_EACH', path: '.criticism.max' },
    ]);
  });

  it('answers with a hundred faults at most', () => {
    const keys = Array.from({ length: 5000 }, (_, place) => [`khoa${place}`, 0]);
    expect(ruleBookFaults({ ...laoCai2021, ...Object.fromEntries(keys) })).toHaveLength(100);
  });

  it('shows an unknown key in a path without what the key may smuggle in', () => {
    const key = '<script>\u202e' + 'x'.repeat(100);
    expect(ruleBookFaults({ ...laoCai2021, [key]: 0 })).toEqual([
      { code: 'KEY_UNKNOWN', path: `.?script??${'x'.repeat(31)}` },
    ]);
  });

  it('is refused in Vietnamese and in English', () => {
    const fault = { code: 'YEARS_REVERSED', path: '.years.until' } as const;
    const details = explained(fault, ruleBookFaultSentences);
    const refusal = new DomainError('RULE_BOOK_INVALID', `book${fault.path}`, details);
    expect(refusal.vi).toBe(
      'Bộ quy tắc sai tại book.years.until: Năm hết áp dụng sớm hơn năm bắt đầu áp dụng.',
    );
    expect(refusal.en).toBe(
      'The rule book is wrong at book.years.until: The last year lies before the first.',
    );
    expect(refusal.details.fault).toBe('YEARS_REVERSED');
  });
});

describe('anything at all', () => {
  const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true });

  it('is judged as a rule book without an accident', () => {
    fc.assert(fc.property(anything, (value) => ruleBookFaults(value).length > 0));
  });

  it('is judged at any place of a rule book without an accident', () => {
    const places = everyPlace(laoCai2021);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything(), (place, value) => {
        for (const fault of ruleBookFaults(put(laoCai2021, place, value))) {
          expect(ruleBookFaultCodes).toContain(fault.code);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of another type than what stands at a place is a fault there', () => {
    const unnoticed = everyPlace(laoCai2021).filter((place) => {
      const path = place.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('');
      const found = ruleBookFaults(put(laoCai2021, place, Symbol('neither')));
      return !found.some((fault) => fault.path === path);
    });
    expect(unnoticed).toEqual([]);
  });
});

function everyPlace(value: unknown): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    return [[key], ...everyPlace(inner).map((rest) => [key, ...rest])];
  });
}
