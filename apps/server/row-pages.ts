// Pages of the rows of a view, sought by their keys.
import type { Questions } from '../../libs/views/views.ts';
import { heldAt, HeldAt } from './as-of.ts';
import { connect, PageArguments, readCursor, type Connection } from './graphql/page.ts';
import { EdgeRefusal } from './refusal.ts';

/** Rows looked at together; what a filter leaves out does not shorten a page. */
const lookedAtMax = 500;

export interface RowList<Row> {
  readonly view: string;
  readonly scope: string;
  readonly key: (row: Row) => string;
  readonly keep?: (row: Row) => boolean;
  /** Only rows whose keys begin so: they stand together. */
  readonly prefix?: string;
}

/** A page of a view's rows in the order of their keys. The caller names the type, because it knows the view. */
export function rowPage<Row extends object>(
  views: Questions,
  { view, scope, key, keep, prefix = '' }: RowList<Row>,
  asked: PageArguments,
  asOf: number | null,
): Connection<Row> & HeldAt {
  // Where nothing is left out, one row more than the page is enough.
  const first = keep ? lookedAtMax : Math.min(lookedAtMax, asked.first + 1);
  const kept: Row[] = [];
  let after: string | null = startOf(keyAfter(asked), prefix);
  let index: number;
  do {
    const page = views.rows(view, scope, asOf, { first, after });
    const within = page.rows.filter((row) => row.key.startsWith(prefix));
    for (const { value } of within) if (!keep || keep(value as Row)) kept.push(value as Row);
    after = within.length < page.rows.length ? null : page.next;
    index = page.index;
  } while (after !== null && kept.length <= asked.first);
  return { ...heldAt(views, index), ...connect(kept, asked, (row) => [key(row)]) };
}

/** The keys that begin with a prefix come right after it. */
function startOf(after: string | null, prefix: string): string | null {
  if (prefix === '') return after;
  return after === null || after < prefix ? prefix : after;
}

/** @throws EdgeRefusal PAGE_INVALID */
export function keyAfter(asked: PageArguments): string | null {
  const key = readCursor(asked, 1);
  if (key === null) return null;
  const [text] = key;
  if (typeof text === 'string' && text !== '') return text;
  throw new EdgeRefusal('PAGE_INVALID', { field: 'after' });
}
