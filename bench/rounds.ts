// Rounds: two ways of doing the same work take turns, so that whatever else the machine does weighs on both.

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The value that so many of a hundred lie below or at. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

/** Each does one round and answers its pace (work a second) or its time; both answer the same kind. */
export interface Contest {
  readonly ours: () => Promise<number>;
  readonly bound: () => Promise<number>;
}

export interface Outcome {
  readonly ours: number;
  readonly bound: number;
  /** Of the medians, ours to the bound's. */
  readonly ratio: number;
}

/** Medians over the rounds, A B, B A …; a first round of each warms up and is not counted. */
export async function compete(rounds: number, contest: Contest): Promise<Outcome> {
  const { medians } = await race({ rounds }, { ours: contest.ours, bound: contest.bound });
  return { ...medians, ratio: medians.ours / medians.bound };
}

export interface Course {
  readonly rounds: number;
  /** Once so long has passed no further round begins, when three were counted. */
  readonly withinMs?: number;
}

export interface Finish<Name extends string> {
  readonly medians: Readonly<Record<Name, number>>;
  /** Of one to another, the median over the rounds: what weighs on a whole round weighs on both. */
  readonly ratio: (one: Name, other: Name) => number;
  /** How many were counted. */
  readonly rounds: number;
}

const roundsMin = 3;

/** As `compete`, for any number of ways of doing the work; each round begins with another: A B C, B C A … */
export async function race<Name extends string>(
  { rounds, withinMs = Number.POSITIVE_INFINITY }: Course,
  contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Finish<Name>> {
  const names = Object.keys(contestants) as Name[];
  const paces = ofEach(names, (): number[] => []);
  const started = performance.now();
  let counted = 0;
  for (let round = 0; round <= rounds; round += 1) {
    if (counted >= roundsMin && performance.now() - started > withinMs) break;
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const pace = await contestants[name]();
      if (round > 0) paces[name].push(pace);
    }
    counted = round;
  }
  const medians = ofEach(names, (name) => median(paces[name]));
  const ratio = (one: Name, other: Name): number =>
    median(paces[one].map((pace, round) => pace / (paces[other][round] ?? Number.NaN)));
  return { medians, ratio, rounds: counted };
}

function ofEach<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}

/** Work a second, where `work` answers how much it did. */
export async function paceOf(work: () => Promise<number> | number): Promise<number> {
  const started = performance.now();
  const done = await work();
  return (done * 1_000) / (performance.now() - started);
}

export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
