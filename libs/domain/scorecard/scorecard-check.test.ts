// What is found wrong in scorecards: every fault by a scorecard of its own, and nothing in those that are shipped.
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DomainError } from '../refusal.ts';
import { put } from '../samples/altered.contract.ts';
import { departments2021 } from '../samples/department-scorecards.ts';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { laoCai2022 } from '../samples/lao-cai-2022.ts';
import { wrongScorecards } from '../samples/wrong-scorecards.contract.ts';
import { explained } from '../shape.ts';
import {
  scorecardFaultCodes,
  scorecardFaults,
  scorecardFaultSentences,
} from './scorecard-check.ts';

/** Faults of the form that no place of a scorecard can have: it has no days and no counts, and calls the rest by its own names. */
const strangers = [
  'LIST_EMPTY',
  'NUMBER_INVALID',
  'POINTS_INVALID',
  'DATE_INVALID',
  'MONTH_DAY_INVALID',
];

describe('a wrong scorecard', () => {
  test.each(wrongScorecards)('$code at "$path" is found', ({ code, path, wrong }) => {
    expect(scorecardFaults(wrong, laoCai2021)).toContainEqual({ code, path });
  });

  it('has a sample for every listed code', () => {
    const shown = new Set<string>([...wrongScorecards.map((each) => each.code), ...strangers]);
    expect(scorecardFaultCodes.filter((code) => !shown.has(code))).toEqual([]);
  });

  it('is one made for another rule book: the sections of 2021 do not fit the book of 2022', () => {
    expect(scorecardFaults(departments2021, laoCai2022)).toEqual([
      { code: 'CONTENT_CEILING_EXCEEDED', path: '.criteria(I.1)' },
      { code: 'SECTION_SUM_DIFFERS', path: '.criteria(I)' },
      { code: 'SECTION_SUM_DIFFERS', path: '.criteria(II)' },
    ]);
  });

  it('is refused in Vietnamese and in English', () => {
    const fault = { code: 'SECTION_SUM_DIFFERS', path: '.criteria(I)' } as const;
    const details = explained(fault, scorecardFaultSentences);
    const refusal = new DomainError('SCORECARD_INVALID', `scorecard${fault.path}`, details);
    expect(refusal.vi).toBe(
      'Bảng chấm điểm sai tại scorecard.criteria(I): Tổng điểm tối đa của các tiêu chí phải bằng đúng điểm trần của mục.',
    );
    expect(refusal.en).toBe(
      'The scorecard is wrong at scorecard.criteria(I): The maxima of the criteria must sum to the ceiling of their section exactly.',
    );
  });
});

test('a step of a bonus may earn the most that an item may, and no more', () => {
  const bonus = (points: number) => ({ kind: 'graded', steps: [{ overPercent: '0', points }] });
  const withBonus = (points: number) =>
    put(departments2021, ['criteria', 1, 'bonus'], bonus(points));
  expect(scorecardFaults(withBonus(100), laoCai2021)).toEqual([]);
  expect(scorecardFaults(withBonus(101), laoCai2021)).toHaveLength(1);
});

test('anything at all is judged as a scorecard without an accident', () => {
  fc.assert(fc.property(fc.anything(), (value) => scorecardFaults(value, laoCai2021).length > 0));
});

test('anything at a field of a criterion is judged without an accident', () => {
  const fields = fc.constantFrom(...Object.keys(departments2021.criteria[0]!));
  fc.assert(
    fc.property(fields, fc.nat({ max: 41 }), fc.anything(), (field, place, value) => {
      const altered = put(departments2021, ['criteria', place, field], value);
      for (const fault of scorecardFaults(altered, laoCai2021)) {
        expect(scorecardFaultCodes).toContain(fault.code);
      }
    }),
    { numRuns: 1000 },
  );
});
