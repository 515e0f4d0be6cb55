// A table over the event types of a unit-year: an entry for each, so that a new type must say what it is here too.
import type { Recorded } from '../act.ts';
import type { UnitYearEvent } from '../unit-year/unit-year.ts';

export type AnyEvent = Recorded & UnitYearEvent;
export type EventOf<Type extends UnitYearEvent['type']> = Recorded &
  Extract<UnitYearEvent, { readonly type: Type }>;

export type ByType<Result, Context> = {
  readonly [Type in UnitYearEvent['type']]: (event: EventOf<Type>, context: Context) => Result;
};

/** The entry of the event's own type. */
export function entryOf<Result, Context>(
  table: ByType<Result, Context>,
  event: AnyEvent,
): (event: AnyEvent, context: Context) => Result {
  // The type of an event picks the entry that takes it, which the compiler does not see through the table's index.
  return table[event.type] as (event: AnyEvent, context: Context) => Result;
}
