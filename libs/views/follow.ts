// Following a store: events come in batches small enough that a query never waits long behind one.
import { setImmediate } from 'node:timers/promises';
import type {
  Checkpoint,
  EventStore,
  LedgerEvent,
  SubscriptionMessage,
} from '../event-store/port.ts';
import type { Contents } from './contents.ts';
import { type Inbox, openInbox } from './inbox.ts';
import type { ViewEvent } from './projection.ts';

/** What a batch may hold up everyone else for, in milliseconds: its size is fitted to the pace of the one before. */
const batchMs = 12;
const inboxMax = 4_096;

export interface Progress {
  /** Name of the view that is rebuilt from the copy; null while events are taken in from the store. */
  readonly view: string | null;
  readonly handled: number;
  readonly total: number;
}

export interface Following {
  readonly contents: Contents;
  readonly batchEventsMax: number;
  /** Called after each batch of new events is committed. */
  readonly onHandled: (events: readonly ViewEvent[]) => void;
  /** Called once everything that the store had at the start is copied, whether the views have handled it or not. */
  readonly onCopied: () => void;
  /** Called when everything that the store had was taken in, and every view that can go on has. */
  readonly onCaughtUp: () => void;
  /** Called when events have come that are not handled yet. */
  readonly onArrival: () => void;
  /** Null where nobody looks: the store is then not asked how much it has. */
  readonly onProgress: ((progress: Progress) => void) | null;
}

/** Fits the number of events of a batch to the time that the last one took. */
export function pacer(eventsMax: number) {
  let size = Math.min(32, eventsMax);
  return {
    size: () => size,
    took(events: number, ms: number) {
      if (events === 0) return;
      const fitting = Math.floor((batchMs * events) / Math.max(ms, 0.01));
      // A batch half as large says little about a whole one, so it grows at most twofold.
      size = Math.max(1, Math.min(eventsMax, fitting, size * 2));
    },
  };
}

async function fill(
  inbox: Inbox<SubscriptionMessage>,
  messages: AsyncIterable<SubscriptionMessage>,
  signal: AbortSignal,
): Promise<void> {
  try {
    for await (const message of messages) {
      if (signal.aborted) break;
      const full = inbox.push(message);
      if (full !== undefined) await full;
    }
    inbox.end();
  } catch (error) {
    inbox.end(error);
  }
}

/** Events that fit come in before the one that does not is told: the views answer up to there. */
function takeFitting({ copy, fitting }: Contents, events: readonly LedgerEvent[]) {
  const taken: ViewEvent[] = [];
  try {
    for (const event of events) taken.push(fitting.take(event, copy.count() + taken.length));
  } catch (failure) {
    return { taken, failure };
  }
  return { taken, failure: null };
}

function positionOf(message: SubscriptionMessage): string | null {
  switch (message.kind) {
    case 'event':
      return message.event.position;
    case 'checkpoint':
      return message.checkpoint.position;
    case 'caughtUp':
      return null;
  }
}

/** The position to keep may only be one whose events were all read. */
function commit(following: Following, messages: readonly SubscriptionMessage[]): number {
  const arrived = messages.flatMap((message) => (message.kind === 'event' ? [message.event] : []));
  const { taken, failure } = takeFitting(following.contents, arrived);
  const positions = messages.map(positionOf).filter((position) => position !== null);
  const position = failure === null ? positions.at(-1) : arrived[taken.length - 1]?.position;
  const beforeLast = arrived[taken.length - 2]?.position ?? null;
  if (position !== undefined) following.contents.takeIn(taken, { position, beforeLast });
  following.onHandled(taken);
  if (failure !== null) throw failure;
  return taken.length;
}

interface Work {
  readonly inbox: Inbox<SubscriptionMessage>;
  /** Number of events that the store had at the start, as far as it is known by now. */
  readonly head: () => number;
  readonly signal: AbortSignal;
}

/** Takes messages until the source ends or the signal aborts; between batches others have their turn. */
async function work(following: Following, { inbox, head, signal }: Work): Promise<void> {
  const { contents, batchEventsMax, onProgress } = following;
  const intake = pacer(batchEventsMax);
  const rebuild = pacer(batchEventsMax);
  let isAtHead = false;
  while (!signal.aborted && (!inbox.isDone() || contents.furthestBehind() !== null)) {
    const messages = inbox.take(intake.size());
    if (messages.some(({ kind }) => kind === 'event')) following.onArrival();
    let started = performance.now();
    intake.took(commit(following, messages), performance.now() - started);
    if (!isAtHead && messages.some(({ kind }) => kind === 'caughtUp')) {
      isAtHead = true;
      following.onCopied();
    }
    const count = contents.copy.count();
    if (messages.length > 0)
      onProgress?.({ view: null, handled: count, total: Math.max(head(), count) });

    const behind = contents.furthestBehind();
    if (behind !== null) {
      started = performance.now();
      const from = behind.checkpoint;
      contents.catchUp(rebuild.size());
      rebuild.took(behind.checkpoint - from, performance.now() - started);
      onProgress?.({ view: behind.view, handled: behind.checkpoint, total: count });
    } else if (inbox.isEmpty()) {
      if (isAtHead) following.onCaughtUp();
      await inbox.ready();
    }
    await setImmediate();
  }
  if (isAtHead && !signal.aborted) following.onCaughtUp();
}

async function* allOf(
  store: EventStore,
  after: Checkpoint | null,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  for await (const event of store.readAll(after)) yield { kind: 'event', event };
  yield { kind: 'caughtUp' };
}

/** Learns it while events already come in: a store may have to count them. */
function learnHead({ contents, onProgress }: Following, store: EventStore): () => number {
  let head = 0;
  if (onProgress !== null) {
    // Only told to whoever waits; where the store does not answer, following says so itself.
    void store.head(contents.copy.checkpoint()).then(
      (found) => (head = found?.index ?? 0),
      () => undefined,
    );
  }
  return () => head;
}

/** Takes in what the store has now, then, with a signal, what comes until it aborts. */
export async function follow(
  following: Following,
  store: EventStore,
  signal: AbortSignal | null,
): Promise<void> {
  const after = following.contents.copy.checkpoint();
  const head = learnHead(following, store);
  const inbox = openInbox<SubscriptionMessage>(inboxMax);
  const ours = new AbortController();
  const until = signal === null ? ours.signal : AbortSignal.any([signal, ours.signal]);
  const messages =
    signal === null ? allOf(store, after) : store.subscribeAll(after, { signal: until });
  const filling = fill(inbox, messages, until);
  try {
    await work(following, { inbox, head, signal: until });
  } finally {
    // Where the work failed, the source is let go before anyone hears of it.
    ours.abort();
    inbox.end();
    while (inbox.take(inboxMax).length > 0);
    await filling;
  }
}
