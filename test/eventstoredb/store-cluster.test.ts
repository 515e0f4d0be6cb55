// A cluster of test servers: who leads, who refuses, who forwards, what gossip tells; and a server killed as a process.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startStoreCluster, type StoreCluster } from './store-cluster.ts';
import { openStoreLog } from './store-log.ts';
import { collect, connect, event, freshStream, rejection } from './store-target.ts';

describe.each([false, true])('a cluster (secure: %s)', (tls) => {
  let cluster: StoreCluster;

  beforeEach(async () => {
    cluster = await startStoreCluster({ tls });
  });

  afterEach(async () => {
    await cluster.stop();
  });

  const clientOf = (node: number) => {
    const server = cluster.nodes[node]!;
    return connect(tls ? server.urlFor('admin', 'changeit') : server.url);
  };

  test('tells who leads: a client that prefers the leader finds it', async () => {
    const url = tls ? cluster.urlFor('admin', 'changeit') : cluster.url;
    const client = connect(url);
    await cluster.elect(2);
    await client.appendToStream(freshStream('cluster'), event(), { requiresLeader: true });
    expect(cluster.nodes[2]!.connections().accepted).toBeGreaterThan(0);
    await client.dispose();
  });

  test('forwards a write that a follower takes, unless it asks for the leader', async () => {
    const client = clientOf(1);
    const stream = freshStream('cluster');
    expect((await client.appendToStream(stream, event())).success).toBe(true);
    expect(await collect(client.readStream(stream))).toHaveLength(1);
    // A batch stream that is open keeps the header that it was opened with: asking anew needs another client.
    const asking = clientOf(1);
    const reading = clientOf(1);
    const { host: address, port } = cluster.nodes[0]!;
    for (const asked of [
      () => asking.appendToStream(stream, event(), { requiresLeader: true }),
      () => collect(reading.readAll({ requiresLeader: true })),
    ]) {
      const error = await rejection(asked());
      expect(error).toMatchObject({ type: 'not-leader', code: 5, leader: { address, port } });
    }
    // The client has learned where the leader is.
    const answer = await asking.appendToStream(stream, event(), { requiresLeader: true });
    expect(answer.nextExpectedRevision).toBe(1n);
    for (const each of [client, asking, reading]) await each.dispose();
  });

  test('without a leader is not ready for writes, and serves reads', async () => {
    const client = clientOf(1);
    const stream = freshStream('cluster');
    await client.appendToStream(stream, event());
    await cluster.elect(null);
    const error = await rejection(client.appendToStream(stream, event()));
    expect(String(error['message'])).toContain('Server Is Not Ready');
    expect(await collect(client.readStream(stream))).toHaveLength(1);
    await cluster.elect(1);
    expect((await client.appendToStream(stream, event())).success).toBe(true);
    await client.dispose();
  });

  test('names a leader that was killed until another is elected', async () => {
    const client = clientOf(1);
    await client.readAll({ maxCount: 1 }).cancel();
    await cluster.nodes[0]!.kill();
    expect(cluster.leader()).toBeNull();
    const stream = freshStream('cluster');
    const error = await rejection(client.appendToStream(stream, event(), { requiresLeader: true }));
    expect(error).toMatchObject({ type: 'not-leader' });
    await cluster.elect(1);
    const other = clientOf(1);
    expect((await other.appendToStream(stream, event(), { requiresLeader: true })).success).toBe(
      true,
    );
    await other.dispose();
    await client.dispose();
  });
});

describe('a server in a process of its own', () => {
  const children: ChildProcess[] = [];

  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  const start = async (file: string, port = 0) => {
    const main = join(import.meta.dirname, 'main.ts');
    const child = spawn(process.execPath, [main, '--port', String(port), '--file', file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    return { child, ...(JSON.parse(line) as { url: string; port: number }) };
  };

  test('that was killed comes back at its port with everything that it acknowledged', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'store-log-')), 'log');
    const first = await start(file);
    const client = connect(first.url);
    const acknowledged: bigint[] = [];
    const stream = freshStream('killed');
    const writing = (async () => {
      for (;;) {
        const { position } = await client.appendToStream(stream, event());
        acknowledged.push(position!.commit);
        if (acknowledged.length === 20) first.child.kill('SIGKILL');
      }
    })();
    await rejection(writing);
    const second = await start(file, first.port);
    const again = connect(second.url);
    const read = await collect(again.readStream(stream));
    const positions = read.map(({ commitPosition }) => commitPosition);
    expect(positions.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect((await again.appendToStream(stream, event())).success).toBe(true);
    await again.dispose();
    await client.dispose();
  });

  test('cuts off a transaction whose writing was not finished', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'store-log-')), 'log');
    const log = openStoreLog(file);
    await log.writeNoise(2);
    const { end } = log;
    log.close();
    await appendFile(file, '[{"p":1,"c":"2');
    const reopened = openStoreLog(file);
    expect(reopened.end).toBe(end);
    await reopened.writeNoise(1);
    const count = reopened.records.length;
    reopened.close();
    expect(openStoreLog(file).records).toHaveLength(count);
  });

  test('keeps other traffic beside a ledger: statistics, epochs, another application', async () => {
    const log = openStoreLog();
    await log.writeNoise(3);
    const names = new Set(log.records.map(({ stream }) => stream.replace(/[-:].*/, '')));
    expect([...names].toSorted()).toEqual(['$$$stats', '$epoch', '$stats', 'shipment']);
  });
});
