// The store that a server is told to use: what the start says, and every way in which it cannot be.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultConfiguration, type Configuration } from '../apps/server/configuration.ts';
import { startLines } from '../apps/server/banner.ts';
import { failureLines } from '../apps/server/start-failure.ts';
import { startServer } from '../apps/server/start.ts';
import type { RemoteAddress } from '../libs/event-store/store-address.ts';
import { startStoreServer, type StoreServer } from './eventstoredb/store-server.ts';
import { compiledProgram } from './compiled-programs.ts';
import { remoteAddress } from './remote-store.ts';
import { runServer, temporaryFolder } from './running-server.ts';
import { clientOf } from './server-client.ts';

const folder = temporaryFolder();
let open: StoreServer;
let secure: StoreServer;

beforeAll(async () => {
  [open, secure] = await Promise.all([startStoreServer(), startStoreServer({ tls: true })]);
});
afterAll(async () => {
  await Promise.all([open.stop(), secure.stop()]);
  rmSync(folder, { recursive: true });
});

/** What a start that cannot be says; the password is in none of it. */
async function refusal(store: RemoteAddress): Promise<readonly string[]> {
  const configuration: Configuration = { ...defaultConfiguration, port: 0, data: folder, store };
  const error: unknown = await startServer(configuration).then(
    (server) => server.stop().then(() => new Error('it started')),
    (error: unknown) => error,
  );
  const said = failureLines(error, configuration);
  if (said === null) throw error;
  expect(said).not.toContain('s3cret');
  expect(said).not.toContain('changeit');
  return said.trim().split('\n');
}

const account = (username: string, password: string) => ({ credentials: { username, password } });

describe('a start on a remote store', () => {
  test('keeps the ledger there and only the views in the folder of the data', async () => {
    const server = await runServer({ store: remoteAddress(open), demo: 'small' });
    await expect
      .poll(() => clientOf(server).query('{ ledger { head } }'), { timeout: 20_000 })
      .toEqual({ ledger: { head: 3_746 } });
    expect(existsSync(join(server.folder, 'views.sqlite'))).toBe(true);
    expect(existsSync(join(server.folder, 'ledger.sqlite'))).toBe(false);
    const address = JSON.parse(readFileSync(join(server.folder, 'server.json'), 'utf8')) as object;
    expect(address).toMatchObject({ store: `esdb://${open.host}:${open.port}` });
    await server.stop();
  });

  test('says which store it is, without the account', () => {
    const connection = 'esdb://admin:s3cret@kho.example:2113?tls=true';
    const store = remoteAddress(open, { connection });
    const said = startLines('http://127.0.0.1:1', { ...defaultConfiguration, store });
    expect(said).toContain('EventStoreDB esdb://kho.example:2113\n');
    expect(said).not.toMatch(/s3cret|admin/);
    expect(startLines('http://127.0.0.1:1', defaultConfiguration)).toContain('embedded');
  });

  test('that lets it delete is refused, and taken where that is allowed', async () => {
    const trusted = account('admin', 'changeit');
    const lines = await refusal(remoteAddress(secure, { ...trusted, allowDeletion: false }));
    expect(lines).toEqual([
      expect.stringMatching(/cho phép tài khoản này xoá .*thidua install/),
      expect.stringMatching(/lets this account delete .*thidua install/),
    ]);
    const server = await runServer({ store: remoteAddress(secure, trusted) });
    await server.stop();
  });

  test('with a wrong password is refused', async () => {
    const lines = await refusal(remoteAddress(secure, account('admin', 's3cret')));
    expect(lines).toEqual([
      expect.stringContaining('sai tên đăng nhập, mật khẩu'),
      expect.stringContaining('the user name or password is wrong'),
    ]);
  });

  test('whose certificate nobody vouches for is refused, with what to tell', async () => {
    const store = remoteAddress(secure, {
      ...account('admin', 's3cret'),
      connection: `esdb://${secure.host}:${secure.port}`,
      caFile: null,
    });
    const lines = await refusal(store);
    expect(lines).toEqual([
      expect.stringMatching(/Không xác thực được kho sự kiện esdb:.*--store-ca/),
      expect.stringMatching(/cannot be trusted.*--store-ca/),
    ]);
  }, 30_000);

  test('whose address makes no sense is refused', async () => {
    const lines = await refusal(remoteAddress(open, { connection: 'esdb://a:s3cret@host:99999' }));
    expect(lines).toHaveLength(2);
  });

  test('that is away ends in one plain sentence of each language', async () => {
    const gone = await startStoreServer();
    await gone.stop();
    const secret = join(folder, 'secret');
    writeFileSync(secret, 's3cret\n');
    const told = ['--port', '0', '--data', join(folder, 'away'), '--store', gone.url];
    const child = spawn(
      process.execPath,
      [compiledProgram('server'), ...told].concat([
        '--store-user',
        'so-cai',
        '--store-password-file',
        secret,
      ]),
      { stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    await once(child, 'close');
    expect(child.exitCode).toBe(1);
    expect(said.trim().split('\n')).toEqual([
      expect.stringMatching(/^Không kết nối được kho sự kiện esdb:\/\/127\.0\.0\.1:\d+\. /),
      expect.stringMatching(/^The event store esdb:\/\/127\.0\.0\.1:\d+ does not answer\. /),
    ]);
  }, 30_000);
});
