// Rounds of crashes under load: something ends at a random moment and is started again, and the ledger is as callers were told.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { beforehand, type Load, mixedDeeds, type SentCommand, startLoad } from './command-load.ts';
import { startRandomFaults } from './eventstoredb/random-faults.ts';
import { startStoreServer } from './eventstoredb/store-server.ts';
import { type Ground, remoteGround } from './ledger-ground.ts';
import { type LedgerProcess, startLedger, verify } from './ledger-process.ts';
import { expectAcknowledged, expectFreshViews, readLedger, settle } from './reckoning.ts';
import { temporaryFolder } from './running-server.ts';
import { clientOf } from './server-client.ts';
import { startStoreProcess } from './store-process.ts';
import type { Random } from './years/random.ts';
import { send } from './year-by-mutations.ts';

const callers = 12;

export interface Rounds {
  readonly count: number;
  readonly random: Random;
}

/** Commands over all rounds. */
export interface Tally {
  readonly acknowledged: number;
  /** Without an answer when it ended. */
  readonly unanswered: number;
  /** Of those, recorded all the same. */
  readonly recorded: number;
  /** Told at least once to be sent again, and answered in the end. */
  readonly sentAgain: number;
}

async function begin(ground: Ground): Promise<LedgerProcess> {
  const server = await startLedger(ground.folder, ground.address);
  await send(clientOf(server), beforehand);
  return server;
}

/** Kills the server of the ledger, on the embedded store or on another, which goes on. */
export async function serverCrashes(ground: Ground, { count, random }: Rounds): Promise<Tally> {
  let server = await begin(ground);
  const sent: SentCommand[] = [];
  let recorded = 0;
  let unanswered = 0;
  for (let round = 1; round <= count; round += 1) {
    const load = loadOn(() => server, `r${round}`);
    await untilMore(load, callers);
    await sleep(random.whole(0, 800));
    await server.kill();
    sent.push(...(await load.stop()));
    unanswered += sent.filter(({ answer }) => answer === null).length;
    const beside = ground.beside();
    server = await startLedger(ground.folder, ground.address);
    const ledger = await readLedger(ground.address);
    expectAcknowledged(ledger, sent);
    await expectFreshViews(server, beside, sent, ledger);
    recorded += await settle(server, sent, ledger);
    expectAcknowledged(await readLedger(ground.address), sent);
  }
  await server.stop();
  const verified = await verify(ground.folder, ground.address);
  expect(verified).toMatchObject({ intact: true, firstFault: null, events: eventsOf(sent) });
  return { ...tallyOf(sent), unanswered, recorded };
}

/** Disturbs the store for a while. Its callers send again what they are told to, and the ledger's server is not started again. */
async function storeTroubles(
  ground: Ground,
  trouble: (load: Load) => Promise<void>,
): Promise<Tally> {
  const server = await begin(ground);
  const load = loadOn(() => server, 's');
  await untilMore(load, callers);
  await trouble(load);
  const sent = await load.stop();
  const ledger = await readLedger(ground.address);
  expectAcknowledged(ledger, sent);
  expect(sent.filter(({ answer }) => answer === null)).toEqual([]);
  await expectFreshViews(server, ground.beside(), sent, ledger);
  expect(ledger.events).toBe(eventsOf(sent));
  await server.stop();
  return { ...tallyOf(sent), unanswered: 0, recorded: 0 };
}

/** Kills the server of the store; its file survives. */
export async function storeCrashes({ count, random }: Rounds): Promise<Tally> {
  const place = temporaryFolder();
  const store = await startStoreProcess(join(place, 'store.log'));
  const ground = remoteGround(store);
  try {
    return await storeTroubles(ground, async (load) => {
      for (let round = 1; round <= count; round += 1) {
        await sleep(random.whole(0, 500));
        await store.kill();
        await sleep(random.whole(0, 500));
        await store.start();
        await untilMore(load, 2 * callers);
      }
    });
  } finally {
    await store.kill();
    ground.clear();
    rmSync(place, { recursive: true });
  }
}

/** Lets the store's server be restarted, hang, be frozen and be cut at random, for a time. */
export async function storeFaults(forMs: number, seed: number): Promise<Tally> {
  const store = await startStoreServer();
  const ground = remoteGround(store);
  try {
    return await storeTroubles(ground, async () => {
      await startRandomFaults(store, { seed, forMs, everyMs: 500 }).done;
      // What hangs for good would be waited for as long as an append may take; what is cut is sent again at once.
      store.faults.cutConnections();
    });
  } finally {
    await store.stop();
    ground.clear();
  }
}

/** Until that many more commands are acknowledged. */
async function untilMore(load: Load, count: number): Promise<void> {
  const acknowledged = () => load.sent.filter(({ answer }) => answer !== null).length;
  const before = acknowledged();
  while (acknowledged() < before + count) await sleep(10);
}

function loadOn(server: () => LedgerProcess, name: string): Load {
  return startLoad({ callers, name, deedsOf: mixedDeeds, serverOf: server });
}

/** Nothing else is in the ledger than its opening and what was sent. */
function eventsOf(sent: readonly SentCommand[]): number {
  return 1 + beforehand.length + sent.length;
}

function tallyOf(sent: readonly SentCommand[]): Pick<Tally, 'acknowledged' | 'sentAgain'> {
  const acknowledged = sent.filter(({ answer }) => answer !== null).length;
  const sentAgain = sent.filter(({ answer, refusals }) => answer && refusals.length > 0).length;
  return { acknowledged, sentAgain };
}
