// Who is believed to act: headers of a direct call from this machine, and nothing else.
import fastify, { type FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, expect, test } from 'vitest';
import { actorOf, isLoopback } from './actor.ts';
import { EdgeRefusal } from './refusal.ts';

let server: FastifyInstance;
afterEach(() => server.close());

/** A server that answers who acts, or the code of the refusal. */
async function listen(host: string): Promise<number> {
  server = fastify();
  server.get('/', (request) => {
    try {
      return actorOf(request);
    } catch (error) {
      return error instanceof EdgeRefusal ? { code: error.code, field: error.field } : error;
    }
  });
  await server.listen({ host, port: 0 });
  return (server.addresses() as AddressInfo[])[0]!.port;
}

async function askAs(headers: Readonly<Record<string, string>>, host = '127.0.0.1') {
  const port = await listen(host);
  return (await fetch(`http://127.0.0.1:${port}/`, { headers })).json();
}

const official = { 'x-actor-account': 'acc-1', 'x-actor-role': 'blocLead' };

test('a direct call names its actor, words beyond ASCII percent-encoded', async () => {
  const headers = {
    ...official,
    'x-actor-unit': 'so-noi-vu',
    'x-acting-for': encodeURIComponent('Trưởng khối'),
  };
  expect(await askAs(headers)).toEqual({
    account: 'acc-1',
    role: 'blocLead',
    unit: 'so-noi-vu',
    bloc: null,
    actingFor: 'Trưởng khối',
    appointment: null,
    channel: 'graphql',
  });
});

test.each(Object.keys(official))('without %s nobody acts', async (missing) => {
  expect(await askAs({ ...official, [missing]: '' })).toMatchObject({ code: 'ACTOR_MISSING' });
});

test('a role that is not in the list is refused', async () => {
  expect(await askAs({ ...official, 'x-actor-role': 'king' })).toEqual({
    code: 'ACTOR_INVALID',
    field: 'x-actor-role',
  });
});

test.each(['graphql', 'batch'])('a command says that it came by %s', async (channel) => {
  const actor = await askAs({ ...official, 'x-actor-channel': channel });
  expect(actor).toMatchObject({ channel });
});

test.each(['generator', 'phone'])('the channel %j is refused', async (channel) => {
  expect(await askAs({ ...official, 'x-actor-channel': channel })).toEqual({
    code: 'ACTOR_INVALID',
    field: 'x-actor-channel',
  });
});

test.each(['%E0%A4%A', '%00', 'x'.repeat(201)])('the text %j is refused', async (text) => {
  expect(await askAs({ ...official, 'x-actor-unit': text })).toEqual({
    code: 'ACTOR_INVALID',
    field: 'x-actor-unit',
  });
});

test.each(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])(
  'a call handed on by a proxy (%s) is refused',
  async (name) => {
    expect(await askAs({ ...official, [name]: '127.0.0.1' })).toMatchObject({
      code: 'ACTOR_NOT_LOCAL',
    });
  },
);

test('a server that others can reach believes no headers, not even from this machine', async () => {
  expect(await askAs(official, '0.0.0.0')).toMatchObject({ code: 'ACTOR_NOT_LOCAL' });
});

test.each(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1', 'localhost'])(
  '%s is this machine',
  async (address) => {
    await listen('127.0.0.1');
    expect(isLoopback(address)).toBe(true);
  },
);

test('the addresses of the network are not', async () => {
  await listen('127.0.0.1');
  const outward = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal }) => !internal)
    .map(({ address }) => address);
  for (const address of [...outward, '10.0.0.1', '::2', '127.evil.example', '0.0.0.0']) {
    expect(isLoopback(address)).toBe(false);
  }
});
