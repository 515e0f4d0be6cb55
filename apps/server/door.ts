// The door: calls under a foreign host name and calls beyond what can be served at once are turned away before they are read.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLoopback } from './actor.ts';
import type { Configuration } from './configuration.ts';
import { EdgeRefusal } from './refusal.ts';

const counted = ['/graphql', '/reports/'];

/** Health must answer under load, so only what folds the ledger is counted: plainly, not by client, for on loopback all are one. */
export function guardDoor(fastify: FastifyInstance, configuration: Configuration): void {
  const local = isLoopback(configuration.host);
  let inFlight = 0;
  fastify.addHook('onRequest', async (request, reply) => {
    // A page of another site whose name was made to point here (DNS rebinding) would pass as our own.
    if (local && !isLocalName(request)) throw new EdgeRefusal('HOST_UNKNOWN');
    if (!counted.some((path) => request.url.startsWith(path))) return;
    if (inFlight >= configuration.limits.inFlightMax) turnAway(reply);
    inFlight += 1;
    reply.raw.once('close', () => {
      inFlight -= 1;
    });
  });
}

function turnAway(reply: FastifyReply): never {
  reply.header('retry-after', '1');
  throw new EdgeRefusal('OVERLOADED');
}

function isLocalName(request: FastifyRequest): boolean {
  const name = request.hostname.replace(/^\[|\]$/g, '');
  return isLoopback(name);
}
