// Carries out a command: finds a repetition, reads the facts of other streams, decides, seals and appends.
import { setTimeout as sleep } from 'node:timers/promises';
import { acts, type ActName } from '../domain/acts.ts';
import type { TabledAct } from '../domain/acts/tabled.ts';
import {
  checkCircumstances,
  type Aggregate,
  type Circumstances,
  type Known,
} from '../domain/act.ts';
import type { Actor, Reference } from '../domain/actor.ts';
import { anyStream } from '../domain/any-stream.ts';
import { ordersIn, requireOrdered } from '../domain/ordered.ts';
import { DomainError, refuse } from '../domain/refusal.ts';
import { scoringVersion } from '../domain/scoring/score.ts';
import { Conflict, OutcomeUnknown, type EventStore } from '../event-store/port.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import type { EventDraft, SealedEvent } from '../ledger/event.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { seal } from '../ledger/seal.ts';
import { appendKept, sendingLimits, type SendingLimits } from './append-kept.ts';
import { openStreamCache, type StreamCache } from './stream-cache.ts';
import type { StreamFold } from './stream-fold.ts';
import { openTurns } from './turns.ts';

/** A command as it comes: an act's name, its own id, who and when, and the input. */
export interface Command {
  readonly name: ActName;
  readonly id: string;
  readonly actor: Actor;
  readonly occurredOn: string;
  readonly receivedAt: string | null;
  readonly correlation: string | null;
  readonly causation: Reference | null;
  /**
   * The decision on a complaint that ordered this correction: checked, unlike `causation`, which it takes the place of, and
   * part of what tells commands apart. Its stream is the correlation.
   */
  readonly orderedBy?: Reference | null;
  /** Plain data; its canonical form is digested. A person in it stands as the key's subject alone. */
  readonly input: object;
  /**
   * The input with its people sealed for the place of the event to come; without it the input is recorded as it is. Asked
   * anew at every decision, because a seal is bound to the revision: so two attempts differ, and the digest does not.
   */
  readonly sealedFor?: (place: Reference) => object;
}

export interface Answer {
  readonly stream: string;
  /** Revision of the command's last event. */
  readonly revision: number;
  /** True where the command had been carried out before: nothing was appended now. */
  readonly repeated: boolean;
}

export interface CommandLimits extends SendingLimits {
  /** How often a decision is made anew because another process wrote to the stream meanwhile. */
  readonly decisionsMax: number;
  /** Events of streams kept in memory: about 2 kB each. */
  readonly keptEventsMax: number;
}
export const commandLimits: CommandLimits = {
  ...sendingLimits,
  decisionsMax: 20,
  keptEventsMax: 20_000,
};

/** This machine's clock lags the ledger's time by more than the tolerance: it must not write. */
export class ClockBehind extends Error {
  override readonly name = 'ClockBehind';
}
const clockToleranceMs = 5_000;

/** Longest pause before a decision is made anew; it is drawn, so that two processes do not meet again and again. */
const pauseMs = 20;

export interface CommandsOptions {
  readonly store: EventStore;
  /** Read at every command. */
  readonly ledger: string;
  /** UTC with milliseconds. */
  readonly clock: () => string;
  /** The newest recording time of the ledger, where it is known. */
  readonly ledgerTime?: () => string | null;
  /**
   * Refuses an input that names files which are not stored, and keeps those that are until the event names them. Asked before
   * each decision, and not for a repetition: what was recorded stays recorded, whatever became of its files.
   */
  readonly requireFiles?: (input: object) => Promise<void>;
  readonly limits?: CommandLimits;
}

export interface Commands {
  /**
   * Carries out one command, once: the same id with the same input answers as the first time.
   * @throws DomainError where a rule refuses; Conflict where others won every time; OutcomeUnknown, QueueFull,
   * StoreUnavailable of the store; ClockBehind
   */
  carryOut(command: Command): Promise<Answer>;
}

/** Where a decision asked for a stream that was not read yet; caught here and nowhere else. */
class NotReadYet extends Error {
  readonly stream: string;
  constructor(stream: string) {
    super(stream);
    this.stream = stream;
  }
}

export function openCommands(options: CommandsOptions): Commands {
  const { store, limits = commandLimits } = options;
  const cache = openStreamCache(store, limits.keptEventsMax);
  const turns = openTurns();

  const attempt = async (command: Command, digest: string, stream: string): Promise<Answer> => {
    const fold = await cache.load(stream);
    const before = fold.carriedOut(command.id);
    if (before) return repeated(before, digest, stream);
    await options.requireFiles?.(command.input);
    const now = recordingTime(options, fold);
    const { drafts, after } = await decideOnNewest(command, now, cache, stream);
    const events = sealed(drafts, command, digest, { after, stream, ledger: options.ledger, now });
    const toAppend = events.map(({ id, content, bytes }) => ({ id, type: content.type, bytes }));
    await appendKept(store, { stream, expected: after.revision }, toAppend, limits);
    fold.advance(events);
    return { stream, revision: after.revision + events.length, repeated: false };
  };

  return {
    async carryOut(sent) {
      const { act } = acts[sent.name] as TabledAct<object>;
      const ordered = act.inOrder?.(sent.input) ?? sent.input;
      const { orderedBy = null } = sent;
      const causation = orderedBy ?? sent.causation ?? act.causedBy?.(ordered) ?? null;
      const correlation = orderedBy?.stream ?? sent.correlation;
      const command = { ...sent, input: ordered, causation, correlation };
      const stream = act.stream(command.input);
      // The days are part of what is said: they decide the year, the baseline and lateness.
      const { name, input, occurredOn, receivedAt } = command;
      const said = { name, input, occurredOn, receivedAt };
      // Only where there is one: the digests of all other commands stay what they were before there were any.
      const digest = digestOf(orderedBy === null ? said : { ...said, orderedBy });
      return turns.take(stream, async () => {
        for (let decisions = 1; ; decisions += 1) {
          try {
            return await attempt(command, digest, stream);
          } catch (error) {
            // It may have happened all the same: whoever comes next has to see it.
            if (error instanceof OutcomeUnknown) cache.doubt(stream);
            if (!(error instanceof Conflict) || decisions >= limits.decisionsMax) throw error;
            await sleep(Math.random() * pauseMs);
            await cache.refresh(stream);
          }
        }
      });
    },
  };
}

/**
 * A refusal counts only where the stream was read to its end: another process may have recorded what the rule asks for.
 * @throws Conflict where it had, so that everything is asked anew; else as `decide`
 */
async function decideOnNewest(
  command: Command,
  now: string,
  cache: StreamCache,
  stream: string,
): Promise<Decision> {
  const { revision } = await cache.load(stream);
  try {
    return await decide(command, now, cache);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const newest = await cache.refresh(stream);
    throw newest.revision > revision ? new Conflict(stream, newest.revision) : error;
  }
}

function repeated(
  before: { readonly digest: string; readonly revision: number },
  digest: string,
  stream: string,
): Answer {
  if (before.digest !== digest) refuse('COMMAND_ID_REUSED', 'commandId');
  return { stream, revision: before.revision, repeated: true };
}

/** Never below the stream's last, nor far behind the ledger's own time. */
function recordingTime({ clock, ledgerTime }: CommandsOptions, fold: StreamFold): string {
  const now = clock();
  const time = ledgerTime?.() ?? null;
  if (time !== null && Date.parse(time) - Date.parse(now) > clockToleranceMs) {
    throw new ClockBehind(`the clock says ${now}, the ledger was last written at ${time}`);
  }
  const last = fold.lastRecordedAt;
  return last !== null && last > now ? last : now;
}

function digestOf(value: unknown): string {
  return sha256Hex(canonicalBytes(value));
}

interface Decision {
  readonly drafts: readonly EventDraft[];
  /** Where its own stream stood at the very moment of deciding. */
  readonly after: { readonly revision: number; readonly hash: string | null };
}

/** Decides, reading other streams as the decision asks for them: it is pure, so it may be asked again. */
async function decide(command: Command, now: string, cache: StreamCache): Promise<Decision> {
  const { aggregate, act } = acts[command.name] as TabledAct<object>;
  const circumstances: Circumstances = {
    commandId: command.id,
    actor: command.actor,
    occurredOn: command.occurredOn,
    receivedAt: command.receivedAt,
    now,
    causation: command.causation,
    correlation: command.correlation,
  };
  checkCircumstances(circumstances);
  const read = new Map<string, StreamFold>();
  const stream = act.stream(command.input);
  const own = await cache.load(stream);
  read.set(stream, own);
  const known: Known = {
    of<State>(other: Aggregate<State>, stream: string) {
      const fold = read.get(stream);
      if (!fold) throw new NotReadYet(stream);
      return { state: fold.state(other), revision: fold.revision };
    },
    digest: digestOf,
  };
  for (;;) {
    try {
      const { revision, hash } = own;
      const orders = command.orderedBy ? ordersIn(stream, command.orderedBy, known) : null;
      const input = command.sealedFor?.({ stream, revision: revision + 1 }) ?? command.input;
      const drafts = act.decide(input, known, circumstances)(own.state(aggregate));
      // What exactly it takes back is known only now; a repeated command, which drafts nothing, does not come here.
      if (orders) requireOrdered(orders, drafts, own.state(anyStream));
      return { drafts, after: { revision, hash } };
    } catch (error) {
      if (!(error instanceof NotReadYet)) throw error;
      read.set(error.stream, await cache.refresh(error.stream));
    }
  }
}

function sealed(
  drafts: readonly EventDraft[],
  command: Command,
  digest: string,
  at: {
    readonly after: Decision['after'];
    readonly stream: string;
    readonly ledger: string;
    readonly now: string;
  },
): readonly SealedEvent[] {
  const { after, stream, ledger, now } = at;
  const { id, actor, occurredOn, receivedAt, correlation, causation } = command;
  const fixesPoints = drafts.some((each) => each.type === 'UnitYearApproved');
  return seal(drafts, {
    ledger,
    stream,
    after,
    metadata: {
      recordedAt: now,
      occurredOn,
      receivedAt,
      actor,
      command: { id, digest },
      correlation,
      causation,
      scoringVersion: fixesPoints ? scoringVersion : null,
    },
  });
}
