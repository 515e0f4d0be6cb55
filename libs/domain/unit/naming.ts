// What a unit is called, what kind it is, what it is under and whether it houses the Board: each from a day on.
import type { Recorded } from '../act.ts';
import type { Reference } from '../actor.ts';
import type { CivilDate } from '../civil-date.ts';
import type { LegalBasis, OfficialDocument } from '../official-document.ts';
import type { Slice } from '../slice.ts';
import type { UnitKind } from './kind.ts';

// Events

export interface UnitEntered {
  readonly type: 'UnitEntered';
  readonly data: {
    readonly unit: string;
    readonly name: string;
    readonly kind: UnitKind;
    /** True for the unit that houses the Board's standing office (Home Affairs). */
    readonly housesBoard: boolean;
    /** The unit above it; null for a body of the province itself. */
    readonly parent: string | null;
    /** The day from which name, kind and parent hold; null: not known. */
    readonly from: CivilDate | null;
  };
}
/** What was entered wrongly: the whole entry anew. */
export interface UnitEntryCorrected {
  readonly type: 'UnitEntryCorrected';
  readonly data: Omit<UnitEntered['data'], 'unit'> & { readonly legalBasis: LegalBasis };
}
/** The decision that a change carries out; both null where it stands alone. */
interface OfReorganisation {
  readonly reorganisation: Reference | null;
  readonly part: string | null;
}
export interface UnitRenamed {
  readonly type: 'UnitRenamed';
  readonly data: OfReorganisation & {
    readonly name: string;
    readonly from: CivilDate;
    readonly decision: OfficialDocument;
  };
}
export interface UnitReparented {
  readonly type: 'UnitReparented';
  readonly data: OfReorganisation & {
    /** Null: a body of the province itself. */
    readonly parent: string | null;
    readonly from: CivilDate;
    readonly decision: OfficialDocument;
  };
}
export interface UnitReclassified {
  readonly type: 'UnitReclassified';
  readonly data: {
    readonly kind: UnitKind;
    readonly from: CivilDate;
    readonly decision: OfficialDocument;
  };
}
/** The Board's standing office moves to or from this unit. */
export interface BoardSeatChanged {
  readonly type: 'BoardSeatChanged';
  readonly data: {
    readonly housesBoard: boolean;
    readonly from: CivilDate;
    readonly decision: OfficialDocument;
  };
}
export type NamingEvent =
  | UnitEntered
  | UnitEntryCorrected
  | UnitRenamed
  | UnitReparented
  | UnitReclassified
  | BoardSeatChanged;

// State

/** What holds from a day on; null: from ever. */
export interface Since<Value> {
  readonly value: Value;
  readonly from: CivilDate | null;
}

/** Each list begins with the entry and goes on in the order of recording. */
export interface Naming {
  /** The entry, as corrected. */
  readonly entered: UnitEntered['data'] | null;
  readonly names: readonly Since<string>[];
  readonly parents: readonly Since<string | null>[];
  readonly kinds: readonly Since<UnitKind>[];
  readonly boardSeats: readonly Since<boolean>[];
}

export const naming: Slice<Naming> = {
  types: {
    UnitEntered: 1,
    UnitEntryCorrected: 1,
    UnitRenamed: 1,
    UnitReparented: 1,
    UnitReclassified: 1,
    BoardSeatChanged: 1,
  },
  initial: { entered: null, names: [], parents: [], kinds: [], boardSeats: [] },
  evolve(state, recorded) {
    const event = recorded as Recorded & NamingEvent;
    switch (event.type) {
      case 'UnitEntered':
        return { ...state, ...enteredAs(event.data, state) };
      case 'UnitEntryCorrected': {
        const { legalBasis: _, ...entry } = event.data;
        return { ...state, ...enteredAs({ unit: state.entered?.unit ?? '', ...entry }, state) };
      }
      case 'UnitRenamed': {
        const { name, from } = event.data;
        return { ...state, names: [...state.names, { value: name, from }] };
      }
      case 'UnitReparented': {
        const { parent, from } = event.data;
        return { ...state, parents: [...state.parents, { value: parent, from }] };
      }
      case 'UnitReclassified': {
        const { kind, from } = event.data;
        return { ...state, kinds: [...state.kinds, { value: kind, from }] };
      }
      case 'BoardSeatChanged': {
        const { housesBoard, from } = event.data;
        return { ...state, boardSeats: [...state.boardSeats, { value: housesBoard, from }] };
      }
    }
  },
};

/** A corrected entry takes the place of the entry: what changed afterwards stands. */
function enteredAs(entered: UnitEntered['data'], state: Naming): Naming {
  const { from } = entered;
  return {
    entered,
    names: [{ value: entered.name, from }, ...state.names.slice(1)],
    parents: [{ value: entered.parent, from }, ...state.parents.slice(1)],
    kinds: [{ value: entered.kind, from }, ...state.kinds.slice(1)],
    boardSeats: [{ value: entered.housesBoard, from }, ...state.boardSeats.slice(1)],
  };
}

/** What holds on a day: the last to begin by then, of two on one day the later recorded; before all of them the first. */
function heldOn<Value>(values: readonly Since<Value>[], day: CivilDate): Since<Value> | null {
  const begun = values.filter(({ from }) => from === null || from <= day);
  const last = begun.reduce<Since<Value> | null>(
    (found, each) => (found && (found.from ?? '') > (each.from ?? '') ? found : each),
    null,
  );
  return last ?? values[0] ?? null;
}

function valueOn<Value>(values: readonly Since<Value>[], day: CivilDate): Value | null {
  return heldOn(values, day)?.value ?? null;
}

/** Null where the unit is not entered. */
export function nameOn(state: Pick<Naming, 'names'>, day: CivilDate): string | null {
  return valueOn(state.names, day);
}

/**
 * The name that a year's papers go by: the one on its last day, whenever it is asked. So a year that is over keeps its
 * name, a renaming within a year shows as soon as it is recorded, and no clock decides.
 */
export function nameOfYear(state: Pick<Naming, 'names'>, year: number): string | null {
  return nameOn(state, `${year}-12-31`);
}

export function parentOn(state: Pick<Naming, 'parents'>, day: CivilDate): string | null {
  return valueOn(state.parents, day);
}

/** Null where the unit is not entered. */
export function kindOn(state: Pick<Naming, 'kinds'>, day: CivilDate): UnitKind | null {
  return valueOn(state.kinds, day);
}

export function housesBoardOn(state: Pick<Naming, 'boardSeats'>, day: CivilDate): boolean {
  return valueOn(state.boardSeats, day) ?? false;
}

/** The day since which what holds on a day does, name, kind and parent together; null: not known. */
export function namedSince(
  { names, kinds, parents }: Pick<Naming, 'names' | 'kinds' | 'parents'>,
  day: CivilDate,
): CivilDate | null {
  const begun = [heldOn(names, day), heldOn(kinds, day), heldOn(parents, day)];
  return (
    begun
      .map((each) => each?.from ?? '')
      .toSorted()
      .at(-1) || null
  );
}
