// Read of the Streams service: reads that come to an end, and the door to subscriptions.
import type { ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { requireName } from './append-calls.ts';
import { asRefusal, refusals, revisionText, streamIdentifier, streams } from './protocol.ts';
import { openReading, positionOf, type ReadCall, type Reading } from './reading.ts';
import { begin, requireReader, type StoreNode } from './store-node.ts';
import {
  inAll,
  PAGE,
  readAllBackwards,
  readAllForwards,
  readStreamBackwards,
  readStreamForwards,
} from './stream-reading.ts';
import { subscribe } from './subscriptions.ts';

async function readAll(reading: Reading): Promise<void> {
  const { node, options, window } = reading;
  const filter = reading.filter ?? inAll;
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const countMax = Number(options.getCount());
  const limits = {
    count: Math.min(PAGE, countMax),
    window: reading.filter === null ? Infinity : window,
  };
  let from = positionOf(options);
  for (let count = 0; count < countMax;) {
    const page = backwards
      ? readAllBackwards(node.log, from, limits, filter)
      : readAllForwards(node.log, from ?? { commit: node.log.end, prepare: 0 }, limits, filter);
    for (const record of page.records) {
      if (count >= countMax || !(await reading.sendEvent(record))) return;
      count += 1;
    }
    const isEnd = reading.filter === null ? page.records.length < limits.count : page.isEnd;
    if (isEnd) return;
    from = page.next;
  }
}

function absent(stream: string): ReadResp {
  const notFound = new streams.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(streamIdentifier(stream));
  const response = new streams.ReadResp();
  response.setStreamNotFound(notFound);
  return response;
}

function firstPosition(revision: number): ReadResp {
  const response = new streams.ReadResp();
  response.setFirstStreamPosition(revisionText(revision));
  return response;
}

function lastPosition(revision: number): ReadResp {
  const response = new streams.ReadResp();
  response.setLastStreamPosition(revisionText(revision));
  return response;
}

async function readStream(reading: Reading): Promise<void> {
  const { node, options, stream } = reading;
  const start = options.getStream()!;
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const tells = (options.getControlOption()?.getCompatibility() ?? 0) >= 1;
  const countMax = Number(options.getCount());
  const limit = Math.min(PAGE, countMax);
  let from = start.hasEnd() ? -1 : start.hasStart() ? 0 : Number(start.getRevision());
  if (from === -1 && !backwards) throw refusals.unknown('Unexpected ReadStreamResult: Error');
  const asked = from;
  for (let count = 0; ;) {
    const page = backwards
      ? readStreamBackwards(node.log, stream, from, limit)
      : readStreamForwards(node.log, stream, from, limit);
    if (page.state === 'deleted') throw refusals.streamDeleted(stream);
    if (page.state === 'absent') {
      await reading.send(absent(stream));
      return;
    }
    const isEmptyFirst = count === 0 && page.records.length === 0;
    if (tells && !backwards && isEmptyFirst && page.next !== asked) {
      if (!(await reading.send(firstPosition(page.next)))) return;
    }
    for (const record of page.records) {
      if (count >= countMax || !(await reading.sendEvent(record))) break;
      count += 1;
    }
    if (reading.isOver()) return;
    from = page.next;
    if (!page.isEnd && count < countMax) continue;
    if (tells) await reading.send(lastPosition(page.last));
    return;
  }
}

/** A subscription goes on until its reader or the server stops. */
async function serveSubscription(node: StoreNode, reading: Reading): Promise<void> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = node.onStop(() => reject(refusals.stopped()));
  try {
    await Promise.race([subscribe(reading), stopped]);
  } finally {
    stop();
  }
}

async function serve(node: StoreNode, call: ReadCall): Promise<boolean> {
  const subscribes = call.request.getOptions()?.hasSubscription() === true;
  const served = begin(node, subscribes ? 'subscribe' : 'read', call);
  const reading = openReading(node, call, served);
  if ((await served.meet('open', reading.stream)) === 'silence') return false;
  requireName(reading.stream);
  node.access.require(served.caller, 'read', reading.stream);
  requireReader(node, served.requiresLeader);
  if (subscribes) await serveSubscription(node, reading);
  else if (reading.options.hasAll()) await readAll(reading);
  else await readStream(reading);
  return !reading.isOver();
}

export function read(node: StoreNode) {
  return (call: ReadCall): void => {
    serve(node, call).then(
      (ends) => {
        if (ends) call.end();
      },
      (error: unknown) => call.emit('error', asRefusal(error).asStatus()),
    );
  };
}
