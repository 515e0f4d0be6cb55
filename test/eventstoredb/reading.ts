// A read under way: what its reader asks for, and how events and other messages are sent to it.
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import {
  refusals,
  revisionText,
  streamIdentifier,
  streamName,
  streams,
  uuidMessage,
} from './protocol.ts';
import type { StoredRecord } from './store-log.ts';
import type { Served, StoreNode } from './store-node.ts';
import { inAll, PAGE, type Position, type RecordFilter, START } from './stream-reading.ts';

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>;

/** What both reads and subscriptions need of a call. */
export interface Reading {
  readonly node: StoreNode;
  readonly options: ReadReq.Options;
  /** The stream, `$all` for all. */
  readonly stream: string;
  readonly filter: RecordFilter | null;
  /** Records that a filter considers for a page. */
  readonly window: number;
  /** Sends, waiting for a slow reader; false once the call is over. */
  send(response: ReadResp): Promise<boolean>;
  sendEvent(record: StoredRecord): Promise<boolean>;
  isOver(): boolean;
  /** Returns how to stop listening. */
  onOver(listener: () => void): () => void;
}

function recorded(record: StoredRecord, structured: boolean): ReadResp.ReadEvent {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent();
  event.setId(uuidMessage(record.id, structured));
  event.setStreamIdentifier(streamIdentifier(record.stream));
  event.setStreamRevision(revisionText(record.revision));
  event.setCommitPosition(String(record.position));
  event.setPreparePosition(String(record.position));
  event.setData(record.data);
  event.setCustomMetadata(record.metadata);
  const properties = event.getMetadataMap();
  properties.set('type', record.type);
  properties.set('created', record.created);
  properties.set('content-type', record.isJson ? 'application/json' : 'application/octet-stream');
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(event);
  return read;
}

/** A position in a stream has no commit position of the event read; the record carries it all the same. */
function eventResponse(record: StoredRecord, structured: boolean): ReadResp {
  const read = recorded(record, structured);
  read.setCommitPosition(String(record.position));
  const response = new streams.ReadResp();
  response.setEvent(read);
  return response;
}

function filterOf(options: ReadReq.Options): RecordFilter | null {
  const filter = options.getFilter();
  if (filter === undefined) return null;
  const byStream = filter.getStreamIdentifier();
  const expression = byStream ?? filter.getEventType();
  if (expression === undefined) throw refusals.handlerThrew();
  const regex = expression.getRegex() === '' ? null : new RegExp(expression.getRegex(), 'u');
  const prefixes = expression.getPrefixList();
  const accepts = (text: string): boolean =>
    regex === null ? prefixes.some((prefix) => text.startsWith(prefix)) : regex.test(text);
  return (record) => inAll(record) && accepts(byStream ? record.stream : record.type);
}

/** Where a read of all begins; null is the end. */
export function positionOf(options: ReadReq.Options): Position | null {
  const all = options.getAll();
  const position = all?.getPosition();
  if (position === undefined) return all?.hasEnd() === true ? null : START;
  const commit = BigInt(position.getCommitPosition());
  const prepare = BigInt(position.getPreparePosition());
  if (commit < prepare) throw refusals.handlerThrew();
  return commit === 0xffff_ffff_ffff_ffffn
    ? null
    : { commit: Number(commit), prepare: Number(prepare) };
}

export function openReading(node: StoreNode, call: ReadCall, served: Served): Reading {
  const options = call.request.getOptions();
  if (options === undefined) throw refusals.handlerThrew();
  const stream = options.hasAll() ? '$all' : streamName(options.getStream()?.getStreamIdentifier());
  const structured = options.getUuidOption()?.hasString() !== true;
  const filter = filterOf(options);
  const window = options.getFilter()?.hasMax() === true ? options.getFilter()!.getMax() : PAGE;
  let isOver = false;
  const listeners = new Set<() => void>();
  call.on('cancelled', () => {
    isOver = true;
    for (const listener of listeners) listener();
  });
  const onOver = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const send = async (response: ReadResp): Promise<boolean> => {
    if (isOver) return false;
    if (call.write(response)) return true;
    await new Promise<void>((resolve) => {
      const stop = onOver(resolve);
      call.once('drain', () => {
        stop();
        resolve();
      });
    });
    return !isOver;
  };
  const sendEvent = async (record: StoredRecord): Promise<boolean> => {
    const verdict = served.meet('event', stream);
    const settled = verdict instanceof Promise ? await verdict : verdict;
    if (settled !== 'silence') return await send(eventResponse(record, structured));
    isOver = true;
    return false;
  };
  return {
    node,
    options,
    stream,
    filter,
    window,
    send,
    sendEvent,
    isOver: () => isOver,
    onOver,
  };
}
