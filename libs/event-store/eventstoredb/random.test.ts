// Faults at random under load: what was acknowledged stands once, what was refused stands nowhere, followers get exactly the log.
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { startRandomFaults } from '../../../test/eventstoredb/random-faults.ts';
import {
  Conflict,
  type LedgerEvent,
  OutcomeUnknown,
  QueueFull,
  StoreUnavailable,
} from '../port.ts';
import { collect, textOf } from '../store-events.contract.ts';
import type { EventStoreDb } from './eventstoredb.ts';
import {
  appendWithin,
  followed,
  known,
  openStore,
  refuseUnheard,
  startServer,
} from './opened.contract.ts';

const forMs = 10_000;
const streams = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

beforeEach(() => refuseUnheard());

interface Told {
  /** Text of each acknowledged append, with the place that was told. */
  readonly acknowledged: Map<string, string>;
  readonly refused: Set<string>;
  readonly unknown: Set<string>;
}

type Outcome = { readonly revision: number } | 'open' | Conflict | 'not taken';

async function attempt(
  store: EventStoreDb,
  stream: string,
  expected: number,
  text: string,
): Promise<Outcome> {
  try {
    return await appendWithin(1_000)(store, stream, expected, text);
  } catch (error) {
    if (error instanceof Conflict) return error;
    if (error instanceof OutcomeUnknown) return 'open';
    if (error instanceof StoreUnavailable || error instanceof QueueFull) return 'not taken';
    throw error;
  }
}

/** Sends the same bytes again until their outcome is known, or, now and then, gives up. */
async function settled(
  store: EventStoreDb,
  stream: string,
  expected: number,
  text: string,
): Promise<Outcome> {
  let outcome = await attempt(store, stream, expected, text);
  let isOpen = outcome === 'open';
  while (isOpen && (outcome === 'open' || outcome === 'not taken')) {
    if (Math.random() < 0.2) return 'open';
    await sleep(30);
    outcome = await attempt(store, stream, expected, text);
    isOpen = true;
  }
  return outcome;
}

/** One of many who append to shared streams, each by what it last heard of them. */
async function work(
  store: EventStoreDb,
  who: string,
  told: Told,
  isOver: () => boolean,
): Promise<void> {
  const last = new Map<string, number>();
  for (let round = 0; !isOver(); round += 1) {
    const stream = streams[Math.floor(Math.random() * streams.length)] ?? 'a';
    const text = `${who}, ${round}`;
    const outcome = await settled(store, stream, last.get(stream) ?? -1, text);
    if (outcome === 'open') told.unknown.add(text);
    else if (outcome === 'not taken' || outcome instanceof Conflict) told.refused.add(text);
    else told.acknowledged.set(text, `${stream}@${outcome.revision}`);
    if (outcome instanceof Conflict) last.set(stream, outcome.actual);
    else if (typeof outcome === 'object') last.set(stream, outcome.revision);
    else await sleep(10);
  }
}

function expectTruth(log: readonly LedgerEvent[], { acknowledged, refused, unknown }: Told): void {
  const places = new Map<string, string[]>();
  for (const event of log) {
    const text = textOf(event);
    places.set(text, [...(places.get(text) ?? []), `${event.stream}@${event.revision}`]);
  }
  for (const [text, place] of acknowledged)
    expect([text, places.get(text)]).toEqual([text, [place]]);
  for (const text of refused) expect([text, places.get(text)]).toEqual([text, undefined]);
  for (const text of unknown) expect(places.get(text)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(log.map(({ index }) => index)).toEqual(log.map((_, at) => at));
  for (const stream of streams) {
    const revisions = log
      .filter((event) => event.stream === stream)
      .map(({ revision }) => revision);
    expect(revisions).toEqual(revisions.map((_, at) => at));
  }
}

test('two writers and two followers through restarts, freezes, cuts, silences and answers that come twice', async () => {
  const server = await startServer();
  const [one, other] = [await openStore(server.url), await openStore(server.url)];
  const followers = [
    followed(one),
    followed(other, null, () => sleep(Math.random() < 0.01 ? 5 : 0)),
  ];
  const faults = startRandomFaults(server, { forMs });
  let isOver = false;
  void faults.done.then(() => (isOver = true));
  server.faults.add({
    kind: 'duplicate',
    at: 'afterCommit',
    calls: ['batchAppend'],
    skip: 50,
    times: 50,
  });
  const told: Told = { acknowledged: new Map(), refused: new Set(), unknown: new Set() };
  const workers = Array.from({ length: 16 }, (_, at) =>
    work(at % 2 ? other : one, `worker ${at}`, told, () => isOver),
  );
  await Promise.all([faults.done, ...workers]);
  server.faults.clear();
  await known(one, true);
  await known(other, true);

  const log = await collect((await openStore(server.url)).readAll(null));
  const seed = `seed ${faults.seed}`;
  process.stdout.write(
    `${seed}: ${faults.begun.length} faults, ${told.acknowledged.size} acknowledged, ${told.refused.size} refused, ${told.unknown.size} unknown, ${log.length} in the log\n`,
  );
  expectTruth(log, told);
  expect(told.acknowledged.size).toBeGreaterThan(100);
  expect(faults.begun.length).toBeGreaterThan(10);
  for (const follower of followers) {
    await follower.has(log.length);
    expect(follower.events).toEqual(log);
  }
});
