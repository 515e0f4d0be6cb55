// Pages of deadlines: kept to what is asked for, in the order in which they fall due, each as it stands on the day.
import type { DeadlineId } from '../../libs/domain/deadline.ts';
import type { Due } from '../../libs/domain/deadlines/obligation.ts';
import {
  stateOn,
  type Asking,
  type DeadlineState,
} from '../../libs/domain/deadlines/standing-on.ts';
import type { Questions } from '../../libs/views/views.ts';
import { deadlineRows } from '../../projections/deadlines-of-year.ts';
import type { DeadlineRow } from '../../projections/deadline-rows.ts';
import {
  connect,
  readCursor,
  type Connection,
  type CursorKey,
  type PageArguments,
} from './graphql/page.ts';

/** What a list is kept to; none: everything. */
export interface DeadlinesAsked extends PageArguments {
  readonly year: number;
  readonly bloc: string | null;
  /** Whose year it is of, or who owes it. */
  readonly unit: string | null;
  readonly deadlines: readonly DeadlineId[];
  readonly states: readonly DeadlineState[];
}

export interface StandingDeadline {
  readonly key: string;
  readonly row: DeadlineRow;
  readonly state: DeadlineState;
}

export interface DeadlinePage {
  readonly index: number;
  readonly page: Connection<StandingDeadline>;
}

/** Every deadline of the year is looked at: what stands how depends on the day. */
export function deadlinePage(
  views: Questions,
  asked: DeadlinesAsked,
  asOf: number | null,
  asking: Asking,
): DeadlinePage {
  const after = readCursor(asked, 3);
  const { index, rows } = deadlineRows(views, asked, asOf);
  const kept = rows
    .filter(({ row }) => isAskedFor(row, asked))
    .map(({ key, row }) => ({ key, row, state: stateOn(row, asking) }))
    .filter(({ state }) => asked.states.length === 0 || asked.states.includes(state))
    .filter((each) => after === null || compareKeys(after, placeOf(each)) < 0)
    .toSorted((a, b) => compareKeys(placeOf(a), placeOf(b)));
  return { index, page: connect(kept, asked, placeOf) };
}

function isAskedFor({ deadline, unitYear, from }: DeadlineRow, asked: DeadlinesAsked): boolean {
  const { unit, deadlines } = asked;
  if (unit !== null && unit !== unitYear && unit !== from) return false;
  return deadlines.length === 0 || deadlines.includes(deadline);
}

/** After every instant: what has no last day. */
const undated = '~';

function dueText(due: Due): string {
  return due.kind === 'by' ? due.tooLateFrom : undated;
}

function placeOf({ key, row }: StandingDeadline): CursorKey {
  return [dueText(row.due), row.from ?? '', key];
}

function compareKeys(one: CursorKey, other: CursorKey): number {
  for (const [place, text] of one.entries()) {
    const against = String(other[place]);
    if (String(text) < against) return -1;
    if (String(text) > against) return 1;
  }
  return 0;
}
