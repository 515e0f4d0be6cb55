// What every secure server of the protocol allows to whom: accounts, access lists, anonymous callers.
import type { ServiceError } from '@grpc/grpc-js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { users } from './protocol.ts';
import {
  collect,
  connect,
  event,
  freshStream,
  openRaw,
  rejection,
  type StoreTarget,
  urlFor,
} from './store-target.ts';

/** Tests that write `$settings` or access to all are for the test server alone: they would reach other streams. */
export function describeAccess(open: () => Promise<StoreTarget>): void {
  let target: StoreTarget;
  let admin: EventStoreDBClient;
  let raw: ReturnType<typeof openRaw>;
  const clients: EventStoreDBClient[] = [];

  const client = (login: string | null, password = ''): EventStoreDBClient => {
    const connected = connect(urlFor(target, login, password));
    clients.push(connected);
    return connected;
  };

  beforeAll(async () => {
    target = await open();
    admin = connect(target.url);
    raw = openRaw(target);
  });

  afterAll(async () => {
    raw.streams.close();
    raw.users.close();
    for (const each of [admin, ...clients]) await each.dispose();
    await target.close();
  });

  const create = (login: string, password: string, groups: readonly string[] = []) => {
    const options = new users.CreateReq.Options();
    options.setLoginName(login);
    options.setPassword(password);
    options.setFullName(`Tài khoản ${login}`);
    options.setGroupsList([...groups]);
    const request = new users.CreateReq();
    request.setOptions(options);
    return new Promise<void>((resolve, reject) => {
      const done = (error: ServiceError | null): void =>
        error === null ? resolve() : reject(error);
      raw.users.create(request, raw.metadata, done);
    });
  };

  const account = async (...groups: readonly string[]) => {
    const login = freshStream('account');
    await create(login, 'mật khẩu', groups);
    return { login, client: client(login, 'mật khẩu') };
  };

  const denied = { type: 'access-denied' };

  describe('an account', () => {
    test('made twice with its password is kept, with another it is a conflict', async () => {
      const login = freshStream('account');
      await create(login, 'one');
      await create(login, 'one');
      const error = await rejection(create(login, 'two'));
      expect(error).toMatchObject({ code: 9, details: 'Conflict.' });
    });

    test('with another password, or unknown, is refused as unauthenticated', async () => {
      const { login } = await account();
      for (const who of [client(login, 'wrong'), client('nobody-of-this-name', 'x')]) {
        const error = await rejection(collect(who.readStream('any')));
        expect(error).toMatchObject({ ...denied, code: 16 });
        const append = await rejection(who.appendToStream(freshStream('denied'), event()));
        expect(append).toMatchObject({ ...denied, code: 16 });
      }
    });

    test('that is no administrator makes no account', async () => {
      const { login } = await account();
      const own = openRaw({ ...target, url: urlFor(target, login, 'mật khẩu') });
      const request = new users.CreateReq();
      request.setOptions(new users.CreateReq.Options());
      const error = await rejection(
        new Promise<void>((resolve, reject) => {
          own.users.create(request, own.metadata, (failed) =>
            failed === null ? resolve() : reject(failed),
          );
        }),
      );
      expect(error).toMatchObject({ code: 7, details: 'Access Denied' });
      own.streams.close();
      own.users.close();
    });
  });

  test('nobody in particular may do nothing with streams', async () => {
    const anonymous = client(null);
    const stream = freshStream('anonymous');
    expect(await rejection(anonymous.appendToStream(stream, event()))).toMatchObject(denied);
    const read = await rejection(collect(anonymous.readStream(stream)));
    expect(read).toMatchObject({ ...denied, code: 7 });
    expect(await rejection(anonymous.deleteStream(stream))).toMatchObject({ ...denied, code: 7 });
  });

  test('all is read by administrators alone, and written by nobody', async () => {
    const { client: plain } = await account();
    expect(await rejection(collect(plain.readAll()))).toMatchObject({ ...denied, code: 7 });
    expect(await rejection(admin.appendToStream('$all', event()))).toMatchObject(denied);
    expect(await collect(admin.readAll({ maxCount: 1 }))).toHaveLength(1);
  });

  test('a stream says who reads, writes, deletes and who says so', async () => {
    const group = freshStream('group');
    const { login, client: writer } = await account();
    const { client: member } = await account(group);
    const { client: stranger } = await account();
    const stream = freshStream('own-access');
    const acl = { $r: [login, group], $w: login, $d: '$admins', $mr: group, $mw: '$admins' };
    await admin.setStreamMetadata(stream, { $acl: acl });
    await writer.appendToStream(stream, event());
    expect(await rejection(member.appendToStream(stream, event()))).toMatchObject(denied);
    expect(await collect(member.readStream(stream))).toHaveLength(1);
    expect(await rejection(collect(stranger.readStream(stream)))).toMatchObject(denied);
    expect(await rejection(writer.deleteStream(stream))).toMatchObject({ ...denied, code: 7 });
    expect(await rejection(writer.tombstoneStream(stream))).toMatchObject(denied);
    expect(await rejection(writer.setStreamMetadata(stream, { maxCount: 1 }))).toMatchObject(
      denied,
    );
    expect((await member.getStreamMetadata(stream)).metadata).toBeDefined();
    expect(await rejection(writer.getStreamMetadata(stream))).toMatchObject(denied);
    await admin.appendToStream(stream, event());
    await admin.deleteStream(stream);
  });

  test('access is asked before the revision', async () => {
    const { client: plain } = await account();
    const stream = freshStream('own-access');
    await admin.setStreamMetadata(stream, { $acl: { $d: '$admins' } });
    await admin.appendToStream(stream, event());
    const error = await rejection(plain.deleteStream(stream, { expectedRevision: 77n }));
    expect(error).toMatchObject(denied);
  });

  test('metadata with a word that the server does not know counts as none', async () => {
    const { client: plain } = await account();
    const stream = freshStream('own-access');
    await admin.setStreamMetadata(stream, { $acl: { $w: '$admins', nonsense: 'x' } });
    expect((await plain.appendToStream(stream, event())).success).toBe(true);
  });

  test('nobody deletes metadata, an administrator neither', async () => {
    const error = await rejection(admin.deleteStream(`$$${freshStream('metadata')}`));
    expect(error).toMatchObject({ ...denied, code: 7 });
  });
}

/** Access of the whole store, on a server of the test's own. */
export function describeSettings(open: () => Promise<StoreTarget>): void {
  let target: StoreTarget;
  let admin: EventStoreDBClient;
  let ops: EventStoreDBClient;

  beforeAll(async () => {
    target = await open();
    admin = connect(target.url);
    ops = connect(urlFor(target, 'ops', 'changeit'));
  });

  afterAll(async () => {
    await ops.dispose();
    await admin.dispose();
    await target.close();
  });

  const settings = (json: string) =>
    admin.appendToStream('$settings', {
      ...event(json, 'update-default-acl'),
      contentType: 'application/octet-stream',
    });

  test('settings deny at once, key by key, and the last ones count whole', async () => {
    const stream = freshStream('settings');
    const acl = { $w: ['$admins'], $d: '$admins', $mw: '$admins' };
    await settings(JSON.stringify({ $userStreamAcl: acl }));
    expect((await rejection(ops.appendToStream(stream, event())))['type']).toBe('access-denied');
    expect((await rejection(ops.deleteStream(stream)))['type']).toBe('access-denied');
    await settings(JSON.stringify({ $userStreamAcl: { $w: ['$admins'] } }));
    expect((await rejection(ops.deleteStream(stream)))['type']).toBe('wrong-expected-version');
    await settings('[1,2]');
    expect((await ops.appendToStream(stream, event())).success).toBe(true);
  });

  test('all is opened by its own metadata, without opening system streams', async () => {
    expect((await rejection(collect(ops.readAll())))['type']).toBe('access-denied');
    await admin.setStreamMetadata('$all', { $acl: { $r: ['ops', '$admins'] } });
    expect((await collect(ops.readAll())).length).toBeGreaterThan(3);
    expect((await rejection(collect(ops.readStream('$settings'))))['type']).toBe('access-denied');
  });
}
