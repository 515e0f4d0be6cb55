// How an append of a batch is refused: a google.rpc status with the protocol's own details.
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import {
  any,
  ANY,
  googleEmpty,
  googleStatus,
  NO_STREAM,
  shared,
  STREAM_EXISTS,
  streamIdentifier,
} from './protocol.ts';

/** Codes of google.rpc, as the server puts them into an append's error. */
const CODE = {
  none: 0,
  unknown: 2,
  invalidArgument: 3,
  deadlineExceeded: 4,
  notFound: 5,
  alreadyExists: 6,
  permissionDenied: 7,
} as const;

interface Packable {
  serializeBinary(): Uint8Array;
}

function failure(code: number, message: string, typeName: string, details: Packable): Status {
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
      CODE.permissionDenied,
      'AccessDenied',
      'event_store.client.AccessDenied',
      new shared.AccessDenied(),
    ),
  timeout: () =>
    failure(CODE.deadlineExceeded, 'Timeout', 'event_store.client.Timeout', new shared.Timeout()),
  badRequest: (message: string) => {
    const details = new shared.BadRequest();
    details.setMessage(message);
    return failure(CODE.invalidArgument, 'BadRequest', 'event_store.client.BadRequest', details);
  },
  tooLarge: (sizeMax: number) => {
    const details = new shared.MaximumAppendSizeExceeded();
    details.setMaxappendsize(sizeMax);
    const name = 'MaximumAppendSizeExceeded';
    return failure(CODE.invalidArgument, name, `event_store.client.${name}`, details);
  },
  streamDeleted: (stream: string) => {
    const details = new shared.StreamDeleted();
    details.setStreamIdentifier(streamIdentifier(stream));
    return failure(CODE.notFound, 'StreamDeleted', 'event_store.client.StreamDeleted', details);
  },
  notHandled: (message: string) =>
    failure(CODE.none, message, 'google.protobuf.Empty', new googleEmpty.Empty()),
  wrongExpectedVersion: (expected: number, current: number) => {
    const details = new shared.WrongExpectedVersion();
    if (current < 0) details.setCurrentNoStream(new googleEmpty.Empty());
    else details.setCurrentStreamRevision(String(current));
    if (expected === ANY) details.setExpectedAny(new googleEmpty.Empty());
    else if (expected === NO_STREAM) details.setExpectedNoStream(new googleEmpty.Empty());
    else if (expected === STREAM_EXISTS) details.setExpectedStreamExists(new googleEmpty.Empty());
    else details.setExpectedStreamPosition(String(expected));
    const name = 'WrongExpectedVersion';
    return failure(CODE.alreadyExists, name, `event_store.client.${name}`, details);
  },
} as const;
