// One stream in memory: its events as folds see them, its head, and the commands that it has carried out.
import { decode } from '../domain/aggregates.ts';
import type { Aggregate, Recorded } from '../domain/act.ts';
import type { StoredEvent } from '../event-store/port.ts';
import type { EventContent, SealedEvent } from '../ledger/event.ts';
import { sha256Hex } from '../ledger/hash.ts';
import { open } from '../ledger/seal.ts';

/** What a command did when it was carried out. */
export interface CarriedOut {
  /** SHA-256 (hex) of its name, input and days in canonical form. */
  readonly digest: string;
  /** Revision of its last event. */
  readonly revision: number;
}

export interface StreamFold {
  readonly stream: string;
  readonly revision: number;
  /** Hash of the last event; null for a stream without events. */
  readonly hash: string | null;
  readonly lastRecordedAt: string | null;
  carriedOut(commandId: string): CarriedOut | null;
  /** The state of an aggregate after the last event; folded once for each aggregate, then brought forward. */
  state<State>(aggregate: Aggregate<State>): State;
  /** Takes in events that were appended after the last; those that it has already are passed over. */
  advance(events: readonly { readonly content: EventContent; readonly hash: string }[]): void;
}

interface Folded {
  state: unknown;
  /** Number of events folded. */
  count: number;
}

export function openStreamFold(stream: string): StreamFold {
  const recorded: Recorded[] = [];
  const commands = new Map<string, CarriedOut>();
  const folds = new Map<Aggregate<unknown>, Folded>();
  let hash: string | null = null;
  let lastRecordedAt: string | null = null;
  return {
    stream,
    get revision() {
      return recorded.length - 1;
    },
    get hash() {
      return hash;
    },
    get lastRecordedAt() {
      return lastRecordedAt;
    },
    carriedOut: (commandId) => commands.get(commandId) ?? null,
    state<State>(aggregate: Aggregate<State>): State {
      const folded = folds.get(aggregate) ?? { state: aggregate.initial, count: 0 };
      while (folded.count < recorded.length) {
        const event = recorded[folded.count];
        if (!event) throw new Error(`a hole in ${stream}`);
        folded.state = aggregate.evolve(folded.state as State, event);
        folded.count += 1;
      }
      folds.set(aggregate, folded);
      return folded.state as State;
    },
    advance(events) {
      for (const event of events) {
        const { content } = event;
        // Read from the store and advanced by the append itself: whichever comes second finds it there.
        if (content.revision < recorded.length) continue;
        if (content.revision > recorded.length) throw new Error(`a hole in ${stream}`);
        recorded.push(decode(content));
        const { id, digest } = content.metadata.command;
        commands.set(id, { digest, revision: content.revision });
        hash = event.hash;
        lastRecordedAt = content.metadata.recordedAt;
      }
    },
  };
}

/** What the store gave, opened and hashed as stored. */
export function opened({ bytes }: StoredEvent): Pick<SealedEvent, 'content' | 'hash'> {
  return { content: open(bytes), hash: sha256Hex(bytes) };
}
