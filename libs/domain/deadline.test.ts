// Deadlines held to rows worked by hand: an instant in Lào Cai, and whether the paper that came then is late.
import { describe, expect, it, test } from 'vitest';
import type { Instant } from './civil-date.ts';
import {
  isOnTime,
  tooLateFrom,
  type Deadline,
  type DeadlineId,
  type YearlyDeadline,
} from './deadline.ts';
import { laoCai2021 } from './samples/lao-cai-2021.ts';

/** An instant by the clock of Lào Cai, seven hours ahead of UTC. */
function clock(local: string): Instant {
  return new Date(`${local}+07:00`).toISOString();
}

function shipped(id: DeadlineId): Deadline {
  const deadline = laoCai2021.deadlines.find((each) => each.id === id);
  if (!deadline) throw new Error(`no deadline ${id}`);
  return deadline;
}

const clause = { reference: 'Ví dụ', vi: 'Ví dụ' };
const yearly = (fields: Partial<YearlyDeadline>): Deadline => ({
  id: 'registrationByMember',
  kind: 'yearly',
  boundary: 'before',
  monthDay: '03-15',
  exceptions: [],
  clause,
  illustrative: false,
  ...fields,
});

test.each([
  // Guidance IV: in 2021 "trước ngày 15/12".
  ['memberYearReport', 2021, '2021-12-14T23:59:59.000', true],
  ['memberYearReport', 2021, '2021-12-14T23:59:59.999', true],
  ['memberYearReport', 2021, '2021-12-15T00:00:00.000', false],
  ['memberYearReport', 2021, '2021-12-15T06:59:59.999', false],
  ['blocYearReport', 2021, '2021-12-14T23:59:59.000', true],
  ['blocYearReport', 2021, '2021-12-15T00:00:00.000', false],
  // Guidance I.1: "trước ngày 15/3 hằng năm".
  ['registrationByMember', 2021, '2021-03-14T23:59:59.999', true],
  ['registrationByMember', 2021, '2021-03-15T00:00:00.000', false],
  ['registrationByMember', 2021, '2020-12-20T08:00:00.000', true],
  ['registrationConsolidation', 2023, '2023-03-14T23:59:59.999', true],
  ['registrationConsolidation', 2023, '2023-03-15T00:00:00.000', false],
  // Guidance I.2: "trước ngày 31/5".
  ['budgetEstimate', 2021, '2021-05-30T23:59:59.999', true],
  ['budgetEstimate', 2021, '2021-05-31T00:00:00.000', false],
  // Guidance III: in 2021 "xong trước ngày 31/12".
  ['yearEndMeeting', 2021, '2021-12-30T17:00:00.000', true],
  ['yearEndMeeting', 2021, '2021-12-31T00:00:00.000', false],
] as const)('%s of %i, received %s: on time is %s', (id, year, local, onTime) => {
  expect(isOnTime(shipped(id), year, clock(local))).toBe(onTime);
});

test('15/12 begins at 17:00 UTC of 14/12', () => {
  expect(tooLateFrom(shipped('memberYearReport'), 2021)).toBe('2021-12-14T17:00:00.000Z');
});

test('"on or before" counts the day itself in', () => {
  const deadline = yearly({ boundary: 'onOrBefore' });
  expect(isOnTime(deadline, 2022, clock('2022-03-15T23:59:59.999'))).toBe(true);
  expect(isOnTime(deadline, 2022, clock('2022-03-16T00:00:00.000'))).toBe(false);
});

test('"on or before" the last day of the year ends with the year', () => {
  const deadline = yearly({ boundary: 'onOrBefore', monthDay: '12-31' });
  expect(tooLateFrom(deadline, 2021)).toBe(clock('2022-01-01T00:00:00.000'));
});

describe('a year with a day of its own', () => {
  const exception = { year: 2021, date: '2021-04-01', clause, illustrative: true };
  const deadline = yearly({ exceptions: [exception] });

  it('keeps that day', () => {
    expect(isOnTime(deadline, 2021, clock('2021-03-31T23:59:59.999'))).toBe(true);
    expect(isOnTime(deadline, 2021, clock('2021-04-01T00:00:00.000'))).toBe(false);
  });

  it('leaves other years theirs', () => {
    expect(isOnTime(deadline, 2022, clock('2022-03-15T00:00:00.000'))).toBe(false);
  });
});

test('where the day is not known no paper is late', () => {
  const report = shipped('memberYearReport');
  expect(tooLateFrom(report, 2022)).toBeNull();
  expect(isOnTime(report, 2022, clock('2023-06-01T00:00:00.000'))).toBe(true);
});

describe('award dossiers, five days after the meeting ("sau 05 ngày")', () => {
  const dossiers = shipped('awardDossiers');

  it('counts from the day after the meeting and the fifth day in', () => {
    const meeting = '2021-12-24';
    expect(isOnTime(dossiers, 2021, clock('2021-12-29T23:59:59.999'), meeting)).toBe(true);
    expect(isOnTime(dossiers, 2021, clock('2021-12-30T00:00:00.000'), meeting)).toBe(false);
  });

  it('counts weekends and the turn of the year like other days', () => {
    const meeting = '2021-12-30';
    expect(tooLateFrom(dossiers, 2021, meeting)).toBe(clock('2022-01-05T00:00:00.000'));
  });

  it('makes nothing late before the meeting was held', () => {
    expect(isOnTime(dossiers, 2021, clock('2022-06-01T00:00:00.000'))).toBe(true);
  });

  it('makes nothing late where "sau" is read as "not before"', () => {
    const notBefore = { ...dossiers, reading: 'notBefore' } as Deadline;
    expect(tooLateFrom(notBefore, 2021, '2021-12-24')).toBeNull();
  });
});
