// The events of a case's file checked: each by its hash and its chain, and the order between streams by what events name.
import { Readable } from 'node:stream';
import type { Recorded } from '../domain/act.ts';
import type { Reference } from '../domain/actor.ts';
import { decode, NewerSchema, UnknownEvent } from '../domain/aggregates.ts';
import { causesOf } from '../domain/history/causation.ts';
import { chainEventOf, linesOfBytes, readExportLine } from '../event-store/export-lines.ts';
import { faultReasons, openChain } from '../ledger/chain.ts';
import { open as openEvent } from '../ledger/seal.ts';
import { addressOf, names, type CaseEvent } from './contents.ts';
import { fault, type CaseFileFault } from './faults.ts';

export interface Chained {
  readonly ledger: string | null;
  readonly count: number;
  readonly streams: number;
  /** Null where they cannot be read, so that nothing can be computed from them. */
  readonly events: readonly CaseEvent[] | null;
  readonly faults: readonly CaseFileFault[];
}

/** @param bytes of the part; null: it is not there */
export async function checkEvents(bytes: Uint8Array | null): Promise<Chained> {
  const nothing = { ledger: null, count: 0, streams: 0, events: null };
  if (!bytes) return { ...nothing, faults: [fault(names.events, 'missing')] };
  const chain = openChain();
  const events: CaseEvent[] = [];
  const faults: CaseFileFault[] = [];
  for await (const line of linesOfBytes(Readable.from([bytes]))) {
    const place = events.length;
    const read = readExportLine(line);
    if (!read) {
      return { ...nothing, faults: [fault(`${names.events}:${place + 1}`, 'unreadable')] };
    }
    const wrong = chain.add(chainEventOf(read, place));
    if (wrong) {
      const { vi, en } = faultReasons[wrong.reason];
      const at =
        wrong.stream === ''
          ? `${names.events}:${place + 1}`
          : addressOf(wrong.stream, wrong.revision);
      faults.push(fault(at, 'event', [vi, en]));
      break;
    }
    const event = eventOf(read.bytes);
    if (typeof event === 'string') {
      faults.push(fault(event, 'newerEvent'));
      break;
    }
    events.push(event);
  }
  if (faults.length === 0) faults.push(...disordered(events));
  if (faults.length === 0 && events.length === 0) faults.push(fault(names.events, 'incomplete'));
  const { ledger, events: count, streams } = chain.result();
  return { ledger, count, streams, events: faults.length > 0 ? null : events, faults };
}

/** The event's address where this version does not know its type. */
function eventOf(bytes: Uint8Array): CaseEvent | string {
  const content = openEvent(bytes);
  try {
    return { stream: content.stream, bytes, recorded: decode(content) };
  } catch (error) {
    const isNewer = error instanceof UnknownEvent || error instanceof NewerSchema;
    if (isNewer) return addressOf(content.stream, content.revision);
    throw error;
  }
}

/**
 * Chains hold each stream to its order. That between streams is held as far as events name one another: what an event names was
 * recorded before it.
 */
function disordered(events: readonly CaseEvent[]): readonly CaseFileFault[] {
  const inFile = new Set(events.map(({ stream }) => stream));
  const lastOf = new Map<string, number>();
  const faults: CaseFileFault[] = [];
  for (const { stream, recorded } of events) {
    const isEarly = namedElsewhere(stream, recorded).some(
      (named) => inFile.has(named.stream) && named.revision > (lastOf.get(named.stream) ?? -1),
    );
    if (isEarly) faults.push(fault(addressOf(stream, recorded.revision), 'disordered'));
    lastOf.set(stream, recorded.revision);
  }
  return faults;
}

/** The events of other streams that an event names. */
function namedElsewhere(stream: string, event: Recorded): readonly Reference[] {
  return causesOf({ stream, event }, [])
    .map((cause) => cause.event)
    .filter((named) => named.stream !== stream);
}
