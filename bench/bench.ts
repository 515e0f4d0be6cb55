// `npm run bench`: measures the ledger against named bounds in the same run and prints a table.
import { parseArgs } from 'node:util';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { benchBackup } from './backup.ts';
import type { BenchRun } from './bench-run.ts';
import { benchEventStoreDb } from './eventstoredb.ts';
import { benchEvidence } from './evidence.ts';
import { type Figure, isMet, tableOf } from './figure.ts';
import { openFolders, type Folders } from './folder.ts';
import { benchHistory } from './history.ts';
import { fillLedger } from './ledger.ts';
import { benchProvince } from './province.ts';
import { benchViews } from './rebuild.ts';
import { benchServer } from './server.ts';
import { benchStart } from './start.ts';
import { benchStore } from './store.ts';

const parts: Readonly<Record<string, (run: BenchRun) => Promise<readonly Figure[]>>> = {
  store: benchStore,
  eventstoredb: benchEventStoreDb,
  views: benchViews,
  server: benchServer,
  start: benchStart,
  evidence: benchEvidence,
  backup: benchBackup,
  province: benchProvince,
  history: benchHistory,
};

const usage = `npm run bench -- [${Object.keys(parts).join(' | ')}] … [--quick]`;

process.exitCode = await main();

/** 0 also where a goal is missed: the table says so, and the machine may be busy. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { quick: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const asked = positionals.length > 0 ? positionals : Object.keys(parts);
  if (asked.some((name) => parts[name] === undefined)) {
    process.stderr.write(`${usage}\n`);
    return 1;
  }
  const folders = openFolders();
  try {
    const run = runOf(folders, values.quick);
    const figures: Figure[] = [];
    for (const name of asked) {
      run.say(`${name} …`);
      figures.push(...((await parts[name]?.(run)) ?? []));
    }
    if (figures.length === 0) {
      run.say('nothing was measured');
      return 0;
    }
    process.stdout.write(`${tableOf(figures)}\n`);
    const missed = figures.filter((figure) => !isMet(figure)).length;
    run.say(missed === 0 ? 'every goal is met' : `${missed} of ${figures.length} goals missed`);
    return 0;
  } finally {
    folders.close();
  }
}

function runOf(folders: Folders, quick: boolean): BenchRun {
  const say = (text: string): void => void process.stderr.write(`${text}\n`);
  const filled = (events: number) =>
    once(async () => {
      const folder = folders.next();
      const store = await openSqliteStore(folder, { mode: 'write' });
      const appended = await fillLedger(store, events);
      await store.close();
      say(`a ledger of ${appended} events`);
      return folder;
    });
  return {
    quick,
    rounds: quick ? 3 : 11,
    folders,
    ledgerFolder: filled(quick ? 10_000 : 50_000),
    largeLedgerFolder: filled(quick ? 50_000 : 500_000),
    say,
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}
