// The streams kept for commands: bounded by their events, the least recently used go first.
import { expect, test } from 'vitest';
import { openMemoryStore } from '../event-store/memory.ts';
import type { EventStore } from '../event-store/port.ts';
import { openCommands } from './carry-out.ts';
import { openStreamCache } from './stream-cache.ts';

const now = '2021-03-01T01:00:00.000Z';

/** Three units of one event each, on a store that counts how often each stream is read. */
async function threeUnits(): Promise<{ store: EventStore; reads: Map<string, number> }> {
  const memory = openMemoryStore();
  const commands = openCommands({ store: memory, ledger: 'l-1', clock: () => now });
  for (const unit of ['a', 'b', 'c']) {
    await commands.carryOut({
      name: 'enterUnit',
      id: `enter-${unit}`,
      actor: {
        account: 'a-1',
        role: 'board',
        unit: null,
        bloc: null,
        actingFor: null,
        appointment: null,
        channel: 'batch',
      },
      occurredOn: '2021-03-01',
      receivedAt: null,
      correlation: null,
      causation: null,
      input: { unit, name: unit, kind: 'department', housesBoard: false, parent: null, from: null },
    });
  }
  const reads = new Map<string, number>();
  const readStream: EventStore['readStream'] = (stream, options) => {
    reads.set(stream, (reads.get(stream) ?? 0) + 1);
    return memory.readStream(stream, options);
  };
  return { store: { ...memory, readStream }, reads };
}

test('a stream that is kept is read once', async () => {
  const { store, reads } = await threeUnits();
  const cache = openStreamCache(store, 2);
  await cache.load('unit-a');
  expect((await cache.load('unit-a')).revision).toBe(0);
  expect(reads).toEqual(new Map([['unit-a', 1]]));
});

test('past the bound the stream used longest ago is read again, the others are not', async () => {
  const { store, reads } = await threeUnits();
  const cache = openStreamCache(store, 2);
  for (const stream of ['unit-a', 'unit-b', 'unit-a', 'unit-c', 'unit-a', 'unit-b']) {
    expect((await cache.load(stream)).revision).toBe(0);
  }
  expect(reads).toEqual(
    new Map([
      ['unit-a', 1],
      ['unit-b', 2],
      ['unit-c', 1],
    ]),
  );
});

test('a stream longer than the bound is kept while it is the newest', async () => {
  const { store, reads } = await threeUnits();
  const cache = openStreamCache(store, 0);
  await cache.load('unit-a');
  await cache.load('unit-a');
  await cache.load('unit-b');
  await cache.load('unit-a');
  expect(reads).toEqual(
    new Map([
      ['unit-a', 2],
      ['unit-b', 1],
    ]),
  );
});
