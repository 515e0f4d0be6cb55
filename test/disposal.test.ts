// Disposal over real HTTP: by decision, after the event, once; what is held or still named stays, and a tombstone is told.
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleRetentionSchedule } from '../libs/domain/samples/retention-schedule.ts';
import { openKeys } from '../libs/evidence/keys.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from './running-server.ts';
import { samplePdf, stored, type Upload, type Uploaded } from './sample-file.ts';
import { board, clientOf, headersOf, type Client } from './server-client.ts';
import { foundation, legalBasis, paper, send, year } from './year-by-mutations.ts';

const folder = temporaryFolder();
let server: ServerUnderTest;
let client: Client;

/** `quietMs`: how long a file that was just named is left alone. */
async function start(quietMs: number): Promise<void> {
  server = await runServer({ data: folder, limits: { disposalQuietMs: quietMs } });
  client = clientOf(server);
}

const { kinds, classes, ...sample } = sampleRetentionSchedule;
/** Everything is kept for a year. */
const schedule = {
  ...sample,
  schedule: 'thbq',
  classes: [{ ...classes[0]!, class: '1-nam', years: 1 }],
  kinds: kinds.map(({ kind }) => ({ kind, class: '1-nam' })),
};

beforeAll(async () => {
  await start(0);
  await send(client, foundation);
  await client.mutate('publishRetentionSchedule', schedule);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

let difficulties = 0;
const reporting = (file: Uploaded) => {
  difficulties += 1;
  const summary = 'Chưa có số liệu';
  const document = paper('72');
  return { bloc: 'k1', year, difficulty: `v${difficulties}`, summary, document, file };
};

/** A file that an event of the bloc-year 2021 names. */
async function named(seed: string, about: Upload = {}): Promise<Uploaded> {
  const file = await stored(server.url, samplePdf(seed), about);
  await client.mutate('reportDifficulty', reporting(file));
  return file;
}

function get({ sha256 }: Uploaded) {
  return fetch(`${server.url}/evidence/${sha256}`, { headers: headersOf(board) });
}

function bytesOf({ sha256 }: Uploaded): string {
  return join(folder, 'evidence', sha256.slice(0, 2), sha256);
}

const disposing = (disposal: string, files: readonly Uploaded[], rest: object = {}) => ({
  disposal,
  schedule: 'thbq',
  decision: paper('95'),
  files: files.map(({ sha256 }) => sha256),
  commandId: `lenh-${disposal}`,
  ...rest,
});

const held = (hold: string) => ({
  hold,
  streams: ['blocYear-2021-k1'],
  cause: 'inspection',
  since: '2022-01-05',
  legalBasis,
});

describe('a file past its years', () => {
  test('is disposed of after the event, and its tombstone is told in its place', async () => {
    const file = await named('một');
    const recorded = await client.mutate('disposeOfRecords', disposing('th-1', [file]));
    await expect.poll(() => existsSync(bytesOf(file))).toBe(false);
    const gone = await get(file);
    expect(gone.status).toBe(410);
    const { errors } = (await gone.json()) as { errors: [{ extensions: object }] };
    expect(errors[0].extensions).toMatchObject({
      code: 'FILE_DISPOSED',
      vi: expect.stringContaining('đã được tiêu huỷ theo quyết định') as string,
      tombstone: {
        sha256: file.sha256,
        sizeBytes: file.sizeBytes,
        kind: 'difficulty',
        class: '1-nam',
        year,
        disposal: 'th-1',
        event: `${recorded.stream}@${recorded.revision}`,
        namedBy: [{ stream: 'blocYear-2021-k1' }],
        decision: { number: '95' },
      },
    });
    const refused = await client.refused('reportDifficulty', reporting(file));
    expect(refused.extensions).toMatchObject({ code: 'FILE_DISPOSED', field: 'file.sha256' });
  });

  test('is disposed of once, however often the command is sent', async () => {
    const file = await named('hai');
    const first = await client.mutate('disposeOfRecords', disposing('th-2', [file]));
    await expect.poll(() => existsSync(bytesOf(file))).toBe(false);
    const again = await client.mutate('disposeOfRecords', disposing('th-2', [file]));
    expect(again).toEqual({ ...first, repeated: true });
    const other = { ...disposing('th-2b', [file]) };
    expect((await client.refused('disposeOfRecords', other)).extensions.code).toBe('FILE_DISPOSED');
  });

  test('begins a new life when its bytes are stored and named again', async () => {
    const file = await named('ba');
    await client.mutate('disposeOfRecords', disposing('th-3', [file]));
    await expect.poll(async () => (await get(file)).status).toBe(410);
    await expect.poll(() => existsSync(bytesOf(file))).toBe(false);
    await stored(server.url, samplePdf('ba'));
    expect((await get(file)).status).toBe(200);
    const last = await client.mutate('reportDifficulty', reporting(file));
    const asked = { waitFor: last };
    await client.query('{ ledger { head } }', {}, asked);
    await client.mutate('disposeOfRecords', disposing('th-3b', [file]));
    await expect.poll(() => existsSync(bytesOf(file))).toBe(false);
  });

  test('is not disposed of while a hold stands, nor where nobody names it', async () => {
    const file = await named('bốn');
    await client.mutate('holdDisposal', held('tdth-1'));
    const { extensions } = await client.refused('disposeOfRecords', disposing('th-4', [file]));
    expect(extensions).toMatchObject({ code: 'DISPOSAL_HELD', field: 'files' });
    const lifting = { hold: 'tdth-1', liftedFrom: '2022-02-01', legalBasis };
    await client.mutate('liftDisposalHold', lifting);
    const unnamed = await stored(server.url, samplePdf('không ai nêu'));
    const asked = disposing('th-5', [unnamed]);
    expect((await client.refused('disposeOfRecords', asked)).extensions.code).toBe('FACT_UNKNOWN');
    expect((await get(file)).status).toBe(200);
  });
});

test('a person’s key is erased, and nothing that it sealed is read any more', async () => {
  const file = await named('riêng', { subject: 'nguoi-5' });
  await client.mutate('disposeOfRecords', disposing('th-6', [], { erasedSubjects: ['nguoi-5'] }));
  const keys = await openKeys(join(folder, 'keys'));
  await expect.poll(async () => (await keys.find('nguoi-5')).state).toBe('erased');
  const gone = await get(file);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain('EVIDENCE_ERASED');
  expect(existsSync(bytesOf(file))).toBe(true);
});

test('what a stop left undone is finished by the next start; what was held meanwhile stays', async () => {
  const [left, kept] = [await named('năm'), await named('sáu')];
  await server.stop();
  await start(60 * 60_000);
  const asked = disposing('th-7', [left]);
  await client.mutate('disposeOfRecords', asked);
  expect(existsSync(bytesOf(left))).toBe(true);
  await server.stop();
  await start(0);
  await expect.poll(() => existsSync(bytesOf(left))).toBe(false);

  await server.stop();
  await start(60 * 60_000);
  await client.mutate('disposeOfRecords', disposing('th-8', [kept]));
  await client.mutate('holdDisposal', held('tdth-2'));
  await server.stop();
  await start(0);
  const other = await stored(server.url, samplePdf('bảy'));
  expect((await get(other)).status).toBe(200);
  expect((await get(kept)).status).toBe(200);
  expect((await get(left)).status).toBe(410);
});
