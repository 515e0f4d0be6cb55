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

/** Medians over the rounds, A B A B …; a first round of each warms up and is not counted. */
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
  /** How many were counted. */
  readonly rounds: number;
}

const roundsMin = 3;

/** As `compete`, for any number of ways of doing the work, A B C A B C … */
export async function race<Name extends string>(
  { rounds, withinMs = Number.POSITIVE_INFINITY }: Course,
  contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Finish<Name>> {
  const names = Object.keys(contestants) as Name[];
  const paces = new Map(names.map((name) => [name, [] as number[]]));
  const started = performance.now();
  let counted = 0;
  for (let round = 0; round <= rounds; round += 1) {
    if (counted >= roundsMin && performance.now() - started > withinMs) break;
    for (const name of names) {
      const pace = await contestants[name]();
      if (round > 0) paces.get(name)?.push(pace);
    }
    counted = round;
  }
  const medians = Object.fromEntries([...paces].map(([name, each]) => [name, median(each)]));
  return { medians: medians as Record<Name, number>, rounds: counted };
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
