// The ledger without an event: every event that is gone with it, in whichever stream, and the questions asked of what is left.
import { decode } from '../../libs/domain/aggregates.ts';
import type { Reference } from '../../libs/domain/actor.ts';
import { removedWith } from '../../libs/domain/history/presupposes.ts';
import { restingIn, restsOn } from '../../libs/domain/history/rests-on.ts';
import type { Fold } from '../../libs/views/projection.ts';
import type { Questions } from '../../libs/views/views.ts';
import { consequencesOf, readersOf } from '../../projections/consequences.ts';

/** Streams that one question leaves events out of; a rule book is scored by in hundreds. */
const streamsMax = 40;
/** Events of other streams that are looked at for each one that is gone. */
const readersMax = 200;

export interface LeftOut {
  /** By stream the revisions that are gone, the event itself among them. */
  readonly revisions: ReadonlyMap<string, ReadonlySet<number>>;
  /** False: more would be gone than was looked at. */
  readonly complete: boolean;
}

/** The event, what rests on it, and what rests on that. */
export function leftOutWith(views: Questions, event: Reference, asOf: number): LeftOut {
  const revisions = new Map<string, Set<number>>();
  const waiting: Reference[] = [event];
  let complete = true;
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { stream, revision } = next;
    const known = revisions.get(stream) ?? new Set();
    if (known.has(revision)) continue;
    if (known.size === 0 && revisions.size >= streamsMax) {
      complete = false;
      continue;
    }
    const gone = goneIn(views, stream, [...known, revision], asOf);
    revisions.set(stream, new Set(gone));
    for (const each of gone.filter((one) => !known.has(one))) {
      const resting = restingElsewhere(views, { stream, revision: each }, asOf);
      waiting.push(...resting.events);
      complete &&= resting.complete;
    }
  }
  return { revisions, complete };
}

function goneIn(
  views: Questions,
  stream: string,
  removed: readonly number[],
  asOf: number,
): readonly number[] {
  const events = views.stream(stream, asOf).map(decode);
  return stream.startsWith('unitYear-')
    ? removedWith(events, removed)
    : restingIn(stream, events, removed);
}

interface Resting {
  readonly events: readonly Reference[];
  readonly complete: boolean;
}

function restingElsewhere(views: Questions, event: Reference, asOf: number): Resting {
  const page = { asOf, first: readersMax };
  const ordered = consequencesOf(views, event, page);
  const read = readersOf(views, event, page);
  const resting = read.readers.filter(({ type, field }) => restsOn(type, field));
  return {
    events: [...ordered.events, ...resting],
    complete: ordered.complete && read.complete,
  };
}

/** Folds and events of what is left; nothing else is asked of a ledger that never was. */
export type LeftViews = Pick<Questions, 'state' | 'stream'>;

/** Each stream that something is gone from is folded anew, once for each fold. */
export function viewsWithout(views: Questions, { revisions }: LeftOut): LeftViews {
  const folded = new Map<Fold<unknown>, Map<string, unknown>>();
  const stream: LeftViews['stream'] = (name, asOf) => {
    const gone = revisions.get(name);
    const events = views.stream(name, asOf);
    return gone ? events.filter(({ revision }) => !gone.has(revision)) : events;
  };
  return {
    stream,
    state<State>(name: string, fold: Fold<State>, asOf: number | null): State {
      if (!revisions.has(name)) return views.state(name, fold, asOf);
      const known = folded.get(fold as Fold<unknown>) ?? new Map<string, unknown>();
      folded.set(fold as Fold<unknown>, known);
      const key = `${name} ${asOf ?? ''}`;
      if (!known.has(key)) {
        const state = stream(name, asOf).reduce(
          (held, each) => fold.evolve(held, each),
          fold.initial,
        );
        known.set(key, state);
      }
      return known.get(key) as State;
    },
  };
}
