// How an append of a batch is refused: a google.rpc status with the protocol's own details.
import type { Code } from '@eventstore/db-client/generated/code_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import {
  any,
  ANY,
  codes,
  googleEmpty,
  googleStatus,
  NO_STREAM,
  shared,
  STREAM_EXISTS,
  streamIdentifier,
} from './protocol.ts';

interface Packable {
  serializeBinary(): Uint8Array;
}

function failure(code: Code, message: string, typeName: string, details: Packable): Status {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), typeName);
  const answer = new googleStatus.Status();
  answer.setCode(code);
  answer.setMessage(message);
  answer.setDetails(packed);
  return answer;
}

export const failures = {
  accessDenied: () =>
    failure(
      codes.Code.PERMISSION_DENIED,
      'AccessDenied',
      'event_store.client.AccessDenied',
      new shared.AccessDenied(),
    ),
  timeout: () =>
    failure(
      codes.Code.DEADLINE_EXCEEDED,
      'Timeout',
      'event_store.client.Timeout',
      new shared.Timeout(),
    ),
  badRequest: (message: string) => {
    const details = new shared.BadRequest();
    details.setMessage(message);
    return failure(
      codes.Code.INVALID_ARGUMENT,
      'BadRequest',
      'event_store.client.BadRequest',
      details,
    );
  },
  tooLarge: (sizeMax: number) => {
    const details = new shared.MaximumAppendSizeExceeded();
    details.setMaxappendsize(sizeMax);
    const name = 'MaximumAppendSizeExceeded';
    return failure(codes.Code.INVALID_ARGUMENT, name, `event_store.client.${name}`, details);
  },
  streamDeleted: (stream: string) => {
    const details = new shared.StreamDeleted();
    details.setStreamIdentifier(streamIdentifier(stream));
    return failure(
      codes.Code.NOT_FOUND,
      'StreamDeleted',
      'event_store.client.StreamDeleted',
      details,
    );
  },
  notHandled: (message: string) =>
    failure(codes.Code.OK, message, 'google.protobuf.Empty', new googleEmpty.Empty()),
  wrongExpectedVersion: (expected: number, current: number) => {
    const details = new shared.WrongExpectedVersion();
    if (current < 0) details.setCurrentNoStream(new googleEmpty.Empty());
    else details.setCurrentStreamRevision(String(current));
    if (expected === ANY) details.setExpectedAny(new googleEmpty.Empty());
    else if (expected === NO_STREAM) details.setExpectedNoStream(new googleEmpty.Empty());
    else if (expected === STREAM_EXISTS) details.setExpectedStreamExists(new googleEmpty.Empty());
    else details.setExpectedStreamPosition(String(expected));
    const name = 'WrongExpectedVersion';
    return failure(codes.Code.ALREADY_EXISTS, name, `event_store.client.${name}`, details);
  },
} as const;
