// Appending to the embedded event store and reading it back, against bare loops on the same table.
import { join } from 'node:path';
import type { LedgerEvent } from '../libs/event-store/port.ts';
import { openSqliteStore, type SqliteStore } from '../libs/event-store/sqlite.ts';
import { open } from '../libs/ledger/seal.ts';
import { openBareLedger } from './bare-ledger.ts';
import type { BenchRun } from './bench-run.ts';
import { atLeast, perSecond, shown, type Figure } from './figure.ts';
import { firstEvents, sharesOf } from './ledger-events.ts';
import { compete, paceOf } from './rounds.ts';

const timeoutMs = 60_000;
const callers = 64;

export async function benchStore(run: BenchRun): Promise<readonly Figure[]> {
  const events = await firstEvents(run, run.quick ? 6_000 : 12_000);
  return [
    await appendsOfOne(run, events.slice(0, run.quick ? 500 : 1_500)),
    await appendsOfMany(run, events),
    await readingAll(run),
  ];
}

/** Paces of one new store and one new bare file a round; making and closing them is not timed. */
async function onNewStore(
  { folders }: BenchRun,
  work: (store: SqliteStore) => Promise<number>,
): Promise<number> {
  const folder = folders.next();
  const store = await openSqliteStore(folder, { mode: 'write' });
  const pace = await paceOf(() => work(store));
  await store.close();
  folders.drop(folder);
  return pace;
}

async function onBareFile(
  { folders }: BenchRun,
  events: readonly LedgerEvent[],
  groups: readonly number[],
): Promise<number> {
  const folder = folders.next();
  const ledger = openBareLedger(join(folder, 'bare.sqlite'));
  const pace = await paceOf(() => {
    ledger.write(events, groups);
    return events.length;
  });
  ledger.close();
  folders.drop(folder);
  return pace;
}

async function appendsOfOne(run: BenchRun, events: readonly LedgerEvent[]): Promise<Figure> {
  const { ours, bound, ratio } = await compete(run.rounds, {
    ours: () => onNewStore(run, (store) => appendInTurn(store, events)),
    bound: () => onBareFile(run, events, [1]),
  });
  return {
    figure: 'appends by one caller, against a bare loop of one row a commit',
    goal: atLeast(0.7),
    value: ratio,
    measured: `${perSecond(ours)} against ${perSecond(bound)}`,
    told: `${shown(1_000_000 / ours)} µs an append`,
  };
}

async function appendsOfMany(run: BenchRun, events: readonly LedgerEvent[]): Promise<Figure> {
  const shares = sharesOf(events, callers);
  let group = 1;
  const { ours, bound, ratio } = await compete(run.rounds, {
    ours: () =>
      onNewStore(run, async (store) => {
        await Promise.all(shares.map((share) => appendInTurn(store, share)));
        const { appends, commits } = store.counts();
        group = appends / commits;
        return events.length;
      }),
    bound: () => onBareFile(run, events, sizesOf(group)),
  });
  return {
    figure: `appends by ${callers} callers, against the bare loop in groups of the same size`,
    goal: atLeast(0.5),
    value: ratio,
    measured: `${perSecond(ours)} against ${perSecond(bound)}`,
    told: `${perSecond(ours, 'events')}, ${shown(group)} a commit`,
  };
}

async function appendInTurn(store: SqliteStore, events: readonly LedgerEvent[]): Promise<number> {
  for (const event of events) {
    await store.append(event.stream, event.revision - 1, [event], { timeoutMs });
  }
  return events.length;
}

/** Group sizes whose mean is that of the store, which need not be whole. */
function sizesOf(mean: number): readonly number[] {
  const turns = 100;
  return Array.from(
    { length: turns },
    (_, at) => Math.floor(mean * (at + 1)) - Math.floor(mean * at),
  );
}

async function readingAll(run: BenchRun): Promise<Figure> {
  const folder = await run.ledgerFolder();
  const store = await openSqliteStore(folder, { mode: 'read' });
  const bare = openBareLedger(join(folder, 'ledger.sqlite'));
  const { ours, bound, ratio } = await compete(run.rounds, {
    ours: () =>
      paceOf(async () => {
        let events = 0;
        for await (const { bytes } of store.readAll(null)) {
          if (open(bytes).revision >= 0) events += 1;
        }
        return events;
      }),
    bound: () => paceOf(bare.readAll),
  });
  bare.close();
  await store.close();
  return {
    figure: 'reading and parsing all, against a bare loop',
    goal: atLeast(0.8),
    value: ratio,
    measured: `${perSecond(ours)} against ${perSecond(bound)}`,
    told: 'the envelope of every event is checked on our side',
  };
}
