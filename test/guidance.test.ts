// The table of the guidance's sentences: every act and event that it names exists, and none is missing from it.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actNames } from '../libs/domain/acts.ts';
import { aggregates } from '../libs/domain/aggregates.ts';

const page = readFileSync(new URL('../docs/guidance.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => /^\| .+ \| .+ \| .+ \| .+ \|$/.test(line));
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
