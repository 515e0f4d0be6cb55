// The EventStoreDB adapter keeps the port's contract: on the server of the tests, and on a real one where the environment names it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { startStoreServer, type StoreServer } from '../../../test/eventstoredb/store-server.ts';
import { storeContract } from '../store.contract.ts';
import { openEventStoreDb } from './eventstoredb.ts';

let server: StoreServer;
beforeAll(async () => {
  server = await startStoreServer();
});
afterAll(() => server.stop());

async function opened(connection: string) {
  const prefix = `test-${randomUUID()}.`;
  const options = { connection, prefix, mode: 'write', allowDeletion: true } as const;
  const store = await openEventStoreDb(options);
  return {
    store,
    reopen: async () => {
      await store.close();
      return openEventStoreDb(options);
    },
  };
}

storeContract('EventStoreDB, on the server of the tests', () => opened(server.url));

const real = process.env['EVENTSTORE_URL'];
if (real) storeContract('EventStoreDB, on the real server', () => opened(real));
else
  process.stdout.write(
    'EVENTSTORE_URL names no real server: its part of the contract did not run\n',
  );
