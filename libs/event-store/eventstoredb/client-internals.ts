// The parts of the client that it keeps for itself and this adapter uses: held to version 6.2.1, checked when they are taken.
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { CallOptions, Channel, Client, ClientDuplexStream, Metadata } from '@grpc/grpc-js';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';

export type BatchStream = ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

interface Internals {
  readonly GRPCStreamCreator: (
    service: unknown,
    name: string,
    create: (client: StreamsClient) => BatchStream,
  ) => () => Promise<BatchStream>;
  readonly callArguments: (
    options: { readonly requiresLeader?: boolean },
    call?: CallOptions,
  ) => [Metadata, CallOptions];
  readonly execute: <Service extends Client, Result>(
    service: new (...args: ConstructorParameters<typeof Client>) => Service,
    name: string,
    action: (client: Service) => Promise<Result>,
  ) => Promise<Result>;
  handleError: (client: unknown, error: Error) => Promise<void>;
  readonly getChannel: () => Promise<Channel>;
}

const names = [
  'GRPCStreamCreator',
  'callArguments',
  'execute',
  'handleError',
  'getChannel',
] as const;

/** @throws Error where the client is of another version and lacks one of them */
export function internalsOf(client: EventStoreDBClient): Internals {
  const internals = client as unknown as Internals;
  for (const name of names) {
    if (typeof internals[name] !== 'function') {
      throw new Error(`the client of the event store has no ${name}: it is not of version 6.2.1`);
    }
  }
  return internals;
}

/**
 * The client reconnects in a promise that nobody awaits, and where no node can be found it rejects, which would end the
 * process; whoever calls next is told the same, so it is let go here.
 */
export function quietReconnection(client: EventStoreDBClient): void {
  const internals = internalsOf(client);
  const reconnect = internals.handleError;
  internals.handleError = (failed, error) => reconnect(failed, error).catch(() => undefined);
}

/** How long closing may wait: a client that still looks for a node goes on for as many seconds as there are nodes. */
const closeMs = 200;

/**
 * Lets go of every call and of the channel itself; `dispose` alone leaves the channel open. A channel that is still looked
 * for is closed when it is found, and nobody waits for it.
 */
export async function closeClient(client: EventStoreDBClient): Promise<void> {
  const channel = internalsOf(client)
    .getChannel()
    .then((open) => open.close());
  const closed = Promise.allSettled([client.dispose(), channel]);
  await Promise.race([closed, sleep(closeMs, undefined, { ref: false })]);
}
