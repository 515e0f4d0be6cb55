// Carries out a diary in memory, and what the reactors do because of it: the decisions and the seal of any command, without a store.
import {
  checkCircumstances,
  type Aggregate,
  type Circumstances,
  type Known,
} from '../domain/act.ts';
import { acts } from '../domain/acts.ts';
import type { TabledAct } from '../domain/acts/tabled.ts';
import { anyStream } from '../domain/any-stream.ts';
import { ordersIn, requireOrdered } from '../domain/ordered.ts';
import { scoringVersion } from '../domain/scoring/score.ts';
import type { Command } from '../commands/carry-out.ts';
import { openStreamFold, type StreamFold } from '../commands/stream-fold.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import type { EventDraft, SealedEvent } from '../ledger/event.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { seal } from '../ledger/seal.ts';
import { complaintHolds } from '../reactors/complaint-holds.ts';
import type { Entry, LedgerSoFar } from './diary.ts';

/** What an act appended to its stream. */
export interface Decided {
  readonly stream: string;
  /** Revision of the stream before it. */
  readonly expected: number;
  readonly events: readonly SealedEvent[];
}

/**
 * One after another, in the order of the diary; the same bytes as when the commands were sent, which a test holds. What the
 * reactors do because of an entry follows it at once: a server that starts on these events finds nothing left to do.
 * @throws Error with the refusal as its cause where a rule refuses an entry, which is a defect of the diary
 */
export async function* decideAll(
  ledger: string,
  entries: Iterable<Entry>,
): AsyncGenerator<Decided, void, undefined> {
  const folds = openFolds();
  let number = 0;
  for (const entry of entries) {
    number += 1;
    const command = await commandOf(entry, `${ledger}-${String(number).padStart(5, '0')}`, folds);
    const at = { ledger, now: entry.recordedAt };
    try {
      const decided = decide(command, at, folds);
      yield decided;
      yield* await reactionsTo(decided, entry, (caused) => decide(caused, at, folds), folds);
    } catch (cause) {
      const told = JSON.stringify(command.input).slice(0, 300);
      throw new Error(`${entry.name} at ${entry.recordedAt}: ${told}`, { cause });
    }
  }
}

async function commandOf(entry: Entry, id: string, { soFar }: Folds): Promise<Command> {
  const { name, by: actor, occurredOn, receivedAt } = entry;
  const orderedBy = (await entry.orderedBy?.(soFar)) ?? null;
  const input = await entry.input(soFar);
  const times = { occurredOn, receivedAt, correlation: null, causation: null };
  return { name, id, actor, ...times, orderedBy, input };
}

/** @throws Error where a rule refuses a reaction, or the diary counts on others */
async function reactionsTo(
  { stream }: Decided,
  { reactions }: Entry,
  decideNow: (command: Command) => Decided,
  folds: Folds,
): Promise<readonly Decided[]> {
  const caused: Decided[] = [];
  const reactor = complaintHolds({
    read: async (each) => folds.of(each),
    async carryOut(command) {
      const decided = decideNow(command);
      caused.push(decided);
      const revision = decided.expected + decided.events.length;
      return { stream: decided.stream, revision, repeated: false };
    },
  });
  const refused = reactor.watches(stream) ? await reactor.react(stream) : [];
  if (refused.length > 0 || caused.length !== reactions) {
    throw new Error(`${caused.length} reactions, refused: ${JSON.stringify(refused)}`);
  }
  return caused;
}

const digestOf = (value: unknown) => sha256Hex(canonicalBytes(value));

interface Folds {
  of(stream: string): StreamFold;
  readonly known: Known;
  readonly soFar: LedgerSoFar;
}

function openFolds(): Folds {
  const folds = new Map<string, StreamFold>();
  const of = (stream: string) => {
    const kept = folds.get(stream) ?? openStreamFold(stream);
    folds.set(stream, kept);
    return kept;
  };
  return {
    of,
    known: {
      of<State>(aggregate: Aggregate<State>, stream: string) {
        const fold = of(stream);
        return { state: fold.state(aggregate), revision: fold.revision };
      },
      digest: digestOf,
    },
    soFar: {
      state: async (aggregate, stream) => of(stream).state(aggregate),
      digest: digestOf,
    },
  };
}

interface At {
  readonly ledger: string;
  readonly now: string;
}

function decide(sent: Command, { ledger, now }: At, folds: Folds): Decided {
  const { aggregate, act } = acts[sent.name] as TabledAct<object>;
  const input = act.inOrder?.(sent.input) ?? sent.input;
  const { id, name, actor, occurredOn, receivedAt, orderedBy = null } = sent;
  const causation = orderedBy ?? sent.causation ?? act.causedBy?.(input) ?? null;
  const correlation = orderedBy?.stream ?? sent.correlation;
  const said = { name, input, occurredOn, receivedAt };
  const digest = digestOf(orderedBy === null ? said : { ...said, orderedBy });
  const of = { commandId: id, actor, occurredOn, receivedAt, now };
  const circumstances: Circumstances = { ...of, causation, correlation };
  checkCircumstances(circumstances);
  const stream = act.stream(input);
  const fold = folds.of(stream);
  const orders = orderedBy ? ordersIn(stream, orderedBy, folds.known) : null;
  const drafts = act.decide(input, folds.known, circumstances)(fold.state(aggregate));
  if (orders) requireOrdered(orders, drafts, fold.state(anyStream));
  const expected = fold.revision;
  const after = { revision: expected, hash: fold.hash };
  const metadata = {
    recordedAt: now,
    occurredOn,
    receivedAt,
    actor,
    command: { id, digest },
    correlation,
    causation,
    scoringVersion: fixesPoints(drafts) ? scoringVersion : null,
  };
  const events = seal(drafts, { ledger, stream, after, metadata });
  fold.advance(events);
  return { stream, expected, events };
}

function fixesPoints(drafts: readonly EventDraft[]): boolean {
  return drafts.some((each) => each.type === 'UnitYearApproved');
}
