// Subscriptions to a stream and to all: confirmation, what was missed, caught up, what comes, checkpoints of filters.
import { randomUUID } from 'node:crypto';
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { refusals, streams } from './protocol.ts';
import { positionOf, type Reading } from './reading.ts';
import { lastRevision, type StoredRecord, type StoreLog } from './store-log.ts';
import {
  inAll,
  PAGE,
  type Position,
  readAllForwards,
  readStreamForwards,
} from './stream-reading.ts';

function confirmation(): ReadResp {
  const confirmed = new streams.ReadResp.SubscriptionConfirmation();
  confirmed.setSubscriptionId(randomUUID());
  const response = new streams.ReadResp();
  response.setConfirmation(confirmed);
  return response;
}

function caughtUp(): ReadResp {
  const response = new streams.ReadResp();
  response.setCaughtUp(new streams.ReadResp.CaughtUp());
  return response;
}

function checkpoint({ commit, prepare }: Position): ReadResp {
  const reached = new streams.ReadResp.Checkpoint();
  reached.setCommitPosition(String(commit));
  reached.setPreparePosition(String(prepare));
  const response = new streams.ReadResp();
  response.setCheckpoint(reached);
  return response;
}

const at = ({ position }: StoredRecord): Position => ({ commit: position, prepare: position });

/** Resolves when something is written, or when the call is over. */
function written(reading: Reading, log: StoreLog): Promise<void> {
  return new Promise((resolve) => {
    const settle = (): void => {
      stopWritten();
      stopOver();
      resolve();
    };
    const stopWritten = log.onWritten(settle);
    const stopOver = reading.onOver(settle);
  });
}

/** The interval of checkpoints in considered events: the window times what the caller asks for. */
function intervalOf(reading: Reading): number {
  const multiplier = reading.options.getFilter()?.getCheckpointintervalmultiplier() ?? 1;
  if (multiplier === 0) throw refusals.handlerThrew();
  return multiplier * reading.window;
}

/** Where a subscription begins: after the event at the position asked for, or after the first one that follows it. */
function startOf(reading: Reading): Position {
  const { log } = reading.node;
  const asked = positionOf(reading.options);
  if (asked === null) return { commit: log.end, prepare: 0 };
  if (asked.commit === 0) return asked;
  try {
    return readAllForwards(log, asked, { count: 1, window: Infinity }).next;
  } catch {
    throw refusals.handlerThrew();
  }
}

/** Sends what stood when the subscription began, page by page; a page without a match moves the checkpoint to its beginning. */
async function catchUpWithAll(
  reading: Reading,
  from: Position,
  interval: number,
): Promise<{ readonly next: Position; readonly counted: number } | null> {
  const limits = { count: PAGE, window: reading.filter === null ? Infinity : reading.window };
  let counted = 0;
  for (let next = from; ;) {
    const page = readAllForwards(reading.node.log, next, limits, reading.filter ?? inAll);
    for (const record of page.records) if (!(await reading.sendEvent(record))) return null;
    counted += page.considered;
    const isEnd = reading.filter === null ? page.records.length < PAGE : page.isEnd;
    if (isEnd) return { next: page.next, counted };
    if (reading.filter !== null && counted >= interval) {
      counted %= interval;
      const last = page.records.at(-1);
      if (!(await reading.send(checkpoint(last === undefined ? next : at(last))))) return null;
    }
    next = page.next;
  }
}

async function subscribeToAll(reading: Reading): Promise<void> {
  const { log } = reading.node;
  const interval = intervalOf(reading);
  const start = startOf(reading);
  if (!(await reading.send(confirmation()))) return;
  const caught = await catchUpWithAll(reading, start, interval);
  if (caught === null || !(await reading.send(caughtUp()))) return;
  let { counted } = caught;
  let index = log.indexAt(caught.next.commit);
  while (!reading.isOver()) {
    const record = log.records[index];
    if (record === undefined) {
      await written(reading, log);
      continue;
    }
    index += 1;
    if (record.kind === 'blank') continue;
    const passes = (reading.filter ?? inAll)(record);
    if (passes && !(await reading.sendEvent(record))) return;
    if (reading.filter === null) continue;
    counted += 1;
    if (counted < interval) continue;
    counted = 0;
    if (!(await reading.send(checkpoint(at(record))))) return;
  }
}

async function subscribeToStream(reading: Reading): Promise<void> {
  const { log } = reading.node;
  const { stream } = reading;
  const options = reading.options.getStream()!;
  let next = options.hasStart()
    ? 0
    : options.hasEnd()
      ? lastRevision(log.streamRecords(stream)) + 1
      : Number(options.getRevision()) + 1;
  if (!(await reading.send(confirmation()))) return;
  for (let isLive = false; !reading.isOver();) {
    const page = readStreamForwards(log, stream, next, PAGE);
    if (page.state === 'deleted') {
      // A live subscription is still given the tombstone; one that begins later is not.
      if (isLive) await reading.sendEvent(log.streamRecords(stream).at(-1)!);
      throw refusals.streamDeleted(stream);
    }
    if (page.state === 'absent') {
      await written(reading, log);
      continue;
    }
    for (const record of page.records) if (!(await reading.sendEvent(record))) return;
    next = Math.max(next, page.next);
    if (!page.isEnd) continue;
    if (!isLive && !(await reading.send(caughtUp()))) return;
    isLive = true;
    if (lastRevision(log.streamRecords(stream)) < next) await written(reading, log);
  }
}

/** Serves a subscription until its call is over. */
export function subscribe(reading: Reading): Promise<void> {
  return reading.options.hasAll() ? subscribeToAll(reading) : subscribeToStream(reading);
}
