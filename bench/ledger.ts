// A large ledger of lawful streams: the demonstration decided once, then sealed again and again under other ids.
import { fillDemonstration } from '../libs/demonstration/fill.ts';
import { openMemoryStore } from '../libs/event-store/memory.ts';
import type { AppendEvent, EventStore } from '../libs/event-store/port.ts';
import type { EventContent } from '../libs/ledger/event.ts';
import { open, seal } from '../libs/ledger/seal.ts';
import { copied, copyNames, type CopyNames, isCopied } from './copy-names.ts';

/** Copies that are recorded side by side: together about 170 units, a province in one year. */
const copiesAtOnce = 5;
const underWayMax = 512;
const timeoutMs = 60_000;

interface Tail {
  readonly revision: number;
  readonly hash: string | null;
}

/** The demonstration's events in global order. */
async function readTemplate(): Promise<readonly EventContent[]> {
  const store = openMemoryStore();
  await fillDemonstration(store, { seed: 1, extent: 'small' });
  const events: EventContent[] = [];
  for await (const { bytes } of store.readAll(null)) events.push(open(bytes));
  return events;
}

/** The event in each copy; what all copies share stands in the first one alone. */
function copiesOf(
  event: EventContent,
  names: readonly CopyNames[],
  first: number,
): readonly EventContent[] {
  const inCopies = names.map((nameOf, at) => copied(event, nameOf, first + at));
  if (isCopied(event.stream)) return inCopies;
  return first === 0 ? inCopies.slice(0, 1) : [];
}

/**
 * Fills an empty store with at least `events` events: the demonstration and whole copies of it, a few at a time
 * interleaved event by event. Every hash, id and chain is as if the copies had been recorded. Answers how many it appended.
 */
export async function fillLedger(store: EventStore, events: number): Promise<number> {
  const template = await readTemplate();
  const streams = new Set(template.map(({ stream }) => stream));
  const tails = new Map<string, Tail>();
  let underWay: Promise<unknown>[] = [];
  let appended = 0;

  async function append(content: EventContent): Promise<void> {
    const { ledger, stream, metadata } = content;
    const after = tails.get(stream) ?? { revision: -1, hash: null };
    const [sealed] = seal([content], { ledger, stream, after, metadata });
    if (sealed === undefined) throw new Error('nothing was sealed');
    tails.set(stream, { revision: after.revision + 1, hash: sealed.hash });
    const event: AppendEvent = { id: sealed.id, type: content.type, bytes: sealed.bytes };
    underWay.push(store.append(stream, after.revision, [event], { timeoutMs }));
    appended += 1;
    if (underWay.length < underWayMax) return;
    await Promise.all(underWay);
    underWay = [];
  }

  for (let first = 0; appended < events; first += copiesAtOnce) {
    const copies = Array.from({ length: copiesAtOnce }, (_, at) => first + at);
    const names = copies.map((copy) => copyNames(streams, copy));
    for (const event of template) {
      for (const content of copiesOf(event, names, first)) await append(content);
    }
  }
  await Promise.all(underWay);
  return appended;
}
