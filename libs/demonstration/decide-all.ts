// Carries out a diary in memory: the decisions and the seal of any command, without a store to ask or to wait for.
import {
  checkCircumstances,
  type Aggregate,
  type Circumstances,
  type Known,
} from '../domain/act.ts';
import { acts } from '../domain/acts.ts';
import type { TabledAct } from '../domain/acts/tabled.ts';
import { scoringVersion } from '../domain/scoring/score.ts';
import { openStreamFold, type StreamFold } from '../commands/stream-fold.ts';
import { canonicalBytes } from '../ledger/canonical.ts';
import type { EventDraft, SealedEvent } from '../ledger/event.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { seal } from '../ledger/seal.ts';
import type { Entry, LedgerSoFar } from './diary.ts';

/** What an act appended to its stream. */
export interface Decided {
  readonly stream: string;
  /** Revision of the stream before it. */
  readonly expected: number;
  readonly events: readonly SealedEvent[];
}

/**
 * One after another, in the order of the diary; the same bytes as when the commands were sent, which a test holds.
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
    const input = await entry.input(folds.soFar);
    const id = `${ledger}-${String(number).padStart(5, '0')}`;
    try {
      yield decide({ ledger, id, entry, input }, folds);
    } catch (cause) {
      const told = JSON.stringify(input).slice(0, 300);
      throw new Error(`${entry.name} at ${entry.recordedAt}: ${told}`, { cause });
    }
  }
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

interface Asked {
  readonly ledger: string;
  readonly id: string;
  readonly entry: Entry;
  readonly input: object;
}

function decide(asked: Asked, folds: Folds): Decided {
  const { entry, id } = asked;
  const { name, by: actor, occurredOn, receivedAt, recordedAt: now } = entry;
  const { aggregate, act } = acts[name] as TabledAct<object>;
  const input = act.inOrder?.(asked.input) ?? asked.input;
  const digest = digestOf({ name, input, occurredOn, receivedAt });
  const of = { commandId: id, actor, occurredOn, receivedAt, now };
  const circumstances: Circumstances = { ...of, causation: null, correlation: null };
  checkCircumstances(circumstances);
  const stream = act.stream(input);
  const fold = folds.of(stream);
  const drafts = act.decide(input, folds.known, circumstances)(fold.state(aggregate));
  const expected = fold.revision;
  const after = { revision: expected, hash: fold.hash };
  const metadata = metadataOf(asked, digest, drafts);
  const events = seal(drafts, { ledger: asked.ledger, stream, after, metadata });
  fold.advance(events);
  return { stream, expected, events };
}

function metadataOf({ id, entry }: Asked, digest: string, drafts: readonly EventDraft[]) {
  const { by: actor, occurredOn, receivedAt, recordedAt } = entry;
  const fixesPoints = drafts.some((each) => each.type === 'UnitYearApproved');
  return {
    recordedAt,
    occurredOn,
    receivedAt,
    actor,
    command: { id, digest },
    correlation: null,
    causation: null,
    scoringVersion: fixesPoints ? scoringVersion : null,
  };
}
