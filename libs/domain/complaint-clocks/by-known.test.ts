// Within a decision a clock goes by the calendars as they stood, and the decision names them.
import { expect, test } from 'vitest';
import { deed, given, knownFrom } from '../given.contract.ts';
import { basis, usually } from '../papers.contract.ts';
import { khieuNai2011 } from '../samples/khieu-nai-2011.ts';
import { workingCalendar2021, workingCalendar2022 } from '../samples/working-calendars.ts';
import { clockRulesBy, readFor } from './by-known.ts';
import { readClock } from './clocks.ts';
import { accepted, changed, lodged } from './instance-days.contract.ts';

const complaintProcedure = 'khieu-nai-2011';
const pinned = { stream: `complaintProcedure-${complaintProcedure}`, revision: 0 };
const calendar = { ...workingCalendar2022, legalBasis: basis };
const exchanged = { date: '2022-01-10', name: 'Nghỉ hoán đổi' };

function publish(procedure: typeof khieuNai2011) {
  return [
    deed('publishComplaintProcedure', { complaintProcedure, procedure }, usually),
    deed('publishWorkingCalendar', { ...workingCalendar2021, legalBasis: basis }, usually),
    deed('publishWorkingCalendar', calendar, usually),
  ];
}
const working = publish(changed({ counting: 'working' }));
const amend = deed(
  'amendWorkingCalendar',
  { ...calendar, daysOff: [...calendar.daysOff, exchanged] },
  usually,
);
const received = { ...lodged, receivedOn: '2021-12-29' };

test('a calendar as amended last decides, and is named at the amendment', () => {
  const known = knownFrom(given([...working, amend]));
  const reading = readClock('acceptance', received, clockRulesBy(known, pinned, '2022-02-01'));
  expect(reading.lastDay).toBe('2022-01-14');
  expect(readFor([reading], pinned, known)).toEqual([
    pinned,
    { stream: 'workingCalendar-2021', revision: 0 },
    { stream: 'workingCalendar-2022', revision: 1 },
  ]);
});

test('before the amendment it was as published', () => {
  const known = knownFrom(given(working));
  const reading = readClock('acceptance', received, clockRulesBy(known, pinned, '2022-02-01'));
  expect(reading.lastDay).toBe('2022-01-13');
});

test('a clock of calendar days reads no calendar, and the procedure alone is named', () => {
  const known = knownFrom(given(publish(khieuNai2011)));
  const reading = readClock('settlement', accepted, clockRulesBy(known, pinned, '2021-04-01'));
  expect(readFor([reading], pinned, known)).toEqual([pinned]);
});

test('a calendar that nobody published is missing, and not named as read', () => {
  const known = knownFrom(given(working.slice(0, 1)));
  const reading = readClock('acceptance', received, clockRulesBy(known, pinned, '2022-02-01'));
  expect(reading.calendarMissing).toEqual([2021, 2022]);
  expect(readFor([reading], pinned, known)).toEqual([pinned]);
});

test('a procedure that was never published is a defect, not a rule', () => {
  expect(() => clockRulesBy(knownFrom(new Map()), pinned, '2022-02-01')).toThrow('never published');
});
