// The server under load: boards, replays and mutations over HTTP on a province's year.
import { cpSync } from 'node:fs';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import type { BenchRun } from './bench-run.ts';
import { atMost, shown, type Figure } from './figure.ts';
import { fileUntil } from './filing.ts';
import { type LedgerFacts, type OpenUnitYear, readFacts } from './ledger-facts.ts';
import { mutating } from './mutation.ts';
import { replayedEvents, replaying } from './replay.ts';
import { againstMercurius } from './scoreboard.ts';
import { buildServer, startServer } from './server-process.ts';

const sampleMs = 50;

export async function benchServer(run: BenchRun): Promise<readonly Figure[]> {
  buildServer();
  const folder = run.folders.next();
  cpSync(await run.ledgerFolder(), folder, { recursive: true });
  const { facts, replayed } = await prepare(folder);
  // The first start builds the views; what is measured begins with them there, as on any other day.
  await (await startServer(folder)).stop();
  const server = await startServer(folder);
  let residentMb = 0;
  const sampling = setInterval(() => {
    residentMb = Math.max(residentMb, server.residentMb());
  }, sampleMs);
  try {
    const board = await againstMercurius(run, server, facts);
    const replays = await replaying(run, server, replayed);
    const mutation = await mutating(run, server, facts);
    return [board, ...replays, mutation, memoryFigure(residentMb, facts)];
  } finally {
    clearInterval(sampling);
    await server.stop();
  }
}

function memoryFigure(residentMb: number, { events }: LedgerFacts): Figure {
  return {
    figure: `memory under that load, ${shown(events)} events`,
    goal: atMost(350, 'MB'),
    value: residentMb,
    measured: `${shown(residentMb)} MB`,
    told: 'resident, the most of samples 50 ms apart',
  };
}

interface Prepared {
  readonly facts: LedgerFacts;
  readonly replayed: OpenUnitYear;
}

/** One open unit-year is made as long as a busy one; the others are what mutations go to. */
async function prepare(folder: string): Promise<Prepared> {
  const store = await openSqliteStore(folder, { mode: 'write' });
  const facts = await readFacts(store);
  const [replayed, ...openUnitYears] = facts.openUnitYears;
  if (replayed === undefined) throw new Error('a ledger without an open unit-year');
  await fileUntil(store, replayed, replayedEvents);
  await store.close();
  return { facts: { ...facts, openUnitYears }, replayed };
}
