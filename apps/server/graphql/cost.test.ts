// The cost of queries: fields times pages, and never more time than the document has words.
import { buildSchema, parse, type GraphQLObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { foldingCosts, page } from '../limits.ts';
import { costOf } from './cost.ts';

const schema = buildSchema(`
  type Query { units(first: Int = ${page.default}, after: String): UnitConnection! unit: Unit! steps(first: Int): Steps! scoreReplay(first: Int): Steps! }
  type Steps { edges: [UnitEdge!]! pageInfo: PageInfo! }
  type UnitConnection { edges: [UnitEdge!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! }
  type UnitEdge { cursor: String! node: Unit! }
  type Unit { id: ID! names: [String!]! lines: [Line!]! }
  type Line { points: String! unit: Unit! }
`);

function cost(text: string, variables: Readonly<Record<string, unknown>> = {}): number {
  return costOf(schema, parse(text), variables);
}

test('each field counts one', () => {
  expect(cost('{ unit { id names } }')).toBe(3);
});

test('what is in a page counts once a row', () => {
  // units 1 + 10 × (edges 1 + (node 1 + id 1))
  expect(cost('{ units(first: 10) { edges { node { id } } } }')).toBe(31);
});

test('a page is known by its page info, whatever its type is called', () => {
  expect(cost('{ steps(first: 10) { edges { node { id } } } }')).toBe(31);
});

test('a page without a size has the default one, one by a variable left out the largest', () => {
  const rows = 'edges { cursor }';
  expect(cost(`{ units { ${rows} } }`)).toBe(1 + page.default * 2);
  expect(cost(`query A($n: Int) { units(first: $n) { ${rows} } }`)).toBe(1 + page.max * 2);
  expect(cost(`query A($n: Int) { units(first: $n) { ${rows} } }`, { n: 3 })).toBe(7);
});

test('a list without pages counts as twenty rows, and lists in lists multiply', () => {
  expect(cost('{ unit { lines { points } } }')).toBe(1 + 1 + 20);
  expect(cost('{ unit { lines { unit { lines { points } } } } }')).toBe(1 + 1 + 20 * (1 + 1 + 20));
});

test('aliases and fragments hide nothing', () => {
  const twice = cost(
    '{ a: unit { ...U } b: unit { ... on Unit { id } } } fragment U on Unit { id }',
  );
  expect(twice).toBe(4);
});

test('a field that folds streams pays for that each time, under any name and in a fragment', () => {
  const folding = foldingCosts['scoreReplay'] ?? 0;
  expect(folding).toBeGreaterThan(1_000);
  expect(cost('{ scoreReplay(first: 10) { edges { cursor } } }')).toBe(folding + 10 * 2);
  const aliases = cost(
    '{ a: scoreReplay { pageInfo { hasNextPage } } ...Q } fragment Q on Query { b: scoreReplay { pageInfo { hasNextPage } } }',
  );
  expect(aliases).toBeGreaterThan(2 * folding);
});

test('of several operations the dearest counts', () => {
  expect(cost('query A { unit { id } } query B { unit { id names } }')).toBe(3);
});

test('introspection counts one', () => {
  expect(cost('{ __schema { types { name fields { name } } } }')).toBe(1);
});

test('fragments that spread one another by the thousandfold are counted in no time', () => {
  const depth = 60;
  const fragments = Array.from(
    { length: depth },
    (_, at) => `fragment F${at} on Unit { ...F${at + 1} ...F${at + 1} }`,
  );
  const text = `{ unit { ...F0 } } ${fragments.join(' ')} fragment F${depth} on Unit { id }`;
  expect(cost(text)).toBeGreaterThan(1e18);
});

test('a field below a query that folds streams pays for that where it is asked for, and there alone', () => {
  const folding = buildSchema(
    'type Query { case: Case } type Case { id: ID! pin: Pin } type Pin { by: Int }',
  );
  const pin = (folding.getType('Case') as GraphQLObjectType).getFields()['pin']!;
  pin.extensions = { foldingCost: 500 };
  const costs = (text: string) => costOf(folding, parse(text), {});
  expect(costs('{ case { id } }')).toBe(2);
  expect(costs('{ case { id pin { by } } }')).toBe(2 + 501);
  expect(costs('{ case { a: pin { by } b: pin { by } } }')).toBe(1 + 2 * 501);
});
