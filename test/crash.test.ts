// Kill -9 and other ends at random moments under load: nothing acknowledged is lost, doubled or told otherwise afterwards.
// CRASH_ROUNDS makes it longer, CRASH_SEED draws the same moments again.
import { afterEach, expect, test } from 'vitest';
import { serverCrashes, storeCrashes, storeFaults, type Tally } from './crash-rounds.ts';
import { startStoreServer } from './eventstoredb/store-server.ts';
import { embeddedGround, remoteGround } from './ledger-ground.ts';
import { killLedgers } from './ledger-process.ts';
import { randomFrom } from './years/random.ts';

const count = Number(process.env['CRASH_ROUNDS'] ?? 1);
const seed = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const timeout = 60_000 + count * 20_000;
const troubleMs = 2_500 * count;

const ends: (() => unknown)[] = [];
afterEach(async () => {
  killLedgers();
  for (const end of ends.splice(0).toReversed()) await end();
});

/** As many commands as make the figures mean something, and what to tell of them. */
function expectLoad(what: string, { acknowledged, unanswered, recorded, sentAgain }: Tally): void {
  process.stdout.write(
    `${what} (CRASH_SEED=${seed} CRASH_ROUNDS=${count}): ${acknowledged} commands acknowledged, ` +
      `${sentAgain} of them sent again, ${unanswered} left without an answer, ${recorded} of those recorded\n`,
  );
  expect(acknowledged).toBeGreaterThan(20 * count);
}

test('a server killed under load on the embedded ledger', { timeout }, async () => {
  const ground = embeddedGround();
  ends.push(() => ground.clear());
  const tally = await serverCrashes(ground, { count, random: randomFrom(seed) });
  expectLoad('a server killed on the embedded ledger', tally);
});

test('a server killed under load on EventStoreDB, which goes on', { timeout }, async () => {
  const store = await startStoreServer();
  const ground = remoteGround(store);
  ends.push(
    () => store.stop(),
    () => ground.clear(),
  );
  const tally = await serverCrashes(ground, { count, random: randomFrom(seed) });
  expectLoad('a server killed on EventStoreDB', tally);
});

test(
  'a store killed under load, whose file survives, without a restart of the server',
  { timeout },
  async () => {
    const tally = await storeCrashes({ count, random: randomFrom(seed) });
    expectLoad('a store killed', tally);
  },
);

test('a store restarted, hung, frozen and cut at random under load', { timeout }, async () => {
  expectLoad('a store troubled', await storeFaults(troubleMs, seed));
});
