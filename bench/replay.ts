// The replay of a unit-year of 300 events over HTTP: pages of 50 steps, at every offset.
import type { BenchRun } from './bench-run.ts';
import type { Call } from './connection.ts';
import { atMost, shown, type Figure } from './figure.ts';
import { ask, loadOn } from './load.ts';
import { median, percentile } from './rounds.ts';
import type { Process } from './server-process.ts';

export const replayedEvents = 300;

const query = `query($unit: ID!, $year: Int!, $after: String) {
  scoreReplay(unit: $unit, year: $year, first: 50, after: $after) {
    index stepsCount
    edges { cursor node {
      address revision index type occurredOn recordedAt receivedAt simulatedClock actor { account role }
      totalBefore totalAfter counts why { vi en }
      changes { id title by before { id claimed counted } after { id claimed counted } }
    } }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface UnitYear {
  readonly unit: string;
  readonly year: number;
}

interface ReplayAnswer {
  readonly data: {
    readonly scoreReplay: {
      readonly stepsCount: number;
      readonly edges: readonly { readonly cursor: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}

export async function replaying(
  run: BenchRun,
  server: Process,
  of: UnitYear,
): Promise<readonly Figure[]> {
  const pages = await callsAtEveryOffset(server.url, of);
  const figures: Figure[] = [];
  for (const clients of [1, 2]) {
    const milliseconds: number[] = [];
    for (let round = 0; round <= run.rounds; round += 1) {
      const load = { clients, calls: pages.length, call: (at: number) => pages[at] as Call };
      const { milliseconds: of } = await loadOn(server.url, load);
      // The first round warms up.
      if (round > 0) milliseconds.push(...of);
    }
    figures.push(figureOf(clients, milliseconds));
  }
  return figures;
}

function figureOf(clients: number, milliseconds: readonly number[]): Figure {
  const p99 = percentile(milliseconds, 99);
  return {
    figure: `\`scoreReplay\` of ${replayedEvents} events, a page of 50 steps at every offset, ${clients === 1 ? 'one client' : `${clients} clients`}`,
    goal: atMost(30, 'ms'),
    value: p99,
    measured: `p99 ${shown(p99)} ms`,
    told: `median ${shown(median(milliseconds))} ms`,
  };
}

/** A page can begin after any step: the cursors of all of them, page by page, and the very start. */
async function callsAtEveryOffset(url: string, of: UnitYear): Promise<readonly Call[]> {
  const calls: Call[] = [];
  let after: string | null = null;
  for (;;) {
    const call = pageAfter(of, after);
    const { data } = (await ask(url, call)) as ReplayAnswer;
    const { edges, pageInfo, stepsCount } = data.scoreReplay;
    if (stepsCount !== replayedEvents) throw new Error(`${stepsCount} steps to replay`);
    if (after === null) calls.push(call);
    calls.push(...edges.map(({ cursor }) => pageAfter(of, cursor)));
    if (!pageInfo.hasNextPage) return calls;
    after = pageInfo.endCursor;
  }
}

function pageAfter({ unit, year }: UnitYear, after: string | null): Call {
  return { path: '/graphql', body: JSON.stringify({ query, variables: { unit, year, after } }) };
}
