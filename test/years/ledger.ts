// A ledger in memory for tests: acts are decided by the domain, streams are arrays, folds are kept up to date.
import {
  checkCircumstances,
  type Aggregate,
  type Circumstances,
  type Known,
  type Recorded,
} from '../../libs/domain/act.ts';
import { acts, type ActName, type InputOf } from '../../libs/domain/acts.ts';
import type { TabledAct } from '../../libs/domain/acts/tabled.ts';
import { DomainError, type RefusalCode } from '../../libs/domain/refusal.ts';
import { canonicalText } from '../../libs/ledger/canonical.ts';
import { hash } from 'node:crypto';

export type Outcome =
  | { readonly recorded: readonly Recorded[]; readonly refused: null }
  | { readonly recorded: readonly []; readonly refused: RefusalCode };

export interface Ledger {
  /** Decides one act; its events are appended, or it is refused. Anything else that is thrown is a defect. */
  run<Name extends ActName>(
    name: Name,
    input: InputOf<Name>,
    circumstances: Circumstances,
  ): Outcome;
  events(stream: string): readonly Recorded[];
  readonly known: Known;
}

interface Fold {
  state: unknown;
  revision: number;
}

export function openLedger(): Ledger {
  const streams = new Map<string, Recorded[]>();
  const folds = new Map<string, Fold>();
  const events = (stream: string): readonly Recorded[] => streams.get(stream) ?? [];
  // Two aggregates may fold one stream (the facts and what counts), so a fold is named by both.
  const names = new Map<unknown, number>();
  const of = <State>(aggregate: Aggregate<State>, stream: string) => {
    if (!names.has(aggregate)) names.set(aggregate, names.size);
    const key = `${names.get(aggregate)} ${stream}`;
    const fold = folds.get(key) ?? { state: aggregate.initial, revision: -1 };
    folds.set(key, fold);
    for (const event of events(stream).slice(fold.revision + 1)) {
      fold.state = aggregate.evolve(fold.state as State, event);
      fold.revision = event.revision;
    }
    return { state: fold.state as State, revision: fold.revision };
  };
  const known: Known = { of, digest: (value) => hash('sha256', canonicalText(value), 'hex') };
  return {
    known,
    events,
    run: (name, input, circumstances) => {
      const { act, aggregate } = acts[name] as unknown as TabledAct<typeof input>;
      const stream = act.stream(input);
      try {
        checkCircumstances(circumstances);
        const { state, revision } = of(aggregate, stream);
        const drafts = act.decide(input, known, circumstances)(state);
        const recorded = drafts.map(({ type, data }, place): Recorded => ({
          revision: revision + 1 + place,
          type,
          data,
          occurredOn: circumstances.occurredOn,
          recordedAt: circumstances.now,
          receivedAt: circumstances.receivedAt ?? circumstances.now,
          actor: circumstances.actor,
          causation: circumstances.causation,
          correlation: circumstances.correlation,
        }));
        streams.set(stream, [...events(stream), ...recorded]);
        return { recorded, refused: null };
      } catch (error) {
        if (error instanceof DomainError) return { recorded: [], refused: error.code };
        throw error;
      }
    },
  };
}
