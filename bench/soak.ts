// `npm run soak`: the tests whose worth grows with their number, for as long as one likes; stops at the first fault.
// `npm run soak power-cut -- --rounds=100`: the power cuts alone, so many on one ledger.
// `npm run soak history -- --years=4000`: the questions of history alone, so many years tried.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/**
 * Fresh years of one run of the second statement: a quarter of what it tries, for the steady ones come with every run so
 * that every rule is reached. Few enough for its time limit, also on a busy machine.
 */
const yearsAtOnce = 1_000;
const triesPerFreshYear = 4;
/** Kills of each kind in one run of the crash tests; eight took two and a half minutes. */
const killsAtOnce = 8;
/** Courses of one turn of the second statement of when acts are allowed; a quarter of them fresh. */
const coursesAtOnce = 10_000;
/** Power cuts on one ledger in one turn of a mixed soak. */
const cutsAtOnce = 8;
const outputBytesMax = 64 * 1024 * 1024;

interface Turn {
  readonly name: string;
  readonly files: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

interface Plan {
  /** Null: all kinds in turn. */
  readonly only: 'power-cut' | 'history' | null;
  readonly minutes: number;
  readonly years: number;
  readonly seed: number;
  readonly rounds: number;
}

process.exitCode = soak(readPlan());

function readPlan(): Plan {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      minutes: { type: 'string', default: '120' },
      years: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '50' },
    },
  });
  const numbers = Object.entries(values).map(([name, text]) => [name, wholeNumber(name, text)]);
  const [kind = null, ...more] = positionals;
  if (more.length > 0 || (kind !== null && kind !== 'power-cut' && kind !== 'history'))
    throw new RangeError('the kinds that are soaked alone are power-cut and history');
  return { only: kind, ...(Object.fromEntries(numbers) as Omit<Plan, 'only'>) };
}

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new RangeError(`--${name} is a whole number, not ${text}`);
  return Number(text);
}

/** The exit code: 0 also where the time is over first, which the last line says. */
function soak(plan: Plan): number {
  const started = performance.now();
  const counts = new Map<string, number>();
  let turns = 0;
  for (const turn of turnsOf(plan)) {
    const minutes = (performance.now() - started) / 60_000;
    if (minutes >= plan.minutes) {
      say(`the time is over after ${turns} turns, before: ${turn.name}`);
      break;
    }
    const { ok, output, seconds } = run(turn);
    if (!ok) {
      say(`${output}\nFAILED: ${turn.name}`);
      return 1;
    }
    addCounts(counts, output);
    for (const [line] of output.matchAll(/^(?:the power cut|NO POWER WAS CUT).+$/gm)) say(line);
    turns += 1;
    say(`${turn.name}: no fault, ${seconds.toFixed(0)} s`);
  }
  say(figures(counts));
  return 0;
}

/** The kinds take turns, so that a soak that is cut short has done some of each. */
function* turnsOf({ only, years, seed, rounds }: Plan): Generator<Turn, void, undefined> {
  if (only === 'power-cut') return yield powerCuts(rounds, seed);
  if (only === 'history') return yield* histories(seed, Math.ceil(years / triesPerFreshYear));
  const slices = Math.ceil(years / yearsAtOnce);
  for (let turn = 0; turn < Math.max(slices, rounds); turn += 1) {
    if (turn < slices) {
      const count = Math.min(yearsAtOnce, years - turn * yearsAtOnce);
      yield yearsFrom(seed + turn * yearsAtOnce, count);
      yield historiesFrom(seed + turn * yearsAtOnce, count);
    }
    if (turn >= rounds) continue;
    const crash = ['libs/event-store/sqlite-crash.test.ts'];
    yield { name: `crashes of the store, round ${turn + 1}`, files: crash, environment: {} };
    // Each round draws its own seeds; a fault is told with the one that makes it again.
    const files = ['libs', 'projections'];
    yield { name: `properties, round ${turn + 1}`, files, environment: {} };
    yield {
      name: `servers and stores killed under load, round ${turn + 1}`,
      files: ['test/crash.test.ts'],
      environment: { CRASH_ROUNDS: String(killsAtOnce), CRASH_SEED: String(seed + turn) },
    };
    yield powerCuts(cutsAtOnce, seed + turn);
    yield secondYears(seed + turn * coursesAtOnce);
    yield secondCases(seed + turn * coursesAtOnce);
    yield secondHolds(seed + turn * coursesAtOnce);
  }
}

function* histories(seed: number, years: number): Generator<Turn, void, undefined> {
  for (let done = 0; done < years; done += yearsAtOnce) {
    yield historiesFrom(seed + done, Math.min(yearsAtOnce, years - done));
  }
}

function secondYears(first: number): Turn {
  return {
    name: `the second statement of a year's acts on fresh courses from ${first}`,
    files: ['test/second-year.test.ts'],
    environment: { SECOND_YEAR_SEED: String(first), SECOND_YEAR_COURSES: String(coursesAtOnce) },
  };
}

function secondCases(first: number): Turn {
  return {
    name: `the second statement of cases on fresh courses from ${first}`,
    files: ['test/second-cases.test.ts'],
    environment: { SECOND_CASES_SEED: String(first), SECOND_CASES_COURSES: String(coursesAtOnce) },
  };
}

function secondHolds(first: number): Turn {
  return {
    name: `the holds of pending cases on fresh courses from ${first}`,
    files: ['test/second-holds.test.ts'],
    environment: { SECOND_HOLDS_SEED: String(first), SECOND_HOLDS_COURSES: String(coursesAtOnce) },
  };
}

function powerCuts(count: number, seed: number): Turn {
  return {
    name: `${count} power cuts from seed ${seed}`,
    files: ['test/power-cut.test.ts'],
    environment: { POWER_CUTS: String(count), POWER_CUT_SEED: String(seed) },
  };
}

function yearsFrom(first: number, count: number): Turn {
  return {
    name: `the second statement on fresh years ${first} to ${first + count - 1}`,
    files: ['test/second-statement.test.ts'],
    environment: {
      SECOND_STATEMENT_SEED: String(first),
      SECOND_STATEMENT_YEARS: String(count * triesPerFreshYear),
    },
  };
}

function historiesFrom(first: number, count: number): Turn {
  return {
    name: `what was in effect, and what differs, on fresh years from ${first}`,
    files: ['test/second-history.test.ts', 'test/history.test.ts', 'test/as-of-scores.test.ts'],
    environment: { HISTORY_SEED: String(first), HISTORY_YEARS: String(count * triesPerFreshYear) },
  };
}

function run({ files, environment }: Turn): {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
} {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', ...files],
    {
      encoding: 'utf8',
      maxBuffer: outputBytesMax,
      env: { ...process.env, ...environment, NO_COLOR: '1' },
    },
  );
  const seconds = (performance.now() - started) / 1_000;
  return { ok: status === 0, output: `${stdout}\n${stderr}`, seconds };
}

/** A test tells how often each rule, each kind was come by, a line each between its seeds and its verdict. */
function addCounts(counts: Map<string, number>, output: string): void {
  const reports = output.matchAll(/^seeds .+\n((?:\d+ .+\n)+)/gm);
  for (const line of [...reports].flatMap(([, report = '']) => report.trim().split('\n'))) {
    const [, count, name] = /^(\d+) (.+)$/.exec(line) ?? [];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + Number(count));
  }
}

function figures(counts: ReadonlyMap<string, number>): string {
  const lines = [...counts].toSorted(([, a], [, b]) => a - b);
  return lines.map(([name, count]) => `${count} × ${name}`).join('\n');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
