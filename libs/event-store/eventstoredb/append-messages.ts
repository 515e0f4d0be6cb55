// An append as the protocol carries it, and what its answers mean: appended, in conflict, refused or open.
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams, {
  type BatchAppendReq,
  type BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import {
  type AppendEvent,
  AppendTooLarge,
  Conflict,
  OutcomeUnknown,
  QueueFull,
  StoreUnavailable,
} from '../port.ts';
import { StoreDeniesAccess } from './refusals.ts';

const { MaximumAppendSizeExceeded, StreamIdentifier, UUID, WrongExpectedVersion } = shared;

export interface Append {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly AppendEvent[];
  /** The store takes the metadata of a stream for nothing where it is not told that it is JSON; events are bytes. */
  readonly json?: boolean;
}

const encoder = new TextEncoder();

/** No time to give up is named: the store would judge it by its own clock, and never take in what a lagging one sends. */
export function requestOf(
  id: string,
  { stream, expected, events, json = false }: Append,
  prefix: string,
): BatchAppendReq {
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(
    new StreamIdentifier().setStreamName(encoder.encode(prefix + stream)),
  );
  if (expected < 0) options.setNoStream(new empty.Empty());
  else options.setStreamPosition(String(expected));
  return new streams.BatchAppendReq()
    .setCorrelationId(new UUID().setString(id))
    .setOptions(options)
    .setProposedMessagesList(
      events.map((event) =>
        messageOf(event, json ? 'application/json' : 'application/octet-stream'),
      ),
    )
    .setIsFinal(true);
}

function messageOf(
  { id, type, bytes }: AppendEvent,
  contentType: string,
): BatchAppendReq.ProposedMessage {
  const message = new streams.BatchAppendReq.ProposedMessage();
  message.getMetadataMap().set('type', type).set('content-type', contentType);
  return message.setId(new UUID().setString(id)).setData(bytes);
}

/** The number that the append was sent under; it comes back as it was sent. */
export function numberOf(response: BatchAppendResp): string | null {
  return response.getCorrelationId()?.getString() ?? null;
}

export type Outcome = { readonly revision: number } | Error;

/** OutcomeUnknown where the store itself cannot tell. */
export function outcomeOf(
  response: BatchAppendResp,
  { stream, expected, events }: Append,
): Outcome {
  const error = response.getError();
  if (error !== undefined) return errorOf(error, stream);
  const revision = Number(response.getSuccess()?.getCurrentRevision());
  if (revision === expected + events.length) return { revision };
  // What was deleted counts as no stream, yet its numbers go on: the append stands after events that nobody sees.
  return new RangeError(`the stream ${stream} was deleted: the store went on at ${revision}`);
}

const answers: Readonly<
  Record<string, (details: { readonly bytes: Uint8Array; readonly stream: string }) => Error>
> = {
  'event_store.client.WrongExpectedVersion': ({ bytes, stream }) => {
    const wrong = WrongExpectedVersion.deserializeBinary(bytes);
    const actual = wrong.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) : -1;
    return new Conflict(stream, actual);
  },
  'event_store.client.AccessDenied': () => new StoreDeniesAccess('append'),
  'event_store.client.StreamDeleted': ({ stream }) =>
    new StoreUnavailable(`the stream ${stream} was deleted from the store`),
  'event_store.client.MaximumAppendSizeExceeded': ({ bytes }) => {
    const most = MaximumAppendSizeExceeded.deserializeBinary(bytes).getMaxappendsize();
    return new AppendTooLarge(`the store takes at most ${most} bytes in one append`);
  },
};

/** What the store says in words alone, of an append that it did not take in. */
const notTaken: Readonly<Record<string, (message: string) => Error>> = {
  'Server Is Busy': (message) => new QueueFull(message),
  'Server Is Not Ready': (message) => new StoreUnavailable(message),
  'No leader info available in response': (message) => new StoreUnavailable(message),
};

function errorOf(status: Status, stream: string): Error {
  const details = status.getDetails();
  const known = answers[details?.getTypeName() ?? ''];
  if (known && details) return known({ bytes: details.getValue_asU8(), stream });
  const message = status.getMessage();
  return notTaken[message]?.(message) ?? new OutcomeUnknown(`the store answered: ${message}`);
}
