// GraphQL over HTTP where Mercurius departs from it: media types, the shape of a request, the status of an answer.
import type { FastifyRequest, RouteOptions } from 'fastify';
import { getOperationAST, OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { EdgeRefusal } from '../refusal.ts';

export const graphqlMediaType = 'application/graphql-response+json';
const jsonMediaType = 'application/json';

/** The media type to answer in; null where the client accepts none of the two. An absent or open `Accept` gets JSON. */
export function mediaTypeFor(accept: string | undefined): string | null {
  if (accept === undefined || accept.trim() === '') return jsonMediaType;
  const wanted = accept
    .split(',')
    .map(readRange)
    .filter((range) => range.quality > 0)
    .toSorted((a, b) => b.quality - a.quality);
  for (const { type } of wanted) {
    if (type === graphqlMediaType) return graphqlMediaType;
    if (type === jsonMediaType || type === '*/*' || type === 'application/*') return jsonMediaType;
  }
  return null;
}

function readRange(range: string): { readonly type: string; readonly quality: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { type, quality: quality === undefined ? 1 : Number(quality) };
}

/**
 * What the GraphQL route adds to Mercurius'. Its JSON schema is left out: it would refuse without our codes, and it spells
 * the numbers of an error's path as strings.
 */
export const graphqlRoute: Partial<RouteOptions> = {
  schema: {},
  preParsing: async (request, reply) => {
    const mediaType = mediaTypeFor(request.headers.accept);
    reply.type(`${mediaType ?? jsonMediaType}; charset=utf-8`).header('vary', 'accept');
    if (mediaType === null) throw new EdgeRefusal('MEDIA_TYPE_NOT_ACCEPTABLE');
  },
  preValidation: async (request) => {
    checkShape(request.method === 'GET' ? readQuery(request) : request.body);
  },
};

/** The parameters of a GET, their JSON parsed. */
function readQuery(request: FastifyRequest): unknown {
  const query = { ...(request.query as Record<string, unknown>) };
  for (const name of ['variables', 'extensions']) {
    if (query[name] !== undefined) query[name] = parseJson(query[name]);
  }
  return query;
}

function parseJson(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch {
    return text;
  }
}

/** @throws EdgeRefusal REQUEST_MALFORMED naming the parameter */
function checkShape(request: unknown): void {
  if (!isObject(request)) throw new EdgeRefusal('REQUEST_MALFORMED');
  const { query, operationName, variables, extensions } = request;
  if (typeof query !== 'string' || query === '') malformed('query');
  if (typeof (operationName ?? '') !== 'string') malformed('operationName');
  if (!isObject(variables ?? {})) malformed('variables');
  if (!isObject(extensions ?? {})) malformed('extensions');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function malformed(field: string): never {
  throw new EdgeRefusal('REQUEST_MALFORMED', { field });
}

/**
 * A GET runs a query and nothing else, and Mercurius does not see to it that there is an operation to look at. A document
 * that does not parse is left to it.
 * @throws EdgeRefusal OPERATION_UNKNOWN, METHOD_NOT_ALLOWED
 */
export function checkGet(source: string, operationName: string | undefined): void {
  let document: DocumentNode;
  try {
    document = parse(source);
  } catch {
    return;
  }
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new EdgeRefusal('OPERATION_UNKNOWN');
  if (operation.operation !== OperationTypeNode.QUERY) throw new EdgeRefusal('METHOD_NOT_ALLOWED');
}
