// Working calendars: which days of a year are off and which weekends are worked, as they were announced; a stream holds one year.
import type { Aggregate, Recorded } from '../act.ts';
import type { CivilDate } from '../civil-date.ts';
import type { LegalBasis } from '../official-document.ts';

export interface NamedDay {
  readonly date: CivilDate;
  /** Such as "Tết Nguyên đán" or "nghỉ bù Giỗ Tổ Hùng Vương". */
  readonly name: string;
}

export interface WorkingCalendar {
  readonly year: number;
  /** Holidays, Tết and days off in their place; Saturdays and Sundays are off without being named. */
  readonly daysOff: readonly NamedDay[];
  /** Hoán đổi: Saturdays and Sundays that are worked. */
  readonly workingWeekends: readonly NamedDay[];
  readonly legalBasis: LegalBasis;
  /** True for what stands in for an announcement that is not available (mẫu minh hoạ). */
  readonly illustrative: boolean;
}

// Events

export interface WorkingCalendarPublished {
  readonly type: 'WorkingCalendarPublished';
  readonly data: WorkingCalendar;
}
/** The whole calendar anew. */
export interface WorkingCalendarAmended {
  readonly type: 'WorkingCalendarAmended';
  readonly data: WorkingCalendar;
}
export type WorkingCalendarEvent = WorkingCalendarPublished | WorkingCalendarAmended;

// State

export interface WorkingCalendarYear {
  /** As published or last amended, by the event of this revision. */
  readonly calendar: (WorkingCalendar & { readonly revision: number }) | null;
}

export const workingCalendar: Aggregate<WorkingCalendarYear> = {
  category: 'workingCalendar',
  types: { WorkingCalendarPublished: 1, WorkingCalendarAmended: 1 },
  initial: { calendar: null },
  evolve,
};

function evolve(_state: WorkingCalendarYear, recorded: Recorded): WorkingCalendarYear {
  const event = recorded as Recorded & WorkingCalendarEvent;
  switch (event.type) {
    case 'WorkingCalendarPublished':
    case 'WorkingCalendarAmended':
      return { calendar: { ...event.data, revision: event.revision } };
  }
}

export function workingCalendarStream(year: number): string {
  return `workingCalendar-${year}`;
}
