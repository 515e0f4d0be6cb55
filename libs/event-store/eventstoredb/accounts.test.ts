// A store without accounts, and an account that changes while the store is open.
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { collect } from '../store-events.contract.ts';
import { installAccess } from './access.ts';
import { openEventStoreDb } from './eventstoredb.ts';
import {
  append,
  followed,
  openStore,
  refusalOf,
  refuseUnheard,
  startServer,
} from './opened.contract.ts';
import { StoreDeniesAccess, StoreHasNoAccounts, StoreLetsDelete } from './refusals.ts';

beforeEach(() => refuseUnheard());

describe('a store without accounts', () => {
  test('is refused by the installation, which writes nothing', async () => {
    const server = await startServer();
    const account = { username: 'service', password: 's3rvice' };
    const records = server.log.records.length;
    const refusal = await refusalOf(
      installAccess({ connection: server.url, service: account, reader: account }),
    );
    expect(refusal).toBeInstanceOf(StoreHasNoAccounts);
    expect(server.log.records).toHaveLength(records);
  });

  test('is refused at the start, for it lets everybody delete, unless told that it may', async () => {
    const server = await startServer();
    const records = server.log.records.length;
    const options = { connection: server.url, mode: 'write' } as const;
    expect(await refusalOf(openEventStoreDb(options))).toBeInstanceOf(StoreLetsDelete);
    expect(server.log.records).toHaveLength(records);
    const store = await openStore(server.url, { allowDeletion: true });
    expect(await append(store, 'a', -1, 'one')).toEqual({ revision: 0 });
  });
});

describe('an account whose password was changed while the store is open', () => {
  test('is denied as soon as the store must be asked again, appends and followers alike', async () => {
    const server = await startServer({ tls: true });
    const connection = server.urlFor('admin', 'changeit');
    const service = { username: 'service', password: 's3rvice' };
    const reader = { username: 'reader', password: 'r3ader' };
    await installAccess({ connection, service, reader });
    const url = server.urlFor(service.username, service.password);
    const store = await openStore(url, { allowDeletion: false });
    await append(store, 'a', -1, 'one');
    const follower = followed(store);
    await follower.isCaughtUp(1);
    await installAccess({ connection, service: { ...service, password: 'n3w' }, reader });
    // A server goes on for a second with a password that was right.
    await sleep(1_100);
    await server.restart();
    expect(await follower.ended).toBeInstanceOf(StoreDeniesAccess);
    const refusals = await Promise.all(
      [1, 2, 3].map((at) => refusalOf(append(store, `s-${at}`, -1, 'refused'))),
    );
    for (const refusal of refusals) {
      expect(refusal).toBeInstanceOf(StoreDeniesAccess);
      expect(inspect(refusal, { depth: 10 })).not.toMatch(/s3rvice|r3ader/);
    }
    expect(await refusalOf(collect(store.readStream('a')))).toBeInstanceOf(StoreDeniesAccess);
    expect(store.availability().reason ?? '').not.toMatch(/s3rvice/);
  });
});
