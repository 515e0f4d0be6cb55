// The chosen store, opened: a folder, or a remote one that says in plain words why it cannot be.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startStoreServer } from '../../test/eventstoredb/store-server.ts';
import { openStore, StoreAway } from './open-store.ts';
import { StoreUnavailable } from './port.ts';
import { eventOf, timeoutMs } from './store-events.contract.ts';
import type { RemoteAddress } from './store-address.ts';

const remote = (connection: string, told: Partial<RemoteAddress> = {}): RemoteAddress => ({
  kind: 'eventstoredb',
  connection,
  credentials: null,
  caFile: null,
  prefix: null,
  allowDeletion: true,
  ...told,
});

test('a folder is the embedded store, which is always there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'open-store-'));
  const { store, availability } = await openStore({ kind: 'folder', folder }, { mode: 'write' });
  await store.append('a', -1, [eventOf('one')], { timeoutMs });
  expect(availability()).toMatchObject({ available: true, reason: null });
  await store.close();
  rmSync(folder, { recursive: true });
});

test('a remote store is reached under its prefix, and says while it is away', async () => {
  const server = await startStoreServer();
  const { store, availability } = await openStore(remote(server.url, { prefix: 'tinh-a.' }), {
    mode: 'write',
  });
  await store.append('a', -1, [eventOf('one')], { timeoutMs });
  const other = await openStore(remote(server.url), { mode: 'read' });
  expect([await store.head(), await other.store.head()]).toMatchObject([{ index: 1 }, null]);
  await other.store.close();
  await server.kill();
  await expect
    .poll(() => store.head().catch(() => availability()), { timeout: 10_000 })
    .toMatchObject({
      available: false,
      sinceMs: expect.any(Number) as number,
      reason: expect.any(String) as string,
    });
  await store.close();
});

test('one that nobody answers for is told by its hosts and without its secrets', async () => {
  const server = await startStoreServer();
  await server.stop();
  const connection = server.url.replace('esdb://', 'esdb://admin:s3cret@');
  const opening = openStore(remote(connection), { mode: 'read', openTimeoutMs: 300 });
  const error: unknown = await opening.catch((error: unknown) => error);
  expect(error).toBeInstanceOf(StoreAway);
  expect(error).toBeInstanceOf(StoreUnavailable);
  const { vi, en, message } = error as StoreAway;
  expect(vi).toContain(`Không kết nối được kho sự kiện esdb://${server.host}:${server.port}.`);
  expect(en).toContain(`The event store esdb://${server.host}:${server.port} does not answer.`);
  expect(`${vi}${en}${message}`).not.toMatch(/s3cret|admin/);
});
