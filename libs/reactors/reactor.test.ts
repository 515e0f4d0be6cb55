// A reactor goes on from where it was: after a crash between command and checkpoint, and where a rule refused for a while.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSqliteStore } from '../event-store/sqlite.ts';
import type { EventStore } from '../event-store/port.ts';
import {
  accepted,
  begin,
  discontinued,
  kept,
  lodged,
  processOn,
  recorded,
  tell,
} from './cases.contract.ts';
import { runReactor, type Reactor, type RunningReactor } from './reactor.ts';

let folder: string;
let store: EventStore;
const running: RunningReactor[] = [];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'reactor-'));
  store = await openSqliteStore(folder, { mode: 'write' });
  await begin(store);
});
afterEach(async () => {
  for (const each of running.splice(0)) await each.stop();
  await store.close();
  rmSync(folder, { recursive: true });
});

function run(reactor: Reactor, name = 'one', told: (outcome: object) => void = () => {}) {
  const reacting = runReactor(reactor, { store, file: join(folder, name), retryMs: 20, told });
  running.push(reacting);
  return reacting;
}
const head = async () => (await store.head())?.index;

test('holds what was accepted before it was started, and lets go of what ends while it runs', async () => {
  await tell(store, kept, lodged, accepted);
  const one = run(processOn(store).reactor);
  await vi.waitFor(async () => expect(await recorded(store)).toEqual(['ProposalsHeld']));
  await tell(store, kept, discontinued);
  const both = ['ProposalsHeld', 'HoldLifted'];
  await vi.waitFor(async () => expect(await recorded(store)).toEqual(both));
  await vi.waitFor(async () => expect(one.handled).toBe(await head()));
});

test('of two servers one holds it', async () => {
  const two = [run(processOn(store).reactor, 'one'), run(processOn(store).reactor, 'other')];
  await tell(store, kept, lodged, accepted);
  await vi.waitFor(async () => {
    const end = await head();
    expect(two.map(({ handled }) => handled)).toEqual([end, end]);
  });
  expect(await recorded(store)).toEqual(['ProposalsHeld']);
});

test('that crashed after its command and before its checkpoint does nothing twice', async () => {
  await tell(store, kept, lodged, accepted);
  const crashing = processOn(store);
  const errors: object[] = [];
  const crashed = run(
    {
      ...crashing.reactor,
      async react(stream) {
        await crashing.reactor.react(stream);
        throw new Error('gone');
      },
    },
    'one',
    (outcome) => errors.push(outcome),
  );
  await vi.waitFor(() => expect(errors.length).toBeGreaterThan(0));
  expect(crashed.handled).toBe(0);
  await crashed.stop();
  const next = run(processOn(store).reactor);
  await vi.waitFor(async () => expect(next.handled).toBe(await head()));
  expect(await recorded(store)).toEqual(['ProposalsHeld']);
});

test('begins after its checkpoint, and reads nothing twice that it has passed', async () => {
  await tell(store, kept, lodged, accepted);
  const one = run(processOn(store).reactor);
  await vi.waitFor(async () => expect(one.handled).toBe(await head()));
  await one.stop();
  const { checkpoint } = JSON.parse(readFileSync(join(folder, 'one'), 'utf8')) as {
    readonly checkpoint: { readonly index: number };
  };
  expect(checkpoint.index).toBe(await head());
  const again = processOn(store);
  const looked: string[] = [];
  const next = run({
    ...again.reactor,
    react: (stream) => {
      looked.push(stream);
      return again.reactor.react(stream);
    },
  });
  expect(next.handled).toBe(checkpoint.index);
  await tell(store, kept, discontinued);
  await vi.waitFor(async () => expect(next.handled).toBe(await head()));
  expect(looked).toEqual([kept]);
});

test('tries again what was refused, once the stream that it waits for has changed', async () => {
  await tell(store, kept, lodged);
  let isRefused = true;
  const refused = { about: '2021 so-y-te', watch: ['unitYear-2021-so-y-te'], field: 'unit' };
  const said = { code: 'UNIT_OF_OTHER_BLOC', vi: 'Đơn vị', en: 'Unit' };
  const one = run({
    name: 'thử',
    watches: (stream) => stream === kept,
    react: async () => (isRefused ? [{ ...refused, ...said }] : []),
  });
  await vi.waitFor(() => expect(one.waiting[kept]).toHaveLength(1));
  const [first] = one.waiting[kept]!;
  await vi.waitFor(() => expect(one.waiting[kept]![0]!.triedAt > first!.triedAt).toBe(true));
  expect(one.waiting[kept]).toMatchObject([{ ...said, since: first!.since }]);
  isRefused = false;
  await vi.waitFor(() => expect(one.waiting).toEqual({}));
});
