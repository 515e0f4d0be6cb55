// Comparisons, explanations and suppositions of unit-years of 300 events: over HTTP, and by the functions alone.
import { scored } from '../libs/domain/history/compare.ts';
import type { Questions } from '../libs/views/views.ts';
import type { BenchRun } from './bench-run.ts';
import { atMost, shown, type Figure } from './figure.ts';
import { type HistoryLedger, steadyChance, type UnitYear } from './history-ledger.ts';
import { loadOn } from './load.ts';
import { median, percentile } from './rounds.ts';
import type { Process } from './server-process.ts';
import { insistRight } from './unit-year-answers.ts';
import {
  type Asked,
  callOf,
  inProcess,
  type Kind,
  kinds,
  readingOf,
} from './unit-year-questions.ts';

const goalMs = 20;
const asked = ['compareScores', 'explain', 'whatIf'] as const;

/** What each is, as the table says it. */
const told = {
  compareScores: 'an instant of the year against now',
  explain: 'any line at an instant of the year',
  whatIf: 'without an event of the year',
} as const;

export async function askingUnitYears(
  run: BenchRun,
  server: Process,
  ledger: HistoryLedger,
): Promise<readonly Figure[]> {
  const questions = questionsOn(ledger);
  await insistRight(server, ledger.views, questions.slice(0, run.quick ? 12 : 60));
  const calls = run.quick ? 60 : 120;
  const of = (): Record<Kind, number[]> => ({
    compareScores: [],
    explain: [],
    whatIf: [],
    score: [],
  });
  const [served, alone] = [of(), of()];
  for (let round = 0; round <= run.rounds; round += 1) {
    const [rest, first] = [kinds.slice(0, round % kinds.length), round % kinds.length];
    for (const kind of [...kinds.slice(first), ...rest]) {
      const next = (at: number) => questions[(round * calls + at) % questions.length] as Asked;
      const load = { clients: 1, calls, call: (at: number) => callOf(kind, next(at)) };
      const { milliseconds } = await loadOn(server.url, load);
      const direct = kind === 'score' ? [] : timesAlone(ledger.views, kind, { calls, next });
      // The first round warms up.
      if (round === 0) continue;
      served[kind].push(...milliseconds);
      alone[kind].push(...direct);
    }
  }
  const live = `${shown(median(served.score))} ms`;
  const units = ledger.longest.length;
  return asked.map((kind) => figureOf(kind, served[kind], { alone: alone[kind], live, units }));
}

function timesAlone(
  views: Questions,
  kind: Exclude<Kind, 'score'>,
  { calls, next }: { readonly calls: number; readonly next: (at: number) => Asked },
): readonly number[] {
  return Array.from({ length: calls }, (_, at) => {
    const question = next(at);
    const started = performance.now();
    inProcess[kind](views, question);
    return performance.now() - started;
  });
}

function figureOf(
  kind: (typeof asked)[number],
  served: readonly number[],
  of: { readonly alone: readonly number[]; readonly live: string; readonly units: number },
): Figure {
  const p99 = percentile(served, 99);
  return {
    figure: `\`${kind}\` of unit-years of 300 events and more, ${told[kind]}, one client`,
    goal: atMost(goalMs, 'ms'),
    value: p99,
    measured: `p99 ${shown(p99)} ms`,
    told:
      `median ${shown(median(served))} ms where \`score\` takes ${of.live}; ` +
      `the functions alone p99 ${shown(percentile(of.alone, 99))} ms, median ${shown(median(of.alone))} ms; ${of.units} unit-years`,
  };
}

const questionsMax = 1_500;

/** The same in every run: each unit-year in turn, at any of its events, and any line of its score. */
function questionsOn({ longest, views }: HistoryLedger): readonly Asked[] {
  const chance = steadyChance();
  const some = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(chance() * values.length)] as Value;
  const lines = new Map(longest.map((of) => [of, linesOf(views, of)]));
  return Array.from({ length: questionsMax }, (_, at) => {
    const of = longest[at % longest.length] as UnitYear;
    const revision = 1 + Math.floor(chance() * (of.indexes.length - 1));
    return { of, revision, line: some(lines.get(of) ?? []) };
  });
}

function linesOf(views: Questions, of: UnitYear): readonly string[] {
  return scored(readingOf(views, of, null).reading).lines.map(({ id }) => id);
}
