// The words by which events of a searched view are found: an inverted index beside the rows of one build.
import type { DatabaseSync } from 'node:sqlite';

/** Texts of one event; their places are numbered from 0. A text past the last place is a defect of the projection. */
export const placesMax = 1_024;
const wordsMax = 16;

/** A word as it stands in the index, or all words that begin so. */
export interface SoughtWord {
  readonly word: string;
  readonly begins: boolean;
}

/** A text by the event that holds it and its place among the texts of that event. */
export interface FoundText {
  readonly index: number;
  readonly place: number;
}

export interface WordIndex {
  /** Takes the texts of one event; they are written by `flush`, in the caller's transaction. */
  add(index: number, texts: readonly string[]): void;
  flush(): void;
  /** At most `first` texts that hold all words, of events not later than `asOf`, the newest first. */
  find(words: readonly SoughtWord[], asOf: number, first: number): readonly FoundText[];
}

/**
 * Only the words are kept, not the texts, nor where in a text a word stands: the event has them. Whatever is not ASCII is
 * part of a word, and the projection separates words by spaces, so nothing is left to the tokenizer's taste.
 */
export function createWordTable(db: DatabaseSync, build: number): void {
  db.exec(`create virtual table words_${build}
    using fts5(words, content = '', columnsize = 0, detail = none, tokenize = 'ascii')`);
}

export function dropWordTable(db: DatabaseSync, build: number): void {
  db.exec(`drop table if exists words_${build}`);
}

/** Null for a build of a view that is not searched. */
export function openWordIndex(db: DatabaseSync, build: number): WordIndex | null {
  const table = `words_${build}`;
  if (!db.prepare(`select 1 from sqlite_master where name = ?`).get(table)) return null;
  // Without the casts JavaScript's numbers come as floating ones, by which FTS5 bounds nothing.
  const add = db.prepare(`insert into ${table} (rowid, words) values (cast(? as integer), ?)`);
  const find = db.prepare(`select rowid from ${table} where ${table} match ?
    and rowid < cast(? as integer) order by rowid desc limit ?`);
  let waiting: { readonly place: number; readonly text: string }[] = [];

  return {
    add(index, texts) {
      if (texts.length > placesMax) throw new Error(`event ${index} has ${texts.length} texts`);
      texts.forEach((text, at) => waiting.push({ place: index * placesMax + at, text }));
    },
    flush() {
      for (const { place, text } of waiting) add.run(place, text);
      waiting = [];
    },
    find(words, asOf, first) {
      if (words.length === 0) throw new RangeError('a search names at least one word');
      if (words.length > wordsMax) throw new RangeError(`a search names at most ${wordsMax} words`);
      return find.all(expressionOf(words), (asOf + 1) * placesMax, first).map((row) => {
        const at = Number(row['rowid']);
        return { index: Math.floor(at / placesMax), place: at % placesMax };
      });
    },
  };
}

function expressionOf(words: readonly SoughtWord[]): string {
  return words
    .map(({ word, begins }) => `"${word.replaceAll('"', '""')}"${begins ? ' *' : ''}`)
    .join(' AND ');
}
