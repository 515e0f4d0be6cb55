// Boards at random instants against boards as of now: the same rows, over HTTP and in this process.
import { deepStrictEqual } from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../libs/domain/aggregates.ts';
import { scored } from '../libs/domain/history/compare.ts';
import { formatPoints } from '../libs/domain/points.ts';
import { unitYearStream } from '../libs/domain/unit-year/season.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import { openViews } from '../libs/views/open-views.ts';
import type { Questions } from '../libs/views/views.ts';
import { projections } from '../projections/all.ts';
import { rankedBoard } from '../projections/scoreboard.ts';
import { basisAt } from '../apps/server/unit-year-scores.ts';
import type { BenchRun } from './bench-run.ts';
import { boardCall } from './board-query.ts';
import { atMost, shown, type Figure } from './figure.ts';
import { type Board, type LedgerFacts, readFacts } from './ledger-facts.ts';
import { ask, loadOn } from './load.ts';
import { compete, median, millisecondsOf } from './rounds.ts';
import { type Process, startServer } from './server-process.ts';

/** On a folder that is only read: the server that builds the views there is stopped before one is measured with them. */
export async function asOfAgainstLive(run: BenchRun, folder: string): Promise<Figure> {
  const store = await openSqliteStore(folder, { mode: 'read' });
  const facts = await readFacts(store);
  await store.close();
  await (await startServer(folder)).stop();
  const file = join(run.folders.next(), 'views.sqlite');
  cpSync(join(folder, 'views.sqlite'), file);
  const views = openViews(file, projections);
  const server = await startServer(folder);
  try {
    for (let checked = 0; checked < checkedBoards; checked += 1) {
      const board = some(facts.boards);
      await insistRight(server, views, board, instantOf(board));
    }
    const [http, alone] = [await overHttp(run, server, facts), await inProcess(run, views, facts)];
    return figureOf(facts, http, alone);
  } finally {
    await server.stop();
    views.close();
  }
}

const checkedBoards = 5;

type Outcome = Awaited<ReturnType<typeof compete>>;

function some<Value>(of: readonly Value[]): Value {
  return of[Math.floor(Math.random() * of.length)] as Value;
}

/** Within the year of the board, elsewhere there is nothing to seek; and when it has all its rows, or it would have less to do. */
function instantOf({ fullFrom, to }: Board): number {
  return fullFrom + Math.floor(Math.random() * (to - fullFrom));
}

function overHttp(run: BenchRun, server: Process, { boards }: LedgerFacts): Promise<Outcome> {
  const calls = run.quick ? 1_000 : 3_000;
  const medianMs = async (index: (board: Board) => number | null): Promise<number> => {
    const call = () => {
      const board = some(boards);
      return boardCall(board, index(board));
    };
    return median((await loadOn(server.url, { clients: 1, calls, call })).milliseconds);
  };
  return compete(run.rounds, {
    ours: () => medianMs(instantOf),
    bound: () => medianMs(() => null),
  });
}

function inProcess(run: BenchRun, views: Questions, { boards }: LedgerFacts): Promise<Outcome> {
  const boardsAtOnce = 500;
  const oneMs = async (index: (board: Board) => number | null): Promise<number> => {
    const taken = await millisecondsOf(async () => {
      for (let at = 0; at < boardsAtOnce; at += 1) {
        const board = some(boards);
        rankedBoard(views, board, index(board));
      }
    });
    return taken / boardsAtOnce;
  };
  return compete(run.rounds, { ours: () => oneMs(instantOf), bound: () => oneMs(() => null) });
}

function figureOf({ events, boards }: LedgerFacts, http: Outcome, alone: Outcome): Figure {
  const us = (milliseconds: number) => shown(milliseconds * 1_000);
  return {
    figure: `\`scoreboard(asOf)\` at random instants of ${shown(events)} events, against live with as many rows`,
    goal: atMost(1.2),
    value: http.ratio,
    measured: `${us(http.ours)} µs against ${us(http.bound)} µs`,
    told:
      `${boards.length} boards of ${boards[0]?.units ?? 0} units, one client; instants of the last ${shown(spanPercent(boards))} % of a board’s year; ` +
      `without the server ${us(alone.ours)} µs against ${us(alone.bound)} µs`,
  };
}

/** How much of a year the instants with as many rows as live are. */
function spanPercent(boards: readonly Board[]): number {
  return median(boards.map(({ from, fullFrom, to }) => (100 * (to - fullFrom)) / (to - from)));
}

interface Answer {
  readonly data: {
    readonly scoreboard: {
      readonly index: number;
      readonly rows: readonly { readonly unit: string; readonly computed: string }[];
    };
  };
}

/** As many rows as live, each the score of a fresh fold of its stream up to the instant. */
async function insistRight(
  server: Process,
  views: Questions,
  board: Board,
  index: number,
): Promise<void> {
  const then = ((await ask(server.url, boardCall(board, index))) as Answer).data.scoreboard;
  const now = ((await ask(server.url, boardCall(board, null))) as Answer).data.scoreboard;
  deepStrictEqual([then.index, then.rows.length], [index, now.rows.length]);
  for (const { unit, computed } of then.rows) {
    const stream = unitYearStream({ unit, year: board.year });
    const events = views.stream(stream, index).map(decode);
    const { computed: fresh } = scored({ events, source: basisAt(views, index) });
    deepStrictEqual(computed, formatPoints(fresh), `${stream} as of ${index}`);
  }
}
