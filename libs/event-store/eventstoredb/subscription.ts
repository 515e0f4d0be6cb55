// Following the store: every ledger event once and in order, checkpoints in band, taken up again after the store was lost.
import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AllStreamRecordedEvent,
  type AllStreamResolvedEvent,
  streamNameFilter,
} from '@eventstore/db-client';
import type { Checkpoint, LedgerEvent, SubscriptionMessage } from '../port.ts';
import { batchesOf } from './batches.ts';
import type { Connection } from './connection.ts';
import type { Count } from './count.ts';
import { ledgerEvent } from './events.ts';
import { failureOf } from './failures.ts';
import { comparePositions, positionIn } from './position.ts';
import type { Reads } from './reads.ts';
import { StoreDeniesAccess } from './refusals.ts';
import { type Place, placeAt, standing } from './standing.ts';

/** What stands in the stream of events where the store says that everything there is has been sent. */
const caughtUp = Symbol('caughtUp');
type Item = AllStreamResolvedEvent | typeof caughtUp;

/** Pause before a subscription is taken up again. */
const againMs = 50;

export interface Following {
  readonly connection: Connection;
  readonly reads: Reads;
  readonly count: Count;
  readonly prefix: string;
}

/**
 * The client's own checkpoints are not used: they run ahead of the reader, and one that fails ends the process. A checkpoint
 * here is the place of an event that was handed over before it.
 * @throws RangeError where the store does not hold the place to go on from; StoreDeniesAccess; StoreUnavailable once closed
 */
export async function* follow(
  following: Following,
  after: Checkpoint | null,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  const { connection, count } = following;
  if (after) count.check(after);
  let place = after && placeAt(after);
  while (!signal.aborted) {
    try {
      if (place) await standing(following, place, signal);
      for await (const messages of run(following, place, signal)) {
        yield* untilAborted(messages, signal);
        place = lastPlace(messages) ?? place;
      }
      if (!signal.aborted) connection.suspect();
    } catch (error) {
      const failure = failureOf(error, connection, 'read');
      if (failure instanceof RangeError || failure instanceof StoreDeniesAccess) throw failure;
    }
    await connection.answering(signal);
    // A closed store throws here, which ends the reader.
    if (!signal.aborted) connection.client();
    // A store that answers but ends every subscription is not asked in a circle.
    await sleep(againMs, undefined, { signal }).catch(() => undefined);
  }
}

function* untilAborted(messages: readonly SubscriptionMessage[], signal: AbortSignal) {
  for (const message of messages) {
    if (signal.aborted) return;
    yield message;
  }
}

function lastPlace(messages: readonly SubscriptionMessage[]): Place | null {
  const last = messages.findLast((message) => message.kind === 'event');
  return last ? placeOf(last.event) : null;
}

function placeOf({ position, index, id }: LedgerEvent): Place {
  return { at: positionIn({ position }), index: index + 1, id };
}

/** One subscription, for as long as it lasts. */
async function* run(
  { connection, count, prefix }: Following,
  place: Place | null,
  signal: AbortSignal,
): AsyncGenerator<readonly SubscriptionMessage[], void, undefined> {
  const subscription = connection
    .client()
    .subscribeToAll(
      { fromPosition: place?.at ?? 'start', filter: streamNameFilter({ prefixes: [prefix] }) },
      { highWaterMark: 512 },
    );
  // Put into the stream itself, so that it comes after every event that was sent before it.
  subscription.on('caughtUp', () => subscription.push(caughtUp));
  const until = AbortSignal.any([signal, connection.lost()]);
  let index = place?.index ?? 0;
  let isLive = false;
  try {
    for await (const batch of batchesOf<Item>(subscription, { until, stallMs: null })) {
      const events = newEvents(batch, place).map((event, at) =>
        ledgerEvent(event, prefix, index + at),
      );
      index += events.length;
      const last = events.at(-1);
      if (last) count.passed(placeOf(last).at, index, last.position);
      isLive ||= batch.includes(caughtUp);
      yield messagesOf(events, isLive);
    }
  } finally {
    void subscription.unsubscribe().catch(() => undefined);
  }
}

/** The store begins after the place itself; it is not relied on. */
function newEvents(batch: readonly Item[], place: Place | null): readonly AllStreamRecordedEvent[] {
  return batch.flatMap((item) => {
    const event = item === caughtUp ? undefined : item.event;
    return event && !(place && comparePositions(event.position, place.at) <= 0) ? [event] : [];
  });
}

/** The store says once that it has sent everything; from then on whatever has come is everything that there is. */
function messagesOf(events: readonly LedgerEvent[], isLive: boolean): SubscriptionMessage[] {
  const messages: SubscriptionMessage[] = events.map((event) => ({ kind: 'event', event }));
  const last = events.at(-1);
  if (last) messages.push(checkpointAfter(last));
  if (isLive) messages.push({ kind: 'caughtUp' });
  return messages;
}

function checkpointAfter({ position, index }: LedgerEvent): SubscriptionMessage {
  return { kind: 'checkpoint', checkpoint: { position, index: index + 1 } };
}
