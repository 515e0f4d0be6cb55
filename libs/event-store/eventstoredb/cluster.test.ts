// Several nodes: the leader takes the writes, whoever it is, and nothing is lost or done twice when that changes.
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { startStoreCluster, type StoreCluster } from '../../../test/eventstoredb/store-cluster.ts';
import { OutcomeUnknown, StoreUnavailable } from '../port.ts';
import { collect, fill, textOf } from '../store-events.contract.ts';
import { type EventStoreDb, openEventStoreDb } from './eventstoredb.ts';
import {
  append,
  appendWithin,
  followed,
  known,
  openStore,
  refusalOf,
  refuseUnheard,
  took,
} from './opened.contract.ts';

beforeEach(() => refuseUnheard());

async function startCluster(tls = false): Promise<StoreCluster> {
  const cluster = await startStoreCluster({ tls });
  onTestFinished(() => cluster.stop());
  return cluster;
}

/** The node at a number. */
function nodeOf({ nodes }: StoreCluster, at: number) {
  const node = nodes[at];
  if (node === undefined) throw new Error(`there is no node ${at}`);
  return node;
}

/** Appends as a patient caller: again with the same bytes, for as long as the store is away or its answer is open. */
async function persistently(store: EventStoreDb, stream: string, expected: number, text: string) {
  return vi.waitFor(() => appendWithin(2_000)(store, stream, expected, text), {
    timeout: 15_000,
    interval: 20,
  });
}

const textsOf = async (store: EventStoreDb, stream: string) =>
  (await collect(store.readStream(stream))).map(textOf);

describe('a cluster', () => {
  test('is written to through its leader, whichever node leads', async () => {
    const cluster = await startCluster();
    for (const leader of [0, 1, 2]) {
      await cluster.elect(leader);
      const store = await openStore(cluster.url);
      for (const [at, node] of cluster.nodes.entries()) {
        if (at !== leader)
          node.faults.add({ kind: 'hang', at: 'open', calls: ['batchAppend'], times: 9 });
      }
      expect(await append(store, `by-${leader}`, -1, 'one')).toEqual({ revision: 0 });
      for (const node of cluster.nodes) node.faults.clear();
    }
  });

  test('goes on after each election: appends, reads and followers, without reopening', async () => {
    const cluster = await startCluster();
    const store = await openStore(cluster.url);
    const follower = followed(store);
    const texts: string[] = [];
    for (const [at, leader] of [1, 2, 0, 2, 1].entries()) {
      const text = `before ${leader} leads, ${at}`;
      await persistently(store, 'a', texts.length - 1, text);
      texts.push(text);
      await cluster.elect(leader);
      // Not told by the store: an append that goes to the node that no longer leads finds out, and is sent again.
      expect(await append(store, 'a', texts.length - 1, `${text}, then`)).toEqual({
        revision: texts.length,
      });
      texts.push(`${text}, then`);
    }
    expect(await textsOf(store, 'a')).toEqual(texts);
    await follower.has(texts.length);
    expect(follower.events.map(textOf)).toEqual(texts);
    expect(store.availability().available).toBe(true);
  });

  test('that loses its leader waits for the next one: what was sent is settled, nothing stands twice', async () => {
    const cluster = await startCluster();
    const store = await openStore(cluster.url);
    const follower = followed(store);
    const texts = await fill(store, 100);
    const fault = nodeOf(cluster, 0).faults.add({
      kind: 'hang',
      at: 'afterCommit',
      calls: ['batchAppend'],
    });
    const waiting = append(store, 'a', -1, 'sent to the one that dies');
    await fault.happened;
    await nodeOf(cluster, 0).kill();
    await known(store, false);
    expect(await refusalOf(append(store, 'b', -1, 'too early'))).toBeInstanceOf(StoreUnavailable);
    await cluster.elect(2);
    expect(await waiting).toEqual({ revision: 0 });
    await persistently(store, 'a', 0, 'and on');
    expect(await textsOf(store, 'a')).toEqual(['sent to the one that dies', 'and on']);
    await follower.has(102);
    expect(follower.events.map(textOf)).toEqual([...texts, 'sent to the one that dies', 'and on']);
  });

  test('without a leader is away for a writer, until one leads', async () => {
    const cluster = await startCluster();
    const store = await openStore(cluster.url);
    await append(store, 'a', -1, 'one');
    await cluster.elect(null);
    const refusal = await refusalOf(appendWithin(400)(store, 'a', 0, 'two'));
    expect(refusal instanceof StoreUnavailable || refusal instanceof OutcomeUnknown).toBe(true);
    await known(store, false);
    await cluster.elect(1);
    await known(store, true);
    await persistently(store, 'a', 0, 'two');
    expect(await textsOf(store, 'a')).toEqual(['one', 'two']);
  });

  test('all of whose nodes are away, then back, is taken up again', async () => {
    const cluster = await startCluster();
    const store = await openStore(cluster.url);
    const follower = followed(store);
    await append(store, 'a', -1, 'one');
    for (const node of cluster.nodes) await node.kill();
    await refusalOf(store.head());
    await known(store, false);
    const elapsedMs = await took(() => refusalOf(append(store, 'a', 0, 'two')));
    expect(elapsedMs).toBeLessThan(200);
    for (const node of cluster.nodes) await node.start();
    await cluster.elect(1);
    await known(store, true);
    await persistently(store, 'a', 0, 'two');
    await follower.has(2);
    expect(follower.events.map(textOf)).toEqual(['one', 'two']);
  });

  test('none of whose nodes can be found refuses what was never sent, and its opening in time', async () => {
    const cluster = await startCluster();
    for (const node of cluster.nodes) await node.kill();
    const options = { connection: cluster.url, mode: 'write', openTimeoutMs: 800 } as const;
    const elapsedMs = await took(async () => {
      expect(await refusalOf(openEventStoreDb(options))).toBeInstanceOf(StoreUnavailable);
    });
    expect(elapsedMs).toBeLessThan(1_300);
  });

  test('whose nodes accept and answer nothing is refused at opening in time, and closed at once', async () => {
    const cluster = await startCluster();
    const store = await openStore(cluster.url);
    await append(store, 'a', -1, 'one');
    for (const node of cluster.nodes) node.faults.freeze();
    const options = { connection: cluster.url, mode: 'write', openTimeoutMs: 800 } as const;
    expect(await took(() => refusalOf(openEventStoreDb(options)))).toBeLessThan(1_300);
    await refusalOf(appendWithin(200)(store, 'a', 0, 'two'));
    await known(store, false);
    expect(await took(() => store.close())).toBeLessThan(500);
  });

  test('is reached through one node’s address too, be that node a follower', async () => {
    const cluster = await startCluster();
    await cluster.elect(1);
    const follower = nodeOf(cluster, 0);
    const store = await openStore(follower.url);
    expect(await append(store, 'a', -1, 'one')).toEqual({ revision: 0 });
    await cluster.elect(2);
    expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
    expect(await textsOf(store, 'a')).toEqual(['one', 'two']);
  });

  test('with TLS and accounts is the same', async () => {
    const cluster = await startCluster(true);
    const store = await openStore(cluster.urlFor('admin', 'changeit'));
    expect(await append(store, 'a', -1, 'one')).toEqual({ revision: 0 });
    await cluster.elect(2);
    expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
    expect(await textsOf(store, 'a')).toEqual(['one', 'two']);
  });
});
