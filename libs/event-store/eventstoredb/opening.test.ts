// Opening a store that is away, refuses or is none, and that nothing is left behind when it is closed.
import { spawn } from 'node:child_process';
import { getEventListeners, once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { status as grpcStatus } from '@grpc/grpc-js';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { StoreUnavailable } from '../port.ts';
import { eventOf, fill, textOf } from '../store-events.contract.ts';
import { openAppends } from './appends.ts';
import { reachOf } from './connection-string.ts';
import { connect } from './connection.ts';
import { openEventStoreDb } from './eventstoredb.ts';
import {
  append,
  killed,
  known,
  openStore,
  refusalOf,
  refuseUnheard,
  startServer,
  took,
} from './opened.contract.ts';
import { StoreDeniesAccess } from './refusals.ts';

beforeEach(() => refuseUnheard());

describe('opening', () => {
  test('a store that is away fails within the time that was given, and says where and why', async () => {
    const server = await startServer();
    await server.kill();
    const options = { connection: server.url, mode: 'write', openTimeoutMs: 700 } as const;
    let refusal = new Error();
    const elapsedMs = await took(async () => {
      refusal = await refusalOf(openEventStoreDb(options));
    });
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(refusal.message).toMatch(`127.0.0.1:${server.port}`);
    expect(refusal.message).toMatch(/ECONNREFUSED/);
    expect(elapsedMs).toBeLessThan(1_000);
  });

  test('succeeds where the store comes up within that time', async () => {
    const server = await startServer();
    await server.kill();
    const opening = openStore(server.url, { openTimeoutMs: 10_000 });
    await server.start();
    expect(await append(await opening, 'a', -1, 'one')).toEqual({ revision: 0 });
  });

  test('with a wrong password is denied', async () => {
    const server = await startServer({ tls: true });
    const refusal = await refusalOf(openStore(server.urlFor('admin', 'wr0ng')));
    expect(refusal).toBeInstanceOf(StoreDeniesAccess);
    expect(inspect(refusal, { depth: 10 })).not.toMatch('wr0ng');
  });

  test('a store whose certificate is of an authority not known says so', async () => {
    const [server, other] = [await startServer({ tls: true }), await startServer({ tls: true })];
    const connection = server.urlFor('admin', 'changeit');
    const refusal = await refusalOf(
      openStore(connection, { caFile: other.caFile, openTimeoutMs: 500 }),
    );
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    expect(refusal.message).toMatch(/certificate/);
    expect(inspect(refusal, { depth: 10 })).not.toMatch('changeit');
  });

  test('something that is no event store fails in time', async () => {
    const deaf = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n', () => socket.destroy());
    });
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const { port } = deaf.address() as { port: number };
    const connection = `esdb://127.0.0.1:${port}?tls=false`;
    const refusal = await refusalOf(openStore(connection, { openTimeoutMs: 500 }));
    expect(refusal).toBeInstanceOf(StoreUnavailable);
    await new Promise((resolve) => deaf.close(resolve));
  });
});

describe('a machine whose clock lags behind the store’s', () => {
  test('appends all the same', async () => {
    // A process of its own: in this one the server would go by the same clock.
    const main = join(import.meta.dirname, '../../../test/eventstoredb/main.ts');
    const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill());
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const { url } = JSON.parse(line.toString()) as { readonly url: string };
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
    const store = await openStore(url);
    expect(await append(store, 'a', -1, 'one')).toEqual({ revision: 0 });
  });
});

describe('nothing is left behind', () => {
  test('no connection, however often a store was opened, used and closed', async () => {
    const server = await startServer();
    const before = process.listenerCount('exit');
    for (let time = 0; time < 20; time += 1) {
      const store = await openEventStoreDb({ connection: server.url, mode: 'read' });
      const stop = new AbortController();
      for await (const message of store.subscribeAll(null, { signal: stop.signal })) {
        if (message.kind === 'caughtUp') stop.abort();
      }
      await store.close();
    }
    await vi.waitFor(() => expect(server.connections().open).toBe(0), { timeout: 5_000 });
    expect(process.listenerCount('exit')).toBe(before);
  });

  test('no connection of a store that was away again and again', async () => {
    const server = await startServer();
    const store = await openEventStoreDb({
      connection: server.url,
      mode: 'write',
      allowDeletion: true,
    });
    for (let time = 0; time < 5; time += 1) {
      await append(store, 'a', time - 1, `text ${time}`);
      await killed(server, store);
      await server.start();
      await known(store, true);
    }
    await vi.waitFor(() => expect(server.connections().open).toBeLessThanOrEqual(1));
    await store.close();
    await vi.waitFor(() => expect(server.connections().open).toBe(0));
  });

  test('no read that its reader left in the middle, which closing would wait for', async () => {
    const server = await startServer();
    const store = await openEventStoreDb({
      connection: server.url,
      mode: 'write',
      allowDeletion: true,
    });
    await fill(store, 1_600);
    for (const reading of [store.readAll(null), store.readStream('filled-0')]) {
      for await (const event of reading) {
        expect(textOf(event)).toBe('event 0');
        // Everything that the store sends has come by then, and waits for the reader.
        await sleep(300);
        break;
      }
    }
    await store.close();
    await vi.waitFor(() => expect(server.connections().open).toBe(0));
  });

  test('no listener of a batch stream that broke', async () => {
    const server = await startServer();
    const connection = connect(reachOf({ connection: server.url }), true);
    const appends = openAppends(connection, { prefix: 'thidua.', queueMax: 10 });
    const status = {
      code: grpcStatus.INTERNAL,
      details: 'a failure that leaves the connection as it is',
    };
    const calls = ['batchAppend'] as const;
    server.faults.add({ kind: 'break', at: 'beforeCommit', calls, times: 20, status });
    const one = { stream: 'a', expected: -1, events: [eventOf('one')] };
    expect(await appends.append(one, 10_000)).toEqual({ revision: 0 });
    expect(getEventListeners(connection.lost(), 'abort').length).toBeLessThanOrEqual(1);
    await connection.close();
  });
});
