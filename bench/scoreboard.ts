// The scoreboard over HTTP, against Mercurius with the same rows in memory.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchRun } from './bench-run.ts';
import { boardCall } from './board-query.ts';
import { atLeast, perSecond, shown, type Figure } from './figure.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { ask, loadOn } from './load.ts';
import { compete } from './rounds.ts';
import { type Process, startPeer } from './server-process.ts';

const clients = 8;

export async function againstMercurius(
  run: BenchRun,
  server: Process,
  { boards }: LedgerFacts,
): Promise<Figure> {
  const [board] = boards;
  if (board === undefined) throw new Error('a ledger without a board');
  const call = boardCall(board, null);
  const { data } = (await ask(server.url, call)) as { readonly data: { scoreboard: object } };
  const file = join(run.folders.next(), 'board.json');
  writeFileSync(file, JSON.stringify(data.scoreboard));
  const peer = await startPeer('mercurius.ts', file);
  const calls = run.quick ? 1_000 : 3_000;
  const load = { clients, calls, call: () => call };
  const { ours, bound, ratio } = await compete(run.rounds, {
    ours: async () => (await loadOn(server.url, load)).perSecond,
    bound: async () => (await loadOn(peer.url, load)).perSecond,
  });
  await peer.stop();
  return {
    figure: `\`scoreboard\` of ${board.units} units over HTTP, against Mercurius with the same rows in memory`,
    goal: atLeast(0.6),
    value: ratio,
    measured: `${perSecond(ours)} against ${perSecond(bound)}`,
    told: `${shown(1_000_000 / ours)} µs a query, ${clients} clients`,
  };
}
