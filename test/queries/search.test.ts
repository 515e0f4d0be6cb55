// The search over real HTTP: with marks and without, by kind and year, as of any point.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askTheSmallYear, type Asking, type Held } from './asking.ts';

let simulated: Asking;

beforeAll(async () => {
  simulated = await askTheSmallYear('simulated');
});
afterAll(async () => {
  await simulated.stop();
});

interface Hit {
  readonly kind: string;
  readonly snippet: string;
  readonly exact: boolean;
  readonly type: string;
  readonly day: string;
  readonly year: number;
  readonly unit: string | null;
  readonly bloc: string | null;
  readonly event: { readonly address: string };
  readonly sentence: { readonly vi: string };
}
interface Answer extends Held {
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

const query = `query($text: String!, $kinds: [SearchKind!], $year: Int, $first: Int!, $asOf: AsOf) {
  search(text: $text, kinds: $kinds, year: $year, first: $first, asOf: $asOf) {
    index time simulatedClock more
    hits { kind snippet exact type day year unit bloc annulment event { address } sentence { vi en } } } }`;

const search = (variables: object) => simulated.ask<Answer>(query, { first: 20, ...variables });
const snippets = ({ hits }: Answer) => hits.map(({ snippet }) => snippet);

describe('a search', () => {
  test('finds a unit by its name without marks, in any case, its last word begun', async () => {
    for (const text of ['so tai chinh', 'SỞ TÀI CHÍNH', 'tai chi', 'chinh tai']) {
      const { hits } = await search({ text });
      expect(hits[0]).toMatchObject({
        kind: 'unit',
        snippet: 'Sở Tài chính',
        unit: 'stc',
        event: { address: 'unit-stc@0' },
        type: 'UnitEntered',
        annulment: null,
      });
      expect(hits[0]?.sentence.vi).toContain('Sở Tài chính');
    }
  });

  test('puts what has the same marks first, then goes by Vietnamese order', async () => {
    const plain = await search({ text: 'so', kinds: ['unit'] });
    expect(snippets(plain)).toEqual(['Sở Nội vụ', 'Sở Tài chính', 'Sở Tư pháp']);
    expect(plain.hits.map(({ exact }) => exact)).toEqual([false, false, false]);
    const marked = await search({ text: 'Sở T', kinds: ['unit'] });
    expect(snippets(marked)).toEqual([]);
    const begun = await search({ text: 'Sở Tư', kinds: ['unit'] });
    expect(begun.hits.map(({ snippet, exact }) => [snippet, exact])).toEqual([
      ['Sở Tư pháp', true],
    ]);
  });

  test('finds a document by its number and symbol, with its own date', async () => {
    const { hits } = await search({ text: '12/UBND', kinds: ['document'] });
    expect(hits[0]).toMatchObject({
      kind: 'document',
      exact: true,
      day: '2021-06-05',
      year: 2021,
      unit: 'stp',
      event: { address: 'unitYear-2021-stp@7' },
    });
  });

  test('is kept to kinds and to a year', async () => {
    const all = await search({ text: 'khối', first: 100 });
    expect(new Set(all.hits.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(1);
    const blocs = await search({ text: 'khoi cac so', kinds: ['bloc'] });
    expect(blocs.hits.map(({ kind, bloc }) => [kind, bloc])).toEqual([['bloc', 'k1']]);
    expect((await search({ text: 'khoi cac so', kinds: ['unit'] })).hits).toEqual([]);
    expect((await search({ text: 'so tai chinh', year: 2021 })).hits).not.toEqual([]);
    expect((await search({ text: 'so tai chinh', year: 2019 })).hits).toEqual([]);
  });

  test('as of a point finds what was recorded by then', async () => {
    const index = await simulated.indexOf('unit-stc@0');
    const then = await search({ text: 'so tai chinh', asOf: { index } });
    expect(then.index).toBe(index);
    expect(then.hits.map(({ unit }) => unit)).toEqual(['stc']);
    expect((await search({ text: 'so tai chinh', asOf: { index: index - 1 } })).hits).toEqual([]);
  });

  test('says that there is more than it tells', async () => {
    const few = await search({ text: 'so', kinds: ['unit'], first: 2 });
    expect(snippets(few)).toEqual(['Sở Nội vụ', 'Sở Tài chính']);
    expect(few.more).toBe(true);
    expect((await search({ text: 'so', kinds: ['unit'], first: 3 })).more).toBe(false);
  });

  test('of no word, of too many, of a year or a size that is none is refused', async () => {
    expect(await simulated.refused(query, { first: 20, text: ' -- ' })).toEqual([
      'INPUT_INVALID text',
    ]);
    const long = Array.from({ length: 13 }, (_, at) => `w${at}`).join(' ');
    expect(await simulated.refused(query, { first: 20, text: long })).toEqual([
      'INPUT_INVALID text',
    ]);
    expect(await simulated.refused(query, { first: 20, text: 'a'.repeat(201) })).toEqual([
      'INPUT_INVALID text',
    ]);
    expect(await simulated.refused(query, { first: 20, text: 'a', year: 1 })).toEqual([
      'INPUT_INVALID year',
    ]);
    expect(await simulated.refused(query, { first: 20, text: 'a', kinds: [] })).toEqual([
      'INPUT_INVALID kinds',
    ]);
    expect(await simulated.refused(query, { text: 'a', first: 101 })).toEqual([
      'INPUT_INVALID first',
    ]);
  });

  test('takes what looks like its own syntax as plain text', async () => {
    for (const text of ['"so" OR "x"', 'tai*', 'NEAR(a b)', '··unit', "'; drop table"]) {
      expect((await search({ text })).index).toBeGreaterThan(0);
    }
  });
});
