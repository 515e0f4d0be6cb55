// Appending: one batch stream, every append under its own number, answered, refused or told unknown, whatever the stream does.
import { randomUUID } from 'node:crypto';
import services from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { admit } from '../admission.ts';
import { OutcomeUnknown, QueueFull, StoreUnavailable } from '../port.ts';
import { type Append, numberOf, type Outcome, outcomeOf, requestOf } from './append-messages.ts';
import { type BatchStream, internalsOf } from './client-internals.ts';
import type { Connection } from './connection.ts';
import { isDenied, wasNeverSent } from './failures.ts';
import { StoreDeniesAccess } from './refusals.ts';

export interface Appends {
  /** @throws as the port's `append` */
  append(append: Append, timeoutMs: number): Promise<{ readonly revision: number }>;
  /** Resolves when every append that waits is settled. */
  settled(): Promise<void>;
}

export interface AppendsOptions {
  readonly prefix: string;
  readonly queueMax: number;
}

/** Bytes that may wait beside `queueMax`: a flood of the largest appends stays within memory. */
const waitingBytesMax = 64 * 1024 * 1024;

interface Waiting extends Append {
  /** The batch stream that it was last written to; null before the first. */
  on: Promise<BatchStream> | null;
  /** Number of times that it was written: after the first its outcome is open until an answer settles it. */
  sent: number;
  /** When it was last written, by the clock of `performance`. */
  sentAt: number;
  readonly settle: (outcome: Outcome) => void;
}

export function openAppends(connection: Connection, options: AppendsOptions): Appends {
  const queue = openQueue(options.queueMax);
  const line = openLine(connection, {
    onAnswer(response) {
      // A node that is not ready says so to each append; whether the store has another is asked.
      if (queue.heard(response) instanceof StoreUnavailable) connection.suspect();
    },
    onFailed: (failed, error) => queue.failed(failed, error),
  });

  async function send(id: string, append: Waiting): Promise<void> {
    const opening = line.current();
    if (opening === null || append.on === opening) return;
    append.on = opening;
    // Where it cannot be opened the line says so, and the doubt decides whether it is sent again or refused.
    const stream = await opening.catch(() => null);
    if (stream === null || queue.get(id) !== append || append.on !== opening) return;
    append.sent += 1;
    append.sentAt = performance.now();
    stream.write(requestOf(id, append, options.prefix));
  }

  connection.onSettled((available) => {
    for (const [id, append] of queue.all()) {
      if (available) void send(id, append);
      else if (append.sent === 0) append.settle(new StoreUnavailable('the store is away'));
    }
  });

  return {
    async append(append, timeoutMs) {
      const bytes = admit(append.stream, append.expected, append.events);
      connection.client();
      return queue.wait(append, bytes, {
        timeoutMs,
        onEntered: (id, entry) => void send(id, entry),
        // Reads may be answered all the same: a line that has said nothing since is not written to again.
        onLate: ({ on, sentAt }) => {
          if (on !== null) line.giveUpSilent(on, sentAt);
          connection.suspect();
        },
      });
    },
    async settled() {
      while (queue.size() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    },
  };
}

interface Listening {
  readonly onAnswer: (response: BatchAppendResp) => void;
  readonly onFailed: (line: Promise<BatchStream>, error: unknown) => void;
}

/** The batch stream of now; opened when it is asked for, given up when it breaks or its client is. */
function openLine(connection: Connection, { onAnswer, onFailed }: Listening) {
  let current: Promise<BatchStream> | null = null;
  let heardAt = 0;

  const broken = (line: Promise<BatchStream>): void => {
    if (current !== line) return;
    current = null;
    connection.suspect();
  };

  function open(): Promise<BatchStream> {
    const { GRPCStreamCreator, callArguments } = internalsOf(connection.client());
    const lost = connection.lost();
    const opening = GRPCStreamCreator(services.StreamsClient, 'batchAppend', (client) =>
      client.batchAppend(...callArguments({ requiresLeader: true }, { deadline: Infinity })),
    )();
    const heard = (response: BatchAppendResp) => {
      heardAt = performance.now();
      onAnswer(response);
    };
    const isBroken = () => {
      lost.removeEventListener('abort', isBroken);
      broken(opening);
    };
    const hasFailed = (error: unknown) => {
      onFailed(opening, error);
      isBroken();
    };
    lost.addEventListener('abort', isBroken);
    opening.then(
      (stream) => stream.on('data', heard).on('error', hasFailed).on('end', isBroken),
      isBroken,
    );
    return opening;
  }

  return {
    /** null while the store is away. */
    current(): Promise<BatchStream> | null {
      if (current === null && connection.availability().available) current = open();
      return current;
    },
    /** Gives up a line that has answered nothing since a time; what waits on it is sent again on another. */
    giveUpSilent(silent: Promise<BatchStream>, since: number): void {
      if (current !== silent || heardAt > since) return;
      broken(silent);
      silent.then(
        (stream) => stream.cancel(),
        () => undefined,
      );
    },
  };
}

interface Wait {
  readonly timeoutMs: number;
  readonly onEntered: (id: string, append: Waiting) => void;
  readonly onLate: (append: Waiting) => void;
}

/** The appends that wait for an answer. */
function openQueue(queueMax: number) {
  const waiting = new Map<string, Waiting>();
  let waitingBytes = 0;

  function wait(append: Append, bytes: number, { timeoutMs, onEntered, onLate }: Wait) {
    if (waiting.size >= queueMax || waitingBytes + bytes > waitingBytesMax) {
      throw new QueueFull('too many appends wait for the store');
    }
    const { promise, resolve, reject } = Promise.withResolvers<{ readonly revision: number }>();
    const id = randomUUID();
    const settle = (outcome: Outcome): void => {
      clearTimeout(timer);
      if (!waiting.delete(id)) return;
      waitingBytes -= bytes;
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
    };
    const entry: Waiting = { ...append, on: null, sent: 0, sentAt: 0, settle };
    const timer = setTimeout(() => {
      settle(entry.sent === 0 ? new StoreUnavailable('the store did not answer') : unknown());
      onLate(entry);
    }, timeoutMs);
    waiting.set(id, entry);
    waitingBytes += bytes;
    onEntered(id, entry);
    return promise;
  }

  /** An answer to nobody is one that came twice, or late: its append was settled otherwise. */
  function heard(response: BatchAppendResp): Outcome | null {
    const append = waiting.get(numberOf(response) ?? '');
    if (append === undefined) return null;
    const outcome = outcomeOf(response, append);
    // What was sent before may have happened although this sending was refused; a conflict tells that it has not.
    const isOpen = append.sent > 1 && outcome instanceof Error && outcome.name !== 'Conflict';
    append.settle(isOpen ? unknown(outcome) : outcome);
    return outcome;
  }

  /** Of some failures it is certain that nothing that was written to the batch stream has reached the store. */
  function failed(line: Promise<BatchStream>, error: unknown): void {
    for (const append of waiting.values()) {
      if (append.on !== line) continue;
      if (wasNeverSent(error)) append.sent -= 1;
      if (isDenied(error))
        append.settle(append.sent > 1 ? unknown(error) : new StoreDeniesAccess('append'));
    }
  }

  return {
    wait,
    heard,
    failed,
    get: (id: string) => waiting.get(id),
    all: () => [...waiting],
    size: () => waiting.size,
  };
}

function unknown(cause?: unknown): OutcomeUnknown {
  return new OutcomeUnknown('the store did not tell whether it appended', { cause });
}
