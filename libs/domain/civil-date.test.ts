// Civil days of Lào Cai held against Temporal, which knows the zone by its own tables.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  civilDateOf,
  formatCivilDateVi,
  isCivilDate,
  isInstant,
  startOfDay,
  yearOf,
} from './civil-date.ts';

const zone = 'Asia/Ho_Chi_Minh';

/** The zone left +08:00 in June 1975; the ledger's first events are decades later. */
const instants = fc
  .date({
    min: new Date('1976-01-01T00:00:00.000Z'),
    max: new Date('2199-12-30T00:00:00.000Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
const days = instants.map((instant) => instant.slice(0, 10));

test('an instant falls on the day that Temporal says', () => {
  fc.assert(
    fc.property(instants, (instant) => {
      const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
      expect(civilDateOf(instant)).toBe(there.toPlainDate().toString());
    }),
  );
});

test('a day starts when Temporal says', () => {
  fc.assert(
    fc.property(days, (day) => {
      const start = Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds;
      expect(Date.parse(startOfDay(day))).toBe(start);
    }),
  );
});

test('the last instant before a day is of the day before', () => {
  fc.assert(
    fc.property(days, (day) => {
      const last = new Date(Date.parse(startOfDay(day)) - 1).toISOString();
      expect(civilDateOf(startOfDay(day))).toBe(day);
      expect(civilDateOf(last)).toBe(addDays(day, -1));
    }),
  );
});

test('days are added as Temporal adds them', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -500, max: 500 }), (day, count) => {
      const sum = Temporal.PlainDate.from(day).add({ days: count }).toString();
      expect(addDays(day, count)).toBe(sum);
    }),
  );
});

test.each(['2021-10-13', '2020-02-29', '1900-01-01', '2199-12-31'])('%s is a day', (text) => {
  expect(isCivilDate(text)).toBe(true);
});

test.each([
  '2021-02-29',
  '1900-02-29',
  '2021-13-01',
  '2021-00-10',
  '2021-04-31',
  '2021-1-1',
  '1899-12-31',
  '2200-01-01',
  '13/10/2021',
  '2021-10-13T00:00:00.000Z',
  '',
])('"%s" is no day', (text) => {
  expect(isCivilDate(text)).toBe(false);
});

test('an instant has one spelling', () => {
  expect(isInstant('2021-12-14T16:59:59.000Z')).toBe(true);
});

test.each([
  '2021-12-14T16:59:59Z',
  '2021-12-14T23:59:59.000+07:00',
  '2021-02-29T00:00:00.000Z',
  '2021-12-14T24:00:00.000Z',
  '2021-12-14',
])('"%s" is not the spelling of an instant', (text) => {
  expect(isInstant(text)).toBe(false);
});

test('a day is written as Vietnamese documents write it', () => {
  expect(formatCivilDateVi('2021-03-05')).toBe('05/03/2021');
  expect(yearOf('2021-03-05')).toBe(2021);
});
