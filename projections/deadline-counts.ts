// Deadlines of a year as a question reads them: the rows of one bloc or of all, and the counts of each bloc.
import {
  noDeadlines,
  stateOn,
  type Asking,
  type DeadlineCounts,
  type DeadlineState,
} from '../libs/domain/deadlines/standing-on.ts';
import { rowsPageMax, type Questions } from '../libs/views/views.ts';
import { deadlinesOfBloc, deadlinesScope, type DeadlineRow } from './deadline-rows.ts';
import { deadlines } from './deadlines.ts';

export interface DeadlinesRead {
  /** The ledger index that they hold at. */
  readonly index: number;
  readonly rows: readonly { readonly key: string; readonly row: DeadlineRow }[];
}

/** Every deadline of a year, or of one of its blocs, by key. */
export function deadlineRows(
  views: Questions,
  of: { readonly year: number; readonly bloc: string | null },
  asOf: number | null,
): DeadlinesRead {
  const prefix = of.bloc === null ? '' : deadlinesOfBloc(of.bloc);
  const rows: { key: string; row: DeadlineRow }[] = [];
  let after: string | null = prefix;
  let index: number;
  do {
    const page = views.rows(deadlines.name, deadlinesScope(of.year), asOf, {
      first: rowsPageMax,
      after,
    });
    const own = page.rows.filter(({ key }) => key.startsWith(prefix));
    for (const { key, value } of own) rows.push({ key, row: value as DeadlineRow });
    after = own.length < page.rows.length ? null : page.next;
    index = page.index;
  } while (after !== null);
  return { index, rows };
}

export interface DeadlineCountsRead {
  readonly index: number;
  readonly ofBlocs: ReadonlyMap<string, DeadlineCounts>;
}

/** How many deadlines of each bloc of a year stand in each state on a day. */
export function deadlineCounts(
  views: Questions,
  year: number,
  asOf: number | null,
  asking: Asking,
): DeadlineCountsRead {
  const { index, rows } = deadlineRows(views, { year, bloc: null }, asOf);
  const ofBlocs = new Map<string, Record<DeadlineState, number>>();
  for (const { row } of rows) {
    const counts = ofBlocs.get(row.bloc) ?? { ...noDeadlines };
    counts[stateOn(row, asking)] += 1;
    ofBlocs.set(row.bloc, counts);
  }
  return { index, ofBlocs };
}
