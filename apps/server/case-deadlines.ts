// What is due in cases at a point of the ledger: the clocks of each settlement by the procedure that it is held to.
import {
  clocksOf,
  type ClockReading,
  type ClockRules,
} from '../../libs/domain/complaint-clocks/clocks.ts';
import { clockStanding, type ClockState } from '../../libs/domain/complaint-clocks/standing.ts';
import { clockIds } from '../../libs/domain/complaint-procedure/procedure.ts';
import {
  complaintStream,
  lodgedAs,
  type CaseInstance,
  type Complaint,
} from '../../libs/domain/complaint/complaint.ts';
import { currentOf } from '../../libs/domain/complaint/course.ts';
import { instanceDaysOf } from '../../libs/domain/complaint/instance-days.ts';
import type { Asking } from '../../libs/domain/deadlines/standing-on.ts';
import { sentence } from '../../libs/domain/replay/sentence.ts';
import { workingCalendarStream } from '../../libs/domain/working-calendar/working-calendar.ts';
import type { Questions } from '../../libs/views/views.ts';
import { complaints, complaintsScope, type ComplaintRow } from '../../projections/complaints.ts';
import { oneIndex } from '../../projections/one-index.ts';
import {
  complaintFold,
  complaintProcedureFold,
  workingCalendarFold,
} from '../../projections/stream-folds.ts';
import type { CaseDeadlineShown } from './case-deadline.shown.ts';
import { clockWords } from '../../libs/domain/complaint-clocks/clock-words.ts';

/** Rows that are read together. */
const readMax = 500;

/** What is over, or has not begun: not told where no case is named. */
const settled: ReadonlySet<ClockState> = new Set(['notBegun', 'metInTime', 'metLate', 'lapsed']);

export interface CaseDeadlines {
  /** The ledger index that they hold at. */
  readonly index: number;
  readonly due: readonly CaseDeadlineShown[];
}

/** In the order of their keys. @param id null: what is still to be met in every case that is not closed */
export function caseDeadlines(
  views: Questions,
  asOf: number | null,
  asking: Asking,
  id: string | null,
): CaseDeadlines {
  const index = oneIndex(views, [complaints], asOf);
  const all = id === null ? unclosed(views, index) : [id];
  const due = all
    .flatMap((complaint) => dueIn(views, index, asking, complaint))
    .filter(({ state }) => id !== null || !settled.has(state))
    .toSorted((one, other) => (deadlineKey(one) < deadlineKey(other) ? -1 : 1));
  return { index, due };
}

/** By the last day; what has none comes last. */
export function deadlineKey(deadline: CaseDeadlineShown): string {
  const { lastDay, notBefore, complaint, instance, clock } = deadline;
  const day = notBefore ?? lastDay ?? '9999-12-31';
  return `${day} ${complaint} ${instance} ${clockIds.indexOf(clock)}`;
}

function unclosed(views: Questions, asOf: number): readonly string[] {
  const ids: string[] = [];
  for (let after: string | null | undefined = null; after !== undefined;) {
    const page = views.rows(complaints.name, complaintsScope, asOf, { first: readMax, after });
    for (const { value } of page.rows) {
      const { complaint, closed } = value as ComplaintRow;
      if (!closed) ids.push(complaint);
    }
    after = page.next ?? undefined;
  }
  return ids;
}

function dueIn(
  views: Questions,
  asOf: number,
  asking: Asking,
  complaint: string,
): readonly CaseDeadlineShown[] {
  const state = views.state(complaintStream({ complaint }), complaintFold, asOf);
  const lodged = lodgedAs(state);
  if (!lodged) return [];
  return state.instances.flatMap((instance) => {
    const rules = rulesAt(views, asOf, instance, asking);
    return clocksOf(instanceDaysOf(state, instance), rules)
      .filter((reading) => canBeMet(reading, state, instance))
      .map((reading) => ({
        ...reading,
        ...clockStanding(reading, asking),
        complaint,
        kind: lodged.kind,
        name: sentence(...clockWords[reading.clock]),
        illustrative: isSample(reading, rules),
      }));
  });
}

/** A decision does not take effect while a second complaint is pending, nor once that is decided. */
function canBeMet(
  { clock, metOn }: ClockReading,
  state: Complaint,
  instance: CaseInstance,
): boolean {
  return clock !== 'entryIntoForce' || metOn !== null || instance === currentOf(state);
}

function rulesAt(
  views: Questions,
  asOf: number,
  { procedure: { stream } }: CaseInstance,
  { on }: Asking,
): ClockRules & { readonly isSampleYear: (year: number) => boolean } {
  const { published } = views.state(stream, complaintProcedureFold, asOf);
  if (!published) throw new Error(`${stream} was never published`);
  const calendarOf = (year: number) =>
    views.state(workingCalendarStream(year), workingCalendarFold, asOf).calendar;
  const isSampleYear = (year: number) => calendarOf(year)?.illustrative ?? false;
  return { procedure: published.procedure, calendarOf, on, isSampleYear };
}

function isSample(
  { illustrative, calendarsRead }: ClockReading,
  { procedure, isSampleYear }: ReturnType<typeof rulesAt>,
): boolean {
  return illustrative || procedure.illustrative || calendarsRead.some(isSampleYear);
}
