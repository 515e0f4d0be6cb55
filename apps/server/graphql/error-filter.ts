// Lets a resolver's errors through to the formatter untouched, and says a refusal outside GraphQL in the same form.
import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { EdgeRefusal } from '../refusal.ts';
import { refusalPage, refusalPolicy, wantsPage } from '../refusal-page.ts';

/** Nest's own filter would log every refusal as a fault, and say it in English alone. */
@Catch()
export class GraphqlErrors extends BaseExceptionFilter implements ExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost): void {
    if (host.getType<'graphql' | 'http'>() === 'graphql') throw error;
    const refusal = error instanceof NotFoundException ? new EdgeRefusal('NOT_FOUND') : error;
    if (refusal instanceof EdgeRefusal) answerRefusal(refusal, host.switchToHttp().getResponse());
    else super.catch(error, host);
  }
}

/** Fastify's own refusals, of an address that is none, come before there is a route. */
export function refuseMalformed(_: Error, __: unknown, reply: FastifyReply): void {
  answerRefusal(new EdgeRefusal('REQUEST_MALFORMED'), reply);
}

interface Refused {
  readonly statusCode: number;
  readonly code: string;
  readonly field: string | null;
  readonly vi: string;
  readonly en: string;
}

/** One refusal in the form that every error has; as a page for a person whose browser opened the address. */
export function answerRefusal(refusal: Refused, reply: FastifyReply): void {
  const { statusCode, code, field, vi, en } = refusal;
  void reply.code(statusCode).header('vary', 'accept');
  if (wantsPage(reply.request.headers.accept)) {
    void reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', refusalPolicy)
      .header('cache-control', 'no-store')
      .send(refusalPage(refusal));
    return;
  }
  void reply
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message: vi, extensions: { code, field, vi, en } }] });
}
