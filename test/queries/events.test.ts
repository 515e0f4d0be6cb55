// The event history over real HTTP: order, chains, sentences, pages, filters, refusals.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askTheSmallYear, type Asking, type Addressed, type Page } from './asking.ts';

let simulated: Asking;

beforeAll(async () => {
  simulated = await askTheSmallYear('simulated');
});
afterAll(async () => {
  await simulated.stop();
});

describe('the event history', () => {
  const eventsQuery = `query($filter: EventFilter, $first: Int!, $after: String, $asOf: AsOf) {
    events(filter: $filter, first: $first, after: $after, asOf: $asOf) {
      index pageInfo { hasNextPage endCursor }
      edges { node { address index stream revision type schema hash previous data commandId
        occurredOn recordedAt simulatedClock actor { account role } sentence { vi en } } } } }`;
  interface Event extends Addressed {
    readonly stream: string;
    readonly revision: number;
    readonly type: string;
    readonly hash: string;
    readonly previous: string | null;
    readonly simulatedClock: boolean;
    readonly actor: { readonly account: string };
    readonly sentence: { readonly vi: string; readonly en: string };
  }
  const history = (filter: object | null, more: object = {}) =>
    simulated.ask<Page<Event>>(eventsQuery, { filter, first: 100, ...more });

  test('holds every event in order, chained by hash, and tells each in both languages', async () => {
    const { edges, index } = await history(null);
    const events = edges.map(({ node }) => node);
    expect(events.map(({ index }) => index)).toEqual(events.map((_, place) => place));
    expect(events).toHaveLength(index + 1);
    for (const { previous, stream, revision, sentence } of events) {
      const before = events.find((e) => e.stream === stream && e.revision === revision - 1);
      expect(previous).toBe(before?.hash ?? null);
      expect(sentence.vi.length).toBeGreaterThan(5);
      expect(sentence.en.length).toBeGreaterThan(5);
    }
    expect(events.find(({ type }) => type === 'ScorecardIssued')?.sentence).toEqual({
      vi: 'Ban hành bảng chấm điểm theo quyết định số 2/UBND-NC ngày 02/03/2021',
      en: 'Issued the scorecard by decision no. 2/UBND-NC of 2021-03-02',
    });
  });

  test('says of every event whether a simulated clock gave its time, of the last such one too', async () => {
    const simulatedOf = ({ edges }: Page<Event>) => edges.map(({ node }) => node.simulatedClock);
    const events = await history(null);
    expect(events.edges.at(-1)?.node.type).toBe('MachineClockAdopted');
    expect(new Set(simulatedOf(events))).toEqual(new Set([true]));
    expect(await simulated.ask('{ ledger { id clock } }')).toEqual({ id: 'thu', clock: 'machine' });
  });

  test('comes in pages that neither repeat nor leave out', async () => {
    const seen: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const page: Page<Event> = await history(null, { first: 7, after });
      seen.push(...page.edges.map(({ node }) => node.index));
      more = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual((await history(null)).edges.map(({ node }) => node.index));
  });

  test('is filtered by unit, year, bloc, stream, type, actor, index and time', async () => {
    const streams = async (filter: object) =>
      [...new Set((await history(filter)).edges.map(({ node }) => node.stream))].toSorted();
    expect(await streams({ unit: 'stp' })).toEqual(['unit-stp', 'unitYear-2021-stp']);
    expect(await streams({ unit: 'stp', year: 2021 })).toEqual(['unitYear-2021-stp']);
    expect(await streams({ bloc: 'k1' })).toEqual(['bloc-k1']);
    expect(await streams({ bloc: 'k1', year: 2021 })).toEqual(['blocYear-2021-k1']);
    expect(await streams({ streamPrefix: 'unitYear-2021-' })).toHaveLength(3);
    expect(await streams({ stream: 'ledger' })).toEqual(['ledger']);
    expect(await streams({ types: ['UnitYearApproved'] })).toEqual(['unitYear-2021-stp']);
    const chairman = (await history({ actor: 'tk-chairman' })).edges;
    expect(chairman.map(({ node }) => node.type)).toEqual(['UnitYearApproved']);
    const span = (await history({ fromIndex: 3, toIndex: 5 })).edges;
    expect(span.map(({ node }) => node.index)).toEqual([3, 4, 5]);
    const day = { recordedFrom: '2021-12-20T00:00:00Z', recordedTo: '2021-12-21T00:00:00Z' };
    expect((await history(day)).edges.map(({ node }) => node.type)).toEqual(['UnitYearApproved']);
  });

  test('as of an index ends there', async () => {
    const page = await history(null, { asOf: { index: 9 } });
    expect(page.index).toBe(9);
    expect(page.edges).toHaveLength(10);
  });

  test('refuses filters that contradict themselves and pages of more than 100', async () => {
    const both = { unit: 'stp', bloc: 'k1' };
    const refused = (variables: object) => simulated.refused(eventsQuery, variables);
    expect(await refused({ first: 9, filter: both })).toEqual(['INPUT_INVALID filter']);
    expect(await refused({ first: 9, filter: { year: 2021 } })).toEqual([
      'INPUT_INVALID filter.year',
    ]);
    expect(await refused({ first: 101 })).toEqual(['INPUT_INVALID first']);
  });
});
