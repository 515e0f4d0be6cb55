// Every error as it leaves the server: a stable code, the field, a sentence in each language; never a stack, SQL or a path.
import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import {
  GraphQLError,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLFormattedError,
} from 'graphql';
import type { MercuriusContext } from 'mercurius';
import { ClockBehind } from '../../../libs/commands/carry-out.ts';
import { DomainError } from '../../../libs/domain/refusal.ts';
import { StoreDeniesAccess } from '../../../libs/event-store/eventstoredb/refusals.ts';
import {
  AppendTooLarge,
  Conflict,
  OutcomeUnknown,
  QueueFull,
  StoreUnavailable,
} from '../../../libs/event-store/port.ts';
import { EvidenceRefused } from '../../../libs/evidence/refusals.ts';
import { ViewBuilding } from '../../../libs/views/building.ts';
import { statusOf as statusOfFile } from '../evidence-files.refusal.ts';
import { EdgeRefusal, type EdgeCode, type Problem } from '../refusal.ts';
import { graphqlMediaType, mediaTypeFor } from './over-http.ts';
import { documentFault, outsideList } from './document-fault.ts';
import { variableFault } from './variable-fault.ts';

/** What an error says of itself, whoever raised it. */
interface Said {
  readonly code: string;
  readonly field: string | null;
  readonly vi: string;
  readonly en: string;
  readonly statusCode: number;
  readonly problems: readonly Problem[];
}

/** Errors of the libraries below, by their own codes. */
const byForeignCode: Readonly<Record<string, EdgeCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'MEDIA_TYPE_UNSUPPORTED',
  FST_ERR_CTP_INVALID_JSON_BODY: 'REQUEST_MALFORMED',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'REQUEST_MALFORMED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'REQUEST_MALFORMED',
  FST_ERR_HANDLER_TIMEOUT: 'TIMEOUT',
  FST_ERR_NOT_FOUND: 'NOT_FOUND',
  MER_ERR_GQL_QUERY_DEPTH: 'QUERY_TOO_DEEP',
};

/** GraphQL's own errors have no codes, only messages that begin alike. */
const byMessage: readonly (readonly [RegExp, EdgeCode])[] = [
  [/^Syntax Error/, 'DOCUMENT_SYNTAX'],
  [/^Variable "\$/, 'VARIABLES_INVALID'],
  // A variable may be null where the argument that it is given to may not; that shows only as the query runs.
  [/^Argument "\w+" of non-null type /, 'VARIABLES_INVALID'],
  [/^(Unknown operation named|Must provide (an operation|operation name))/, 'OPERATION_UNKNOWN'],
];

/**
 * Mercurius' error formatter. A request that was refused before it ran answers without `data`; one that ran answers 200
 * with what it has.
 */
export function formatErrors(
  execution: ExecutionResult & { readonly errors: readonly GraphQLError[] },
  context: MercuriusContext,
): { statusCode: number; response: FormattedExecutionResult } {
  const ran = execution.data !== undefined;
  const answers = execution.errors.flatMap(apart).map((error) => answer(error, ran, context.reply));
  const errors = answers.map(({ formatted }) => formatted);
  const response: FormattedExecutionResult = ran ? { data: execution.data!, errors } : { errors };
  return { statusCode: ran ? 200 : statusOf(answers[0]!.said, context.reply), response };
}

/** The status of a refused request: a document that is wrong is 200 in plain JSON, as the specification has it for old clients. */
function statusOf(said: Said, reply: FastifyReply): number {
  const ofDocument =
    said.code.startsWith('DOCUMENT_') ||
    said.code.startsWith('QUERY_') ||
    said.code === 'VARIABLES_INVALID' ||
    said.code === 'INPUT_INVALID' ||
    said.code === 'OPERATION_UNKNOWN';
  const modern = mediaTypeFor(reply.request.headers.accept) === graphqlMediaType;
  return ofDocument && !modern ? 200 : said.statusCode;
}

/** Mercurius wraps the errors of a document in one. */
function apart(error: GraphQLError): readonly GraphQLError[] {
  const inner = (error.originalError as { errors?: unknown } | undefined)?.errors;
  return Array.isArray(inner) ? inner.map(toGraphqlError) : [error];
}

/** A document nested so deeply that the parser has no room left for it is a wrong document, not a fault of the server. */
function toGraphqlError(given: Error): GraphQLError {
  const error = given instanceof RangeError ? new EdgeRefusal('DOCUMENT_SYNTAX') : given;
  return error instanceof GraphQLError
    ? error
    : new GraphQLError(error.message, { originalError: error });
}

function answer(
  error: GraphQLError,
  ran: boolean,
  reply: FastifyReply,
): { readonly said: Said; readonly formatted: GraphQLFormattedError } {
  const said = sayOf(error, ran) ?? internal(error, reply);
  const extensions = {
    code: said.code,
    field: said.field ?? variableFault(error.message, innermost(error).message).field,
    vi: said.vi,
    en: said.en,
    ...(said.problems.length > 0 ? { problems: said.problems } : {}),
  };
  return {
    said,
    formatted: {
      message: said.vi,
      ...(error.locations ? { locations: error.locations } : {}),
      ...(error.path ? { path: error.path } : {}),
      extensions,
    },
  };
}

/** null: nobody meant this error, so it is a defect. */
function sayOf(error: GraphQLError, ran: boolean): Said | null {
  const cause = innermost(error);
  if (cause instanceof EdgeRefusal) return cause;
  if (cause instanceof DomainError) return { ...pick(cause), statusCode: 422, problems: [] };
  if (cause instanceof EvidenceRefused) {
    return { ...pick(cause), statusCode: statusOfFile(cause.code), problems: [] };
  }
  if (cause instanceof Conflict) return new EdgeRefusal('CONFLICT');
  if (cause instanceof QueueFull) return new EdgeRefusal('OVERLOADED');
  if (cause instanceof OutcomeUnknown) return new EdgeRefusal('OUTCOME_UNKNOWN');
  if (cause instanceof StoreUnavailable) return new EdgeRefusal('STORE_UNAVAILABLE');
  if (cause instanceof StoreDeniesAccess) return new EdgeRefusal('STORE_DENIES_ACCESS');
  if (cause instanceof AppendTooLarge) return new EdgeRefusal('INPUT_TOO_LARGE');
  if (cause instanceof ClockBehind) return new EdgeRefusal('CLOCK_BEHIND');
  if (cause instanceof ViewBuilding) return viewBuilding(cause);
  const foreign = byForeignCode[String((cause as { code?: unknown }).code)];
  if (foreign) return new EdgeRefusal(foreign);
  if (!(cause instanceof GraphQLError)) return null;
  return ofDocument(error, cause.message, ran);
}

/** A view that is being built answers nothing yet, and says how far it is. */
export function viewBuilding({ view, handled, total }: ViewBuilding): EdgeRefusal {
  return new EdgeRefusal('VIEW_BUILDING', {
    vi: `(${view}: ${handled}/${total} sự kiện)`,
    en: `(${view}: ${handled} of ${total} events)`,
  });
}

/** What a refusal of the domain says; its stream and details stay inside the sentences. */
function pick({
  code,
  field,
  vi,
  en,
}: DomainError | EvidenceRefused): Pick<Said, 'code' | 'field' | 'vi' | 'en'> {
  return { code, field, vi, en };
}

/** GraphQL's own message is of what the client wrote, so it may be told. */
function ofDocument(error: GraphQLError, reason: string, ran: boolean): Said | null {
  const code = byMessage.find(([pattern]) => pattern.test(error.message))?.[1];
  if (!code && ran) return null;
  const said = outsideList(reason) ? null : variableFault(error.message, reason).said;
  return new EdgeRefusal(
    code ?? 'DOCUMENT_INVALID',
    said ?? documentFault(reason, error.locations?.[0]),
  );
}

function innermost(error: Error): Error {
  let cause: Error = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function internal(error: GraphQLError, reply: FastifyReply): Said {
  const reference = randomBytes(6).toString('hex');
  reply.log.error({ err: innermost(error), reference, path: error.path }, 'internal error');
  return new EdgeRefusal('INTERNAL', {
    vi: `Mã tra cứu: ${reference}.`,
    en: `Reference: ${reference}.`,
  });
}
