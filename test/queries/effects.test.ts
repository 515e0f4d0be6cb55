// What an event rests on and what came of it, over real HTTP: the results behind it, who read it in other streams, and which scores, ranks and deadlines it moves now.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { laoCai2021 } from '../../libs/domain/samples/lao-cai-2021.ts';
import { stagesOf } from '../../libs/domain/year.contract.ts';
import { askTheDeeds } from './asking-deeds.ts';
import { askTheSmallYear, type Addressed, type Asking, type Page } from './asking.ts';

let asking: Asking;
beforeAll(async () => {
  asking = await askTheSmallYear('simulated');
});
afterAll(() => asking.stop());

const query = `query($event: String!, $asOf: AsOf) { effects(event: $event, asOf: $asOf) {
  event { type } readBy { field event { address type } } readByComplete
  influence { leftOut leftOutCount complete scoresCount
    scores { unit year by lines { id by } with { total rank } without { total rank } changesEligibility }
    ranks { bloc year unit rank rankWithout }
    deadlines { with { deadline unit state metOn } without { deadline unit state metOn } } } } }`;
interface Effects {
  readonly readBy: readonly { readonly field: string; readonly event: { readonly type: string } }[];
  readonly influence: {
    readonly leftOut: readonly string[];
    readonly scores: readonly { readonly unit: string }[];
    readonly deadlines: readonly object[];
  };
}
const effectsOf = (event: string, asOf: object | null = null) =>
  asking.ask<Effects>(query, { event, asOf });

describe('a membership', () => {
  test('was read by the unit’s year and by the members’ agreement to the scorecard', async () => {
    const { readBy } = await effectsOf('unit-stp@1');
    expect(readBy.map(({ field, event: { type } }) => [type, field])).toEqual([
      ['UnitYearOpened', 'membership'],
      ['ScorecardAgreed', 'members.1.membership'],
    ]);
  });

  test('carries the unit’s whole year, its rank and its deadlines', async () => {
    const { influence } = await effectsOf('unit-stp@1');
    expect(influence.leftOut).toContain('unitYear-2021-stp@0');
    expect(influence).toMatchObject({
      complete: true,
      scoresCount: 1,
      scores: [{ unit: 'stp', with: { rank: 2 }, without: { total: '0.00', rank: null } }],
      ranks: [
        { bloc: 'k1', year: 2021, unit: 'stp', rank: 2, rankWithout: null },
        { unit: 'snv', rank: 3, rankWithout: 2 },
      ],
    });
    expect(influence.deadlines).toContainEqual({
      with: expect.objectContaining({ deadline: 'registrationByMember', unit: 'stp' }) as object,
      without: null,
    });
  });
});

test('the issue of a scorecard carries the points of every unit of the bloc', async () => {
  const { influence, readBy } = await effectsOf('blocYear-2021-k1@6');
  expect(influence).toMatchObject({ complete: true, scoresCount: 3 });
  expect(influence.scores.map(({ unit }) => unit).toSorted()).toEqual(['snv', 'stc', 'stp']);
  expect(new Set(readBy.map(({ event: { type } }) => type))).toEqual(
    new Set([
      'ScorecardApplied',
      'SelfScored',
      'MembersAgreed',
      'SectionThreeAppraised',
      'UnitYearApproved',
    ]),
  );
});

test('a rule book carries the scorecard that was drafted by it, the scores and every deadline', async () => {
  const { influence } = await effectsOf('ruleBook-qt-2021@0');
  expect(influence.leftOut).toEqual(
    expect.arrayContaining(['blocYear-2021-k1@1', 'blocYear-2021-k1@6', 'unitYear-2021-stc@2']),
  );
  expect(influence).toMatchObject({ scoresCount: 3 });
  expect(influence.deadlines).toHaveLength(3);
  expect(influence.deadlines.every((each) => 'without' in each && each.without === null)).toBe(
    true,
  );
});

test('the pinning of a rule book carries the scorecard that was drafted by it', async () => {
  const { influence } = await effectsOf('blocYear-2021-k1@1');
  expect(influence.leftOut).toContain('blocYear-2021-k1@6');
  expect(influence).toMatchObject({ complete: true, scoresCount: 3 });
});

test('a registration met its deadline: without it the unit is late', async () => {
  const { influence } = await effectsOf('unitYear-2021-stp@1');
  expect(influence.deadlines).toContainEqual({
    with: {
      deadline: 'registrationByMember',
      unit: 'stp',
      state: 'metInTime',
      metOn: '2021-03-01',
    },
    without: { deadline: 'registrationByMember', unit: 'stp', state: 'overdue', metOn: null },
  });
});

describe('the approval of a lead', () => {
  let year: Asking;
  beforeAll(async () => {
    year = await askTheDeeds(stagesOf({ book: laoCai2021 }).pinned);
  });
  afterAll(() => year.stop());

  test('moves who owes the bloc’s papers, and no points', async () => {
    const { influence } = await year.ask<Effects>(query, { event: 'bloc-khoi-1@1' });
    expect(influence).toMatchObject({ complete: true, scores: [], ranks: [] });
    const of = (unit: string | null) =>
      expect.objectContaining({ deadline: 'registrationConsolidation', unit }) as object;
    expect(influence.deadlines).toContainEqual({ with: of('so-tai-chinh'), without: of(null) });
  });
});

test('what was not recorded by the point asked for neither reads nor rests on it', async () => {
  const { readBy, influence } = await effectsOf('unit-stp@1', { event: 'unit-stp@1' });
  expect(readBy).toEqual([]);
  expect(influence).toMatchObject({
    leftOut: ['unit-stp@1'],
    scores: [],
    ranks: [],
    deadlines: [],
  });
});

describe('the results behind', () => {
  const causes = `query($event: String!) { causes(event: $event) {
    results { unit name year total rank excluded lines { id counted events } } } }`;
  interface Causes {
    readonly results: readonly {
      readonly lines: readonly { readonly id: string; readonly events: readonly string[] }[];
    }[];
  }
  const resultsOf = async (event: string) => (await asking.ask<Causes>(causes, { event })).results;
  const addressOf = async (type: string) => {
    const events = await asking.ask<Page<Addressed>>(
      `{ events(filter: { streamPrefix: "unitYear-", types: ["${type}"] }) { edges { node { address } } } }`,
    );
    return events.edges[0]!.node.address;
  };

  test('an approval are the unit’s points as they were known, with what made each line', async () => {
    const [result, ...others] = await resultsOf(await addressOf('UnitYearApproved'));
    expect(others).toEqual([]);
    expect(result).toMatchObject({ unit: 'stp', name: 'Sở Tư pháp', year: 2021, total: '93.50' });
    expect(result!.lines).toContainEqual({
      id: 'deduction.criticism',
      counted: '-0.50',
      events: ['unitYear-2021-stp@7'],
    });
  });

  test('an event that is done upon no result are none', async () => {
    expect(await resultsOf('unitYear-2021-stp@7')).toEqual([]);
    expect(await resultsOf('ruleBook-qt-2021@0')).toEqual([]);
  });
});
