// Lines broken to a terminal's width keep their words, their beginning and every letter.
import { expect, test } from 'vitest';
import { columnsOf, wrapped } from './replay-width.ts';

const line = '    Ghi nhận văn bản nhắc nhở số 5477/UBND-TH của Uỷ ban nhân dân tỉnh Lào Cai.';

test('a Vietnamese letter takes one column, composed or with its marks apart', () => {
  expect(columnsOf('Uỷ ban')).toBe(6);
  expect(columnsOf('Uỷ ban'.normalize('NFD'))).toBe(6);
  expect(columnsOf('中')).toBe(2);
});

test.each([20, 33, 40, 60])('no row is wider than %i columns, and no word is lost', (columns) => {
  for (const form of ['NFC', 'NFD']) {
    const rows = wrapped([line.normalize(form)], columns);
    expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(columns);
    expect(rows.every((row) => /^ {4}\S.*\S$/.test(row))).toBe(true);
    expect(rows.map((row) => row.trim()).join(' ')).toBe(line.trim());
  }
});

test('a row is filled to its last column', () => {
  expect(wrapped(['mười hai chữ cái đây rồi'], 20)).toEqual(['mười hai chữ cái đây', 'rồi']);
  expect(wrapped(['mười hai chữ cái đây rồi'], 24)).toEqual(['mười hai chữ cái đây rồi']);
});

test('a word longer than a row is cut, and an empty line stays', () => {
  const rows = wrapped(['', `  ${'x'.repeat(45)}`], 22);
  expect(rows).toEqual(['', `  ${'x'.repeat(20)}`, `  ${'x'.repeat(20)}`, `  ${'x'.repeat(5)}`]);
});

test.each([0, undefined])('lines stay whole where the terminal tells no width: %s', (columns) => {
  expect(wrapped([line], columns)).toEqual([line]);
});
