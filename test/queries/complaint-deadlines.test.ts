// What is due in cases over real HTTP: from when it counts, how it stands on a day, by which clause.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { changed } from '../../libs/domain/complaint-clocks/instance-days.contract.ts';
import { handler, lodged } from '../../libs/domain/complaint/case-given.contract.ts';
import { by, deed } from '../../libs/domain/given.contract.ts';
import { askTheDeeds } from './asking-deeds.ts';
import type { Asking } from './asking.ts';
import { workedCase } from './complaint-case.ts';

const publishedByWorkingDays = deed(
  'publishComplaintProcedure',
  { complaintProcedure: 'ngay-lam-viec', procedure: changed({ counting: 'working' }) },
  by(handler, '2021-12-01'),
);

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds([
    ...workedCase,
    publishedByWorkingDays,
    lodged({ complaint: 'kn-3', procedure: 'ngay-lam-viec' }),
  ]);
});
afterAll(() => asking.stop());

const query = `query($id: ID, $on: CivilDate, $withinDays: Int, $asOf: AsOf, $first: Int = 50, $after: String) {
  complaintDeadlines(id: $id, on: $on, withinDays: $withinDays, asOf: $asOf, first: $first, after: $after) {
    index on pageInfo { hasNextPage endCursor }
    edges { node { complaint kind instance clock name { vi en } state base days lastDay tooLateFrom notBefore
      metOn lateDays daysLeft suspended extended calendarMissing clause { reference } illustrative } } } }`;

interface Due {
  readonly complaint: string;
  readonly clock: string;
  readonly state: string;
}
interface Page {
  readonly edges: readonly { readonly node: Due }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}
const dueIn = async (variables: object) =>
  (await asking.ask<Page>(query, variables)).edges.map(({ node }) => node);
const clock = async (named: string, variables: object) =>
  (await dueIn(variables)).find((each) => each.clock === named);

test('a case tells every clock of it: what met it, from when it counts, and the clause', async () => {
  const due = await dueIn({ id: 'kn-1', on: '2022-04-01' });
  expect(due.map((each) => [each.clock, each.state])).toEqual(
    expect.arrayContaining([
      ['lodging', 'metInTime'],
      ['acceptance', 'metInTime'],
      ['settlement', 'metInTime'],
      ['entryIntoForce', 'metInTime'],
      ['delivery', 'noDayKnown'],
    ]),
  );
  expect(due.find((each) => each.clock === 'settlement')).toMatchObject({
    complaint: 'kn-1',
    instance: 'first',
    name: { vi: 'Giải quyết vụ việc', en: 'The case is settled' },
    base: '2021-12-24',
    days: 30,
    metOn: '2022-01-17',
    lateDays: 0,
    daysLeft: null,
    clause: { reference: expect.stringContaining('Luật Khiếu nại năm 2011') as string },
    illustrative: true,
  });
});

test('a last day that needs a calendar nobody published says which year is missing', async () => {
  expect(await clock('acceptance', { id: 'kn-1', on: '2022-04-01' })).toMatchObject({
    calendarMissing: [],
  });
  expect(await clock('acceptance', { id: 'kn-3', on: '2022-04-01' })).toMatchObject({
    days: 10,
    lastDay: '2022-01-03',
    calendarMissing: [2021, 2022],
  });
});

test('where no case is named, only what is still to be met in cases that are not closed', async () => {
  const due = await dueIn({ on: '2022-04-01' });
  expect(new Set(due.map(({ complaint }) => complaint))).toEqual(
    new Set(['kn-1', 'kn-2', 'kn-3', 'tc-0123456789abcdef']),
  );
  expect(due.filter((each) => /^met|notBegun|lapsed/.test(each.state))).toEqual([]);
  const accepting = due.find((each) => each.complaint === 'kn-2' && each.clock === 'acceptance');
  expect(accepting).toMatchObject({ state: 'overdue', metOn: null, base: '2021-12-20' });
});

test('the same clock is open, then coming, then overdue, by the day asked for', async () => {
  const at = { id: 'kn-2', withinDays: 3 };
  const { lastDay } = (await clock('acceptance', { ...at, on: '2021-12-21' })) as Due & {
    readonly lastDay: string;
  };
  const stateOn = async (on: string) => (await clock('acceptance', { ...at, on }))?.state;
  expect(await stateOn('2021-12-21')).toBe('open');
  expect(await stateOn(lastDay)).toBe('coming');
  expect(await stateOn('2022-02-01')).toBe('overdue');
});

test('before the decision was recorded its settlement was still due', async () => {
  const asOf = { event: 'complaint-kn-1@5' };
  expect(await clock('settlement', { id: 'kn-1', on: '2022-01-15', asOf })).toMatchObject({
    state: 'coming',
    metOn: null,
  });
});

test('what is due comes page by page, in the order of its last day', async () => {
  const all = await dueIn({ id: 'kn-1', on: '2022-04-01' });
  const one = await asking.ask<Page>(query, { id: 'kn-1', on: '2022-04-01', first: 3 });
  expect(one.pageInfo.hasNextPage).toBe(true);
  const after = one.pageInfo.endCursor;
  const rest = await dueIn({ id: 'kn-1', on: '2022-04-01', after });
  expect([...one.edges.map(({ node }) => node), ...rest]).toEqual(all);
});

test('a case that nobody lodged has nothing due', async () => {
  expect(await dueIn({ id: 'kn-9', on: '2022-04-01' })).toEqual([]);
});
