// What is found wrong in complaint procedures: every fault of their sense, and when a procedure is in force.
import { describe, expect, test } from 'vitest';
import { khieuNai2011 } from '../samples/khieu-nai-2011.ts';
import { procedureFaults, procedureFaultSentences } from './procedure-check.ts';
import { clockOf, holdRuleOf } from './procedure.ts';
import { isProcedureInForce } from './publication.ts';

const { clocks, refusalReasons, holds } = khieuNai2011;
const [lodging] = clocks;
const without = clocks.filter((each) => each !== lodging);
const usual = {
  clock: 'settlement',
  kind: 'complaint',
  instance: 'first',
  area: 'ordinary',
  complexity: 'ordinary',
} as const;

test('a case that no clock covers is found, and named', () => {
  expect(procedureFaults({ ...khieuNai2011, clocks: without })).toContainEqual({
    code: 'CLOCK_MISSING',
    path: '.clocks(lodging, complaint, first, remote, complex)',
  });
});

test('of hundreds of cases without a clock a hundred are named', () => {
  expect(procedureFaults({ ...khieuNai2011, clocks: clocks.slice(0, 1) })).toHaveLength(100);
});

test('two clocks that overlap in a single case are found', () => {
  const narrow = { ...lodging, areas: ['remote'], complexities: ['complex'] };
  expect(procedureFaults({ ...khieuNai2011, clocks: [...clocks, narrow] })).toEqual([
    { code: 'CLOCK_TWICE', path: `.clocks[${clocks.length}]` },
  ]);
});

test('only complaints need clocks for a second instance, and only after a first one for lodging it', () => {
  const first = ['first'] as const;
  const lean = clocks.map((each) =>
    each.kinds.includes('complaint') ? each : { ...each, instances: first },
  );
  expect(procedureFaults({ ...khieuNai2011, clocks: lean })).toEqual([]);
  const second = clocks.filter((each) => each.clock !== 'secondLodging');
  const missing = procedureFaults({ ...khieuNai2011, clocks: second });
  expect(missing.map(({ path }) => path)).toEqual([
    '.clocks(secondLodging, complaint, first, ordinary, ordinary)',
    '.clocks(secondLodging, complaint, first, ordinary, complex)',
    '.clocks(secondLodging, complaint, first, remote, ordinary)',
    '.clocks(secondLodging, complaint, first, remote, complex)',
  ]);
});

test('every kind of case has one rule on holds', () => {
  expect(procedureFaults({ ...khieuNai2011, holds: holds.slice(1) })).toEqual([
    { code: 'HOLD_MISSING', path: '.holds(complaint)' },
  ]);
  expect(procedureFaults({ ...khieuNai2011, holds: [...holds, holds[1]] })).toEqual([
    { code: 'HOLD_TWICE', path: '.holds[4].kind' },
  ]);
  expect(holdRuleOf(khieuNai2011, 'petition').from).toBe('never');
});

test('a reason of refusal has an id of its own', () => {
  const twice = [...refusalReasons, refusalReasons[0]];
  expect(procedureFaults({ ...khieuNai2011, refusalReasons: twice })).toEqual([
    { code: 'REASON_TWICE', path: `.refusalReasons[${refusalReasons.length}].reason` },
  ]);
});

test.each([
  ['no days at all', { days: 0 }, '.clocks[0].days', 'NUMBER_INVALID'],
  ['four extensions', { extensions: 4 }, '.clocks[0].extensions', 'NUMBER_INVALID'],
  ['no kind', { kinds: [] }, '.clocks[0].kinds', 'LIST_EMPTY'],
  ['another clock', { clock: 'appeal' }, '.clocks[0].clock', 'VALUE_UNKNOWN'],
  ['a key of its own', { weeks: 2 }, '.clocks[0].weeks', 'KEY_UNKNOWN'],
] as const)('a clock with %s is refused by its form', (_, change, path, code) => {
  const wrong = { ...khieuNai2011, clocks: [{ ...lodging, ...change }, ...without] };
  expect(procedureFaults(wrong)).toEqual([{ code, path }]);
});

test('each fault has a sentence for an official', () => {
  for (const { vi, en } of Object.values(procedureFaultSentences)) {
    expect(vi).toMatch(/\.$/);
    expect(en).toMatch(/\.$/);
  }
});

test('a case has the clock that covers it, and one that cannot be has none', () => {
  expect(clockOf(khieuNai2011, { ...usual, area: 'remote' }).days).toBe(45);
  const never = { ...usual, clock: 'secondLodging', instance: 'second' } as const;
  expect(() => clockOf(khieuNai2011, never)).toThrow('no clock for secondLodging');
});

describe('a procedure is in force', () => {
  const complaintProcedure = 'khieu-nai-2011';
  const published = { complaintProcedure, contentHash: '', procedure: khieuNai2011, revision: 0 };
  const by = { stream: 'complaintProcedure-sau', revision: 0 };
  const legalBasis = { text: 'Luật mới', document: null };
  const superseded = { by, from: '2022-01-01', legalBasis };

  test.each([
    ['not before its first day', '2020-12-31', null, false],
    ['from its first day', '2021-01-01', null, true],
    ['for ever where nothing took its place', '2031-01-01', null, true],
    ['to the day before another takes its place', '2021-12-31', superseded, true],
    ['no longer on the day of the other', '2022-01-01', superseded, false],
  ])('%s', (_, day, ended, inForce) => {
    expect(isProcedureInForce({ published, superseded: ended }, day)).toBe(inForce);
  });

  test('never where it was not published', () => {
    expect(isProcedureInForce({ published: null, superseded: null }, '2021-05-01')).toBe(false);
  });
});
