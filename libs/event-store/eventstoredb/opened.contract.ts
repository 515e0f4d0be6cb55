// What the tests of this adapter open, and let go of when a test is over: servers, stores, clients, followers.
import { EventStoreDBClient } from '@eventstore/db-client';
import { expect, onTestFinished, vi } from 'vitest';
import {
  startStoreServer,
  type StoreServer,
  type StoreServerOptions,
} from '../../../test/eventstoredb/store-server.ts';
import type { Checkpoint, LedgerEvent } from '../port.ts';
import { eventOf } from '../store-events.contract.ts';
import { type EventStoreDb, type EventStoreDbOptions, openEventStoreDb } from './eventstoredb.ts';

export async function startServer(options: StoreServerOptions = {}): Promise<StoreServer> {
  const server = await startStoreServer(options);
  onTestFinished(() => server.kill());
  return server;
}

/** Opened for writing, on a store that may let it delete. */
export async function openStore(
  connection: string,
  options: Partial<EventStoreDbOptions> = {},
): Promise<EventStoreDb> {
  const store = await openEventStoreDb({
    connection,
    mode: 'write',
    allowDeletion: true,
    ...options,
  });
  onTestFinished(() => store.close());
  return store;
}

/** The bare client: what an administrator, or another application, does to the store. */
export function openClient(connection: string): EventStoreDBClient {
  const client = EventStoreDBClient.connectionString(connection);
  onTestFinished(() => client.dispose());
  return client;
}

/** Appends one text; the same text at the same place is the same event. */
export const appendWithin =
  (timeoutMs: number) =>
  (
    store: EventStoreDb,
    stream: string,
    expected: number,
    text: string,
  ): Promise<{ readonly revision: number }> =>
    store.append(stream, expected, [eventOf(text)], { timeoutMs });
export const append = appendWithin(10_000);

/** Resolves when the store is known to be there, or to be away. */
export async function known(store: EventStoreDb, available: boolean): Promise<void> {
  await vi.waitFor(() => expect(store.availability().available).toBe(available), {
    timeout: 15_000,
    interval: 5,
  });
}

/** Milliseconds that a work took. */
export async function took(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Kills the server and waits until the store knows. */
export async function killed(server: StoreServer, store: EventStoreDb): Promise<void> {
  await server.kill();
  await refusalOf(store.head());
  await known(store, false);
}

export interface Follower {
  readonly events: readonly LedgerEvent[];
  /** How often it was told that it has everything. */
  readonly caughtUp: () => number;
  /** The last checkpoint that it was given. */
  readonly checkpoint: () => Checkpoint | null;
  /** Resolves when so many events have come. */
  has(count: number): Promise<void>;
  /** Resolves when it was told so often that it has everything. */
  isCaughtUp(times: number): Promise<void>;
  stop(): void;
  /** How the following ended: null where without an error. */
  readonly ended: Promise<unknown>;
}

/** Follows the store until it is stopped; `handle` makes it a slow reader. */
export function followed(
  store: EventStoreDb,
  after: Checkpoint | null = null,
  handle: () => Promise<unknown> = () => Promise.resolve(),
): Follower {
  const events: LedgerEvent[] = [];
  const stopping = new AbortController();
  let caughtUp = 0;
  let last: Checkpoint | null = null;
  const run = async (): Promise<null> => {
    for await (const message of store.subscribeAll(after, { signal: stopping.signal })) {
      if (message.kind === 'event') events.push(message.event);
      if (message.kind === 'caughtUp') caughtUp += 1;
      if (message.kind === 'checkpoint') last = message.checkpoint;
      if (message.kind === 'event') await handle();
    }
    return null;
  };
  const ended = run().catch((error: unknown) => error);
  const holds = (isEnough: () => boolean): Promise<void> =>
    vi.waitFor(() => expect(isEnough()).toBe(true), { timeout: 30_000, interval: 5 });
  onTestFinished(async () => {
    stopping.abort();
    await ended;
  });
  return {
    events,
    caughtUp: () => caughtUp,
    checkpoint: () => last,
    has: (count) => holds(() => events.length >= count),
    isCaughtUp: (times) => holds(() => caughtUp >= times),
    stop: () => stopping.abort(),
    ended,
  };
}

/** What a promise was rejected with; fails where it was not. */
export async function refusalOf(promise: Promise<unknown>): Promise<Error> {
  const outcome = await promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome && outcome.error instanceof Error) return outcome.error;
  throw new Error(`not refused: ${JSON.stringify(outcome)}`);
}

/** Promises that were rejected with nobody listening, from now until the test is over: there must be none. */
export function refuseUnheard(): void {
  const unheard: unknown[] = [];
  const note = (reason: unknown) => unheard.push(reason);
  process.on('unhandledRejection', note);
  process.on('uncaughtException', note);
  onTestFinished(async () => {
    // A rejection counts as unheard once the microtasks of its turn are over.
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
    expect(unheard).toEqual([]);
  });
}
