// A slice of a large aggregate: one noun's events and its part of the state; the aggregate is composed of its slices.
import type { Recorded } from './act.ts';

export interface Slice<State extends object> {
  /** Every event type of the slice, with its newest schema version. */
  readonly types: Readonly<Record<string, number>>;
  readonly initial: State;
  /** Brings its own part forward; it is handed events of its own types only. */
  evolve<Whole extends State>(state: Whole, event: Recorded): Whole;
}

/** What several slices hold together. */
export type Together<States> = States extends readonly [infer First, ...infer Rest]
  ? First & Together<Rest>
  : object;

export type StateOf<Of> = Of extends Slice<infer State> ? State : never;

/** One slice made of several. @throws Error where two of them claim an event type. */
export function composed<States extends readonly object[]>(
  ...slices: { readonly [Place in keyof States]: Slice<States[Place]> }
): Slice<Together<States> & object> {
  const parts = slices as readonly Slice<object>[];
  const owners = new Map<string, Slice<object>>();
  for (const part of parts) {
    for (const type of Object.keys(part.types)) {
      if (owners.has(type)) throw new Error(`two slices claim ${type}`);
      owners.set(type, part);
    }
  }
  return {
    types: Object.assign({}, ...parts.map(({ types }) => types)) as Slice<object>['types'],
    initial: Object.assign({}, ...parts.map(({ initial }) => initial)) as Together<States> & object,
    evolve(state, event) {
      const owner = owners.get(event.type);
      if (!owner) throw new Error(`no slice knows ${event.type}`);
      return owner.evolve(state, event);
    },
  };
}
