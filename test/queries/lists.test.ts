// Units, blocs and bloc-years over real HTTP: pages, filters, points of the ledger.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askTheSmallYear, type Asking, type Page } from './asking.ts';

let simulated: Asking;

beforeAll(async () => {
  simulated = await askTheSmallYear('simulated');
});
afterAll(async () => {
  await simulated.stop();
});

describe('units, blocs and bloc-years', () => {
  const unitsQuery = `query($after: String, $kind: UnitKind, $bloc: ID, $asOf: AsOf) {
    units(first: 2, after: $after, kind: $kind, bloc: $bloc, asOf: $asOf) {
      index pageInfo { hasNextPage endCursor }
      edges { node { unit name kind housesBoard bloc years memberships { bloc from until } } } } }`;
  interface UnitNode {
    readonly unit: string;
  }
  const idsOf = ({ edges }: Page<UnitNode>) => edges.map(({ node }) => node.unit);

  test('units come by id, page by page', async () => {
    const first = await simulated.ask<Page<UnitNode>>(unitsQuery);
    expect(idsOf(first)).toEqual(['snv', 'stc']);
    expect(first.edges[0]?.node).toMatchObject({
      name: 'Sở Nội vụ',
      housesBoard: true,
      bloc: 'k1',
      years: [2021],
      memberships: [{ bloc: 'k1', from: '2020-12-31', until: null }],
    });
    const second = await simulated.ask<Page<UnitNode>>(unitsQuery, {
      after: first.pageInfo.endCursor,
    });
    expect(idsOf(second)).toEqual(['stp']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  test('units are kept to a bloc, a kind, a point', async () => {
    expect(idsOf(await simulated.ask<Page<UnitNode>>(unitsQuery, { bloc: 'k1' }))).toEqual([
      'snv',
      'stc',
    ]);
    expect(idsOf(await simulated.ask<Page<UnitNode>>(unitsQuery, { bloc: 'k2' }))).toEqual([]);
    expect(idsOf(await simulated.ask<Page<UnitNode>>(unitsQuery, { kind: 'commune' }))).toEqual([]);
    const index = await simulated.indexOf('unit-stc@0');
    expect(idsOf(await simulated.ask<Page<UnitNode>>(unitsQuery, { asOf: { index } }))).toEqual([
      'stc',
    ]);
  });

  test('a bloc is told with its leads', async () => {
    const page = await simulated.ask<Page<object>>(
      `{ blocs { edges { node { bloc name tier setUpOn leaderships { lead deputies } } } } }`,
    );
    expect(page.edges.map(({ node }) => node)).toEqual([
      {
        bloc: 'k1',
        name: 'Khối các sở',
        tier: 'provincial',
        setUpOn: '2020-05-01',
        leaderships: [{ lead: 'stp', deputies: ['stc'] }],
      },
    ]);
  });

  test('criticism documents are listed for a bloc-year, as of any point', async () => {
    const query = `query($asOf: AsOf) { criticismDocuments(year: 2021, bloc: "k1", asOf: $asOf) {
      edges { node { unit unitName criticism kind issuingBody serious annulled event annulment
        document { number date } } } } }`;
    const live = await simulated.ask<Page<object>>(query);
    expect(live.edges.map(({ node }) => node)).toContainEqual({
      unit: 'stp',
      unitName: 'Sở Tư pháp',
      criticism: 'vb1',
      kind: 'criticism',
      issuingBody: 'provincialPeoplesCommittee',
      serious: false,
      annulled: false,
      event: 'unitYear-2021-stp@7',
      annulment: null,
      document: { number: '12', date: '2021-06-05' },
    });
    const index = (await simulated.indexOf('unitYear-2021-stp@7')) - 1;
    const before = await simulated.ask<Page<object>>(query, { asOf: { index } });
    expect(before.edges).toEqual([]);
  });

  test('a bloc-year shows how far its scorecard has come, at every step', async () => {
    const query = `query($asOf: AsOf) { blocYears(year: 2021, asOf: $asOf) {
      edges { node { name scorecard illustrative opinion issuedRevision ruleBook { address } appraisalRequests } } } }`;
    const states = [];
    for (let revision = 1; revision <= 6; revision += 1) {
      const index = await simulated.indexOf(`blocYear-2021-k1@${revision}`);
      const page = await simulated.ask<Page<{ readonly scorecard: string }>>(query, {
        asOf: { index },
      });
      states.push(page.edges[0]?.node.scorecard);
    }
    const steps = ['none', 'drafted', 'agreed', 'opinionRequested', 'opinionGiven', 'issued'];
    expect(states).toEqual(steps);
    expect((await simulated.ask<Page<object>>(query)).edges[0]?.node).toMatchObject({
      name: 'Khối các sở',
      opinion: 'favourable',
      illustrative: true,
      issuedRevision: 6,
      ruleBook: { address: 'ruleBook-qt-2021@0' },
      appraisalRequests: 3,
    });
    expect(
      (await simulated.ask<Page<object>>(`{ blocYears(year: 2020) { edges { cursor } } }`)).edges,
    ).toEqual([]);
  });
});
