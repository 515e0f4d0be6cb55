// docs/acts.md is the table of acts that the code makes; with UPDATE_DOCS=1 it is written anew.
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { actsTable } from './acts-table.ts';
import { actNames } from './acts.ts';

const page = new URL('../../docs/acts.md', import.meta.url);

test('docs/acts.md says what the acts of the code say', () => {
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, actsTable());
  expect(readFileSync(page, 'utf8')).toBe(actsTable());
});

test('every act has one row', () => {
  const rows = actsTable().split('\n');
  const found = actNames.map((name) => rows.filter((row) => row.includes(`<br>\`${name}\` |`)));
  expect(found.map((each) => each.length)).toEqual(actNames.map(() => 1));
});
