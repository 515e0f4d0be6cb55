// Reading one's own write: a query that names an event is answered from views that have it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codes, runServer, type ServerUnderTest } from './running-server.ts';
import { clientOf, type Client } from './server-client.ts';

let server: ServerUnderTest;
let client: Client;
beforeAll(async () => {
  server = await runServer({ limits: { ownWriteTimeoutMs: 200 } });
  client = clientOf(server);
});
afterAll(() => server.stop());

const units = '{ units(first: 200) { edges { node { unit } } } }';
const unit = { kind: 'department', housesBoard: false };

test('a query that waits for the event that its writer was answered sees it, every time', async () => {
  for (let serial = 1; serial <= 20; serial += 1) {
    const answer = await client.mutate('enterUnit', { ...unit, unit: `u${serial}`, name: 'Sở' });
    const seen = await client.query(units, {}, { waitFor: answer });
    expect(JSON.stringify(seen)).toContain(`"u${serial}"`);
  }
});

test('an event that never comes is waited for so long and no longer', async () => {
  const started = performance.now();
  const answer = await server.ask({ query: units }, { 'x-wait-for': 'unit-nobody@0' });
  expect(codes(answer)).toEqual(['VIEW_BEHIND']);
  expect(answer.status).toBe(503);
  expect(performance.now() - started).toBeGreaterThan(150);
  expect(answer.body.errors?.[0]?.extensions.field).toBe('x-wait-for');
});

test.each(['unit-stc', '@1', 'unit-stc@-1', 'unit-stc@1@2', 'unit stc@1', 'u@1234567890'])(
  'the header %j is refused',
  async (header) => {
    const answer = await server.ask({ query: units }, { 'x-wait-for': header });
    expect(codes(answer)).toEqual(['INPUT_INVALID']);
    expect(answer.body.errors?.[0]?.extensions.vi).toContain('stream@revision');
  },
);
