// The sample procedure and calendars are lawful, marked as samples, and are what the example batch publishes.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { procedureFaults } from '../complaint-procedure/procedure-check.ts';
import { clockOf } from '../complaint-procedure/procedure.ts';
import { khieuNai2011 } from './khieu-nai-2011.ts';
import { workingCalendar2021, workingCalendar2022 } from './working-calendars.ts';

const calendars = [workingCalendar2021, workingCalendar2022];

describe('the sample procedure', () => {
  test('may be published', () => {
    expect(procedureFaults(khieuNai2011)).toEqual([]);
  });

  test('says of each of its rules that it is a sample', () => {
    const { clocks, refusalReasons, holds, dialogue, verificationReport, title } = khieuNai2011;
    const rules = [...clocks, ...refusalReasons, ...holds, dialogue, verificationReport];
    expect(rules.filter((each) => !each.illustrative)).toEqual([]);
    expect(rules.filter((each) => !each.clause.vi.startsWith('Mẫu minh hoạ:'))).toEqual([]);
    expect(title).toContain('mẫu minh hoạ');
  });

  const usual = { kind: 'complaint', area: 'ordinary', complexity: 'ordinary' } as const;
  test.each([
    ['first', 'ordinary', 'ordinary', 30],
    ['first', 'ordinary', 'complex', 45],
    ['first', 'remote', 'ordinary', 45],
    ['first', 'remote', 'complex', 60],
    ['second', 'ordinary', 'ordinary', 45],
    ['second', 'ordinary', 'complex', 60],
    ['second', 'remote', 'ordinary', 60],
    ['second', 'remote', 'complex', 70],
  ] as const)(
    'a complaint is settled the %s time, area %s, %s, in %i days',
    (instance, area, complexity, days) => {
      const asked = { ...usual, clock: 'settlement', instance, area, complexity } as const;
      expect(clockOf(khieuNai2011, asked).days).toBe(days);
    },
  );
});

test('the sample calendars say that they are samples', () => {
  for (const { illustrative, legalBasis } of calendars) {
    expect(illustrative).toBe(true);
    expect(legalBasis.text).toContain('Mẫu minh hoạ');
  }
});

test('the example batch publishes the procedure and both calendars', () => {
  const file = new URL('../../../docs/examples/complaint-rules.jsonl', import.meta.url);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  const commands = lines.map((line) => JSON.parse(line) as { command: string; input: object });
  expect(commands).toMatchObject([
    {
      command: 'publishComplaintProcedure',
      input: { complaintProcedure: 'khieu-nai-2011', procedure: khieuNai2011 },
    },
    ...calendars.map((input) => ({ command: 'publishWorkingCalendar', input })),
  ]);
});
