// Requests that come in slowly: an upload may, as long as it goes on; anything else has a time in all.
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runServer, type ServerUnderTest } from './running-server.ts';
import { samplePdf } from './sample-file.ts';
import { board, headersOf } from './server-client.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await runServer({ limits: { receiveTimeoutMs: 400 } });
});
afterAll(() => server.stop());

/** Sends a head and then parts of a body with pauses; answers what the server said until it closed or all was answered. */
async function sendSlowly(path: string, parts: readonly Uint8Array[], pauseMs: number) {
  const { hostname, port, host } = new URL(server.url);
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const type = path === '/evidence' ? 'application/pdf' : 'application/json';
  const head = { host, ...headersOf(board), 'content-type': type, 'content-length': length };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}\r\n`);
  const socket = connect(Number(port), hostname);
  let said = '';
  socket.on('data', (chunk) => (said += chunk.toString()));
  socket.on('error', () => undefined);
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.write(`POST ${path} HTTP/1.1\r\n${lines.join('')}\r\n`);
  for (const part of parts) {
    await sleep(pauseMs);
    if (!socket.writable) break;
    socket.write(part);
  }
  await Promise.race([closed, sleep(1_500)]);
  socket.destroy();
  return said;
}

const bytes = samplePdf('chậm', 10_000);
const tenths = Array.from({ length: 10 }, (_, place) =>
  bytes.subarray(place * 1_000, (place + 1) * 1_000),
);

test('an upload may take longer than any other request, while its bytes keep coming', async () => {
  expect(await sendSlowly('/evidence', tenths, 100)).toMatch(/^HTTP\/1\.1 201 /);
});

test('an upload of which nothing comes any more is cut off, and leaves nothing', async () => {
  const said = await sendSlowly('/evidence', [...tenths.slice(0, 2), bytes.subarray(0, 1)], 1_000);
  expect(said).toMatch(/^HTTP\/1\.1 408 /);
  await expect.poll(() => readdirSync(join(server.folder, 'evidence', 'incoming'))).toEqual([]);
});

test('a query that dribbles in is cut off, however steadily', async () => {
  const body = Buffer.from(JSON.stringify({ query: '{ ledger { id } }' }));
  const letters = [...body].map((each) => Buffer.of(each));
  expect(await sendSlowly('/graphql', letters.slice(0, 30), 50)).toMatch(/^HTTP\/1\.1 408 /);
  expect(await sendSlowly('/graphql', [body], 50)).toMatch(/^HTTP\/1\.1 200 /);
});
