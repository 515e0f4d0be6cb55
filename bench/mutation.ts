// A mutation by 50 clients, against bare Fastify that checks the same input and appends ready bytes.
import { join } from 'node:path';
import type { BenchRun } from './bench-run.ts';
import type { Call } from './connection.ts';
import { atLeast, perSecond, shown, type Figure } from './figure.ts';
import { filingInput, filingMutation } from './filing.ts';
import type { LedgerFacts, OpenUnitYear } from './ledger-facts.ts';
import { loadOn } from './load.ts';
import { compete, percentile } from './rounds.ts';
import { type Process, startPeer } from './server-process.ts';

const clients = 50;

export async function mutating(
  run: BenchRun,
  server: Process,
  { openUnitYears, filingBytes }: LedgerFacts,
): Promise<Figure> {
  const file = join(run.folders.next(), 'bare.sqlite');
  const peer = await startPeer('append.ts', file, String(Math.round(filingBytes)));
  const calls = callsPerRound(run, openUnitYears);
  const rounds: (readonly number[])[] = [];
  let number = 0;
  const filing = (make: (of: OpenUnitYear, number: number) => Call) => () => {
    number += 1;
    return make(openUnitYears[number % openUnitYears.length] as OpenUnitYear, number);
  };
  const { ours, bound, ratio } = await compete(run.rounds, {
    ours: async () => {
      const times = await loadOn(server.url, { clients, calls, call: filing(filingMutation) });
      rounds.push(times.milliseconds);
      return times.perSecond;
    },
    bound: async () =>
      (await loadOn(peer.url, { clients, calls, call: filing(bareAppend) })).perSecond,
  });
  await peer.stop();
  return {
    figure: `a mutation on streams of 150 events by ${clients} clients, against bare Fastify with the same input class and shared commits`,
    goal: atLeast(0.4),
    value: ratio,
    measured: `${perSecond(ours)} against ${perSecond(bound)}`,
    told: `p99 ${shown(percentile(rounds.slice(1).flat(), 99))} ms, ${openUnitYears.length} streams`,
  };
}

function bareAppend(of: OpenUnitYear, number: number): Call {
  return { path: '/append', body: JSON.stringify(filingInput(of, number)) };
}

/** So many that the streams have 150 events halfway through all rounds. */
function callsPerRound({ rounds }: BenchRun, streams: readonly OpenUnitYear[]): number {
  const events = streams.reduce((sum, each) => sum + each.events, 0) / streams.length;
  const untilHalfway = Math.max(20, 150 - events) * streams.length;
  return Math.round((untilHalfway * 2) / (rounds + 1));
}
