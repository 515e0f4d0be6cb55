// A small made-up ledger and two toy projections for the tests of this folder: counters that add, and shelves that move.
import type { EventContent, Metadata } from '../ledger/event.ts';
import { seal } from '../ledger/seal.ts';
import { openMemoryStore } from '../event-store/memory.ts';
import type { EventStore } from '../event-store/port.ts';
import type { Fold, Projection, Row, StreamFolds, ViewEvent } from './projection.ts';

/** One act of the toy ledger: something happens to a counter. */
export interface Act {
  readonly counter: number;
  readonly type: 'Added' | 'Moved' | 'Emptied' | 'Broke';
  readonly amount: number;
  /** Milliseconds after the start of the toy ledger; may go back from one stream to another. */
  readonly atMs?: number;
  readonly account?: string;
}

export const startMs = Date.parse('2021-01-01T00:00:00.000Z');

function metadataOf(act: Act, recordedMs: number): Metadata {
  return {
    recordedAt: new Date(recordedMs).toISOString(),
    occurredOn: '2021-01-01',
    receivedAt: null,
    actor: {
      account: act.account ?? 'account-1',
      role: 'board',
      unit: null,
      bloc: null,
      actingFor: null,
      appointment: null,
      channel: 'generator',
    },
    command: { id: 'command', digest: '0'.repeat(64) },
    correlation: null,
    causation: null,
    scoringVersion: null,
  };
}

export interface ToyLedger {
  readonly store: EventStore;
  record(acts: readonly Act[]): Promise<void>;
}

export function toyLedger(ledger = 'toy'): ToyLedger {
  const store = openMemoryStore();
  const ends = new Map<string, { revision: number; hash: string | null }>();
  let index = 0;
  async function recordOne(act: Act): Promise<void> {
    const stream = `counter-${act.counter}`;
    const after = ends.get(stream) ?? { revision: -1, hash: null };
    const metadata = metadataOf(act, startMs + (act.atMs ?? index * 1000));
    const draft = { type: act.type, schema: 1, data: { amount: act.amount } };
    const [event] = seal([draft], { ledger, stream, after, metadata });
    if (event === undefined) throw new Error('one draft seals to one event');
    await store.append(stream, after.revision, [{ ...event, type: act.type }], { timeoutMs: 1000 });
    ends.set(stream, { revision: after.revision + 1, hash: event.hash });
    index += 1;
  }
  return {
    store,
    async record(acts) {
      for (const act of acts) await recordOne(act);
    },
  };
}

function amountOf(event: EventContent): number {
  return (event.data as { readonly amount: number }).amount;
}

interface Counter {
  readonly sum: number;
  readonly shelf: number;
  readonly events: number;
}

export const counterFold: Fold<Counter> = {
  initial: { sum: 0, shelf: 0, events: 0 },
  evolve(state, event) {
    const events = state.events + 1;
    if (event.type === 'Added') return { ...state, sum: state.sum + amountOf(event), events };
    if (event.type === 'Moved') return { ...state, shelf: amountOf(event), events };
    if (event.type === 'Emptied') return { ...state, sum: 0, events };
    throw new Error(`unknown event ${event.type}`);
  },
};

function shelfRow(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const before = folds.row('where', event.stream) as { readonly shelf: number } | null;
  const state = folds.state(event.stream, counterFold);
  const key = event.stream;
  const rows: Row[] = [];
  if (before !== null && before.shelf !== state.shelf) {
    rows.push({ scope: `shelf-${before.shelf}`, key, value: null });
  }
  const value = state.sum === 0 ? null : { sum: state.sum };
  rows.push({ scope: `shelf-${state.shelf}`, key, value });
  rows.push({ scope: 'where', key, value: { shelf: state.shelf } });
  return rows;
}

/** Which counters stand on which shelf: rows appear, change, move and go. */
export const shelves: Projection = { name: 'shelves', version: 1, project: shelfRow };

/** Compares each counter with the first one, which is another stream, now and as it first was. */
export const comparisons: Projection = {
  name: 'comparisons',
  version: 1,
  project(event, folds) {
    const own = folds.state(event.stream, counterFold);
    const first = folds.state('counter-0', counterFold);
    const early = first.events === 0 ? null : folds.state('counter-0', counterFold, 0).sum;
    const value = { ahead: own.sum - first.sum, early };
    return [{ scope: 'all', key: event.stream, value }];
  },
};

export const added = (counter: number, amount = 1): Act => ({ counter, type: 'Added', amount });
export const broke = (counter: number): Act => ({ counter, type: 'Broke', amount: 0 });
export const manyActs = (count: number): readonly Act[] =>
  Array.from({ length: count }, (_, at) => added(at % 7, at));

/** The last thing said about each counter. */
export const sums: Projection = {
  name: 'sums',
  version: 1,
  project: (event) => [{ scope: 'all', key: event.stream, value: event.data }],
};

export const projections: readonly Projection[] = [shelves, comparisons];

/** Every row that a fresh fold of the events gives, kept in the plainest way: a map, and whole streams folded each time. */
export function freshRows(
  projection: Projection,
  events: readonly ViewEvent[],
): ReadonlyMap<string, { readonly since: number; readonly value: object }> {
  const rows = new Map<string, { since: number; value: object }>();
  events.forEach((event, at) => {
    const past = events.slice(0, at + 1);
    const folds: StreamFolds = {
      state: (stream, fold, revision) =>
        past
          .filter((e) => e.stream === stream && e.revision <= (revision ?? e.revision))
          .reduce((state, e) => fold.evolve(state, e), fold.initial),
      row: (scope, key) => rows.get(`${scope} ${key}`)?.value ?? null,
    };
    const given = projection.project(event, folds);
    for (const { scope, key, value } of given) {
      const name = `${scope} ${key}`;
      if (JSON.stringify(rows.get(name)?.value ?? null) === JSON.stringify(value)) continue;
      if (value === null) rows.delete(name);
      else rows.set(name, { since: event.index, value });
    }
  });
  return rows;
}
