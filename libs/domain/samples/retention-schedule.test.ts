// The sample retention schedule is marked as one, gives every kind a class, and is what the example batch publishes.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordKinds } from '../retention/record-kind.ts';
import { sampleRetentionSchedule } from './retention-schedule.ts';

const { title, illustrative, classes, kinds, legalBasis } = sampleRetentionSchedule;

test('it says wherever it is read that it is a sample and claims no law', () => {
  expect(illustrative).toBe(true);
  expect(title).toContain('mẫu minh hoạ');
  expect(legalBasis.text).toContain('không dẫn quy định nào');
  for (const { clause } of classes) expect(clause.vi).toContain('Mẫu minh hoạ');
});

test('it gives every kind of record one class of its own', () => {
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(recordKinds.toSorted());
  const known = new Set(classes.map((each) => each.class));
  expect(kinds.filter((each) => !known.has(each.class))).toEqual([]);
});

test('the example batch publishes it', () => {
  const file = new URL('../../../docs/examples/retention-schedule.jsonl', import.meta.url);
  const [line = '', ...rest] = readFileSync(file, 'utf8').split('\n');
  const { command, input } = JSON.parse(line) as { command: string; input: object };
  expect(rest).toEqual(['']);
  expect(command).toBe('publishRetentionSchedule');
  expect(input).toMatchObject(sampleRetentionSchedule);
});
