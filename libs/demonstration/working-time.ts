// When offices record: working days and hours of Asia/Ho_Chi_Minh, one act after another.
import { addDays, startOfDay, type CivilDate, type Instant } from '../domain/civil-date.ts';
import type { Chance } from './chance.ts';

const saturday = 6;
const sunday = 0;
const secondMs = 1000;
const hourMs = 60 * 60 * secondMs;
/** 07:30–11:30 and 13:30–16:30, in hours after midnight. */
const sittings = [
  { from: 7.5, hours: 4 },
  { from: 13.5, hours: 3 },
] as const;
const dayHours = 7;

/** Public holidays of 2021, 2022 and of early 2023 on which no office records. */
const holidays: ReadonlySet<CivilDate> = new Set([
  '2021-01-01',
  ...days('2021-02-10', 7),
  '2021-04-21',
  '2021-04-30',
  '2021-05-03',
  '2021-09-02',
  '2021-09-03',
  '2022-01-03',
  ...days('2022-01-31', 5),
  '2022-04-11',
  '2022-05-02',
  '2022-05-03',
  '2022-09-01',
  '2022-09-02',
  '2023-01-02',
  ...days('2023-01-20', 7),
]);

function days(from: CivilDate, count: number): readonly CivilDate[] {
  return Array.from({ length: count }, (_, place) => addDays(from, place));
}

/** The day itself, or the next one on which offices work. */
export function workingDay(day: CivilDate): CivilDate {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  const free = weekday === saturday || weekday === sunday || holidays.has(day);
  return free ? workingDay(addDays(day, 1)) : day;
}

/** So many ascending instants within the working hours of a day, a little irregular. */
export function workingInstants(day: CivilDate, count: number, chance: Chance): readonly Instant[] {
  const spacing = (dayHours * hourMs) / count;
  return Array.from({ length: count }, (_, place) => {
    const jitter = chance.whole(Math.max(1, Math.floor(spacing * 0.8)));
    return at(day, Math.floor(place * spacing) + jitter);
  });
}

/** The instant at which so many milliseconds of the day's work are done. */
function at(day: CivilDate, workedMs: number): Instant {
  const [morning, afternoon] = sittings;
  const inMorning = workedMs < morning.hours * hourMs;
  const sinceMidnight = inMorning
    ? morning.from * hourMs + workedMs
    : afternoon.from * hourMs + (workedMs - morning.hours * hourMs);
  return new Date(Date.parse(startOfDay(day)) + sinceMidnight).toISOString();
}

/** The instant of a clock in Lào Cai: `instant('2021-03-10', '14:05')`. */
export function instant(day: CivilDate, clock: string): Instant {
  const [hours = '0', minutes = '0'] = clock.split(':');
  const sinceMidnight = Number(hours) * hourMs + Number(minutes) * (hourMs / 60);
  return new Date(Date.parse(startOfDay(day)) + sinceMidnight).toISOString();
}
