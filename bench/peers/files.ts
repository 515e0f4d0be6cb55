// The bound of evidence files: bare Fastify, a body streamed to the disk and synced, and a file streamed back.
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import fastify from 'fastify';

const [, , port, folder = ''] = process.argv;
const app = fastify({ bodyLimit: 1024 ** 3 });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
app.get('/ready', () => ({}));

app.post('/evidence', async (request, reply) => {
  const sha256 = randomUUID();
  const path = join(folder, sha256);
  await pipeline(request.raw, createWriteStream(`${path}.part`, { flush: true }));
  await rename(`${path}.part`, path);
  await using names = await open(folder, 'r');
  await names.sync();
  return reply.code(201).send({ sha256 });
});

app.get<{ Params: { readonly name: string } }>('/evidence/:name', async (request, reply) => {
  const path = join(folder, request.params.name);
  const { size } = await stat(path);
  reply.header('content-length', size).type('application/pdf');
  return reply.send(createReadStream(path));
});

await app.listen({ port: Number(port), host: '127.0.0.1' });
