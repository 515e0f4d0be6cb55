// The directory over real HTTP: units and blocs on a day, and two wards of one name told apart.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Recorder } from '../season-recorder.ts';
import type { Asking, Page } from './asking.ts';
import { askTheOrganisation } from './organisation.ts';

let asking: Asking;

async function openYear(record: Recorder): Promise<void> {
  await record.do('2025-01-08', 'openBlocYear', { bloc: 'k-phuong', year: 2025 });
}

beforeAll(async () => {
  asking = await askTheOrganisation(openYear, 'bloc-k-phuong@2');
});
afterAll(async () => {
  await asking.stop();
});

interface Node {
  readonly unit: string;
  readonly name: string;
}
const unitsQuery = `query($on: CivilDate, $all: Boolean, $kind: UnitKind, $bloc: ID, $asOf: AsOf,
    $first: Int = 50, $after: String) {
  directory(on: $on, all: $all, kind: $kind, bloc: $bloc, asOf: $asOf, first: $first, after: $after) {
    on index pageInfo { hasNextPage endCursor }
    edges { node { unit name kind existence from entered parent { id name }
      bloc { bloc { name } from until } namesakes { id name from until }
      ended { manner day units { id name } decision { number } reorganisation part event }
      predecessors { day units { id name } decision { number } event } } } } }`;

const namesOf = ({ edges }: Page<Node>) => edges.map(({ node }) => node.name);
const unitOf = ({ edges }: Page<Node>, id: string) =>
  edges.find(({ node }) => node.unit === id)?.node;

describe('the directory of units', () => {
  test('lists who is there on the day, by name in Vietnamese order', async () => {
    const before = await asking.ask<Page<Node>>(unitsQuery, { on: '2025-06-30' });
    expect(namesOf(before)).toEqual([
      'Phường Bắc Cường',
      'Phường Duyên Hải',
      'Phường Lào Cai',
      'Sở Nội vụ',
      'Thành phố Lào Cai',
    ]);
    const after = await asking.ask<Page<Node>>(unitsQuery, { on: '2025-07-01' });
    expect(namesOf(after)).toEqual([
      'Phường Cam Đường',
      'Phường Duyên Hải',
      'Phường Lào Cai',
      'Sở Nội vụ',
      'Thành phố Lào Cai',
    ]);
  });

  test('is read on the day of the point that is asked for, where no day is', async () => {
    const asOf = { time: '2025-06-30T03:00:00.000Z' };
    const held = await asking.ask<Page<Node> & { readonly on: string }>(unitsQuery, { asOf });
    expect(held.on).toBe('2025-06-30');
    expect(unitOf(held, 'p-cu')).toMatchObject({ existence: 'existing' });
    expect(unitOf(held, 'p-moi')).toBeUndefined();
    expect(unitOf(await asking.ask<Page<Node>>(unitsQuery), 'p-moi')).toBeDefined();
  });

  test('tells the new ward from the old one of its name, each with where it came from and went', async () => {
    const old = unitOf(await asking.ask<Page<Node>>(unitsQuery, { on: '2025-06-30' }), 'p-cu');
    expect(old).toMatchObject({
      name: 'Phường Lào Cai',
      from: '2004-11-30',
      parent: { id: 'tp', name: 'Thành phố Lào Cai' },
      bloc: { bloc: { name: 'Khối 10 các phường' }, from: '2020-05-01', until: '2025-06-30' },
      namesakes: [{ id: 'p-moi', from: '2025-07-01', until: null }],
      ended: {
        manner: 'consolidated',
        day: '2025-06-30',
        units: [{ id: 'p-moi', name: 'Phường Lào Cai' }],
        decision: { number: '1660' },
        reorganisation: 'sx-2025',
        part: '1',
        event: 'unit-p-cu@2',
      },
    });
    const later = await asking.ask<Page<Node>>(unitsQuery, { on: '2025-07-01', all: true });
    expect(unitOf(later, 'p-moi')).toMatchObject({
      name: 'Phường Lào Cai',
      existence: 'existing',
      entered: 'unit-p-moi@0',
      parent: null,
      namesakes: [{ id: 'p-cu', from: '2004-11-30', until: '2025-06-30' }],
      predecessors: [
        {
          day: '2025-07-01',
          units: [
            { id: 'p-2', name: 'Phường Duyên Hải' },
            { id: 'p-cu', name: 'Phường Lào Cai' },
          ],
          decision: { number: '1660' },
          event: 'unit-p-moi@1',
        },
      ],
    });
    expect(unitOf(later, 'p-cu')).toMatchObject({ existence: 'ended' });
  });

  test('keeps to a kind and to a bloc by what holds on the day', async () => {
    const wards = { kind: 'commune', bloc: 'k-phuong' };
    const before = await asking.ask<Page<Node>>(unitsQuery, { on: '2025-06-30', ...wards });
    expect(before.edges.map(({ node }) => node.unit)).toEqual(['p-3', 'p-2', 'p-cu']);
    const after = await asking.ask<Page<Node>>(unitsQuery, { on: '2025-07-01', ...wards });
    expect(after.edges.map(({ node }) => node.unit)).toEqual(['p-3', 'p-2']);
  });

  test('comes page by page', async () => {
    const asked = { on: '2025-06-30', first: 2 };
    const first = await asking.ask<Page<Node>>(unitsQuery, asked);
    const second = await asking.ask<Page<Node>>(unitsQuery, {
      ...asked,
      after: first.pageInfo.endCursor,
    });
    expect([namesOf(first), namesOf(second)]).toEqual([
      ['Phường Bắc Cường', 'Phường Duyên Hải'],
      ['Phường Lào Cai', 'Sở Nội vụ'],
    ]);
    const stranger = Buffer.from('["khong-co"]').toString('base64url');
    expect(await asking.refused(unitsQuery, { ...asked, after: stranger })).toEqual([
      'PAGE_INVALID after',
    ]);
  });

  test('as of a point before the decision was carried out knows nothing of it', async () => {
    const index = (await asking.indexOf('unit-p-cu@2')) - 1;
    const held = await asking.ask<Page<Node>>(unitsQuery, { on: '2025-07-01', asOf: { index } });
    expect(held.index).toBe(index);
    expect(unitOf(held, 'p-cu')).toMatchObject({ existence: 'existing', ended: null });
  });

  test('tells all periods of a unit with the decision of each, and what was annulled', async () => {
    const query = `query($on: CivilDate) { directory(on: $on, first: 100) { edges { node { unit
      history {
        names { name from until decision { number } event }
        blocs { bloc { id } from until decision { number } event leftEvent }
        annulled { factType event annulment cause } } } } } }`;
    const page = await asking.ask<Page<Node>>(query, { on: '2025-07-01' });
    expect(unitOf(page, 'p-3')).toMatchObject({
      history: {
        names: [
          { name: 'Phường Bắc Cường', from: '2004-11-30', until: '2025-06-30', decision: null },
          {
            name: 'Phường Cam Đường',
            from: '2025-07-01',
            until: null,
            decision: { number: '1660' },
            event: 'unit-p-3@2',
          },
        ],
        blocs: [
          {
            bloc: { id: 'k-phuong' },
            from: '2020-05-01',
            until: null,
            decision: { number: '5' },
            leftEvent: null,
          },
        ],
      },
    });
    expect(unitOf(page, 'tp')).toMatchObject({
      history: {
        annulled: [
          {
            factType: 'UnitDissolved',
            event: 'unit-tp@1',
            annulment: 'unit-tp@2',
            cause: 'recordedInError',
          },
        ],
      },
    });
  });
});

describe('the directory of blocs', () => {
  const query = `query($on: CivilDate, $all: Boolean) { blocDirectory(on: $on, all: $all) {
    on edges { node { bloc name tier existence authority { name } setUpOn
      leadership { lead { name } deputies { name } from until decision { number } event }
      members { id name } dissolved { until decision { number } reorganisation event membersStill { id } yearsOpen }
      history { names { name from } leaderships { from } annulled { event } } } } } }`;

  test('tells who leads and who the members are on the day', async () => {
    const page = await asking.ask<Page<object>>(query, { on: '2025-06-30' });
    expect(page.edges.map(({ node }) => node)).toMatchObject([
      { bloc: 'k-so', name: 'Khối 2 các sở', members: [{ name: 'Sở Nội vụ' }], leadership: null },
      {
        bloc: 'k-phuong',
        name: 'Khối 10 các phường',
        existence: 'existing',
        authority: { name: 'Thành phố Lào Cai' },
        leadership: {
          lead: { name: 'Phường Lào Cai' },
          deputies: [{ name: 'Phường Duyên Hải' }],
          decision: { number: '6' },
        },
        members: [{ id: 'p-3' }, { id: 'p-2' }, { id: 'p-cu' }],
        dissolved: {
          until: '2025-06-30',
          reorganisation: 'reorganisation-sx-2025@1',
          membersStill: [{ id: 'p-3' }, { id: 'p-2' }],
          yearsOpen: [2025],
        },
      },
    ]);
  });

  test('leaves a dissolved bloc out from the day after its last, unless all are asked for', async () => {
    const later = await asking.ask<Page<{ readonly bloc: string }>>(query, { on: '2025-07-01' });
    expect(later.edges.map(({ node }) => node.bloc)).toEqual(['k-so']);
    const all = await asking.ask<Page<object>>(query, { on: '2025-07-01', all: true });
    expect(all.edges.map(({ node }) => node)).toMatchObject([
      { bloc: 'k-so', existence: 'existing' },
      { bloc: 'k-phuong', existence: 'ended' },
    ]);
  });
});
