// Which evidence files acts may name over real HTTP, what becomes of those that none names, and where their keys may be.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultConfiguration } from '../apps/server/configuration.ts';
import { failureLines } from '../apps/server/start-failure.ts';
import { startServer } from '../apps/server/start.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from './running-server.ts';
import { samplePdf, stored } from './sample-file.ts';
import { clientOf, type Client } from './server-client.ts';
import { foundation, issue, paper, send, year } from './year-by-mutations.ts';

let server: ServerUnderTest;
let client: Client;
beforeAll(async () => {
  server = await runServer();
  client = clientOf(server);
  await send(client, [...foundation, ...issue]);
});
afterAll(() => server.stop());

const uploaded = (body: Uint8Array) => stored(server.url, body);

describe('an act', () => {
  const difficulty = (id: string, file: object) => ({
    bloc: 'k1',
    year,
    difficulty: id,
    summary: 'Chưa có số liệu',
    raisedBy: 'stc',
    document: paper('72'),
    file,
  });

  test('that names a file which was not uploaded is refused, and its field named', async () => {
    const file = { sha256: 'c'.repeat(64), sizeBytes: 1, mediaType: 'application/pdf' };
    const { extensions } = await client.refused('reportDifficulty', difficulty('v1', file));
    expect(extensions).toMatchObject({ code: 'FILE_NOT_STORED', field: 'file.sha256' });
    expect(extensions.vi).toContain('cần tải tệp lên trước');
  });

  test('that names what was uploaded is recorded, and again when it is repeated', async () => {
    const file = await uploaded(samplePdf('vướng mắc'));
    const input = { ...difficulty('v2', file), commandId: 'lenh-v2' };
    const first = await client.mutate('reportDifficulty', input);
    expect(first.repeated).toBe(false);
    expect(await client.mutate('reportDifficulty', input)).toEqual({ ...first, repeated: true });
  });

  test.each([
    ['sizeBytes', { sizeBytes: 7 }],
    ['mediaType', { mediaType: 'image/png' }],
    ['subject', { subject: 'ca-nhan-2' }],
  ])('that says another %s of the file than it has is refused', async (field, other) => {
    const file = { ...(await uploaded(samplePdf('khác nhau'))), ...other };
    const { extensions } = await client.refused('reportDifficulty', difficulty('v3', file));
    expect(extensions).toMatchObject({ code: 'FILE_DIFFERS', field: `file.${field}` });
  });
});

test('keys that lie among the files they open are refused at the start, in both languages', async () => {
  const data = temporaryFolder();
  const evidence = join(data, 'evidence');
  const configuration = { ...defaultConfiguration, port: 0, data, evidence };
  const inside = { ...configuration, keys: join(evidence, 'keys') };
  const error = await startServer(inside).catch((failure: unknown) => failure);
  const said = failureLines(error, inside);
  rmSync(data, { recursive: true });
  expect(said).toContain('Thư mục khoá và thư mục tài liệu kiểm chứng phải tách riêng');
  expect(said).toContain('must be apart');
});

test('an upload that nothing names is swept after its time, and one that an event names stays', async () => {
  const short = await runServer({ limits: { unnamedKeptMs: 2_000, sweepEveryMs: 300 } });
  try {
    const own = clientOf(short);
    await send(own, [...foundation, ...issue]);
    const unnamed = await stored(short.url, samplePdf('không ai nêu'));
    const file = await stored(short.url, samplePdf('được nêu'));
    const about = { bloc: 'k1', year, difficulty: 'v1', summary: 'Có tệp', raisedBy: 'stc' };
    await own.mutate('reportDifficulty', { ...about, document: paper('72'), file });
    const statusOf = async ({ sha256 }: { readonly sha256: string }) =>
      (await fetch(`${short.url}/evidence/${sha256}`, { method: 'HEAD' })).status;
    expect(await statusOf(unnamed)).toBe(200);
    await expect.poll(() => statusOf(unnamed), { timeout: 20_000 }).toBe(404);
    // Named just after, it would be old by now too.
    await sleep(1_500);
    expect(await statusOf(file)).toBe(200);
  } finally {
    await short.stop();
  }
});
