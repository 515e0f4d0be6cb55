// Boards of the past: a bloc supposed otherwise in every unit, and the whole province at an old instant, against now.
import { deepStrictEqual } from 'node:assert/strict';
import { compareScores, scored } from '../libs/domain/history/compare.ts';
import { readingWithout } from '../libs/domain/history/influence.ts';
import { decode } from '../libs/domain/aggregates.ts';
import { formatPoints } from '../libs/domain/points.ts';
import type { Questions } from '../libs/views/views.ts';
import { basisAt } from '../apps/server/unit-year-scores.ts';
import type { BenchRun } from './bench-run.ts';
import { boardCall } from './board-query.ts';
import type { Call } from './connection.ts';
import { atMost, shown, type Figure } from './figure.ts';
import { type BlocYear, fullSpan, type HistoryLedger, steadyChance } from './history-ledger.ts';
import { ask, loadOn } from './load.ts';
import { glanceCall } from './province-query.ts';
import { median, percentile, race } from './rounds.ts';
import type { Process } from './server-process.ts';

const supposeMs = 200;
const provinceMs = 1_000;

const standing = 'total rank excluded incomplete provisional';
const query = `query($bloc: ID!, $year: Int!, $without: [String!]!) {
  whatIfScoreboard(bloc: $bloc, year: $year, without: $without) {
    index rows {
      unit name by leftOut actual { ${standing} } supposed { ${standing} }
      lines {
        id title by smallest before { counted } after { counted } through { code vi en }
        causes { event type added occurredOn deed { vi en } }
      }
    }
  }
}`;

/** A bloc-year without one event of each of its units. */
interface Supposed {
  readonly of: BlocYear;
  /** By the order of the unit-years. */
  readonly revisions: readonly number[];
}

function supposeCall({ of: { bloc, year, unitYears }, revisions }: Supposed): Call {
  const without = unitYears.map(({ stream }, at) => `${stream}@${revisions[at]}`);
  const variables = { bloc, year, without };
  return { path: '/graphql', body: JSON.stringify({ query, variables }) };
}

export async function supposingBloc(
  run: BenchRun,
  server: Process,
  { fullest, views }: HistoryLedger,
): Promise<Figure> {
  const chance = steadyChance();
  const next = (): Supposed => {
    const revisions = fullest.unitYears.map(({ indexes }) => {
      return 1 + Math.floor(chance() * (indexes.length - 1));
    });
    return { of: fullest, revisions };
  };
  await insistSupposed(server, views, next());
  const live = boardCall(fullest, null);
  const [served, actual]: [number[], number[]] = [[], []];
  for (let round = 0; round <= run.rounds; round += 1) {
    const loads = [
      { into: served, load: { clients: 1, calls: 10, call: () => supposeCall(next()) } },
      { into: actual, load: { clients: 1, calls: 10, call: () => live } },
    ];
    for (const { into, load } of round % 2 === 0 ? loads : loads.toReversed()) {
      const { milliseconds } = await loadOn(server.url, load);
      // The first round warms up.
      if (round > 0) into.push(...milliseconds);
    }
  }
  const p99 = percentile(served, 99);
  const units = fullest.unitYears.length;
  const events = fullest.unitYears.reduce((sum, { indexes }) => sum + indexes.length, 0);
  return {
    figure: `\`whatIfScoreboard\` of a bloc of ${units} units, without one event of each, one client`,
    goal: atMost(supposeMs, 'ms'),
    value: p99,
    measured: `p99 ${shown(p99)} ms`,
    told: `median ${shown(median(served))} ms where \`scoreboard\` takes ${shown(median(actual))} ms; ${shown(events)} events`,
  };
}

interface SupposedAnswer {
  readonly data: {
    readonly whatIfScoreboard: {
      readonly rows: readonly {
        readonly unit: string;
        readonly by: string;
        readonly lines: readonly { readonly id: string; readonly by: string }[];
      }[];
    };
  };
}

/** Every unit's gain and lines are those of fresh folds with and without the events. */
async function insistSupposed(
  server: Process,
  views: Questions,
  supposed: Supposed,
): Promise<void> {
  const { data } = (await ask(server.url, supposeCall(supposed))) as SupposedAnswer;
  const { rows } = data.whatIfScoreboard;
  deepStrictEqual(rows.length, supposed.of.unitYears.length);
  for (const [at, { stream, unit }] of supposed.of.unitYears.entries()) {
    const source = basisAt(views, null);
    const reading = { events: views.stream(stream, null).map(decode), source };
    const revisions = [supposed.revisions[at] ?? 0];
    const { without } = readingWithout(reading, { revisions, source });
    const row = rows.find((each) => each.unit === unit);
    deepStrictEqual(row?.by, formatPoints(scored(without).computed - scored(reading).computed));
    deepStrictEqual(
      row.lines.map(({ id, by }) => [id, by]),
      compareScores(reading, without).lines.map(({ id, by }) => [id, formatPoints(by)]),
    );
  }
}

/** `province` and the board of every bloc, one after the other on one connection. */
function callsAt(province: readonly BlocYear[], index: number | null): readonly Call[] {
  const boards = province.map((each) => boardCall(each, index));
  return [glanceCall(province[0]?.year ?? 0, index), ...boards];
}

export async function provinceThen(
  run: BenchRun,
  server: Process,
  { province, views }: HistoryLedger,
): Promise<Figure> {
  const chance = steadyChance();
  const { from, to } = fullSpan(province);
  const instant = () => from + Math.floor(chance() * (to - from));
  await insistBoards(server, views, { province, index: instant() });
  const each: number[] = [];
  const millisecondsOf = async (index: number | null): Promise<number> => {
    const calls = callsAt(province, index);
    const load = { clients: 1, calls: calls.length, call: (at: number) => calls[at] as Call };
    const { milliseconds } = await loadOn(server.url, load);
    return milliseconds.reduce((sum, one) => sum + one, 0);
  };
  const { medians } = await race(
    { rounds: run.rounds },
    {
      then: async () => {
        const taken = await millisecondsOf(instant());
        each.push(taken);
        return taken;
      },
      now: () => millisecondsOf(null),
    },
  );
  // The first of them warmed up.
  const longest = Math.max(...each.slice(1));
  const units = province.reduce((sum, { unitYears }) => sum + unitYears.length, 0);
  return {
    figure: `the province of ${units} units at an old instant: \`province\` and the boards of all ${province.length} blocs`,
    goal: atMost(provinceMs, 'ms'),
    value: longest,
    measured: `${shown(medians.then)} ms, at most ${shown(longest)} ms`,
    told: `${shown(medians.now)} ms for the same as of now`,
  };
}

interface BoardAnswer {
  readonly data: {
    readonly scoreboard: {
      readonly rows: readonly { readonly unit: string; readonly computed: string }[];
    };
  };
}

/** Each unit-year is on one board, as the score of a fresh fold of its stream up to the instant; some have moved to another bloc. */
async function insistBoards(
  server: Process,
  views: Questions,
  { province, index }: { readonly province: readonly BlocYear[]; readonly index: number },
): Promise<void> {
  const rows: (readonly [string, string])[] = [];
  for (const blocYear of province) {
    const { data } = (await ask(server.url, boardCall(blocYear, index))) as BoardAnswer;
    rows.push(...data.scoreboard.rows.map(({ unit, computed }) => [unit, computed] as const));
  }
  const fresh = province
    .flatMap(({ unitYears }) => unitYears)
    .map(({ stream, unit }) => {
      const events = views.stream(stream, index).map(decode);
      const { computed } = scored({ events, source: basisAt(views, index) });
      return [unit, formatPoints(computed)] as const;
    });
  const byUnit = (one: readonly [string, string], other: readonly [string, string]) =>
    one[0] < other[0] ? -1 : 1;
  deepStrictEqual(rows.toSorted(byUnit), fresh.toSorted(byUnit));
}
