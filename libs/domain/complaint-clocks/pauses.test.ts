// What a suspension or an extension does to the time for settlement, worked by hand.
import { describe, expect, test } from 'vitest';
import { extensionLimit, readClock } from './clocks.ts';
import { accepted, changed, decided, lodged, rules } from './instance-days.contract.ts';

describe('a suspension of the settlement', () => {
  const stops = { ...rules, procedure: changed({ stoppedBySuspension: true }) };
  const of = (from: string, resumedFrom: string | null) => ({ from, resumedFrom });

  test.each([
    ['ten days of it are added', [of('2021-03-11', '2021-03-21')], '2021-04-10'],
    [
      'taken up again on the day it began, it adds nothing',
      [of('2021-03-11', '2021-03-11')],
      '2021-03-31',
    ],
    [
      'days that two share are added once',
      [of('2021-03-11', '2021-03-21'), of('2021-03-15', '2021-03-25')],
      '2021-04-14',
    ],
    [
      'one that falls into the days added adds again',
      [of('2021-03-11', '2021-03-21'), of('2021-04-05', '2021-04-07')],
      '2021-04-12',
    ],
    [
      'one that begins after the last day adds nothing',
      [of('2021-04-01', '2021-05-01')],
      '2021-03-31',
    ],
    [
      'one that is open, but began after the last day, adds nothing',
      [of('2021-04-01', null)],
      '2021-03-31',
    ],
  ] as const)('%s', (_, suspensions, lastDay) => {
    const reading = readClock('settlement', { ...accepted, suspensions }, stops);
    expect(reading).toMatchObject({ lastDay, suspended: false });
  });

  test('that is open leaves no last day, and nothing is late meanwhile', () => {
    const suspensions = [of('2021-03-31', null)];
    expect(readClock('settlement', { ...accepted, suspensions }, stops)).toMatchObject({
      lastDay: null,
      tooLateFrom: null,
      lateDays: null,
      suspended: true,
    });
  });

  test('adds nothing where the rule says so', () => {
    const suspensions = [of('2021-03-11', null)];
    expect(readClock('settlement', { ...accepted, suspensions }, rules)).toMatchObject({
      lastDay: '2021-03-31',
      suspended: false,
    });
  });

  test('takes working days only, where those are counted', () => {
    const working = changed({ stoppedBySuspension: true, counting: 'working', days: 5 });
    const suspensions = [of('2021-03-03', '2021-03-08')];
    const reading = readClock(
      'settlement',
      { ...accepted, suspensions },
      { ...rules, procedure: working },
    );
    expect(reading.lastDay).toBe('2021-03-11');
  });
});

describe('an extension', () => {
  const stops = { ...rules, procedure: changed({ stoppedBySuspension: true }) };
  const extended = { on: '2021-03-25', until: '2021-04-15', complexity: 'complex' } as const;
  const of = (from: string, resumedFrom: string | null) => ({ from, resumedFrom });

  test.each([
    ['sets the last day', [], '2021-04-15'],
    ['knew of a suspension before it', [of('2021-03-11', '2021-03-21')], '2021-04-15'],
    ['is lengthened by a suspension after it', [of('2021-04-01', '2021-04-06')], '2021-04-20'],
    [
      'and by what is left of one that it came into',
      [of('2021-03-20', '2021-03-30')],
      '2021-04-19',
    ],
    [
      'and by one in the days so added',
      [of('2021-04-01', '2021-04-06'), of('2021-04-17', '2021-04-19')],
      '2021-04-22',
    ],
    ['not by one after its last day', [of('2021-04-16', null)], '2021-04-15'],
    ['has no last day while a suspension is open', [of('2021-04-01', null)], null],
  ] as const)('%s', (_, suspensions, lastDay) => {
    const reading = readClock('settlement', { ...accepted, extended, suspensions }, stops);
    expect(reading).toMatchObject({
      lastDay,
      extended: true,
      suspended: lastDay === null,
    });
  });

  test('ends on the day that its document says, be it a day off', () => {
    const by = { ...rules, procedure: changed({ endsOn: 'nextWorkingDay' }) };
    const onSaturday = { ...extended, until: '2021-04-17' };
    const reading = readClock('settlement', { ...accepted, extended: onSaturday }, by);
    expect(reading.lastDay).toBe('2021-04-17');
  });

  test('is shown by the rule of the complexity that it found', () => {
    expect(readClock('settlement', { ...accepted, extended }, rules).days).toBe(45);
  });

  test('holds where no rule says how long the settlement may take', () => {
    const denunciation = { ...accepted, kind: 'denunciation', extended } as const;
    expect(readClock('settlement', denunciation, rules)).toMatchObject({
      days: null,
      lastDay: '2021-04-15',
    });
  });

  test('moves no other clock', () => {
    const reading = readClock('entryIntoForce', { ...decided, extended }, rules);
    expect(reading).toMatchObject({ extended: false, lastDay: '2021-04-28' });
  });

  test('may reach the days of the complexity, and as many more as the rule has extensions', () => {
    const twice = { ...rules, procedure: changed({ extensions: 2, extensionDays: 15 }) };
    expect(extensionLimit(accepted, 'complex', rules).lastDay).toBe('2021-04-15');
    expect(extensionLimit(accepted, 'ordinary', twice).lastDay).toBe('2021-04-30');
  });

  test('is unlimited where the rule is not known, and before the acceptance', () => {
    const some = { ...rules, procedure: changed({ extensions: 1, extensionDays: null }) };
    const denunciation = { ...accepted, kind: 'denunciation' } as const;
    expect(extensionLimit(accepted, 'ordinary', some).lastDay).toBeNull();
    expect(extensionLimit(denunciation, 'ordinary', rules).lastDay).toBeNull();
    expect(extensionLimit(lodged, 'ordinary', rules).lastDay).toBeNull();
  });
});
