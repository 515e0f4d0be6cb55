// A document or a variable that does not fit the schema, refused by the server in words that a person can act on.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runServer, type ServerUnderTest } from './running-server.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await runServer();
});
afterAll(() => server.stop());

test('what does not fit the schema is told in Vietnamese, GraphQL’s English in the English sentence alone', async () => {
  const { body } = await server.ask({ query: '{ ledger { colour } }' });
  const { vi, en } = body.errors?.[0]?.extensions ?? { vi: '', en: '' };
  expect(vi).toBe(
    'Câu truy vấn GraphQL không khớp với lược đồ. (Kiểu Ledger không có trường colour; dòng 1, cột 12)',
  );
  expect(en).toContain('Cannot query field "colour"');
});

test('a value outside an enumeration is named, whether in the document or in a variable', async () => {
  const inDocument = '{ deadlines(year: 2021, states: [metOften]) { pageInfo { hasNextPage } } }';
  const inVariable =
    'query ($s: [DeadlineState!]) { deadlines(year: 2021, states: $s) { pageInfo { hasNextPage } } }';
  for (const request of [
    { query: inDocument },
    { query: inVariable, variables: { s: ['metOften'] } },
  ]) {
    const { body } = await server.ask(request);
    const { vi, en } = body.errors?.[0]?.extensions ?? { vi: '', en: '' };
    expect(vi).toContain('Giá trị metOften không thuộc danh mục cho phép của kiểu DeadlineState');
    expect(en).toContain('"metOften"');
  }
  const name = { query: inVariable, variables: { s: ['Nguyễn Văn A'] } };
  expect((await server.ask(name)).text).not.toContain('Nguyễn');
});
