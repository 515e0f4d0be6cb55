// The explorer page: Altair's own files from this machine, so that it works without the Internet.
import fastifyStatic from '@fastify/static';
import {
  getDistDirectory,
  renderAltair,
  renderInitSnippet,
  type RenderOptions,
} from 'altair-static';
import type { FastifyInstance } from 'fastify';
import { examples } from './explorer-examples.ts';

const endpoint = '/graphql';

const options: RenderOptions = {
  baseURL: '/explorer/',
  endpointURL: endpoint,
  serveInitialOptionsInSeperateRequest: 'options.js',
  initialName: examples[0].name,
  initialQuery: examples[0].query,
  initialWindows: examples.slice(1).map(({ name, query }) => ({
    initialName: name,
    initialQuery: query,
    endpointURL: endpoint,
  })),
  initialHeaders: { 'x-actor-account': '', 'x-actor-role': '' },
  disableAccount: true,
  initialSettings: {
    language: 'vi-VN',
    theme: 'light',
    'alert.disableUpdateNotification': true,
    'banners.disable': true,
  },
};

/** What the browser may load: this server's files and nothing else. Altair writes styles into the page. */
export const contentSecurity = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'", 'data:'],
    workerSrc: ["'self'", 'blob:'],
    objectSrc: ["'none'"],
    baseUri: ["'self'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
} as const;

/** Serves the page at /explorer/ and sends / there. */
export async function serveExplorer(fastify: FastifyInstance): Promise<void> {
  const page = renderAltair(options).replace(
    '<title>Altair</title>',
    '<title>Sổ cái thi đua</title>',
  );
  // Only the browser knows under which address it reached this server, and Altair sends nothing to a relative one.
  const snippet = renderInitSnippet(options).replaceAll(
    `endpointURL: \`${endpoint}\``,
    `endpointURL: new URL('${endpoint}', location.href).href`,
  );
  fastify.get('/', (_, reply) => reply.redirect('/explorer/'));
  fastify.get('/explorer', (_, reply) => reply.redirect('/explorer/'));
  fastify.get('/explorer/', (_, reply) => reply.type('text/html; charset=utf-8').send(page));
  fastify.get('/explorer/options.js', (_, reply) =>
    reply.type('text/javascript; charset=utf-8').send(snippet),
  );
  await fastify.register(fastifyStatic, {
    root: getDistDirectory(),
    prefix: '/explorer/',
    index: false,
    decorateReply: false,
    maxAge: '1d',
  });
}
