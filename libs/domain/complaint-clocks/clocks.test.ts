// Clock arithmetic, worked by hand against the calendars of 2021 and 2022: Tết, days off in place of others, a year without a calendar.
import { describe, expect, test } from 'vitest';
import { workingCalendar2022 } from '../samples/working-calendars.ts';
import type { WorkingCalendar } from '../working-calendar/working-calendar.ts';
import { clocksOf, readClock } from './clocks.ts';
import { accepted, changed, complex, decided, lodged, rules } from './instance-days.contract.ts';

describe('the time for acceptance, ten days', () => {
  const calendarDays = { counting: 'calendar', endsOn: 'thatDay' } as const;
  const movedOn = { counting: 'calendar', endsOn: 'nextWorkingDay' } as const;
  const workingDays = { counting: 'working', endsOn: 'thatDay' } as const;
  /** Received, how it is counted, last day. */
  test.each([
    ['the day of receipt is not counted', '2021-03-01', calendarDays, '2021-03-11'],
    ['ends in Tết, where the rule lets it', '2022-01-24', calendarDays, '2022-02-03'],
    ['ends after Tết, where the rule moves it', '2022-01-24', movedOn, '2022-02-07'],
    ['a Saturday moves to Monday', '2021-03-03', movedOn, '2021-03-15'],
    ['in working days, over one weekend', '2021-03-01', workingDays, '2021-03-15'],
    ['in working days, over Tết of 2021', '2021-02-08', workingDays, '2021-03-01'],
    ['in working days, over Tết of 2022', '2022-01-24', workingDays, '2022-02-14'],
    ['in working days, over 30/4 and the day off for 1/5', '2021-04-26', workingDays, '2021-05-12'],
    ['received on a Sunday', '2021-03-07', workingDays, '2021-03-19'],
  ] as const)('%s', (_, receivedOn, counting, lastDay) => {
    const by = { ...rules, procedure: changed(counting) };
    const reading = readClock('acceptance', { ...lodged, receivedOn }, by);
    expect(reading).toMatchObject({ base: receivedOn, lastDay, calendarMissing: [] });
  });

  test('a day off that is exchanged is skipped, and the Saturday worked for it counts', () => {
    const exchanged: WorkingCalendar = {
      ...workingCalendar2022,
      daysOff: [...workingCalendar2022.daysOff, { date: '2022-09-05', name: 'Nghỉ hoán đổi' }],
      workingWeekends: [{ date: '2022-09-10', name: 'Làm bù' }],
    };
    const received = { ...lodged, receivedOn: '2022-08-31' };
    const by = { ...rules, procedure: changed({ counting: 'working', days: 5 }) };
    const last = (calendar: WorkingCalendar) =>
      readClock('acceptance', received, { ...by, calendarOf: () => calendar }).lastDay;
    expect(last(workingCalendar2022)).toBe('2022-09-09');
    expect(last(exchanged)).toBe('2022-09-10');
  });

  test('names the calendars of both years that it runs through', () => {
    const by = { ...rules, procedure: changed({ counting: 'working', days: 3 }) };
    const reading = readClock('acceptance', { ...lodged, receivedOn: '2021-12-29' }, by);
    expect(reading).toMatchObject({
      lastDay: '2022-01-04',
      calendarsRead: [2021, 2022],
      calendarMissing: [],
    });
  });

  test('in a year without a calendar only weekends are off, and the year is named', () => {
    const by = { ...rules, procedure: changed({ counting: 'working', days: 3 }) };
    const reading = readClock('acceptance', { ...lodged, receivedOn: '2022-12-29' }, by);
    expect(reading).toMatchObject({
      lastDay: '2023-01-03',
      calendarsRead: [2022],
      calendarMissing: [2023],
    });
  });

  test('needs no calendar where calendar days are counted', () => {
    const reading = readClock('acceptance', lodged, { ...rules, calendarOf: () => null });
    expect(reading).toMatchObject({ calendarsRead: [], calendarMissing: [] });
  });

  test.each([
    ['the acceptance', { answeredOn: '2021-03-04' }, '2021-03-04', 0],
    ['a discontinuance of what was withdrawn', { discontinuedOn: '2021-03-05' }, '2021-03-05', 1],
    ['nothing yet', {}, null, 37],
  ] as const)('is met by %s', (_, more, metOn, lateDays) => {
    const reading = readClock('acceptance', { ...lodged, ...more }, rules);
    expect(reading).toMatchObject({ lastDay: '2021-03-04', metOn, lateDays });
  });
});

describe('the time for settlement', () => {
  test.each([
    ['first', 'ordinary', 'ordinary', '2021-03-31'],
    ['first', 'ordinary', 'complex', '2021-04-15'],
    ['first', 'remote', 'ordinary', '2021-04-15'],
    ['first', 'remote', 'complex', '2021-04-30'],
    ['second', 'ordinary', 'ordinary', '2021-04-15'],
    ['second', 'ordinary', 'complex', '2021-04-30'],
    ['second', 'remote', 'ordinary', '2021-04-30'],
    ['second', 'remote', 'complex', '2021-05-10'],
  ] as const)(
    'of a %s complaint, area %s, %s, counts from its acceptance',
    (instance, area, complexity, lastDay) => {
      const facts = { ...accepted, instance, area, accepted: { on: '2021-03-01', complexity } };
      expect(readClock('settlement', facts, rules)).toMatchObject({ base: '2021-03-01', lastDay });
    },
  );

  test('that ends on 30/4 may go on to the first working day after 1/5', () => {
    const by = { ...rules, procedure: changed({ endsOn: 'nextWorkingDay' }) };
    expect(readClock('settlement', { ...complex, area: 'remote' }, by)).toMatchObject({
      lastDay: '2021-05-04',
      calendarsRead: [2021],
    });
  });

  test('is over from the first instant of the day after the last', () => {
    expect(readClock('settlement', accepted, rules).tooLateFrom).toBe('2021-03-31T17:00:00.000Z');
  });

  test.each([
    ['decided on its last day', { decidedOn: '2021-03-31' }, '2021-03-31', 0],
    ['decided on the day after', { decidedOn: '2021-04-01' }, '2021-04-01', 1],
    ['discontinued in time', { discontinuedOn: '2021-03-20' }, '2021-03-20', 0],
    ['neither, as of 10 April', {}, null, 10],
  ] as const)('%s', (_, more, metOn, lateDays) => {
    expect(readClock('settlement', { ...accepted, ...more }, rules)).toMatchObject({
      metOn,
      lateDays,
    });
  });

  test('that no rule knows has no last day, and nothing is late', () => {
    const reading = readClock('settlement', { ...accepted, kind: 'denunciation' }, rules);
    expect(reading).toMatchObject({
      base: '2021-03-01',
      days: null,
      lastDay: null,
      tooLateFrom: null,
      lateDays: null,
      suspended: false,
    });
  });
});

describe('lodging', () => {
  test.each([
    ['on the ninetieth day is in time', '2021-01-20', '2021-04-20', 0],
    ['on the day after is too late', '2021-01-20', '2021-04-21', 1],
    ['is in time where nobody knows since when the decision was known', null, '2021-04-21', null],
  ])('%s', (_, knownOn, lodgedOn, lateDays) => {
    const reading = readClock('lodging', { ...lodged, knownOn, lodgedOn }, rules);
    expect(reading).toMatchObject({ base: knownOn, metOn: lodgedOn, lateDays });
  });
});

describe('a second complaint', () => {
  test.each([
    [
      'counts from when the lodger had the decision',
      { ...decided, deliveredOn: '2021-04-02' },
      '2021-05-02',
    ],
    [
      'has 45 days in remote areas',
      { ...decided, area: 'remote', deliveredOn: '2021-04-02' },
      '2021-05-17',
    ],
    ['counts from the end of the settlement where nothing was decided', accepted, '2021-04-30'],
    ['has no limit while the lodger has not had the decision', decided, null],
    [
      'has none where the first was discontinued',
      { ...accepted, discontinuedOn: '2021-03-20' },
      null,
    ],
    ['has none before the acceptance', lodged, null],
  ] as const)('%s', (_, facts, lastDay) => {
    expect(readClock('secondLodging', facts, rules)).toMatchObject({ lastDay, lateDays: null });
  });

  test('names the calendars that the settlement before it was counted by', () => {
    const by = { ...rules, procedure: changed({ counting: 'working', days: 30 }) };
    const late = { ...accepted, accepted: { on: '2021-11-01', complexity: 'ordinary' } } as const;
    expect(readClock('secondLodging', late, by).calendarsRead).toEqual([2021, 2022]);
  });

  test('that comes too late is late, and none at all is not', () => {
    const delivered = { ...decided, deliveredOn: '2021-04-02' };
    const late = { ...delivered, secondLodgedOn: '2021-05-04' };
    const by = { ...rules, on: '2021-12-01' };
    expect(readClock('secondLodging', late, by).lateDays).toBe(2);
    expect(readClock('secondLodging', delivered, by).lateDays).toBeNull();
  });

  test.each([
    ['2021-02-19', 0],
    ['2021-02-20', 1],
  ])(
    'after a first settled elsewhere, lodged on %s, counts from when that was known',
    (on, late) => {
      const elsewhere = {
        ...lodged,
        instance: 'second',
        firstElsewhere: true,
        lodgedOn: on,
      } as const;
      const first = clocksOf(elsewhere, rules).find(({ metOn }) => metOn !== null);
      expect(first).toMatchObject({
        clock: 'secondLodging',
        base: '2021-01-20',
        lastDay: '2021-02-19',
        lateDays: late,
      });
    },
  );

  test('has clocks of its own, but none for lodging it', () => {
    const clocks = clocksOf({ ...accepted, instance: 'second' }, rules).map((each) => each.clock);
    expect(clocks).toEqual([
      'acceptance',
      'settlement',
      'delivery',
      'entryIntoForce',
      'carryingOut',
      'publication',
    ]);
  });
});

describe('a decision', () => {
  test.each([
    ['ordinary', '2021-04-28', '2021-04-29'],
    ['remote', '2021-05-13', '2021-05-14'],
  ] as const)(
    'in an area that is %s may take effect after its days',
    (area, lastDay, notBefore) => {
      expect(readClock('entryIntoForce', { ...decided, area }, rules)).toMatchObject({
        lastDay,
        notBefore,
        tooLateFrom: null,
        lateDays: null,
      });
    },
  );

  test('is delivered, published and carried out by clocks that the sample does not know', () => {
    const facts = { ...decided, inForceFrom: '2021-04-29', publishedOn: '2021-04-05' };
    const readings = clocksOf(facts, rules).filter((each) => each.days === null);
    expect(readings.map(({ clock, base, metOn }) => [clock, base, metOn])).toEqual([
      ['delivery', '2021-03-29', null],
      ['carryingOut', '2021-04-29', null],
      ['publication', '2021-03-29', '2021-04-05'],
    ]);
    expect(readings.filter((each) => each.lastDay !== null)).toEqual([]);
  });

  test('that is to be carried out in ten days is late on the eleventh', () => {
    const by = { ...rules, procedure: changed({ days: 10 }), on: '2021-05-10' };
    const reading = readClock('carryingOut', { ...decided, inForceFrom: '2021-04-29' }, by);
    expect(reading).toMatchObject({ lastDay: '2021-05-09', lateDays: 1 });
  });
});

test('every clock cites its clause, and says that the sample is one', () => {
  for (const { clause, illustrative } of clocksOf(decided, rules)) {
    expect(clause.reference).not.toBe('');
    expect(illustrative).toBe(true);
  }
});

test('a petition has no clock for a second complaint', () => {
  const clocks = clocksOf({ ...accepted, kind: 'petition' }, rules).map((each) => each.clock);
  expect(clocks).not.toContain('secondLodging');
});
