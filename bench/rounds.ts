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
export async function compete(rounds: number, { ours, bound }: Contest): Promise<Outcome> {
  const times: { readonly ours: number[]; readonly bound: number[] } = { ours: [], bound: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [a, b] = [await ours(), await bound()];
    if (round === 0) continue;
    times.ours.push(a);
    times.bound.push(b);
  }
  const medians = { ours: median(times.ours), bound: median(times.bound) };
  return { ...medians, ratio: medians.ours / medians.bound };
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
