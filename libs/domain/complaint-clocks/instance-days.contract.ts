// First complaints for the tests of clocks, and the rules and calendars that they are read by.
import type { Clock, ComplaintProcedure } from '../complaint-procedure/procedure.ts';
import { khieuNai2011 } from '../samples/khieu-nai-2011.ts';
import { workingCalendar2021, workingCalendar2022 } from '../samples/working-calendars.ts';
import type { InstanceDays } from './clocks.ts';

const calendars = [workingCalendar2021, workingCalendar2022];
export function calendarOf(year: number) {
  return calendars.find((each) => each.year === year) ?? null;
}
const procedure = khieuNai2011;
export const rules = { procedure, calendarOf, on: '2021-04-10' } as const;

/** Every clock of the sample, changed alike. */
export function changed(change: Partial<Clock>): ComplaintProcedure {
  return { ...procedure, clocks: procedure.clocks.map((each) => ({ ...each, ...change })) };
}

/** A first complaint that is in settlement. */
export const accepted: InstanceDays = {
  kind: 'complaint',
  instance: 'first',
  firstElsewhere: false,
  area: 'ordinary',
  knownOn: '2021-01-20',
  lodgedOn: '2021-02-20',
  receivedOn: '2021-02-22',
  answeredOn: '2021-03-01',
  accepted: { on: '2021-03-01', complexity: 'ordinary' },
  extended: null,
  suspensions: [],
  decidedOn: null,
  discontinuedOn: null,
  deliveredOn: null,
  secondLodgedOn: null,
  inForceFrom: null,
  carriedOutOn: null,
  publishedOn: null,
};
export const lodged: InstanceDays = { ...accepted, answeredOn: null, accepted: null };
export const decided: InstanceDays = { ...accepted, decidedOn: '2021-03-29' };
export const complex = {
  ...accepted,
  accepted: { on: '2021-03-01', complexity: 'complex' },
} as const;
