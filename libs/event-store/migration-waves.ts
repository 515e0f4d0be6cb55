// How a migration appends: neighbours of one stream in one append, appends of different streams under way at once.
import { type LedgerEvent, limits } from './port.ts';

/** One append. */
type Group = readonly LedgerEvent[];

/** Neighbours of one stream go together, up to what one append may hold: between them nothing else can come. */
export async function* groupsOf(
  events: AsyncIterable<LedgerEvent>,
): AsyncGenerator<Group, void, undefined> {
  let group: LedgerEvent[] = [];
  let bytes = 0;
  for await (const event of events) {
    const fits =
      group[0]?.stream === event.stream &&
      group.length < limits.appendEventsMax &&
      bytes + event.bytes.length <= limits.appendBytesMax;
    if (!fits && group.length > 0) {
      yield group;
      group = [];
      bytes = 0;
    }
    group.push(event);
    bytes += event.bytes.length;
  }
  if (group.length > 0) yield group;
}

/** A stream comes once in a wave: no append waits for another that may not have happened. */
export async function* wavesOf(
  groups: AsyncIterable<Group>,
  sizeMax: number,
): AsyncGenerator<readonly Group[], void, undefined> {
  let wave: Group[] = [];
  let streams = new Set<string>();
  for await (const group of groups) {
    const stream = group[0]?.stream ?? '';
    if (wave.length === sizeMax || streams.has(stream)) {
      yield wave;
      wave = [];
      streams = new Set();
    }
    wave.push(group);
    streams.add(stream);
  }
  if (wave.length > 0) yield wave;
}
