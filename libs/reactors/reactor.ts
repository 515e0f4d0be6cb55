// Runs a reactor: a subscription with a checkpoint of its own, which has the commands sent that events of other streams cause.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Checkpoint, EventStore } from '../event-store/port.ts';
import {
  readPlace,
  writePlace,
  type Place,
  type Refused,
  type Waiting,
  type Waits,
} from './place-file.ts';

/** One stream's events cause commands on other streams. */
export interface Reactor {
  readonly name: string;
  /** Whether what an event of this stream changes may ask for a command. */
  readonly watches: (stream: string) => boolean;
  /**
   * Brings the other streams to where this one wants them, by state and not by event: what is there already is not done again.
   * @returns what a rule refused, to be tried again; throws where it is not known what became of it
   */
  readonly react: (stream: string) => Promise<readonly Refused[]>;
}

export interface ReactorOptions {
  readonly store: Pick<EventStore, 'subscribeAll'>;
  /** Holds its checkpoint and what waits. Without it the reactor reads everything again, and does nothing twice. */
  readonly file: string;
  /** After how long what failed or was refused is tried again. */
  readonly retryMs: number;
  readonly told: (outcome: { readonly error: unknown } | { readonly waiting: Waiting }) => void;
}

export interface RunningReactor {
  /** What is refused so far. */
  readonly waiting: Waiting;
  /** Events of the ledger that it has handled. */
  readonly handled: number;
  stop(): Promise<void>;
}

/** A checkpoint is written once this many events were passed by, or something was done: reading some again costs little. */
const unwrittenEventsMax = 500;

/** Never run for a rebuild of views: it is of the command role and has nothing to do with them. */
export function runReactor(reactor: Reactor, options: ReactorOptions): RunningReactor {
  const { retryMs, told } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const ground = openGround(reactor, options, signal);
  const follow = async (): Promise<void> => {
    while (!signal.aborted) {
      try {
        await subscribe(reactor, options, { ground, signal });
      } catch (error) {
        if (signal.aborted) return;
        told({ error });
        await sleep(retryMs, undefined, { signal }).catch(() => undefined);
      }
    }
  };
  const following = follow();
  const askAgain = () => {
    ground.dueAgain(() => true);
    ground.work().catch((error: unknown) => signal.aborted || told({ error }));
  };
  const timer = setInterval(askAgain, retryMs).unref();
  return {
    get waiting() {
      return ground.waiting();
    },
    get handled() {
      return ground.checkpoint()?.index ?? 0;
    },
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await following;
      await ground.work().catch(() => undefined);
      ground.write();
    },
  };
}

/** What is to be looked at, and how far everything before it is done. */
interface Ground {
  checkpoint(): Checkpoint | null;
  waiting(): Waiting;
  isDue(): boolean;
  due(stream: string): void;
  /** What waits is due again, where it waits for one of these streams. */
  dueAgain(isIt: (stream: string) => boolean): void;
  /** Looks at everything due; one at a time, whoever asks. */
  work(): Promise<void>;
  /** Everything up to there was looked at. */
  pass(checkpoint: Checkpoint): void;
  write(): void;
}

function openGround(
  { react }: Reactor,
  { file, told }: ReactorOptions,
  signal: AbortSignal,
): Ground {
  let { checkpoint, waiting }: Place = readPlace(file) ?? { checkpoint: null, waiting: {} };
  let written = checkpoint?.index ?? 0;
  let working: Promise<void> = Promise.resolve();
  const due = new Set<string>();

  const write = (): void => {
    writePlace(file, { checkpoint, waiting });
    written = checkpoint?.index ?? 0;
  };
  const keep = (stream: string, refused: readonly Refused[]): void => {
    const { [stream]: before = [], ...others } = waiting;
    const now = triedAgain(before, refused);
    waiting = now.length === 0 ? others : { ...others, [stream]: now };
    // When it was tried last is not worth a write.
    if (isSame(before, now)) return;
    write();
    told({ waiting });
  };
  const lookAtDue = async (): Promise<void> => {
    for (const stream of due) {
      if (signal.aborted) return;
      // Taken out first: what happens meanwhile makes it due once more.
      due.delete(stream);
      try {
        keep(stream, await react(stream));
      } catch (error) {
        due.add(stream);
        throw error;
      }
    }
  };
  return {
    checkpoint: () => checkpoint,
    waiting: () => waiting,
    isDue: () => due.size > 0,
    due: (stream) => void due.add(stream),
    dueAgain(isIt) {
      for (const [asking, refused] of Object.entries(waiting)) {
        if (refused.some(({ watch }) => watch.some(isIt))) due.add(asking);
      }
    },
    work() {
      working = working.catch(() => undefined).then(lookAtDue);
      return working;
    },
    pass(passed) {
      checkpoint = passed;
      if (checkpoint.index - written >= unwrittenEventsMax) write();
    },
    write,
  };
}

/** A refusal lasts from when it was first met, for as long as the same rule refuses the same thing. */
function triedAgain(before: readonly Waits[], refused: readonly Refused[]): readonly Waits[] {
  const triedAt = new Date().toISOString();
  return refused.map((each) => {
    const known = before.find(({ about, code }) => about === each.about && code === each.code);
    return { ...each, since: known?.since ?? triedAt, triedAt };
  });
}

function isSame(before: readonly Waits[], now: readonly Waits[]): boolean {
  const told = (waits: readonly Waits[]) =>
    JSON.stringify(waits.map((each) => ({ ...each, triedAt: null })));
  return told(before) === told(now);
}

interface Subscribing {
  readonly ground: Ground;
  readonly signal: AbortSignal;
}

/** The checkpoint never passes an event before its stream was looked at: what a crash interrupts is begun again. */
async function subscribe(
  { watches }: Reactor,
  { store }: ReactorOptions,
  { ground, signal }: Subscribing,
): Promise<void> {
  let isLive = false;
  let passed: Checkpoint | null = null;
  ground.dueAgain(() => true);
  for await (const message of store.subscribeAll(ground.checkpoint(), { signal })) {
    if (message.kind === 'event') {
      const { stream } = message.event;
      if (watches(stream)) ground.due(stream);
      ground.dueAgain((each) => each === stream);
      continue;
    }
    if (message.kind === 'checkpoint') passed = message.checkpoint;
    if (message.kind === 'caughtUp') isLive = true;
    // While it catches up, a stream is looked at once at the end, and not once an event.
    if (ground.isDue() && !isLive) continue;
    await ground.work();
    if (passed && !ground.isDue()) ground.pass(passed);
  }
}
