// The diary of the demonstration: every act with its day, who acts and what it says, before times are given.
import { civilDateOf, type CivilDate, type Instant } from '../domain/civil-date.ts';
import type { Aggregate } from '../domain/act.ts';
import type { Actor, Reference } from '../domain/actor.ts';
import type { ActName, InputOf } from '../domain/acts.ts';
import type { Chance } from './chance.ts';
import { workingDay, workingInstants } from './working-time.ts';

/** Reads a stream of the ledger as it stands when the act is carried out. */
export interface LedgerSoFar {
  state<State>(aggregate: Aggregate<State>, stream: string): Promise<State>;
  digest(value: unknown): string;
}

export interface Circumstance {
  /** The day of recording; offices record on working days, so it may become the next one. */
  readonly on: CivilDate;
  readonly by: Actor;
  /** When the paper came in, where that was before the recording. */
  readonly receivedAt?: Instant;
  /** The decision on a complaint that ordered it. */
  readonly orderedBy?: OrderedBy;
  /** How many commands of the reactors follow from it; counted here, and held to when it is carried out. */
  readonly reactions?: number;
}

type OrderedBy = (ledger: LedgerSoFar) => Promise<Reference>;

export interface Entry {
  readonly name: ActName;
  readonly by: Actor;
  readonly recordedAt: Instant;
  readonly receivedAt: Instant | null;
  readonly occurredOn: CivilDate;
  readonly orderedBy: OrderedBy | null;
  readonly reactions: number;
  /** Some acts name what only the ledger knows, such as the digest of a score. */
  readonly input: (ledger: LedgerSoFar) => Promise<object>;
}

/** What an act says, or how to find it out when the time has come. */
type Said<Input> = (Input & object) | ((ledger: LedgerSoFar) => Promise<Input & object>);

export interface Diary {
  enter<Name extends ActName>(
    circumstance: Circumstance,
    name: Name,
    input: Said<InputOf<Name>>,
  ): void;
  /** How many commands there are, those of the reactors among them; what was told is counted too. */
  readonly size: number;
  /** Every entry in the order of its recording, of one day in the order of entering; once, for each day is forgotten when it is told. */
  entries(chance: Chance): Iterable<Entry>;
}

export function openDiary(): Diary {
  const days = new Map<CivilDate, Omit<Entry, 'recordedAt'>[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    enter({ on, by, receivedAt, orderedBy = null, reactions = 0 }, name, input) {
      const said: Said<object> = input;
      const day = workingDay(on);
      const entries = days.get(day) ?? [];
      days.set(day, entries);
      size += 1 + reactions;
      entries.push({
        name,
        by,
        receivedAt: receivedAt ?? null,
        occurredOn: receivedAt ? civilDateOf(receivedAt) : day,
        orderedBy,
        reactions,
        input: async (ledger) => (typeof said === 'function' ? said(ledger) : said),
      });
    },
    *entries(chance) {
      for (const day of [...days.keys()].toSorted()) {
        const entries = days.get(day) ?? [];
        days.delete(day);
        const instants = workingInstants(day, entries.length, chance);
        for (const [place, entry] of entries.entries()) {
          yield { ...entry, recordedAt: instants[place] ?? '' };
        }
      }
    },
  };
}
