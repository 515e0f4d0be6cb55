// One stream in memory: its events as folds see them, its head, and the commands that it has carried out.
import { decode } from '../domain/aggregates.ts';
import type { Aggregate, Recorded } from '../domain/act.ts';
import type { StoredEvent } from '../event-store/port.ts';
import type { SealedEvent } from '../ledger/event.ts';
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
  advance(events: readonly OpenedEvent[]): void;
}

export type OpenedEvent = Pick<SealedEvent, 'content' | 'hash' | 'bytes'>;

interface Folded {
  state: unknown;
  /** Number of events folded. */
  count: number;
}

/** Keeps the bytes of the events and not what they say, which takes several times the room; an aggregate reads them once. */
export function openStreamFold(stream: string): StreamFold {
  const kept: Uint8Array[] = [];
  const commands = new Map<string, CarriedOut>();
  const folds = new Map<Aggregate<unknown>, Folded>();
  let hash: string | null = null;
  let lastRecordedAt: string | null = null;

  function fold(aggregate: Aggregate<unknown>, folded: Folded, event: Recorded): void {
    folded.state = aggregate.evolve(folded.state, event);
    folded.count += 1;
  }

  /** Folds that stand at the event before are brought forward now, while it is at hand. */
  function take({ content, hash: ownHash, bytes }: OpenedEvent): void {
    const event = decode(content);
    for (const [aggregate, folded] of folds) {
      if (folded.count === kept.length) fold(aggregate, folded, event);
    }
    kept.push(bytes);
    const { id, digest } = content.metadata.command;
    commands.set(id, { digest, revision: content.revision });
    hash = ownHash;
    lastRecordedAt = content.metadata.recordedAt;
  }

  return {
    stream,
    get revision() {
      return kept.length - 1;
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
      for (const bytes of kept.slice(folded.count)) fold(aggregate, folded, decode(open(bytes)));
      folds.set(aggregate, folded);
      return folded.state as State;
    },
    advance(events) {
      for (const event of events) {
        const { revision } = event.content;
        // Read from the store and advanced by the append itself: whichever comes second finds it there.
        if (revision < kept.length) continue;
        if (revision > kept.length) throw new Error(`a hole in ${stream}`);
        take(event);
      }
    },
  };
}

/** What the store gave, opened and hashed as stored. */
export function opened({ bytes }: StoredEvent): OpenedEvent {
  return { content: open(bytes), hash: sha256Hex(bytes), bytes };
}
