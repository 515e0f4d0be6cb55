// Names of a copy: the demonstration's units, blocs and streams under other ids, so that one ledger holds many of them.
import type { EventContent } from '../libs/ledger/event.ts';

/** The names in the original → those in the copy: ids of units and blocs, and the streams made of them. */
export type CopyNames = ReadonlyMap<string, string>;

const owned = /^(unit|bloc|unitYear-\d+|blocYear-\d+)-(.+)$/;

/** Rule books and the ledger's own stream are shared by all copies. */
export function isCopied(stream: string): boolean {
  return owned.test(stream);
}

/** Copy 0 is the original. */
export function copyNames(streams: Iterable<string>, copy: number): CopyNames {
  const names = new Map<string, string>();
  if (copy === 0) return names;
  for (const stream of streams) {
    const [, kind, id] = owned.exec(stream) ?? [];
    if (kind === undefined || id === undefined) continue;
    names.set(id, `${id}-${copy}`);
    names.set(stream, `${kind}-${id}-${copy}`);
  }
  return names;
}

/** The same event in the copy; its hash and the one before it are made anew when it is sealed. */
export function copied(event: EventContent, names: CopyNames, copy: number): EventContent {
  if (copy === 0) return event;
  const { stream, data, metadata } = event;
  const command = { ...metadata.command, id: `${metadata.command.id}-${copy}` };
  return {
    ...event,
    stream: names.get(stream) ?? stream,
    data: renamed(data, names),
    metadata: { ...renamed(metadata, names), command },
  };
}

/** Every text that is one of the names, as a value or as a key; no other text of an event is spelled like an id. */
function renamed<Value>(value: Value, names: CopyNames): Value {
  if (typeof value === 'string') return (names.get(value) ?? value) as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => renamed(each, names)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [
    names.get(key) ?? key,
    renamed(each, names),
  ]);
  return Object.fromEntries(entries) as Value;
}
