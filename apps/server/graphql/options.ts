// How GraphQL is served: Mercurius with every limit set, and every error through one formatter.
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import { MercuriusDriver } from '@nestjs/mercurius';
import {
  Kind,
  OperationTypeNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { Configuration } from '../configuration.ts';
import { EdgeRefusal } from '../refusal.ts';
import { costOf } from './cost.ts';
import { formatErrors } from './errors.ts';
import { checkGet, graphqlRoute } from './over-http.ts';
import { withDefaults } from './variable-defaults.ts';

/** A query is compiled when it has come this many times. */
const compileAfter = 2;

/**
 * Mercurius would take a document that does not parse for a syntax tree in JSON, past the limit on its words. No document
 * begins as JSON does.
 */
const isJson = /^[ \t\n\r]*(?:\{[ \t\n\r]*["}]|[["\-0-9tn]|fa)/;

export function graphqlOptions({ jit, limits }: Configuration): MercuriusDriverConfig {
  return {
    driver: MercuriusDriver,
    autoSchemaFile: true,
    path: '/graphql',
    graphiql: false,
    ...(jit ? { jit: compileAfter } : {}),
    queryDepth: limits.queryDepthMax,
    graphql: { parseOptions: { maxTokens: limits.documentTokensMax } },
    context: () => ({}),
    errorFormatter: formatErrors as MercuriusDriverConfig['errorFormatter'],
    additionalRouteOptions: graphqlRoute as MercuriusDriverConfig['additionalRouteOptions'],
    hooks: {
      preParsing: async (_schema, source, { reply }) => {
        if (isJson.test(source)) throw new EdgeRefusal('DOCUMENT_SYNTAX');
        const { method, query } = reply.request;
        if (method !== 'GET') return;
        checkGet(source, (query as { readonly operationName?: string }).operationName);
      },
      preExecution: async (schema, document, _context, variables) => {
        const whole = withDefaults(document, variables);
        checkCost(schema, document, whole, limits.queryCostMax);
        return compilable(document) ? { variables: whole } : { document, variables: whole };
      },
    },
  } as MercuriusDriverConfig;
}

function checkCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  costMax: number,
): void {
  const cost = costOf(schema, document, variables);
  if (cost <= costMax) return;
  throw new EdgeRefusal('QUERY_TOO_COSTLY', {
    vi: `Chi phí ${cost}, tối đa ${costMax}.`,
    en: `Its cost is ${cost}, at most ${costMax}.`,
  });
}

/**
 * Mercurius keeps one compiled operation a document, whichever operation is asked for next: a document of several, once
 * compiled, would run the wrong one, even a mutation by GET. A mutation has one field, so compiling it gains nothing, and the
 * compiler's own reading of variables forgets the defaults inside inputs and names other fields than the first call did.
 * Handing the document back keeps it out of the compiler.
 */
function compilable(document: DocumentNode): boolean {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operations.length === 1 && operations.every(isQuery);
}

function isQuery(definition: DefinitionNode): boolean {
  return 'operation' in definition && definition.operation === OperationTypeNode.QUERY;
}
