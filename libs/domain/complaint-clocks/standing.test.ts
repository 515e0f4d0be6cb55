// How the clocks of a case stand on a day.
import { expect, test } from 'vitest';
import type { ClockId } from '../complaint-procedure/procedure.ts';
import { clocksOf, type InstanceDays } from './clocks.ts';
import { accepted, changed, decided, lodged, rules } from './instance-days.contract.ts';
import { clockStanding } from './standing.ts';

function standing(facts: InstanceDays, clock: ClockId, on: string, withinDays = 15) {
  const reading = clocksOf(facts, { ...rules, on }).find((each) => each.clock === clock);
  if (!reading) throw new Error(`no clock ${clock}`);
  return { reading, ...clockStanding(reading, { on, withinDays }) };
}

test('before its first day a clock has not begun', () => {
  expect(standing(lodged, 'settlement', '2021-04-10')).toMatchObject({
    state: 'notBegun',
    daysLeft: null,
  });
});

test('what is due is open, then coming, then overdue by whole days', () => {
  const { reading } = standing(accepted, 'settlement', '2021-03-01');
  const last = reading.lastDay ?? '';
  const after = (days: number) =>
    new Date(Date.parse(last) + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
  expect(standing(accepted, 'settlement', after(-16))).toMatchObject({
    state: 'open',
    daysLeft: 16,
    lateDays: 0,
  });
  expect(standing(accepted, 'settlement', after(-15)).state).toBe('coming');
  expect(standing(accepted, 'settlement', last)).toMatchObject({ state: 'coming', daysLeft: 0 });
  expect(standing(accepted, 'settlement', after(3))).toMatchObject({
    state: 'overdue',
    daysLeft: -3,
    lateDays: 3,
  });
});

test('what met it after the day asked for is not there yet', () => {
  expect(standing(decided, 'settlement', '2021-03-28').metOn).toBeNull();
  expect(standing(decided, 'settlement', '2021-03-29')).toMatchObject({
    state: 'metInTime',
    metOn: '2021-03-29',
    daysLeft: null,
  });
});

test('a suspension that goes on keeps the end away', () => {
  const suspended = {
    ...accepted,
    suspensions: [{ from: accepted.accepted?.on ?? '', resumedFrom: null }],
  };
  const asking = { on: '2021-12-31', withinDays: 15 };
  const stopping = { ...rules, ...asking, procedure: changed({ stoppedBySuspension: true }) };
  const reading = clocksOf(suspended, stopping).find(({ clock }) => clock === 'settlement');
  expect(reading && clockStanding(reading, asking)).toEqual({
    state: 'suspended',
    metOn: null,
    lateDays: null,
    daysLeft: null,
  });
});

test('the right to a second complaint lapses, and nobody is late by it', () => {
  const delivered = { ...decided, deliveredOn: '2021-03-30' };
  expect(standing(delivered, 'secondLodging', '2022-03-30')).toMatchObject({
    state: 'lapsed',
    lateDays: null,
  });
});

test('a decision may take effect from the day after its clock has ended', () => {
  const { reading } = standing(decided, 'entryIntoForce', '2021-03-30');
  expect(standing(decided, 'entryIntoForce', '2021-03-30').state).toBe('open');
  const from = reading.notBefore ?? '';
  expect(standing(decided, 'entryIntoForce', from).state).toBe('mayTakeEffect');
});
