// Folded states of streams, kept at hand as the events go by and folded again from the copy when they are not.
import type { EventCopy } from './event-copy.ts';
import type { Fold, ViewEvent } from './projection.ts';

interface Folded {
  readonly state: unknown;
  readonly revision: number;
}

type Kept = Map<Fold<unknown>, Folded>;

/**
 * States of one pass over the events. The pass calls `advance` for each event before anything asks for a state, so a
 * state that is at hand is always that of the pass's own index; what is not at hand is read from the copy up to there.
 */
export interface FoldCache {
  advance(event: ViewEvent): void;
  /** State as of a ledger index, which is the pass's own. */
  head<State>(stream: string, fold: Fold<State>, asOf: number): State;
  /** @throws Error where the stream does not have the revision as of the index */
  fixed<State>(stream: string, fold: Fold<State>, at: { revision: number; asOf: number }): State;
}

/** Least recently used streams go first, so that memory is bounded by their number. */
function keptOf(kept: Map<string, Kept>, name: string, max: number): Kept {
  const found = kept.get(name);
  if (found !== undefined) {
    kept.delete(name);
    kept.set(name, found);
    return found;
  }
  if (kept.size >= max) {
    const oldest = kept.keys().next();
    if (!oldest.done) kept.delete(oldest.value);
  }
  const made: Kept = new Map();
  kept.set(name, made);
  return made;
}

export function openFoldCache(copy: EventCopy, streamsMax: number): FoldCache {
  const heads = new Map<string, Kept>();
  const fixed = new Map<string, Kept>();

  function foldAll<State>(fold: Fold<State>, events: readonly ViewEvent[]): Folded {
    let state = fold.initial;
    for (const event of events) state = fold.evolve(state, event);
    return { state, revision: events.at(-1)?.revision ?? -1 };
  }

  // The cache holds states of every type; the fold that a state is found by is the one that made it.
  return {
    advance(event) {
      const kept = heads.get(event.stream);
      if (kept === undefined) return;
      for (const [fold, { state, revision }] of kept) {
        try {
          if (revision !== event.revision - 1) throw new Error('not the next event of the stream');
          kept.set(fold, { state: fold.evolve(state, event), revision: event.revision });
        } catch {
          // Whoever asks folds again, meets the same error, and stops with it.
          kept.delete(fold);
        }
      }
    },
    head<State>(stream: string, fold: Fold<State>, asOf: number): State {
      const kept = keptOf(heads, stream, streamsMax);
      const found = kept.get(fold as Fold<unknown>);
      if (found !== undefined) return found.state as State;
      const folded = foldAll(fold, copy.stream(stream, { from: 0, asOf }));
      kept.set(fold as Fold<unknown>, folded);
      return folded.state as State;
    },
    fixed<State>(stream: string, fold: Fold<State>, at: { revision: number; asOf: number }): State {
      const { revision, asOf } = at;
      const head = heads.get(stream)?.get(fold as Fold<unknown>);
      if (head?.revision === revision) return head.state as State;
      const kept = keptOf(fixed, `${revision}@${stream}`, streamsMax);
      const found = kept.get(fold as Fold<unknown>);
      if (found !== undefined) return found.state as State;
      const folded = foldAll(fold, copy.stream(stream, { from: 0, asOf, upTo: revision }));
      if (folded.revision !== revision) {
        throw new Error(`stream ${stream} has no revision ${revision} as of event ${asOf}`);
      }
      kept.set(fold as Fold<unknown>, folded);
      return folded.state as State;
    },
  };
}
