// The figures that both report forms share: counts that a paper may leave unsaid, and values beside what they are compared with.
import type { Count, PeopleCount } from '../people-count.ts';
import { parseQuantity, type Direction, type Quantity } from '../quantity.ts';
import { refuse } from '../refusal.ts';

/** Sơ kết 6 tháng or tổng kết năm; the periods of results. */
export type ReportPeriod = 'halfYear' | 'year';

/** Null: the report does not state it. 0: it states that there are none. */
export type StatedCount = Count | null;

/** Tập thể, cá nhân, each as the report states it. */
export type StatedPeople = { readonly [Kind in keyof PeopleCount]: StatedCount };

/** Danh hiệu thi đua registered, and by how many. */
export interface TitleCount {
  readonly title: string;
  readonly registered: StatedPeople;
}

/** A result beside what the form compares it with. */
export interface ComparedValue {
  readonly value: Quantity;
  /** Kế hoạch giao of the reporting period. */
  readonly assignedPlan: Quantity | null;
  /** Năm trước liền kề, the whole year. */
  readonly previousYearValue: Quantity | null;
  /** Cùng kỳ năm trước; for a half-year. */
  readonly samePeriodValue: Quantity | null;
  /** Kế hoạch cả năm; for a half-year. */
  readonly fullYearPlan: Quantity | null;
}

/** What a compared value is a value of. */
export interface Compared {
  readonly text: string;
  /** Criterion of the scorecard, where it belongs to one. */
  readonly criterion: string | null;
  /** Unit of measure (đơn vị tính). */
  readonly measure: string;
  readonly direction: Direction | null;
}

export type Base = Exclude<keyof ComparedValue, 'value'>;
export const bases = [
  'assignedPlan',
  'previousYearValue',
  'samePeriodValue',
  'fullYearPlan',
] as const satisfies readonly Base[];

/** A comparison has something to compare with: one of the bases that the form names. */
export function requireBase(compared: ComparedValue, asked: readonly Base[], at: RowPlace): void {
  if (asked.every((base) => compared[base] === null)) {
    refuse('COMPARISON_WITHOUT_BASE', at.field, { id: at.id });
  }
}

export interface RowPlace {
  readonly field: string;
  readonly id: string;
}

/** Values are kept in their one canonical spelling. */
export function requireQuantities(compared: ComparedValue, at: RowPlace): void {
  for (const part of ['value', ...bases] as const) {
    const quantity = compared[part];
    if (quantity !== null && parseQuantity(quantity) !== quantity) {
      refuse('QUANTITY_INVALID', `${at.field}.${part}`, { id: at.id });
    }
  }
}

/** True where both are stated and the part is more than the whole. */
export function isMore(some: StatedCount, all: StatedCount): boolean {
  return some !== null && all !== null && some > all;
}

export function areMore(some: StatedPeople, all: StatedPeople): boolean {
  return isMore(some.collectives, all.collectives) || isMore(some.individuals, all.individuals);
}

/** A part of what the same paper counts cannot be more than the whole. */
export function requireNoMore(some: StatedCount, all: StatedCount, field: string): void {
  if (isMore(some, all)) refuse('FIGURES_INCONSISTENT', field);
}

export function requirePeopleNoMore(some: StatedPeople, all: StatedPeople, field: string): void {
  requireNoMore(some.collectives, all.collectives, `${field}.collectives`);
  requireNoMore(some.individuals, all.individuals, `${field}.individuals`);
}

/** An event may have 60 KiB, and its circumstances stand around the report. */
const reportBytesMax = 48 * 1024;

export function requireFitting(report: object, field: string): void {
  const bytes = new TextEncoder().encode(JSON.stringify(report)).length;
  if (bytes > reportBytesMax) refuse('REPORT_TOO_LARGE', field);
}
