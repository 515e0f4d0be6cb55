// Given, when, then for decisions: past deeds make sealed streams, an act on them makes its drafts or is refused.
import { canonicalBytes } from '../ledger/canonical.ts';
import type { SealedEvent } from '../ledger/event.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { seal } from '../ledger/seal.ts';
import type { Aggregate, Circumstances, EventDraft, Known, Recorded } from './act.ts';
import type { Actor } from './actor.ts';
import { acts, type ActName, type InputOf } from './acts.ts';
import type { TabledAct } from './acts/tabled.ts';
import { decode } from './aggregates.ts';
import type { CivilDate, Instant } from './civil-date.ts';
import { DomainError } from './refusal.ts';
import { scoringVersion } from './scoring/score.ts';

/** One act as it was, or is to be, carried out. */
export interface Deed {
  readonly act: ActName;
  readonly input: object;
  readonly circumstances: Circumstances;
}

/** The streams as they stand, each event sealed and chained as the ledger keeps it. */
export type Streams = ReadonlyMap<string, readonly SealedEvent[]>;

export type Outcome =
  | { readonly drafts: readonly EventDraft[]; readonly refusal: null }
  | { readonly drafts: null; readonly refusal: DomainError };

/** Who acts and when: at nine in the morning of the day, on a paper received then or earlier. */
export function by(
  actor: Actor,
  day: CivilDate,
  receivedAt: Instant | null = null,
): Omit<Circumstances, 'commandId'> {
  const now = `${day}T02:00:00.000Z`;
  return { actor, occurredOn: day, receivedAt, now, causation: null, correlation: null };
}

export function deed<Name extends ActName>(
  act: Name,
  input: InputOf<Name> & object,
  circumstances: Omit<Circumstances, 'commandId'>,
): Deed {
  const commandId = `lenh-${digestOf({ act, input }).slice(0, 12)}`;
  return { act, input, circumstances: { commandId, ...circumstances } };
}

/** What past deeds have made, each decided on the ones before it. */
export function given(deeds: readonly Deed[], before: Streams = new Map()): Streams {
  return deeds.reduce((streams, each) => {
    const { drafts, refusal } = when(streams, each);
    if (refusal) throw new Error(`${each.act} was to be given: ${refusal.en}`, { cause: refusal });
    return appended(streams, each, drafts);
  }, before);
}

/** What the act makes of the streams. A defect (anything that is no refusal) is thrown. */
export function when(streams: Streams, { act: name, input, circumstances }: Deed): Outcome {
  const { act, aggregate } = acts[name] as TabledAct<object>;
  const known = knownFrom(streams);
  const { state } = known.of(aggregate, act.stream(input));
  try {
    return { drafts: act.decide(input, known, circumstances)(state), refusal: null };
  } catch (error) {
    if (error instanceof DomainError) return { drafts: null, refusal: error };
    throw error;
  }
}

/** The events of some types taken out, the others left at their revisions: what was never recorded. */
export function without(streams: Streams, types: readonly string[]): Streams {
  const kept = (event: SealedEvent) => !types.includes(event.content.type);
  return new Map([...streams].map(([stream, events]) => [stream, events.filter(kept)]));
}

export function knownFrom(streams: Streams): Known {
  return {
    of<State>(aggregate: Aggregate<State>, stream: string) {
      const events = recorded(streams, stream);
      const state = events.reduce(
        (folded, each) => aggregate.evolve(folded, each),
        aggregate.initial,
      );
      return { state, revision: events.at(-1)?.revision ?? -1 };
    },
    digest: digestOf,
  };
}

/** The events of a stream as folds see them. */
function recorded(streams: Streams, stream: string): readonly Recorded[] {
  return (streams.get(stream) ?? []).map(({ content }) => decode(content));
}

function appended(streams: Streams, told: Deed, drafts: readonly EventDraft[]): Streams {
  const { act: name, input, circumstances } = told;
  const { commandId, actor, now, occurredOn, receivedAt, causation, correlation } = circumstances;
  const { act } = acts[name] as TabledAct<object>;
  const stream = act.stream(input);
  const before = streams.get(stream) ?? [];
  const last = before.at(-1);
  const events = seal(drafts, {
    ledger: 'so-cai-thi-dua-lao-cai',
    stream,
    after: { revision: last?.content.revision ?? -1, hash: last?.hash ?? null },
    metadata: {
      recordedAt: now,
      occurredOn,
      receivedAt,
      actor,
      command: { id: commandId, digest: digestOf({ name, input }) },
      correlation,
      causation,
      scoringVersion: name === 'approveUnitYear' ? scoringVersion : null,
    },
  });
  return new Map(streams).set(stream, [...before, ...events]);
}

/** SHA-256 (hex) of the canonical form of a value. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalBytes(value));
}
