// Pages of what is listed by name in Vietnamese order: the whole list is at hand, and a page begins after an id.
import type { Named } from '../../projections/directory-on-day.ts';
import { connect, readCursor, type Connection, type PageArguments } from './graphql/page.ts';
import { EdgeRefusal } from './refusal.ts';

/**
 * What is no longer listed cannot be gone on from: pages that follow one another ask for the same day and point.
 * @throws EdgeRefusal PAGE_INVALID
 */
export function namedPage<Each extends Named, Node>(
  listed: readonly Each[],
  asked: PageArguments,
  shown: (each: Each) => Node,
): Connection<Node> {
  const from = placeAfter(listed, asked);
  const { edges, pageInfo } = connect(listed.slice(from, from + asked.first + 1), asked, (each) => [
    each.id,
  ]);
  return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })) };
}

function placeAfter(listed: readonly Named[], asked: PageArguments): number {
  const key = readCursor(asked, 1);
  if (key === null) return 0;
  const place = listed.findIndex(({ id }) => id === key[0]);
  if (place < 0) throw new EdgeRefusal('PAGE_INVALID', { field: 'after' });
  return place + 1;
}
