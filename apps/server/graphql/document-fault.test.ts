// What is wrong with a document is told in Vietnamese, of GraphQL's very messages on the very schema.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { documentFault } from './document-fault.ts';

const schema = buildSchema(
  readFileSync(join(import.meta.dirname, '../../../schema.graphql'), 'utf8'),
);

test.each([
  ['{ ledger { colour } }', 'Kiểu Ledger không có trường colour; dòng 1, cột 12'],
  ['{ ledger }', 'Trường ledger (kiểu Ledger!) phải nêu các trường con cần lấy; dòng 1, cột 3'],
  ['{ ledger { head { a } } }', 'Trường head không có trường con; dòng 1, cột 17'],
  ['{ ledger(colour: 1) { head } }', 'Trường Query.ledger không có tham số colour; dòng 1, cột 10'],
  [
    '{ score(unit: "a") { total } }',
    'Trường score còn thiếu tham số year (kiểu Int!); dòng 1, cột 3',
  ],
  ['{ score(unit: "a", year: "b") { total } }', 'Giá trị không đúng kiểu Int; dòng 1, cột 26'],
  [
    '{ deadlines(year: 2021, states: [metOften]) { pageInfo { hasNextPage } } }',
    'Giá trị metOften không thuộc danh mục cho phép của kiểu DeadlineState; dòng 1, cột 34',
  ],
  [
    '{ deadlines(year: 2021, states: ["met"]) { pageInfo { hasNextPage } } }',
    'Giá trị của kiểu DeadlineState phải viết không có dấu ngoặc kép và thuộc danh mục cho phép; dòng 1, cột 34',
  ],
  ['{ ledger { ...X } }', 'Không có đoạn (fragment) X; dòng 1, cột 15'],
  ['{ ledger { head(a: $x) } }', 'Trường Ledger.head không có tham số a; dòng 1, cột 17'],
  ['{ ledger @x { head } }', 'Không có chỉ thị @x; dòng 1, cột 10'],
  ['query ($x: Int) { ledger { head } }', 'Biến $x được khai báo mà không dùng; dòng 1, cột 8'],
  ['{ a: ledger { head } a: events(first: 1) { index } }', 'Trường a được hỏi hai lần'],
])('%s', (document, told) => {
  const [error] = validate(schema, parse(document));
  const { vi, en } = documentFault(error?.message ?? '', error?.locations?.[0]);
  expect(vi).toContain(told);
  expect(en).toBe(`(${error?.message})`);
});

test('a message that is not known is told by its place, and its English in the English sentence alone', () => {
  expect(documentFault('Something else', { line: 2, column: 7 })).toEqual({
    vi: '(dòng 2, cột 7)',
    en: '(Something else)',
  });
  expect(documentFault('Something else', undefined)).toEqual({ en: '(Something else)' });
});
