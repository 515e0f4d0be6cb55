// The routes of evidence files: what they take and give is streamed, and never held in memory.
import type { FastifyInstance } from 'fastify';
import { actorOf } from './actor.ts';
import { answerFile, type GivenOut } from './evidence-files.download.ts';
import { answerFailure } from './evidence-files.refusal.ts';
import { receiveFile } from './evidence-files.upload.ts';
import type { Limits } from './limits.ts';
import { EdgeRefusal } from './refusal.ts';

/** Serves POST /evidence, and GET and HEAD /evidence/{sha256}. */
export async function serveFiles(
  fastify: FastifyInstance,
  given: GivenOut,
  limits: Limits,
): Promise<void> {
  await fastify.register(async (routes) => {
    // A body is taken as it comes, whatever it is said to be: none is parsed, so none is gathered.
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    routes.setErrorHandler((error, request, reply) => {
      // What is left of a body that was begun: unread it would hold up the next request on its connection.
      request.raw.resume();
      answerFailure(error, reply);
    });
    const handlerTimeout = limits.transferTimeoutMs;
    routes.post('/evidence', { handlerTimeout }, async (request, reply) => {
      actorOf(request);
      return receiveFile(given.files, limits, request, reply);
    });
    const downloads = countDownloads(limits.downloadsMax);
    routes.route<{ Params: { sha256: string } }>({
      method: ['GET', 'HEAD'],
      url: '/evidence/:sha256',
      exposeHeadRoute: false,
      handlerTimeout,
      onRequest: async (_request, reply) => {
        downloads.enter();
        reply.raw.once('close', () => downloads.leave());
      },
      handler: async (request, reply) => answerFile(given, request, reply),
    });
  });
}

function countDownloads(most: number) {
  let underWay = 0;
  return {
    enter() {
      if (underWay >= most) throw new EdgeRefusal('OVERLOADED');
      underWay += 1;
    },
    leave() {
      underWay -= 1;
    },
  };
}
