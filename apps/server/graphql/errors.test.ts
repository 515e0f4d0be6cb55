// What each kind of error says when it leaves the server, through a real Mercurius.
import fastify, { type FastifyInstance } from 'fastify';
import {
  GraphQLInputObjectType,
  GraphQLInt,
  GraphQLList,
  GraphQLObjectType,
  GraphQLSchema,
  GraphQLString,
} from 'graphql';
import mercurius from 'mercurius';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DomainError } from '../../../libs/domain/refusal.ts';
import { StoreDeniesAccess } from '../../../libs/event-store/eventstoredb/refusals.ts';
import {
  Conflict,
  OutcomeUnknown,
  QueueFull,
  StoreUnavailable,
} from '../../../libs/event-store/port.ts';
import { formatErrors } from './errors.ts';
import { graphqlRoute } from './over-http.ts';
import { PointsScalar } from './scalars.ts';

const row = new GraphQLObjectType({
  name: 'Row',
  fields: {
    broken: {
      type: GraphQLInt,
      resolve: () => {
        throw new Error('SELECT secret FROM /var/ledger.sqlite');
      },
    },
  },
});
const sumInput = new GraphQLInputObjectType({
  name: 'SumInput',
  fields: { of: { type: new GraphQLList(PointsScalar) } },
});
const failures: Readonly<Record<string, Error>> = {
  domain: new DomainError('UNIT_UNKNOWN', 'unit'),
  conflict: new Conflict('unit-a', 3),
  unknown: new OutcomeUnknown('the answer was lost'),
  full: new QueueFull('1000 wait'),
  away: new StoreUnavailable('/var/ledger.sqlite is closed'),
  denied: new StoreDeniesAccess('append'),
};

let server: FastifyInstance;
const logged: string[] = [];

beforeAll(async () => {
  server = fastify({
    logger: { level: 'error', stream: { write: (line: string) => void logged.push(line) } },
  });
  await server.register(mercurius, {
    schema: new GraphQLSchema({
      query: new GraphQLObjectType({
        name: 'Query',
        fields: {
          fail: {
            type: GraphQLString,
            args: { by: { type: GraphQLString } },
            resolve: (_, { by }: { by: string }) => {
              throw failures[by]!;
            },
          },
          rows: { type: new GraphQLList(row), resolve: () => [{}, {}] },
          points: {
            type: PointsScalar,
            args: { of: { type: PointsScalar } },
            resolve: (_, { of }: { of: number }) => of,
          },
          sum: {
            type: PointsScalar,
            args: { input: { type: sumInput } },
            resolve: (_, { input }: { input: { of: readonly number[] } }) => input.of[0],
          },
        },
      }),
    }),
    jit: 1,
    errorFormatter: formatErrors,
    additionalRouteOptions: graphqlRoute,
  });
});
afterAll(() => server.close());

interface Said {
  readonly message: string;
  readonly path?: readonly unknown[];
  readonly extensions: { code: string; field: string | null; vi: string; en: string };
}

async function errorsOf(query: string, variables: object = {}): Promise<readonly Said[]> {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    payload: { query, variables },
  });
  return response.json<{ errors?: readonly Said[] }>().errors ?? [];
}

test('a document that the parser has no room for is a wrong document', async () => {
  const errors = await errorsOf(`{ sum(input: ${'['.repeat(100_000)} }`);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(['DOCUMENT_SYNTAX']);
});

test.each([
  ['domain', 'UNIT_UNKNOWN'],
  ['conflict', 'CONFLICT'],
  ['unknown', 'OUTCOME_UNKNOWN'],
  ['full', 'OVERLOADED'],
  ['away', 'STORE_UNAVAILABLE'],
  ['denied', 'STORE_DENIES_ACCESS'],
])('an error of the kind "%s" has the code %s, compiled or not', async (by, code) => {
  for (let time = 0; time < 4; time += 1) {
    const [error] = await errorsOf(`{ fail(by: "${by}") }`);
    expect(error?.extensions.code).toBe(code);
    expect(error?.message).toBe(error?.extensions.vi);
    expect(JSON.stringify(error)).not.toContain('sqlite');
  }
});

test('a refusal of the domain says its own sentences and its field', async () => {
  const [error] = await errorsOf('{ fail(by: "domain") }');
  const { vi, en, field } = new DomainError('UNIT_UNKNOWN', 'unit');
  expect(error?.extensions).toEqual({ code: 'UNIT_UNKNOWN', field, vi, en });
});

test('a fault gives a reference, keeps what it was in the log, and the path counts rows by number', async () => {
  logged.length = 0;
  const errors = await errorsOf('{ rows { broken } }');
  expect(errors.map(({ path }) => path)).toEqual([
    ['rows', 0, 'broken'],
    ['rows', 1, 'broken'],
  ]);
  expect(JSON.stringify(errors)).not.toMatch(/SELECT|secret|ledger\.sqlite|\.ts/);
  const reference = /Reference: ([0-9a-f]{12})\./.exec(errors[0]!.extensions.en)?.[1];
  expect(logged.find((line) => line.includes(reference!))).toContain('SELECT secret');
});

test('a scalar that is refused names its form and its field, as a literal and as a variable', async () => {
  for (let time = 0; time < 4; time += 1) {
    const [literal] = await errorsOf('{ points(of: "1.234") }');
    const [variable] = await errorsOf('query P($of: Points) { points(of: $of) }', { of: '1.234' });
    expect(literal?.extensions.code).toBe('INPUT_INVALID');
    expect(variable?.extensions).toMatchObject({ code: 'INPUT_INVALID', field: 'of' });
    expect(variable?.extensions.vi).toContain('tối đa hai chữ số');
  }
});

test('a field inside an input is named by its path there', async () => {
  const query = 'query S($input: SumInput) { sum(input: $input) }';
  const fields = [];
  for (let time = 0; time < 4; time += 1) {
    const [error] = await errorsOf(query, { input: { of: ['1', '1.234'] } });
    expect(error?.extensions.code).toBe('INPUT_INVALID');
    fields.push(error?.extensions.field);
  }
  // The turn that compiles the query checks its variables by the compiler's own code, which knows no place in a list.
  expect(fields).toEqual(['of.1', 'of', 'of.1', 'of.1']);
});
