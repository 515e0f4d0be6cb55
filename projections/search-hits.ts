// Hits of a search: the texts that hold all the words, those with the same marks first, then by kind, nearness and name.
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Questions } from '../libs/views/views.ts';
import type { SoughtWord } from '../libs/views/word-index.ts';
import { search, searchAnnulledScope, searchYear, type SearchAnnulledRow } from './search.ts';
import { searchKinds, searchTexts, type SearchKind, type SearchText } from './search-texts.ts';
import { markedTerm, wordsOf, yearTerm, type Word } from './search-words.ts';
import { byNameThenId } from './vietnamese-order.ts';

export const searchLimits = {
  hitsMax: 100,
  wordsMax: 12,
  /** Texts of one kind that are looked at: of more the newest, and the answer says that there are more. */
  candidatesMax: 200,
  snippetLength: 200,
} as const;

export interface SearchHit {
  readonly kind: SearchKind;
  /** The text, or the part of a long one around the first word found. */
  readonly snippet: string;
  /** All words have the marks that were asked for. */
  readonly exact: boolean;
  readonly event: ViewEvent;
  /** Of an official document its date, of whatever else the day of the event. */
  readonly day: string;
  readonly year: number;
  /** Revision of the annulment, in the same stream; null while the fact stands. */
  readonly annulledAt: number | null;
}

export interface SearchAnswer {
  readonly index: number;
  readonly hits: readonly SearchHit[];
  /** There are more than are told. */
  readonly more: boolean;
}

export interface Sought {
  readonly words: readonly Word[];
  readonly kinds: readonly SearchKind[];
  readonly year: number | null;
  readonly first: number;
}

interface Ranked {
  readonly event: ViewEvent;
  readonly text: string;
  readonly kind: SearchKind;
  readonly date: string | null;
  readonly exact: boolean;
  /** The best is 0. */
  readonly nearness: number;
}

/** @param asOf a ledger index; null: now */
export function searchHits(views: Questions, sought: Sought, asOf: number | null): SearchAnswer {
  const ranked = new Map<string, Ranked>();
  const tiers = [true, false].flatMap((exact) =>
    searchKinds.filter((kind) => sought.kinds.includes(kind)).map((kind) => ({ kind, exact })),
  );
  let index = -1;
  let more = false;
  for (const tier of tiers) {
    // The ranks above are full before the ones below are looked for, so most searches end early.
    if (ranked.size > sought.first) break;
    const page = ofTier(views, sought, tier, asOf);
    index = page.index;
    more ||= page.more;
    // A text that is found with its marks is not told again without them, nor a reason given for several lines.
    for (const each of page.ranked) ranked.set(textOf(each), ranked.get(textOf(each)) ?? each);
  }
  const hits = [...ranked.values()].slice(0, sought.first);
  return {
    index,
    hits: hits.map((each) => hitOf(views, each, sought.words, index)),
    more: more || ranked.size > sought.first,
  };
}

function textOf({ event, kind, text }: Ranked): string {
  return `${event.index}/${kind}/${text}`;
}

interface Tier {
  readonly kind: SearchKind;
  readonly exact: boolean;
}

function ofTier(views: Questions, sought: Sought, { kind, exact }: Tier, asOf: number | null) {
  const query = { kind, words: termsOf(sought, exact), first: searchLimits.candidatesMax };
  const page = views.find(search.name, query, asOf);
  // A scorecard has a text for each criterion: they are read once.
  const textsOf = new Map<ViewEvent, readonly SearchText[]>();
  const ranked = page.found.flatMap(({ event, place }): readonly Ranked[] => {
    const texts = textsOf.get(event) ?? searchTexts(event);
    textsOf.set(event, texts);
    const found = texts[place];
    if (!found) return [];
    const nearness = nearnessOf(wordsOf(found.text), sought.words);
    return [{ event, ...found, exact, nearness }];
  });
  return { index: page.index, more: page.more, ranked: ranked.toSorted(byNearnessThenName) };
}

function termsOf({ words, year }: Sought, exact: boolean): readonly SoughtWord[] {
  const last = words.length - 1;
  return [
    ...words.map((word, at) => ({
      word: exact ? markedTerm(word) : word.folded,
      // One letter begins half of all words: it is a word by itself.
      begins: at === last && word.folded.length > 1,
    })),
    ...(year === null ? [] : [{ word: yearTerm(year), begins: false }]),
  ];
}

/** 0: the text begins with the words as they were asked for; 1: it has them one after the other; 2: it has them. */
function nearnessOf(text: readonly Word[], sought: readonly Word[]): number {
  const at = placeOf(text, sought);
  if (at < 0) return 2;
  return at === 0 ? 0 : 1;
}

/** Where the words stand one after the other, the last one begun; -1 where nowhere. */
function placeOf(text: readonly Word[], sought: readonly Word[]): number {
  return text.findIndex((_, from) =>
    sought.every(({ folded }, at) => {
      const word = text[from + at]?.folded ?? '';
      return at === sought.length - 1 ? word.startsWith(folded) : word === folded;
    }),
  );
}

/** Of texts that are spelled alike the newest first. */
function byNearnessThenName(a: Ranked, b: Ranked): number {
  return (
    a.nearness - b.nearness || byNameThenId(named(a), named(b)) || b.event.index - a.event.index
  );
}

/** Texts of one name are told apart by what holds them. */
function named({ text }: Ranked): { readonly name: string; readonly id: string } {
  return { name: text, id: '' };
}

function hitOf(
  views: Questions,
  { event, kind, text, date, exact }: Ranked,
  words: readonly Word[],
  index: number,
): SearchHit {
  const { stream, revision, metadata } = event;
  const { row } = views.row(search.name, searchAnnulledScope(stream), String(revision), index);
  return {
    kind,
    snippet: snippetOf(text, words),
    exact,
    event,
    day: date ?? metadata.occurredOn,
    year: searchYear(event),
    annulledAt: row ? (row.value as SearchAnnulledRow).annulment : null,
  };
}

/** Cut at words, with an ellipsis where something is left out. */
function snippetOf(text: string, words: readonly Word[]): string {
  const max = searchLimits.snippetLength;
  if (text.length <= max) return text;
  const first = words[0]?.folded ?? '';
  const spelled = [...text.matchAll(/\S+/gu)];
  const found = spelled.find(([each]) => wordsOf(each).some(({ folded }) => folded === first));
  const around = Math.min(Math.max(0, (found?.index ?? 0) - max / 4), text.length - max);
  const from = spelled.find(({ index }) => index >= around)?.index ?? 0;
  const cut = text.slice(from, from + max);
  const end = from + max < text.length ? cut.lastIndexOf(' ') : cut.length;
  const told = end > 0 ? cut.slice(0, end) : cut;
  return `${from > 0 ? '… ' : ''}${told}${from + end < text.length ? ' …' : ''}`;
}
