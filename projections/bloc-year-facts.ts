// What a bloc-year's stream holds of one subject: its events as recorded, and which of them were annulled since.
import type { Recorded } from '../libs/domain/act.ts';
import { decode } from '../libs/domain/aggregates.ts';
import type { BlocYearEvent, BlocYearFactAnnulled } from '../libs/domain/bloc-year/bloc-year.ts';
import type { Fold } from '../libs/views/projection.ts';

type BlocYearType = BlocYearEvent['type'];
export type FactOf<Type extends BlocYearType> = Recorded &
  Extract<BlocYearEvent, { readonly type: Type }>;

/** Whole events, where the domain's own fold keeps only what decisions ask for. */
export interface BlocYearFacts {
  /** In the order of recording, annulled ones too. */
  readonly facts: readonly Recorded[];
  /** Revision of a fact → revision of its annulment. */
  readonly annulled: ReadonlyMap<number, number>;
}

/** Keeps the events of these types, and nothing of any other. */
export function factsFold(types: readonly BlocYearType[]): Fold<BlocYearFacts> {
  const kept: ReadonlySet<string> = new Set(types);
  return {
    initial: { facts: [], annulled: new Map() },
    evolve(state, event) {
      if (event.type === 'BlocYearFactAnnulled') {
        const { data, revision } = decode(event) as Recorded & BlocYearFactAnnulled;
        return { ...state, annulled: new Map(state.annulled).set(data.fact, revision) };
      }
      if (!kept.has(event.type)) return state;
      return { ...state, facts: [...state.facts, decode(event)] };
    },
  };
}

/** The facts of one type, annulled ones too. */
export function factsOf<Type extends BlocYearType>(
  { facts }: BlocYearFacts,
  type: Type,
): readonly FactOf<Type>[] {
  return facts.filter((each): each is FactOf<Type> => each.type === type);
}

/** The facts of one type that no annulment has taken back. */
export function standingOf<Type extends BlocYearType>(
  state: BlocYearFacts,
  type: Type,
): readonly FactOf<Type>[] {
  return factsOf(state, type).filter(({ revision }) => !state.annulled.has(revision));
}

/** Revision of the annulment of a fact; null where it stands. */
export function annulmentOf({ annulled }: BlocYearFacts, revision: number): number | null {
  return annulled.get(revision) ?? null;
}
