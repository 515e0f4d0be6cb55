// How long a request may take to come in: one that is small has a time in all, an upload may take long while it goes on.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Limits } from './limits.ts';

/**
 * A request's head, and a body but an upload's, come within `receiveTimeoutMs`; an upload is cut off when no byte came for so
 * long, because a large file on a slow line is no attack. What is cut off is answered 408 where it can be.
 */
export function limitReceiving(
  fastify: FastifyInstance,
  { receiveTimeoutMs }: Pick<Limits, 'receiveTimeoutMs'>,
): void {
  fastify.server.headersTimeout = receiveTimeoutMs;
  fastify.addHook('onRequest', async (request) => {
    if (!hasBody(request)) return;
    const isUpload = request.routeOptions.url === '/evidence';
    (isUpload ? cutStalled : cutLate)(request.raw, receiveTimeoutMs);
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function cutLate(message: IncomingMessage, timeoutMs: number): void {
  const timer = setTimeout(() => cut(message), timeoutMs).unref();
  for (const event of ['end', 'close']) message.once(event, () => clearTimeout(timer));
}

/** The socket's own clock begins anew at every byte. It is stopped once the body is here: what is done with it takes its time. */
function cutStalled(message: IncomingMessage, timeoutMs: number): void {
  message.setTimeout(timeoutMs, () => cut(message));
  message.once('end', () => message.setTimeout(0));
}

function cut(message: IncomingMessage): void {
  if (message.complete) return;
  const { socket } = message;
  socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n');
  message.destroy();
}
