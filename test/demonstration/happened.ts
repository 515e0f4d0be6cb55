// What moves no points is shown by an event: a rule of the year, where the demonstration holds it, and what it says there.
import type { Recorded } from '../../libs/domain/act.ts';
import type { Demonstrated } from './measure.ts';

export interface Happened {
  readonly rule: string;
  readonly stream: string;
  /** Type of the event, and a value that it holds where there is more than one in the stream. */
  readonly event: string;
  /** Path into the data of the event; `occurredOn`, `receivedAt`, `recordedAt` of its circumstances. */
  readonly read: string;
  readonly says: string;
}

export type Told = readonly [rule: string, event: string, read: string, says: string];

export function happenedIn(stream: string, ...told: readonly Told[]): readonly Happened[] {
  return told.map(([rule, event, read, says]) => ({ rule, stream, event, read, says }));
}

/** The event that a row names. @throws Error where the demonstration has none such */
export function eventOf({ streams }: Demonstrated, { stream, event }: Happened): Recorded {
  const [type, ...value] = event.split(' ');
  const named = value.join(' ');
  const found = (streams.get(stream) ?? []).find(
    (each) => each.type === type && (named === '' || JSON.stringify(each.data).includes(named)),
  );
  if (!found) throw new Error(`${stream} has no ${event}`);
  return found;
}

/** What the event says there. */
export function readingOf(demonstration: Demonstrated, row: Happened): string {
  const event = eventOf(demonstration, row);
  const { occurredOn, receivedAt, recordedAt } = event;
  const { data } = event;
  const all: unknown = { ...data, data, occurredOn, receivedAt, recordedAt };
  return wordOf(row.read.split('.').reduce(partOf, all));
}

function partOf(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>> | undefined)?.[key];
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordOf).join(', ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
