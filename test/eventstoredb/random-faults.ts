// Faults at random for a bounded time, from a seed that makes the same schedule again.
import { setTimeout as sleep } from 'node:timers/promises';
import type { FaultRule } from './faults.ts';
import type { StoreServer } from './store-server.ts';

export type RandomFault =
  | 'cut'
  | 'restart'
  | 'freeze'
  | 'hangBefore'
  | 'hangAfter'
  | 'dropBefore'
  | 'dropAfter'
  | 'breakBefore'
  | 'breakAfter'
  | 'notReady'
  | 'delay'
  | 'dropReader';

export interface RandomSchedule {
  /** Random unless told, and written to the standard error, so that a failure can be repeated. */
  readonly seed?: number;
  readonly forMs: number;
  /** All unless told. */
  readonly kinds?: readonly RandomFault[];
  /** Time between two faults at most; 250 unless told. */
  readonly everyMs?: number;
}

export interface RandomFaults {
  readonly seed: number;
  /** What was begun, in order. */
  readonly begun: readonly RandomFault[];
  /** Resolves when the time is over and every rule that is left has been removed. */
  readonly done: Promise<void>;
}

const WRITES = ['append', 'batchAppend'] as const;

const RULES: Readonly<Partial<Record<RandomFault, FaultRule>>> = {
  hangBefore: { kind: 'hang', at: 'beforeCommit', calls: WRITES },
  hangAfter: { kind: 'hang', at: 'afterCommit', calls: WRITES },
  dropBefore: { kind: 'drop', at: 'beforeCommit', calls: WRITES },
  dropAfter: { kind: 'drop', at: 'afterCommit', calls: WRITES },
  breakBefore: { kind: 'break', at: 'beforeCommit', calls: WRITES },
  breakAfter: { kind: 'break', at: 'afterCommit', calls: WRITES },
  notReady: { kind: 'notReady', at: 'beforeCommit', calls: WRITES },
  delay: { kind: 'delay', at: 'beforeCommit', calls: WRITES, delayMs: 100 },
  dropReader: { kind: 'drop', at: 'event', calls: ['read', 'subscribe'] },
};

const ALL: readonly RandomFault[] = [
  'cut',
  'restart',
  'freeze',
  'hangBefore',
  'hangAfter',
  'dropBefore',
  'dropAfter',
  'breakBefore',
  'breakAfter',
  'notReady',
  'delay',
  'dropReader',
];

/** Numbers in [0, 1) from a seed. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Faults that are done with at once; the others are rules that the next call meets. */
const DEEDS: Readonly<
  Partial<Record<RandomFault, (server: StoreServer, random: () => number) => Promise<void>>>
> = {
  cut: async ({ faults }) => faults.cutConnections(),
  restart: async (server, random) => {
    await server.kill();
    await sleep(random() * 200);
    await server.start();
  },
  freeze: async ({ faults }, random) => {
    faults.freeze();
    await sleep(random() * 300);
    faults.thaw();
  },
};

/** Begins the schedule on a server at once. */
export function startRandomFaults(server: StoreServer, schedule: RandomSchedule): RandomFaults {
  const seed = schedule.seed ?? Math.floor(Math.random() * 2 ** 32);
  const { forMs, kinds = ALL, everyMs = 250 } = schedule;
  process.stderr.write(`faults of the store server at random: seed ${seed}\n`);
  const random = mulberry32(seed);
  const begun: RandomFault[] = [];
  const run = async (): Promise<void> => {
    const until = performance.now() + forMs;
    const rules: { remove(): void }[] = [];
    while (performance.now() < until) {
      await sleep(random() * everyMs);
      const kind = kinds[Math.floor(random() * kinds.length)]!;
      begun.push(kind);
      await DEEDS[kind]?.(server, random);
      const rule = RULES[kind];
      if (rule !== undefined) rules.push(server.faults.add(rule));
    }
    for (const rule of rules) rule.remove();
  };
  return { seed, begun, done: run() };
}
