// Time travel: boards of the past against live ones on one year and on ten, and the questions of history on the province.
import { asOfAgainstLive } from './as-of.ts';
import type { BenchRun } from './bench-run.ts';
import { provinceThen, supposingBloc } from './boards-history.ts';
import type { Figure } from './figure.ts';
import { makeHistoryLedger } from './history-ledger.ts';
import { buildServer, startServer } from './server-process.ts';
import { askingUnitYears } from './unit-year-history.ts';

export async function benchHistory(run: BenchRun): Promise<readonly Figure[]> {
  buildServer();
  const asked = await onProvince(run);
  const year = await asOfAgainstLive(run, await run.ledgerFolder());
  return [year, await asOfAgainstLive(run, await run.largeLedgerFolder()), ...asked];
}

async function onProvince(run: BenchRun): Promise<readonly Figure[]> {
  const ledger = await makeHistoryLedger(run);
  run.say(`the province of ${ledger.events} events`);
  const server = await startServer(ledger.folder);
  try {
    const ofUnitYears = await askingUnitYears(run, server, ledger);
    const bloc = await supposingBloc(run, server, ledger);
    return [...ofUnitYears, bloc, await provinceThen(run, server, ledger)];
  } finally {
    await server.stop();
    ledger.views.close();
  }
}
