// The caller's side of the writer thread: a bounded queue of appends that wait for their commit.
import { admit } from './admission.ts';
import { type AppendEvent, Conflict, OutcomeUnknown, QueueFull, StoreUnavailable } from './port.ts';
import type { AppendBatch, FromWriter } from './sqlite-messages.ts';
import { startThread } from './sqlite-thread.ts';

/** Counts since the store was opened, and what waits now. */
export interface WriterCounts {
  readonly appends: number;
  readonly commits: number;
  readonly waitingAppends: number;
  readonly waitingBytes: number;
}

export interface WriteQueue {
  readonly append: (
    stream: string,
    expected: number,
    events: readonly AppendEvent[],
    timeoutMs: number,
  ) => Promise<{ readonly revision: number }>;
  readonly counts: () => WriterCounts;
  /** Lets the waiting appends finish, then ends the thread. */
  readonly close: () => Promise<void>;
}

/** Waiting bytes beyond which appends are refused. */
const queueBytesMax = 64 * 1024 * 1024;

interface Waiting {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly AppendEvent[];
  readonly size: number;
  /** The first of these to be called is the answer; later ones change nothing. */
  readonly resolve: (answer: { readonly revision: number }) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts the writer thread. `onCommit` hears the new head after every commit, before the callers get their answers.
 * @throws StoreUnavailable where the thread cannot start
 */
export async function startWriter(
  file: string,
  queueMax: number,
  onCommit: (head: number) => void,
): Promise<WriteQueue> {
  const backlog = openBacklog(queueMax);
  let commits = 0;
  let closed: StoreUnavailable | null = null;

  const thread = startThread(file, (message) => {
    if (message.kind === 'failed') {
      fail(message.begun, message.reason);
      return;
    }
    commits += 1;
    onCommit(message.head);
    settle(backlog.take(message.accepted.length), message);
  });
  // Where the thread ended without a word, nobody knows how far it came.
  void thread.ended.then((reason) => fail(backlog.waits().waitingAppends, reason));

  function fail(begun: number, reason: string): void {
    closed ??= new StoreUnavailable(reason);
    backlog.takeUnsent();
    for (const { reject } of backlog.take(begun)) reject(new OutcomeUnknown(reason));
    for (const { reject } of backlog.take(queueMax)) reject(new StoreUnavailable(reason));
  }

  function send(): void {
    const unsent = backlog.takeUnsent();
    if (unsent.length > 0) thread.tell(batchOf(unsent));
  }

  const append: WriteQueue['append'] = async (stream, expected, events, timeoutMs) => {
    const size = admit(stream, expected, events);
    if (closed !== null) throw new StoreUnavailable(closed.message, { cause: closed });
    return new Promise((resolve, reject) => {
      const isFirst = backlog.add({ stream, expected, events, size, timeoutMs, resolve, reject });
      // At the end of this turn: callers woken by one commit run before that, and go into one batch.
      if (isFirst) process.nextTick(send);
    });
  };

  async function close(): Promise<void> {
    if (closed === null) {
      closed = new StoreUnavailable('the store is closed');
      send();
      thread.tell('finish');
    }
    await thread.ended;
  }

  await thread.ready;
  if (closed !== null) throw closed;
  return { append, counts: () => ({ commits, ...backlog.waits() }), close };
}

function settle(
  answered: readonly Waiting[],
  { accepted, revisions }: FromWriter & { readonly kind: 'committed' },
): void {
  answered.forEach(({ stream, resolve, reject }, at) => {
    const revision = revisions[at] ?? -1;
    if (accepted[at] === true) resolve({ revision });
    else reject(new Conflict(stream, revision));
  });
}

/** Every append without an answer from the thread, in the order sent; also those whose caller no longer waits. */
interface Backlog {
  /** True for the first that is not yet sent. Throws QueueFull. */
  readonly add: (next: Waiting & { readonly timeoutMs: number }) => boolean;
  readonly takeUnsent: () => readonly Waiting[];
  /** Takes out the oldest. */
  readonly take: (count: number) => readonly Waiting[];
  readonly waits: () => Omit<WriterCounts, 'commits'>;
}

function openBacklog(queueMax: number): Backlog {
  const waiting: Waiting[] = [];
  let unsent: Waiting[] = [];
  let waitingBytes = 0;
  let appends = 0;
  return {
    add({ timeoutMs, resolve, reject, ...request }) {
      if (waiting.length >= queueMax || waitingBytes + request.size > queueBytesMax) {
        throw new QueueFull(`${waiting.length} appends of ${waitingBytes} bytes wait already`);
      }
      const late = (): void => reject(new OutcomeUnknown(`no answer within ${timeoutMs} ms`));
      const timer = setTimeout(late, timeoutMs);
      const next: Waiting = {
        ...request,
        resolve: (made) => (clearTimeout(timer), resolve(made)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      };
      unsent.push(next);
      waiting.push(next);
      waitingBytes += next.size;
      appends += 1;
      return unsent.length === 1;
    },
    takeUnsent() {
      const taken = unsent;
      unsent = [];
      return taken;
    },
    take(count) {
      const taken = waiting.splice(0, count);
      for (const { size } of taken) waitingBytes -= size;
      return taken;
    },
    waits: () => ({ appends, waitingAppends: waiting.length, waitingBytes }),
  };
}

function batchOf(appends: readonly Waiting[]): AppendBatch {
  const events = appends.flatMap((append) => append.events);
  const bytes = new Uint8Array(appends.reduce((sum, { size }) => sum + size, 0));
  let offset = 0;
  for (const event of events) {
    bytes.set(event.bytes, offset);
    offset += event.bytes.length;
  }
  return {
    streams: appends.map(({ stream }) => stream),
    expected: appends.map(({ expected }) => expected),
    counts: appends.map((append) => append.events.length),
    ids: events.map(({ id }) => id),
    types: events.map(({ type }) => type),
    sizes: events.map((event) => event.bytes.length),
    bytes,
  };
}
