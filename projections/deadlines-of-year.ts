// Deadlines of a year as questions read them: the rows of one bloc, or of all.
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
