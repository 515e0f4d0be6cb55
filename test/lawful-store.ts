// A random lawful year as a store holds it: its events sealed, in the order in which they were recorded.
import type { Recorded } from '../libs/domain/act.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import type { EventStore } from '../libs/event-store/port.ts';
import { seal } from '../libs/ledger/seal.ts';
import type { Course } from './years/course.ts';
import { generateYear } from './years/generate.ts';

interface Placed {
  readonly stream: string;
  readonly event: Recorded;
}

/** Acts of a random year come at least a millisecond apart, so their times tell their order. */
function placedEvents({ ledger }: Course, streams: readonly string[]): readonly Placed[] {
  return streams
    .flatMap((stream) => ledger.events(stream).map((event) => ({ stream, event })))
    .toSorted((a, b) => (a.event.recordedAt < b.event.recordedAt ? -1 : 1));
}

export function lawfulStore(seed: number): Promise<EventStore> {
  const course = generateYear(seed);
  const { year, blocs, units } = course;
  const streams = [
    ...blocs.flatMap((id) => [`bloc-${id}`, `blocYear-${year}-${id}`]),
    ...blocs.flatMap((id) => [`ruleBook-${id}`, `ruleBook-${id}-cu`]),
    ...units.flatMap((id) => [`unit-${id}`, `unitYear-${year}-${id}`]),
  ];
  return storeOf(course, streams);
}

/** The events of these streams of a random course, sealed in the order in which they were recorded. */
export async function storeOf(course: Course, streams: readonly string[]): Promise<EventStore> {
  const store = openMemoryStore();
  const hashes = new Map<string, string>();
  for (const { stream, event } of placedEvents(course, streams)) {
    const after = { revision: event.revision - 1, hash: hashes.get(stream) ?? null };
    const { occurredOn, recordedAt, receivedAt, actor } = event;
    const metadata = {
      recordedAt,
      occurredOn,
      receivedAt,
      actor,
      command: { id: `${stream}@${event.revision}`, digest: '0'.repeat(64) },
      correlation: null,
      causation: null,
      scoringVersion: null,
    };
    const draft = { type: event.type, schema: 1, data: event.data };
    const [sealed] = seal([draft], { ledger: 'thu', stream, after, metadata });
    if (!sealed) throw new Error('one draft seals to one event');
    const { id, bytes, hash } = sealed;
    hashes.set(stream, hash);
    await store.append(stream, after.revision, [{ id, type: event.type, bytes }], {
      timeoutMs: 1_000,
    });
  }
  return store;
}
