// One store and the client of now: asked whenever a call fails oddly, given up and made anew while it does not answer.
import { setTimeout as sleep } from 'node:timers/promises';
import { AccessDeniedError, EventStoreDBClient, NotLeaderError } from '@eventstore/db-client';
import { StoreUnavailable } from '../port.ts';
import { batchesOf, Silence } from './batches.ts';
import { closeClient, quietReconnection } from './client-internals.ts';
import type { Reach } from './connection-string.ts';

export interface Availability {
  readonly available: boolean;
  /** For how long it has been so. */
  readonly sinceMs: number;
  /** Why it is not available; never with credentials. */
  readonly reason: string | null;
}

export interface Connection {
  /** Hosts, to show. */
  readonly shown: string;
  availability(): Availability;
  /** @throws StoreUnavailable while the store is away */
  client(): EventStoreDBClient;
  /** Aborted when the client of now is given up. */
  lost(): AbortSignal;
  /** A call failed oddly: the store is asked at once whether it is there. */
  suspect(): void;
  /** Resolves with true once the store is known to answer, with false where the signal aborts or the connection closes first. */
  answering(signal: AbortSignal): Promise<boolean>;
  /** Called each time a doubt is over: with true where the store answers, with false where it is away. */
  onSettled(listener: (available: boolean) => void): void;
  close(): Promise<void>;
}

export interface ConnectionLimits {
  /** What a store may take to answer the question whether it is there. */
  readonly probeTimeoutMs: number;
  /** Pause between questions to a store that is away: doubled from the first up to the last. */
  readonly retryMs: { readonly first: number; readonly last: number };
}
export const connectionLimits: ConnectionLimits = {
  probeTimeoutMs: 2_000,
  retryMs: { first: 100, last: 2_000 },
};

interface Life {
  readonly client: EventStoreDBClient;
  readonly lost: AbortController;
}

function begin({ nodes, channel, account }: Reach): Life {
  const client = new EventStoreDBClient(nodes as never, channel, account);
  quietReconnection(client);
  return { client, lost: new AbortController() };
}

function end({ client, lost }: Life): Promise<void> {
  lost.abort();
  return closeClient(client);
}

/** Asks for the newest event: null where the store answers, be it that access is denied; else why it does not. */
async function probe(
  { client, lost }: Life,
  stallMs: number,
  requiresLeader: boolean,
): Promise<Error | null> {
  let cancel = () => Promise.resolve();
  try {
    const newest = client.readAll({
      direction: 'backwards',
      fromPosition: 'end',
      maxCount: 1,
      requiresLeader,
    });
    cancel = () => newest.cancel();
    for await (const _ of batchesOf(newest, { until: lost.signal, stallMs }));
    return null;
  } catch (error) {
    if (error instanceof AccessDeniedError) return null;
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    void cancel().catch(() => undefined);
  }
}

interface State {
  available: boolean;
  /** Since when, by the clock of `performance`. */
  at: number;
  reason: string | null;
  inDoubt: boolean;
}

/** What is known of the store, and who is told. */
function openState() {
  const listeners = new Set<(available: boolean) => void>();
  const state: State = { available: true, at: performance.now(), reason: null, inDoubt: false };
  return {
    state,
    listeners,
    settle: (available: boolean, reason: string | null): void => {
      if (state.available !== available) Object.assign(state, { available, at: performance.now() });
      Object.assign(state, { reason, inDoubt: !available });
      for (const listener of listeners) listener(available);
    },
    shown: (closed: AbortSignal): Availability => ({
      available: state.available && !closed.aborted,
      sinceMs: performance.now() - state.at,
      reason: state.reason,
    }),
  };
}

/** `requiresLeader`: a node that cannot take writes does not count as the store. */
export function connect(
  reach: Reach,
  requiresLeader: boolean,
  limits: ConnectionLimits = connectionLimits,
): Connection {
  const { state, listeners, settle, shown } = openState();
  const closing = new AbortController();
  let life = begin(reach);

  async function ask(): Promise<void> {
    let pauseMs = limits.retryMs.first;
    for (let attempt = 1; !closing.signal.aborted; attempt += 1) {
      const error = await probe(life, limits.probeTimeoutMs, requiresLeader);
      if (closing.signal.aborted) return;
      // What raised the doubt may have spoilt the client, or sent it on to another leader: the next attempt tells.
      const isTelling = attempt > 1 || error === null || error instanceof Silence;
      if (isTelling) settle(error === null, error && reasonOf(error));
      if (error === null) return;
      // A client that is told of another leader goes there by itself; any other is given up.
      if (!(error instanceof NotLeaderError)) {
        void end(life);
        life = begin(reach);
      }
      if (!isTelling) continue;
      await sleep(pauseMs, undefined, { signal: closing.signal }).catch(() => undefined);
      pauseMs = Math.min(pauseMs * 2, limits.retryMs.last);
    }
  }

  return {
    shown: reach.shown,
    availability: () => shown(closing.signal),
    client() {
      if (closing.signal.aborted) throw new StoreUnavailable('the store was closed');
      if (!state.available) throw new StoreUnavailable(`the store is away: ${state.reason ?? ''}`);
      return life.client;
    },
    lost: () => life.lost.signal,
    suspect() {
      if (closing.signal.aborted || state.inDoubt) return;
      state.inDoubt = true;
      void ask();
    },
    async answering(signal) {
      const stop = AbortSignal.any([signal, closing.signal]);
      while (!stop.aborted && state.inDoubt) await nextOf(listeners, stop);
      return !stop.aborted;
    },
    onSettled: (listener) => void listeners.add(listener),
    async close() {
      closing.abort();
      await end(life);
    },
  };
}

function nextOf(listeners: Set<(available: boolean) => void>, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      listeners.delete(wake);
      stop.removeEventListener('abort', wake);
      resolve();
    };
    listeners.add(wake);
    stop.addEventListener('abort', wake);
  });
}

/** What a person may read of it: the client's messages name hosts and ports, never an account. */
function reasonOf(error: Error): string {
  return error.message === '' ? error.name : error.message;
}
