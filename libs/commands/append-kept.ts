// Sending one append until it is settled: the bytes are kept, so that sending them again cannot make them happen twice.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AppendEvent,
  Conflict,
  type EventStore,
  OutcomeUnknown,
} from '../event-store/port.ts';

export interface SendingLimits {
  /** For one answer of the store. */
  readonly appendTimeoutMs: number;
  /** How often the kept bytes are sent while it is unknown whether they happened. */
  readonly sendsMax: number;
  /** After this long they are not sent again: the caller is told before it gives up by itself. */
  readonly sendingMs: number;
}

export const sendingLimits: SendingLimits = {
  appendTimeoutMs: 10_000,
  sendsMax: 5,
  // With the last answer waited for, still within the time that the server gives an answer.
  sendingMs: 10_000,
};

/** Before bytes are sent again: doubled each time, so that a store that changes its leader is given a moment. */
const firstPauseMs = 50;

/**
 * Once the outcome of one attempt is unknown, nothing but an answer about these very bytes settles it: that a later attempt
 * was not taken in says nothing of the first. A conflict is such an answer: the stream has gone past the revision, so they
 * can no longer happen.
 * @throws Conflict, OutcomeUnknown; where the first attempt was not taken in, as `EventStore.append`
 */
export async function appendKept(
  store: EventStore,
  { stream, expected }: { readonly stream: string; readonly expected: number },
  events: readonly AppendEvent[],
  { appendTimeoutMs, sendsMax, sendingMs }: SendingLimits,
): Promise<void> {
  const giveUpAt = performance.now() + sendingMs;
  let unknown: OutcomeUnknown | null = null;
  for (let sends = 1; ; sends += 1) {
    try {
      await store.append(stream, expected, events, { timeoutMs: appendTimeoutMs });
      return;
    } catch (error) {
      if (error instanceof Conflict) throw error;
      if (error instanceof OutcomeUnknown) unknown ??= error;
      if (unknown === null) throw error;
      if (sends >= sendsMax || performance.now() >= giveUpAt) {
        throw new OutcomeUnknown(unknown.message, { cause: error });
      }
      await sleep(firstPauseMs * 2 ** (sends - 1));
    }
  }
}
