// What a person tells of a store becomes an address or one clear refusal, and no secret is ever shown.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  describeStore,
  readStoreAddress,
  StoreAddressInvalid,
  type StoreFlags,
} from './store-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-address-'));
afterAll(() => rmSync(folder, { recursive: true }));
const secret = join(folder, 'secret');
writeFileSync(secret, 's3cret\r\nnot this\n');
writeFileSync(join(folder, 'empty'), '\n');

const read = (flags: StoreFlags, password: string | null = null) =>
  readStoreAddress({ flags, folder: '/srv/data', password });

test.each([
  [{}, '/srv/data'],
  [{ store: 'folder' }, '/srv/data'],
  [{ store: '' }, '/srv/data'],
  [{ store: '/srv/ledger' }, '/srv/ledger'],
  [{ store: 'ledger' }, resolve('ledger')],
  // The environment may tell of a remote store while a folder is named on purpose.
  [{ store: 'folder', storeUser: 'so-cai' }, '/srv/data'],
])('%j is the embedded store in %s', (flags, expected) => {
  expect(read(flags)).toEqual({ kind: 'folder', folder: expected });
});

test('a remote store keeps what was written, with the password from its file', () => {
  const store = 'esdb+discover://kho.example:2113?tls=true';
  expect(
    read({ store, storeUser: 'so-cai', storePasswordFile: secret, storeCa: secret }, 'other'),
  ).toEqual({
    kind: 'eventstoredb',
    connection: store,
    credentials: { username: 'so-cai', password: 's3cret' },
    caFile: secret,
    prefix: null,
    allowDeletion: false,
  });
  expect(read({ store, storeUser: 'so-cai', storePrefix: 'tinh-a.' }, 'other')).toMatchObject({
    credentials: { username: 'so-cai', password: 'other' },
    prefix: 'tinh-a.',
  });
});

test.each([
  [{ store: 'http://kho:2113' }, 'STORE_ADDRESS_INVALID', 'store'],
  [{ store: 'kurrentdb://a:b-secret@kho:2113' }, 'STORE_ADDRESS_INVALID', 'store'],
  [{ storeUser: 'so-cai' }, 'STORE_ADDRESS_INVALID', 'store-user'],
  [{ storeAllowsDeletion: true }, 'STORE_ADDRESS_INVALID', 'store-allows-deletion'],
  [{ store: 'esdb://kho:1', storeUser: 'a' }, 'STORE_PASSWORD_MISSING', 'store-password-file'],
  [
    { store: 'esdb://kho:1', storeUser: 'a', storePasswordFile: join(folder, 'none') },
    'STORE_FILE_UNREADABLE',
    'store-password-file',
  ],
  [
    { store: 'esdb://kho:1', storeUser: 'a', storePasswordFile: join(folder, 'empty') },
    'STORE_PASSWORD_MISSING',
    'store-password-file',
  ],
  [{ store: 'esdb://kho:1', storePasswordFile: secret }, 'STORE_ADDRESS_INVALID', 'store-user'],
  [{ store: 'esdb://kho:1', storeCa: join(folder, 'none') }, 'STORE_FILE_UNREADABLE', 'store-ca'],
  [{ store: 'esdb://kho:1', storePrefix: '$et' }, 'STORE_ADDRESS_INVALID', 'store-prefix'],
])('%j is refused by %s, which names %s', (flags, code, field) => {
  let refused: unknown = null;
  try {
    read(flags);
  } catch (error) {
    refused = error;
  }
  expect(refused).toBeInstanceOf(StoreAddressInvalid);
  expect(refused).toMatchObject({ code, field });
  const { vi, en } = refused as StoreAddressInvalid;
  for (const sentence of [vi, en]) {
    expect(sentence).toContain(`--${field}`);
    expect(sentence).not.toContain('secret');
  }
});

test.each([
  ['esdb://admin:p4ss@kho.example:2113?tls=false', 'esdb://kho.example:2113'],
  ['ESDB+discover://a:p4ss@kho/', 'esdb+discover://kho'],
  ['esdb://a:p4ss/with?odd@signs@n1:2113,n2:2113', 'esdb://n1:2113,n2:2113'],
])('of %s only the hosts are shown', (connection, shown) => {
  const address = read({ store: connection, storePrefix: 'p.' });
  expect(describeStore({ ...address, prefix: null } as typeof address)).toBe(shown);
  expect(describeStore(address)).toBe(`${shown} (p.…)`);
});
