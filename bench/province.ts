// The whole demonstration: how fast it is decided and filled in, and the province at a glance on it.
import { fillDemonstration } from '../libs/demonstration/fill.ts';
import { demonstrationSeed, generateDemonstration } from '../libs/demonstration/generate.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import type { BenchRun } from './bench-run.ts';
import { atMost, type Figure, perSecond, shown } from './figure.ts';
import { ask, loadOn } from './load.ts';
import { glanceCall } from './province-query.ts';
import { median, percentile } from './rounds.ts';
import { buildServer, type Process, startServer } from './server-process.ts';

const whole = { seed: demonstrationSeed, extent: 'province' } as const;
const fillingsMax = 3;

export async function benchProvince(run: BenchRun): Promise<readonly Figure[]> {
  buildServer();
  const generating: number[] = [];
  const filling: number[] = [];
  let filled = { folder: '', events: 0 };
  for (let round = 0; round < (run.quick ? 1 : fillingsMax); round += 1) {
    run.folders.drop(filled.folder);
    generating.push(await secondsOf(generated));
    filling.push(
      await secondsOf(async () => {
        filled = await fillOne(run);
      }),
    );
  }
  const { folder, events } = filled;
  return [
    demonstrationFigure({ events, generating: median(generating), filling: median(filling) }),
    ...(await atAGlance(run, folder)),
  ];
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

/** Decided and sealed, and kept nowhere. */
async function generated(): Promise<void> {
  let events = 0;
  for await (const batch of generateDemonstration(whole).batches) events += batch.events.length;
  if (events === 0) throw new Error('a demonstration without an event');
}

async function fillOne(run: BenchRun): Promise<{ folder: string; events: number }> {
  const folder = run.folders.next();
  const store = await openSqliteStore(folder, { mode: 'write' });
  const { events } = await fillDemonstration(store, whole);
  await store.close();
  return { folder, events };
}

function demonstrationFigure(of: {
  readonly events: number;
  readonly generating: number;
  readonly filling: number;
}): Figure {
  const { events, generating, filling } = of;
  return {
    figure: `the demonstration of the province filled in, ${shown(events)} events`,
    goal: atMost(30, 's'),
    value: filling,
    measured: `${filling.toFixed(1)} s, ${perSecond(events / filling, 'events')}`,
    told: `${perSecond(events / generating, 'events')} where they are decided and kept nowhere`,
  };
}

const years = [2021, 2022] as const;

async function atAGlance(run: BenchRun, folder: string): Promise<readonly Figure[]> {
  // The first start builds the views; what is measured begins with them there, as on any other day.
  await (await startServer(folder)).stop();
  const server = await startServer(folder);
  try {
    const ofYears: Figure[] = [];
    for (const year of years) ofYears.push(await glancing(run, server, year));
    return ofYears;
  } finally {
    await server.stop();
  }
}

interface Glance {
  readonly data: { readonly province: { readonly blocs: readonly object[] } };
}

async function glancing(run: BenchRun, server: Process, year: number): Promise<Figure> {
  const call = glanceCall(year, null);
  const { blocs } = ((await ask(server.url, call)) as Glance).data.province;
  const calls = run.quick ? 100 : 500;
  // The first is compiled and warms up.
  await loadOn(server.url, { clients: 1, calls: 20, call: () => call });
  const { milliseconds } = await loadOn(server.url, { clients: 1, calls, call: () => call });
  const p99 = percentile(milliseconds, 99);
  return {
    figure: `\`province\` of ${year}, ${blocs.length} blocs, by one client`,
    goal: atMost(50, 'ms'),
    value: p99,
    measured: `p99 ${shown(p99)} ms`,
    told: `median ${shown(median(milliseconds))} ms`,
  };
}
