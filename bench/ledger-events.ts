// Events to append again: the first of a ledger of lawful streams, and how so many callers share them.
import type { LedgerEvent } from '../libs/event-store/port.ts';
import { openSqliteStore } from '../libs/event-store/sqlite.ts';
import type { BenchRun } from './bench-run.ts';

export async function firstEvents(run: BenchRun, count: number): Promise<readonly LedgerEvent[]> {
  const store = await openSqliteStore(await run.ledgerFolder(), { mode: 'read' });
  const events: LedgerEvent[] = [];
  for await (const event of store.readAll(null)) {
    events.push(event);
    if (events.length === count) break;
  }
  await store.close();
  return events;
}

/** Each caller takes whole streams, and all have about as many events. */
export function sharesOf(
  events: readonly LedgerEvent[],
  callers: number,
): readonly (readonly LedgerEvent[])[] {
  const streams = new Map<string, LedgerEvent[]>();
  for (const event of events) {
    const stream = streams.get(event.stream) ?? [];
    stream.push(event);
    streams.set(event.stream, stream);
  }
  const shares = Array.from({ length: callers }, (): LedgerEvent[] => []);
  for (const stream of [...streams.values()].toSorted((a, b) => b.length - a.length)) {
    const least = shares.reduce((a, b) => (b.length < a.length ? b : a));
    least.push(...stream);
  }
  return shares;
}
