// BatchAppend of the Streams service: one stream of many appends, told apart by correlation ids.
import { status as grpcStatus, type ServerDuplexStream } from '@grpc/grpc-js';
import type {
  BatchAppendReq,
  BatchAppendResp,
} from '@eventstore/db-client/generated/streams_pb.js';
import type { Status } from '@eventstore/db-client/generated/status_pb.js';
import { proposalOf, requireName, requireWhole } from './append-calls.ts';
import { failures } from './append-failures.ts';
import { Break, type Verdict } from './faults.ts';
import {
  ANY,
  asRefusal,
  googleEmpty,
  NO_STREAM,
  Refusal,
  refusals,
  revisionText,
  shared,
  STREAM_EXISTS,
  streamIdentifier,
  streamName,
  streams,
  type Uuid,
  uuidMessage,
  uuidText,
} from './protocol.ts';
import { begin, type Served, type StoreNode, writerFor } from './store-node.ts';
import type { Proposal, WriteOutcome } from './store-writer.ts';

type BatchCall = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

function succeeded(revision: number, position: number): BatchAppendResp.Success {
  const answer = new streams.BatchAppendResp.Success();
  if (revision < 0) answer.setNoStream(new googleEmpty.Empty());
  else answer.setCurrentRevision(revisionText(revision));
  if (position < 0) answer.setNoPosition(new googleEmpty.Empty());
  else {
    const at = new shared.AllStreamPosition();
    at.setCommitPosition(String(position));
    at.setPreparePosition(String(position));
    answer.setPosition(at);
  }
  return answer;
}

function expectedOf(options: BatchAppendReq.Options): number {
  if (options.hasStreamPosition()) return Number(options.getStreamPosition());
  if (options.hasNoStream()) return NO_STREAM;
  if (options.hasStreamExists()) return STREAM_EXISTS;
  if (options.hasAny()) return ANY;
  throw new Error("'None' is not a valid expected stream position");
}

/** What the server says of a request that it could not make sense of: its own exception's words. */
function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return 'The given key was not present in the dictionary.';
  return error instanceof Error ? error.message : String(error);
}

/** An append whose last chunk has not come; its time runs from its first. */
interface Pending {
  readonly correlation: Uuid;
  readonly stream: string;
  readonly expected: number;
  readonly events: Proposal[];
  readonly timer: NodeJS.Timeout;
  size: number;
}

/** One batch stream: takes chunks in their order and answers each append once it is settled. */
class BatchAppend {
  readonly #node: StoreNode;
  readonly #call: BatchCall;
  readonly #served: Served;
  readonly #pending = new Map<string, Pending>();
  readonly #forgetServer: () => void;
  /** Appends written and not answered; below zero where errors were answered that never got so far. */
  #unanswered = 0;
  #isClosing = false;
  #isOver = false;

  constructor(node: StoreNode, call: BatchCall, served: Served) {
    this.#node = node;
    this.#call = call;
    this.#served = served;
    call.on('data', (request) => this.#receive(request));
    call.on('end', () => {
      this.#isClosing = true;
    });
    this.#forgetServer = node.onStop(() => this.#break(refusals.stopped()));
    call.on('cancelled', () => this.#stop());
    call.on('error', () => this.#stop());
  }

  #stop(): void {
    this.#isOver = true;
    this.#forgetServer();
    for (const { timer } of this.#pending.values()) clearTimeout(timer);
    this.#pending.clear();
  }

  /** Ends the whole stream with a status, as the server does where an answer cannot be made. */
  #break(refusal: Refusal): void {
    if (this.#isOver) return;
    this.#stop();
    this.#call.emit('error', refusal.asStatus());
  }

  #answer(correlation: Uuid, stream: string, result: Status | BatchAppendResp.Success): void {
    if (this.#isOver) return;
    const response = new streams.BatchAppendResp();
    response.setCorrelationId(correlation);
    response.setStreamIdentifier(streamIdentifier(stream));
    if (result instanceof streams.BatchAppendResp.Success) response.setSuccess(result);
    else response.setError(result);
    this.#call.write(response);
    this.#unanswered -= 1;
    // A caller that has closed its side is given one more answer, and the others never.
    if (!this.#isClosing || this.#unanswered < 0) return;
    this.#stop();
    this.#call.end();
  }

  #receive(request: BatchAppendReq): void {
    if (this.#isOver) return;
    const correlation = request.getCorrelationId() ?? new shared.UUID();
    const options = request.getOptions();
    const stream = streamName(options?.getStreamIdentifier());
    try {
      if (options !== undefined && !this.#open(correlation, stream, options)) return;
      this.#addEvents(uuidText(correlation), request);
    } catch (error) {
      this.#answer(correlation, stream, failures.badRequest(wordsOf(error)));
    }
  }

  /** Takes a new append on; false where it was answered at once. */
  #open(correlation: Uuid, stream: string, options: BatchAppendReq.Options): boolean {
    const deadline = options.getDeadline()?.toDate().getTime() ?? Number.POSITIVE_INFINITY;
    const timeoutMs = Math.min(deadline - Date.now(), this.#node.writeTimeoutMs);
    requireName(stream);
    try {
      this.#node.access.require(this.#served.caller, 'write', stream);
    } catch {
      this.#answer(correlation, stream, failures.accessDenied());
      return false;
    }
    if (timeoutMs <= 0) {
      this.#answer(correlation, stream, failures.timeout());
      return false;
    }
    const id = uuidText(correlation);
    const expected = expectedOf(options);
    const timer = setTimeout(() => {
      this.#pending.delete(id);
      this.#answer(uuidMessage(id, true), stream, failures.timeout());
    }, timeoutMs);
    this.#pending.set(id, { correlation, stream, expected, events: [], timer, size: 0 });
    return true;
  }

  #addEvents(id: string, request: BatchAppendReq): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    for (const message of request.getProposedMessagesList()) {
      const event = proposalOf(message);
      requireWhole(event);
      pending.size += event.data.length;
      pending.events.push(event);
    }
    if (pending.size > this.#node.maxAppendSize) {
      this.#forget(id, pending);
      const answer = failures.tooLarge(this.#node.maxAppendSize);
      this.#answer(pending.correlation, pending.stream, answer);
      return;
    }
    if (!request.getIsFinal()) return;
    this.#forget(id, pending);
    if (pending.stream === '$$') {
      const words = 'Specified argument was out of the range of valid values.';
      this.#answer(pending.correlation, pending.stream, failures.badRequest(words));
      return;
    }
    this.#settle(pending);
  }

  #forget(id: string, pending: Pending): void {
    clearTimeout(pending.timer);
    this.#pending.delete(id);
  }

  #settle(pending: Pending): void {
    this.#unanswered += 1;
    const { correlation, stream } = pending;
    this.#commit(pending)
      .then((results) => {
        for (const result of results) this.#answer(correlation, stream, result);
      })
      .catch((error: unknown) => this.#refuse(pending, asRefusal(error)));
  }

  /** What an append that was not written answers: its own error, or the end of the stream for all on it. */
  #refuse({ correlation, stream }: Pending, refusal: Refusal): void {
    const isOwn = !(refusal instanceof Break) && refusal.code === grpcStatus.UNAVAILABLE;
    if (isOwn) this.#answer(correlation, stream, failures.notHandled(refusal.message));
    else this.#break(refusal);
  }

  /** Writes between two meetings with faults: nothing, one or two answers. Without faults the order of arrival is the order of commits. */
  async #commit({ stream, expected, events }: Pending) {
    const before = this.#served.meet('beforeCommit', stream);
    if ((before instanceof Promise ? await before : before) === 'silence') return [];
    const writer = writerFor(this.#node, this.#served.requiresLeader);
    const result = this.#result(await writer.append(stream, expected, events), stream, expected);
    const after: Verdict = await this.#served.meet('afterCommit', stream);
    if (after === 'silence') return [];
    return after === 'twice' ? [result, result] : [result];
  }

  #result(outcome: WriteOutcome, stream: string, expected: number) {
    switch (outcome.outcome) {
      case 'written':
        return succeeded(outcome.revision, outcome.position);
      case 'wrongExpectedVersion':
        return failures.wrongExpectedVersion(expected, outcome.current);
      case 'streamDeleted':
        return failures.streamDeleted(stream);
      case 'timedOut':
        return failures.timeout();
    }
  }
}

export function batchAppend(node: StoreNode) {
  return (call: BatchCall): void => {
    const serve = (served: Served): void => {
      void new BatchAppend(node, call, served);
    };
    const refuse = (error: unknown): void => {
      call.emit('error', asRefusal(error).asStatus());
    };
    try {
      const served = begin(node, 'batchAppend', call);
      const verdict = served.meet('open', '');
      if (verdict === 'go') serve(served);
      if (!(verdict instanceof Promise)) return;
      verdict.then((later) => (later === 'go' ? serve(served) : undefined)).catch(refuse);
    } catch (error) {
      refuse(error);
    }
  };
}
