// The table of the guidance's sentences: every act, event, query and test that it names exists, no act and no event is missing,
// and every sentence has a query that shows it and a test that holds it.
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actNames } from '../libs/domain/acts.ts';
import { aggregates } from '../libs/domain/aggregates.ts';

const page = readFileSync(new URL('../docs/guidance.md', import.meta.url), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| .+ \| .+ \| .+ \| .+ \| .* \| .* \|$/.test(line));
const named = (column: number): ReadonlySet<string> =>
  new Set(
    rows.flatMap((row) =>
      [...(row.split(' | ')[column] ?? '').matchAll(/`([A-Za-z]+)`/g)].map(([, name = '']) => name),
    ),
  );
const types = Object.entries(aggregates).flatMap(([category, { types }]) =>
  category === 'ledger' ? [] : Object.keys(types),
);

test('the table has a row for each sentence', () => {
  expect(rows.length).toBeGreaterThan(90);
});

test('every event that the table names exists, and every event is in it', () => {
  expect([...named(2)].toSorted()).toEqual(types.toSorted());
});

test('every act that the table names exists, and every act is in it', () => {
  expect([...named(3)].toSorted()).toEqual([...actNames].toSorted());
});

/** Without the two headings. */
const sentences = rows.filter((row) => !row.includes('queries | '));
const cell = (row: string, column: number): string => row.slice(2, -2).split(' | ')[column] ?? '';

test('every query that the table names is in the schema', () => {
  const schema = readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8');
  const queries = /^type Query \{(.*?)^\}/ms.exec(schema)?.[1] ?? '';
  const missing = [...named(4)].filter((name) => !new RegExp(`^  ${name}\\b`, 'm').test(queries));
  expect(named(4).size).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

test('every test that the table names is there', () => {
  const files = sentences.flatMap((row) =>
    [...cell(row, 5).matchAll(/\(\.\.\/([^)]+)\)/g)].map(([, file = '']) => file),
  );
  expect(new Set(files).size).toBeGreaterThan(15);
  const missing = files.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)));
  expect(missing).toEqual([]);
});

test.each(sentences.map((row) => [row.slice(0, 60), row]))(
  '%s… is shown by a query and held by a test',
  (_, row) => {
    expect(cell(row, 4)).toMatch(/^`/);
    expect(cell(row, 5)).toMatch(/^\[/);
  },
);
