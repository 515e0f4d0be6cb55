// The bound of a mutation: bare Fastify, the same input class checked, one row of ready bytes appended, commits shared.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import fastify from 'fastify';
import { FileEvidenceInput } from '../../apps/server/evidence.edge.ts';
import { schema, writerSettings } from '../../libs/event-store/sqlite-schema.ts';

const [, , port, file = '', bytesOfAnEvent] = process.argv;
const bytes = new Uint8Array(Number(bytesOfAnEvent)).fill(0x20);
const database = new DatabaseSync(file);
database.exec(writerSettings);
database.exec(schema);
const insert = database.prepare(
  'INSERT INTO event (position, stream, revision, id, type, bytes) VALUES (?, ?, ?, ?, ?, ?)',
);
const begin = database.prepare('BEGIN IMMEDIATE');
const commit = database.prepare('COMMIT');
const revisions = new Map<string, number>();
let position = 0;

interface Waiting {
  readonly stream: string;
  readonly resolve: (revision: number) => void;
}
let waiting: Waiting[] = [];

/** Whoever comes in one turn of the event loop shares one commit. */
function append(stream: string): Promise<number> {
  return new Promise((resolve) => {
    if (waiting.length === 0) setImmediate(commitAll);
    waiting.push({ stream, resolve });
  });
}

function commitAll(): void {
  const group = waiting;
  waiting = [];
  begin.run();
  const made = group.map(({ stream }) => {
    const revision = (revisions.get(stream) ?? -1) + 1;
    position += 1;
    insert.run(position, stream, revision, randomUUID(), 'EvidenceFiled', bytes);
    revisions.set(stream, revision);
    return revision;
  });
  commit.run();
  group.forEach(({ resolve }, at) => resolve(made[at] ?? -1));
}

const app = fastify();
app.get('/ready', () => ({}));
app.post<{ Body: object }>('/append', async (request, reply) => {
  const input = plainToInstance(FileEvidenceInput, request.body);
  const problems = await validate(input, { forbidUnknownValues: false, stopAtFirstError: true });
  if (problems.length > 0) return reply.status(400).send({ errors: [String(problems[0])] });
  const stream = `unitYear-${input.year}-${input.unit}`;
  return { stream, revision: await append(stream), repeated: false };
});
await app.listen({ port: Number(port), host: '127.0.0.1' });
