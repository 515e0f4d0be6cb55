// What was and is due in the case on the day of its export, by its procedure and the calendars in the file.
import { clocksOf, type ClockReading } from '../domain/complaint-clocks/clocks.ts';
import { clockStanding, type ClockStanding } from '../domain/complaint-clocks/standing.ts';
import { complaintProcedure } from '../domain/complaint-procedure/publication.ts';
import { instanceDaysOf } from '../domain/complaint/instance-days.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import {
  workingCalendar,
  workingCalendarStream,
} from '../domain/working-calendar/working-calendar.ts';
import type { CaseReading } from './reading.ts';

export type DueInCase = ClockReading & ClockStanding;

export function deadlinesOf({ state, fold }: CaseReading, on: CivilDate): readonly DueInCase[] {
  const asking = { on, withinDays: 0 };
  return state.instances.flatMap((instance) => {
    const { published } = fold(complaintProcedure, instance.procedure.stream);
    if (!published) return [];
    const calendarOf = (year: number) =>
      fold(workingCalendar, workingCalendarStream(year)).calendar;
    const rules = { procedure: published.procedure, calendarOf, on };
    return clocksOf(instanceDaysOf(state, instance), rules)
      .map((reading) => ({ ...reading, ...clockStanding(reading, asking) }))
      .filter((each) => each.state !== 'notBegun');
  });
}
