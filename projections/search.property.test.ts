// The search finds at every index what reading every text of the ledger up to there finds.
import { describe, expect, test } from 'vitest';
import { openViews } from '../libs/views/open-views.ts';
import type { ViewEvent } from '../libs/views/projection.ts';
import type { Views } from '../libs/views/views.ts';
import { lawfulStore } from '../test/lawful-store.ts';
import { searchHits, type SearchAnswer } from './search-hits.ts';
import { searchKinds, searchTexts, type SearchKind } from './search-texts.ts';
import { search } from './search.ts';
import { wordsOf } from './search-words.ts';

const seeds = Array.from({ length: 6 }, (_, place) => place + 1);
/** Whole words, begun ones, several, in other order, with wrong and right marks, of figures, of nothing. */
const asked = [
  'don vi',
  'Đơn vị dv1',
  'vị đơn',
  'khôi',
  'ubnd nc',
  'cong van 1',
  'Công văn 2/UBND',
  'ly do co',
  'lý d',
  'khong tham gia hop kh',
  'dinh chinh',
  'nothing of the kind',
];

/** Folded by other means than the search's own. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

function holds(text: string, sought: string): boolean {
  const words = plain(text).split(/[^a-z0-9]+/);
  const soughtWords = plain(sought).split(/[^a-z0-9]+/);
  const last = soughtWords.pop() ?? '';
  const begun = words.some((word) => (last.length > 1 ? word.startsWith(last) : word === last));
  return begun && soughtWords.every((each) => words.includes(each));
}

function freshly(past: readonly ViewEvent[], sought: string, kinds: readonly SearchKind[]) {
  const found = past.flatMap((event) =>
    searchTexts(event)
      .filter(({ kind, text }) => kinds.includes(kind) && holds(text, sought))
      .map(({ kind, text }) => `${kind} ${event.index} ${text}`),
  );
  return [...new Set(found)].toSorted();
}

/** By the events alone: an annulment names the revision, or the id of a fact of the same stream. */
function annulledAt(past: readonly ViewEvent[], fact: ViewEvent): number | null {
  const annulment = past.find(({ stream, type, data, revision }) => {
    if (stream !== fact.stream || revision <= fact.revision) return false;
    if (!/(Annulled|Withdrawn)$/.test(type)) return false;
    const said = data as Readonly<Record<string, unknown>>;
    if (typeof said['fact'] === 'number') return said['fact'] === fact.revision;
    const noun = Object.keys(said).find(
      (key) => !['cause', 'effectiveFrom', 'legalBasis', 'reason'].includes(key),
    );
    if (noun === undefined) return false;
    const named = past.find(
      (each) =>
        each.stream === stream &&
        (each.data as Readonly<Record<string, unknown>>)[noun] === said[noun],
    );
    return named?.revision === fact.revision;
  });
  return annulment?.revision ?? null;
}

function allEvents(views: Views): readonly ViewEvent[] {
  const events: ViewEvent[] = [];
  for (let after: number | null = -1; after !== null;) {
    const page = views.events({}, { first: 200, after, asOf: null });
    events.push(...page.events);
    after = page.next;
  }
  return events;
}

function ask(
  views: Views,
  text: string,
  asOf: number | null,
  kinds = searchKinds as readonly SearchKind[],
) {
  return searchHits(views, { words: wordsOf(text), kinds, year: null, first: 1_000 }, asOf);
}

const told = ({ hits }: SearchAnswer) =>
  hits.map(({ kind, event, snippet }) => `${kind} ${event.index} ${snippet}`).toSorted();

const met = { hits: 0, annulled: 0 };

describe.each(seeds)('in the random lawful year %i', (seed) => {
  test('every search as of every index is what reading all texts up to there gives', async () => {
    const views = openViews(':memory:', [search]);
    await views.catchUp(await lawfulStore(seed));
    const events = allEvents(views);
    for (let index = 0; index < events.length; index += 3) {
      const past = events.slice(0, index + 1);
      for (const text of asked) {
        const answer = ask(views, text, index);
        expect(answer.index).toBe(index);
        expect(told(answer), `“${text}” as of ${index}`).toEqual(freshly(past, text, searchKinds));
        met.hits += answer.hits.length;
        for (const hit of answer.hits) {
          expect(hit.annulledAt).toBe(annulledAt(past, hit.event));
          met.annulled += hit.annulledAt === null ? 0 : 1;
        }
      }
    }
    const texts = ask(views, 'don vi', null, ['text']);
    expect(told(texts)).toEqual(freshly(events, 'don vi', ['text']));
    views.close();
  });
});

test('the random years met hits, and hits in facts that were annulled', () => {
  expect(met.hits).toBeGreaterThan(500);
  expect(met.annulled).toBeGreaterThan(5);
});
