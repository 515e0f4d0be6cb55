// `thidua record` and the server that it goes through: the folder's own, or one of its own, and never another's.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPrograms } from './compiled-programs.ts';
import { runServer } from './running-server.ts';

const programs = openPrograms();
const { batchOf, data, place, startServer, stopServer, thidua, thiduaBeside } = programs;
/** Any ledger will do: this one holds its opening alone. */
beforeAll(async () => (await runServer({ data })).stop());
afterAll(() => programs.clear());

describe('a batch', () => {
  const headOf = async (server: Awaited<ReturnType<typeof runServer>>) =>
    (await server.ask({ query: '{ ledger { head } }' })).body.data;
  const addressFile = (folder: string, url: string, pid: number) =>
    writeFileSync(
      join(folder, 'server.json'),
      JSON.stringify({ url, pid, folder: realpathSync(folder) }),
    );

  test.each([
    ['a ledger of its own', data],
    ['no ledger yet', mkdtempSync(join(place, 'fresh-'))],
  ])(
    'never goes to another ledger that answers at the address left in a folder with %s',
    async (what, folder) => {
      const other = await runServer();
      addressFile(folder, other.url, process.pid);
      const unit = `u-${what.length}`;
      const batch = batchOf('astray.jsonl', unit);
      const recorded = await thiduaBeside('record', batch, '--data', folder);
      expect(recorded.all).toContain('Recorded 1 commands');
      expect(await headOf(other)).toEqual({ ledger: { head: 1 } });
      await other.stop();
      const last = thidua('export', '-', '--data', folder).out.trimEnd().split('\n').at(-1) ?? '';
      expect(JSON.parse(last)).toMatchObject({
        event: { stream: `unit-${unit}`, metadata: { actor: { channel: 'batch' } } },
      });
    },
    60_000,
  );

  test('goes to a server whose process lives, and to no other', async () => {
    const own = await runServer({ data: mkdtempSync(join(place, 'own-')) });
    const batch = batchOf('own.jsonl', 'u-1');
    const ended = spawnSync(process.execPath, ['--version']).pid;
    addressFile(own.folder, own.url, ended);
    const refused = await thiduaBeside('record', batch, '--data', own.folder);
    expect(refused.all).toContain('already open for writing by another program');
    addressFile(own.folder, own.url, process.pid);
    const recorded = await thiduaBeside('record', batch, '--data', own.folder);
    expect(recorded.all).toContain('Recorded 1 commands');
    await own.stop();
  }, 60_000);

  test('is refused by a server that is open to others, and told that nothing was recorded', async () => {
    const open = await runServer({ host: '0.0.0.0' });
    const batch = batchOf('open.jsonl', 'u-1');
    const refused = await thiduaBeside('record', batch, '--data', open.folder);
    await open.stop();
    expect(refused.code).toBe(1);
    expect(refused.all).toContain('[ACTOR_NOT_LOCAL] There is no line before it that was recorded');
    expect(refused.all).not.toContain('mend this line');
  }, 60_000);
});

describe('a folder that was copied while its server runs', () => {
  test('is not written to through the server of the other', async () => {
    await startServer();
    const copy = join(place, 'copied');
    cpSync(data, copy, { recursive: true });
    const answer = await thiduaBeside(
      'record',
      batchOf('copied.jsonl', 'u-copied'),
      '--data',
      copy,
    );
    expect(answer.code, answer.all).toBe(0);
    await stopServer();
    const unitsIn = (folder: string) =>
      thidua('export', '-', '--data', folder)
        .out.split('\n')
        .filter((each) => each.includes('u-copied'));
    expect([unitsIn(copy).length, unitsIn(data).length]).toEqual([1, 0]);
  }, 60_000);
});
