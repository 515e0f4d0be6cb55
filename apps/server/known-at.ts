// What decisions may know of other streams, as of a ledger index: for questions that ask a decision without recording anything.
import { decode } from '../../libs/domain/aggregates.ts';
import type { Aggregate, Known } from '../../libs/domain/act.ts';
import { canonicalBytes } from '../../libs/ledger/canonical.ts';
import { sha256Hex } from '../../libs/ledger/hash.ts';
import type { Fold } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';

interface Placed<State> {
  readonly state: State;
  readonly revision: number;
}

/** States are kept by the identity of their fold, so each aggregate has one. */
const folds = new WeakMap<Aggregate<unknown>, Fold<Placed<unknown>>>();

function placedFold<State>(aggregate: Aggregate<State>): Fold<Placed<State>> {
  const found = folds.get(aggregate);
  if (found) return found as Fold<Placed<State>>;
  const fold: Fold<Placed<State>> = {
    initial: { state: aggregate.initial, revision: -1 },
    evolve: ({ state }, event) => ({
      state: aggregate.evolve(state, decode(event)),
      revision: event.revision,
    }),
  };
  folds.set(aggregate, fold as Fold<Placed<unknown>>);
  return fold;
}

/** SHA-256 (hex) of a value's canonical bytes. */
export function digestOf(value: unknown): string {
  return sha256Hex(canonicalBytes(value));
}

export function knownAt(views: Questions, asOf: number | null): Known {
  return {
    of: (aggregate, stream) => views.state(stream, placedFold(aggregate), asOf),
    digest: digestOf,
  };
}
