// The rules by which cases are settled, over real HTTP: procedures with their clauses, and working calendars with their papers.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handler, published } from '../../libs/domain/complaint/case-given.contract.ts';
import { by, deed } from '../../libs/domain/given.contract.ts';
import { basis, paper } from '../../libs/domain/papers.contract.ts';
import { khieuNai2011 } from '../../libs/domain/samples/khieu-nai-2011.ts';
import { workingCalendar2022 } from '../../libs/domain/samples/working-calendars.ts';
import { askTheDeeds } from './asking-deeds.ts';
import type { Asking, Page } from './asking.ts';

const next = { ...khieuNai2011, title: 'Bộ quy tắc mới', effectiveFrom: '2022-07-01' };
const announcement = {
  text: 'Thông báo về việc nghỉ Tết',
  document: paper('9', 'TB-LĐ', '2021-12-06'),
};
const swapped = {
  ...workingCalendar2022,
  daysOff: [...workingCalendar2022.daysOff, { date: '2022-09-05', name: 'Nghỉ hoán đổi' }],
  workingWeekends: [{ date: '2022-09-10', name: 'Làm bù ngày 05/9' }],
};

let asking: Asking;
beforeAll(async () => {
  asking = await askTheDeeds([
    published,
    deed(
      'publishWorkingCalendar',
      { ...workingCalendar2022, legalBasis: announcement },
      by(handler, '2021-12-07'),
    ),
    deed(
      'publishComplaintProcedure',
      { complaintProcedure: 'khieu-nai-2022', procedure: next },
      by(handler, '2022-06-01'),
    ),
    deed(
      'supersedeComplaintProcedure',
      {
        complaintProcedure: 'khieu-nai-2011',
        by: 'khieu-nai-2022',
        from: '2022-07-01',
        legalBasis: basis,
      },
      by(handler, '2022-06-02'),
    ),
    deed('amendWorkingCalendar', { ...swapped, legalBasis: basis }, by(handler, '2022-08-01')),
  ]);
});
afterAll(() => asking.stop());

describe('complaint procedures', () => {
  const list = `query($on: CivilDate, $asOf: AsOf, $first: Int = 10, $after: String) {
    complaintProcedures(on: $on, asOf: $asOf, first: $first, after: $after) {
      index on pageInfo { hasNextPage endCursor }
      edges { node { complaintProcedure event title illustrative effectiveFrom inForce
        superseded { by complaintProcedure from legalBasis { text } } } } } }`;
  interface Listed {
    readonly complaintProcedure: string;
    readonly inForce: boolean;
  }
  const listed = async (variables: object) =>
    (await asking.ask<Page<Listed>>(list, variables)).edges.map(({ node }) => node);
  const inForce = async (variables: object) =>
    (await listed(variables)).filter((each) => each.inForce).map((each) => each.complaintProcedure);

  test('are listed as they were published, each with what took its place and from when', async () => {
    expect(await listed({ on: '2022-06-30' })).toMatchObject([
      {
        complaintProcedure: 'khieu-nai-2011',
        event: 'complaintProcedure-khieu-nai-2011@0',
        illustrative: true,
        inForce: true,
        superseded: {
          by: 'complaintProcedure-khieu-nai-2022@0',
          complaintProcedure: 'khieu-nai-2022',
          from: '2022-07-01',
          legalBasis: { text: basis.text },
        },
      },
      {
        complaintProcedure: 'khieu-nai-2022',
        title: 'Bộ quy tắc mới',
        inForce: false,
        superseded: null,
      },
    ]);
  });

  test('are in force by the day asked for, and known by the point asked for', async () => {
    expect(await inForce({ on: '2022-06-30' })).toEqual(['khieu-nai-2011']);
    expect(await inForce({ on: '2022-07-01' })).toEqual(['khieu-nai-2022']);
    const asOf = { event: 'complaintProcedure-khieu-nai-2011@0' };
    expect(await listed({ asOf, on: '2022-07-01' })).toMatchObject([
      { complaintProcedure: 'khieu-nai-2011', inForce: true, superseded: null },
    ]);
  });

  test('come page by page', async () => {
    const one = await asking.ask<Page<Listed>>(list, { first: 1 });
    expect(one.pageInfo.hasNextPage).toBe(true);
    const rest = await listed({ first: 1, after: one.pageInfo.endCursor });
    expect(rest.map((each) => each.complaintProcedure)).toEqual(['khieu-nai-2022']);
  });

  const whole = `query($id: ID!, $asOf: AsOf) { complaintProcedure(id: $id, asOf: $asOf) { index
    procedure { complaintProcedure contentHash
      clocks { clock name { vi } kinds instances areas complexities days counting endsOn stoppedBySuspension extensions clause { reference } illustrative }
      refusalReasons { reason sentence { vi en } kinds clause { reference } }
      dialogue { first second clause { reference } } verificationReport { kinds clause { reference } }
      holds { kind from clause { reference } } superseded { from } }
    instruments { title } document } }`;
  interface Whole {
    readonly procedure: {
      readonly clocks: readonly { readonly clock: string; readonly days: number | null }[];
    };
    readonly document: string;
  }

  test('tell every clock, reason, dialogue and hold, each with its clause, and the whole as data', async () => {
    const held = await asking.ask<Whole>(whole, { id: 'khieu-nai-2011' });
    expect(held.procedure.clocks).toHaveLength(khieuNai2011.clocks.length);
    expect(held.procedure.clocks).toContainEqual(
      expect.objectContaining({
        clock: 'settlement',
        name: { vi: 'Giải quyết vụ việc' },
        instances: ['first'],
        areas: ['remote'],
        complexities: ['complex'],
        days: 60,
        counting: 'calendar',
        illustrative: true,
        clause: { reference: expect.stringContaining('Luật Khiếu nại năm 2011') as string },
      }),
    );
    expect(held).toMatchObject({
      procedure: {
        refusalReasons: expect.arrayContaining([
          expect.objectContaining({ reason: 'tooLate', kinds: ['complaint'] }),
        ]) as object,
        dialogue: { first: 'whereFindingsDiffer', second: 'always' },
        verificationReport: { kinds: ['complaint', 'denunciation'] },
        holds: expect.arrayContaining([
          expect.objectContaining({ kind: 'complaint', from: 'accepted' }),
        ]) as object,
        superseded: { from: '2022-07-01' },
      },
    });
    expect(JSON.parse(held.document)).toEqual(khieuNai2011);
  });

  test('that nobody published by then are none', async () => {
    expect(await asking.ask(whole, { id: 'khong-co' })).toBeNull();
    const asOf = { event: 'complaintProcedure-khieu-nai-2011@0' };
    expect(await asking.ask(whole, { id: 'khieu-nai-2022', asOf })).toBeNull();
  });
});

describe('a working calendar', () => {
  const query = `query($year: Int!, $asOf: AsOf) { workingCalendar(year: $year, asOf: $asOf) { index year
    current { event daysOff { date name } workingWeekends { date name } legalBasis { text document { number } } illustrative }
    before { event legalBasis { text } } } }`;

  test('has the days off and the days worked with the paper, and the version that was amended', async () => {
    expect(await asking.ask(query, { year: 2022 })).toMatchObject({
      year: 2022,
      current: {
        event: 'workingCalendar-2022@1',
        daysOff: swapped.daysOff,
        workingWeekends: swapped.workingWeekends,
        legalBasis: { text: basis.text },
        illustrative: true,
      },
      before: [{ event: 'workingCalendar-2022@0', legalBasis: { text: announcement.text } }],
    });
  });

  test('before it was amended is as it was announced', async () => {
    const asOf = { event: 'workingCalendar-2022@0' };
    expect(await asking.ask(query, { year: 2022, asOf })).toMatchObject({
      current: {
        workingWeekends: [],
        legalBasis: { text: announcement.text, document: { number: '9' } },
      },
      before: [],
    });
  });

  test('of a year that nobody published is none', async () => {
    expect(await asking.ask(query, { year: 2023 })).toBeNull();
  });
});
