// The baseline of a year: the last registration received before the members' deadline (Guidance I.1, II.2.a).
import { isOnTime } from '../deadline.ts';
import type { RuleBook } from '../rule-book/rule-book.ts';
import type { Known } from '../act.ts';
import { refuse } from '../refusal.ts';
import type { RegisteredItem, Registration, Registrations } from './registration.ts';
import { pinnedBook, type Season } from './season.ts';

/** What a baseline is read from: the year, and the registrations that stand. */
interface Registered extends Pick<Registrations, 'registrations'> {
  readonly opened: Pick<NonNullable<Season['opened']>, 'year'> | null;
}

/** By received time, then by revision. */
function inOrderOfReceipt({ registrations }: Registered): readonly Registration[] {
  return registrations.toSorted(
    (a, b) => compare(a.receivedAt, b.receivedAt) || a.revision - b.revision,
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function inTime(registration: Registration, year: number, book: RuleBook): boolean {
  const deadline = book.deadlines.find((each) => each.id === 'registrationByMember');
  return !deadline || isOnTime(deadline, year, registration.receivedAt);
}

/** The earliest registration, where it came too late; else null. */
export function registeredLate(state: Registered, book: RuleBook): Registration | null {
  const [first] = inOrderOfReceipt(state);
  if (!first || !state.opened || inTime(first, state.opened.year, book)) return null;
  return first;
}

/** What the year is measured against; null where nothing came in time and the rule book grants nothing then. */
export function baseline(state: Registered, book: RuleBook): Registration | null {
  const received = inOrderOfReceipt(state);
  const year = state.opened?.year;
  if (year === undefined) return null;
  const timely = received.filter((each) => inTime(each, year, book));
  if (timely.length > 0) return timely.at(-1) ?? null;
  return book.bonus.withoutTimelyRegistration === 'firstReceived' ? (received[0] ?? null) : null;
}

/** The item as the baseline has it, for a later amendment moves nothing; else as the newest registration has it. */
export function registeredItem(
  state: Season & Registrations,
  id: string,
  known: Known,
): RegisteredItem {
  const book = pinnedBook(state, known);
  const timely = book && baseline(state, book)?.items.find((each) => each.item === id);
  if (timely) return timely;
  for (const registration of state.registrations.toReversed()) {
    const item = registration.items.find((each) => each.item === id);
    if (item) return item;
  }
  return refuse('ITEM_UNKNOWN', 'item', { id });
}
