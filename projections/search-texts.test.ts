// What is searched of each event type there is: names, documents, titles and texts, and nothing that is closed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ViewEvent } from '../libs/views/projection.ts';
import { placesMax } from '../libs/views/word-index.ts';
import { searchTexts } from './search-texts.ts';

/** One event of each type and version. */
const corpus = readFileSync(new URL('../libs/domain/corpus/events.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ViewEvent);

function textsOf(type: string) {
  return corpus.filter((each) => each.type === type).flatMap(searchTexts);
}

/** Every string at or below the parts that `is` says. */
function stringsUnder(part: unknown, is: (part: object) => boolean, inside = false): string[] {
  if (typeof part === 'string') return inside ? [part] : [];
  if (typeof part !== 'object' || part === null) return [];
  const within = inside || is(part);
  return Object.values(part).flatMap((value) => stringsUnder(value, is, within));
}

describe('of the events of every type', () => {
  test('nothing sealed is searched', () => {
    const sealed = corpus.flatMap(({ data }) => stringsUnder(data, (part) => 'ciphertext' in part));
    expect(sealed.length).toBeGreaterThan(10);
    const searched = new Set(corpus.flatMap(searchTexts).map(({ text }) => text));
    expect(sealed.filter((each) => searched.has(each))).toEqual([]);
  });

  test('no file is searched by what a clerk called it', () => {
    const files = corpus.flatMap(({ data }) => stringsUnder(data, (part) => 'sha256' in part));
    expect(files.length).toBeGreaterThan(20);
    const searched = new Set(corpus.flatMap(searchTexts).map(({ text }) => text));
    expect(files.filter((each) => searched.has(each))).toEqual([]);
  });

  test('no one who signed is searched', () => {
    const signatories = corpus.flatMap(({ data }) => stringsUnder(data, () => true));
    expect(signatories).toContain('Nguyễn Văn An');
    const searched = corpus.flatMap(searchTexts).map(({ text }) => text);
    expect(searched.filter((text) => text.includes('Nguyễn Văn An'))).toEqual([]);
  });

  test('every document is searched by its number, and as an official names it', () => {
    const numbers = corpus.flatMap(({ data }) => documentsIn(data));
    const documents = corpus.flatMap(searchTexts).filter(({ kind }) => kind === 'document');
    expect(documents).toHaveLength(numbers.length);
    for (const number of numbers) {
      expect(documents.some(({ text }) => text.includes(number))).toBe(true);
    }
  });

  test('the names of units and blocs are told apart from the titles of other things', () => {
    for (const type of ['UnitEntered', 'UnitEntryCorrected', 'UnitRenamed']) {
      expect(textsOf(type).map(({ kind }) => kind)).toContain('unit');
    }
    for (const type of ['BlocSetUp', 'BlocEntryCorrected', 'BlocReconstituted']) {
      expect(textsOf(type).map(({ kind }) => kind)).toContain('bloc');
    }
    expect(textsOf('AwardsGranted').map(({ kind }) => kind)).not.toContain('unit');
    expect(textsOf('EvidenceFiled').map(({ kind }) => kind)).toContain('title');
    expect(textsOf('DisciplineBreachRecorded').map(({ kind }) => kind)).toContain('text');
  });
});

function documentsIn(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  if ('signatory' in part && 'number' in part) return [String(part.number)];
  return Object.values(part).flatMap(documentsIn);
}

test('an event with more texts than can be told is searched by the first of them', () => {
  const [event] = corpus;
  if (!event) throw new Error('the corpus has events');
  const lines = Array.from({ length: placesMax + 5 }, (_, at) => ({ reason: `Lý do ${at}` }));
  const texts = searchTexts({ ...event, data: { lines } });
  expect(texts).toHaveLength(placesMax);
  expect(texts.at(-1)?.text).toBe(`Lý do ${placesMax - 1}`);
});
