// Rows of one build while a batch is being projected: what is stored is compared, what differs waits for the commit.
import type { SQLInputValue } from 'node:sqlite';
import type { Row } from './projection.ts';
import type { HeldRow, RowVersions } from './row-versions.ts';

/** Characters of rows kept at hand for comparison; past it the rows read longest ago are read again when needed. */
const keptMax = 6_000_000;

interface Entry {
  readonly id: number;
  readonly scope: string;
  readonly key: string;
  since: number;
  text: string | null;
  /** In the table, or only in this batch so far. */
  stored: boolean;
  changed: boolean;
}

export interface RowChanges {
  /**
   * Takes the rows of one event: all of them, or none where it throws.
   * @throws Error where a row is named twice or has no key
   */
  record(index: number, rows: readonly Row[]): void;
  textOf(scope: string, key: string): string | null;
  /** Writes what the batch changed; the caller's transaction makes it one with the checkpoint. */
  flush(): void;
}

function nameOf(scope: string, key: string): string {
  return `${scope}\u0000${key}`;
}

function textOfValue(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** In characters, with a guess for what keeping any entry costs. */
function weightOf(text: string | null): number {
  return 200 + (text?.length ?? 0);
}

function checkNames(rows: readonly Row[]): void {
  const names = new Set<string>();
  for (const { scope, key } of rows) {
    if (scope === '' || key === '') throw new Error('a row needs a scope and a key');
    const name = nameOf(scope, key);
    if (names.has(name)) throw new Error(`row ${key} of ${scope} is given twice by one event`);
    names.add(name);
  }
}

export function openRowChanges(table: RowVersions): RowChanges {
  const entries = new Map<string, Entry>();
  let touched: Entry[] = [];
  let replaced: SQLInputValue[] = [];
  let kept = 0;

  function entryOf(scope: string, key: string): Entry | null {
    const name = nameOf(scope, key);
    const known = entries.get(name);
    if (known !== undefined) return known;
    const held = table.find(scope, key);
    if (held === null) return null;
    const entry: Entry = { ...held, scope, key, stored: true, changed: false };
    entries.set(name, entry);
    kept += weightOf(entry.text);
    return entry;
  }

  function touch(entry: Entry): void {
    if (entry.changed) return;
    entry.changed = true;
    touched.push(entry);
  }

  function change(index: number, { scope, key }: Row, text: string | null): void {
    const known = entryOf(scope, key);
    if ((known?.text ?? null) === text) return;
    kept += weightOf(text) - (known === null ? 0 : weightOf(known.text));
    if (known === null) {
      const id = table.nextId();
      const entry = { id, scope, key, since: index, text, stored: false, changed: false };
      entries.set(nameOf(scope, key), entry);
      touch(entry);
      return;
    }
    replaced.push(known.id, known.since, known.text);
    known.since = index;
    known.text = text;
    touch(known);
  }

  /** Between batches nothing waits, so any entry may go; the oldest go first. */
  function trim(): void {
    for (const [name, entry] of entries) {
      if (kept <= keptMax) return;
      entries.delete(name);
      kept -= weightOf(entry.text);
    }
  }

  return {
    record(index, rows) {
      checkNames(rows);
      const texts = rows.map(({ value }) => textOfValue(value));
      rows.forEach((row, at) => change(index, row, texts[at] ?? null));
    },
    textOf: (scope, key) => entryOf(scope, key)?.text ?? null,
    flush() {
      const added: SQLInputValue[] = [];
      const changed: HeldRow[] = [];
      for (const entry of touched) {
        const { id, scope, key, since, text } = entry;
        if (entry.stored) changed.push({ id, since, text });
        else added.push(id, scope, key, since, text);
        entry.stored = true;
        entry.changed = false;
      }
      table.write({ replaced, added, changed });
      touched = [];
      replaced = [];
      trim();
    },
  };
}
