// How obligations stand, worked by hand: an instant in Lào Cai, the day of the question, and what is said of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../civil-date.ts';
import type { Deadline } from '../deadline.ts';
import { laoCai2021 } from '../samples/lao-cai-2021.ts';
import { decidingReceipt } from './deciding-receipt.ts';
import {
  clockOf,
  dueOf,
  earliest,
  lastDayOf,
  metByReceipt,
  metOnDay,
  releasedFrom,
  type Met,
  type Obligation,
} from './obligation.ts';
import { latenessOn, stateOn } from './standing-on.ts';

/** An instant by the clock of Lào Cai, seven hours ahead of UTC. */
function clock(local: string): Instant {
  return new Date(`${local}+07:00`).toISOString();
}

const event = { stream: 'unitYear-2021-so-y-te', revision: 3 };
const received = (local: string): Met => metByReceipt(event, clock(local));
const on = (day: string): Met => metOnDay(event, day);

function shipped(id: string): Deadline {
  const deadline = laoCai2021.deadlines.find((each) => each.id === id);
  if (!deadline) throw new Error(`no deadline ${id}`);
  return deadline;
}

function owed(
  id: string,
  met: Met | null,
  { year = 2021, meeting = null as string | null } = {},
): Pick<Obligation, 'due' | 'met' | 'release'> {
  return { due: dueOf(shipped(id), year, meeting), met, release: null };
}

describe('a report that is due before 15/12 (Guidance IV)', () => {
  test.each([
    ['2021-12-14T23:59:59', 'metInTime', null],
    ['2021-12-15T00:00:00', 'metLate', { days: 1, minutes: 0 }],
    ['2021-12-15T00:00:59', 'metLate', { days: 1, minutes: 0 }],
    ['2021-12-15T06:59:59', 'metLate', { days: 1, minutes: 419 }],
    ['2021-12-16T00:00:00', 'metLate', { days: 2, minutes: 1440 }],
    ['2022-01-03T08:30:00', 'metLate', { days: 20, minutes: 27_870 }],
  ] as const)('received at %s: %s, late by %o', (local, state, lateness) => {
    const report = owed('memberYearReport', received(local));
    const asking = { on: '2022-02-01', withinDays: 10 };
    expect(stateOn(report, asking)).toBe(state);
    expect(latenessOn(report, asking)).toEqual(lateness);
  });

  test.each([
    ['2021-11-01', 'open', null],
    ['2021-12-03', 'open', null],
    ['2021-12-04', 'coming', null],
    ['2021-12-14', 'coming', null],
    ['2021-12-15', 'overdue', { days: 1, minutes: null }],
    ['2021-12-31', 'overdue', { days: 17, minutes: null }],
  ] as const)('not received, asked on %s: %s, late by %o', (day, state, lateness) => {
    const asking = { on: day, withinDays: 10 };
    expect(stateOn(owed('memberYearReport', null), asking)).toBe(state);
    expect(latenessOn(owed('memberYearReport', null), asking)).toEqual(lateness);
  });

  test('asked on a day before its receipt it has not come yet', () => {
    const report = owed('memberYearReport', received('2021-12-20T09:00:00'));
    expect(stateOn(report, { on: '2021-12-10', withinDays: 10 })).toBe('coming');
    expect(stateOn(report, { on: '2021-12-19', withinDays: 10 })).toBe('overdue');
    expect(stateOn(report, { on: '2021-12-20', withinDays: 10 })).toBe('metLate');
  });
});

test.each([
  // Guidance I.1, dash 3, I.2, dash 1, III, dash 1, I.1, dash 2: the last day that is in time.
  ['registrationConsolidation', 2022, '2022-03-14'],
  ['registrationByMember', 2021, '2021-03-14'],
  ['budgetEstimate', 2021, '2021-05-30'],
  ['yearEndMeeting', 2021, '2021-12-30'],
  ['delegatedBlocFormation', 2021, '2021-12-31'],
  ['delegatedBlocPlan', 2021, '2021-12-31'],
  ['memberYearReport', 2022, null],
  ['yearEndMeeting', 2022, null],
  ['pactSigning', 2021, null],
  ['budgetSettlement', 2021, null],
  ['delegatedRegistration', 2021, null],
  ['blocHalfYearReport', 2021, null],
] as const)('the last day of %s in %i is %s', (id, year, last) => {
  expect(lastDayOf(dueOf(shipped(id), year, null))).toBe(last);
});

test('where no text fixes the day nothing is late, whenever it comes and however long it does not', () => {
  const asking = { on: '2030-01-01', withinDays: 10 };
  expect(stateOn(owed('memberYearReport', null, { year: 2022 }), asking)).toBe('noDayKnown');
  const late = owed('memberYearReport', received('2029-01-01T00:00:00'), { year: 2022 });
  expect(stateOn(late, asking)).toBe('metInTime');
  expect(latenessOn(late, asking)).toBeNull();
});

test('a conference whose last day is 30/12 was held in time, one that ends on 31/12 was not', () => {
  const asking = { on: '2022-01-31', withinDays: 10 };
  expect(stateOn(owed('yearEndMeeting', on('2021-12-30')), asking)).toBe('metInTime');
  const late = owed('yearEndMeeting', on('2021-12-31'));
  expect(stateOn(late, asking)).toBe('metLate');
  expect(latenessOn(late, asking)).toEqual({ days: 1, minutes: null });
  expect(clockOf.yearEndMeeting).toBe('stated');
});

describe('a dossier after a conference that ended on 24/12 ("sau 05 ngày")', () => {
  const asking = { on: '2022-01-31', withinDays: 10 };
  const meeting = '2021-12-24';

  test.each([
    ['2021-12-29T23:59:59', 'metInTime'],
    ['2021-12-30T00:00:00', 'metLate'],
  ] as const)('read as "within", received at %s: %s', (local, state) => {
    expect(stateOn(owed('awardDossiers', received(local), { meeting }), asking)).toBe(state);
  });

  test.each([
    ['2021-12-28T23:59:59', 'metEarly'],
    ['2021-12-29T00:00:00', 'metInTime'],
    ['2022-01-20T00:00:00', 'metInTime'],
  ] as const)('read as "not before", received at %s: %s', (local, state) => {
    const deadline = { ...shipped('awardDossiers'), reading: 'notBefore' } as Deadline;
    const obligation = { due: dueOf(deadline, 2021, meeting), met: received(local), release: null };
    expect(stateOn(obligation, asking)).toBe(state);
    expect(stateOn({ ...obligation, met: null }, asking)).toBe('open');
  });

  test('before the conference was held it is open, and nobody knows until when', () => {
    const waiting = owed('awardDossiers', null);
    expect(waiting.due).toEqual({ kind: 'awaitsMeeting' });
    expect(stateOn(waiting, { on: '2022-06-01', withinDays: 366 })).toBe('open');
  });
});

describe('the receipt of a dossier that decides (Guidance III, dash 4)', () => {
  const scanned = { hasFiles: true, hasUnscannable: false };
  const both = { hasFiles: true, hasUnscannable: true };
  const posted = { hasFiles: false, hasUnscannable: true };
  const online = { receivedBy: 'portalElseDesk' } as const;
  const portal = {
    channel: 'portal',
    revision: 7,
    receivedAt: clock('2021-12-27T09:00:00'),
  } as const;
  const desk = {
    channel: 'postalDesk',
    revision: 8,
    receivedAt: clock('2021-12-29T10:00:00'),
  } as const;
  const paper = {
    channel: 'paperSet',
    revision: 9,
    receivedAt: clock('2021-12-30T10:00:00'),
  } as const;

  test.each([
    ['all scanned', scanned, [portal, paper], 7],
    ['all scanned, and only the paper set came', scanned, [paper], null],
    ['part of it cannot be scanned', both, [portal, desk], 8],
    ['part of it cannot be scanned and has not come', both, [portal], null],
    ['nothing of it can be scanned', posted, [desk], 8],
  ] as const)('%s', (_, parts, receipts, revision) => {
    const deciding = decidingReceipt(receipts, parts, online);
    expect(deciding?.revision ?? null).toBe(revision);
  });

  test('is that of the paper set where the rule book says so', () => {
    expect(decidingReceipt([portal, desk, paper], both, { receivedBy: 'paperSet' })).toBe(paper);
  });
});

describe('who owes it no longer', () => {
  const { due } = owed('memberYearReport', null);

  test('a unit that left on 30/6 owes no report of the year, and owed it until then', () => {
    const release = releasedFrom('leftAllBlocs', '2021-07-01', due);
    const report = { due, met: null, release };
    expect(stateOn(report, { on: '2021-06-30', withinDays: 366 })).toBe('coming');
    expect(stateOn(report, { on: '2021-07-01', withinDays: 366 })).toBe('notApplicable');
  });

  test('what was overdue when the season ended stays overdue', () => {
    const registration = owed('registrationByMember', null);
    expect(releasedFrom('cutShort', '2021-07-01', registration.due)).toBeNull();
    expect(releasedFrom('cutShort', '2021-03-15', registration.due)).toBeNull();
    expect(releasedFrom('cutShort', '2021-03-14', registration.due)).not.toBeNull();
  });

  test('who came after the last day is not late, and not in time either', () => {
    const release = { cause: 'joinedLater', from: null } as const;
    const late = { ...owed('registrationByMember', received('2021-11-15T08:00:00')), release };
    expect(stateOn(late, { on: '2021-12-01', withinDays: 10 })).toBe('notApplicable');
    expect(latenessOn(late, { on: '2021-12-01', withinDays: 10 })).toBeNull();
  });
});

test('of several papers the first received decides, whichever was recorded first', () => {
  const first = metByReceipt({ ...event, revision: 9 }, clock('2021-03-01T08:00:00'));
  expect(earliest([received('2021-03-20T08:00:00'), first])).toBe(first);
  expect(earliest([])).toBeNull();
});

test('whatever the instant, it is judged by the wall clock of Lào Cai, and late by the days on its calendar', () => {
  const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
  const asking = { on: '2023-01-01', withinDays: 15 };
  const from = Date.parse('2021-12-10T00:00:00.000Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 * 24 * 60 * 60 * 1000 }), (passed) => {
      const at = new Date(from + passed).toISOString();
      const day = calendar.format(new Date(at));
      const report = owed('memberYearReport', metByReceipt(event, at));
      expect(stateOn(report, asking)).toBe(day < '2021-12-15' ? 'metInTime' : 'metLate');
      const days = Number(day.slice(8)) - 14;
      expect(latenessOn(report, asking)?.days ?? null).toBe(days > 0 ? days : null);
    }),
  );
});
