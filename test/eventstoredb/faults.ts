// Faults on demand: rules that calls meet on their way, each counted, bounded and removable.
import { status as grpcStatus } from '@grpc/grpc-js';
import { Refusal, refusals } from './protocol.ts';

export type CallName =
  'append' | 'batchAppend' | 'delete' | 'read' | 'subscribe' | 'gossip' | 'features' | 'users';

/**
 * Where a call meets a rule: as it arrives, before the write is committed, after it and before the answer, or
 * before an event of a read or subscription is sent.
 */
export type FaultPoint = 'open' | 'beforeCommit' | 'afterCommit' | 'event';

export type FaultKind =
  /** Nothing is answered, ever. */
  | 'hang'
  /** The caller's connection is destroyed. */
  | 'drop'
  /** The call ends with a status, `UNAVAILABLE` unless told; of a batch the whole stream, no other one. */
  | 'break'
  /** The answer says that the server is not ready; of a batch this append's alone. */
  | 'notReady'
  /** The answer comes twice; only `afterCommit`. */
  | 'duplicate'
  /** Everything waits `delayMs`. */
  | 'delay';

export interface FaultRule {
  readonly kind: FaultKind;
  readonly at: FaultPoint;
  /** Calls that it concerns; all unless told. */
  readonly calls?: readonly CallName[];
  /** Streams that it concerns, `$all` for reads of all; every call unless told. */
  readonly stream?: string | ((stream: string) => boolean);
  /** How often it happens before it is spent; once unless told. */
  readonly times?: number;
  /** How many matching calls pass before. */
  readonly skip?: number;
  readonly delayMs?: number;
  readonly status?: { readonly code: grpcStatus; readonly details: string };
}

export interface Fault {
  readonly rule: FaultRule;
  /** How often it has happened. */
  readonly fired: number;
  /** Resolves when it has happened for the first time. */
  readonly happened: Promise<void>;
  remove(): void;
}

/** What a call brings to a meeting; `cut` destroys its connection. */
export interface Meeting {
  readonly call: CallName;
  readonly at: FaultPoint;
  readonly stream: string;
  readonly cut: () => void;
}

/** What a call is to do after a meeting. */
export type Verdict = 'go' | 'silence' | 'twice';

export interface FaultRules {
  add(rule: FaultRule): Fault;
  /** Removes every rule; what hangs goes on hanging. */
  clear(): void;
  /** How often faults have happened since the server object was made, by kind. */
  readonly counts: Readonly<Record<FaultKind, number>>;
  /** Meets the rules: a verdict at once where none delays, so that writes keep their order; throws where the call breaks. */
  meet(meeting: Meeting): Verdict | Promise<Verdict>;
}

/** The status that ends a subscription whose reader is slower than its events. */
export const TOO_SLOW = {
  code: grpcStatus.ABORTED,
  details:
    'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
};

/** The whole call ends, where an append of a batch alone could have been refused. */
export class Break extends Refusal {}

function concerns({ at, calls, stream }: FaultRule, meeting: Meeting): boolean {
  if (at !== meeting.at) return false;
  if (calls !== undefined && !calls.includes(meeting.call)) return false;
  if (stream === undefined) return true;
  return typeof stream === 'string' ? stream === meeting.stream : stream(meeting.stream);
}

class LiveFault implements Fault {
  readonly rule: FaultRule;
  readonly happened: Promise<void>;
  readonly remove: () => void;
  fired = 0;
  #passed = 0;
  readonly #resolve: () => void;

  constructor(rule: FaultRule, remove: (fault: LiveFault) => void) {
    this.rule = rule;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.happened = promise;
    this.#resolve = resolve;
    this.remove = () => remove(this);
  }

  /** Whether it happens to this meeting; a spent rule removes itself. */
  fires(meeting: Meeting): boolean {
    if (!concerns(this.rule, meeting)) return false;
    this.#passed += 1;
    if (this.#passed <= (this.rule.skip ?? 0)) return false;
    this.fired += 1;
    this.#resolve();
    if (this.fired >= (this.rule.times ?? 1)) this.remove();
    return true;
  }
}

const wait = (delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delayMs);
  });

function apply(rule: FaultRule, meeting: Meeting): Verdict {
  switch (rule.kind) {
    case 'hang':
      return 'silence';
    case 'drop':
      meeting.cut();
      return 'silence';
    case 'break': {
      const { code, details } = rule.status ?? {
        code: grpcStatus.UNAVAILABLE,
        details: 'Refused by a fault',
      };
      throw new Break(code, details);
    }
    case 'notReady':
      throw refusals.notReady();
    case 'duplicate':
      return 'twice';
    case 'delay':
      return 'go';
  }
}

/** Opens an empty set of rules. */
export function openFaultRules(): FaultRules {
  const faults = new Set<LiveFault>();
  const counts: Record<FaultKind, number> = {
    hang: 0,
    drop: 0,
    break: 0,
    notReady: 0,
    duplicate: 0,
    delay: 0,
  };

  const meet = (meeting: Meeting, rules: readonly LiveFault[]): Verdict | Promise<Verdict> => {
    for (const [at, fault] of rules.entries()) {
      if (!faults.has(fault) || !fault.fires(meeting)) continue;
      const { kind, delayMs = 0 } = fault.rule;
      counts[kind] += 1;
      if (kind !== 'delay') return apply(fault.rule, meeting);
      return wait(delayMs).then(() => meet(meeting, rules.slice(at + 1)));
    }
    return 'go';
  };

  return {
    counts,
    add: (rule) => {
      const fault = new LiveFault(rule, (each) => faults.delete(each));
      faults.add(fault);
      return fault;
    },
    clear: () => faults.clear(),
    meet: (meeting) => meet(meeting, [...faults]),
  };
}
