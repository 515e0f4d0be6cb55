// The search: every text of the ledger by its words, and which of the facts that hold them were annulled since.
import { yearOf } from '../libs/domain/civil-date.ts';
import type {
  Projection,
  Row,
  SearchedText,
  StreamFolds,
  ViewEvent,
} from '../libs/views/projection.ts';
import { factAnnulled } from './fact-annulments.ts';
import { searchKinds, searchTexts } from './search-texts.ts';
import { markedTerm, wordsOf, yearTerm } from './search-words.ts';

/** The annulment of a fact, by its revision in the same stream. */
export interface SearchAnnulledRow {
  readonly annulment: number;
}

/** The facts of a stream that were annulled; keys are their revisions. */
export function searchAnnulledScope(stream: string): string {
  return `annulled/${stream}`;
}

/** Row versions: one an annulment. The words of an event are kept beside the rows, and never change. */
export const search: Projection = {
  name: 'search',
  version: 1,
  project,
  searched: { kinds: searchKinds, texts },
};

function project(event: ViewEvent, folds: StreamFolds): readonly Row[] {
  const fact = factAnnulled(event, folds);
  if (fact === null) return [];
  const value: SearchAnnulledRow = { annulment: event.revision };
  return [{ scope: searchAnnulledScope(event.stream), key: String(fact), value }];
}

function texts(event: ViewEvent): readonly SearchedText[] {
  const year = yearTerm(searchYear(event));
  return searchTexts(event).map(({ kind, text }) => ({ kind, words: `${year} ${termsOf(text)}` }));
}

/** Titles, reasons and decisions come again and again, in one unit's record after another's. */
const known = new Map<string, string>();
const knownMax = 10_000;

function termsOf(text: string): string {
  const found = known.get(text);
  if (found !== undefined) return found;
  const terms = wordsOf(text)
    .map((word) => `${word.folded} ${markedTerm(word)}`)
    .join(' ');
  if (known.size >= knownMax) known.clear();
  known.set(text, terms);
  return terms;
}

const seasonStream = /^(?:unitYear|blocYear)-(\d{4})-/;

/** The year of the season, of an event of no season the year of its day. */
export function searchYear({ stream, metadata }: ViewEvent): number {
  const season = seasonStream.exec(stream)?.[1];
  return season === undefined ? yearOf(metadata.occurredOn) : Number(season);
}
