// Unary writes: Append, Delete and Tombstone of the Streams service.
import type { ServerReadableStream, ServiceError } from '@grpc/grpc-js';
import type {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  DeleteReq,
  DeleteResp,
  TombstoneReq,
  TombstoneResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import {
  ANY,
  asRefusal,
  NO_STREAM,
  refusals,
  revisionText,
  shared,
  STREAM_EXISTS,
  streamName,
  streams,
  uuidText,
} from './protocol.ts';
import { answering, begin, type Served, type StoreNode, writerFor } from './store-node.ts';
import type { Proposal, WriteOutcome } from './store-writer.ts';

const NO_ID = '00000000-0000-0000-0000-000000000000';

interface ExpectingOptions {
  hasRevision(): boolean;
  getRevision(): string;
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

function expectedOf(options: ExpectingOptions): number {
  if (options.hasRevision()) return Number(options.getRevision());
  if (options.hasNoStream()) return NO_STREAM;
  if (options.hasAny()) return ANY;
  if (options.hasStreamExists()) return STREAM_EXISTS;
  throw refusals.handlerThrew();
}

/** An event as proposed; the two properties must be there, and no event is without id or type. */
export function proposalOf(
  message: AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage,
): Proposal {
  const type = message.getMetadataMap().get('type');
  if (type === undefined) throw refusals.missingProperty('type');
  const contentType = message.getMetadataMap().get('content-type');
  if (contentType === undefined) throw refusals.missingProperty('content-type');
  return {
    id: uuidText(message.getId()),
    type,
    isJson: contentType === 'application/json',
    data: Buffer.from(message.getData_asU8()),
    metadata: Buffer.from(message.getCustomMetadata_asU8()),
  };
}

/** No event is without id or type: the server's own exception, which a unary call does not show. */
export function requireWhole({ id, type }: Proposal): void {
  if (id === NO_ID) throw new Error("Empty eventId provided. (Parameter 'eventId')");
  if (type === '') throw new Error("Empty eventType provided. (Parameter 'eventType')");
}

/** A stream without a name has none to ask access for. */
export function requireName(stream: string): void {
  if (stream === '') throw new Error("Value cannot be null. (Parameter 'value')");
}

function success(revision: number, position: number): AppendResp {
  const answer = new streams.AppendResp.Success();
  if (revision < 0) answer.setNoStream(new shared.Empty());
  else answer.setCurrentRevision(revisionText(revision));
  if (position < 0) answer.setNoPosition(new shared.Empty());
  else {
    const at = new streams.AppendResp.Position();
    at.setCommitPosition(String(position));
    at.setPreparePosition(String(position));
    answer.setPosition(at);
  }
  const response = new streams.AppendResp();
  response.setSuccess(answer);
  return response;
}

function conflict(expected: number, current: number): AppendResp {
  const answer = new streams.AppendResp.WrongExpectedVersion();
  if (expected === ANY) answer.setExpectedAny(new shared.Empty());
  else if (expected === STREAM_EXISTS) answer.setExpectedStreamExists(new shared.Empty());
  else if (expected === NO_STREAM) answer.setExpectedNoStream(new shared.Empty());
  else answer.setExpectedRevision(String(expected));
  if (current < 0) answer.setCurrentNoStream(new shared.Empty());
  else answer.setCurrentRevision(String(current));
  const response = new streams.AppendResp();
  response.setWrongExpectedVersion(answer);
  return response;
}

interface Collected {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly Proposal[];
}

async function collect(
  node: StoreNode,
  served: Served,
  call: ServerReadableStream<AppendReq, AppendResp>,
): Promise<Collected> {
  let options: AppendReq.Options | undefined;
  const events: Proposal[] = [];
  let size = 0;
  for await (const request of call as AsyncIterable<AppendReq>) {
    if (options === undefined) {
      options = request.getOptions();
      if (options === undefined) throw refusals.handlerThrew();
      const stream = streamName(options.getStreamIdentifier());
      requireName(stream);
      node.access.require(served.caller, 'write', stream);
      continue;
    }
    const message = request.getProposedMessage();
    if (message === undefined) throw refusals.handlerThrew();
    const event = proposalOf(message);
    // The data alone is counted: the server's sum of data, metadata and type stops at the data.
    size += event.data.length;
    if (size > node.maxAppendSize) throw refusals.appendTooLarge(node.maxAppendSize);
    requireWhole(event);
    events.push(event);
  }
  if (options === undefined) throw refusals.handlerThrew();
  const stream = streamName(options.getStreamIdentifier());
  if (stream === '$$') throw refusals.handlerThrew();
  return { stream, expected: expectedOf(options), events };
}

/** A write between its two meetings with faults; null where it is never answered. */
async function committed(
  served: Served,
  stream: string,
  commit: () => Promise<WriteOutcome>,
): Promise<Exclude<WriteOutcome, { readonly outcome: 'timedOut' }> | null> {
  if ((await served.meet('beforeCommit', stream)) === 'silence') return null;
  const outcome = await commit();
  if (outcome.outcome === 'timedOut') throw refusals.timedOut(outcome.message);
  return (await served.meet('afterCommit', stream)) === 'silence' ? null : outcome;
}

async function runAppend(
  node: StoreNode,
  call: ServerReadableStream<AppendReq, AppendResp>,
): Promise<AppendResp | null> {
  const served = begin(node, 'append', call);
  if ((await served.meet('open', '')) === 'silence') return null;
  const { stream, expected, events } = await collect(node, served, call);
  const writer = writerFor(node, served.requiresLeader);
  const outcome = await committed(served, stream, () => writer.append(stream, expected, events));
  switch (outcome?.outcome) {
    case undefined:
      return null;
    case 'written':
      return success(outcome.revision, outcome.position);
    case 'wrongExpectedVersion':
      return conflict(expected, outcome.current);
    case 'streamDeleted':
      throw refusals.streamDeleted(stream);
  }
}

export function append(node: StoreNode) {
  return (
    call: ServerReadableStream<AppendReq, AppendResp>,
    reply: (error: Partial<ServiceError> | null, response?: AppendResp) => void,
  ): void => {
    runAppend(node, call).then(
      (response) => {
        if (response !== null) reply(null, response);
      },
      (error: unknown) => reply(asRefusal(error).asStatus()),
    );
  };
}

async function remove(
  node: StoreNode,
  served: Served,
  options: DeleteReq.Options | TombstoneReq.Options | undefined,
  hard: boolean,
): Promise<string | null> {
  if (options === undefined) throw refusals.handlerThrew();
  const stream = streamName(options.getStreamIdentifier());
  const expected = expectedOf(options);
  requireName(stream);
  node.access.require(served.caller, 'delete', stream);
  const writer = writerFor(node, served.requiresLeader);
  const outcome = await committed(served, stream, () => writer.remove(stream, expected, hard));
  switch (outcome?.outcome) {
    case undefined:
      return null;
    case 'written':
      return String(outcome.position);
    case 'wrongExpectedVersion':
      throw refusals.wrongExpectedVersion(stream, expected, outcome.current);
    case 'streamDeleted':
      throw refusals.streamDeleted(stream);
  }
}

export const deleteStream = (node: StoreNode) =>
  answering<DeleteReq, DeleteResp | null>(node, 'delete', async (request, served) => {
    const position = await remove(node, served, request.getOptions(), false);
    if (position === null) return null;
    const at = new streams.DeleteResp.Position();
    at.setCommitPosition(position);
    at.setPreparePosition(position);
    const response = new streams.DeleteResp();
    response.setPosition(at);
    return response;
  });

export const tombstone = (node: StoreNode) =>
  answering<TombstoneReq, TombstoneResp | null>(node, 'delete', async (request, served) => {
    const position = await remove(node, served, request.getOptions(), true);
    if (position === null) return null;
    const at = new streams.TombstoneResp.Position();
    at.setCommitPosition(position);
    at.setPreparePosition(position);
    const response = new streams.TombstoneResp();
    response.setPosition(at);
    return response;
  });
