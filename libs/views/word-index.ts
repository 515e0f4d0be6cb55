// The words by which events of a searched view are found: inverted indexes beside the rows of one build, one a kind of text.
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { SearchedText } from './projection.ts';

/** Texts of one event; their places are numbered from 0. A text past the last place is a defect of the projection. */
export const placesMax = 1_024;
const wordsMax = 16;
const kindForm = /^[a-z]{1,20}$/;

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
  add(index: number, texts: readonly SearchedText[]): void;
  flush(): void;
  /** At most `first` texts of a kind that hold all words, of events not later than `asOf`, the newest first. */
  find(
    kind: string,
    words: readonly SoughtWord[],
    upTo: { readonly asOf: number; readonly first: number },
  ): readonly FoundText[];
}

function tableOf(build: number, kind: string): string {
  return `words_${build}_${kind}`;
}

/** The kinds that a build has tables of; none where its view is not searched. */
function kindsOf(db: DatabaseSync, build: number): readonly string[] {
  const start = tableOf(build, '');
  return db
    .prepare(`select name from sqlite_master where type = 'table' and name glob ?`)
    .all(`${start}*`)
    .map(({ name }) => String(name).slice(start.length))
    .filter((kind) => kindForm.test(kind));
}

/**
 * Only the words are kept, not the texts, nor where in a text a word stands: the event has them. Whatever is not ASCII is
 * part of a word, and the projection separates words by spaces, so nothing is left to the tokenizer's taste. A table a
 * kind, because the few names are found among themselves at once, and not among a hundred thousand titles.
 */
export function createWordTables(db: DatabaseSync, build: number, kinds: readonly string[]): void {
  for (const kind of kinds) {
    if (!kindForm.test(kind)) throw new RangeError(`${kind} is not the name of a kind`);
    db.exec(`create virtual table ${tableOf(build, kind)}
      using fts5(words, content = '', columnsize = 0, detail = none, tokenize = 'ascii')`);
  }
}

export function dropWordTables(db: DatabaseSync, build: number): void {
  for (const kind of kindsOf(db, build)) db.exec(`drop table ${tableOf(build, kind)}`);
}

interface Statements {
  readonly add: StatementSync;
  readonly find: StatementSync;
}

function statementsOn(db: DatabaseSync, table: string): Statements {
  // Without the casts JavaScript's numbers come as floating ones, by which FTS5 bounds nothing.
  return {
    add: db.prepare(`insert into ${table} (rowid, words) values (cast(? as integer), ?)`),
    find: db.prepare(`select rowid from ${table} where ${table} match ?
      and rowid < cast(? as integer) order by rowid desc limit ?`),
  };
}

/** Null for a build of a view that is not searched. */
export function openWordIndex(db: DatabaseSync, build: number): WordIndex | null {
  const kinds = kindsOf(db, build);
  if (kinds.length === 0) return null;
  const tables = new Map(kinds.map((kind) => [kind, statementsOn(db, tableOf(build, kind))]));
  let waiting: { readonly kind: string; readonly place: number; readonly words: string }[] = [];

  return {
    add(index, texts) {
      if (texts.length > placesMax) throw new Error(`event ${index} has ${texts.length} texts`);
      texts.forEach(({ kind, words }, at) => {
        waiting.push({ kind, place: index * placesMax + at, words });
      });
    },
    flush() {
      for (const { kind, place, words } of waiting) tables.get(kind)?.add.run(place, words);
      waiting = [];
    },
    find(kind, words, { asOf, first }) {
      if (words.length === 0) throw new RangeError('a search names at least one word');
      if (words.length > wordsMax) throw new RangeError(`a search names at most ${wordsMax} words`);
      const found = tables.get(kind)?.find.all(expressionOf(words), (asOf + 1) * placesMax, first);
      return (found ?? []).map((row) => {
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
