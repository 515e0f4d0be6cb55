// Periods hold on every day what the days of beginning tell.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { periodOn, periodsOf } from './periods.ts';
import { nameOn } from './unit/naming.ts';

const day = fc.integer({ min: 10, max: 19 }).map((date) => `2021-03-${date}`);
const names = fc
  .tuple(fc.option(day), fc.array(day, { maxLength: 6 }))
  .map(([entered, changes]) =>
    [entered, ...changes].map((from, place) => ({ value: `tên ${place}`, from })),
  );

test('on every day the period that it lies in tells the name of that day', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 8, max: 22 }), (values, date) => {
      const on = `2021-03-${String(date).padStart(2, '0')}`;
      const period = periodOn(periodsOf(values), on);
      expect(period?.value).toBe(nameOn({ names: values }, on));
    }),
  );
});

test('each period ends on the day before the next begins, and the last does not end', () => {
  const values = [
    { value: 'Sở Y tế', from: '2015-01-01' },
    { value: 'Sở Y tế và Dân số', from: '2022-03-01' },
    { value: 'Sở Sức khoẻ', from: '2021-07-01' },
  ];
  expect(periodsOf(values).map(({ value, from, until }) => [value, from, until])).toEqual([
    ['Sở Y tế', '2015-01-01', '2021-06-30'],
    ['Sở Sức khoẻ', '2021-07-01', '2022-02-28'],
    ['Sở Y tế và Dân số', '2022-03-01', null],
  ]);
});

test('of two that begin on one day the later recorded holds, and the other has no period', () => {
  const values = [
    { value: 'A', from: null },
    { value: 'B', from: '2021-07-01' },
    { value: 'C', from: '2021-07-01' },
  ];
  expect(periodsOf(values).map(({ value, until }) => [value, until])).toEqual([
    ['A', '2021-06-30'],
    ['C', null],
  ]);
});

test('where nothing was entered no period is', () => {
  expect(periodOn(periodsOf([]), '2021-01-01')).toBeNull();
});
