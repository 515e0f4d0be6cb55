// Who may do what once access was installed: on the secure server of the tests, and on a real one where the environment names it.
import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import {
  AccessDeniedError,
  BACKWARDS,
  END,
  EventStoreDBClient,
  jsonEvent,
} from '@eventstore/db-client';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startStoreServer } from '../../../test/eventstoredb/store-server.ts';
import { urlFor } from '../../../test/eventstoredb/store-target.ts';
import { collect, textOf } from '../store-events.contract.ts';
import { installAccess } from './access.ts';
import { openEventStoreDb } from './eventstoredb.ts';
import { append, openClient, openStore, refusalOf, refuseUnheard } from './opened.contract.ts';
import {
  AccountUnfit,
  StoreDeniesAccess,
  StoreLetsDelete,
  StoreSettingsDiffer,
} from './refusals.ts';

interface Secure {
  /** Of the administrator. */
  readonly url: string;
  close(): Promise<void>;
}

async function openTestServer(): Promise<Secure> {
  const server = await startStoreServer({ tls: true });
  return { url: server.urlFor('admin', 'changeit'), close: () => server.kill() };
}

const real = process.env['EVENTSTORE_URL'] ?? '';
const realIsSecure = real !== '' && !/tls=false/i.test(real);
if (!realIsSecure) {
  process.stdout.write('EVENTSTORE_URL names no secure server: access was not tested on one\n');
}
beforeEach(() => refuseUnheard());

const targets: readonly (readonly [string, () => Promise<Secure>])[] = [
  ['on the server of the tests', openTestServer],
  ...(realIsSecure
    ? [['on the real server', async () => ({ url: real, close: async () => undefined })] as const]
    : []),
];

interface Settings {
  readonly stream: string;
  readonly type: string;
  readonly json: Record<string, unknown>;
}
const settingStreams = [
  ['$settings', 'settings'],
  ['$$$all', '$metadata'],
] as const;

async function settingsOf(client: EventStoreDBClient): Promise<readonly Settings[]> {
  const found: Settings[] = [];
  for (const [stream, type] of settingStreams) {
    const last = client.readStream(stream, {
      direction: BACKWARDS,
      fromRevision: END,
      maxCount: 1,
    });
    let json: Record<string, unknown> = {};
    try {
      for await (const { event } of last) json = (event?.data ?? {}) as Record<string, unknown>;
    } catch {
      // A store that nobody has set up yet: its defaults are what an empty setting says.
    }
    found.push({ stream, type, json });
  }
  return found;
}

/** With credentials of its own each append is a call of its own: one that another client spoils takes none with it. */
async function writeSettings(url: string, settings: readonly Settings[]) {
  const { username, password } = new URL(url);
  const client = EventStoreDBClient.connectionString(url);
  for (const { stream, type, json } of settings) {
    const event = jsonEvent({ type, data: json });
    await client.appendToStream(stream, event, { credentials: { username, password } });
  }
  await client.dispose();
}

async function lastPosition(client: EventStoreDBClient): Promise<bigint> {
  const last = client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 });
  const [newest] = await collect(last);
  return newest?.event?.position.commit ?? 0n;
}

describe.each(targets)('access, %s', (_, open) => {
  const run = randomUUID().slice(0, 8);
  const prefix = `access-${run}.`;
  const service = { username: `service-${run}`, password: `s3rvice-${run}` };
  const reader = { username: `reader-${run}`, password: `r3ader-${run}` };
  let secure: Secure;
  let before: readonly Settings[];

  const as = ({ username, password }: typeof service) =>
    urlFor({ url: secure.url } as never, username, password);
  const install = (more: object = {}) =>
    installAccess({ connection: secure.url, service, reader, ...more });
  const denied = async (attempt: Promise<unknown>) =>
    expect(await refusalOf(attempt)).toBeInstanceOf(AccessDeniedError);

  let administrator: EventStoreDBClient;
  beforeAll(async () => {
    secure = await open();
    administrator = EventStoreDBClient.connectionString(secure.url);
    before = await settingsOf(administrator);
    await install({ replaceSettings: true });
  });
  afterAll(async () => {
    await writeSettings(secure.url, before);
    await administrator.dispose();
    await secure.close();
  });

  test('is installed once: again it changes nothing, and writes nothing', async () => {
    const position = await lastPosition(administrator);
    expect(await install()).toEqual({
      accounts: [
        { username: service.username, outcome: 'kept' },
        { username: reader.username, outcome: 'kept' },
      ],
      settings: 'kept',
    });
    expect(await lastPosition(administrator)).toBe(position);
  });

  test('makes accounts that are not there, and gives those that are the password that was told', async () => {
    const fresh = { username: `fresh-${randomUUID().slice(0, 8)}`, password: 'first' };
    const first = await install({ service: fresh, replaceSettings: true });
    onTestFinished(async () => void (await install({ replaceSettings: true })));
    expect(first).toMatchObject({
      accounts: [
        { username: fresh.username, outcome: 'created' },
        { username: reader.username, outcome: 'kept' },
      ],
      settings: 'written',
    });
    const changed = { ...fresh, password: 'second' };
    const second = await install({ service: changed });
    expect(second.accounts[0]?.outcome).toBe('updated');
    expect(second.settings).toBe('kept');
    const store = await openEventStoreDb({ connection: as(changed), prefix, mode: 'write' });
    await store.close();
  });

  test('lets the service account append, and neither delete nor truncate nor change who may', async () => {
    const stream = `kept-${randomUUID()}`;
    const store = await openStore(as(service), { prefix, allowDeletion: false });
    expect(await append(store, stream, -1, 'one')).toEqual({ revision: 0 });
    expect(await append(store, stream, 0, 'two')).toEqual({ revision: 1 });
    const name = `${prefix}${stream}`;
    const client = openClient(as(service));
    await denied(client.deleteStream(name));
    await denied(client.tombstoneStream(name));
    await denied(client.setStreamMetadata(name, { truncateBefore: 2 }));
    await denied(client.setStreamMetadata(name, { maxCount: 1 }));
    await denied(client.setStreamMetadata(name, { acl: { deleteRoles: [service.username] } }));
    const anything = jsonEvent({ type: 'settings', data: {} });
    await denied(client.appendToStream(`$$${name}`, anything));
    await denied(client.appendToStream('$settings', anything));
    await denied(client.appendToStream('$$$all', anything));
    await denied(client.appendToStream('$$$settings', anything));
    expect((await collect(store.readStream(stream))).map(textOf)).toEqual(['one', 'two']);
  });

  test('lets the reader account read everything and append nothing', async () => {
    const stream = `read-${randomUUID()}`;
    const store = await openStore(as(service), { prefix, allowDeletion: false });
    await append(store, stream, -1, 'one');
    const reading = await openStore(as(reader), { prefix, mode: 'read', allowDeletion: false });
    const all = await collect(reading.readAll(null));
    expect(all.at(-1)).toMatchObject({ stream, revision: 0 });
    expect((await collect(reading.readStream(stream))).map(textOf)).toEqual(['one']);
    expect(await reading.head()).toMatchObject({ index: all.length });
    const writing = await openStore(as(reader), { prefix, allowDeletion: false });
    expect(await refusalOf(append(writing, stream, 0, 'two'))).toBeInstanceOf(StoreDeniesAccess);
    await denied(openClient(as(reader)).deleteStream(`${prefix}${stream}`));
    const end = { position: all.at(-1)?.position ?? '', index: all.length };
    expect(await collect(reading.readAll(end))).toEqual([]);
  });

  test('lets an account that is not known, or nobody in particular, do nothing', async () => {
    for (const url of [
      as({ username: 'stranger', password: 'str4nger' }),
      as({ ...service, password: 'wr0ng' }),
      urlFor({ url: secure.url } as never, null),
    ]) {
      for (const mode of ['read', 'write'] as const) {
        const refusal = await refusalOf(openEventStoreDb({ connection: url, prefix, mode }));
        expect(refusal).toBeInstanceOf(StoreDeniesAccess);
        expect(inspect(refusal, { depth: 10 })).not.toMatch(/str4nger|wr0ng|s3rvice/);
      }
      await denied(
        openClient(url).appendToStream(`${prefix}a`, jsonEvent({ type: 't', data: {} })),
      );
    }
  });

  test('is asked for at the start: an account that may delete is refused, and nothing is left of the question', async () => {
    const position = await lastPosition(administrator);
    const options = { connection: secure.url, prefix, mode: 'write' } as const;
    expect(await refusalOf(openEventStoreDb(options))).toBeInstanceOf(StoreLetsDelete);
    const forTrials = await openStore(secure.url, { prefix, allowDeletion: true });
    await forTrials.close();
    const asService = await openStore(as(service), { prefix, allowDeletion: false });
    await asService.close();
    expect(await lastPosition(administrator)).toBe(position);
  });

  test.each([
    ['delete', { $d: ['$all'] }],
    ['set metadata, which truncates', { $mw: ['$all'] }],
  ])(
    'that somebody loosened is refused at the start, where it lets the account %s',
    async (_what, loose) => {
      const [settings] = await settingsOf(administrator);
      const acl = settings?.json['$userStreamAcl'] as object;
      await writeSettings(secure.url, [
        { ...settings!, json: { ...settings?.json, $userStreamAcl: { ...acl, ...loose } } },
      ]);
      onTestFinished(async () => void (await install({ replaceSettings: true })));
      const options = { connection: as(service), prefix, mode: 'write' } as const;
      expect(await refusalOf(openEventStoreDb(options))).toBeInstanceOf(StoreLetsDelete);
    },
  );

  test('that somebody else set is not replaced unless told, and then nothing of it is written', async () => {
    for (const [at, wanted] of (await settingsOf(administrator)).entries()) {
      await writeSettings(secure.url, [{ ...wanted, json: { ...wanted.json, $maxCount: 77 } }]);
      const position = await lastPosition(administrator);
      expect(await refusalOf(install())).toBeInstanceOf(StoreSettingsDiffer);
      expect(await lastPosition(administrator)).toBe(position);
      expect(await install({ replaceSettings: true })).toMatchObject({ settings: 'written' });
      expect((await settingsOf(administrator))[at]).toEqual(wanted);
    }
  });

  test('is never installed for an administrator, nor for one account twice', async () => {
    const position = await lastPosition(administrator);
    for (const [writes, reads] of [
      ['admin', reader.username],
      [service.username, 'ops'],
      [service.username, service.username],
    ] as const) {
      const refusal = await refusalOf(
        install({
          service: { ...service, username: writes },
          reader: { ...reader, username: reads },
        }),
      );
      expect(refusal).toBeInstanceOf(AccountUnfit);
    }
    expect(await lastPosition(administrator)).toBe(position);
  });

  test('is installed by administrators only', async () => {
    for (const url of [as(service), as(reader), as({ username: 'admin', password: 'n0t-it' })]) {
      const refusal = await refusalOf(
        installAccess({
          connection: url,
          service: { ...service, username: 'another' },
          reader,
          replaceSettings: true,
        }),
      );
      expect(refusal).toBeInstanceOf(StoreDeniesAccess);
      expect(inspect(refusal, { depth: 10 })).not.toMatch(/n0t-it|s3rvice|r3ader/);
    }
  });
});
