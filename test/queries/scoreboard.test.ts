// The scoreboard over real HTTP, on a small year worked by hand: ranks, marks, points of the ledger, clocks.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askTheSmallYear, type Asking, type Held } from './asking.ts';

let simulated: Asking;
let machine: Asking;

beforeAll(async () => {
  simulated = await askTheSmallYear('simulated');
  machine = await askTheSmallYear('machine');
});
afterAll(async () => {
  await simulated.stop();
  await machine.stop();
});

const board = `query($asOf: AsOf) { scoreboard(year: 2021, bloc: "k1", asOf: $asOf) {
  index time simulatedClock
  rows { rank unit name total sectionI sectionII sectionIII bonus deductions since marks { code vi en } }
} }`;

interface Board extends Held {
  readonly rows: readonly {
    readonly rank: number | null;
    readonly unit: string;
    readonly total: string;
    readonly since: number;
    readonly marks: readonly { readonly code: string; readonly vi: string }[];
  }[];
}

describe('the scoreboard', () => {
  test('shows each unit with its rank, figures and marks in words', async () => {
    const { rows } = await simulated.ask<Board>(board);
    expect(rows.map(({ rank, unit, total }) => [rank, unit, total])).toEqual([
      [1, 'stc', '95.00'],
      [2, 'stp', '93.50'],
      [3, 'snv', '87.50'],
    ]);
    expect(rows[0]).toMatchObject({
      name: 'Sở Tài chính',
      sectionI: '50.00',
      sectionII: '15.00',
      sectionIII: '29.00',
      bonus: '1.00',
      deductions: '0.00',
      marks: [],
    });
    expect(rows[1]).toMatchObject({ deductions: '-0.50' });
    expect(rows.map(({ marks }) => marks.map(({ code }) => code))).toEqual([
      [],
      ['approved', 'recordedAfterApproval'],
      ['provisional'],
    ]);
  });

  test('as of an index is the board of that moment, and says so', async () => {
    const criticism = await simulated.indexOf('unitYear-2021-stp@7');
    const before = await simulated.ask<Board>(board, { asOf: { index: criticism - 1 } });
    const after = await simulated.ask<Board>(board, { asOf: { index: criticism } });
    const totals = ({ rows }: Board) =>
      Object.fromEntries(rows.map(({ unit, total }) => [unit, total]));
    expect(before.index).toBe(criticism - 1);
    expect(totals(before)).toMatchObject({ stp: '95.00' });
    expect(totals(after)).toMatchObject({ stp: '94.50' });
    expect(after.rows.find(({ unit }) => unit === 'stp')?.since).toBe(criticism);
  });

  test('as of a time is as of the last event recorded by then', async () => {
    const criticism = await simulated.indexOf('unitYear-2021-stp@7');
    const then = { time: '2021-12-02T09:00:00+07:00' };
    const just = { time: '2021-12-02T08:59:59.999+07:00' };
    expect((await simulated.ask<Board>(board, { asOf: then })).index).toBe(criticism);
    expect((await simulated.ask<Board>(board, { asOf: just })).index).toBe(criticism - 1);
  });

  test('ranks nobody before there is a scorecard, and lists by name', async () => {
    const { rows } = await simulated.ask<Board>(board, { asOf: { time: '2021-01-07T00:00:00Z' } });
    expect(rows.map(({ rank, unit }) => [rank, unit])).toEqual([
      [null, 'snv'],
      [null, 'stc'],
      [null, 'stp'],
    ]);
    expect(rows[0]?.marks.map(({ code }) => code)).toContain('noScorecard');
  });

  test('of a bloc-year that is not open, or not open yet, is null', async () => {
    expect(await simulated.ask(`{ scoreboard(year: 2022, bloc: "k1") { index } }`)).toBeNull();
    expect(await simulated.ask(`{ scoreboard(year: 2021, bloc: "k9") { index } }`)).toBeNull();
    expect(await simulated.ask(board, { asOf: { index: 0 } })).toBeNull();
  });
});

describe('the point that an answer holds at', () => {
  test('says whether a simulated clock gave its times', async () => {
    const live = await simulated.ask<Board>(board);
    expect(live.simulatedClock).toBe(true);
    expect((await machine.ask<Board>(board)).simulatedClock).toBe(false);
    const first = await simulated.ask<Board>(board, { asOf: { time: '2021-02-01T00:00:00Z' } });
    expect(first).toMatchObject({ simulatedClock: true, time: '2021-01-06T02:00:00.000Z' });
  });

  test('says whether its points rest on a sample', async () => {
    const query = `query($asOf: AsOf) {
      scoreboard(year: 2021, bloc: "k1", asOf: $asOf) { illustrative } }`;
    expect(await simulated.ask(query)).toEqual({ illustrative: true });
    const score = `{ score(unit: "stp", year: 2021) { illustrative } }`;
    expect(await simulated.ask(score)).toEqual({ illustrative: true });
    // Before a book is pinned and a scorecard drafted nothing rests on a sample.
    const opened = { index: await simulated.indexOf('blocYear-2021-k1@0') };
    expect(await simulated.ask(query, { asOf: opened })).toEqual({ illustrative: false });
    const pinned = { index: await simulated.indexOf('blocYear-2021-k1@1') };
    expect(await simulated.ask(query, { asOf: pinned })).toEqual({ illustrative: true });
  });

  test('past the end of the ledger is its end', async () => {
    const live = await simulated.ask<Board>(board);
    expect((await simulated.ask<Board>(board, { asOf: { index: 1_000_000 } })).index).toBe(
      live.index,
    );
  });

  test('is refused where both an index and a time are given, or neither', async () => {
    for (const asOf of [{}, { index: 1, time: '2021-01-06T02:00:00Z' }]) {
      expect(await simulated.refused(board, { asOf })).toEqual(['INPUT_INVALID asOf']);
    }
    expect(await simulated.refused(board, { asOf: { index: -1 } })).toEqual([
      'INPUT_INVALID asOf.index',
    ]);
  });
});
