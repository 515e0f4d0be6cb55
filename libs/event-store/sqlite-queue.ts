// The caller's side of the writer thread: a bounded queue of appends that wait for their commit.
import { Worker } from 'node:worker_threads';
import { admit } from './admission.ts';
import { type AppendEvent, Conflict, OutcomeUnknown, QueueFull, StoreUnavailable } from './port.ts';
import type { AppendBatch, FromWriter, ToWriter, WriterStart } from './sqlite-messages.ts';

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
/** From this size on handing memory over to the other thread is cheaper than copying it. */
const transferBytesMin = 16 * 1024;

interface Waiting {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly AppendEvent[];
  readonly size: number;
  /** The first of these to be called is the answer; later ones change nothing. */
  readonly resolve: (answer: { readonly revision: number }) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the writer thread. `onCommit` hears the new head after every commit, before the callers get their answers. */
export async function startWriter(
  file: string,
  queueMax: number,
  onCommit: (head: number) => void,
): Promise<WriteQueue> {
  const sent = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const workerData: WriterStart = { file, sent };
  const worker = new Worker(writerModule(), { workerData, execArgv: [] });
  /** Every append without an answer from the thread, in the order sent; also those whose caller no longer waits. */
  const waiting: Waiting[] = [];
  let unsent: Waiting[] = [];
  let waitingBytes = 0;
  let appends = 0;
  let commits = 0;
  let closed: StoreUnavailable | null = null;
  let crash: unknown = null;
  let tellReady: () => void;
  const ready = new Promise<void>((resolve) => (tellReady = resolve));
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()));

  worker.on('message', (message: FromWriter) => {
    if (message.kind === 'ready') tellReady();
    if (message.kind === 'committed') answer(message);
    if (message.kind === 'failed') fail(message.begun, message.reason);
  });
  worker.on('error', (error) => (crash = error));
  // Where the thread ended without a word, nobody knows how far it came.
  void ended.then(() => fail(waiting.length, String(crash ?? 'the writer has ended')));

  function append(
    stream: string,
    expected: number,
    events: readonly AppendEvent[],
    timeoutMs: number,
  ): Promise<{ readonly revision: number }> {
    const size = admit(stream, expected, events);
    if (closed !== null) throw new StoreUnavailable(closed.message, { cause: closed });
    if (waiting.length >= queueMax || waitingBytes + size > queueBytesMax) {
      throw new QueueFull(`${waiting.length} appends of ${waitingBytes} bytes wait already`);
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new OutcomeUnknown(`no answer within ${timeoutMs} ms`)),
        timeoutMs,
      );
      enqueue({
        stream,
        expected,
        events,
        size,
        resolve: (made) => (clearTimeout(timer), resolve(made)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      });
    });
  }

  /** Sends at the end of this turn: callers woken by one commit run before that, and go into one batch. */
  function enqueue(next: Waiting): void {
    if (unsent.length === 0) process.nextTick(send);
    unsent.push(next);
    waiting.push(next);
    waitingBytes += next.size;
    appends += 1;
  }

  function send(): void {
    if (unsent.length === 0) return;
    const batch = batchOf(unsent);
    unsent = [];
    const isLarge = batch.bytes.length >= transferBytesMin;
    tell(batch, isLarge ? [batch.bytes.buffer as ArrayBuffer] : []);
  }
  function tell(message: ToWriter, transfer: ArrayBuffer[]): void {
    worker.postMessage(message, transfer);
    Atomics.add(sent, 0, 1);
    Atomics.notify(sent, 0);
  }

  function take(count: number): readonly Waiting[] {
    const taken = waiting.splice(0, count);
    for (const { size } of taken) waitingBytes -= size;
    return taken;
  }

  function answer({
    accepted,
    revisions,
    head,
  }: FromWriter & { readonly kind: 'committed' }): void {
    commits += 1;
    onCommit(head);
    take(accepted.length).forEach(({ stream, resolve, reject }, at) => {
      const revision = revisions[at] ?? -1;
      if (accepted[at] === true) resolve({ revision });
      else reject(new Conflict(stream, revision));
    });
  }

  function fail(begun: number, reason: string): void {
    closed ??= new StoreUnavailable(reason);
    unsent = [];
    for (const { reject } of take(begun)) reject(new OutcomeUnknown(reason));
    for (const { reject } of take(waiting.length)) reject(new StoreUnavailable(reason));
  }

  async function close(): Promise<void> {
    if (closed === null) {
      closed = new StoreUnavailable('the store is closed');
      send();
      tell('finish', []);
    }
    await ended;
  }

  await Promise.race([ready, ended]);
  if (closed !== null) throw closed;
  const counts = (): WriterCounts => ({
    appends,
    commits,
    waitingAppends: waiting.length,
    waitingBytes,
  });
  return { append: async (...request) => append(...request), counts, close };
}

/** The module beside this one, as source or as built. Node runs it as it is: only syntax that erases may stand in it. */
function writerModule(): URL {
  const name = import.meta.url.endsWith('.ts') ? './sqlite-writer.ts' : './sqlite-writer.js';
  return new URL(name, import.meta.url);
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
