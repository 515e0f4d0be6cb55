// What the calls of one server share: its log, its place in the cluster, access, faults, and how a call is begun.
import type { Metadata, ServerUnaryCall, ServiceError } from '@grpc/grpc-js';
import type { Access, Caller } from './access.ts';
import type { CallName, FaultPoint, FaultRules, Verdict } from './faults.ts';
import { asRefusal, refusals } from './protocol.ts';
import type { StoreLog } from './store-log.ts';
import { awayWriter, type StoreWriter } from './store-writer.ts';

export interface Member {
  readonly instanceId: string;
  readonly host: string;
  readonly port: number;
  readonly state: 'leader' | 'follower' | 'unknown';
  readonly alive: boolean;
}

export interface StoreNode {
  readonly log: StoreLog;
  readonly access: Access;
  readonly faults: FaultRules;
  readonly maxAppendSize: number;
  readonly writeTimeoutMs: number;
  members(): readonly Member[];
  /** This node among its members. */
  self(): Member;
  /** The writer of the leader, to which a follower forwards. */
  writer(): StoreWriter | null;
  /** Tells a call that goes on that the server shuts down; returns how to stop listening. */
  onStop(listener: () => void): () => void;
  /** Destroys a connection by the name that gRPC has for its peer. */
  cut(peer: string): void;
}

/** A call under way: who called, and where it meets faults. */
export interface Served {
  readonly caller: Caller;
  readonly requiresLeader: boolean;
  meet(at: FaultPoint, stream: string): Verdict | Promise<Verdict>;
}

interface AnyCall {
  readonly metadata: Metadata;
  getPeer(): string;
}

/** Begins a call: authenticates it and lets it meet the faults of its arrival; silence is a call never answered. */
export function begin(node: StoreNode, name: CallName, call: AnyCall): Served {
  const peer = call.getPeer();
  const [requiresLeader] = call.metadata.get('requires-leader');
  return {
    caller: node.access.authenticate(call.metadata),
    requiresLeader: String(requiresLeader).toLowerCase() === 'true',
    meet: (at, stream) => node.faults.meet({ call: name, at, stream, cut: () => node.cut(peer) }),
  };
}

function requireLeader(node: StoreNode): void {
  if (node.self().state === 'leader') return;
  const leader = node.members().find(({ state }) => state === 'leader');
  if (leader === undefined) throw refusals.notReady();
  throw refusals.notLeader(leader.host, leader.port);
}

/** Refuses a read that asks for the leader elsewhere; any other is served here, with a leader or without. */
export function requireReader(node: StoreNode, requiresLeader: boolean): void {
  if (requiresLeader) requireLeader(node);
}

/** The writer that this node's writes reach: its own, or the leader's where the caller does not ask for the leader itself. */
export function writerFor(node: StoreNode, requiresLeader: boolean): StoreWriter {
  if (node.self().state === 'unknown') throw refusals.notReady();
  if (requiresLeader) requireLeader(node);
  return node.writer() ?? awayWriter;
}

type Reply<Response> = (error: Partial<ServiceError> | null, response?: Response) => void;

/** A call of one question and one answer. */
export function answering<Request, Response>(
  node: StoreNode,
  name: CallName,
  answer: (request: Request, served: Served) => Response | Promise<Response>,
): (call: ServerUnaryCall<Request, Response>, reply: Reply<Response>) => void {
  const run = async (call: ServerUnaryCall<Request, Response>): Promise<Response | null> => {
    const served = begin(node, name, call);
    if ((await served.meet('open', '')) === 'silence') return null;
    return await answer(call.request, served);
  };
  return (call, reply) => {
    run(call).then(
      (response) => {
        if (response !== null) reply(null, response);
      },
      (error: unknown) => reply(asRefusal(error).asStatus()),
    );
  };
}
