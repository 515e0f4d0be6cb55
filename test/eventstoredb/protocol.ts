// The client's own shipped service definitions and messages, and the shapes in which the store answers.
import { Metadata, status, type StatusObject } from '@grpc/grpc-js';
import codes from '@eventstore/db-client/generated/code_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import googleStatus from '@eventstore/db-client/generated/status_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import usersGrpc from '@eventstore/db-client/generated/users_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import googleEmpty from 'google-protobuf/google/protobuf/empty_pb.js';

export {
  any,
  codes,
  features,
  featuresGrpc,
  googleEmpty,
  googleStatus,
  gossip,
  gossipGrpc,
  shared,
  streams,
  streamsGrpc,
  users,
  usersGrpc,
};

export type Uuid = InstanceType<typeof shared.UUID>;
export type StreamIdentifier = InstanceType<typeof shared.StreamIdentifier>;

/** The number under which a tombstone stands and with which a soft delete truncates: long.MaxValue. */
export const DELETED_STREAM = 2 ** 63;

/** An expected revision as the server knows it: a number, or one of these. */
export const ANY = -2;
export const NO_STREAM = -1;
export const STREAM_EXISTS = -4;

/** A refusal as gRPC status with trailers; thrown by handlers and answered by the server. */
export class Refusal extends Error {
  readonly code: status;
  readonly metadata: Metadata;

  constructor(code: status, details: string, trailers: Readonly<Record<string, string>> = {}) {
    super(details);
    this.code = code;
    this.metadata = new Metadata();
    for (const [key, value] of Object.entries(trailers)) this.metadata.set(key, value);
  }

  asStatus(): Partial<StatusObject> {
    return { code: this.code, details: this.message, metadata: this.metadata };
  }
}

export const refusals = {
  accessDenied: () =>
    new Refusal(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' }),
  unauthenticated: () => new Refusal(status.UNAUTHENTICATED, 'Unauthenticated'),
  notReady: () => new Refusal(status.UNAVAILABLE, 'Server Is Not Ready'),
  notLeader: (host: string, port: number) =>
    new Refusal(status.NOT_FOUND, 'Leader info available', {
      exception: 'not-leader',
      'leader-endpoint-host': host,
      'leader-endpoint-port': String(port),
    }),
  streamDeleted: (stream: string) =>
    new Refusal(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
      exception: 'stream-deleted',
      'stream-name': stream,
    }),
  wrongExpectedVersion: (stream: string, expected: number, actual: number) =>
    new Refusal(
      status.FAILED_PRECONDITION,
      `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
      {
        exception: 'wrong-expected-version',
        'stream-name': stream,
        'expected-version': String(expected),
        'actual-version': String(actual),
      },
    ),
  appendTooLarge: (sizeMax: number) =>
    new Refusal(status.INVALID_ARGUMENT, `Maximum Append Size of ${sizeMax} Exceeded.`, {
      exception: 'maximum-append-size-exceeded',
      'maximum-append-size': String(sizeMax),
    }),
  missingProperty: (property: string) =>
    new Refusal(status.INVALID_ARGUMENT, `Required Metadata Property '${property}' is missing`, {
      exception: 'missing-required-metadata-property',
      'required-metadata-properties': 'type,content-type',
    }),
  timedOut: (what: string) => new Refusal(status.ABORTED, `Operation timed out: ${what}`),
  /** How a call that is under way ends when the server shuts down: the client's words for a stream without a status. */
  stopped: () =>
    new Refusal(
      status.INTERNAL,
      'Received RST_STREAM with code 0 (Call ended without gRPC status)',
    ),
  handlerThrew: () => new Refusal(status.UNKNOWN, 'Exception was thrown by handler.'),
  unknown: (details: string) => new Refusal(status.UNKNOWN, details),
  loginNotFound: (login: string) =>
    new Refusal(status.NOT_FOUND, `User '${login}' is not found.`, {
      exception: 'user-not-found',
      'login-name': login,
    }),
  loginConflict: (login: string) =>
    new Refusal(status.FAILED_PRECONDITION, 'Conflict.', {
      exception: 'user-conflict',
      'login-name': login,
    }),
} as const;

/** What a handler threw, as a refusal: anything unforeseen is what the real server makes of an exception. */
export function asRefusal(error: unknown): Refusal {
  return error instanceof Refusal ? error : refusals.handlerThrew();
}

export function streamIdentifier(stream: string): StreamIdentifier {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Buffer.from(stream, 'utf8'));
  return identifier;
}

export function streamName(identifier: StreamIdentifier | undefined): string {
  return identifier === undefined
    ? ''
    : Buffer.from(identifier.getStreamName_asU8()).toString('utf8');
}

/** An id in lower case with dashes, from either of its two forms on the wire. */
export function uuidText(uuid: Uuid | undefined): string {
  if (uuid === undefined) return '00000000-0000-0000-0000-000000000000';
  const structured = uuid.getStructured();
  if (structured === undefined) return uuid.getString().toLowerCase();
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt(structured.getMostSignificantBits()), 0);
  bytes.writeBigInt64BE(BigInt(structured.getLeastSignificantBits()), 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

export function uuidMessage(id: string, structured: boolean): Uuid {
  const uuid = new shared.UUID();
  if (!structured) {
    uuid.setString(id);
    return uuid;
  }
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  const halves = new shared.UUID.Structured();
  halves.setMostSignificantBits(bytes.readBigInt64BE(0).toString());
  halves.setLeastSignificantBits(bytes.readBigInt64BE(8).toString());
  uuid.setStructured(halves);
  return uuid;
}

/** A revision on the wire: a tombstone's is long.MaxValue, none is ulong.MaxValue. */
export function revisionText(revision: number): string {
  if (revision === DELETED_STREAM) return '9223372036854775807';
  return revision < 0 ? '18446744073709551615' : String(revision);
}
