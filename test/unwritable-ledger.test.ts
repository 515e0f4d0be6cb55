// A ledger that takes no commands says why, and is read all the same.
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openLedger } from '../libs/commands/genesis.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { runServer, temporaryFolder, type ServerUnderTest } from './running-server.ts';
import { clientOf } from './server-client.ts';

const unit = { unit: 'stc', name: 'Sở Tài chính', kind: 'department', housesBoard: false };

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

async function serving(fill: (store: EventStore) => Promise<unknown>): Promise<ServerUnderTest> {
  const data = temporaryFolder();
  folders.push(data);
  const store = await openSqliteStore(data, { mode: 'write' });
  await fill(store);
  await store.close();
  return runServer({ data });
}

test.each<readonly [what: string, code: string, fill: (store: EventStore) => Promise<unknown>]>([
  [
    'whose filling with simulated times was cut short',
    'LEDGER_SIMULATING',
    (store) =>
      openLedger(
        store,
        { ledger: 'l', purpose: 'Thử', clock: 'simulated' },
        '2021-01-04T02:00:00.000Z',
      ),
  ],
  [
    'without the event that opened it',
    'LEDGER_NOT_OPENED',
    (store) =>
      store.append('x', -1, [{ id: randomUUID(), type: 'X', bytes: Buffer.from('x') }], {
        timeoutMs: 5_000,
      }),
  ],
  [
    'that was last written by a clock far ahead of this one',
    'CLOCK_BEHIND',
    (store) =>
      openLedger(
        store,
        { ledger: 'l', purpose: 'Thử', clock: 'machine' },
        '2099-01-04T02:00:00.000Z',
      ),
  ],
])('a ledger %s refuses commands and answers queries', async (_what, code, fill) => {
  const server = await serving(fill);
  const client = clientOf(server);
  const error = await client.refused('enterUnit', unit);
  expect(error.extensions).toMatchObject({ code, field: null });
  expect(error.message).toBe(error.extensions.vi);
  expect(await client.query('{ ledger { head } }')).toEqual({ ledger: { head: 1 } });
  await server.stop();
});
