// Civil days of Asia/Ho_Chi_Minh and instants of UTC; the zone has kept +07:00 without summer time since 1975.

/** YYYY-MM-DD in Asia/Ho_Chi_Minh. */
export type CivilDate = string;

/** UTC with milliseconds: 2021-12-14T16:59:59.000Z. */
export type Instant = string;

const zoneOffsetMs = 7 * 60 * 60 * 1000;
const dayMs = 24 * 60 * 60 * 1000;

/** True for a day that exists, between 1900 and 2199. */
export function isCivilDate(text: string): boolean {
  if (!/^(19|2[01])\d\d-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00.000Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** True for an instant in the one spelling that the ledger keeps. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString() === text;
}

/** The civil day on which an instant falls. */
export function civilDateOf(instant: Instant): CivilDate {
  return new Date(Date.parse(instant) + zoneOffsetMs).toISOString().slice(0, 10);
}

/** The first instant of a civil day: 15/12 begins at 14/12 17:00 UTC. */
export function startOfDay(date: CivilDate): Instant {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - zoneOffsetMs).toISOString();
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * dayMs).toISOString().slice(0, 10);
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 15/12/2021 */
export function formatCivilDateVi(date: CivilDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}
