// Events, and ways to read them back, for the tests of every event store.
import { sha256Hex, uuidOfHash } from '../ledger/hash.ts';
import type {
  AppendEvent,
  Checkpoint,
  EventStore,
  LedgerEvent,
  SubscriptionMessage,
} from './port.ts';

export const timeoutMs = 20_000;

/** An event whose bytes are the text; the same text is the same event. */
export function eventOf(text: string, type = 'noted'): AppendEvent {
  return eventOfBytes(new TextEncoder().encode(text), type);
}
export function eventOfBytes(bytes: Uint8Array, type = 'noted'): AppendEvent {
  return { id: uuidOfHash(sha256Hex(bytes)), type, bytes };
}

export async function collect<T>(from: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of from) all.push(one);
  return all;
}

/** Reads a subscription until a message satisfies, then aborts it; answers all messages. */
export async function subscribeUntil(
  store: EventStore,
  after: Checkpoint | null,
  isEnough: (message: SubscriptionMessage, all: readonly SubscriptionMessage[]) => boolean,
): Promise<SubscriptionMessage[]> {
  const stop = new AbortController();
  const all: SubscriptionMessage[] = [];
  for await (const message of store.subscribeAll(after, { signal: stop.signal })) {
    all.push(message);
    if (isEnough(message, all)) stop.abort();
  }
  return all;
}

export function eventsIn(messages: readonly SubscriptionMessage[]): LedgerEvent[] {
  return messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
}

export const isCaughtUp = (message: SubscriptionMessage): boolean => message.kind === 'caughtUp';
export const textOf = (event: { readonly bytes: Uint8Array }): string =>
  new TextDecoder().decode(event.bytes);

/** Appends `count` events, ten at a time, over three streams; answers their texts in global order. */
export async function fill(store: EventStore, count: number): Promise<string[]> {
  const texts = Array.from({ length: count }, (_, at) => `event ${at}`);
  const next = new Map<string, number>();
  for (let at = 0; at < count; at += 10) {
    const stream = `filled-${(at / 10) % 3}`;
    const { revision } = await store.append(
      stream,
      next.get(stream) ?? -1,
      texts.slice(at, at + 10).map((text) => eventOf(text)),
      { timeoutMs },
    );
    next.set(stream, revision);
  }
  return texts;
}

export type Append = (
  stream: string,
  expected: number,
  ...texts: readonly string[]
) => Promise<{ readonly revision: number }>;
