// Numbers, days and counts as an official writes them.
import type { CivilDate, Instant } from '../../../libs/domain/civil-date.ts';
import type { StatedCount, StatedPeople } from '../../../libs/domain/report/figures.ts';

/** A decimal of the ledger in Vietnamese spelling: `1234567.5` is 1.234.567,5. */
export function decimalVi(text: string): string {
  const [, sign = '', whole = '', fraction] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return text;
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${sign}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}

export function percentVi(percent: string | null): string {
  return percent === null ? '–' : `${decimalVi(percent)}%`;
}

/** What is not stated is no nought. */
export function countVi(count: StatedCount): string {
  return count === null ? 'không nêu' : decimalVi(`${count}`);
}

export function peopleVi({ collectives, individuals }: StatedPeople): string {
  if (collectives === null && individuals === null) return countVi(null);
  return `${countVi(collectives)} tập thể, ${countVi(individuals)} cá nhân`;
}

/** Of a letterhead; what a draft does not know stays open. */
export function dayLineVi(place: string | null, date: CivilDate | null): string {
  const [year, month, day] = date?.split('-') ?? [];
  return `${place ?? '.....'}, ngày ${day ?? '...'} tháng ${month ?? '...'} năm ${year ?? '20.....'}`;
}

/** Hours and minutes of Viet Nam, then the day. */
export function momentVi(instant: Instant): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${local.slice(11, 16)} ngày ${day}/${month}/${year}`;
}
