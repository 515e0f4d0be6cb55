// Pages of the event history: which events match a filter, in the order of the ledger.
import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { eventOfRow } from './event-copy.ts';
import type { ViewEvent } from './projection.ts';

export const eventsPageMax = 200;
/** Streams or types that one filter may name. */
const namesMax = 200;

/** What is left out does not limit; both ends of every range are included. */
export interface EventFilter {
  readonly streams?: readonly string[];
  readonly streamPrefix?: string;
  readonly types?: readonly string[];
  readonly actorAccount?: string;
  readonly fromIndex?: number;
  readonly toIndex?: number;
  /** Instants in ISO 8601, compared with `recordedAt`. */
  readonly recordedFrom?: string;
  readonly recordedTo?: string;
}

export interface EventPage {
  /** The ledger index that the page was read at. */
  readonly index: number;
  readonly events: readonly ViewEvent[];
  /** Give it as `after` for the next page; null where this is the last one. */
  readonly next: number | null;
}

/** @throws RangeError where the text is not an instant */
export function instantMs(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new RangeError(`${text} is not an instant`);
  return time;
}

/** @throws RangeError where the page is empty or larger than allowed */
export function checkPage(first: number, max: number): void {
  if (!Number.isInteger(first) || first < 1 || first > max) {
    throw new RangeError(`a page holds from 1 to ${max}, not ${first}`);
  }
}

/** A list goes in as one JSON parameter, so that the statement's text does not depend on its length. */
function listed(names: readonly string[]): string {
  if (names.length > namesMax) throw new RangeError(`a filter names at most ${namesMax}`);
  return JSON.stringify(names);
}

/** Conditions of a filter as SQL text and its parameters; the texts are constants of this file. */
function conditionsOf(filter: EventFilter): readonly (readonly [string, ...SQLInputValue[]])[] {
  const { streams, streamPrefix, types, actorAccount, recordedFrom, recordedTo } = filter;
  const conditions: (readonly [string, ...SQLInputValue[]])[] = [];
  if (streams !== undefined) {
    conditions.push([
      'stream in (select id from streams where name in (select value from json_each(?)))',
      listed(streams),
    ]);
  }
  if (streamPrefix !== undefined) {
    conditions.push([
      'stream in (select id from streams where name >= ? and name < ?)',
      streamPrefix,
      `${streamPrefix}\u{10ffff}`,
    ]);
  }
  if (types !== undefined) {
    conditions.push(['type in (select value from json_each(?))', listed(types)]);
  }
  if (actorAccount !== undefined) conditions.push(['actor = ?', actorAccount]);
  if (recordedFrom !== undefined) conditions.push(['recorded_at >= ?', instantMs(recordedFrom)]);
  if (recordedTo !== undefined) conditions.push(['recorded_at <= ?', instantMs(recordedTo)]);
  return conditions;
}

/**
 * Which order the events are looked through in. The file is never analysed, so SQLite cannot know what is selective:
 * few streams are, then an actor, then types; a prefix takes in most of the ledger, which is then read in its order.
 */
function wayThrough(filter: EventFilter): string {
  if (filter.streams !== undefined) return 'indexed by events_stream';
  if (filter.actorAccount !== undefined) return 'indexed by events_actor';
  if (filter.types !== undefined) return 'indexed by events_type';
  if (filter.streamPrefix !== undefined) return 'not indexed';
  const ranged = filter.recordedFrom !== undefined || filter.recordedTo !== undefined;
  return ranged ? 'indexed by events_recorded' : 'not indexed';
}

/** One page of the events that match, after an index and not after another. */
export function readEventPage(
  db: DatabaseSync,
  filter: EventFilter,
  page: { readonly first: number; readonly after: number | null; readonly asOf: number },
): EventPage {
  checkPage(page.first, eventsPageMax);
  const conditions = conditionsOf(filter);
  const low = Math.max(filter.fromIndex ?? 0, (page.after ?? -1) + 1);
  const high = Math.min(filter.toIndex ?? page.asOf, page.asOf);
  const where = ['idx between ? and ?', ...conditions.map(([text]) => text)].join(' and ');
  const parameters = conditions.flatMap(([, ...values]) => values);
  // Only the events of the page are read whole; what is sorted or passed over is numbers.
  const matching = `select idx from events ${wayThrough(filter)} where ${where} order by idx limit ?`;
  const events = db
    .prepare(`select idx, bytes from events where idx in (${matching}) order by idx`)
    .all(low, high, ...parameters, page.first + 1)
    .map(eventOfRow);
  const more = events.length > page.first;
  const shown = more ? events.slice(0, page.first) : events;
  return { index: page.asOf, events: shown, next: more ? (shown.at(-1)?.index ?? null) : null };
}
