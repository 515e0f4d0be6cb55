// Deciding a diary in memory makes the bytes that the same commands make when they are sent one after another.
import { expect, test } from 'vitest';
import { openCommands } from '../commands/carry-out.ts';
import { openStreamCache } from '../commands/stream-cache.ts';
import { openMemoryStore } from '../event-store/memory.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { complaintHolds } from '../reactors/complaint-holds.ts';
import { chanceOf } from './chance.ts';
import { decideAll } from './decide-all.ts';
import { openDiary, type Entry, type LedgerSoFar } from './diary.ts';
import { enterThreeBlocs } from './story.ts';

const ledger = 'so-cai-thu';

function entries(): readonly Entry[] {
  const diary = openDiary();
  enterThreeBlocs(diary, '5');
  return [...diary.entries(chanceOf('5', 'times'))];
}

/** The hashes of all events, in their order. */
async function decided(): Promise<readonly string[]> {
  const hashes: string[] = [];
  for await (const { events } of decideAll(ledger, entries())) {
    hashes.push(...events.map((each) => each.hash));
  }
  return hashes;
}

async function sent(): Promise<readonly string[]> {
  const store = openMemoryStore();
  const cache = openStreamCache(store, 5_000);
  const soFar: LedgerSoFar = {
    state: async (aggregate, stream) => (await cache.refresh(stream)).state(aggregate),
    digest: (value) => sha256Hex(canonicalBytes(value)),
  };
  let now = '';
  const refused: unknown[] = [];
  const commands = openCommands({ store, ledger, clock: () => now });
  const reactor = complaintHolds({
    read: (stream) => cache.refresh(stream),
    carryOut: (command) => commands.carryOut(command),
  });
  for (const [
    place,
    { name, by: actor, occurredOn, receivedAt, ...entry },
  ] of entries().entries()) {
    now = entry.recordedAt;
    const id = `${ledger}-${String(place + 1).padStart(5, '0')}`;
    const orderedBy = (await entry.orderedBy?.(soFar)) ?? null;
    const input = await entry.input(soFar);
    const circumstances = { actor, occurredOn, receivedAt, correlation: null, causation: null };
    const { stream } = await commands.carryOut({ name, id, input, orderedBy, ...circumstances });
    if (reactor.watches(stream)) refused.push(...(await reactor.react(stream)));
  }
  expect(refused).toEqual([]);
  const hashes: string[] = [];
  for await (const { bytes } of store.readAll(null)) hashes.push(sha256Hex(bytes));
  return hashes;
}

test('a diary decided in memory has the bytes of its commands sent one by one', async () => {
  const all = await decided();
  expect(all.length).toBeGreaterThan(3_000);
  expect(await sent()).toEqual(all);
}, 60_000);
