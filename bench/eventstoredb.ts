// Appending to a real EventStoreDB and reading it back with every hash checked, against its bare client in turns.
import { randomUUID } from 'node:crypto';
import {
  type EventStoreDb,
  openEventStoreDb,
} from '../libs/event-store/eventstoredb/eventstoredb.ts';
import { positionText } from '../libs/event-store/eventstoredb/position.ts';
import type { Checkpoint, LedgerEvent, StoredEvent } from '../libs/event-store/port.ts';
import { sha256Hex, uuidOfHash } from '../libs/ledger/hash.ts';
import { type BareClient, openBareClient } from './bare-client.ts';
import type { BenchRun } from './bench-run.ts';
import { atLeast, perSecond, shown, type Figure } from './figure.ts';
import { firstEvents, sharesOf } from './ledger-events.ts';
import { type Course, paceOf, race } from './rounds.ts';

const timeoutMs = 30_000;
const callers = 32;

/** How much is done in a round, and how long the rounds of one figure may take. */
interface Size {
  readonly one: number;
  readonly many: number;
  readonly read: number;
  readonly course: Course;
}
const sizes: { readonly full: Size; readonly quick: Size } = {
  full: { one: 100, many: 1_600, read: 6_000, course: { rounds: 41, withinMs: 30_000 } },
  quick: { one: 50, many: 800, read: 4_000, course: { rounds: 11, withinMs: 6_000 } },
};

interface Sides {
  readonly store: EventStoreDb;
  readonly bare: BareClient;
  /** Of every stream of this run: the store sets it before its names, the bare client is told it. */
  readonly prefix: string;
}

/** What it appends stays in the store, under a prefix of this run. */
export async function benchEventStoreDb(run: BenchRun): Promise<readonly Figure[]> {
  const connection = process.env['EVENTSTORE_URL'];
  if (!connection) {
    run.say('EVENTSTORE_URL names no server: nothing of eventstoredb was measured');
    return [];
  }
  const size = run.quick ? sizes.quick : sizes.full;
  const events = await firstEvents(run, size.read);
  const prefix = `bench-${randomUUID()}.`;
  const store = await openEventStoreDb({ connection, prefix, mode: 'write', allowDeletion: true });
  const bare = openBareClient(connection);
  const sides = { store, bare, prefix };
  try {
    return [
      await appendsOfOne(sides, events.slice(0, size.one), size.course),
      await appendsOfMany(sides, events.slice(0, size.many), size.course),
      await readingAll(sides, events, size.course),
    ];
  } finally {
    bare.close();
    await store.close();
    run.say(`what was appended stays in the store: streams ${prefix}…`);
  }
}

type Append = (stream: string, event: StoredEvent) => Promise<unknown>;
type Shares = readonly (readonly LedgerEvent[])[];

/** Every caller appends its share in turn, all at once; the streams, named apart by `turn`, are without events. */
async function appendAll(append: Append, turn: string, shares: Shares): Promise<number> {
  const counts = shares.map(async (share) => {
    for (const event of share) await append(`${turn}.${event.stream}`, event);
    return share.length;
  });
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

function oursOn({ store }: Sides): Append {
  return (stream, event) => store.append(stream, event.revision - 1, [event], { timeoutMs });
}

/** Rounds of the same events on new streams: by the store, by the bare client, and by the bare client's calls apart. */
async function appending(sides: Sides, shares: Shares, course: Course) {
  const { bare, prefix } = sides;
  let turn = 0;
  const paceOfAll = (append: Append) => {
    turn += 1;
    return paceOf(() => appendAll(append, `${shares.length}-${turn}`, shares));
  };
  const { medians, ratio, rounds } = await race(course, {
    ours: () => paceOfAll(oursOn(sides)),
    bound: () => paceOfAll((stream, event) => bare.append(prefix + stream, event)),
    apart: () => paceOfAll((stream, event) => bare.appendApart(prefix + stream, event)),
  });
  const { ours, bound, apart } = medians;
  return {
    goal: atLeast(0.8),
    value: ratio('ours', 'bound'),
    measured: `${perSecond(ours)} against ${perSecond(bound)}`,
    told: `${rounds} rounds; the client with credentials of each call: ${perSecond(apart)}`,
    ours,
  };
}

async function appendsOfOne(
  sides: Sides,
  events: readonly LedgerEvent[],
  course: Course,
): Promise<Figure> {
  const { ours, told, ...measured } = await appending(sides, [events], course);
  return {
    figure: 'EventStoreDB: appends by one caller, against the bare client',
    ...measured,
    told: `${shown(1_000_000 / ours)} µs an append; ${told}`,
  };
}

async function appendsOfMany(
  sides: Sides,
  events: readonly LedgerEvent[],
  course: Course,
): Promise<Figure> {
  const { ours: _, ...measured } = await appending(sides, sharesOf(events, callers), course);
  return {
    figure: `EventStoreDB: appends by ${callers} callers, against the bare client`,
    ...measured,
  };
}

async function readingAll(
  sides: Sides,
  events: readonly LedgerEvent[],
  course: Course,
): Promise<Figure> {
  const { store, bare, prefix } = sides;
  const [mark] = events;
  if (mark === undefined) throw new Error('there is nothing to read');
  // The store may hold anything before this run: both begin at an event of it, and end at the last of those that follow.
  const from = await bare.append(`${prefix}read`, mark);
  await appendAll(oursOn(sides), 'read', sharesOf(events, callers));
  const after = { position: positionText(from), index: 1 };
  const paceOfAll = (read: () => Promise<void>) =>
    paceOf(async () => {
      await read();
      return events.length;
    });
  const { medians, ratio, rounds } = await race(course, {
    ours: () => paceOfAll(() => checked(store, after, events.length)),
    bound: () => paceOfAll(() => bare.read(from, prefix, events.length)),
    iterated: () => paceOfAll(() => bare.iterate(from, prefix, events.length)),
  });
  const { ours, bound, iterated } = medians;
  return {
    figure:
      'EventStoreDB: reading all with every hash checked, against the bare client’s `data` events',
    goal: atLeast(0.6),
    value: ratio('ours', 'bound'),
    measured: `${perSecond(ours)} against ${perSecond(bound)}`,
    told: `${rounds} rounds; the client by \`for await\`: ${perSecond(iterated)}; it parses and checks nothing`,
  };
}

/** Reads so many events; the id of each must be the hash of its bytes. */
async function checked(store: EventStoreDb, after: Checkpoint, count: number): Promise<void> {
  let read = 0;
  for await (const { id, bytes } of store.readAll(after)) {
    if (uuidOfHash(sha256Hex(bytes)) !== id) throw new Error(`event ${id} is not what was written`);
    read += 1;
    if (read === count) return;
  }
  throw new Error(`${read} of ${count} events came back`);
}
