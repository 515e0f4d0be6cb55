// The bound of the scoreboard: Fastify and Mercurius with the same schema, the board ready in memory, and nothing else.
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import mercurius from 'mercurius';

const [, , port, boardFile = ''] = process.argv;
const board: unknown = JSON.parse(readFileSync(boardFile, 'utf8'));
const app = fastify();
app.get('/ready', () => ({}));
await app.register(mercurius, {
  schema: readFileSync('schema.graphql', 'utf8'),
  resolvers: { Query: { scoreboard: () => board } },
  jit: 1,
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
