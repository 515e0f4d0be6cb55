// The event store of a real EventStoreDB: the ledger's streams under a prefix, in a store that others may share.
import { type Checkpoint, type EventStore, StoreUnavailable } from '../port.ts';
import { refuseDeletion } from './access.ts';
import { openAppends } from './appends.ts';
import { type Address, reachOf } from './connection-string.ts';
import { type Availability, connect, type Connection } from './connection.ts';
import { openCount } from './count.ts';
import { openReads } from './reads.ts';
import { placeAt, standing } from './standing.ts';
import { follow } from './subscription.ts';

export type { Availability } from './connection.ts';

export interface EventStoreDbOptions extends Address {
  /** Before the names of the ledger's streams in the store, never in the hashed bytes; `thidua.` unless told. */
  readonly prefix?: string;
  /** `write` needs a store that does not let this account delete or truncate; `read` appends nothing. */
  readonly mode: 'write' | 'read';
  /** Takes a store although it lets this account delete. */
  readonly allowDeletion?: boolean;
  /** Appends that may wait for their answer; 1,000 unless told. */
  readonly queueMax?: number;
  /** How long opening may take; 10,000 unless told. */
  readonly openTimeoutMs?: number;
}

export interface EventStoreDb extends EventStore {
  /** Whether the store answered when it was last asked. */
  availability(): Availability;
}

export const defaultPrefix = 'thidua.';

/**
 * An open store keeps its process alive. While the store is away everything fails at once, and subscriptions wait; when
 * it comes back both go on by themselves.
 * @throws ConnectionStringInvalid, CertificateUnreadable; StoreUnavailable where it does not answer in time;
 * StoreLetsDelete, StoreDeniesAccess
 */
export async function openEventStoreDb(options: EventStoreDbOptions): Promise<EventStoreDb> {
  const { mode, prefix = defaultPrefix, queueMax = 1_000, openTimeoutMs = 10_000 } = options;
  const connection = connect(reachOf(options), mode === 'write');
  try {
    await answered(connection, openTimeoutMs);
    const store = openOn(connection, { mode, prefix, queueMax });
    // Also tells whether this account may read at all.
    await store.readable();
    if (mode === 'write' && !options.allowDeletion) await refuseDeletion(connection, prefix);
    return store.store;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

async function answered(connection: Connection, timeoutMs: number): Promise<void> {
  connection.suspect();
  if (await connection.answering(AbortSignal.timeout(timeoutMs))) return;
  const { reason } = connection.availability();
  throw new StoreUnavailable(
    `the store at ${connection.shown} does not answer: ${reason ?? 'it is silent'}`,
  );
}

interface Setting {
  readonly mode: 'write' | 'read';
  readonly prefix: string;
  readonly queueMax: number;
}

function openOn(connection: Connection, { mode, prefix, queueMax }: Setting) {
  const count = openCount();
  const reads = openReads(connection, prefix, count);
  const appends = openAppends(connection, { prefix, queueMax });
  const counting = oneAtATime();
  let closing: Promise<void> | null = null;
  const refuseClosed = (): void => {
    if (closing) throw new StoreUnavailable('the store was closed');
  };

  async function* readAll(after: Checkpoint | null) {
    refuseClosed();
    if (after) count.check(after);
    const end = reads.end();
    // Held until it is asked for, so that a refusal meanwhile is heard by whoever reads.
    end.catch(() => undefined);
    for await (const batch of bounded(end, after)) yield* batch;
  }
  async function* bounded(end: ReturnType<typeof reads.end>, after: Checkpoint | null) {
    const upTo = await end;
    if (after) await standing({ reads, prefix }, placeAt(after), null);
    if (upTo !== null) yield* reads.all(after, upTo);
  }
  async function headOf(known: Checkpoint | null): Promise<Checkpoint | null> {
    refuseClosed();
    // A follower that reads the ledger's streams alone may be far ahead in a store full of others.
    while (!(await reads.countOn(farther(count.known(), known))));
    const head = farther(count.head(), known);
    return head && head.index > 0 ? head : null;
  }

  const store: EventStoreDb = {
    async append(stream, expected, events, { timeoutMs }) {
      refuseClosed();
      if (mode === 'read') throw new StoreUnavailable('this store is open for reading only');
      return appends.append({ stream, expected, events }, timeoutMs);
    },
    readStream: (stream, { from = 0 } = {}) => reads.stream(stream, from),
    readAll,
    subscribeAll: (after, { signal }) =>
      follow({ connection, reads, count, prefix }, after, signal),
    head: (known = null) => counting(() => headOf(known)),
    availability: () => connection.availability(),
    close() {
      closing ??= appends.settled().then(() => connection.close());
      return closing;
    },
  };
  return { store, readable: () => reads.end() };
}

/** The one that counts more events. */
function farther(a: Checkpoint | null, b: Checkpoint | null): Checkpoint | null {
  return a && (b === null || a.index >= b.index) ? a : b;
}

/** Each call waits for the one before; those that wait together share one, which begins after all of them were asked. */
function oneAtATime() {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<Checkpoint | null> | null = null;
  return (work: () => Promise<Checkpoint | null>): Promise<Checkpoint | null> => {
    if (next) return next;
    const mine = running
      .catch(() => undefined)
      .then(() => {
        next = null;
        return work();
      });
    next = mine;
    running = mine;
    return mine;
  };
}
