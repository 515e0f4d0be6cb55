// Verifying, backing up and restoring a ledger with its evidence files and keys, by the compiled command line.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleRetentionSchedule } from '../libs/domain/samples/retention-schedule.ts';
import { openPrograms } from './compiled-programs.ts';
import { runServer, type ServerUnderTest } from './running-server.ts';
import { samplePdf, upload } from './sample-file.ts';
import { board, clientOf, headersOf } from './server-client.ts';
import { foundation, issue, paper, send, year } from './year-by-mutations.ts';

const programs = openPrograms();
const { place, thidua, thiduaBeside } = programs;
const data = join(place, 'live');
const kept = join(place, 'backup');
const restored = join(place, 'restored');
const hashes: { readonly sha256: string }[] = [];
let server: ServerUnderTest | null = null;

beforeAll(async () => {
  server = await runServer({ data, limits: { disposalQuietMs: 0 } });
  const client = clientOf(server);
  await send(client, [...foundation, ...issue]);
  for (const about of [{}, { subject: 'ca-nhan-1' }]) {
    const response = await upload(server.url, samplePdf(JSON.stringify(about)), about);
    const file = (await response.json()) as { readonly sha256: string };
    const difficulty = { bloc: 'k1', year, difficulty: `v${hashes.length}`, summary: 'Có tệp' };
    await client.mutate('reportDifficulty', { ...difficulty, document: paper('72'), file });
    hashes.push(file);
  }
  await upload(server.url, samplePdf('không ai nêu'));
});

afterAll(async () => {
  await server?.stop();
  await programs.clear();
});

function fileOf(folder: string, at: number): string {
  const { sha256 } = hashes[at]!;
  return join(folder, 'evidence', sha256.slice(0, 2), sha256);
}

test('a backup of a running ledger holds its events, the files that they name and the keys', async () => {
  const { code, out, all } = await thiduaBeside('backup', '--data', data, '--to', kept, '--json');
  expect(all).toContain('"events"');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ files: 2, keys: 1 });
  const manifest = JSON.parse(readFileSync(join(kept, 'backup.json'), 'utf8')) as object;
  expect(manifest).toMatchObject({ form: 1, files: 2, keys: 1 });
});

test('the backup restores into an empty folder, and the server serves it with every file', async () => {
  const answer = thidua('restore', '--from', kept, '--data', restored);
  expect(answer.all).toContain('Đã khôi phục và kiểm tra lại');
  expect(answer.code).toBe(0);
  const again = await runServer({ data: restored });
  const ids = await Promise.all([again, server!].map((each) => idOf(each)));
  const opened = await fetch(`${again.url}/evidence/${hashes[1]!.sha256}`, {
    headers: headersOf(board),
  });
  const bytes = Buffer.from(await opened.arrayBuffer());
  await again.stop();
  expect(ids[0]).toBe(ids[1]);
  expect(bytes.equals(samplePdf(JSON.stringify({ subject: 'ca-nhan-1' })))).toBe(true);
});

async function idOf(each: ServerUnderTest): Promise<unknown> {
  const { ledger } = await clientOf(each).query('{ ledger { id } }');
  return (ledger as { readonly id: string }).id;
}

test('a restore over another ledger is refused before anything is copied', async () => {
  const other = join(place, 'other');
  await (await runServer({ data: other })).stop();
  const answer = thidua('restore', '--from', kept, '--data', other);
  expect(answer.code).toBe(1);
  expect(answer.all).toContain('There is another ledger');
  expect(existsSync(fileOf(other, 0))).toBe(false);
});

test('a folder that no backup finished is not restored', () => {
  const answer = thidua('restore', '--from', data, '--data', join(place, 'nowhere'));
  expect(answer.code).toBe(1);
  expect(answer.all).toContain('không phải là một bản sao lưu trọn vẹn');
});

test('verify hashes the files again and tells missing from damaged', () => {
  const before = thidua('verify', '--data', restored);
  expect(before.all).toContain('Toàn vẹn / Intact.');
  expect(before.code).toBe(0);
  rmSync(fileOf(restored, 0));
  writeFileSync(fileOf(restored, 1), 'khác');
  const after = thidua('verify', '--data', restored, '--json');
  expect(after.code).toBe(1);
  const { intact, evidence } = JSON.parse(after.out) as {
    readonly intact: boolean;
    readonly evidence: object;
  };
  expect(intact).toBe(true);
  expect(evidence).toMatchObject({ named: 2, counts: { missing: 1, corrupt: 1 } });
  const told = thidua('verify', '--data', restored).all;
  expect(told).toMatch(new RegExp(`Mất / Missing: .*${hashes[0]!.sha256}`));
  expect(told).toMatch(new RegExp(`Hỏng hoặc bị sửa / Damaged or changed: .*${hashes[1]!.sha256}`));
});

test('a backup whose files are damaged is not restored', () => {
  writeFileSync(fileOf(kept, 0), 'khác');
  const target = join(place, 'spared');
  const answer = thidua('restore', '--from', kept, '--data', target);
  expect(answer.code).toBe(1);
  expect(answer.all).toContain('Evidence files are missing or damaged');
  expect(existsSync(fileOf(target, 1))).toBe(false);
});

test('a file that was disposed of is missing nowhere, and no backup brings it back', async () => {
  const client = clientOf(server!);
  const { sha256 } = hashes[0]!;
  const { kinds, classes, ...sample } = sampleRetentionSchedule;
  const published = {
    ...sample,
    classes: [{ ...classes[0]!, class: '1-nam', years: 1 }],
    kinds: kinds.map(({ kind }) => ({ kind, class: '1-nam' })),
  };
  await client.mutate('publishRetentionSchedule', published);
  const { schedule } = published;
  const of = { disposal: 'th-1', schedule, decision: paper('95'), files: [sha256] };
  await client.mutate('disposeOfRecords', of);
  await expect.poll(() => existsSync(fileOf(data, 0)), { timeout: 5_000 }).toBe(false);

  const [later, back] = [join(place, 'later'), join(place, 'back')];
  const { out } = await thiduaBeside('backup', '--data', data, '--to', later, '--json');
  expect(JSON.parse(out)).toMatchObject({ files: 1 });
  expect(thidua('restore', '--from', later, '--data', back).code).toBe(0);
  expect(existsSync(fileOf(back, 0))).toBe(false);
  const verified = thidua('verify', '--data', back);
  expect(verified.code).toBe(0);
  expect(verified.out).toContain(`Disposed of by decision: ${sha256}`);
  expect(verified.out).toContain('Intact.');
});
