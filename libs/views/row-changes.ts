// Rows of one build while a batch is being projected: what is stored is compared, what differs waits for the commit.
import type { SQLInputValue } from 'node:sqlite';
import type { Row } from './projection.ts';
import type { HeldRow, RowVersions } from './row-versions.ts';

/** Characters of rows kept at hand for comparison; past it the rows read longest ago are read again when needed. */
const keptMax = 6_000_000;

interface Entry {
  /** 0 until the row is first given a value. */
  id: number;
  readonly scope: string;
  readonly key: string;
  since: number;
  text: string | null;
  /** In the table, or only in this batch so far. */
  stored: boolean;
  changed: boolean;
  /** Index of the last event that gave the row, so that one given twice is noticed. */
  givenAt: number;
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

function textOfValue(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** In characters, with a guess for what keeping any entry costs. */
function weightOf(text: string | null): number {
  return 200 + (text?.length ?? 0);
}

/** Rows at hand, each read from the table when it is first asked for, whether it is there or not. */
function openEntries(table: RowVersions) {
  const entries = new Map<string, Entry>();
  let kept = 0;
  return {
    of(scope: string, key: string): Entry {
      const name = `${scope}\u0000${key}`;
      const known = entries.get(name);
      if (known !== undefined) return known;
      const held = table.find(scope, key);
      const { id, since, text } = held ?? { id: 0, since: -1, text: null };
      const stored = held !== null;
      const entry = { id, scope, key, since, text, stored, changed: false, givenAt: -1 };
      entries.set(name, entry);
      kept += weightOf(text);
      return entry;
    },
    setText(entry: Entry, text: string | null): void {
      kept += weightOf(text) - weightOf(entry.text);
      entry.text = text;
    },
    /** Between batches nothing waits, so any entry may go; the oldest go first. */
    trim(): void {
      for (const [name, entry] of entries) {
        if (kept <= keptMax) return;
        entries.delete(name);
        kept -= weightOf(entry.text);
      }
    },
  };
}

export function openRowChanges(table: RowVersions): RowChanges {
  const entries = openEntries(table);
  let touched: Entry[] = [];
  let replaced: SQLInputValue[] = [];

  function entryGiven(index: number, { scope, key }: Row): Entry {
    if (scope === '' || key === '') throw new Error('a row needs a scope and a key');
    const entry = entries.of(scope, key);
    if (entry.givenAt === index) {
      throw new Error(`row ${key} of ${scope} is given twice by one event`);
    }
    entry.givenAt = index;
    return entry;
  }

  function change(index: number, entry: Entry, text: string | null): void {
    if (entry.text === text) return;
    if (entry.id === 0) entry.id = table.nextId();
    else replaced.push(entry.id, entry.since, entry.text);
    entry.since = index;
    entries.setText(entry, text);
    if (entry.changed) return;
    entry.changed = true;
    touched.push(entry);
  }

  return {
    record(index, rows) {
      const given = rows.map((row) => entryGiven(index, row));
      const texts = rows.map(({ value }) => textOfValue(value));
      given.forEach((entry, at) => change(index, entry, texts[at] ?? null));
    },
    textOf: (scope, key) => entries.of(scope, key).text,
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
      entries.trim();
    },
  };
}
