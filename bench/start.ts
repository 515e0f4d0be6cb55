// From the start of the process to ready, on a province's year.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRun } from './bench-run.ts';
import { atMost, shown, type Figure } from './figure.ts';
import { median } from './rounds.ts';
import { buildServer, startServer } from './server-process.ts';

export async function benchStart(run: BenchRun): Promise<readonly Figure[]> {
  buildServer();
  const folder = run.folders.next();
  cpSync(await run.ledgerFolder(), folder, { recursive: true });
  const views = join(folder, 'views.sqlite');
  const withViews: number[] = [];
  const without: number[] = [];
  for (let round = 0; round < Math.min(run.rounds, 5); round += 1) {
    rmSync(views, { force: true });
    without.push(await secondsToReady(folder));
    withViews.push(await secondsToReady(folder));
  }
  const seconds = median(withViews);
  return [
    {
      figure: 'start to ready on a province’s year, its views there',
      goal: atMost(3, 's'),
      value: seconds,
      measured: `${seconds.toFixed(2)} s`,
      told: `${shown(median(without))} s where all views are built first`,
    },
  ];
}

async function secondsToReady(folder: string): Promise<number> {
  const server = await startServer(folder);
  await server.stop();
  return server.readyMs / 1_000;
}
