// What the client does wrong, shown on the client itself, and that none of it reaches whoever uses the adapter.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  binaryEvent,
  EventStoreDBClient,
  streamNameFilter,
  WrongExpectedVersionError,
} from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startStoreServer, type StoreServer } from '../../../test/eventstoredb/store-server.ts';
import { Conflict, OutcomeUnknown } from '../port.ts';
import { collect, eventOf, fill, textOf } from '../store-events.contract.ts';
import { comparePositions, positionIn } from './position.ts';
import { type EventStoreDb, openEventStoreDb } from './eventstoredb.ts';

let server: StoreServer;
let closing: (() => Promise<unknown>)[];
beforeEach(async () => {
  closing = [];
  server = await startStoreServer();
});
afterEach(async () => {
  for (const close of closing.toReversed()) await close();
  await server.stop();
});

async function openAdapter(at: StoreServer = server): Promise<EventStoreDb> {
  const store = await openEventStoreDb({ connection: at.url, mode: 'write', allowDeletion: true });
  closing.push(() => store.close());
  return store;
}
function openClient(at: StoreServer = server, more = ''): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(`${at.url}${more}`);
  closing.push(() => client.dispose());
  return client;
}
async function anotherServer(): Promise<StoreServer> {
  const other = await startStoreServer();
  closing.push(() => other.stop());
  return other;
}

const noted = (text: string) =>
  binaryEvent({ type: 'noted', data: new TextEncoder().encode(text) });
const send =
  (timeoutMs: number) => (store: EventStoreDb, stream: string, expected: number, text: string) =>
    store.append(stream, expected, [eventOf(text)], { timeoutMs });
const append = send(5_000);
const hurriedly = send(300);
const textsOf = async (store: EventStoreDb, stream: string) =>
  (await collect(store.readStream(stream))).map(textOf);

/** What a program of its own says and how it ends: a fault that ends a process cannot be shown in this one. */
async function outcomeOf(
  program: string,
): Promise<{ readonly code: number; readonly said: string }> {
  const opening = `
    import { binaryEvent, EventStoreDBClient, streamNameFilter } from '@eventstore/db-client';
    const client = EventStoreDBClient.connectionString('${server.url}');
    const noted = (text) => binaryEvent({ type: 'noted', data: new TextEncoder().encode(text) });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', opening + program], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

describe('checkpoints run ahead of the reader', () => {
  test('in the client: one covers events that were not handled yet', async () => {
    const store = await openAdapter();
    await fill(store, 600);
    const positions = (await collect(store.readAll(null))).map((event) => positionIn(event));
    let handled = 0;
    let ahead = 0;
    const subscription = openClient().subscribeToAll({
      filter: streamNameFilter({
        prefixes: ['thidua.'],
        maxSearchWindow: 32,
        checkpointInterval: 1,
        checkpointReached: async (_, position) => {
          const covered = positions.filter((each) => comparePositions(each, position) <= 0);
          ahead = Math.max(ahead, covered.length - handled);
        },
      }),
    });
    for await (const _ of subscription) {
      await sleep(1);
      handled += 1;
      if (handled === 300) break;
    }
    expect(ahead).toBeGreaterThan(0);
  });

  test('in the adapter: each covers exactly what was handed over before it, however slow the reader', async () => {
    const store = await openAdapter();
    await fill(store, 600);
    const stop = new AbortController();
    let handled = 0;
    let checkpoints = 0;
    for await (const message of store.subscribeAll(null, { signal: stop.signal })) {
      if (message.kind === 'event') {
        await sleep(1);
        handled += 1;
        if (handled === 300) stop.abort();
      }
      if (message.kind !== 'checkpoint') continue;
      checkpoints += 1;
      expect(message.checkpoint.index).toBe(handled);
    }
    expect(checkpoints).toBeGreaterThan(0);
  });
});

describe('a checkpoint that cannot be kept', () => {
  test('ends the process of the client', async () => {
    await fill(await openAdapter(), 600);
    const { code, said } = await outcomeOf(`
      const subscription = client.subscribeToAll({ filter: streamNameFilter({
        prefixes: ['thidua.'], maxSearchWindow: 32, checkpointInterval: 1,
        checkpointReached: async () => { throw new Error('the disk is full'); },
      }) });
      try { for await (const event of subscription); } catch { console.log('caught'); }
    `);
    expect(code).not.toBe(0);
    expect(said).toContain('the disk is full');
    expect(said).not.toContain('caught');
  });

  test('ends the reading of the adapter where it stands, and the next one goes on from the last kept', async () => {
    const store = await openAdapter();
    await fill(store, 600);
    const { signal } = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const message of store.subscribeAll(null, { signal })) {
        if (message.kind === 'event') seen.push(message.event.index);
        if (message.kind === 'checkpoint') throw new Error('the disk is full');
      }
    })();
    await expect(reading).rejects.toThrow('the disk is full');
    expect(seen).toEqual(seen.map((_, at) => at));
    expect(await collect(store.readAll(null))).toHaveLength(600);
  });
});

describe('a conflict', () => {
  test('is told by the client with a revision that is not the stream’s, where it is asked not to throw', async () => {
    const client = openClient(server, '&throwOnAppendFailure=false');
    await client.appendToStream('a', ['one', 'two', 'three', 'four'].map(noted));
    const told = await client.appendToStream('a', noted('late'), { expectedRevision: 'no_stream' });
    expect(told.success).toBe(false);
    expect(told.nextExpectedRevision).not.toBe(3n);
  });

  test('thrown by the client has no message', async () => {
    const client = openClient();
    await client.appendToStream('a', ['one', 'two'].map(noted));
    const refusal: unknown = await client
      .appendToStream('a', noted('late'), { expectedRevision: 'no_stream' })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(WrongExpectedVersionError);
    expect((refusal as Error).message).toBe('');
  });

  test('is told by the adapter with the true revision, and says so', async () => {
    const store = await openAdapter();
    for (const [at, text] of ['one', 'two', 'three', 'four'].entries()) {
      await append(store, 'a', at - 1, text);
    }
    const refusal: unknown = await append(store, 'a', -1, 'late').catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Conflict);
    expect(refusal).toMatchObject({ stream: 'a', actual: 3, message: 'stream a is at revision 3' });
  });
});

describe('an append that is not answered', () => {
  test('is never settled by the client, whatever its deadline', async () => {
    server.faults.add({ kind: 'hang', at: 'beforeCommit', calls: ['batchAppend'] });
    const appending = openClient().appendToStream('a', noted('one'), { deadline: 300 });
    const settled = appending.then(
      () => 'settled',
      () => 'settled',
    );
    expect(await Promise.race([settled, sleep(2_000, 'waits')])).toBe('waits');
  });

  test.each(['beforeCommit', 'afterCommit'] as const)(
    'is unknown to the adapter when its time is over, and the same bytes settle it (hung %s)',
    async (at) => {
      const store = await openAdapter();
      await append(store, 'a', -1, 'one');
      const fault = server.faults.add({ kind: 'hang', at, calls: ['batchAppend'] });
      await expect(hurriedly(store, 'a', 0, 'two')).rejects.toBeInstanceOf(OutcomeUnknown);
      expect(fault.fired).toBe(1);
      expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
      expect(await append(store, 'a', 1, 'three')).toEqual({ revision: 2 });
      expect(await textsOf(store, 'a')).toEqual(['one', 'two', 'three']);
    },
  );

  test('late is answered to nobody, and what was sent again meanwhile stands once', async () => {
    const store = await openAdapter();
    await append(store, 'a', -1, 'one');
    server.faults.add({ kind: 'delay', at: 'afterCommit', calls: ['batchAppend'], delayMs: 600 });
    await expect(hurriedly(store, 'a', 0, 'two')).rejects.toBeInstanceOf(OutcomeUnknown);
    expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
    await sleep(800);
    expect(await textsOf(store, 'a')).toEqual(['one', 'two']);
  });
});

describe('one broken stream of appends', () => {
  test('makes the client reject the append of another client, which happened', async () => {
    const other = await anotherServer();
    const [mine, theirs] = [openClient(), openClient(other)];
    await Promise.all([
      mine.appendToStream('a', noted('one')),
      theirs.appendToStream('a', noted('one')),
    ]);
    other.faults.add({ kind: 'hang', at: 'afterCommit', calls: ['batchAppend'] });
    const theirAppend = theirs.appendToStream('a', noted('two'));
    const theirOutcome = theirAppend.then(
      () => 'answered',
      () => 'rejected',
    );
    await sleep(200);
    server.faults.add({ kind: 'break', at: 'beforeCommit', calls: ['batchAppend'] });
    await expect(mine.appendToStream('a', noted('two'))).rejects.toThrow();
    expect(await theirOutcome).toBe('rejected');
    expect(other.log.streamRecords('a')).toHaveLength(2);
  });

  test('does not touch another store of the process, and its own appends are sent again and happen once', async () => {
    const other = await anotherServer();
    const [mine, theirs] = [await openAdapter(), await openAdapter(other)];
    await Promise.all([append(mine, 'a', -1, 'one'), append(theirs, 'a', -1, 'one')]);
    other.faults.add({ kind: 'delay', at: 'afterCommit', calls: ['batchAppend'], delayMs: 500 });
    const theirAppend = append(theirs, 'a', 0, 'two');
    await sleep(100);
    const fault = server.faults.add({ kind: 'break', at: 'afterCommit', calls: ['batchAppend'] });
    expect(await append(mine, 'a', 0, 'two')).toEqual({ revision: 1 });
    expect(fault.fired).toBe(1);
    expect(await theirAppend).toEqual({ revision: 1 });
    expect(await textsOf(mine, 'a')).toEqual(['one', 'two']);
    expect(await textsOf(theirs, 'a')).toEqual(['one', 'two']);
  });

  test('leaves every other append of the same store answered, each once', async () => {
    const store = await openAdapter();
    await append(store, 'a', -1, 'one');
    const fault = server.faults.add({
      kind: 'drop',
      at: 'afterCommit',
      calls: ['batchAppend'],
      skip: 20,
    });
    const revisions = await Promise.all(
      Array.from({ length: 64 }, (_, at) => append(store, `s-${at}`, -1, `first of ${at}`)),
    );
    expect(fault.fired).toBe(1);
    expect(revisions).toEqual(revisions.map(() => ({ revision: 0 })));
    expect(await collect(store.readAll(null))).toHaveLength(65);
  });
});

describe('an answer that comes twice', () => {
  test('ends the process of the client', async () => {
    server.faults.add({ kind: 'duplicate', at: 'afterCommit', calls: ['batchAppend'] });
    const { code, said } = await outcomeOf(`
      await client.appendToStream('a', noted('one'));
      await new Promise((resolve) => setTimeout(resolve, 500));
      console.log('lives');
      process.exit(0);
    `);
    expect(code).not.toBe(0);
    expect(said).not.toContain('lives');
  });

  test('is passed over by the adapter', async () => {
    const store = await openAdapter();
    const fault = server.faults.add({
      kind: 'duplicate',
      at: 'afterCommit',
      calls: ['batchAppend'],
    });
    expect(await append(store, 'a', -1, 'one')).toEqual({ revision: 0 });
    expect(await append(store, 'a', 0, 'two')).toEqual({ revision: 1 });
    expect(fault.fired).toBe(1);
  });
});
