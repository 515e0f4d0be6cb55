// A ledger read from its events alone, in the order of the whole ledger: to answer where there is no server, as in a case file.
import type { Aggregate, Known, Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { LedgerAt, LedgerThen } from './ledger-then.ts';
import { yearOfStream } from './question.ts';

/** An event with its stream. */
export interface EventOfLedger {
  readonly stream: string;
  readonly recorded: Recorded;
}

/**
 * The ledger of these events, which are all of their streams from the first on. `digest` is the SHA-256 (hex) of a value's
 * canonical bytes.
 */
export function ledgerOf(
  events: readonly EventOfLedger[],
  digest: (value: unknown) => string,
): LedgerAt {
  const places = new Map(
    events.map(({ stream, recorded }, place) => [`${stream}@${recorded.revision}`, place]),
  );
  return (event: Reference) => {
    const place = places.get(`${event.stream}@${event.revision}`);
    return place === undefined ? null : ledgerThen(events.slice(0, place + 1), digest);
  };
}

function ledgerThen(
  events: readonly EventOfLedger[],
  digest: (value: unknown) => string,
): LedgerThen {
  const byStream = Map.groupBy(events, ({ stream }) => stream);
  const folded = new Map<Aggregate<unknown>, Map<string, unknown>>();
  const of: Known['of'] = <State>(aggregate: Aggregate<State>, stream: string) => {
    const states = folded.get(aggregate) ?? new Map<string, unknown>();
    folded.set(aggregate, states);
    const own = byStream.get(stream) ?? [];
    if (!states.has(stream)) {
      states.set(
        stream,
        own.reduce((state, { recorded }) => aggregate.evolve(state, recorded), aggregate.initial),
      );
    }
    return { state: states.get(stream) as State, revision: own.length - 1 };
  };
  return {
    known: { of, digest },
    time: events.reduce((latest, { recorded }) => max(latest, recorded.recordedAt), ''),
    units: (year) =>
      [...byStream.keys()].flatMap((stream) => {
        const named = yearOfStream(stream);
        return named?.category === 'unitYear' && named.year === year ? [named.id] : [];
      }),
  };
}

function max(one: string, other: string): string {
  return one < other ? other : one;
}
